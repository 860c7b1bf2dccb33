//! The smallest parts: chips that jump, scores, letters, empty states.

use leptos::prelude::*;

use super::follow::place;
use super::words;
use crate::app::i18n::{Piece, pieces};
use crate::app::view_model::{Chip, MarkKind};
use crate::engine::evidence::Confidence;
use crate::engine::text::Span;
use crate::t;

/// Words of the article; a press takes the reader to them.
#[component]
pub fn Evidence(
    /// The words and their place.
    chip: Chip,
    /// Why they matter, for the tooltip.
    #[prop(optional, into)]
    why: String,
) -> impl IntoView {
    let Chip { text, span } = chip;
    let title = if why.is_empty() { t!("Show in the text").to_owned() } else { why };
    view! {
        <button type="button" class="chip" title=title data-go=place(span)>
            {text}
        </button>
    }
}

/// A name that leads to its card.
pub fn named(id: String, name: String) -> impl IntoView {
    view! { <button type="button" class="chip" data-go=id><bdi>{name}</bdi></button> }
}

/// "¶3": the paragraph, and the way there.
#[component]
pub fn Paragraph(
    /// From 1.
    number: usize,
    /// The words there.
    to: Span,
) -> impl IntoView {
    view! {
        <button type="button" class="pilcrow" title=t!("Show in the text") data-go=place(to)>
            <span aria-hidden="true">"¶"{number}</span>
            <span class="quiet">{t!("paragraph {}", number)}</span>
        </button>
    }
}

/// How sure a rule is, as bars and in words, and which rule it is.
#[component]
pub fn Score(
    /// How sure.
    confidence: Confidence,
    /// Which rule.
    #[prop(into)]
    rule: String,
) -> impl IntoView {
    let level = match confidence {
        Confidence::High => "high",
        Confidence::Medium => "medium",
        Confidence::Low => "low",
    };
    let why = t!("Score {}, by the rule “{}”", words::confidence(confidence), words::rule(&rule));
    drop(rule);
    let said = why.clone();
    view! {
        <span class="score" data-score=level title=why>
            <i></i>
            <i></i>
            <i></i>
            <span class="quiet">{said}</span>
        </span>
    }
}

/// Words with elements in the places that `{}` holds for them: a language may want them in another order.
pub fn woven<const N: usize>(words: &str, parts: [AnyView; N]) -> impl IntoView + use<N> {
    let mut parts = parts.map(Some);
    let piece = |piece| match piece {
        Piece::Words(words) => words.to_owned().into_any(),
        Piece::Part(i) => parts.get_mut(i).and_then(Option::take).into_any(),
    };
    pieces(words).into_iter().map(piece).collect_view()
}

/// The letter of a kind with the line that its marks have.
#[component]
pub fn Letter(
    /// Which kind.
    kind: MarkKind,
) -> impl IntoView {
    let letter = match kind {
        MarkKind::Quote => '“',
        MarkKind::Event => '①',
        kind => kind.letter().unwrap_or(' '),
    };
    view! {
        <span class=format!("letter {}", kind.class()) aria-hidden="true">
            {letter}
        </span>
    }
}

/// What a panel shows when there is nothing to show.
#[component]
pub fn Empty(
    /// What was not found.
    title: &'static str,
    /// What was looked for, and what the reader can do.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="empty">
            <p class="empty-title">{title}</p>
            <p>{children()}</p>
        </div>
    }
}
