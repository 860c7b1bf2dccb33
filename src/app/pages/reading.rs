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
use crate::app::components::strip::Dock;
use crate::app::platform::dom;
use crate::app::state::{desk, look};
use crate::app::view_model::print_html;
use crate::t;

/// The article with its marks in the middle, and the panels that are indexes into it.
#[component]
pub fn ReadingPage() -> impl IntoView {
    let (desk, look) = (desk(), look());
    // Only paper has the lists: they are written when the browser is about to print.
    let printing = window_event_listener_untyped("beforeprint", move |_| {
        desk.found.with_untracked(|f| {
            let version = env!("CARGO_PKG_VERSION");
            let foot = match &f.analysis.document.published.date {
                Some(date) => t!("Published: {} · Dateline {} · {}", date, version, dom::address()),
                None => t!("Published: unknown · Dateline {} · {}", version, dom::address()),
            };
            dom::set_html("print", &print_html(f.quotes(), f.timeline(), &foot));
        });
    });
    on_cleanup(move || printing.remove());
    view! {
        <section class="bar" aria-label=t!("Marks")>
            <Filters />
        </section>
        <main class="reading" id="main" style=("--panel", move || look.panel.get().map(|w| format!("{w}px")))>
            <section class="rail" aria-label=t!("Voices")>
                <Shares />
                <Ladder />
            </section>
            <div class="column">
                <h1 class="quiet">{t!("Article")}</h1>
                <Progress />
                <Notices />
                <div class="column-meta">
                    <div class="dates"><PublishedDate /></div>
                    <Find />
                </div>
                <ArticleText />
                <div class="print-only" id="print"></div>
            </div>
            <Panel />
        </main>
        <Dock />
        <HoverCard />
        <SelectionBar />
        <BottomBar />
    }
}
