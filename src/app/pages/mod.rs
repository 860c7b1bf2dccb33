//! What fills the window: a field to write into, an article to read, two articles to compare.

pub mod comparing;
pub mod reading;
pub mod writing;

use leptos::ev::{DragEvent, KeyboardEvent};
use leptos::mount::mount_to;
use leptos::prelude::*;

use super::a11y::{SkipLinks, commands::Hands, keys};
use super::components::dialogs::{export::ExportDialog, help::HelpDialog, palette::Palette};
use super::components::follow::follow;
use super::components::masthead::Masthead;
use super::components::toast::Toasts;
use super::platform::{clipboard, dom, storage};
use super::state::{self, Mode};
use crate::engine::text::Span;
use crate::t;
use comparing::ComparingPage;
use reading::ReadingPage;
use writing::WritingPage;

/// Puts the page into the document, in place of the static one.
pub fn mount() {
    let (draft, focused) = dom::take_over();
    if let Some(root) = dom::by_id("app") {
        mount_to(root, move || view! { <App draft focused /> }).forget();
    }
}

/// The words that `/s/120-140` names.
fn words_named(hash: &str, text: &str) -> Option<Span> {
    let (start, end) = hash.strip_prefix("/s/")?.split_once('-')?;
    let byte = |n: &str| Some(text.char_indices().nth(n.parse().ok()?)?.0);
    let (start, end) = (byte(start)?, byte(end).unwrap_or(text.len()));
    (start < end).then(|| Span::at(start, end))
}

/// All of it.
#[component]
fn App(
    /// What was typed before the program was there.
    draft: String,
    /// Whether the field had the focus.
    focused: bool,
) -> impl IntoView {
    state::provide();
    let (desk, chosen, look, pair) = (state::desk(), state::chosen(), state::look(), state::pair());
    let voice = state::voice();
    desk.start();
    desk.draft.set(draft.clone());
    // What was pasted before the program was there is read now.
    if draft.trim().len() > writing::PASTED {
        desk.show();
    }
    // What was open before an update goes on.
    if let Some(work) = storage::take_over() {
        desk.resume(work);
    }
    super::platform::reading::on_selection_change(move || chosen.noticed.update(|n| *n = n.wrapping_add(1)));
    let armed = StoredValue::new(None);
    let hands = Hands { desk, chosen, look, voice };
    let handle = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
        armed.update_value(|armed| keys::press(&event, &hands, armed));
    });
    on_cleanup(move || handle.remove());
    let title = move || {
        look.language.get();
        desk.found.with(|f| match desk.mode.get() {
            Mode::Writing => t!("Dateline: who, what they said, and when").to_owned(),
            Mode::Comparing => t!("Compare two articles – Dateline").to_owned(),
            Mode::Reading => t!("{} – Dateline", f.article().title()),
        })
    };
    Effect::new(move |_| dom::set_title(&title()));
    // `#/s/120-140` names words of the article by code points.
    let go_to_place = move || {
        let found = desk.found.get_untracked();
        if let Some(words) = found.read.then(|| words_named(&dom::hash(), &found.text)).flatten() {
            chosen.go_to(words);
        }
    };
    let moved = window_event_listener_untyped("hashchange", move |_| go_to_place());
    on_cleanup(move || moved.remove());
    let read = Memo::new(move |_| desk.found.with(|f| f.read));
    Effect::new(move |_| read.get().then(go_to_place));
    Effect::watch(
        move || look.language.get(),
        move |_, _, _| {
            desk.say_anew();
            pair.say_anew();
            // What was said in the other language is not said again.
            voice.hush();
            voice.announce("");
        },
        false,
    );
    let page = move || {
        look.language.get();
        view! { <Whole focused /> }
    };
    view! { {page} }
}

/// What is made anew in another language.
#[component]
fn Whole(
    /// Whether the field had the focus.
    focused: bool,
) -> impl IntoView {
    let (desk, chosen, look) = (state::desk(), state::chosen(), state::look());
    let over = move |event: DragEvent| event.prevent_default();
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        if let Some(arrival) = clipboard::dropped(&event) {
            desk.take(arrival);
        }
    };
    view! {
        <SkipLinks />
        <div class="page" on:dragover=over on:drop=dropped on:click=move |event| follow(&event, desk, chosen, look)>
            <Masthead />
            {move || match desk.mode.get() {
                Mode::Writing => view! { <WritingPage focused /> }.into_any(),
                Mode::Reading => view! { <ReadingPage /> }.into_any(),
                Mode::Comparing => view! { <ComparingPage /> }.into_any(),
            }}
        </div>
        <Toasts />
        <ExportDialog />
        <HelpDialog />
        <Palette />
    }
}
