//! What is left open.

use leptos::prelude::*;

use crate::app::components::parts::{Empty, Evidence, named, woven};
use crate::app::platform::dom;
use crate::app::state::desk;
use crate::app::view_model::{Chip, Question};
use crate::{count, t};

/// What the article leaves open, as questions.
#[component]
pub fn Questions() -> impl IntoView {
    let desk = desk();
    move || {
        let found = desk.found.get();
        if found.questions().is_empty() {
            return view! {
                <Empty title=t!("No open questions.")>
                    {t!("Looked for quotes without a speaker, unnamed sources, people who are named and never quoted, accusations without a response, numbers without a source and events without a date.")}
                </Empty>
            }
            .into_any();
        }
        let rows = found.questions().iter().cloned().map(row).collect_view();
        view! { <ol class="questions">{rows}</ol> }.into_any()
    }
}

fn row(question: Question) -> impl IntoView {
    let card = |id: String, words: &Chip| named(id, short(&words.text)).into_any();
    let evidence = |chip: Chip| view! { <Evidence chip /> }.into_any();
    let inner = match question {
        Question::NoPublicationDate => view! {
            {t!("When was this published? Relative dates hang on it.")} " "
            <button type="button" class="link" on:click=move |_| { dom::focus("#published"); }>{t!("Say when")}</button>
        }
        .into_any(),
        Question::NoSpeaker { quote: id, words } => woven(t!("Who said {}?"), [card(id, &words)]).into_any(),
        Question::Unnamed { quote: id, source } => {
            woven(t!("Who is {}, and why is the name not given?"), [card(id, &source)]).into_any()
        }
        Question::NeverQuoted { entity, name, mentions, .. } => {
            let times = count!(mentions, "{} time", "{} times").into_any();
            woven(t!("{} is mentioned {}. What do they say?"), [named(entity, name).into_any(), times]).into_any()
        }
        Question::NoResponse { entity, name, cue, .. } => {
            woven(t!("Was {} asked about what is {}?"), [named(entity, name).into_any(), evidence(cue)]).into_any()
        }
        Question::NumberWithoutSource { number } => {
            woven(t!("Where does {} come from?"), [evidence(number)]).into_any()
        }
        Question::Undated { event, words } => woven(t!("When: {}?"), [card(event, &words)]).into_any(),
        Question::Unsure { quote: id, speaker } => {
            woven(t!("Is {} right as the speaker? The rule behind it is unsure."), [card(id, &speaker)]).into_any()
        }
    };
    view! { <li class="question">{inner}</li> }
}

fn short(text: &str) -> String {
    let cut = text.char_indices().nth(80).map_or(text.len(), |(at, _)| at);
    if cut < text.len() { format!("{}…", text[..cut].trim_end()) } else { text.into() }
}
