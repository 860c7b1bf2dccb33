//! One entity.

use leptos::prelude::*;

use super::shell::Card;
use crate::app::components::edit::entity::EntityActions;
use crate::app::components::icons::{Icon, LEFT, RIGHT};
use crate::app::components::parts::{Evidence, Letter, Paragraph, Score};
use crate::app::state::{Found, Pick, chosen, desk};
use crate::app::view_model::{Chip, EntityCard, MentionLine, mention_lines};
use crate::engine::coref::MentionForm;
use crate::{count, t};

/// An entity in the list; open while it is selected.
#[component]
pub fn EntityItem(
    /// `e3`
    id: String,
) -> impl IntoView {
    let card = desk().found.with_untracked(|f| f.entity(&id).cloned());
    card.map(|card| {
        let role = card.roles.first().map(|r| r.text.clone());
        let head = view! {
            <Letter kind=card.mark />
            <span class="card-title">
                <bdi class="name">{card.name.clone()}</bdi>
                {role.map(|r| view! { <span class="role">{r}</span> })}
            </span>
            <span class="card-counts">{counts(&card)}</span>
        };
        let body = id.clone();
        let body = Box::new(move || view! { <EntityBody id=body.clone() /> }.into_any());
        view! { <Card ids=vec![id] class="card entity" head=head.into_any() body /> }
    })
}

/// "7 mentions · 3 quotes", short.
fn counts(card: &EntityCard) -> impl IntoView + use<> {
    let quotes = (!card.quotes.is_empty()).then(|| {
        let title = count!(card.quotes.len(), "{} quote", "{} quotes");
        let said = title.clone();
        view! { <span class="count-quotes" title=title><span aria-hidden="true">"“"{card.quotes.len()}</span><span class="quiet">{said}</span></span> }
    });
    let title = count!(card.mentions.len(), "{} mention", "{} mentions");
    let said = title.clone();
    view! {
        {quotes}
        <span class="count" title=title><span aria-hidden="true">{card.mentions.len()}</span><span class="quiet">{said}</span></span>
    }
}

/// What an open card shows.
#[component]
fn EntityBody(
    /// `e3`
    id: String,
) -> impl IntoView {
    let desk = desk();
    move || {
        let found = desk.found.get();
        let card = found.entity(&id)?.clone();
        Some(view! {
            <div class="card-body">
                <div class="card-row">
                    <Walk card=card.clone() />
                    <Sparkline card=card.clone() />
                </div>
                <Roles card=card.clone() />
                <Aliases card=card.clone() />
                <Links card=card.clone() />
                <Mentions id=card.id.clone() />
                <EntityActions card=card.clone() />
            </div>
        })
    }
}

/// ‹ 3 of 7 ›
#[component]
fn Walk(
    /// Whose mentions.
    card: EntityCard,
) -> impl IntoView {
    let (desk, chosen) = (desk(), chosen());
    let total = card.mentions.len();
    let here = move || {
        let at = chosen.pick.with(|p| match p {
            Some(Pick::Entity { id, at }) if *id == card.id => *at,
            _ => None,
        });
        card.mentions.iter().position(|m| Some(m.start()) == at).map_or(0, |row| row + 1)
    };
    let step = move |by: isize| move |_| chosen.step(&desk.found.get_untracked(), by);
    view! {
        <div class="walk" role="group" aria-label=t!("Mentions")>
            <button type="button" class="icon-button" aria-label=t!("Previous mention") title=t!("Previous mention (p)") on:click=step(-1)>
                <Icon path=LEFT />
            </button>
            <span class="walk-count">{move || t!("{} of {}", here(), total)}</span>
            <button type="button" class="icon-button" aria-label=t!("Next mention") title=t!("Next mention (n)") on:click=step(1)>
                <Icon path=RIGHT />
            </button>
        </div>
    }
}

/// Where in the article the mentions are.
#[component]
fn Sparkline(
    /// Whose.
    card: EntityCard,
) -> impl IntoView {
    let most = card.positions.iter().copied().max().unwrap_or(1).max(1);
    let bars: Vec<String> = card
        .positions
        .iter()
        .enumerate()
        .filter(|(_, n)| **n > 0)
        .map(|(i, n)| {
            let height = (20 * n / most).max(4);
            format!("M{} 22v-{height}", i * 6 + 3)
        })
        .collect();
    view! {
        <svg class="sparkline" viewBox="0 0 120 24" width="120" height="24" role="img" aria-label=t!("Where in the article it is mentioned")>
            <path d="M0 22.5h120" class="sparkline-base" />
            <path d=bars.concat() class="sparkline-bars" />
        </svg>
    }
}

#[component]
fn Roles(
    /// Whose.
    card: EntityCard,
) -> impl IntoView {
    (!card.roles.is_empty()).then(|| {
        let chips = card.roles.into_iter().map(|chip| view! { <Evidence chip /> }).collect_view();
        view! { <p class="card-line"><span class="card-label">{t!("Described as")}</span> {chips}</p> }
    })
}

#[component]
fn Aliases(
    /// Whose.
    card: EntityCard,
) -> impl IntoView {
    let others: Vec<_> =
        card.aliases.iter().filter(|a| a.text != card.name && a.form != MentionForm::Nominal).collect();
    let chips = others
        .iter()
        .map(|alias| {
            let span = card.mentions[alias.mentions[0]];
            let text = if alias.mentions.len() > 1 {
                format!("{} ×{}", alias.text, alias.mentions.len())
            } else {
                alias.text.clone()
            };
            view! { <Evidence chip=Chip { text, span } why=t!("Show the first in the text") /> }
        })
        .collect_view();
    (!others.is_empty())
        .then(|| view! { <p class="card-line"><span class="card-label">{t!("Also")}</span> {chips}</p> })
}

/// Its quotes and events, each a way to its card.
#[component]
fn Links(
    /// Whose.
    card: EntityCard,
) -> impl IntoView {
    let found = desk().found.get_untracked();
    let quotes = card.quotes.iter().filter_map(|id| found.quote(id));
    let quotes: Vec<_> =
        quotes.map(|q| (q.id.clone(), format!("{} {}", q.form.glyph(), short(&q.pieces[0].1.text)))).collect();
    let events = card.events.iter().filter_map(|id| found.event(id));
    let events: Vec<_> =
        events.map(|e| (e.id.clone(), format!("{}: {}", e.date_words(), short(&e.clause.text)))).collect();
    let quotes_said = count!(quotes.len(), "{} quote", "{} quotes");
    let events_said = count!(events.len(), "{} event", "{} events");
    view! { {fold(quotes_said, quotes)} {fold(events_said, events)} }
}

/// Ways to cards, folded up.
fn fold(count: String, links: Vec<(String, String)>) -> Option<impl IntoView + use<>> {
    let rows = |(id, words): (String, String)| view! { <li><button type="button" class="link" data-go=id>{words}</button></li> };
    (!links.is_empty()).then(|| {
        let rows: Vec<_> = links.into_iter().map(rows).collect();
        view! { <details class="fold"><summary>{count}</summary><ul class="links">{rows}</ul></details> }
    })
}

fn short(text: &str) -> String {
    let cut = text.char_indices().nth(90).map_or(text.len(), |(at, _)| at);
    if cut < text.len() { format!("{}…", text[..cut].trim_end()) } else { text.into() }
}

/// All mentions, each in its words.
#[component]
fn Mentions(
    /// `e3`
    id: String,
) -> impl IntoView {
    let (desk, chosen) = (desk(), chosen());
    let found = desk.found.get_untracked();
    let lines = lines(&found, &id);
    // The row at which the reader is.
    let at = Memo::new(move |_| {
        chosen.pick.with(|p| match p {
            Some(Pick::Entity { at, .. }) => *at,
            _ => None,
        })
    });
    let rows = lines.into_iter().map(move |line| {
        let start = line.span.start();
        view! {
            <li class="kwic" class:here=move || at.get() == Some(start)>
                <Paragraph number=line.paragraph to=line.span />
                <button type="button" class="kwic-words" data-go=format!("{id}@{start}") data-stay>
                    {line.context.before} <b>{line.context.words}</b> {line.context.after}
                </button>
                <Score confidence=line.confidence rule=line.rule />
            </li>
        }
    });
    view! { <ol class="kwics" aria-label=t!("Mentions")>{rows.collect_view()}</ol> }
}

fn lines(found: &Found, id: &str) -> Vec<MentionLine> {
    let article = found.article();
    article.entity(id).map(|entity| mention_lines(&article, entity)).unwrap_or_default()
}
