//! Finding words in the text: the browser's own search misses what is not drawn yet in some browsers.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::icons::{DOWN, Icon, UP};
use crate::app::platform::{highlight, reading};
use crate::app::state::{chosen, desk};
use crate::app::view_model::find_all;
use crate::t;

/// Hits that are lit at once; all are counted and walked through.
const LIT: usize = 1000;

/// A field, the number of hits, and the way through them.
#[component]
pub fn Find() -> impl IntoView {
    let (desk, chosen) = (desk(), chosen());
    let words = RwSignal::new(String::new());
    let here = RwSignal::new(0_usize);
    let hits = Memo::new(move |_| {
        words.with(|w| if w.trim().is_empty() { Vec::new() } else { desk.found.with(|f| find_all(&f.text, w)) })
    });
    Effect::new(move |_| {
        let hits = hits.get();
        let ranges = reading::article().map(|article| {
            desk.found.with_untracked(|f| {
                let range = |hit: &crate::engine::text::Span| {
                    let (start, end) = f.reading().places_of(&f.text, *hit)?;
                    reading::range(&article, start, end)
                };
                hits.iter().take(LIT).filter_map(range).collect::<Vec<_>>()
            })
        });
        highlight::set("find", &ranges.unwrap_or_default());
    });
    on_cleanup(|| highlight::set("find", &[]));
    let go = move |row: usize| {
        here.set(row);
        if let Some(hit) = hits.with_untracked(|h| h.get(row).copied()) {
            chosen.jump.set(Some(hit));
        }
    };
    let step = move |by: isize| {
        let count = hits.with_untracked(Vec::len) as isize;
        if count > 0 {
            go((here.get_untracked() as isize + by).rem_euclid(count) as usize);
        }
    };
    let typed = move |event| {
        words.set(event_target_value(&event));
        go(0);
    };
    let pressed = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            step(if event.shift_key() { -1 } else { 1 });
        }
        "Escape" => {
            event.prevent_default();
            words.set(String::new());
            crate::app::platform::dom::focus("#article");
        }
        _ => {}
    };
    let count = move || {
        let total = hits.with(Vec::len);
        words
            .with(|w| !w.trim().is_empty())
            .then(|| if total == 0 { t!("none").to_owned() } else { t!("{} of {}", here.get() + 1, total) })
    };
    view! {
        <div class="find" role="search">
            <input type="search" id="find" class="find-input" placeholder=t!("Find in text") aria-label=t!("Find in text")
                prop:value=move || words.get() on:input=typed on:keydown=pressed />
            {move || count().map(|c| view! {
                <span class="count" role="status">{c}</span>
                <button type="button" class="icon-button small" aria-label=t!("Previous hit") on:click=move |_| step(-1)><Icon path=UP /></button>
                <button type="button" class="icon-button small" aria-label=t!("Next hit") on:click=move |_| step(1)><Icon path=DOWN /></button>
            })}
        </div>
    }
}
