//! Words that look like times and are not: what must stand around a row's words for it to count.

mod date;
mod day;
mod unit;
mod words;

use super::lexeme::{Kind, Lexeme};
use crate::engine::syntax::Syntax;
use crate::engine::tag::Upos;
use crate::engine::temporal::lexicon;
use words::{CLOSED, TIME_PREPOSITIONS};

/// The test that a row's match must pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Guard {
    None,
    DayOfMonth,
    Month,
    Year,
    Decade,
    Half,
    Season,
    Holiday,
    Weekday,
    ThisDay,
    Part,
    HoursOf,
    BarePart,
    Clock,
    StepUnit,
    TheUnit,
    ThatUnit,
    AtTheTime,
    Later,
    NothingAfter,
    SomethingAfter,
    DayOf,
    Duration,
    AUnit,
    AllDay,
    HalfUnit,
    BareUnits,
    LastUnit,
    PerUnit,
    PluralPart,
    Now,
    ThePresent,
    TheMoment,
    ThisTime,
    ThePast,
    TheFuture,
    Spelled,
    OnePart,
    RaceTime,
    Then,
    Daily,
    Ended,
    Singular,
    YearMonth,
    NumericDay,
    DatedWeekday,
    WeekdayDay,
    DigitsNth,
    CompactDate,
    NumericMonth,
    YearThenMonth,
    BareHour,
    Weekends,
    EndOf,
}

/// A match in its surroundings.
pub(super) struct Around<'s, 'd> {
    pub(super) syntax: &'s Syntax<'d>,
    pub(super) lex: &'s [Lexeme<'d>],
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Around<'_, '_> {
    fn before(&self, back: usize) -> &str {
        self.start.checked_sub(back).map_or("", |i| self.lex[i].lower.as_ref())
    }
    fn after(&self, on: usize) -> &str {
        self.lex.get(self.end + on - 1).map_or("", |l| l.lower.as_ref())
    }
    fn glued_before(&self) -> bool {
        self.start > 0 && !self.lex[self.start].gap
    }
    fn glued_after(&self) -> bool {
        self.lex.get(self.end).is_some_and(|l| !l.gap)
    }
    fn next_is_capital(&self) -> bool {
        self.lex.get(self.end).is_some_and(|l| l.gap && l.kind == Kind::Letters && l.is_capital())
    }
    fn previous_is_capital(&self) -> bool {
        self.start > 0 && self.lex[self.start].gap && {
            let before = &self.lex[self.start - 1];
            before.kind == Kind::Letters && before.is_capital() && self.start > 1
        }
    }
    fn after_time_preposition(&self) -> bool {
        TIME_PREPOSITIONS.contains(&self.before(1))
    }
    /// Part of speech of the word after the match.
    fn upos_after(&self) -> Option<Upos> {
        let token = self.syntax.token_at(self.lex.get(self.end)?.span.start())?;
        Some(self.syntax.upos(token))
    }
    fn upos_before(&self) -> Option<Upos> {
        let token = self.syntax.token_at(self.lex.get(self.start.checked_sub(1)?)?.span.start())?;
        Some(self.syntax.upos(token))
    }
    fn upos(&self) -> Option<Upos> {
        let token = self.syntax.token_at(self.lex.get(self.start)?.span.start())?;
        Some(self.syntax.upos(token))
    }
    fn before_noun(&self) -> bool {
        let closed = CLOSED.contains(&self.after(1)) || self.lex.get(self.end).is_some_and(|l| l.kind != Kind::Letters);
        !closed && matches!(self.upos_after(), Some(Upos::Noun | Upos::Propn)) && !self.glued_after()
    }
    /// A mark, the end, or a word that counts nothing.
    fn nothing_or_small_word_after(&self) -> bool {
        self.nothing_after() || CLOSED.contains(&self.after(1)) && self.after(1) != "of"
    }
    /// The end, or a mark that does not go on: "5/12".
    fn ends_phrase(&self) -> bool {
        let joined = self.lex.get(self.end + 1).is_some_and(|l| !l.gap && l.kind != Kind::Mark);
        self.nothing_after() && !joined
    }
    fn nothing_after(&self) -> bool {
        self.lex.get(self.end).is_none_or(|l| l.kind == Kind::Mark && !l.is("'"))
    }
}

impl Guard {
    pub(super) fn allows(self, around: &Around) -> bool {
        let a = around;
        match self {
            Self::None => true,
            Self::DayOfMonth => date::day_of_month(a),
            Self::WeekdayDay => a.ends_phrase() && !a.glued_before(),
            Self::DigitsNth => a.lex[a.end - 2].kind == Kind::Digits && !a.before_noun() && a.after(1) != "of",
            Self::CompactDate => {
                a.lex[a.start].text.len() == 8 && !a.glued_before() && (!a.glued_after() || a.ends_phrase())
            }
            Self::NumericMonth => a.nothing_after() && !a.glued_before() && !matches!(a.before(1), "." | "-" | "no"),
            Self::YearThenMonth => {
                a.nothing_after() || matches!(a.upos_after(), Some(Upos::Adp | Upos::Verb | Upos::Aux))
            }
            Self::BareHour => day::bare_hour(a),
            Self::Weekends => matches!(a.before(1), "on" | "at" | "and" | "during" | "for") || a.nothing_after(),
            Self::EndOf => matches!(a.before(1), "by" | "until" | "at" | "before" | "the" | "since" | "through"),
            Self::Month => date::month(a),
            Self::Year => date::year(a),
            // "a man in his seventies"
            Self::Decade => date::decade(a),
            Self::Half => date::half(a),
            Self::Season => date::season(a),
            Self::Holiday => date::holiday(a),
            Self::Weekday => date::weekday(a),
            Self::ThisDay => a.after(1) != "'",
            Self::Part => day::part(a),
            Self::HoursOf => day::hours_of(a),
            Self::BarePart => day::bare_part(a),
            Self::Clock => day::clock(a),
            Self::StepUnit => unit::step_unit(a),
            Self::TheUnit => unit::the_unit(a),
            Self::ThatUnit => unit::that_unit(a),
            Self::AtTheTime => unit::at_the_time(a),
            Self::Later => a.lex[a.end - 1].lower != "on" || a.nothing_after() && a.lex[a.end - 2].lower != "days",
            Self::NothingAfter => {
                a.nothing_after() || matches!(a.upos_after(), Some(Upos::Verb | Upos::Aux)) && a.after(1) != "the"
            }
            Self::SomethingAfter => !a.nothing_after(),
            Self::DayOf => matches!(a.after(1), "the" | "his" | "her" | "its" | "their"),
            Self::Duration => unit::duration(a),
            Self::AUnit => unit::a_unit(a),
            Self::AllDay => {
                let unit = if a.lex[a.end - 1].is("long") { a.end - 2 } else { a.end - 1 };
                a.lex[a.start].is("all") && matches!(a.lex[unit].lower.as_ref(), "day" | "week" | "year" | "month")
            }
            Self::HalfUnit => lexicon::unit(a.lex[a.end - 1].lower.as_ref())
                .is_some_and(|(u, _)| u != crate::engine::temporal::value::Unit::Quarter),
            Self::BareUnits => unit::bare_units(a),
            Self::LastUnit => unit::last_unit(a),
            Self::NumericDay => date::numeric_day(a),
            Self::DatedWeekday => !a.before_noun(),
            // "2015-12" is a month and a range of years: a month only where no year would come later.
            Self::YearMonth => date::year_month(a),
            Self::Singular => lexicon::unit(&a.lex[a.end - 1].lower).is_some_and(|(_, many)| !many),
            Self::Spelled => a.lex[a.end - 1].kind == Kind::Letters,
            Self::OnePart => !a.lex[a.end - 1].lower.ends_with('s'),
            Self::RaceTime => a.before(1) != "at",
            Self::Then => !a.glued_after() && matches!(a.before(1), "since" | "until" | "by" | "before" | "till"),
            Self::Daily => unit::daily(a),
            Self::Ended => matches!(a.after(1), "ended" | "ending" | "to" | "through") && a.lex[a.end - 1].is("year"),
            Self::PerUnit => {
                a.lex[a.start].is("per") && !matches!(a.lex[a.end - 1].lower.as_ref(), "hour" | "second" | "minute")
            }
            Self::PluralPart => a.lex[a.end - 1].lower.ends_with('s'),
            Self::Now => !(a.glued_before() && a.before(1) == "-" || a.glued_after() && a.after(1) == "-"),
            Self::ThePresent => {
                !a.before_noun() && matches!(a.before(1), "at" | "to" | "for" | "until" | "of" | "in" | "")
            }
            Self::TheMoment => unit::the_moment(a),
            Self::ThisTime => a.before(1) == "at" || a.lex[a.start + 1].is("time") && matches!(a.before(1), "by"),
            Self::ThePast => {
                !a.before_noun()
                    && !matches!(a.upos_after(), Some(Upos::Num | Upos::Adj))
                    && !matches!(a.after(1), "of" | "tense")
            }
            Self::TheFuture => !a.before_noun() && a.after(1) != "of",
        }
    }
}
