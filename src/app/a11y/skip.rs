//! Skip links.

use leptos::prelude::*;

use crate::app::platform::dom;
use crate::app::state::{Mode, desk};
use crate::t;

/// The first stops of the keyboard: past the controls, to what was come for.
#[component]
pub fn SkipLinks() -> impl IntoView {
    let desk = desk();
    let to = |selector: &'static str| {
        move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            dom::focus(selector);
        }
    };
    view! {
        <nav class="skip" aria-label=t!("Skip")>
            <a href="#main" on:click=to("#article, #draft")>{t!("Skip to the text")}</a>
            {move || {
                (desk.mode.get() == Mode::Reading).then(|| view! {
                    <a href="#tabpanel" on:click=to(".tab[aria-selected=true]")>{t!("Skip to the findings")}</a>
                })
            }}
        </nav>
    }
}
