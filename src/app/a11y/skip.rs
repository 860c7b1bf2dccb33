//! Skip links.

use leptos::prelude::*;

use crate::app::platform::dom;

/// The first stops of the keyboard: past the controls, to what was come for.
#[component]
pub fn SkipLinks() -> impl IntoView {
    let to = |selector: &'static str| {
        move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            dom::focus(selector);
        }
    };
    view! {
        <nav class="skip" aria-label="Skip">
            <a href="#article" on:click=to("#article, #draft")>"Skip to the text"</a>
            <a href="#tabpanel" on:click=to(".tab[aria-selected=true], #draft")>"Skip to the findings"</a>
        </nav>
    }
}
