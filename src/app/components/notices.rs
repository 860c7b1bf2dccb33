//! What the reader should know of this article.

use leptos::prelude::*;

use super::words;
use crate::app::i18n::{number, say};
use crate::app::state::desk;
use crate::{count, t};

/// Words from which a text is called long.
const LONG: u32 = 20_000;
/// Words below which a text is called short.
const SHORT: u32 = 12;

/// What the reader should know of this article: what was left out on the way in, what the engine says, edits without a place.
#[component]
pub fn Notices() -> impl IntoView {
    let desk = desk();
    let dropped = move || {
        desk.dropped.with(|dropped| {
            (!dropped.is_empty()).then(|| {
                let rows = dropped
                    .iter()
                    .map(|d| view! { <li><b>{say(&d.what).to_owned()}</b> ": " {d.text.clone()}</li> })
                    .collect_view();
                view! {
                    <details class="notice">
                        <summary>{count!(dropped.len(), "{} block of the page left out – show", "{} blocks of the page left out – show")}</summary>
                        <ul>{rows}</ul>
                    </details>
                }
            })
        })
    };
    let engine = move || {
        desk.found.with(|f| {
            f.analysis.notices.iter().map(|n| view! { <div class="notice">{words::notice(n)}</div> }).collect_view()
        })
    };
    let length = move || {
        let (words, read, nothing) =
            desk.found.with(|f| (f.analysis.document.words, f.read, f.analysis.entities.is_empty()));
        let notice = match words {
            LONG.. => t!("This is a long text: {} words. All of it is read and shown.", number(words as usize)),
            1..SHORT if read && nothing => t!("This is short for an article; there may be little to find.").to_owned(),
            _ => return None,
        };
        Some(view! { <div class="notice">{notice}</div> })
    };
    let misfits = move || {
        desk.misfits.with(|misfits| {
            (!misfits.is_empty()).then(|| {
                let rows = misfits.iter().map(|m| view! { <li>{m.reason.clone()}</li> }).collect_view();
                view! {
                    <details class="notice" open>
                        <summary>{count!(misfits.len(), "{} edit found no place in this text", "{} edits found no place in this text")}</summary>
                        <ul>{rows}</ul>
                    </details>
                }
            })
        })
    };
    view! {
        <div class="notices">{length} {dropped} {engine} {misfits}</div>
    }
}
