//! The panels: tabs beside the article, a sheet over it on a phone.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::icons::{CLOSE, DOWN, Icon, MORE, QUOTE, TEXT, TIME, UP, WHO};
use super::minimap::{Minimap, Splitter};
use super::panels::{
    entities::Entities, matrix::MatrixPanel, overview::Overview, questions::Questions, quotes::Quotes,
    timeline::Timeline,
};
use crate::app::platform::dom;
use crate::app::state::{Look, Sheet, Tab, chosen, desk, look};
use crate::t;

/// The panels beside the article (on a phone: in a sheet over it).
#[component]
pub fn Panel() -> impl IntoView {
    let (look, chosen) = (look(), chosen());
    // The card of what is newly selected is brought into view; stepping through its mentions moves nothing here.
    let shown = Memo::new(move |_| chosen.pick.with(|p| p.as_ref().map(|p| p.id().to_owned())));
    Effect::new(move |_| {
        look.tab.track();
        if shown.with(Option::is_some) {
            dom::reveal_card("#tabpanel .open".into(), "#tabpanel");
        }
    });
    let sheet = move || match look.sheet.get() {
        Sheet::Closed => "closed",
        Sheet::Half => "half",
        Sheet::Full => "full",
    };
    let grow =
        move |_| look.sheet.set(if look.sheet.get_untracked() == Sheet::Full { Sheet::Half } else { Sheet::Full });
    view! {
        <section class="panel" id="panel" aria-labelledby="panel-title" data-sheet=sheet>
            <Splitter />
            <Minimap />
            <h2 class="quiet" id="panel-title">{t!("Findings")}</h2>
            <div class="panel-head">
                <Tabs />
                <div class="panel-sheet phone-only">
                    <button type="button" class="icon-button" on:click=grow
                        aria-label=move || if look.sheet.get() == Sheet::Full { t!("Smaller") } else { t!("Larger") }>
                        {move || if look.sheet.get() == Sheet::Full { view! { <Icon path=DOWN /> } } else { view! { <Icon path=UP /> } }}
                    </button>
                    <button type="button" class="icon-button" aria-label=t!("Close panel") on:click=move |_| look.sheet.set(Sheet::Closed)>
                        <Icon path=CLOSE />
                    </button>
                </div>
            </div>
            <div class="panel-body" role="tabpanel" id="tabpanel" tabindex="-1" aria-labelledby=move || format!("tab-{}", look.tab.get().id())>
                {move || match look.tab.get() {
                    Tab::Overview => view! { <Overview /> }.into_any(),
                    Tab::Entities => view! { <Entities /> }.into_any(),
                    Tab::Quotes => view! { <Quotes /> }.into_any(),
                    Tab::Timeline => view! { <Timeline /> }.into_any(),
                    Tab::Matrix => view! { <MatrixPanel /> }.into_any(),
                    Tab::Questions => view! { <Questions /> }.into_any(),
                }}
            </div>
        </section>
    }
}

/// The tab list: arrows move, Enter opens.
#[component]
fn Tabs() -> impl IntoView {
    let (desk, look) = (desk(), look());
    let counts = Memo::new(move |_| {
        desk.found.with(|f| [f.entities().len(), f.quotes().len(), f.timeline().len(), f.questions().len()])
    });
    let count = move |tab: Tab| match tab {
        Tab::Entities => Some(counts.get()[0]),
        Tab::Quotes => Some(counts.get()[1]),
        Tab::Timeline => Some(counts.get()[2]),
        Tab::Questions => Some(counts.get()[3]),
        Tab::Overview | Tab::Matrix => None,
    };
    let pressed = move |event: KeyboardEvent| walk(&event, look);
    view! {
        <div class="tabs" role="tablist" aria-label=t!("Findings") on:keydown=pressed>
            {Tab::ALL.map(|tab| {
                let open = move || look.tab.get() == tab;
                view! {
                    <button type="button" role="tab" class="tab" id=format!("tab-{}", tab.id()) aria-controls="tabpanel"
                        aria-selected=move || open().to_string() tabindex=move || if open() { "0" } else { "-1" }
                        on:click=move |_| look.open(tab)>
                        {tab.label()}
                        {move || count(tab).filter(|&n| n > 0).map(|n| view! { <span class="count">{n}</span> })}
                    </button>
                }
            }).into_iter().collect_view()}
        </div>
    }
}

fn walk(event: &KeyboardEvent, look: Look) {
    let focused = |tab: &Tab| dom::has_focus(&format!("#tab-{}", tab.id()));
    let here = Tab::ALL.iter().position(focused).unwrap_or_default();
    let count = Tab::ALL.len();
    let to = match event.key().as_str() {
        "ArrowRight" => (here + 1) % count,
        "ArrowLeft" => (here + count - 1) % count,
        "Home" => 0,
        "End" => count - 1,
        "ArrowDown" => {
            event.prevent_default();
            look.open(Tab::ALL[here]);
            dom::focus_soon("#tabpanel .card-head, #tabpanel button".into());
            return;
        }
        _ => return,
    };
    event.prevent_default();
    dom::focus(&format!("#tab-{}", Tab::ALL[to].id()));
}

/// A phone's bar at the bottom.
#[component]
pub fn BottomBar() -> impl IntoView {
    let look = look();
    let tab = move |tab: Option<Tab>, path: &'static str, label: &'static str| {
        let here = move || match tab {
            None => look.sheet.get() == Sheet::Closed,
            Some(Tab::Overview) => {
                look.sheet.get() != Sheet::Closed
                    && matches!(look.tab.get(), Tab::Overview | Tab::Matrix | Tab::Questions)
            }
            Some(tab) => look.sheet.get() != Sheet::Closed && look.tab.get() == tab,
        };
        let press = move |_| match tab {
            None => look.sheet.set(Sheet::Closed),
            Some(tab) => look.open(tab),
        };
        view! {
            <button type="button" class="bottom-tab" aria-current=move || if here() { "true" } else { "false" } on:click=press>
                <Icon path />
                <span>{label}</span>
            </button>
        }
    };
    view! {
        <nav class="bottom-bar" aria-label=t!("Views")>
            {tab(None, TEXT, t!("Text"))}
            {tab(Some(Tab::Entities), WHO, t!("Who"))}
            {tab(Some(Tab::Quotes), QUOTE, t!("Quotes"))}
            {tab(Some(Tab::Timeline), TIME, t!("Time"))}
            {tab(Some(Tab::Overview), MORE, t!("More"))}
        </nav>
    }
}
