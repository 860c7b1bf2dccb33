//! The time that the story is at: what "that week", "the same day" and "two days later" count from.

use jiff::civil::Date;

use crate::engine::table::Id;
use crate::engine::temporal::recognise::Expression;
use crate::engine::temporal::value::{Calendar, Unit, Value};
use crate::engine::temporal::{Anchor, Timex};

#[derive(Debug, Default)]
pub(super) struct Story {
    paragraph: u32,
    last: Option<(Calendar, Id<Timex>)>,
    quarter: Option<(Calendar, Id<Timex>)>,
    /// The year that this paragraph last named.
    year: Option<i16>,
}

impl Story {
    /// Goes on to a paragraph.
    pub(super) fn enter(&mut self, paragraph: u32) {
        if paragraph != self.paragraph {
            self.paragraph = paragraph;
            self.year = None;
        }
    }

    /// Takes note of a resolved expression.
    pub(super) fn note(&mut self, id: Id<Timex>, value: &Value, expression: &Expression, reporting: bool) {
        let calendar = match value {
            Value::Date(calendar) => *calendar,
            Value::Time(Some(day), _) => Calendar::Day(*day),
            _ => return,
        };
        if calendar.days().is_none() {
            return;
        }
        if matches!(calendar, Calendar::Quarter(..) | Calendar::Half(..)) {
            self.quarter = Some((calendar, id));
        }
        if matches!(expression.rule, "year" | "month-year" | "month-day-year" | "day-month-year") {
            self.year = calendar.days().map(|d| d.0.year());
        }
        if !reporting || self.last.is_none() {
            self.last = Some((calendar, id));
        }
    }

    pub(super) fn calendar(&self) -> Option<(Calendar, Id<Timex>)> {
        self.last
    }
    pub(super) fn anchor(&self) -> Anchor {
        self.last.map_or(Anchor::Document, |(_, id)| Anchor::Timex(id))
    }
    /// The last day, where the story is at one.
    pub(super) fn day(&self) -> Option<(Date, Id<Timex>)> {
        match self.last {
            Some((Calendar::Day(day), id)) => Some((day, id)),
            _ => None,
        }
    }
    /// What a unit counts from: a quarter from the last quarter told.
    pub(super) fn of_unit(&self, unit: Option<Unit>) -> Option<(Calendar, Id<Timex>)> {
        match unit {
            Some(Unit::Quarter) => self.quarter.or(self.last),
            _ => self.last,
        }
    }
    /// The year that this paragraph last named.
    pub(super) fn year(&self) -> Option<i16> {
        self.year
    }
}
