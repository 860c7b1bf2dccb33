//! Short messages.

use leptos::prelude::*;

use super::icons::{CLOSE, Icon};
use crate::app::platform::{dom, storage};
use crate::app::state::{desk, voice};
use crate::t;

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
                    <div class="toast" role="region" aria-label=t!("Message")>
                        <span>{toast.text}</span>
                        {toast.undo.then(|| view! {
                            <button type="button" class="toast-action" on:click=undo>{t!("Undo")}</button>
                        })}
                        <button type="button" class="icon-button" aria-label=t!("Dismiss") on:click=move |_| voice.hush()>
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
        let text = desk.found.with_untracked(|f| f.text.clone());
        if text.is_empty() {
            return dom::tell_window("update-accepted");
        }
        desk.export("json", move |made| {
            // Where there is no engine, the new build may bring one: at least the text comes along.
            storage::hand_over(&made.map_or(text, |(_, json)| json));
            dom::tell_window("update-accepted");
        });
    };
    move || {
        ready.get().then(|| {
            view! { <button type="button" class="button small" id="update" on:click=accept>{t!("Update ready – reload")}</button> }
        })
    }
}
