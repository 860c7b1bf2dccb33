//! An event on its way into the timeline.

use jiff::civil::Date;

use super::clause::Clause;
use crate::engine::table::Id;
use crate::engine::temporal::Timex;
use crate::engine::temporal::value::Value;
use crate::engine::timeline::Certainty;

#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) clause: Clause,
    /// None on the undated shelf.
    pub(super) value: Option<Value>,
    /// "early", "late" and the like.
    pub(super) modifier: Option<&'static str>,
    /// The end of a range of two expressions.
    pub(super) last: Option<Value>,
    pub(super) timex: Option<Id<Timex>>,
    pub(super) certainty: Certainty,
    /// Whether it stands in a caption.
    pub(super) caption: bool,
    /// Whether the day is that of the event told before it.
    pub(super) carried: bool,
}

impl Draft {
    /// An event dated by another event.
    pub(super) fn from_event(timex: Id<Timex>, clause: Clause, value: Value) -> Self {
        let (value, timex) = (Some(value), Some(timex));
        Self { value, timex, certainty: Certainty::Resolved, ..Self::undated(clause) }
    }
    /// An event that nothing dates.
    pub(super) const fn undated(clause: Clause) -> Self {
        Self {
            clause,
            value: None,
            last: None,
            modifier: None,
            timex: None,
            certainty: Certainty::Unknown,
            caption: false,
            carried: false,
        }
    }
    /// First and last day.
    pub(super) fn days(&self) -> Option<(Date, Date)> {
        let (from, to) = self.value.as_ref()?.days_within(self.modifier)?;
        let to = self.last.as_ref().and_then(Value::days).map_or(to, |d| d.1.max(to));
        Some((from, to))
    }
    /// The day, where it is one.
    pub(super) fn day(&self) -> Option<Date> {
        self.days().filter(|d| d.0 == d.1).map(|d| d.0)
    }
}
