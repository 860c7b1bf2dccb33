//! One utterance.

use leptos::prelude::*;

use crate::app::components::edit::quote::QuoteActions;
use crate::app::components::parts::{Evidence, Paragraph, Score};
use crate::app::components::words;
use crate::app::platform::{clipboard, dom};
use crate::app::state::{Found, Look, Pick, Tab, chosen, desk, look, voice};
use crate::app::view_model::{QuoteCard, Step};
use crate::engine::coref::MentionForm;

/// An utterance in the list; lit while it is selected.
#[component]
pub fn QuoteItem(
    /// `q3`
    id: String,
) -> impl IntoView {
    let (desk, chosen) = (desk(), chosen());
    let found = desk.found.get_untracked();
    let card = found.quote(&id).cloned();
    let pieces: Vec<String> = card.iter().flat_map(|c| c.pieces.iter().map(|p| p.0.clone())).collect();
    let open =
        Memo::new(move |_| chosen.pick.with(|p| matches!(p, Some(Pick::Quote(picked)) if pieces.contains(picked))));
    let element = format!("card-{id}");
    Effect::new({
        let selector = format!("#{element}");
        move |_| {
            if open.get() {
                dom::reveal_soon(selector.clone());
            }
        }
    });
    let press = {
        let id = id.clone();
        move |_| {
            if open.get_untracked() {
                chosen.clear();
            } else {
                chosen.go(Pick::Quote(id.clone()), &desk.found.get_untracked());
            }
        }
    };
    card.map(|card| {
        let glyph = card.form.glyph();
        let quoted = card.pieces.iter().map(|p| p.1.text.as_str()).collect::<Vec<_>>().join(" […] ");
        let first = card.pieces[0].1.span;
        let count = words::count(card.words, "word");
        let stance = card.cue.as_ref().and_then(|c| words::stance(c.1));
        let (confidence, rule) = (card.confidence, card.rule.clone());
        let (form, kind) = (words::form(card.form), card.form.word());
        let paragraph = card.paragraph;
        view! {
            <li class="card quote" id=element data-id=id data-form=kind class:open=move || open.get()>
                <button type="button" class="card-head" aria-expanded=move || open.get().to_string() on:click=press>
                    <span class="quote-glyph" aria-hidden="true">{glyph}</span>
                    <bdi class="quote-words" dir="auto">{quoted}</bdi>
                </button>
                <SpeakerLine card=card.clone() />
                <p class="card-meta">
                    <span>{form}</span>
                    {stance.map(|s| view! { <span class="stance">{s}</span> })}
                    <span>{count}</span>
                    <Paragraph number=paragraph to=first />
                    <Score confidence rule />
                </p>
                {move || open.get().then(|| view! { <QuoteBody card=card.clone() /> })}
            </li>
        }
    })
}

/// "— Inês Carvalho, director", or that nobody was found.
#[component]
fn SpeakerLine(
    /// Of this utterance.
    card: QuoteCard,
) -> impl IntoView {
    let (desk, look, chosen) = (desk(), look(), chosen());
    let Some(speaker) = card.speaker else {
        return view! { <p class="speaker none">"No speaker found"</p> }.into_any();
    };
    let press = {
        let (entity, words) = (speaker.entity.clone(), speaker.words.span);
        move |_| match &entity {
            Some(id) => {
                look.open(Tab::Entities);
                chosen.go(Pick::Entity { id: id.clone(), at: Some(words.start()) }, &desk.found.get_untracked());
            }
            None => chosen.go_to(words),
        }
    };
    // The chain from the words to the name: "he" → Inês Carvalho.
    let chain =
        (speaker.form != MentionForm::Name && speaker.words.text != speaker.name).then(|| speaker.words.clone());
    let role = speaker.role.as_ref().map(|r| r.text.clone());
    let step = (speaker.step != Step::Named).then(|| speaker.step.label());
    view! {
        <p class="speaker">
            <span aria-hidden="true">"— "</span>
            <button type="button" class="link name" on:click=press><bdi>{speaker.name}</bdi></button>
            {role.map(|r| view! { <span class="role">", " {r}</span> })}
            {step.map(|s| view! { <span class="step">{s}</span> })}
            {chain.map(|chip| view! { <span class="chain">"as " <Evidence chip why="The words that name the speaker here" />
                    </span> })}
        </p>
    }
    .into_any()
}

#[component]
fn QuoteBody(
    /// Which.
    card: QuoteCard,
) -> impl IntoView {
    let (desk, look, voice) = (desk(), look(), voice());
    let found = desk.found.get_untracked();
    let cue = card.cue.clone().map(|(chip, _)| {
        view! { <p class="card-line"><span class="card-label">"Cue"</span> <Evidence chip why="The words that announce the quote" /></p> }
    });
    let to = card.addressee.clone().map(|(chip, _)| {
        view! { <p class="card-line"><span class="card-label">"Said to"</span> <Evidence chip /></p> }
    });
    let venue = card.venue.clone().map(|chip| {
        view! { <p class="card-line"><span class="card-label">"Where"</span> <Evidence chip /></p> }
    });
    let said = card.said.clone().map(|(from, to)| {
        let day = if from == to { from } else { format!("{from} – {to}") };
        view! { <p class="card-line"><span class="card-label">"Said on"</span> {day}</p> }
    });
    let mentions = mentions(&found, &card, look);
    let inside = (!mentions.is_empty()).then(|| {
        view! { <p class="card-line"><span class="card-label">"Mentions"</span> {mentions.collect_view()}</p> }
    });
    let citation = citation(&found, &card);
    let copy = move |_| {
        clipboard::copy(citation.clone(), move |done| {
            voice.say(if done {
                "Copied with its citation"
            } else {
                "the browser does not let the page write to the clipboard"
            });
        });
    };
    view! {
        <div class="card-body">
            {cue} {to} {venue} {said} {inside}
            <div class="card-actions">
                <button type="button" class="button small" on:click=copy>"Copy with citation"</button>
            </div>
            <QuoteActions card />
        </div>
    }
}

/// Names inside the quote, each a way to its card.
fn mentions(found: &Found, card: &QuoteCard, look: Look) -> Vec<impl IntoView + use<>> {
    let (desk, chosen) = (desk(), chosen());
    let names = card.mentions.iter().filter_map(|id| found.entity(id));
    names
        .map(|entity| {
            let (id, name) = (entity.id.clone(), entity.name.clone());
            let press = move |_| {
                look.open(Tab::Entities);
                chosen.go(Pick::Entity { id: id.clone(), at: None }, &desk.found.get_untracked());
            };
            view! { <button type="button" class="chip" on:click=press><bdi>{name}</bdi></button> }
        })
        .collect()
}

/// “We will not reopen.” — Inês Carvalho, director (“Harbour closes two berths”, paragraph 2, 3 March 2025)
fn citation(found: &Found, card: &QuoteCard) -> String {
    let words = card.pieces.iter().map(|p| p.1.text.as_str()).collect::<Vec<_>>().join(" […] ");
    let who = card.speaker.as_ref().map_or_else(String::new, |s| {
        let role = s.role.as_ref().map(|r| format!(", {}", r.text)).unwrap_or_default();
        format!(" — {}{role}", s.name)
    });
    let day = found.analysis.document.published.date.as_ref().map(|d| format!(", {d}")).unwrap_or_default();
    format!("“{words}”{who} (“{}”, paragraph {}{day})", found.article().title(), card.paragraph)
}
