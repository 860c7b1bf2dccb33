//! The whole article as a thin line between text and panels: where quotes are, and where what is selected is.

use std::fmt::Write;

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

use crate::app::platform::{dom, media};
use crate::app::state::{Found, Pick, chosen, desk, look};
use crate::engine::text::Span;
use crate::t;

/// How high the line is, in its own units.
const HEIGHT: u64 = 1000;
/// A press of an arrow key makes the panel so much wider or narrower.
const STEP: i32 = 24;
/// The least and the greatest width of the panel.
const WIDTHS: (i32, i32) = (280, 760);

/// The line. It is for the eye and the mouse; with keys one walks the marks themselves.
#[component]
pub fn Minimap() -> impl IntoView {
    let (desk, chosen) = (desk(), chosen());
    let quotes = Memo::new(move |_| {
        desk.found.with(|f| bars(f, f.analysis.quotes.iter().map(|q| Span::new(q.start, q.end.max(q.start)))))
    });
    let picked = Memo::new(move |_| {
        let found = desk.found.get();
        chosen.pick.with(|pick| match pick {
            Some(Pick::Entity { id, .. }) => {
                let mentions = found.entity(id).map(|card| card.mentions.clone());
                bars(&found, mentions.unwrap_or_default().into_iter())
            }
            Some(pick) => bars(&found, pick.span(&found).into_iter()),
            None => String::new(),
        })
    });
    let press = move |event: leptos::ev::MouseEvent| {
        let Some(at) = dom::height_at(&event) else { return };
        desk.found.with_untracked(|f| {
            let mut offset = (at * f.text.len() as f64) as usize;
            while !f.text.is_char_boundary(offset) {
                offset -= 1;
            }
            if let Some(sentence) = f.article().sentence_of(offset as u32) {
                chosen.go_to(sentence);
            }
        });
    };
    view! {
        <svg class="minimap" viewBox="0 0 10 1000" preserveAspectRatio="none" aria-hidden="true" on:click=press>
            <path class="minimap-quotes" d=move || quotes.get() />
            <path class="minimap-picked" d=move || picked.get() />
        </svg>
    }
}

/// A bar for each, as high as it is long, and never too thin to be seen.
fn bars(found: &Found, spans: impl Iterator<Item = Span>) -> String {
    let length = found.text.len().max(1) as u64;
    let y = |offset: u32| u64::from(offset) * HEIGHT / length;
    spans.fold(String::new(), |mut path, span| {
        let _ = write!(path, "M0 {}h10V{}H0z", y(span.start()), (y(span.start()) + 2).max(y(span.end())));
        path
    })
}

/// The edge of the panel: arrow keys or a drag make it wider or narrower.
#[component]
pub fn Splitter() -> impl IntoView {
    let look = look();
    let now = move || look.panel.get().unwrap_or_else(|| dom::query("#panel").map_or(WIDTHS.0, |p| dom::width(&p)));
    let set = move |width: i32| look.set_panel(width.clamp(WIDTHS.0, WIDTHS.1.min(media::width() / 2)));
    let pressed = move |event: KeyboardEvent| {
        let to = match event.key().as_str() {
            "ArrowLeft" => now() + STEP,
            "ArrowRight" => now() - STEP,
            "Home" => WIDTHS.1,
            "End" => WIDTHS.0,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        set(to);
    };
    let dragged = move |event: PointerEvent| {
        if dom::holds_pointer(&event) {
            set(media::width() - event.client_x());
        }
    };
    view! {
        <div class="splitter" role="separator" tabindex="0" aria-orientation="vertical" aria-label=t!("Width of the findings")
            aria-valuemin=WIDTHS.0 aria-valuemax=WIDTHS.1 aria-valuenow=now title=t!("Drag, or use the arrow keys")
            on:keydown=pressed on:pointerdown=|e| dom::hold_pointer(&e) on:pointermove=dragged></div>
    }
}
