//! What an expression says before it is resolved.

use jiff::civil::Weekday;

use crate::engine::evidence::RuleId;
use crate::engine::temporal::value::{Amount, Daytime, Period, Unit, Value, Yearless};
use crate::engine::text::Span;

/// What an expression is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine::temporal) enum Base {
    /// The day of publication.
    Now,
    /// The time that the story is at.
    Story,
    /// An event that the words after it name.
    Event,
}

/// How to choose among the many Mondays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine::temporal) enum Pick {
    /// As the verb says; for want of one, the latest.
    Tense,
    /// "last Monday"
    Last,
    /// "this past Monday"
    LatestPast,
    /// "this Monday"
    This,
    /// "next Monday"
    Next,
    /// "May last year", "Monday next week": the one in the unit so many steps from now.
    Within(Unit, i64),
    /// "that September", "the following Monday": from the time that the story is at.
    Story(i64),
}

/// The meaning of the words, to be resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::engine::temporal) enum Form {
    /// It says all itself.
    Known(Value),
    /// It recurs, and one of its times is meant.
    Yearless(Yearless, Pick),
    /// The unit so many steps from the base: "last week", "that month".
    Step(Unit, i64, Base),
    /// So much before (-1) or after (1) the base: "two years ago".
    Offset(Amount, Unit, i64, Base),
    /// A length before (-1) or after (1) a day: "two weeks before Christmas", "1 month and 21 days ago".
    Away(Period, i64, Box<Form>),
    /// A time of a day; the day may come from the story.
    Time(Option<Box<Form>>, Daytime),
    /// "the first Friday of July"; 0 for the last.
    NthWeekday(u32, Weekday, Box<Form>),
    /// "the first week of April"; [`LAST`] for the last.
    NthIn(u32, Unit, Box<Form>),
    /// "at the time": whatever the story is at.
    Same,
}

/// The last of its kind.
pub(in crate::engine::temporal) const LAST: u32 = 99;

/// An expression as found.
#[derive(Clone, Debug)]
pub(in crate::engine::temporal) struct Expression {
    pub span: Span,
    /// Lexemes of the paragraph, half-open.
    pub lexemes: (usize, usize),
    pub form: Form,
    pub modifier: Option<&'static str>,
    /// The weekday that stands beside the date.
    pub weekday: Option<Weekday>,
    /// A length that is told from an event: "a day after the vote"; -1 before it, 1 after it.
    pub from_event: Option<i64>,
    /// A length that is told from now: "in two weeks".
    pub from_now: bool,
    pub rule: RuleId,
}
