//! What the rows of the grammar make of what their slots read.
#![expect(
    clippy::unnecessary_wraps,
    reason = "the type of a row's builder: some can fail, and all look alike in the table"
)]

use jiff::civil::Date;

use super::form::{Base, Form, Pick};
use super::slot::Caps;
use crate::engine::temporal::value::{Amount, Calendar, Daytime, Part, Period, Unit, Value, Yearless};

pub(super) fn yearless(part: Yearless, pick: Pick) -> Option<Form> {
    Some(Form::Yearless(part, pick))
}

pub(super) const fn pick(step: i64) -> Pick {
    match step {
        -1 => Pick::Last,
        0 => Pick::This,
        _ => Pick::Next,
    }
}

pub(super) fn time(day: Form, part: Part) -> Option<Form> {
    Some(Form::Time(Some(Box::new(day)), Daytime::Part(part)))
}

pub(super) fn small(n: u32, most: u32) -> Option<i8> {
    (1..=most).contains(&n).then_some(n as i8)
}

pub(super) fn one_unit(c: &Caps) -> Option<Unit> {
    c.units[0]
}

pub(super) fn day(year: i16, month: i8, day: i8) -> Option<Form> {
    Some(Form::Known(Value::Date(Calendar::Day(Date::new(year, month, day).ok()?))))
}

pub(super) fn iso_date(c: &Caps) -> Option<Form> {
    let date = day(c.years[0]?, i8::try_from(c.numbers[0]?).ok()?, i8::try_from(c.numbers[1]?).ok()?)?;
    Some(match c.clock {
        Some(clock) => Form::Time(Some(Box::new(date)), Daytime::Clock(clock)),
        None => date,
    })
}

/// American order unless only the European one is a date; "2016.5.13".
pub(super) fn numeric_date(c: &Caps) -> Option<Form> {
    let [Some(a), Some(b), Some(y)] = c.numbers else { return None };
    if (1900..2200).contains(&a) {
        return day(a as i16, i8::try_from(b).ok()?, i8::try_from(y).ok()?);
    }
    if a > 31 || b > 31 {
        return None;
    }
    let year = match y {
        0..30 => 2000 + y,
        30..100 => 1900 + y,
        1000..2200 => y,
        _ => return None,
    } as i16;
    day(year, a as i8, b as i8).or_else(|| day(year, b as i8, a as i8))
}

pub(super) fn full_date(c: &Caps) -> Option<Form> {
    day(c.years[0]?, c.months[0]?, c.days[0].or(small(c.nth.unwrap_or(0), 31))?)
}

pub(super) fn month_day(c: &Caps) -> Option<Form> {
    let (month, day) = (c.months[0]?, c.days[0].or(small(c.nth.unwrap_or(0), 31))?);
    // 2000 has a 29 February.
    Date::new(2000, month, day).ok()?;
    yearless(Yearless::MonthDay(month, day), Pick::Tense)
}

pub(super) fn decade(first: i16) -> Calendar {
    if first % 100 == 0 && first < 2000 { Calendar::Century(first) } else { Calendar::Decade(first) }
}

pub(super) fn bc(c: &Caps) -> Option<Form> {
    Some(Form::Known(Value::Date(Calendar::Bc(c.numbers[0].filter(|n| *n < 10000)? as u16))))
}

pub(super) fn ad(c: &Caps) -> Option<Form> {
    Some(Form::Known(Value::Date(Calendar::Year(c.numbers[0].filter(|n| (1..3000).contains(n))? as i16))))
}

pub(super) fn quarter(c: &Caps) -> Option<Form> {
    let quarter = small(c.nth?, 4)?;
    Some(match c.years[0] {
        Some(year) => Form::Known(Value::Date(Calendar::Quarter(year, quarter))),
        None => Form::Yearless(Yearless::Quarter(quarter), Pick::Tense),
    })
}

pub(super) fn ago(amount: Amount, unit: Unit) -> Option<Form> {
    Some(match amount {
        Amount::Vague => Form::Known(Value::Past),
        _ => Form::Offset(amount, unit, -1, Base::Now),
    })
}

pub(super) fn half_ago(whole: u32, unit: Unit) -> Option<Form> {
    match unit {
        Unit::Year => ago(Amount::Whole(whole * 12 + 6), Unit::Month),
        Unit::Week => ago(Amount::Whole(whole * 7 + 3), Unit::Day),
        _ => ago(Amount::Whole(whole), unit),
    }
}

pub(super) fn length(amount: Amount, unit: Unit) -> Period {
    match amount {
        Amount::Thousandths(n) if n % 1000 == 500 => half_period(n / 1000, unit),
        _ => Period::of(amount, unit),
    }
}

pub(super) fn duration(amount: Amount, unit: Unit) -> Option<Form> {
    Some(Form::Known(Value::Duration(length(amount, unit))))
}

pub(super) fn half_period(whole: u32, unit: Unit) -> Period {
    let (small, n) = match unit {
        Unit::Minute => (Unit::Second, 30),
        Unit::Hour => (Unit::Minute, 30),
        Unit::Day => (Unit::Hour, 12),
        Unit::Year => (Unit::Month, 6),
        Unit::Decade => return Period::of(Amount::Whole(whole * 10 + 5), Unit::Year),
        Unit::Century => return Period::of(Amount::Whole(whole * 100 + 50), Unit::Year),
        _ => return Period::of(Amount::Thousandths(whole * 1000 + 500), unit),
    };
    let mut parts = vec![(Amount::Whole(whole), unit), (Amount::Whole(n), small)];
    parts.retain(|&(amount, _)| amount != Amount::Whole(0));
    Period(parts)
}

pub(super) fn half(whole: u32, unit: Unit) -> Option<Form> {
    Some(Form::Known(Value::Duration(half_period(whole, unit))))
}

pub(super) fn compound(c: &Caps, n: usize) -> Option<Form> {
    let mut parts = Vec::new();
    for i in 0..n {
        let (amount, unit) = (c.amounts[i]?, c.units[i]?);
        if parts.last().is_some_and(|&(_, before)| before <= unit) {
            return None;
        }
        parts.push((amount, unit));
    }
    Some(Form::Known(Value::Duration(Period(parts))))
}

pub(super) fn every(amount: Amount, unit: Unit) -> Option<Form> {
    Some(Form::Known(Value::Every(Period::of(amount, unit))))
}

/// "2:14:04" of a race.
pub(super) fn race_time(c: &Caps) -> Option<Form> {
    let [Some(hours), Some(minutes), Some(seconds)] = c.numbers else { return None };
    if hours > 9 || minutes > 59 || seconds > 59 {
        return None;
    }
    let parts = [(hours, Unit::Hour), (minutes, Unit::Minute), (seconds, Unit::Second)];
    let parts = parts.into_iter().filter(|p| p.0 > 0).map(|(n, unit)| (Amount::Whole(n), unit));
    Some(Form::Known(Value::Duration(Period(parts.collect()))))
}

/// "20161016"
pub(super) fn compact_date(c: &Caps) -> Option<Form> {
    let n = c.numbers[0].filter(|n| (19_000_101..=21_991_231).contains(n))?;
    day((n / 10_000) as i16, (n / 100 % 100) as i8, (n % 100) as i8)
}

/// "2019-Aug-1", "23/Sep/2020"
pub(super) fn named_date(c: &Caps) -> Option<Form> {
    let (a, b) = (c.numbers[0]?, c.numbers[1]?);
    let (year, date) = if a > 31 { (a, b) } else { (b, a) };
    let year = i16::try_from(year).ok().filter(|y| (1000..2200).contains(y))?;
    day(year, c.months[0]?, small(date, 31)?)
}

/// The months, days and so on of several slots, before or after now.
pub(super) fn away(c: &Caps, n: usize, sign: i64) -> Option<Form> {
    let mut parts: Vec<_> = (0..n).map(|i| Some((c.amounts[i]?, c.units[i]?))).collect::<Option<_>>()?;
    parts.sort_by_key(|p| std::cmp::Reverse(p.1));
    let distinct = parts.windows(2).all(|w| w[0].1 != w[1].1);
    distinct.then(|| Form::Away(Period(parts), sign, Box::new(Form::Step(Unit::Day, 0, Base::Now))))
}

/// A month, whatever the year is told by.
pub(super) fn known_month(year: i16, month: i8) -> Option<Form> {
    Some(Form::Known(Value::Date(Calendar::Month(Date::new(year, month, 1).ok()?))))
}

pub(super) fn known_year(year: i16) -> Form {
    Form::Known(Value::Date(Calendar::Year(year)))
}

pub(super) fn nth_in(nth: u32, unit: Unit, of: Form) -> Option<Form> {
    Some(Form::NthIn(nth, unit, Box::new(of)))
}
