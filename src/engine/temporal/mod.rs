//! Time expressions: first recognised by a grammar over tokens, then resolved in order against the publication date,
//! the running reference time and the events of the article.

mod holiday;
mod lexicon;
mod published;
mod recognise;
pub(crate) mod resolve;
pub mod value;

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use crate::engine::evidence::Evidence;
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, Table};
use crate::engine::text::Span;
use value::{Amount, Unit, Value};

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

/// How often the time of a set comes round in what its value says: "every Tuesday", "twice a year".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Repeated {
    /// `EVERY` or `EACH`.
    pub quant: Option<&'static str>,
    /// 2 for "twice".
    pub times: Option<u32>,
}

/// A time expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timex {
    /// Where.
    pub span: Span,
    /// Its type.
    pub kind: TimexKind,
    /// What it means; written out, its TIMEX3 value: `2025-W47`, `P1D`, `PRESENT_REF`.
    pub value: Value,
    /// Of a set, how often.
    pub repeated: Repeated,
    /// TIMEX3 modifier: `START`, `MID`, `END`, `APPROX`, `MORE_THAN`, …
    pub modifier: Option<&'static str>,
    /// What it was resolved against.
    pub anchor: Anchor,
    /// First day that it covers.
    pub from: Option<Date>,
    /// Last day that it covers.
    pub to: Option<Date>,
    /// Where a length that is told from now ends: "the vote is in two weeks".
    pub ends: Option<value::Calendar>,
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

/// A time that is told from an event: "a day after the vote". The timeline finds the event and gives it its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventOffset {
    /// The expression.
    pub timex: Id<Timex>,
    /// How much.
    pub amount: Amount,
    /// Of what.
    pub unit: Unit,
    /// -1 before the event, 1 after it, 0 on its day.
    pub sign: i64,
    /// Whether the expression is a date ("the day before") rather than a length ("a day", before).
    pub is_date: bool,
}

/// A weekday that does not fit the date that it stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// The expression.
    pub span: Span,
    /// The weekday as the text has it.
    pub stated: Weekday,
    /// The weekday of the date.
    pub found: Weekday,
}

/// Time expressions in text order, and the publication date.
#[derive(Clone, Debug, Default)]
pub struct Times {
    /// The publication date.
    pub published: Published,
    /// The expressions.
    pub timexes: Table<Timex>,
    /// Those among them that lean on events.
    pub offsets: Vec<EventOffset>,
    /// Weekdays that do not fit.
    pub mismatches: Vec<Mismatch>,
}

/// Recognises and resolves the time expressions; `people` are the names, in text order, in which none stands ("Sunday Okafor").
pub fn read(syntax: &Syntax, people: &[Span]) -> Times {
    let mut expressions = recognise::recognise(syntax);
    expressions.retain(|expression| {
        let at = people.partition_point(|name| name.end() <= expression.span.start());
        people.get(at).is_none_or(|name| !name.contains(expression.span))
    });
    let published = match syntax.document.given_date() {
        Some(date) => Published { date: Some(date), source: PublishedSource::Given, span: None },
        None => published::infer(syntax, &expressions),
    };
    let resolve::Resolved { timexes, offsets, mismatches } = resolve::resolve(syntax, published.date, expressions);
    Times { published, timexes, offsets, mismatches }
}
