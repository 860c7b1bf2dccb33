//! Words of the page that several parts use.

use crate::app::view_model::{MarkKind, QuoteForm, date_words};
use crate::engine::coref::MentionForm;
use crate::engine::evidence::Confidence;
use crate::engine::ner::EntityKind;
use crate::engine::quote::Stance;
use crate::engine::temporal::PublishedSource;
use crate::engine::timeline::{Certainty, Granularity};

/// "People": the kind in the filter bar and above its cards.
pub const fn plural(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Person => "People",
        MarkKind::Organization => "Organisations",
        MarkKind::Place => "Places",
        MarkKind::Time => "Times",
        MarkKind::Other => "Other",
        MarkKind::Quote => "Quotes",
        MarkKind::Event => "Events",
    }
}

/// "person": what an entity is.
pub const fn kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Organization => "organisation",
        EntityKind::Place => "place",
        EntityKind::Group => "group",
        EntityKind::Event => "event",
        EntityKind::Law => "law",
        EntityKind::Work => "work",
        EntityKind::Product => "product",
    }
}

/// "direct quote"
pub const fn form(form: QuoteForm) -> &'static str {
    match form {
        QuoteForm::Direct => "Direct",
        QuoteForm::Mixed => "Mixed",
        QuoteForm::Indirect => "Reported",
        QuoteForm::Fragment => "Fragment",
    }
}

/// "name"
pub const fn mention(form: MentionForm) -> &'static str {
    match form {
        MentionForm::Name => "name",
        MentionForm::Nominal => "description",
        MentionForm::Pronoun => "pronoun",
    }
}

/// "high"
pub const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "high",
        Confidence::Medium => "medium",
        Confidence::Low => "low",
    }
}

/// What the cue makes of the quote, where that is worth a word.
pub const fn stance(stance: Stance) -> Option<&'static str> {
    match stance {
        Stance::Said => None,
        Stance::Claimed => Some("claim"),
        Stance::Denied => Some("denial"),
        Stance::Asked => Some("question"),
        Stance::Ordered => Some("demand"),
    }
}

/// How the publication date is known.
pub const fn source(source: PublishedSource) -> &'static str {
    match source {
        PublishedSource::Given => "as given",
        PublishedSource::Dateline => "from the dateline",
        PublishedSource::Byline => "from the byline",
        PublishedSource::Caption => "from captions",
        PublishedSource::Text => "from the text",
        PublishedSource::Unknown => "not found",
    }
}

/// `2025-11-25` and `2025-11-26` as "25–26 November 2025".
pub fn days(from: &str, to: &str) -> String {
    let (first, last) = (from.parse().ok(), to.parse().ok());
    if first.or(last).is_none() {
        return from.into();
    }
    date_words(first, last, Granularity::Day, Certainty::Stated)
}

/// Whether something is on the clipboard.
pub const fn copied(done: bool) -> &'static str {
    if done { "Copied" } else { "the browser does not let the page write to the clipboard" }
}

/// "1 quote", "2 quotes"
pub fn count(n: usize, one: &str) -> String {
    format!("{n} {one}{}", if n == 1 { "" } else { "s" })
}

/// A rule's name for readers: "surname of a full name".
pub fn rule(id: &str) -> String {
    id.replace('-', " ")
}
