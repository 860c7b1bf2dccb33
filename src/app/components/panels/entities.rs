//! Who and what is in the article.

use leptos::prelude::*;

use crate::app::components::cards::entity::EntityItem;
use crate::app::components::parts::{Empty, Letter};
use crate::app::components::words;
use crate::app::state::desk;
use crate::app::view_model::{EntityCard, MarkKind};
use crate::engine::ner::EntityKind;
use crate::t;

const KINDS: [MarkKind; 4] = [MarkKind::Person, MarkKind::Organization, MarkKind::Place, MarkKind::Other];

/// Who and what is in the article, by kind.
#[component]
pub fn Entities() -> impl IntoView {
    let desk = desk();
    let filter = RwSignal::new(String::new());
    let total = Memo::new(move |_| desk.found.with(|f| f.entities().len()));
    let group = move |kind: MarkKind| {
        let keys = Memo::new(move |_| {
            let wanted = filter.get().to_lowercase();
            desk.found.with(|f| {
                f.entities().iter().filter(|c| c.mark == kind && holds(c, &wanted)).map(key).collect::<Vec<_>>()
            })
        });
        move || {
            let count = keys.with(Vec::len);
            (count > 0).then(|| {
                view! {
                    <section class="group">
                        <h2 class="group-head"><Letter kind /> {words::plural(kind)} <span class="count">{count}</span> <span class="group-key" aria-hidden="true">{t!("quotes, mentions")}</span></h2>
                        <ul class="cards">
                            <For each=move || keys.get() key=Clone::clone let:key>
                                <EntityItem id=key.id />
                            </For>
                        </ul>
                    </section>
                }
            })
        }
    };
    view! {
        {move || (total.get() > 12).then(|| view! {
            <input type="search" class="panel-filter" placeholder=t!("Filter names") aria-label=t!("Filter names")
                on:input=move |event| filter.set(event_target_value(&event)) />
        })}
        {KINDS.map(group).into_iter().collect_view()}
        {move || (total.get() == 0).then(|| view! {
            <Empty title=t!("No names found.")>
                {t!("Looked for people, organisations, places and other names. Mark one: select its words in the text.")}
            </Empty>
        })}
    }
}

/// What makes a card another card, so that those that stay keep their place and the focus.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    id: String,
    name: String,
    kind: EntityKind,
    counts: (usize, usize, usize),
}

fn key(card: &EntityCard) -> Key {
    Key {
        id: card.id.clone(),
        name: card.name.clone(),
        kind: card.kind,
        counts: (card.mentions.len(), card.quotes.len(), card.events.len()),
    }
}

fn holds(card: &EntityCard, wanted: &str) -> bool {
    wanted.is_empty()
        || card.name.to_lowercase().contains(wanted)
        || card.aliases.iter().any(|a| a.text.to_lowercase().contains(wanted))
}
