//! What the reader should know of this article.

use leptos::prelude::*;

use super::words;
use crate::app::state::desk;

/// What the reader should know of this article: what was left out on the way in, what the engine says, edits without a place.
#[component]
pub fn Notices() -> impl IntoView {
    let desk = desk();
    let dropped = move || {
        desk.dropped.with(|dropped| {
            (!dropped.is_empty()).then(|| {
                let rows =
                    dropped.iter().map(|d| view! { <li><b>{d.what}</b> ": " {d.text.clone()}</li> }).collect_view();
                view! {
                    <details class="notice">
                        <summary>{words::count(dropped.len(), "block")} " of the page left out – show"</summary>
                        <ul>{rows}</ul>
                    </details>
                }
            })
        })
    };
    let engine = move || {
        desk.found.with(|f| {
            f.analysis.notices.iter().map(|n| view! { <div class="notice">{n.message.clone()}</div> }).collect_view()
        })
    };
    let misfits = move || {
        desk.misfits.with(|misfits| {
            (!misfits.is_empty()).then(|| {
                let rows = misfits.iter().map(|m| view! { <li>{m.reason.clone()}</li> }).collect_view();
                view! {
                    <details class="notice" open>
                        <summary>{words::count(misfits.len(), "edit")} " found no place in this text"</summary>
                        <ul>{rows}</ul>
                    </details>
                }
            })
        })
    };
    view! {
        <div class="notices">{dropped} {engine} {misfits}</div>
    }
}
