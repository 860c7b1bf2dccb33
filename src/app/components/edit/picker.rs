//! Choosing an entity by name.

use leptos::prelude::*;

use crate::app::components::parts::Letter;
use crate::app::state::desk;
use crate::app::view_model::EntityCard;
use crate::t;

/// A field and, below it, the entities whose names hold what is in it.
#[component]
pub fn EntityPicker(
    /// What the field asks for.
    label: &'static str,
    /// What is in the field.
    words: RwSignal<String>,
    /// The chosen entity's id.
    choice: RwSignal<Option<String>>,
    /// The entity that cannot be chosen.
    #[prop(optional, into)]
    without: String,
) -> impl IntoView {
    let desk = desk();
    let matches = Memo::new(move |_| {
        let wanted = words.get().to_lowercase();
        let fits = |c: &&EntityCard| c.id != without && c.name.to_lowercase().contains(&wanted);
        let row = |c: &EntityCard| (c.id.clone(), c.name.clone(), c.mark, c.mentions.len());
        desk.found.with(|f| f.entities().iter().filter(fits).map(row).collect::<Vec<_>>())
    });
    let typed = move |event| {
        words.set(event_target_value(&event));
        choice.set(None);
    };
    view! {
        <label class="field-label">
            <span>{label}</span>
            <input type="text" class="input" data-first autocomplete="off" prop:value=move || words.get() on:input=typed aria-describedby="form-problem" />
        </label>
        <ul class="picker" aria-label=t!("Names in the article")>
            <For each=move || matches.get() key=Clone::clone let:row>
                {
                    let (id, name, mark, count) = row;
                    let chosen = { let id = id.clone(); move || choice.with(|c| c.as_ref() == Some(&id)) };
                    let said = name.clone();
                    let press = move |_| {
                        words.set(name.clone());
                        choice.set(Some(id.clone()));
                    };
                    view! {
                        <li>
                            <button type="button" class="pick" aria-pressed=move || chosen().to_string() on:click=press>
                                <Letter kind=mark /> <bdi>{said}</bdi> <span class="count">{count}</span>
                            </button>
                        </li>
                    }
                }
            </For>
        </ul>
    }
}
