//! Short messages.

use leptos::prelude::*;

use super::icons::{CLOSE, Icon};
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
                    <div class="toast">
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
