//! Weeks, months and years, from now and from where the story is.

use super::super::build::{full_date, known_month, known_year, month_day, nth_in, one_unit, yearless};
use super::super::form::{Base, Form, LAST, Pick};
use super::super::guard::Guard;
use super::super::slot::Caps;
use super::{Rule, rule};
use crate::engine::temporal::value::{Unit, Value, Yearless};

pub(super) static ROWS: &[Rule] = &[
    rule("step-unit", "{now} {unit}", Guard::StepUnit, |c| Some(Form::Step(one_unit(c)?, c.step?, Base::Now))),
    rule("step-unit", "this past {unit}", Guard::Singular, |c| Some(Form::Step(one_unit(c)?, -1, Base::Now))),
    rule("step-unit", "this coming {unit}", Guard::Singular, |c| Some(Form::Step(one_unit(c)?, 1, Base::Now))),
    rule("the-current", "the current|present|ongoing {unit}", Guard::Singular, |c| {
        // "the present day" is now.
        Some(Form::Step(one_unit(c).filter(|u| *u > Unit::Day)?, 0, Base::Now))
    }),
    rule("the-coming", "the coming|upcoming {unit}", Guard::Singular, |c| Some(Form::Step(one_unit(c)?, 1, Base::Now))),
    rule("latest-unit", "the latest quarter|period", Guard::None, |_| Some(Form::Step(Unit::Quarter, 0, Base::Story))),
    rule("latest-unit", "the most recent quarter|period", Guard::None, |_| {
        Some(Form::Step(Unit::Quarter, 0, Base::Story))
    }),
    rule("unit-after-next", "the {unit} after next", Guard::None, |c| Some(Form::Step(one_unit(c)?, 2, Base::Now))),
    rule("unit-before-last", "the {unit} before last", Guard::None, |c| Some(Form::Step(one_unit(c)?, -2, Base::Now))),
    rule("weekend", "the weekend", Guard::None, |_| yearless(Yearless::Weekend, Pick::Tense)),
    rule("weekend", "a weekend", Guard::None, |_| Some(Form::Known(Value::Open(Yearless::Weekend)))),
    rule("the-unit", "the {unit}", Guard::TheUnit, |c| Some(Form::Step(one_unit(c)?, 0, Base::Story))),
    rule("that-unit", "that|this same? {unit}", Guard::ThatUnit, |c| Some(Form::Step(one_unit(c)?, 0, Base::Story))),
    rule("same-unit", "the|that same|very {unit}", Guard::None, |c| Some(Form::Step(one_unit(c)?, 0, Base::Story))),
    rule("next-unit", "the {ref} {unit}", Guard::Singular, |c| Some(Form::Step(one_unit(c)?, c.step?, Base::Story))),
    rule("nth-unit", "the? {nth} week of|in {year}", Guard::None, |c| {
        nth_in(c.nth.filter(|n| *n < 53)?, Unit::Week, known_year(c.years[0]?))
    }),
    rule("nth-weekend", "the? last weekend of|in {month}", Guard::None, |c| {
        nth_in(LAST, Unit::Weekend, yearless(Yearless::Month(c.months[0]?), Pick::Tense)?)
    }),
    rule("week-of", "the week of|beginning|starting|commencing|ending {month} {day} ,? {year}", Guard::None, |c| {
        nth_in(0, Unit::Week, full_date(c)?)
    }),
    rule("week-of", "the week of|beginning|starting|commencing|ending {month} {day}", Guard::None, |c| {
        nth_in(0, Unit::Week, month_day(c)?)
    }),
    rule("nth-unit", "the {nth} {unit} of {month} ,? {year}", Guard::None, |c| {
        let month = known_month(c.years[0]?, c.months[0]?)?;
        nth_in(c.nth?, c.units[0].filter(|u| *u <= Unit::Week)?, month)
    }),
    rule("nth-unit", "the {nth} {unit} of|in {month}", Guard::None, |c| {
        let month = yearless(Yearless::Month(c.months[0]?), Pick::Tense)?;
        nth_in(c.nth?, c.units[0].filter(|u| *u <= Unit::Week)?, month)
    }),
    rule("at-the-time", "the|that time", Guard::AtTheTime, |_| Some(Form::Same)),
    rule("unit-after-next", "the {unit} after the next", Guard::None, |c| Some(Form::Step(one_unit(c)?, 2, Base::Now))),
    rule("week-of", "the week of the {day}", Guard::None, |c| {
        nth_in(0, Unit::Week, yearless(Yearless::DayOfMonth(c.days[0]?), Pick::Tense)?)
    }),
    rule("week-of", "the week beginning|starting|commencing|ending on {month} {day}", Guard::None, |c| {
        nth_in(0, Unit::Week, month_day(c)?)
    }),
    rule("nth-unit", "the? {nth} {unit} of|in? {now} {unit}", Guard::None, nth_of_step),
    rule("last-week-of", "the? last|final {unit} of|in {year}", Guard::None, |c| {
        nth_in(LAST, c.units[0].filter(|u| matches!(u, Unit::Week | Unit::Weekend))?, known_year(c.years[0]?))
    }),
    rule("last-week-of", "the? last|final {unit} of|in {month} ,? {year}", Guard::None, |c| {
        nth_in(
            LAST,
            c.units[0].filter(|u| matches!(u, Unit::Week | Unit::Weekend))?,
            known_month(c.years[0]?, c.months[0]?)?,
        )
    }),
    rule("last-week-of", "the? last|final {unit} of|in {month}", Guard::None, |c| {
        let month = yearless(Yearless::Month(c.months[0]?), Pick::Tense)?;
        nth_in(LAST, c.units[0].filter(|u| matches!(u, Unit::Week | Unit::Weekend))?, month)
    }),
    rule("last-week-of", "the last|final week of {now} {unit}", Guard::None, |c| {
        let whole = c.units[0].filter(|u| matches!(u, Unit::Month | Unit::Year))?;
        nth_in(LAST, Unit::Week, Form::Step(whole, c.step?, Base::Now))
    }),
    rule("week-number", "the? calendar? week {digits} of {year}", Guard::None, |c| {
        nth_in(c.numbers[0].filter(|n| (1..=53).contains(n))?, Unit::Week, known_year(c.years[0]?))
    }),
    rule("week-number", "the? calendar? week {digits} of {now} year", Guard::None, |c| {
        let year = Form::Step(Unit::Year, c.step?, Base::Now);
        nth_in(c.numbers[0].filter(|n| (1..=53).contains(n))?, Unit::Week, year)
    }),
];

/// "the third week of this month"
fn nth_of_step(c: &Caps) -> Option<Form> {
    let (unit, whole) = (c.units[0].filter(|u| matches!(u, Unit::Week | Unit::Weekend))?, c.units[1]?);
    nth_in(c.nth?, unit, Form::Step(whole, c.step?, Base::Now))
}
