//! A field to paste or type into.

use leptos::ev::{ClipboardEvent, Event};
use leptos::prelude::*;

use crate::app::components::icons::{CLIPBOARD, Icon};
use crate::app::components::masthead::OpenFile;
use crate::app::components::progress::Progress;
use crate::app::components::samples::SampleList;
use crate::app::import::read_text;
use crate::app::platform::{clipboard, dom, media, timer};
use crate::app::state::{Phase, desk, voice};
use crate::t;

/// How long typing must rest before the text is read.
const REST_MS: u64 = 600;
/// What comes in one piece of more than this was pasted, however it came.
pub(super) const PASTED: usize = 200;

/// A field to paste or type into.
#[component]
pub fn WritingPage(
    /// Whether the field before it had the focus.
    focused: bool,
) -> impl IntoView {
    let (desk, voice) = (desk(), voice());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    if focused || media::has_mouse() {
        dom::focus_soon("#draft".into());
    }
    let pasted = move |event: ClipboardEvent| {
        // Into an empty field, an article comes in whole; into a text, words are inserted as usual.
        if desk.draft.with_untracked(|d| d.trim().is_empty())
            && let Some(arrival) = clipboard::pasted(&event)
        {
            event.prevent_default();
            desk.take(arrival);
        }
    };
    let typed = move |event: Event| {
        let text = event_target_value(&event);
        let grown = text.len().saturating_sub(desk.draft.with_untracked(String::len));
        desk.draft.set(text);
        timer.update_value(|t| {
            if let Some(old) = t.take() {
                old.clear();
            }
        });
        if grown > PASTED {
            // Not now: the field would go while it is being heard.
            timer::next_frame(move || desk.show());
            return;
        }
        let handle = timer::after(REST_MS, move || {
            if desk.draft.with_untracked(|d| !d.trim().is_empty()) {
                desk.read_draft();
            }
        });
        timer.set_value(handle);
    };
    on_cleanup(move || {
        if let Some(handle) = timer.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    });
    let paste = move |_| {
        clipboard::read(move |text| match text {
            Ok(text) => desk.open(read_text(&text)),
            Err(reason) => voice.say(reason),
        });
    };
    let given = move |event: Event| {
        let date = event_target_value(&event);
        desk.set_given((!date.is_empty()).then_some(date));
    };
    let summary = move || {
        let ready = desk.phase.get() == Phase::Idle && desk.found.with(|f| f.read);
        ready.then(|| desk.found.with(|f| f.summary()))
    };
    view! {
        <main class="writing" id="main">
            <h1 class="pitch">{t!("Who is in it, who said what, and when it happened.")}</h1>
            <p class="lead">{t!("Paste a news article. It stays in this tab.")}</p>
            <div class="field">
                <textarea id="draft" aria-label=t!("The article") placeholder=t!("Paste or type an article, or drop a .txt, .md or .html file")
                    spellcheck="false" prop:value=move || desk.draft.get() on:paste=pasted on:input=typed></textarea>
            </div>
            <div class="field-actions">
                <button type="button" class="button" on:click=paste><Icon path=CLIPBOARD /> <span>{t!("Paste")}</span></button>
                <OpenFile class="" />
                <label class="published"><span>{t!("Written on")}</span> <input type="date" id="given" on:change=given /></label>
                <span class="filters-gap"></span>
                <Progress />
                {move || summary().map(|s| view! { <span class="aside">{s}</span> })}
                <button type="button" class="button primary" id="read" disabled=move || desk.draft.with(|d| d.trim().is_empty())
                    on:click=move |_| desk.show()>{t!("Read it")}</button>
            </div>
            <section class="try" aria-labelledby="try-title">
                <h2 id="try-title">{t!("Or try a sample")}</h2>
                <SampleList />
            </section>
        </main>
    }
}
