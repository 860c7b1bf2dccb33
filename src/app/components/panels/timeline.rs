//! What happened when.

use leptos::prelude::*;

use crate::app::components::cards::event::EventItem;
use crate::app::components::parts::Empty;
use crate::app::components::strip::TimelineStrip;
use crate::app::state::desk;
use crate::app::view_model::TimelineItem;
use crate::engine::timeline::Status;
use crate::t;

/// What happened when: every entry, undated ones on a shelf of their own.
#[component]
pub fn Timeline() -> impl IntoView {
    let desk = desk();
    let keys = move |dated: bool| {
        Memo::new(move |_| {
            let is = |i: &&TimelineItem| (i.from.is_some() || i.to.is_some()) == dated;
            desk.found.with(|f| f.timeline().iter().filter(is).map(key).collect::<Vec<_>>())
        })
    };
    let (dated, undated) = (keys(true), keys(false));
    view! {
        {move || (!dated.with(Vec::is_empty)).then(|| view! {
            <TimelineStrip />
            <ol class="timeline">
                <For each=move || dated.get() key=Clone::clone let:key>
                    <EventItem id=key.id />
                </For>
            </ol>
        })}
        {move || (!undated.with(Vec::is_empty)).then(|| view! {
            <section class="group">
                <h2 class="group-head">{t!("No date")} <span class="count">{move || undated.with(Vec::len)}</span></h2>
                <ol class="timeline undated">
                    <For each=move || undated.get() key=Clone::clone let:key>
                        <EventItem id=key.id />
                    </For>
                </ol>
            </section>
        })}
        {move || (dated.with(Vec::is_empty) && undated.with(Vec::is_empty)).then(|| view! {
            <Empty title=t!("No events found.")>
                {t!("Looked for dates and times (Monday, 3 March, last year …) and what happened then. Add one: select its words in the text.")}
            </Empty>
        })}
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    id: String,
    number: usize,
    edtf: String,
    text: String,
    status: Status,
    names: usize,
}

fn key(item: &TimelineItem) -> Key {
    Key {
        id: item.id.clone(),
        number: item.number,
        edtf: item.edtf.clone(),
        text: item.clause.text.clone(),
        status: item.status,
        names: item.participants.len() + item.places.len(),
    }
}
