//! Corrections of an entity: name, kind, merge, split, none.

use leptos::prelude::*;

use super::picker::EntityPicker;
use super::{Fields, FormButton};
use crate::app::components::parts::woven;
use crate::app::edits::{Edit, entity_words};
use crate::app::state::{Form, Pick, chosen, desk};
use crate::app::view_model::{EntityCard, kind_word, mention_lines};
use crate::engine::ner::EntityKind;
use crate::t;

/// All kinds, in the order of their choice.
pub const KINDS: [EntityKind; 8] = [
    EntityKind::Person,
    EntityKind::Organization,
    EntityKind::Place,
    EntityKind::Group,
    EntityKind::Event,
    EntityKind::Law,
    EntityKind::Work,
    EntityKind::Product,
];

/// What can be corrected of the entity in the open card.
#[component]
pub fn EntityActions(
    /// Its card.
    card: EntityCard,
) -> impl IntoView {
    let chosen = chosen();
    let many = card.mentions.len() > 1;
    let form = move || {
        let card = card.clone();
        Some(match chosen.form.get()? {
            Form::Name => view! { <Rename card /> }.into_any(),
            Form::Kind => view! { <Kind card /> }.into_any(),
            Form::Merge => view! { <Merge card /> }.into_any(),
            Form::Split => view! { <Split card /> }.into_any(),
            Form::Remove => view! { <Remove card /> }.into_any(),
            Form::Speaker | Form::Bounds | Form::Date => return None,
        })
    };
    view! {
        <div class="card-actions" role="group" aria-label=t!("Correct")>
            <FormButton form=Form::Name label=t!("Rename") />
            <FormButton form=Form::Kind label=t!("Kind") />
            <FormButton form=Form::Merge label=t!("Merge…") />
            {many.then(|| view! { <FormButton form=Form::Split label=t!("Split…") /> })}
            <FormButton form=Form::Remove label=t!("Not a name") />
        </div>
        {form}
    }
}

#[component]
fn Rename(
    /// Whom.
    card: EntityCard,
) -> impl IntoView {
    let desk = desk();
    let name = RwSignal::new(card.name.clone());
    let save = Callback::new(move |()| {
        let new = name.get_untracked().trim().to_owned();
        if new.is_empty() {
            return Err(t!("write a name").into());
        }
        let edit = desk.found.with_untracked(|f| Edit::rename(&f.analysis, &card.id, &new));
        desk.edit(edit.ok_or(t!("this is no longer there"))?)
    });
    view! {
        <Fields label=t!("Rename") save>
            <label class="field-label">
                <span>{t!("Name")}</span>
                <input type="text" class="input" data-first prop:value=move || name.get() on:input=move |e| name.set(event_target_value(&e)) aria-describedby="form-problem" />
            </label>
        </Fields>
    }
}

#[component]
fn Kind(
    /// Of whom.
    card: EntityCard,
) -> impl IntoView {
    let (desk, chosen) = (desk(), chosen());
    let only_this = RwSignal::new(false);
    let kind = RwSignal::new(card.kind);
    let total = card.mentions.len();
    let id = card.id.clone();
    let save = Callback::new(move |()| {
        let entity =
            if only_this.get_untracked() { mention_words(chosen.pick.get_untracked().as_ref(), desk) } else { None };
        let entity = entity.or_else(|| desk.found.with_untracked(|f| entity_words(&f.analysis, &id)));
        let entity = entity.ok_or(t!("this is no longer there"))?;
        desk.edit(Edit::SetKind { entity, kind: kind.get_untracked(), only_this: only_this.get_untracked() })
    });
    view! {
        <Fields label=t!("Kind") save>
            <div class="choices" role="group" aria-label=t!("Kind")>
                {KINDS.into_iter().enumerate().map(|(row, of)| view! {
                    <button type="button" class="choice" data-first=(row == 0).then_some("") aria-pressed=move || (kind.get() == of).to_string()
                        on:click=move |_| kind.set(of)>{kind_word(of)}</button>
                }).collect_view()}
            </div>
            <Scope only_this total />
        </Fields>
    }
}

/// All mentions, or the one at which the reader is.
#[component]
fn Scope(
    /// Whether only that one.
    only_this: RwSignal<bool>,
    /// How many there are.
    total: usize,
) -> impl IntoView {
    (total > 1).then(|| {
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=move || only_this.get() on:change=move |e| only_this.set(event_target_checked(&e)) />
                {t!("Only the mention that is selected, not all {}", total)}
            </label>
        }
    })
}

/// The words of the mention at which the reader is.
fn mention_words(pick: Option<&Pick>, desk: crate::app::state::Desk) -> Option<crate::engine::analysis::Words> {
    let Some(Pick::Entity { id, at: Some(at) }) = pick else { return None };
    desk.found.with_untracked(|f| {
        let entity = f.analysis.entities.iter().find(|e| e.id == *id)?;
        let m = entity.mentions.iter().find(|m| m.start == *at)?;
        Some(crate::engine::analysis::Words { start: m.start, end: m.end, text: m.text.clone() })
    })
}

#[component]
fn Merge(
    /// Who.
    card: EntityCard,
) -> impl IntoView {
    let (desk, chosen) = (desk(), chosen());
    let words = RwSignal::new(String::new());
    let choice = RwSignal::new(None::<String>);
    let swapped = RwSignal::new(false);
    let id = card.id.clone();
    let without = card.id.clone();
    let (name, count) = (card.name.clone(), card.mentions.len());
    let save = Callback::new(move |()| {
        let other = choice.get_untracked().ok_or(t!("choose a name from the list"))?;
        let (goes, stays) = if swapped.get_untracked() { (other, id.clone()) } else { (id.clone(), other) };
        let edit = desk.found.with_untracked(|f| Edit::merge(&f.analysis, &goes, &stays));
        desk.edit(edit.ok_or(t!("this is no longer there"))?)?;
        chosen.select(Pick::Entity { id: stays, at: None });
        Ok(())
    });
    let preview = move || {
        let other = choice.get()?;
        let (other_name, other_count) =
            desk.found.with(|f| f.entity(&other).map(|c| (c.name.clone(), c.mentions.len())))?;
        let mine = (name.clone(), count);
        let theirs = (other_name, other_count);
        let (goes, stays) = if swapped.get() { (theirs, mine) } else { (mine, theirs) };
        let total = goes.1 + stays.1;
        let left = view! { <bdi>{goes.0}</bdi> }.into_any();
        let joined = || view! { <b><bdi>{stays.0.clone()}</bdi></b> }.into_any();
        let parts = [left, goes.1.into_any(), joined(), stays.1.into_any(), joined(), total.into_any()];
        Some(view! {
            <p class="preview">
                {woven(t!("‘{}’ ({}) joins {} ({}) → {} ({})"), parts)} " "
                <button type="button" class="button small" on:click=move |_| swapped.update(|s| *s = !*s)>{t!("Swap")}</button>
            </p>
        })
    };
    view! {
        <Fields label=t!("Merge") save action=t!("Merge")>
            <EntityPicker label=t!("The same as") words choice without />
            {preview}
        </Fields>
    }
}

#[component]
fn Split(
    /// Who.
    card: EntityCard,
) -> impl IntoView {
    let desk = desk();
    let ticked = RwSignal::new(vec![false; card.mentions.len()]);
    let name = RwSignal::new(String::new());
    let lines = desk.found.with_untracked(|f| {
        let article = f.article();
        article.entity(&card.id).map(|e| mention_lines(&article, e)).unwrap_or_default()
    });
    let save = Callback::new(move |()| {
        let rows: Vec<usize> = ticked.with_untracked(|t| t.iter().enumerate().filter(|t| *t.1).map(|t| t.0).collect());
        if rows.is_empty() {
            return Err(t!("tick the mentions that are somebody else").into());
        }
        let name = name.get_untracked().trim().to_owned();
        let edit = desk
            .found
            .with_untracked(|f| Edit::split(&f.analysis, &card.id, &rows, (!name.is_empty()).then_some(name)));
        desk.edit(edit.ok_or(t!("this is no longer there"))?)
    });
    let rows = lines.into_iter().enumerate().map(move |(row, line)| {
        view! {
            <li>
                <label class="check">
                    <input type="checkbox" data-first=(row == 0).then_some("") on:change=move |e| ticked.update(|t| t[row] = event_target_checked(&e)) />
                    <span class="kwic-words">{line.context.before} <b>{line.context.words}</b> {line.context.after}</span>
                </label>
            </li>
        }
    });
    view! {
        <Fields label=t!("Split") save action=t!("Split")>
            <p class="aside">{t!("Tick the mentions that are somebody or something else.")}</p>
            <ul class="ticks">{rows.collect_view()}</ul>
            <label class="field-label">
                <span>{t!("Their name (otherwise the longest of theirs)")}</span>
                <input type="text" class="input" on:input=move |e| name.set(event_target_value(&e)) aria-describedby="form-problem" />
            </label>
        </Fields>
    }
}

#[component]
fn Remove(
    /// What.
    card: EntityCard,
) -> impl IntoView {
    let (desk, chosen) = (desk(), chosen());
    let only_this = RwSignal::new(false);
    let total = card.mentions.len();
    let save = Callback::new(move |()| {
        let start = match chosen.pick.get_untracked() {
            Some(Pick::Entity { at, .. }) if only_this.get_untracked() => at,
            _ => None,
        };
        let edit = desk.found.with_untracked(|f| Edit::not_entity(&f.analysis, &card.id, start));
        desk.edit(edit.ok_or(t!("this is no longer there"))?)
    });
    view! {
        <Fields label=t!("Not a name") save action=t!("Remove")>
            <p class="aside">{t!("These words name nobody and nothing.")}</p>
            <Scope only_this total />
        </Fields>
    }
}
