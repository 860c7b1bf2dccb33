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
        <section class="bar" aria-label="Marks">
            <Filters />
        </section>
        <main class="reading" id="main">
            <section class="rail" aria-label="Voices">
                <Shares />
                <Ladder />
            </section>
            <div class="column">
                <h1 class="quiet">"Article"</h1>
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
