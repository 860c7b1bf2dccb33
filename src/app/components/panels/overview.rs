//! The article in numbers.

use leptos::prelude::*;

use crate::app::components::follow::place;
use crate::app::components::parts::Empty;
use crate::app::i18n::number;
use crate::app::state::{Look, Tab, desk, look};
use crate::app::view_model::{GroupBy, ladder};
use crate::{count, t};

/// The article in numbers: how long, who is heard and how much, how far sources are named, what is left open.
#[component]
pub fn Overview() -> impl IntoView {
    let (desk, look) = (desk(), look());
    move || {
        let found = desk.found.get();
        let counts = found.counts();
        let total = found.analysis.document.words as usize;
        let quoted: usize = found.quotes().iter().map(|q| q.words).sum();
        let facts = [
            (count!(total, "{} word", "{} words"), None),
            (count!(found.analysis.document.paragraphs.len(), "{} paragraph", "{} paragraphs"), None),
            (count!(counts[0], "{} person", "{} people"), Some(Tab::Entities)),
            (count!(counts[1], "{} organisation", "{} organisations"), Some(Tab::Entities)),
            (count!(counts[2], "{} place", "{} places"), Some(Tab::Entities)),
            (count!(counts[5], "{} quote", "{} quotes"), Some(Tab::Quotes)),
            (count!(counts[6], "{} event", "{} events"), Some(Tab::Timeline)),
            (count!(found.questions().len(), "{} question", "{} questions"), Some(Tab::Questions)),
        ];
        view! {
            <ul class="facts">{facts.map(|(text, tab)| fact(&text, tab, look)).into_iter().collect_view()}</ul>
            {(total > 0 && quoted > 0).then(|| view! {
                <p class="aside">{t!("{} of {} words are quoted or reported: {} %.", number(quoted), number(total), 100 * quoted / total)}</p>
            })}
            <Verbs />
            <Shares />
            <Ladder />
        }
    }
}

/// The words that announce quotes, by number; each leads to its first quote.
#[component]
fn Verbs() -> impl IntoView {
    let found = desk().found.get_untracked();
    let mut verbs: Vec<(String, usize, &str)> = Vec::new();
    for (card, cue) in found.quotes().iter().filter_map(|card| Some((card, &card.cue.as_ref()?.0.text))) {
        let cue = cue.to_lowercase();
        match verbs.iter_mut().find(|verb| verb.0 == cue) {
            Some(verb) => verb.1 += 1,
            None => verbs.push((cue, 1, &card.id)),
        }
    }
    verbs.sort_by_key(|verb| std::cmp::Reverse(verb.1));
    let chips: Vec<_> = verbs
        .into_iter()
        .map(|(verb, count, id)| {
            view! { <button type="button" class="chip" data-go=id.to_owned()>{verb} " " <span class="count">{count}</span></button> }
        })
        .collect();
    (!chips.is_empty()).then(|| {
        view! {
            <section class="group">
                <h2 class="group-head">{t!("Reporting words")}</h2>
                <p class="card-line">{chips}</p>
            </section>
        }
    })
}

fn fact(text: &str, tab: Option<Tab>, look: Look) -> impl IntoView + use<> {
    let (number, what) = text.split_once(' ').unwrap_or((text, ""));
    let (number, what) = (number.to_owned(), what.to_owned());
    let inner = view! { <span class="fact-number">{number}</span> " " <span class="fact-what">{what}</span> };
    match tab {
        Some(tab) => {
            view! { <li><button type="button" class="fact" on:click=move |_| look.open(tab)>{inner}</button></li> }
                .into_any()
        }
        None => view! { <li><span class="fact">{inner}</span></li> }.into_any(),
    }
}

/// Share of quoted words by speaker.
#[component]
pub fn Shares() -> impl IntoView {
    let desk = desk();
    move || {
        let found = desk.found.get();
        let voices = found.voices();
        if voices.rows.is_empty() {
            return view! {
                <Empty title=t!("Nobody is quoted.")>{t!("Shares of quoted words appear here when quotes have speakers.")}</Empty>
            }
            .into_any();
        }
        let without = voices.without_speaker.len();
        let rows = voices.rows.iter().map(|voice| {
            let (name, words) = (voice.speaker.name.clone(), voice.speaker.words.span);
            let go = voice.speaker.entity.as_ref().map_or_else(|| place(words), |id| format!("{id}@{}", words.start()));
            let width = format!("{:.1}%", voice.share.max(0.5));
            let direct = format!("{:.1}%", 100.0 * voice.direct_words as f64 / voice.words.max(1) as f64);
            let share = format!("{} %", voice.percent);
            let title = count!(
                voice.words,
                "{} word, of them {} in direct quotes; first heard in paragraph {}",
                "{} words, of them {} in direct quotes; first heard in paragraph {}",
                number(voice.direct_words),
                voice.first_paragraph
            );
            view! {
                <li class="share" title=title>
                    <button type="button" class="link name" data-go=go><bdi>{name}</bdi></button>
                    <span class="share-number">{share}</span>
                    <span class="share-bar" aria-hidden="true"><span style:width=width><span style:width=direct></span></span></span>
                </li>
            }
        });
        view! {
            <section class="group voices">
                <h2 class="group-head">{t!("Share of quoted words")}</h2>
                <ol class="shares">{rows.collect_view()}</ol>
                <p class="aside">
                    {t!("A share is the words of a speaker’s quotes divided by the {} words of all quotes with a speaker. The dark part of a bar is direct speech.", number(voices.attributed_words))}
                    {(without > 0).then(|| view! { " " {count!(without, "{} quote without a speaker: in no share.", "{} quotes without a speaker: in no share.")} })}
                </p>
            </section>
        }
        .into_any()
    }
}

/// How far the sources are named.
#[component]
pub fn Ladder() -> impl IntoView {
    let (desk, look) = (desk(), look());
    move || {
        let found = desk.found.get();
        let rungs = ladder(found.quotes());
        let most = rungs.iter().map(|r| r.cards.len()).max().unwrap_or_default().max(1);
        let open = move |_| {
            look.group.set(GroupBy::Step);
            look.open(Tab::Quotes);
        };
        let rows = rungs.iter().map(|rung| {
            let width = format!("{:.1}%", 100.0 * rung.cards.len() as f64 / most as f64);
            view! {
                <li class="share" class:zero=rung.cards.is_empty()>
                    <span>{rung.step.label()}</span>
                    <span class="share-number">{rung.cards.len()}</span>
                    <span class="share-bar" aria-hidden="true"><span style:width=width></span></span>
                </li>
            }
        });
        (!found.quotes().is_empty()).then(|| {
            view! {
                <section class="group voices">
                    <h2 class="group-head">{t!("How sources are named")}</h2>
                    <ol class="shares">{rows.collect_view()}</ol>
                    <button type="button" class="button small" on:click=open>{t!("Show quotes by standing")}</button>
                </section>
            }
        })
    }
}
