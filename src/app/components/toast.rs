//! Short messages.

use leptos::prelude::*;

use super::icons::{CLOSE, Icon};
use crate::app::export::{Work, format};
use crate::app::platform::{dom, storage};
use crate::app::state::{desk, voice};

/// The short message at the bottom, and the live region that says it.
#[component]
pub fn Toasts() -> impl IntoView {
    let (desk, voice) = (desk(), voice());
    let undo = move |_| {
        voice.hush();
        desk.undo();
    };
    view! {
        <div class="quiet" role="status" aria-live="polite" id="live">
            {move || voice.live.get()}
        </div>
        {move || {
            voice.toast.get().map(|toast| {
                view! {
                    <div class="toast" role="region" aria-label="Message">
                        <span>{toast.text}</span>
                        {toast.undo.then(|| view! {
                            <button type="button" class="toast-action" on:click=undo>"Undo"</button>
                        })}
                        <button type="button" class="icon-button" aria-label="Dismiss" on:click=move |_| voice.hush()>
                            <Icon path=CLOSE />
                        </button>
                    </div>
                }
            })
        }}
    }
}

/// A newer build is kept and waits until the reader wants it; the work comes along.
#[component]
pub fn Update() -> impl IntoView {
    let desk = desk();
    let ready = RwSignal::new(false);
    let handle = window_event_listener_untyped("update-ready", move |_| ready.set(true));
    on_cleanup(move || handle.remove());
    let accept = move |_| {
        let (found, edits) = (desk.found.get_untracked(), desk.edits());
        if !found.text.is_empty() {
            let work = Work::new(&found.text, &found.analysis, &edits);
            storage::hand_over(&format("json").map(|f| (f.write)(&work)).unwrap_or_default());
        }
        dom::tell_window("update-accepted");
    };
    move || {
        ready.get().then(|| {
            view! { <button type="button" class="button small" id="update" on:click=accept>"Update ready – reload"</button> }
        })
    }
}
