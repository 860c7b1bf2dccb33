//! What fills the window: a field to write into, an article to read, two articles to compare.

pub mod comparing;
pub mod reading;
pub mod writing;

use leptos::ev::{DragEvent, KeyboardEvent};
use leptos::mount::mount_to;
use leptos::prelude::*;

use super::a11y::{SkipLinks, keys};
use super::components::dialogs::{export::ExportDialog, help::HelpDialog};
use super::components::masthead::Masthead;
use super::components::toast::Toasts;
use super::platform::{clipboard, dom, storage};
use super::state::{self, Mode};
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

/// All of it.
#[component]
fn App(
    /// What was typed before the program was there.
    draft: String,
    /// Whether the field had the focus.
    focused: bool,
) -> impl IntoView {
    state::provide();
    let (desk, chosen, look) = (state::desk(), state::chosen(), state::look());
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
    let hands = keys::Hands { desk, chosen, look };
    let handle = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
        armed.update_value(|armed| keys::press(&event, hands, armed));
    });
    on_cleanup(move || handle.remove());
    let over = move |event: DragEvent| event.prevent_default();
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        if let Some(arrival) = clipboard::dropped(&event) {
            desk.take(arrival);
        }
    };
    let title = move || {
        desk.found.with(|f| match desk.mode.get() {
            Mode::Writing => "Dateline: who, what they said, and when".to_owned(),
            Mode::Comparing => "Compare two articles – Dateline".to_owned(),
            Mode::Reading => format!("{} – Dateline", f.article().title()),
        })
    };
    Effect::new(move |_| dom::set_title(&title()));
    view! {
        <SkipLinks />
        <div class="page" on:dragover=over on:drop=dropped>
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
    }
}
