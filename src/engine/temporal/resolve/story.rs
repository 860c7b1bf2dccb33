//! The time that the story is at: what "that week", "the same day" and "two days later" count from.

use std::collections::VecDeque;

use jiff::civil::Date;

use crate::engine::sentence::Sentence;
use crate::engine::table::Id;
use crate::engine::temporal::recognise::{Expression, Form};
use crate::engine::temporal::value::{Calendar, Unit, Value};
use crate::engine::temporal::{Anchor, Timex};

/// How many stretches the story keeps in mind.
const MEMORY: usize = 8;

/// An article quotes what was said so many days before at most.
const LATE: i32 = 10;

#[derive(Debug, Default)]
pub(super) struct Story {
    paragraph: u32,
    sentence: Option<Id<Sentence>>,
    /// The last stretches that the story told, latest last.
    recent: VecDeque<(Calendar, Id<Timex>)>,
    quarter: Option<(Calendar, Id<Timex>)>,
    /// The stretch that this sentence last told: "As of September 30, assets were …".
    here: Option<(Calendar, Id<Timex>)>,
    /// The last day of which the story told an hour or a part.
    hour: Option<(Date, Id<Timex>)>,
    /// The last day that this paragraph named.
    day: Option<(Date, Id<Timex>)>,
    /// The year that this sentence last named.
    year: Option<i16>,
}

impl Story {
    /// Goes on to a sentence of a paragraph.
    pub(super) fn enter(&mut self, paragraph: u32, sentence: Id<Sentence>) {
        if self.sentence != Some(sentence) {
            self.sentence = Some(sentence);
            self.year = None;
            self.here = None;
        }
        if paragraph != self.paragraph {
            self.paragraph = paragraph;
            self.day = None;
        }
    }

    /// Takes note of a resolved expression.
    pub(super) fn note(&mut self, id: Id<Timex>, value: &Value, expression: &Expression, reporting: bool) {
        let calendar = match value {
            Value::Date(calendar) => *calendar,
            Value::Time(Some(day), _) => Calendar::Day(*day),
            // "In March" of no known year: whatever follows counts from there, not from what was told before.
            Value::Open(_) if matches!(expression.form, Form::Yearless(..)) && !reporting => {
                self.recent.clear();
                self.day = None;
                return;
            }
            _ => return,
        };
        if calendar.days().is_none() {
            return;
        }
        // "the previous afternoon" looks back from the day that is told.
        let aside = matches!(&expression.form, Form::Time(Some(day), _) if matches!(**day, Form::Step(_, -1, _)));
        if let (Value::Time(Some(day), _), false) = (value, aside) {
            self.hour = Some((*day, id));
        }
        if let Calendar::Day(day) = calendar {
            self.day = Some((day, id));
        }
        // "up from a year earlier" compares; the story stays where it is.
        if matches!(expression.form, Form::Offset(_, _, -1, _)) {
            return;
        }
        if matches!(expression.rule, "month-day" | "month-day-year" | "day-month" | "month" | "month-year") {
            self.here = Some((calendar, id));
        }
        if matches!(calendar, Calendar::Quarter(..) | Calendar::Half(..)) {
            self.here = None;
            self.quarter = Some((calendar, id));
        }
        if matches!(expression.rule, "month-year" | "month-day-year" | "day-month-year") {
            self.year = calendar.days().map(|d| d.0.year());
        }
        if !reporting || self.recent.is_empty() {
            if self.recent.len() == MEMORY {
                self.recent.pop_front();
            }
            self.recent.push_back((calendar, id));
        }
    }

    pub(super) fn calendar(&self) -> Option<(Calendar, Id<Timex>)> {
        self.recent.back().copied()
    }
    pub(super) fn anchor(&self) -> Anchor {
        self.calendar().map_or(Anchor::Document, |(_, id)| Anchor::Timex(id))
    }
    /// The day that a time of day is of: the last one of the paragraph, else that of the story.
    pub(super) fn day(&self) -> Option<(Date, Id<Timex>)> {
        self.day.or(match self.calendar() {
            Some((Calendar::Day(day), id)) => Some((day, id)),
            _ => None,
        })
    }
    /// The day on which a quotation was spoken, where the article came out later: the last day that the paragraph named.
    pub(super) fn spoken(&self, published: Date) -> Option<Date> {
        let day = self.day()?.0;
        let days = (published - day).get_days();
        (1..=LATE).contains(&days).then_some(day)
    }
    /// The last quarter or half that was told, for comparisons with the year before.
    pub(super) fn quarter(&self) -> Option<(Calendar, Id<Timex>)> {
        self.here.or(self.quarter)
    }
    /// What a unit counts from: the last stretch that is no coarser; a quarter from the last quarter told.
    pub(super) fn of_unit(&self, unit: Unit) -> Option<(Calendar, Id<Timex>)> {
        if unit == Unit::Quarter {
            return self.quarter;
        }
        self.recent.iter().rev().find(|(calendar, _)| calendar.unit() <= unit).copied()
    }
    /// The last day of which the story told an hour or a part.
    pub(super) const fn hour(&self) -> Option<(Date, Id<Timex>)> {
        self.hour
    }
    /// The year that this sentence last named.
    pub(super) fn year(&self) -> Option<i16> {
        self.year
    }
}
