//! What can be made of selected words: a name, a quote, an event. The bar is at the bottom: a phone's own menu has the top.

use leptos::prelude::*;

use crate::app::components::icons::{CLOSE, Icon};
use crate::app::components::parts::woven;
use crate::app::edits::{Edit, entity_words, parse_edtf};
use crate::app::i18n::say;
use crate::app::platform::reading;
use crate::app::state::{Desk, Pick, chosen, desk};
use crate::engine::analysis::Words;
use crate::engine::ner::EntityKind;
use crate::engine::quote::QuoteKind;
use crate::{id, t};

const KINDS: [(EntityKind, &str); 4] = [
    (EntityKind::Person, id!("Person")),
    (EntityKind::Organization, id!("Organisation")),
    (EntityKind::Place, id!("Place")),
    (EntityKind::Product, id!("Other")),
];

/// The bar that appears while words of the article are selected.
#[component]
pub fn SelectionBar() -> impl IntoView {
    let (desk, chosen) = (desk(), chosen());
    let dating = RwSignal::new(false);
    let edtf = RwSignal::new(String::new());
    // Pressing a button of the bar must not lose the selection that it is about.
    let kept = RwSignal::new(None::<Words>);
    Effect::new(move |_| match chosen.words.get() {
        Some(span) => kept.set(Some(words(desk, span.start(), span.end()))),
        None if !dating.get_untracked() => kept.set(None),
        None => {}
    });
    let done = move || {
        reading::unselect();
        chosen.words.set(None);
        dating.set(false);
        edtf.set(String::new());
        kept.set(None);
    };
    let add = move |edit: Edit| {
        desk.edit_or_say(Some(edit));
        done();
    };
    let selected_entity = move || {
        let Some(Pick::Entity { id, .. }) = chosen.pick.get() else { return None };
        desk.found.with(|f| Some((entity_words(&f.analysis, &id)?, f.entity(&id)?.name.clone())))
    };
    let hold = |event: leptos::ev::PointerEvent| event.prevent_default();
    let save_event = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = edtf.get_untracked();
        if let (Some(at), true) = (kept.get_untracked(), text.trim().is_empty() || parse_edtf(&text).is_ok()) {
            add(Edit::AddEvent { at, edtf: text.trim().into() });
        }
    };
    move || {
        let at = kept.get()?;
        let shown = short(&at.text);
        let name = {
            let at = at.clone();
            move |kind: EntityKind| {
                let at = at.clone();
                move |_| add(Edit::AddMention { at: at.clone(), to: None, kind, everywhere: true })
            }
        };
        let of_selected = selected_entity().map(|(to, entity)| {
            let at = at.clone();
            let press = move |_| add(Edit::AddMention { at: at.clone(), to: Some(to.clone()), kind: EntityKind::Person, everywhere: true });
            view! { <button type="button" class="button small" on:click=press>{woven(t!("Mention of {}"), [view! { <bdi>{entity}</bdi> }.into_any()])}</button> }
        });
        let quote = {
            let at = at.clone();
            move |_| add(Edit::AddQuote { at: at.clone(), kind: QuoteKind::Direct, speaker: None })
        };
        Some(view! {
            <div class="selection-bar" role="toolbar" aria-label=t!("Selected words") on:pointerdown=move |e| if !dating.get_untracked() { hold(e) }>
                <span class="selection-words"><bdi>"“"{shown}"”"</bdi></span>
                {of_selected}
                {KINDS.map(|(kind, label)| view! { <button type="button" class="button small" on:click=name(kind)>{say(label)}</button> }).into_iter().collect_view()}
                <button type="button" class="button small" id="add-quote" on:click=quote>{t!("Quote")}</button>
                <button type="button" class="button small" aria-expanded=move || dating.get().to_string() on:click=move |_| dating.update(|d| *d = !*d)>{t!("Event")}</button>
                {move || dating.get().then(|| view! {
                    <form class="selection-date" on:submit=save_event>
                        <label class="field-label"><span>{t!("When (2025-03-14, 2025-03, 2025~; may stay empty)")}</span>
                            <input type="text" class="input" prop:value=move || edtf.get() on:input=move |e| edtf.set(event_target_value(&e))
                                aria-invalid=move || (!edtf.get().trim().is_empty() && parse_edtf(&edtf.get()).is_err()).to_string() />
                        </label>
                        <button type="submit" class="button small primary">{t!("Add")}</button>
                    </form>
                })}
                <button type="button" class="icon-button" aria-label=t!("Close") on:click=move |_| done()><Icon path=CLOSE /></button>
            </div>
        })
    }
}

fn words(desk: Desk, start: u32, end: u32) -> Words {
    let text = desk.found.with_untracked(|f| f.article().words(start, end).to_owned());
    Words { start, end, text }
}

fn short(text: &str) -> String {
    let cut = text.char_indices().nth(40).map_or(text.len(), |(at, _)| at);
    if cut < text.len() { format!("{}…", text[..cut].trim_end()) } else { text.into() }
}
