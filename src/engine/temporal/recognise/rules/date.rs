//! Dates of the calendar: days, months, years, quarters, seasons.

use jiff::civil::Date;

use super::super::build::{
    ad, bc, compact_date, decade, full_date, iso_date, known_month, known_year, month_day, named_date, numeric_date,
    pick, quarter, small, yearless,
};
use super::super::form::{Base, Form, Pick};
use super::super::guard::Guard;
use super::{Rule, rule};
use crate::engine::temporal::value::{Calendar, Unit, Value, Yearless};

pub(super) static ROWS: &[Rule] = &[
    rule("iso-date", "{year} ~- ~{digits} ~- ~{digits} [ ~t ~{clock} ]", Guard::None, iso_date),
    rule("numeric-date", "{digits} ~/ ~{digits} ~/ ~{digits}", Guard::None, numeric_date),
    rule("numeric-date", "{digits} ~. ~{digits} ~. ~{digits}", Guard::None, numeric_date),
    rule("numeric-date", "{digits} ~- ~{digits} ~- ~{digits}", Guard::None, numeric_date),
    rule("month-day-year", "[ {wd} ,? the? ] {month} the? {day} ,? of? {year}|{yy}", Guard::None, full_date),
    rule("month-day-year", "[ {wd} ,? the? ] {month} the? {nth} ,? of? {year}", Guard::None, full_date),
    rule(
        "day-month-year",
        "[ {wd} ,? ] the? {day} [ day ] of? -? {month} -? ,? of|in? {year}|{yy}",
        Guard::None,
        full_date,
    ),
    rule("day-month-year", "[ {wd} ,? ] the? {nth} [ day ] of {month} ,? {year}", Guard::None, full_date),
    rule("month-day", "[ {wd} ,? the? ] {month} the? {day}", Guard::None, month_day),
    rule("month-day", "[ {wd} ,? the? ] {month} the {nth}", Guard::None, month_day),
    rule("day-month", "[ {wd} ,? ] the? {day} [ day ] of? {month}", Guard::None, month_day),
    rule("day-month", "[ {wd} ,? ] the {nth} [ day ] of {month}", Guard::None, month_day),
    rule("day-of-month", "the {day}", Guard::DayOfMonth, |c| {
        Some(Form::Yearless(Yearless::DayOfMonth(c.days[0]?), Pick::Tense))
    }),
    rule("month-year", "the? month? of? {month} ,? of? {year}|{yy}", Guard::None, |c| {
        known_month(c.years[0]?, c.months[0]?)
    }),
    rule("month-year", "the year? {year} ,? {month}", Guard::None, |c| known_month(c.years[0]?, c.months[0]?)),
    rule("month-short-year", "{month} - ~{digits}", Guard::None, |c| {
        // "Oct-2" is a day.
        let year = c.numbers[0].filter(|n| (13..100).contains(n))? as i16;
        known_month(2000 + year, c.months[0]?)
    }),
    rule("month", "{month}", Guard::Month, |c| yearless(Yearless::Month(c.months[0]?), Pick::Tense)),
    rule("month-day", "{month} {nth}", Guard::Spelled, month_day),
    rule("step-month", "{now} {month}", Guard::None, |c| yearless(Yearless::Month(c.months[0]?), pick(c.step?))),
    rule("past-month", "this past {month}", Guard::None, |c| yearless(Yearless::Month(c.months[0]?), Pick::LatestPast)),
    rule("that-month", "that same? {month}", Guard::None, |c| yearless(Yearless::Month(c.months[0]?), Pick::Story(0))),
    rule("that-month", "the {ref} {month}", Guard::None, |c| {
        yearless(Yearless::Month(c.months[0]?), Pick::Story(c.step?))
    }),
    rule("year", "{year}", Guard::Year, |c| Some(known_year(c.years[0]?))),
    rule("year", "the? calendar? year {year}", Guard::None, |c| Some(known_year(c.years[0]?))),
    rule("short-year", "{yy}", Guard::None, |c| Some(known_year(c.years[0]?))),
    rule("fiscal-year", "the? fiscal year? {year}", Guard::None, |c| Some(known_year(c.years[0]?))),
    rule("fiscal-year", "the? fy|fiscal ~{digits}", Guard::None, |c| {
        let year = c.numbers[0]?;
        let year = if year < 100 { 2000 + year } else { year };
        Some(known_year((1900..2200).contains(&year).then_some(year as i16)?))
    }),
    rule("fiscal-year", "the? {year} [ ~/|- ~{digits} ] fiscal|financial|tax|academic|school year", Guard::None, |c| {
        Some(known_year(c.years[0]?))
    }),
    rule("fiscal-year", "the? {year} [ ~/|- ~{digits} ] season", Guard::None, |c| Some(known_year(c.years[0]?))),
    rule("step-fiscal-year", "the? {now} fiscal|financial year", Guard::None, |c| {
        Some(Form::Step(Unit::Year, c.step?, Base::Now))
    }),
    rule("year-end", "year - end", Guard::None, |_| yearless(Yearless::MonthDay(12, 31), Pick::Tense)),
    rule("year-end", "fiscal year - end", Guard::None, |_| Some(Form::Step(Unit::Year, 0, Base::Now))),
    rule("decade", "the? {decade}", Guard::Decade, |c| Some(Form::Known(Value::Date(decade(c.decade?))))),
    rule("century", "the? {nth} -? century bc|bce", Guard::None, |c| {
        Some(Form::Known(Value::Date(Calendar::Bc(u16::try_from(c.nth?).ok()?.checked_mul(100)?))))
    }),
    rule("century", "the? {nth} -? century", Guard::None, |c| {
        let first = i16::try_from(c.nth?).ok()?.checked_sub(1)?.checked_mul(100)?;
        (first < 2200).then_some(Form::Known(Value::Date(Calendar::Century(first))))
    }),
    rule("bc", "{digits} bc|bce", Guard::None, bc),
    rule("bc", "{digits} b . c . [ e . ]", Guard::None, bc),
    rule("ad", "ad|a.d. {digits}", Guard::None, ad),
    rule("ad", "{digits} ad|ce", Guard::None, ad),
    rule("ad", "{digits} c . e .", Guard::None, ad),
    rule("ad", "{digits} a . d .", Guard::None, ad),
    rule("quarter", "the? fiscal? {nth} -? fiscal? quarter [ of? fiscal? {year}|{yy} ]", Guard::None, quarter),
    rule("quarter", "q ~{digits} [ of? ~'? {year} ]", Guard::None, |c| {
        let quarter = c.numbers[0].filter(|q| (1..=4).contains(q))? as i8;
        Some(match c.years[0] {
            Some(year) => Form::Known(Value::Date(Calendar::Quarter(year, quarter))),
            None => Form::Yearless(Yearless::Quarter(quarter), Pick::Tense),
        })
    }),
    rule("quarter", "the? {year} 's? {nth} -? quarter", Guard::None, quarter),
    rule("step-quarter", "{now} year ' s {nth} quarter", Guard::None, |c| {
        yearless(Yearless::Quarter(small(c.nth?, 4)?), Pick::Within(Unit::Year, c.step?))
    }),
    rule("half", "the? {nth} -? half [ of {year} ]", Guard::Half, |c| {
        let half = small(c.nth?, 2)?;
        Some(match c.years[0] {
            Some(year) => Form::Known(Value::Date(Calendar::Half(year, half))),
            None => Form::Yearless(Yearless::Half(half), Pick::Tense),
        })
    }),
    rule("half", "the? {nth} half of the year", Guard::None, |c| {
        yearless(Yearless::Half(small(c.nth?, 2)?), Pick::Tense)
    }),
    rule("half", "the? {nth} half of {now} year", Guard::None, |c| {
        yearless(Yearless::Half(small(c.nth?, 2)?), Pick::Within(Unit::Year, c.step?))
    }),
    rule("season-year", "the? {season} of? {year} [ -|/ {digits} ]", Guard::None, |c| {
        Some(Form::Known(Value::Date(Calendar::Season(c.years[0]?, c.season?))))
    }),
    rule("season", "the {season}", Guard::Season, |c| yearless(Yearless::Season(c.season?), Pick::Tense)),
    rule("season", "{season}", Guard::Season, |c| yearless(Yearless::Season(c.season?), Pick::Tense)),
    rule("step-season", "{now} {season}", Guard::None, |c| yearless(Yearless::Season(c.season?), pick(c.step?))),
    rule("past-season", "this past {season}", Guard::None, |c| yearless(Yearless::Season(c.season?), Pick::LatestPast)),
    rule("that-season", "that same? {season}", Guard::None, |c| yearless(Yearless::Season(c.season?), Pick::Story(0))),
    rule("that-season", "the {ref} {season}", Guard::None, |c| {
        yearless(Yearless::Season(c.season?), Pick::Story(c.step?))
    }),
    rule("step-season", "{now} season", Guard::None, |c| Some(Form::Step(Unit::Year, c.step?, Base::Now))),
    rule("day-of-step-month", "the? {nth} day? of {now} month", Guard::None, |c| {
        yearless(Yearless::DayOfMonth(small(c.nth?, 31)?), Pick::Within(Unit::Month, c.step?))
    }),
    rule("numeric-date", "{year} ~/ ~{digits} ~/ ~{digits}", Guard::None, iso_date),
    rule("numeric-month", "{digits} ~/ ~{year}", Guard::None, |c| {
        let month = small(c.numbers[0]?, 12)?;
        known_month(c.years[0]?, month)
    }),
    rule("numeric-day", "{digits} ~/ ~{digits}", Guard::NumericDay, |c| {
        let (a, b) = (small(c.numbers[0]?, 31)?, small(c.numbers[1]?, 31)?);
        let (month, day) = if a <= 12 { (a, b) } else { (b, a) };
        Date::new(2000, month, day).ok()?;
        yearless(Yearless::MonthDay(month, day), Pick::Tense)
    }),
    rule("year-month", "{year} -|/ {digits}", Guard::YearMonth, |c| {
        let month = small(c.numbers[0]?, 12)?;
        known_month(c.years[0]?, month)
    }),
    rule("month-day", "{month} -|/ ~{day}", Guard::None, month_day),
    rule("compact-date", "{digits}", Guard::CompactDate, compact_date),
    rule("named-date", "{digits} ~-|/ ~{month} ~-|/ ~{digits}", Guard::None, named_date),
    rule("month-day-year", "{month} ~- ~{day} ~- ~{year}", Guard::None, full_date),
    rule("day-month-year", "{day} ~. {month} {year}", Guard::None, full_date),
    rule("month-year", "{year} ,? {month}", Guard::YearThenMonth, |c| known_month(c.years[0]?, c.months[0]?)),
    rule("month-year", "{month} ~-|/ ~{year}", Guard::None, |c| known_month(c.years[0]?, c.months[0]?)),
    rule("numeric-month", "{digits} - {year}", Guard::NumericMonth, |c| {
        known_month(c.years[0]?, small(c.numbers[0]?, 12)?)
    }),
    rule("month-day", "{month} , {nth}", Guard::DigitsNth, month_day),
    rule("nth-month", "the? {nth} month of {year}", Guard::None, |c| known_month(c.years[0]?, small(c.nth?, 12)?)),
    rule("nth-month", "the? {nth} month of {now} year", Guard::None, |c| {
        yearless(Yearless::Month(small(c.nth?, 12)?), Pick::Within(Unit::Year, c.step?))
    }),
    rule("fiscal-year", "the? fiscal|financial|tax|academic|school year {year}", Guard::None, |c| {
        Some(known_year(c.years[0]?))
    }),
    rule("fiscal-year", "cy|sy {year}", Guard::None, |c| Some(known_year(c.years[0]?))),
    rule("step-fiscal-year", "the? {now} academic|school|tax|calendar year", Guard::None, |c| {
        Some(Form::Step(Unit::Year, c.step?, Base::Now))
    }),
    rule("year-to-date", "the? year - to - date", Guard::None, |_| Some(Form::Step(Unit::Year, 0, Base::Now))),
    rule("year-to-date", "the? year to date", Guard::None, |_| Some(Form::Step(Unit::Year, 0, Base::Now))),
    rule("year-end", "the? end of {unit}", Guard::EndOf, |c| {
        Some(Form::Step(
            c.units[0].filter(|u| matches!(u, Unit::Week | Unit::Month | Unit::Quarter | Unit::Year))?,
            0,
            Base::Now,
        ))
    }),
];
