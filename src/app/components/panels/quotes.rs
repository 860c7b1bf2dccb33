//! Who said what.

use leptos::prelude::*;

use crate::app::components::cards::quote::QuoteItem;
use crate::app::components::parts::Empty;
use crate::app::i18n::say;
use crate::app::state::{desk, look};
use crate::app::view_model::{GroupBy, QuoteCard, QuoteForm, group_quotes};
use crate::{id, t};

const GROUPS: [(GroupBy, &str); 3] =
    [(GroupBy::Order, id!("Text order")), (GroupBy::Speaker, id!("Speaker")), (GroupBy::Step, id!("Standing"))];

/// Who said what.
#[component]
pub fn Quotes() -> impl IntoView {
    let (desk, look) = (desk(), look());
    let groups = Memo::new(move |_| {
        let by = look.group.get();
        desk.found.with(|f| {
            let cards = f.quotes();
            let named = |heading: Option<String>| match by {
                GroupBy::Order => heading,
                GroupBy::Speaker | GroupBy::Step => heading.or_else(|| Some(t!("No speaker found").into())),
            };
            let group = |g: crate::app::view_model::QuoteGroup| {
                (named(g.heading), g.cards.iter().map(|&i| key(&cards[i])).collect())
            };
            group_quotes(cards, by).into_iter().map(group).collect::<Vec<(Option<String>, Vec<Key>)>>()
        })
    });
    let headings = Memo::new(move |_| groups.with(|g| g.iter().map(|g| g.0.clone()).collect::<Vec<_>>()));
    let group = move |(row, heading): (usize, Option<String>)| {
        let keys = move || groups.with(|g| g.get(row).map(|g| g.1.clone()).unwrap_or_default());
        let count = move || keys().len();
        view! {
            <section class="group">
                {heading.map(|h| view! { <h2 class="group-head"><bdi>{h}</bdi> <span class="count">{count}</span></h2> })}
                <ol class="cards">
                    <For each=keys key=Clone::clone let:key>
                        <QuoteItem id=key.id />
                    </For>
                </ol>
            </section>
        }
    };
    view! {
        {move || headings.with(|h| !h.is_empty()).then(|| view! {
            <div class="segmented" role="group" aria-label=t!("Group quotes by")>
                {GROUPS.map(|(by, label)| view! {
                    <button type="button" aria-pressed=move || (look.group.get() == by).to_string()
                        on:click=move |_| look.group.set(by)>{say(label)}</button>
                }).into_iter().collect_view()}
            </div>
        })}
        {move || headings.get().into_iter().enumerate().map(group).collect_view()}
        {move || headings.with(Vec::is_empty).then(|| view! {
            <Empty title=t!("No quotes found.")>
                {t!("Looked for quotation marks and reporting verbs (said, told …). Mark one: select its words in the text, press Q.")}
            </Empty>
        })}
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    id: String,
    speaker: String,
    form: QuoteForm,
    words: (usize, usize),
    said: String,
}

fn key(card: &QuoteCard) -> Key {
    let span = |f: fn(&crate::engine::text::Span) -> u32| card.pieces.iter().map(|p| f(&p.1.span) as usize).sum();
    Key {
        id: card.id.clone(),
        speaker: card.speaker.as_ref().map(|s| format!("{} {}", s.name, s.key)).unwrap_or_default(),
        form: card.form,
        words: (span(|s| s.start()), span(|s| s.end())),
        said: card.said.as_ref().map(|s| s.0.clone()).unwrap_or_default(),
    }
}
