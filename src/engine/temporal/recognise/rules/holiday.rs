//! Holidays.

use super::super::build::{month_day, nth_in, pick, yearless};
use super::super::form::{Form, Pick};
use super::super::guard::Guard;
use super::super::slot::Caps;
use super::{Rule, rule};
use crate::engine::temporal::value::{Calendar, Unit, Value, Yearless};

pub(super) static ROWS: &[Rule] = &[
    rule("holiday", "{holiday} [ ,? of? {year} ]", Guard::Holiday, |c| {
        Some(match c.years[0] {
            Some(year) => Form::Known(Value::Date(Calendar::Day(c.holiday?.in_year(year)?))),
            None => Form::Yearless(Yearless::Holiday(c.holiday?), Pick::Tense),
        })
    }),
    rule("step-holiday", "{now} {holiday}", Guard::None, |c| yearless(Yearless::Holiday(c.holiday?), pick(c.step?))),
    rule("step-holiday", "this past {holiday}", Guard::None, |c| {
        yearless(Yearless::Holiday(c.holiday?), Pick::LatestPast)
    }),
    rule("step-holiday", "{now} year ' s {holiday}", Guard::None, |c| {
        yearless(Yearless::Holiday(c.holiday?), Pick::Within(Unit::Year, c.step?))
    }),
    rule("holiday-weekend", "{holiday} weekend", Guard::None, |c| {
        nth_in(0, Unit::Weekend, yearless(Yearless::Holiday(c.holiday?), Pick::Tense)?)
    }),
    rule("holiday", "{holiday} of {now} year", Guard::None, |c| {
        yearless(Yearless::Holiday(c.holiday?), Pick::Within(Unit::Year, c.step?))
    }),
    rule("holiday-weekend", "{holiday} {year} weekend", Guard::None, holiday_weekend),
    rule("holiday-weekend", "{holiday} weekend {year}", Guard::None, holiday_weekend),
    rule("holiday-weekend", "the? weekend of {holiday} {year}", Guard::None, holiday_weekend),
    rule("holiday-weekend", "the? weekend of {holiday}", Guard::None, |c| {
        nth_in(0, Unit::Weekend, yearless(Yearless::Holiday(c.holiday?), Pick::Tense)?)
    }),
    rule("weekend-of", "the? weekend of {month} {day}", Guard::None, |c| nth_in(0, Unit::Weekend, month_day(c)?)),
];

/// The weekend beside the holiday of a year.
fn holiday_weekend(c: &Caps) -> Option<Form> {
    nth_in(0, Unit::Weekend, Form::Known(Value::Date(Calendar::Day(c.holiday?.in_year(c.years[0]?)?))))
}
