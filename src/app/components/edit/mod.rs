//! Corrections: the actions of an open card with their forms, and what can be made of selected words. Every form makes one
//! [`Edit`](crate::app::edits::Edit); the desk applies it, tells what it changed and offers Undo.

pub mod entity;
pub mod event;
pub mod picker;
pub mod quote;
pub mod selection;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::app::platform::dom;
use crate::app::state::{Form, chosen};
use crate::t;

/// A button that opens a form of the open card.
#[component]
fn FormButton(
    /// Which form.
    form: Form,
    /// What it says.
    label: &'static str,
) -> impl IntoView {
    let chosen = chosen();
    let press = move |_| {
        chosen.toggle_form(form);
        dom::focus_soon(".form [data-first]".into());
    };
    view! {
        <button type="button" class="button small" aria-expanded=move || (chosen.form.get() == Some(form)).to_string() on:click=press>
            {label}
        </button>
    }
}

/// A form: Enter saves, Escape closes.
#[component]
fn Fields(
    /// What it is for.
    label: &'static str,
    /// Makes the edit; on an error the sentence is shown at the field.
    save: Callback<(), Result<(), String>>,
    /// What the button says.
    #[prop(default = t!("Save"))]
    action: &'static str,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let chosen = chosen();
    let problem = RwSignal::new(None::<String>);
    let close = move || {
        chosen.form.set(None);
        dom::focus_soon(".open .card-head".into());
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match save.run(()) {
            Ok(()) => close(),
            Err(reason) => problem.set(Some(reason)),
        }
    };
    let pressed = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            close();
        }
    };
    view! {
        <form class="form" aria-label=label on:submit=submit on:keydown=pressed>
            {children()}
            <p class="problem" id="form-problem" role="alert">{move || problem.get()}</p>
            <div class="card-actions">
                <button type="submit" class="button small primary">{action}</button>
                <button type="button" class="button small quiet-button" on:click=move |_| close()>{t!("Cancel")}</button>
            </div>
        </form>
    }
}
