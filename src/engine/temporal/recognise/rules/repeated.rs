//! Repeated times.

use super::super::build::{every, one_unit};
use super::super::form::Form;
use super::super::guard::Guard;
use super::{Rule, rule};
use crate::engine::temporal::value::{Amount, Daytime, Part, Period, Unit, Value, Yearless};

pub(super) static ROWS: &[Rule] = &[
    rule("set-weekend", "every|each weekend", Guard::None, |_| {
        Some(Form::Known(Value::EveryOpen(Yearless::Weekend, None)))
    }),
    rule("set-weekday", "every other {weekday}", Guard::None, |c| {
        Some(Form::Known(Value::EveryOpen(Yearless::Weekday(c.weekday?), None)))
    }),
    rule("set", "everyday", Guard::DatedWeekday, |_| every(Amount::Whole(1), Unit::Day)),
    rule("set", "semi - annually|annual", Guard::None, |_| every(Amount::Whole(6), Unit::Month)),
    rule("set", "every|each {unit}", Guard::None, |c| every(Amount::Whole(1), one_unit(c)?)),
    rule("set", "every other|second {unit}", Guard::None, |c| every(Amount::Whole(2), one_unit(c)?)),
    rule("set", "every {n}|{few} {unit}", Guard::None, |c| every(c.amounts[0]?, c.units[0]?)),
    rule("set", "every {nth} {unit}", Guard::None, |c| every(Amount::Whole(c.nth?), c.units[0]?)),
    rule("set", "once|twice|thrice a|an|per|each|every {unit}", Guard::None, |c| every(Amount::Whole(1), one_unit(c)?)),
    rule("set", "once every {n}|{few} {unit}", Guard::None, |c| every(c.amounts[0]?, c.units[0]?)),
    rule("set", "{n}|{few} times a|an|per|each|every {unit}", Guard::None, |c| every(Amount::Whole(1), one_unit(c)?)),
    rule("set", "{n} {unit} a|per {unit}", Guard::None, |c| every(Amount::Whole(1), c.units[1]?)),
    rule("set", "per|a {unit}", Guard::PerUnit, |c| every(Amount::Whole(1), one_unit(c)?)),
    rule("set", "daily|nightly", Guard::Daily, |_| every(Amount::Whole(1), Unit::Day)),
    rule("set", "weekly", Guard::None, |_| every(Amount::Whole(1), Unit::Week)),
    rule("set", "fortnightly|biweekly", Guard::None, |_| every(Amount::Whole(2), Unit::Week)),
    rule("set", "monthly", Guard::None, |_| every(Amount::Whole(1), Unit::Month)),
    rule("set", "quarterly", Guard::Daily, |_| every(Amount::Whole(3), Unit::Month)),
    rule("set", "yearly|annual|annually", Guard::None, |_| every(Amount::Whole(1), Unit::Year)),
    rule("set", "hourly", Guard::None, |_| every(Amount::Whole(1), Unit::Hour)),
    rule("set", "biannual|biannually|semiannual|semiannually", Guard::None, |_| every(Amount::Whole(6), Unit::Month)),
    rule("set", "biennial|biennially", Guard::None, |_| every(Amount::Whole(2), Unit::Year)),
    rule("set-weekday", "every|each {weekday} [ {part} ]", Guard::None, |c| {
        Some(Form::Known(Value::EveryOpen(Yearless::Weekday(c.weekday?), c.part.map(Daytime::Part))))
    }),
    rule("set-weekday", "{weekdays}", Guard::None, |c| {
        Some(Form::Known(Value::EveryOpen(Yearless::Weekday(c.weekday?), None)))
    }),
    rule("set-weekday", "{weekday} {part}", Guard::PluralPart, |c| {
        Some(Form::Known(Value::EveryOpen(Yearless::Weekday(c.weekday?), Some(Daytime::Part(c.part?)))))
    }),
    rule("set-part", "every|each {part}", Guard::None, |c| {
        Some(Form::Known(if c.part == Some(Part::Night) {
            Value::Every(Period::of(Amount::Whole(1), Unit::Day))
        } else {
            Value::EveryOpen(Yearless::AnyDay, c.part.map(Daytime::Part))
        }))
    }),
    rule("set-month", "every|each {month} [ the? {day} ]", Guard::None, |c| {
        let month = c.months[0]?;
        Some(Form::Known(Value::EveryOpen(
            c.days[0].map_or(Yearless::Month(month), |d| Yearless::MonthDay(month, d)),
            None,
        )))
    }),
    rule("set-season", "every|each {season}", Guard::None, |c| {
        Some(Form::Known(Value::EveryOpen(Yearless::Season(c.season?), None)))
    }),
    rule("set-holiday", "every|each {holiday}", Guard::None, |c| {
        Some(Form::Known(Value::EveryOpen(Yearless::Holiday(c.holiday?), None)))
    }),
    rule("set", "each {n}|{few} {unit}", Guard::None, |c| every(c.amounts[0]?, c.units[0]?)),
    rule("set-weekend", "all|any weekends|weekend", Guard::None, |_| {
        Some(Form::Known(Value::EveryOpen(Yearless::Weekend, None)))
    }),
    rule("set-weekend", "weekends", Guard::Weekends, |_| Some(Form::Known(Value::EveryOpen(Yearless::Weekend, None)))),
];
