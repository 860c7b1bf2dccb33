//! How far the engine is.

use leptos::prelude::*;

use super::words;
use crate::app::platform::{clipboard, dom};
use crate::app::state::{Phase, desk, voice};
use crate::protocol::Stage;
use crate::t;

fn doing(stage: Stage) -> &'static str {
    match stage {
        Stage::Sentences => t!("Reading sentences…"),
        Stage::Names => t!("Finding names…"),
        Stage::Quotes => t!("Finding quotes…"),
        Stage::Dates => t!("Reading dates…"),
        Stage::Links => t!("Linking who said what when…"),
    }
}

/// How far the engine is, after the first moment; what to do where it did not finish.
#[component]
pub fn Progress() -> impl IntoView {
    let (desk, voice) = (desk(), voice());
    let cancel = move |_| desk.cancel();
    let retry = move |_| desk.retry();
    // One element for all stages: it must not blink between them.
    let state = Memo::new(move |_| match desk.phase.get() {
        Phase::Working(_) => Phase::Waiting,
        phase => phase,
    });
    move || match state.get() {
        Phase::Idle => ().into_any(),
        Phase::Waiting | Phase::Working(_) => {
            let words = move || match desk.phase.get() {
                Phase::Working(stage) => doing(stage),
                _ if desk.engine.with(Option::is_none) => t!("Loading the engine…"),
                _ => t!("Waiting for the engine…"),
            };
            let done = move || match desk.phase.get() {
                Phase::Working(stage) => Stage::ALL.iter().position(|&s| s == stage).unwrap_or_default() + 1,
                _ => 0,
            };
            let value = move || done().to_string();
            view! {
                <div class="progress">
                    <progress max="6" prop:value=value aria-label=t!("Analysis")></progress>
                    <span class="progress-words">{words}</span>
                    <button type="button" class="button small" on:click=cancel>{t!("Cancel")}</button>
                </div>
            }
            .into_any()
        }
        Phase::Cancelled => view! {
            <div class="notice" role="status">
                <span>{t!("Cancelled. The text is kept.")}</span>
                <button type="button" class="button small" on:click=retry>{t!("Analyse again")}</button>
            </div>
        }
        .into_any(),
        Phase::Failed(reason) => {
            // For whoever mends it: nothing of the article.
            let length = desk.found.with_untracked(|f| f.text.len());
            let build = dom::meta("build").unwrap_or_default();
            let report = format!("Dateline {} {build}: {reason} ({length} bytes of text)", env!("CARGO_PKG_VERSION"));
            let copy = move |_| clipboard::copy(report.clone(), move |done| voice.say(words::copied(done)));
            view! {
            <div class="notice bad" role="alert">
                <span>{reason}</span>
                <button type="button" class="button small" on:click=copy>{t!("Copy report")}</button>
                <button type="button" class="button small" on:click=retry>{t!("Try again")}</button>
            </div>
            }
            .into_any()
        }
    }
}
