//! One utterance.

use leptos::prelude::*;

use super::shell::{Card, Marks};
use crate::app::components::edit::quote::QuoteActions;
use crate::app::components::follow::place;
use crate::app::components::parts::{Evidence, Paragraph, Score, named, woven};
use crate::app::components::words;
use crate::app::platform::clipboard;
use crate::app::state::{Found, desk, voice};
use crate::app::view_model::{Chip, QuoteCard, Step};
use crate::engine::coref::MentionForm;
use crate::engine::text::Span;
use crate::{count, t};

/// An utterance in the list; lit while it is selected.
#[component]
pub fn QuoteItem(
    /// `q3`
    id: String,
) -> impl IntoView {
    let card = desk().found.with_untracked(move |f| f.quote(&id).cloned());
    card.map(|card| {
        let quoted = card.pieces.iter().map(|p| p.1.text.as_str()).collect::<Vec<_>>().join(" […] ");
        let stance = card.cue.as_ref().and_then(|c| words::stance(c.1));
        let head = view! {
            <span class="quote-glyph" aria-hidden="true">{card.form.glyph()}</span>
            <bdi class="quote-words" dir="auto">{quoted}</bdi>
        };
        let foot = view! {
            <SpeakerLine card=card.clone() />
            <p class="card-meta">
                <span>{words::form(card.form)}</span>
                {stance.map(|s| view! { <span class="stance">{s}</span> })}
                <span>{count!(card.words, "{} word", "{} words")}</span>
                <Paragraph number=card.paragraph to=card.pieces[0].1.span />
                <Score confidence=card.confidence rule=card.rule.clone() />
            </p>
        };
        let ids = card.pieces.iter().map(|p| p.0.clone()).collect();
        let marks = Marks { form: Some(card.form.id()), ..Marks::default() };
        let body = Box::new(move || view! { <QuoteBody card=card.clone() /> }.into_any());
        view! { <Card ids class="card quote" marks head=head.into_any() foot=foot.into_any() body /> }
    })
}

/// "— Inês Carvalho, director", or that nobody was found.
#[component]
fn SpeakerLine(
    /// Of this utterance.
    card: QuoteCard,
) -> impl IntoView {
    let Some(speaker) = card.speaker else {
        return view! { <p class="speaker none">{t!("No speaker found")}</p> }.into_any();
    };
    let words = speaker.words.span;
    let go = speaker.entity.as_ref().map_or_else(|| place(words), |id| format!("{id}@{}", words.start()));
    // The chain from the words to the name: "he" → Inês Carvalho.
    let chain =
        (speaker.form != MentionForm::Name && speaker.words.text != speaker.name).then(|| speaker.words.clone());
    let role = speaker.role.as_ref().map(|r| r.text.clone());
    let step = (speaker.step != Step::Named).then(|| speaker.step.label());
    view! {
        <p class="speaker">
            <span aria-hidden="true">"— "</span>
            <button type="button" class="link name" data-go=go><bdi>{speaker.name}</bdi></button>
            {role.map(|r| view! { <span class="role">", " {r}</span> })}
            {step.map(|s| view! { <span class="step">{s}</span> })}
            {chain.map(|chip| view! { <span class="chain">{as_named(chip)}</span> })}
        </p>
    }
    .into_any()
}

/// "as he": the words that name the speaker at the quote.
fn as_named(chip: Chip) -> impl IntoView {
    let why = t!("The words that name the speaker here");
    woven(t!("as {}"), [view! { <Evidence chip why /> }.into_any()])
}

#[component]
fn QuoteBody(
    /// Which.
    card: QuoteCard,
) -> impl IntoView {
    let (desk, voice) = (desk(), voice());
    let found = desk.found.get_untracked();
    let cue = card.cue.clone().map(|(chip, _)| {
        view! { <p class="card-line"><span class="card-label">{t!("Cue")}</span> <Evidence chip why=t!("The words that announce the quote") /></p> }
    });
    let to = card.addressee.clone().map(|(chip, _)| {
        view! { <p class="card-line"><span class="card-label">{t!("Said to")}</span> <Evidence chip /></p> }
    });
    let venue = card.venue.clone().map(|chip| {
        view! { <p class="card-line"><span class="card-label">{t!("Where")}</span> <Evidence chip /></p> }
    });
    let said = card.said.clone().map(|(from, to)| {
        let day = words::days(&from, &to);
        view! { <p class="card-line"><span class="card-label">{t!("Said on")}</span> {day}</p> }
    });
    let (mentions, times) = (mentions(&found, &card), times(&found, &card));
    let inside = (!mentions.is_empty() || !times.is_empty()).then(|| {
        view! { <p class="card-line"><span class="card-label">{t!("Mentions")}</span> {mentions} {times}</p> }
    });
    let citation = citation(&found, &card);
    let copy = move |_| {
        clipboard::copy(citation.clone(), move |done| {
            voice.say(words::copied(done));
        });
    };
    view! {
        <div class="card-body">
            {cue} {to} {venue} {said} {inside}
            <div class="card-actions">
                <button type="button" class="button small" on:click=copy>{t!("Copy with citation")}</button>
            </div>
            <QuoteActions card />
        </div>
    }
}

/// Names inside the quote, each a way to its card.
fn mentions(found: &Found, card: &QuoteCard) -> Vec<impl IntoView + use<>> {
    let names = card.mentions.iter().filter_map(|id| found.entity(id));
    names.map(|entity| named(entity.id.clone(), entity.name.clone())).collect()
}

/// Times inside the quote, each a way to its words.
fn times(found: &Found, card: &QuoteCard) -> Vec<impl IntoView + use<>> {
    let times = card.timexes.iter().filter_map(|id| found.analysis.timexes.iter().find(|t| &t.id == id));
    let chip = |t: &crate::engine::analysis::Timex| Chip {
        text: t.text.clone(),
        span: Span::new(t.start, t.end.max(t.start)),
    };
    times.map(|t| view! { <Evidence chip=chip(t) why=t.value.clone() /> }).collect()
}

/// “We will not reopen.” — Inês Carvalho, director (“Harbour closes two berths”, paragraph 2, 3 March 2025)
fn citation(found: &Found, card: &QuoteCard) -> String {
    let words = card.pieces.iter().map(|p| p.1.text.as_str()).collect::<Vec<_>>().join(" […] ");
    let (title, paragraph) = (found.article().title(), card.paragraph);
    let source = match &found.analysis.document.published.date {
        Some(day) => t!("“{}”, paragraph {}, {}", title, paragraph, day),
        None => t!("“{}”, paragraph {}", title, paragraph),
    };
    let who = card.speaker.as_ref().map(|s| match &s.role {
        Some(role) => format!("{}, {}", s.name, role.text),
        None => s.name.clone(),
    });
    match who {
        Some(who) => t!("“{}” — {} ({})", words, who, source),
        None => t!("“{}” ({})", words, source),
    }
}
