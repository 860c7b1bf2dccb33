//! Corrections of a quote: speaker, type, bounds, pieces, none.

use leptos::prelude::*;

use super::picker::EntityPicker;
use super::{Fields, FormButton};
use crate::app::components::icons::{Icon, LEFT, RIGHT};
use crate::app::edits::{Edit, quote_words};
use crate::app::state::{Form, Found, chosen, desk};
use crate::app::view_model::QuoteCard;
use crate::engine::analysis::Words;
use crate::engine::quote::QuoteKind;
use crate::t;

/// What can be corrected of the quote in the open card.
#[component]
pub fn QuoteActions(
    /// Its card.
    card: QuoteCard,
) -> impl IntoView {
    let (desk, chosen) = (desk(), chosen());
    let pieces = card.pieces.len();
    let first = desk.found.with_untracked(|f| f.quotes().first().is_some_and(|q| q.id == card.id));
    let join = {
        let id = card.id.clone();
        move |_| desk.edit_or_say(desk.found.with_untracked(|f| join_with_previous(f, &id)))
    };
    let part = {
        let last = card.pieces.last().map(|p| p.0.clone()).unwrap_or_default();
        move |_| {
            let quote = desk.found.with_untracked(|f| quote_words(&f.analysis, &last));
            desk.edit_or_say(quote.map(|quote| Edit::PartQuote { quote }));
        }
    };
    let form = move || {
        let card = card.clone();
        Some(match chosen.form.get()? {
            Form::Speaker => view! { <Speaker card /> }.into_any(),
            Form::Kind => view! { <Kind card /> }.into_any(),
            Form::Bounds => view! { <Bounds card /> }.into_any(),
            Form::Remove => view! { <Remove card /> }.into_any(),
            _ => return None,
        })
    };
    view! {
        <div class="card-actions" role="group" aria-label=t!("Correct")>
            <FormButton form=Form::Speaker label=t!("Speaker") />
            <FormButton form=Form::Kind label=t!("Type") />
            <FormButton form=Form::Bounds label=t!("Bounds") />
            {(!first).then(|| view! { <button type="button" class="button small" on:click=join>{t!("Join with previous")}</button> })}
            {(pieces > 1).then(|| view! { <button type="button" class="button small" on:click=part>{t!("Separate")}</button> })}
            <FormButton form=Form::Remove label=t!("Not a quote") />
        </div>
        {form}
    }
}

fn join_with_previous(found: &Found, id: &str) -> Option<Edit> {
    let row = found.quotes().iter().position(|q| q.id == id)?;
    let before = found.quotes().get(row.checked_sub(1)?)?;
    let previous = quote_words(&found.analysis, &before.pieces.last()?.0)?;
    Some(Edit::JoinQuotes { quote: quote_words(&found.analysis, id)?, previous })
}

#[component]
fn Speaker(
    /// Of which quote.
    card: QuoteCard,
) -> impl IntoView {
    let desk = desk();
    let words = RwSignal::new(String::new());
    let choice = RwSignal::new(None::<String>);
    let nobody = RwSignal::new(false);
    let save = Callback::new(move |()| {
        let typed = words.get_untracked().trim().to_owned();
        let edit = desk.found.with_untracked(|f| {
            let named = f.entities().iter().find(|c| c.name.eq_ignore_ascii_case(&typed)).map(|c| c.id.clone());
            match choice.get_untracked().or(named) {
                _ if nobody.get_untracked() => Edit::set_speaker(&f.analysis, &card.id, None),
                Some(id) => Edit::set_speaker(&f.analysis, &card.id, Some(&id)),
                None if typed.is_empty() => None,
                None => Edit::set_speaker_words(&f.analysis, &card.id, &typed),
            }
        });
        desk.edit(edit.ok_or(t!("choose a name from the list, or write who speaks"))?)
    });
    view! {
        <Fields label=t!("Speaker") save>
            <EntityPicker label=t!("Who speaks: a name, or your words") words choice />
            <label class="check">
                <input type="checkbox" on:change=move |e| nobody.set(event_target_checked(&e)) />
                {t!("Nobody is known")}
            </label>
        </Fields>
    }
}

#[component]
fn Kind(
    /// Of which quote.
    card: QuoteCard,
) -> impl IntoView {
    let desk = desk();
    let now = desk.found.with_untracked(|f| f.analysis.quotes.iter().find(|q| q.id == card.id).map(|q| q.kind));
    let kind = RwSignal::new(now.unwrap_or(QuoteKind::Direct));
    let save = Callback::new(move |()| {
        let quote = desk.found.with_untracked(|f| quote_words(&f.analysis, &card.id));
        desk.edit(Edit::SetQuoteKind { quote: quote.ok_or(t!("this is no longer there"))?, kind: kind.get_untracked() })
    });
    let kinds = [
        (QuoteKind::Direct, t!("“ direct")),
        (QuoteKind::Mixed, t!("“’ mixed")),
        (QuoteKind::Indirect, t!("’ reported")),
    ];
    view! {
        <Fields label=t!("Type") save>
            <div class="choices" role="group" aria-label=t!("Type")>
                {kinds.into_iter().enumerate().map(|(row, (of, label))| view! {
                    <button type="button" class="choice" data-first=(row == 0).then_some("") aria-pressed=move || (kind.get() == of).to_string()
                        on:click=move |_| kind.set(of)>{label}</button>
                }).collect_view()}
            </div>
        </Fields>
    }
}

/// The quote's beginning and end, moved word by word.
#[component]
fn Bounds(
    /// Of which quote.
    card: QuoteCard,
) -> impl IntoView {
    let desk = desk();
    let now = desk.found.with_untracked(|f| quote_words(&f.analysis, &card.id)).map_or((0, 0), |w| (w.start, w.end));
    let bounds = RwSignal::new(now);
    let words = move |f: &Found, (start, end): (u32, u32)| f.article().words(start, end).to_owned();
    let save = Callback::new(move |()| {
        let (start, end) = bounds.get_untracked();
        let (quote, text) = desk.found.with_untracked(|f| (quote_words(&f.analysis, &card.id), words(f, (start, end))));
        desk.edit(Edit::SetQuoteBounds {
            quote: quote.ok_or(t!("this is no longer there"))?,
            to: Words { start, end, text },
        })
    });
    let step = move |is_start: bool, forth: bool| {
        move |_| {
            desk.found.with_untracked(|f| {
                bounds.update(|(start, end)| {
                    let at = if is_start { *start } else { *end };
                    let to = word_edge(&f.text, at, is_start, forth);
                    if is_start && to < *end {
                        *start = to;
                    } else if !is_start && to > *start {
                        *end = to;
                    }
                });
            });
        }
    };
    view! {
        <Fields label=t!("Bounds") save>
            <p class="preview"><bdi dir="auto">{move || desk.found.with(|f| words(f, bounds.get()))}</bdi></p>
            <div class="walk">
                <span class="card-label">{t!("Beginning")}</span>
                <button type="button" class="icon-button" data-first aria-label=t!("Beginning one word back") on:click=step(true, false)><Icon path=LEFT /></button>
                <button type="button" class="icon-button" aria-label=t!("Beginning one word forth") on:click=step(true, true)><Icon path=RIGHT /></button>
                <span class="card-label">{t!("End")}</span>
                <button type="button" class="icon-button" aria-label=t!("End one word back") on:click=step(false, false)><Icon path=LEFT /></button>
                <button type="button" class="icon-button" aria-label=t!("End one word forth") on:click=step(false, true)><Icon path=RIGHT /></button>
            </div>
        </Fields>
    }
}

/// The next beginning (or end) of a word before or behind `at`.
fn word_edge(text: &str, at: u32, is_start: bool, forth: bool) -> u32 {
    let at = at as usize;
    let edge = |i: usize| {
        let before = text[..i].chars().next_back().is_none_or(char::is_whitespace);
        let behind = text[i..].chars().next().is_none_or(char::is_whitespace);
        if is_start { before && !behind } else { !before && behind }
    };
    let found = if forth {
        text[at..].char_indices().skip(1).map(|(i, _)| at + i).chain([text.len()]).find(|&i| edge(i))
    } else {
        text[..at].char_indices().rev().map(|(i, _)| i).find(|&i| edge(i))
    };
    found.unwrap_or(at) as u32
}

#[component]
fn Remove(
    /// Which.
    card: QuoteCard,
) -> impl IntoView {
    let desk = desk();
    let save = Callback::new(move |()| {
        let quote = desk.found.with_untracked(|f| quote_words(&f.analysis, &card.id));
        desk.edit(Edit::NotQuote { quote: quote.ok_or(t!("this is no longer there"))? })
    });
    view! {
        <Fields label=t!("Not a quote") save action=t!("Remove")>
            <p class="aside">{t!("Nobody’s words are reported here.")}</p>
        </Fields>
    }
}
