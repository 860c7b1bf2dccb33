//! Corrections of an event: date, description, status, none.

use leptos::prelude::*;

use super::{Fields, FormButton};
use crate::app::components::parts::woven;
use crate::app::edits::{Edit, event_place, parse_edtf};
use crate::app::state::{Form, chosen, desk};
use crate::app::view_model::{TimelineItem, date_words};
use crate::engine::timeline::Status;
use crate::t;

/// What can be corrected of the event in the open card.
#[component]
pub fn EventActions(
    /// It.
    item: TimelineItem,
) -> impl IntoView {
    let chosen = chosen();
    let form = move || {
        let item = item.clone();
        Some(match chosen.form.get()? {
            Form::Date => view! { <WhenForm item /> }.into_any(),
            Form::Name => view! { <Text item /> }.into_any(),
            Form::Kind => view! { <StatusForm item /> }.into_any(),
            Form::Remove => view! { <Remove item /> }.into_any(),
            _ => return None,
        })
    };
    view! {
        <div class="card-actions" role="group" aria-label=t!("Correct")>
            <FormButton form=Form::Date label=t!("Date") />
            <FormButton form=Form::Name label=t!("Text") />
            <FormButton form=Form::Kind label=t!("Status") />
            <FormButton form=Form::Remove label=t!("Not an event") />
        </div>
        {form}
    }
}

#[component]
fn WhenForm(
    /// Of what.
    item: TimelineItem,
) -> impl IntoView {
    let desk = desk();
    let edtf = RwSignal::new(item.edtf.clone());
    let said = move || match parse_edtf(&edtf.get()) {
        _ if edtf.get().trim().is_empty() => t!("no date").to_owned(),
        Ok(d) => date_words(d.from, d.to, d.granularity, d.certainty),
        Err(_) => "…".to_owned(),
    };
    let wrong = move || parse_edtf(&edtf.get()).is_err() && !edtf.get().trim().is_empty();
    let save = Callback::new(move |()| {
        let edit = desk.found.with_untracked(|f| Edit::set_date(&f.analysis, &item.id, edtf.get_untracked().trim()));
        desk.edit(edit.ok_or(t!("this is no longer there"))?)
    });
    view! {
        <Fields label=t!("Date") save>
            <div class="field-row">
                <label class="field-label">
                    <span>{t!("Date and how precise it is")}</span>
                    <input type="text" class="input" id="event-date" data-first prop:value=move || edtf.get() aria-invalid=move || wrong().to_string()
                        aria-describedby="date-hint form-problem" on:input=move |e| edtf.set(event_target_value(&e)) />
                </label>
                <label class="field-label">
                    <span>{t!("Pick a day")}</span>
                    <input type="date" class="input" on:change=move |e| edtf.set(event_target_value(&e)) />
                </label>
            </div>
            <p class="aside" id="date-hint">
                {woven(t!("2025-03-14 a day, 2025-03 a month, 2025 a year, 2025~ about then, 2025-03-14/2025-03-20 a period, ../2025 before, 2025/.. after; empty: no date. Reads: {}"), [view! { <b>{said}</b> }.into_any()])}
            </p>
        </Fields>
    }
}

#[component]
fn Text(
    /// Of what.
    item: TimelineItem,
) -> impl IntoView {
    let desk = desk();
    let text = RwSignal::new(item.clause.text.clone());
    let save = Callback::new(move |()| {
        let text = text.get_untracked().trim().to_owned();
        if text.is_empty() {
            return Err(t!("say what happened").into());
        }
        let event = desk.found.with_untracked(|f| event_place(&f.analysis, &item.id));
        desk.edit(Edit::SetEventText { event: event.ok_or(t!("this is no longer there"))?, text })
    });
    view! {
        <Fields label=t!("Text") save>
            <label class="field-label">
                <span>{t!("What happened")}</span>
                <textarea class="input" data-first rows="3" prop:value=move || text.get() on:input=move |e| text.set(event_target_value(&e)) aria-describedby="form-problem"></textarea>
            </label>
        </Fields>
    }
}

#[component]
fn StatusForm(
    /// Of what.
    item: TimelineItem,
) -> impl IntoView {
    let desk = desk();
    let status = RwSignal::new(item.status);
    let save = Callback::new(move |()| {
        let event = desk.found.with_untracked(|f| event_place(&f.analysis, &item.id));
        desk.edit(Edit::SetStatus {
            event: event.ok_or(t!("this is no longer there"))?,
            status: status.get_untracked(),
        })
    });
    let all = [
        (Status::Happened, t!("happened")),
        (Status::Planned, t!("planned")),
        (Status::Denied, t!("denied")),
        (Status::Hypothetical, t!("hypothetical")),
    ];
    view! {
        <Fields label=t!("Status") save>
            <div class="choices" role="group" aria-label=t!("Status")>
                {all.into_iter().enumerate().map(|(row, (of, label))| view! {
                    <button type="button" class="choice" data-first=(row == 0).then_some("") aria-pressed=move || (status.get() == of).to_string()
                        on:click=move |_| status.set(of)>{label}</button>
                }).collect_view()}
            </div>
        </Fields>
    }
}

#[component]
fn Remove(
    /// What.
    item: TimelineItem,
) -> impl IntoView {
    let desk = desk();
    let save = Callback::new(move |()| {
        let edit = desk.found.with_untracked(|f| Edit::delete_event(&f.analysis, &item.id));
        desk.edit(edit.ok_or(t!("this is no longer there"))?)
    });
    view! {
        <Fields label=t!("Not an event") save action=t!("Remove")>
            <p class="aside">{t!("It leaves the timeline; the text stays as it is.")}</p>
        </Fields>
    }
}
