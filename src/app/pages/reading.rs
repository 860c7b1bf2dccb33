//! The article with its marks in the middle, and the panels that are indexes into it.

use leptos::prelude::*;

use crate::app::components::article::ArticleText;
use crate::app::components::edit::selection::SelectionBar;
use crate::app::components::filters::{Filters, PublishedDate};
use crate::app::components::find::Find;
use crate::app::components::hover::HoverCard;
use crate::app::components::notices::Notices;
use crate::app::components::panel::{BottomBar, Panel};
use crate::app::components::panels::overview::{Ladder, Shares};
use crate::app::components::progress::Progress;

/// The article with its marks in the middle, and the panels that are indexes into it.
#[component]
pub fn ReadingPage() -> impl IntoView {
    view! {
        <div class="bar">
            <Filters />
        </div>
        <main class="reading" id="main">
            <div class="rail" aria-label="Overview" role="complementary">
                <Shares />
                <Ladder />
            </div>
            <div class="column">
                <Progress />
                <Notices />
                <div class="column-meta">
                    <PublishedDate />
                    <Find />
                </div>
                <ArticleText />
            </div>
            <Panel />
        </main>
        <HoverCard />
        <SelectionBar />
        <BottomBar />
    }
}
