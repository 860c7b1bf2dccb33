//! Words before an expression that shade it: "early 2019", "about two years", "the end of July".

use super::form::{Expression, Form};
use super::lexeme::{Kind, Lexeme};
use super::slot::words;
use crate::engine::temporal::value::Value;

/// What a modifier may stand before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    /// A date or a part of one.
    Date,
    /// Something counted: a length, a clock time, a year.
    Count,
    /// A clock time.
    Clock,
    /// "this week", "that day", "Friday"
    Deictic,
}

/// A row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Modifier {
    words: &'static [&'static str],
    pub(super) value: Option<&'static str>,
    before: Before,
}

const fn row(words: &'static [&'static str], value: Option<&'static str>, before: Before) -> Modifier {
    Modifier { words, value, before }
}

const START: Option<&str> = Some("START");
const MID: Option<&str> = Some("MID");
const END: Option<&str> = Some("END");
const APPROX: Option<&str> = Some("APPROX");
const MORE: Option<&str> = Some("MORE_THAN");
const LESS: Option<&str> = Some("LESS_THAN");
const AT_LEAST: Option<&str> = Some("EQUAL_OR_MORE");
const AT_MOST: Option<&str> = Some("EQUAL_OR_LESS");

static MODIFIERS: &[Modifier] = &[
    row(&["very", "early"], START, Before::Date),
    row(&["early"], START, Before::Date),
    row(&["early", "in"], START, Before::Date),
    row(&["early", "on"], START, Before::Date),
    row(&["the", "early"], START, Before::Date),
    row(&["the", "beginning", "of"], START, Before::Date),
    row(&["beginning", "of"], START, Before::Date),
    row(&["the", "start", "of"], START, Before::Date),
    row(&["start", "of"], START, Before::Date),
    row(&["the", "early", "part", "of"], START, Before::Date),
    row(&["the", "opening", "days", "of"], START, Before::Date),
    row(&["the", "first", "days", "of"], START, Before::Date),
    row(&["early", "-"], START, Before::Date),
    row(&["the", "early", "-"], START, Before::Date),
    row(&["late", "-"], END, Before::Date),
    row(&["the", "late", "-"], END, Before::Date),
    row(&["mid"], MID, Before::Date),
    row(&["mid", "-"], MID, Before::Date),
    row(&["the", "mid"], MID, Before::Date),
    row(&["the", "mid", "-"], MID, Before::Date),
    row(&["the", "middle", "of"], MID, Before::Date),
    row(&["middle", "of"], MID, Before::Date),
    row(&["late"], END, Before::Date),
    row(&["late", "in"], END, Before::Date),
    row(&["late", "on"], END, Before::Date),
    row(&["the", "late"], END, Before::Date),
    row(&["the", "end", "of"], END, Before::Date),
    row(&["end", "of"], END, Before::Date),
    row(&["the", "close", "of"], END, Before::Date),
    row(&["the", "latter", "part", "of"], END, Before::Date),
    row(&["the", "last", "days", "of"], END, Before::Date),
    row(&["the", "final", "days", "of"], END, Before::Date),
    row(&["about"], APPROX, Before::Count),
    row(&["around"], APPROX, Before::Count),
    row(&["approximately"], APPROX, Before::Count),
    row(&["roughly"], APPROX, Before::Count),
    row(&["circa"], APPROX, Before::Count),
    row(&["some"], APPROX, Before::Count),
    row(&["at", "around"], APPROX, Before::Clock),
    row(&["nearly"], LESS, Before::Count),
    row(&["almost"], LESS, Before::Count),
    row(&["just", "under"], LESS, Before::Count),
    row(&["close", "to"], APPROX, Before::Count),
    row(&["under"], LESS, Before::Count),
    row(&["less", "than"], LESS, Before::Count),
    row(&["fewer", "than"], LESS, Before::Count),
    row(&["no", "more", "than"], AT_MOST, Before::Count),
    row(&["not", "more", "than"], AT_MOST, Before::Count),
    row(&["at", "most"], AT_MOST, Before::Count),
    row(&["up", "to"], AT_MOST, Before::Count),
    row(&["as", "long", "as"], AT_MOST, Before::Count),
    row(&["more", "than"], MORE, Before::Count),
    row(&["well", "over"], MORE, Before::Count),
    row(&["just", "over"], MORE, Before::Count),
    row(&["somewhat", "over"], MORE, Before::Count),
    row(&["over"], MORE, Before::Count),
    row(&["longer", "than"], MORE, Before::Count),
    row(&["at", "least"], AT_LEAST, Before::Count),
    row(&["no", "less", "than"], AT_LEAST, Before::Count),
    row(&["just", "after"], Some("AFTER"), Before::Clock),
    row(&["shortly", "after"], Some("AFTER"), Before::Clock),
    row(&["soon", "after"], Some("AFTER"), Before::Clock),
    row(&["somewhat", "after"], Some("AFTER"), Before::Clock),
    row(&["just", "before"], Some("BEFORE"), Before::Clock),
    row(&["shortly", "before"], Some("BEFORE"), Before::Clock),
    row(&["earlier"], START, Before::Deictic),
    row(&["earlier", "in"], START, Before::Deictic),
    row(&["earlier", "on"], START, Before::Deictic),
    row(&["later"], END, Before::Deictic),
    row(&["later", "in"], END, Before::Deictic),
    row(&["later", "on"], END, Before::Deictic),
];

/// The longest modifier here that leaves something behind it.
pub(super) fn read(lex: &[Lexeme], i: usize) -> Option<(Modifier, usize)> {
    if lex[i].kind != Kind::Letters {
        return None;
    }
    let rows = MODIFIERS.iter().filter(|m| lex[i].is(m.words[0]));
    rows.filter_map(|&m| Some((m, words(lex, i, m.words)?)))
        .filter(|&(_, end)| end < lex.len())
        .max_by_key(|&(_, end)| end)
}

impl Modifier {
    /// Whether the modifier may stand before the expression.
    pub(super) fn fits(&self, expression: &Expression, lex: &[Lexeme]) -> bool {
        let first = &lex[expression.lexemes.0];
        let counted =
            !matches!(first.lower.as_ref(), "the" | "this" | "these" | "those" | "last" | "next" | "past" | "that");
        match (self.before, &expression.form) {
            (Before::Date, Form::Known(Value::Duration(_) | Value::Every(_) | Value::EveryOpen(..))) => false,
            (Before::Date, Form::Known(Value::Past | Value::Present | Value::Future)) => false,
            (Before::Date, Form::Offset(..)) => false,
            (Before::Date, _) => true,
            (Before::Count, Form::Known(Value::Duration(_)) | Form::Offset(..)) => {
                counted && (self.words != ["some"] || first.number().is_some())
            }
            (Before::Count, Form::Known(Value::Date(_)) | Form::Yearless(..)) => {
                matches!(self.value, Some("APPROX"))
                    && self.words != ["some"]
                    && counted
                    && expression.rule != "weekday"
            }
            (Before::Count, Form::Time(..)) => matches!(self.value, Some("APPROX" | "LESS_THAN")),
            (Before::Count, _) => false,
            (Before::Clock, Form::Time(..)) => true,
            (Before::Clock, _) => false,
            (Before::Deictic, Form::Step(..) | Form::Yearless(..) | Form::Time(..)) => true,
            (Before::Deictic, Form::Known(Value::Date(_))) => matches!(expression.rule, "month-year" | "year"),
            (Before::Deictic, _) => false,
        }
    }
}
