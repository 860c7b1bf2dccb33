//! The drawn timeline, in its panel or docked below the article.

use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;

use super::icons::{DOCK, DOWN, Icon, MINUS, PLUS, UP};
use super::words;
use crate::app::a11y::commands::{Command, Hands, run};
use crate::app::platform::{dom, reading, timer};
use crate::app::state::{Pick, chosen, desk, look, voice};
use crate::app::view_model::{strip, strip_svg};
use crate::t;

/// The drawn timeline: what happened above, what was said below. It shows the entries of the list and selects them.
#[component]
pub fn TimelineStrip() -> impl IntoView {
    let (desk, look, chosen) = (desk(), look(), chosen());
    let node = NodeRef::<html::Div>::new();
    // Known once it is laid out; 0 while it is not shown.
    let width = RwSignal::new(0);
    let measure = move || {
        if let Some(node) = node.try_get_untracked().flatten() {
            width.set(dom::width(&node));
        }
    };
    Effect::new(move |_| {
        look.dock.track();
        look.panel.track();
        look.sheet.track();
        if node.get().is_some() {
            timer::next_frame(measure);
        }
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    let light = move || {
        if let Some(node) = node.get_untracked() {
            let wanted = chosen.pick.with_untracked(|p| p.as_ref().map(selector));
            reading::set_class(&node, "here", wanted.as_deref());
            dom::show_across(&node, ".here");
        }
    };
    Effect::new(move |_| {
        let (width, zoom) = (f64::from(width.get()), look.zoom.get());
        let found = desk.found.get();
        let Some(node) = node.get().filter(|_| width > 0.0) else { return };
        let layout = strip(found.timeline(), width, zoom);
        let name = |id: &str| Some(found.quote(id)?.speaker.as_ref()?.name.clone());
        dom::redraw_across(&node, &strip_svg(&layout, found.timeline(), name));
        light();
    });
    Effect::new(move |_| {
        chosen.pick.track();
        light();
    });
    // A cluster goes round its entries.
    let press = move |event: MouseEvent| {
        let Some(ids) = dom::attribute_at(&event, "data-ids") else { return };
        let ids: Vec<&str> = ids.split(' ').collect();
        let now = chosen.pick.get_untracked();
        let row = ids.iter().position(|id| matches!(&now, Some(Pick::Event(now)) if now == id));
        let next = row.map_or(0, |row| (row + 1) % ids.len());
        chosen.go(Pick::Event(ids[next].into()), &desk.found.get_untracked());
    };
    let hands = Hands { desk, chosen, look, voice: voice() };
    let tool = move |label: &'static str,
                     title: &'static str,
                     path: &'static str,
                     command: Command,
                     class: &'static str| {
        view! {
            <button type="button" class=format!("icon-button {class}") aria-label=label title=title on:click=move |_| { run(command, &hands); }>
                <Icon path />
            </button>
        }
    };
    view! {
        <div class="strip" role="group" aria-label=t!("Timeline drawing")>
            <div class="strip-tools">
                <span class="strip-key">{t!("happened above the line, said below")}</span>
                {tool(t!("Dock below the article"), t!("Below the article, or here (d)"), DOCK, Command::Dock, "dock-only")}
                {tool(t!("Zoom out"), t!("Zoom out (−)"), MINUS, Command::Zoom(false), "")}
                {tool(t!("Zoom in"), t!("Zoom in (+)"), PLUS, Command::Zoom(true), "")}
            </div>
            <div class="strip-scroll" node_ref=node tabindex="0" role="region" aria-label=t!("Timeline drawing, scrolls sideways") on:click=press></div>
        </div>
    }
}

/// The marks that belong to what is selected.
fn selector(pick: &Pick) -> String {
    let attribute = match pick {
        Pick::Entity { .. } => "data-who",
        Pick::Quote(_) => "data-quotes",
        Pick::Event(_) | Pick::Time(_) => "data-ids",
    };
    format!("[{attribute}~=\"{}\"]", pick.id())
}

/// Below the article, on wide screens: the drawn timeline, or one line that says there is one.
#[component]
pub fn Dock() -> impl IntoView {
    let (desk, look) = (desk(), look());
    let dated = Memo::new(move |_| {
        desk.found.with(|f| {
            let items = f.timeline();
            let first = items.iter().find_map(|i| i.from.or(i.to));
            let last = items.iter().filter_map(|i| i.to.or(i.from)).max();
            first.zip(last).map(|(a, b)| words::days(&a.to_string(), &b.to_string()))
        })
    });
    move || {
        dated.get().map(|range| {
            let open = look.dock.get();
            view! {
                <section class="dock" class:open=open aria-label=t!("Timeline below the article")>
                    <button type="button" class="dock-head" aria-expanded=open.to_string() title=t!("Timeline below the article (d)")
                        on:click=move |_| look.toggle_dock()>
                        <b>{t!("Timeline")}</b> <span class="aside">{range}</span> <Icon path=if open { DOWN } else { UP } />
                    </button>
                    {open.then(|| view! { <TimelineStrip /> })}
                </section>
            }
        })
    }
}
