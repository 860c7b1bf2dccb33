//! What is left open.

use leptos::prelude::*;

use crate::app::components::parts::{Empty, Evidence, named};
use crate::app::components::words;
use crate::app::platform::dom;
use crate::app::state::desk;
use crate::app::view_model::{Chip, Question};

/// What the article leaves open, as questions.
#[component]
pub fn Questions() -> impl IntoView {
    let desk = desk();
    move || {
        let found = desk.found.get();
        if found.questions().is_empty() {
            return view! {
                <Empty title="No open questions.">
                    "Looked for quotes without a speaker, unnamed sources, people who are named and never quoted, accusations without a response, numbers without a source and events without a date."
                </Empty>
            }
            .into_any();
        }
        let rows = found.questions().iter().cloned().map(row).collect_view();
        view! { <ol class="questions">{rows}</ol> }.into_any()
    }
}

fn row(question: Question) -> impl IntoView {
    let quote = |id: String, words: &Chip| named(id, short(&words.text));
    let inner = match question {
        Question::NoPublicationDate => view! {
            "When was this published? Relative dates hang on it. "
            <button type="button" class="link" on:click=move |_| { dom::focus("#published"); }>"Say when"</button>
        }
        .into_any(),
        Question::NoSpeaker { quote: id, words } => view! { "Who said " {quote(id, &words)} "?" }.into_any(),
        Question::Unnamed { quote: id, source } => {
            view! { "Who is " {quote(id, &source)} ", and why is the name not given?" }.into_any()
        }
        Question::NeverQuoted { entity, name, mentions, .. } => view! {
            {named(entity, name)} " is mentioned " {words::count(mentions, "time")} ". What do they say?"
        }
        .into_any(),
        Question::NoResponse { entity, name, cue, .. } => view! {
            "Was " {named(entity, name)} " asked about what is " <Evidence chip=cue /> "?"
        }
        .into_any(),
        Question::NumberWithoutSource { number } => {
            view! { "Where does " <Evidence chip=number /> " come from?" }.into_any()
        }
        Question::Undated { event, words } => view! {
            "When: " {named(event, short(&words.text))} "?"
        }
        .into_any(),
        Question::Unsure { quote: id, speaker } => {
            view! { "Is " {quote(id, &speaker)} " right as the speaker? The rule behind it is unsure." }.into_any()
        }
    };
    view! { <li class="question">{inner}</li> }
}

fn short(text: &str) -> String {
    let cut = text.char_indices().nth(80).map_or(text.len(), |(at, _)| at);
    if cut < text.len() { format!("{}…", text[..cut].trim_end()) } else { text.into() }
}
