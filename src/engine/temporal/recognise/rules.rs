//! The grammar: one row per way of writing a time. Where several rows fit at one place the longest wins, then the first.

use jiff::civil::Date;

use super::build::{
    ad, ago, bc, compound, decade, duration, every, full_date, half, half_ago, iso_date, month_day, numeric_date,
    one_unit, pick, quarter, race_time, small, time, yearless,
};
use super::form::{Base, Form, Pick};
use super::guard::Guard;
use super::slot::Caps;
use crate::engine::evidence::RuleId;
use crate::engine::temporal::value::{Amount, Calendar, Daytime, Part, Period, Unit, Value, Yearless};

/// A row.
pub(super) struct Rule {
    pub(super) id: RuleId,
    pub(super) pattern: &'static str,
    pub(super) guard: Guard,
    pub(super) build: fn(&Caps) -> Option<Form>,
}

const fn rule(id: RuleId, pattern: &'static str, guard: Guard, build: fn(&Caps) -> Option<Form>) -> Rule {
    Rule { id, pattern, guard, build }
}

/// All rows.
pub(super) static RULES: &[Rule] = &[
    // Full dates.
    rule("iso-date", "{year} ~- ~{digits} ~- ~{digits} [ ~t ~{clock} ]", Guard::None, iso_date),
    rule("numeric-date", "{digits} ~/ ~{digits} ~/ ~{digits}", Guard::None, numeric_date),
    rule("numeric-date", "{digits} ~. ~{digits} ~. ~{digits}", Guard::None, numeric_date),
    rule("numeric-date", "{digits} ~- ~{digits} ~- ~{digits}", Guard::None, numeric_date),
    rule("month-day-year", "[ {wd} ,? the? ] {month} the? {day} ,? of? {year}|{yy}", Guard::None, full_date),
    rule("month-day-year", "[ {wd} ,? the? ] {month} the? {nth} ,? of? {year}", Guard::None, full_date),
    rule("day-month-year", "[ {wd} ,? ] the? {day} [ day ] of? -? {month} -? ,? {year}|{yy}", Guard::None, full_date),
    rule("day-month-year", "[ {wd} ,? ] the? {nth} [ day ] of {month} ,? {year}", Guard::None, full_date),
    // Days without a year.
    rule("month-day", "[ {wd} ,? the? ] {month} the? {day}", Guard::None, month_day),
    rule("month-day", "[ {wd} ,? the? ] {month} the {nth}", Guard::None, month_day),
    rule("day-month", "[ {wd} ,? ] the? {day} [ day ] of? {month}", Guard::None, month_day),
    rule("day-month", "[ {wd} ,? ] the {nth} [ day ] of {month}", Guard::None, month_day),
    rule("weekday-day", "{wd} ,? the {day}", Guard::None, |c| {
        Some(Form::Yearless(Yearless::DayOfMonth(c.days[0]?), Pick::Tense))
    }),
    rule("day-of-month", "the {day}", Guard::DayOfMonth, |c| {
        Some(Form::Yearless(Yearless::DayOfMonth(c.days[0]?), Pick::Tense))
    }),
    // Months.
    rule("month-year", "the? month? of? {month} ,? of? {year}|{yy}", Guard::None, |c| {
        Some(Form::Known(Value::Date(Calendar::Month(Date::new(c.years[0]?, c.months[0]?, 1).ok()?))))
    }),
    rule("month-year", "the year? {year} ,? {month}", Guard::None, |c| {
        Some(Form::Known(Value::Date(Calendar::Month(Date::new(c.years[0]?, c.months[0]?, 1).ok()?))))
    }),
    rule("month-short-year", "{month} - ~{digits}", Guard::None, |c| {
        let year = c.numbers[0].filter(|n| *n < 100)? as i16;
        Some(Form::Known(Value::Date(Calendar::Month(Date::new(2000 + year, c.months[0]?, 1).ok()?))))
    }),
    rule("month", "{month}", Guard::Month, |c| yearless(Yearless::Month(c.months[0]?), Pick::Tense)),
    rule("month-day", "{month} {nth}", Guard::Spelled, month_day),
    rule("step-month", "{now} {month}", Guard::None, |c| yearless(Yearless::Month(c.months[0]?), pick(c.step?))),
    rule("past-month", "this past {month}", Guard::None, |c| yearless(Yearless::Month(c.months[0]?), Pick::LatestPast)),
    rule("that-month", "that same? {month}", Guard::None, |c| yearless(Yearless::Month(c.months[0]?), Pick::Story(0))),
    rule("that-month", "the {ref} {month}", Guard::None, |c| {
        yearless(Yearless::Month(c.months[0]?), Pick::Story(c.step?))
    }),
    // Years.
    rule("year", "{year}", Guard::Year, |c| Some(Form::Known(Value::Date(Calendar::Year(c.years[0]?))))),
    rule("year", "the? calendar? year {year}", Guard::None, |c| {
        Some(Form::Known(Value::Date(Calendar::Year(c.years[0]?))))
    }),
    rule("short-year", "{yy}", Guard::None, |c| Some(Form::Known(Value::Date(Calendar::Year(c.years[0]?))))),
    rule("fiscal-year", "the? fiscal year? {year}", Guard::None, |c| {
        Some(Form::Known(Value::Date(Calendar::Year(c.years[0]?))))
    }),
    rule("fiscal-year", "the? fy|fiscal ~{digits}", Guard::None, |c| {
        let year = c.numbers[0]?;
        let year = if year < 100 { 2000 + year } else { year };
        Some(Form::Known(Value::Date(Calendar::Year((1900..2200).contains(&year).then_some(year as i16)?))))
    }),
    rule("fiscal-year", "the? {year} [ ~/|- ~{digits} ] fiscal|financial|tax|academic|school year", Guard::None, |c| {
        Some(Form::Known(Value::Date(Calendar::Year(c.years[0]?))))
    }),
    rule("fiscal-year", "the? {year} [ ~/|- ~{digits} ] season", Guard::None, |c| {
        Some(Form::Known(Value::Date(Calendar::Year(c.years[0]?))))
    }),
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
    // Quarters and halves.
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
    // Seasons.
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
    // Holidays.
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
    // Weekdays.
    rule("weekday", "{weekday}", Guard::Weekday, |c| yearless(Yearless::Weekday(c.weekday?), Pick::Tense)),
    rule("weekday", "a {weekday}", Guard::Weekday, |c| yearless(Yearless::Weekday(c.weekday?), Pick::Tense)),
    rule("step-weekday", "{now} {weekday}", Guard::None, |c| yearless(Yearless::Weekday(c.weekday?), pick(c.step?))),
    rule("past-weekday", "this|the past {weekday}", Guard::None, |c| {
        yearless(Yearless::Weekday(c.weekday?), Pick::LatestPast)
    }),
    rule("that-weekday", "that same? {weekday}", Guard::None, |c| {
        yearless(Yearless::Weekday(c.weekday?), Pick::Story(0))
    }),
    rule("that-weekday", "the {ref} {weekday}", Guard::None, |c| {
        yearless(Yearless::Weekday(c.weekday?), Pick::Story(c.step?))
    }),
    rule("weekday-week", "{weekday} of? {now} week", Guard::None, |c| {
        yearless(Yearless::Weekday(c.weekday?), Pick::Within(Unit::Week, c.step?))
    }),
    rule("weekday-ago", "a week ago {weekday}", Guard::None, |c| {
        yearless(Yearless::Weekday(c.weekday?), Pick::Within(Unit::Week, -1))
    }),
    // Days from now.
    rule("weekday-part", "{weekday} late|early? {part}", Guard::OnePart, |c| {
        time(Form::Yearless(Yearless::Weekday(c.weekday?), Pick::Tense), c.part?)
    }),
    rule("weekday-part", "{weekday} , early|late in the {part}", Guard::OnePart, |c| {
        time(Form::Yearless(Yearless::Weekday(c.weekday?), Pick::Tense), c.part?)
    }),
    rule("weekday-part", "{now} {weekday} {part}", Guard::OnePart, |c| {
        time(Form::Yearless(Yearless::Weekday(c.weekday?), pick(c.step?)), c.part?)
    }),
    rule("yesterday-part", "yesterday {part}", Guard::None, |c| time(Form::Step(Unit::Day, -1, Base::Now), c.part?)),
    rule("tomorrow-part", "tomorrow {part}", Guard::None, |c| time(Form::Step(Unit::Day, 1, Base::Now), c.part?)),
    rule("today", "today", Guard::None, |_| Some(Form::Step(Unit::Day, 0, Base::Now))),
    rule("today", "this day", Guard::ThisDay, |_| Some(Form::Step(Unit::Day, 0, Base::Now))),
    rule("tomorrow", "tomorrow", Guard::None, |_| Some(Form::Step(Unit::Day, 1, Base::Now))),
    rule("yesterday", "yesterday", Guard::None, |_| Some(Form::Step(Unit::Day, -1, Base::Now))),
    rule("day-before-yesterday", "the? day before yesterday", Guard::None, |_| {
        Some(Form::Step(Unit::Day, -2, Base::Now))
    }),
    rule("day-after-tomorrow", "the? day after tomorrow", Guard::None, |_| Some(Form::Step(Unit::Day, 2, Base::Now))),
    rule("tonight", "tonight", Guard::None, |_| time(Form::Step(Unit::Day, 0, Base::Now), Part::Night)),
    rule("last-night", "last night", Guard::None, |_| time(Form::Step(Unit::Day, -1, Base::Now), Part::Night)),
    rule("this-morning", "this {part}", Guard::None, |c| time(Form::Step(Unit::Day, 0, Base::Now), c.part?)),
    rule("that-night", "that same? {part}", Guard::None, |c| time(Form::Step(Unit::Day, 0, Base::Story), c.part?)),
    rule("that-night", "the {ref} {part}", Guard::None, |c| time(Form::Step(Unit::Day, c.step?, Base::Story), c.part?)),
    rule("part-of-day", "the {part} [ hours ]", Guard::Part, |c| Some(Form::Time(None, Daytime::Part(c.part?)))),
    rule("part-of-day", "the early|late hours of the morning", Guard::None, |_| {
        Some(Form::Time(None, Daytime::Part(Part::Morning)))
    }),
    rule("part-of-day", "the early|late|small hours of", Guard::HoursOf, |_| {
        Some(Form::Time(None, Daytime::Part(Part::Morning)))
    }),
    rule("part-of-day", "{part}", Guard::BarePart, |c| Some(Form::Time(None, Daytime::Part(c.part?)))),
    rule("clock", "{clock}", Guard::Clock, |c| Some(Form::Time(None, Daytime::Clock(c.clock?)))),
    // Units from now.
    rule("step-unit", "{now} {unit}", Guard::StepUnit, |c| Some(Form::Step(one_unit(c)?, c.step?, Base::Now))),
    rule("step-unit", "this past {unit}", Guard::Singular, |c| Some(Form::Step(one_unit(c)?, -1, Base::Now))),
    rule("step-unit", "this coming {unit}", Guard::Singular, |c| Some(Form::Step(one_unit(c)?, 1, Base::Now))),
    rule("the-current", "the current|present|ongoing {unit}", Guard::Singular, |c| {
        Some(Form::Step(one_unit(c)?, 0, Base::Now))
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
    // Units from the story.
    rule("that-unit", "that|this same? {unit}", Guard::ThatUnit, |c| Some(Form::Step(one_unit(c)?, 0, Base::Story))),
    rule("same-unit", "the|that same|very {unit}", Guard::None, |c| Some(Form::Step(one_unit(c)?, 0, Base::Story))),
    rule("next-unit", "the {ref} {unit}", Guard::Singular, |c| Some(Form::Step(one_unit(c)?, c.step?, Base::Story))),
    rule("nth-weekday", "the? {nth} {weekday} of|in {month} ,? {year}", Guard::None, |c| {
        let month = Form::Known(Value::Date(Calendar::Month(Date::new(c.years[0]?, c.months[0]?, 1).ok()?)));
        Some(Form::NthWeekday(c.nth.filter(|n| *n < 6)?, c.weekday?, Box::new(month)))
    }),
    rule("nth-weekday", "the? {nth} {weekday} of|in {month}", Guard::None, |c| {
        let month = yearless(Yearless::Month(c.months[0]?), Pick::Tense)?;
        Some(Form::NthWeekday(c.nth.filter(|n| *n < 6)?, c.weekday?, Box::new(month)))
    }),
    rule("nth-weekday", "the? {nth} {weekday} of|in {now} month", Guard::None, |c| {
        let month = Form::Step(Unit::Month, c.step?, Base::Now);
        Some(Form::NthWeekday(c.nth.filter(|n| *n < 6)?, c.weekday?, Box::new(month)))
    }),
    rule("nth-weekday", "the last {weekday} of|in {month}", Guard::None, |c| {
        let month = yearless(Yearless::Month(c.months[0]?), Pick::Tense)?;
        Some(Form::NthWeekday(0, c.weekday?, Box::new(month)))
    }),
    rule("day-of-step-month", "the? {nth} day? of {now} month", Guard::None, |c| {
        yearless(Yearless::DayOfMonth(small(c.nth?, 31)?), Pick::Within(Unit::Month, c.step?))
    }),
    rule("nth-unit", "the? {nth} week of|in {year}", Guard::None, |c| {
        let year = Form::Known(Value::Date(Calendar::Year(c.years[0]?)));
        Some(Form::NthIn(c.nth.filter(|n| *n < 53)?, Unit::Week, Box::new(year)))
    }),
    rule("weekday-week", "{now} week on? {weekday}", Guard::None, |c| {
        yearless(Yearless::Weekday(c.weekday?), Pick::Within(Unit::Week, c.step?))
    }),
    rule("step-weekday", "this upcoming|coming {weekday}", Guard::None, |c| {
        yearless(Yearless::Weekday(c.weekday?), Pick::Next)
    }),
    rule("numeric-date", "{year} ~/ ~{digits} ~/ ~{digits}", Guard::None, iso_date),
    rule("numeric-month", "{digits} ~/ ~{year}", Guard::None, |c| {
        let month = small(c.numbers[0]?, 12)?;
        Some(Form::Known(Value::Date(Calendar::Month(Date::new(c.years[0]?, month, 1).ok()?))))
    }),
    rule("numeric-day", "{digits} ~/ ~{digits}", Guard::NumericDay, |c| {
        let (a, b) = (small(c.numbers[0]?, 31)?, small(c.numbers[1]?, 31)?);
        let (month, day) = if a <= 12 { (a, b) } else { (b, a) };
        Date::new(2000, month, day).ok()?;
        yearless(Yearless::MonthDay(month, day), Pick::Tense)
    }),
    rule("weekday-nth", "{wd} ,? the {nth}", Guard::DatedWeekday, |c| {
        yearless(Yearless::DayOfMonth(small(c.nth?, 31)?), Pick::Tense)
    }),
    rule("set-weekend", "every|each weekend", Guard::None, |_| {
        Some(Form::Known(Value::EveryOpen(Yearless::Weekend, None)))
    }),
    rule("year-month", "{year} -|/ {digits}", Guard::YearMonth, |c| {
        let month = small(c.numbers[0]?, 12)?;
        Some(Form::Known(Value::Date(Calendar::Month(Date::new(c.years[0]?, month, 1).ok()?))))
    }),
    rule("month-day", "{month} -|/ ~{day}", Guard::None, month_day),
    rule("holiday-weekend", "{holiday} weekend", Guard::None, |c| {
        Some(Form::NthIn(0, Unit::Weekend, Box::new(yearless(Yearless::Holiday(c.holiday?), Pick::Tense)?)))
    }),
    rule("nth-weekend", "the? last weekend of|in {month}", Guard::None, |c| {
        Some(Form::NthIn(5, Unit::Weekend, Box::new(yearless(Yearless::Month(c.months[0]?), Pick::Tense)?)))
    }),
    rule("set-weekday", "every other {weekday}", Guard::None, |c| {
        Some(Form::Known(Value::EveryOpen(Yearless::Weekday(c.weekday?), None)))
    }),
    rule("set", "everyday", Guard::None, |_| every(Amount::Whole(1), Unit::Day)),
    rule("set", "semi - annually|annual", Guard::None, |_| every(Amount::Whole(6), Unit::Month)),
    rule("holiday", "{holiday} of {now} year", Guard::None, |c| {
        yearless(Yearless::Holiday(c.holiday?), Pick::Within(Unit::Year, c.step?))
    }),
    rule("from-day", "{n} {unit} from|after today|now", Guard::None, |c| {
        Some(Form::Offset(c.amounts[0]?, c.units[0]?, 1, Base::Now))
    }),
    rule("before-day", "{n} {unit} before today|now", Guard::None, |c| {
        Some(Form::Offset(c.amounts[0]?, c.units[0]?, -1, Base::Now))
    }),
    rule("week-of", "the week of|beginning|starting|commencing|ending {month} {day} ,? {year}", Guard::None, |c| {
        Some(Form::NthIn(0, Unit::Week, Box::new(full_date(c)?)))
    }),
    rule("week-of", "the week of|beginning|starting|commencing|ending {month} {day}", Guard::None, |c| {
        Some(Form::NthIn(0, Unit::Week, Box::new(month_day(c)?)))
    }),
    rule("nth-unit", "the {nth} {unit} of {month} ,? {year}", Guard::None, |c| {
        let month = Form::Known(Value::Date(Calendar::Month(Date::new(c.years[0]?, c.months[0]?, 1).ok()?)));
        Some(Form::NthIn(c.nth?, c.units[0].filter(|u| *u <= Unit::Week)?, Box::new(month)))
    }),
    rule("nth-unit", "the {nth} {unit} of|in {month}", Guard::None, |c| {
        let month = yearless(Yearless::Month(c.months[0]?), Pick::Tense)?;
        Some(Form::NthIn(c.nth?, c.units[0].filter(|u| *u <= Unit::Week)?, Box::new(month)))
    }),
    rule("at-the-time", "the|that time", Guard::AtTheTime, |_| Some(Form::Same)),
    // So much before or after.
    rule("ago", "{n}|{few} -? {unit} -? ago|back", Guard::None, |c| ago(c.amounts[0]?, c.units[0]?)),
    rule("ago", "a|an|one -? {unit} -? ago|back", Guard::None, |c| ago(Amount::Whole(1), c.units[0]?)),
    rule("ago", "a|an|one {unit} and a half ago", Guard::None, |c| half_ago(1, c.units[0]?)),
    rule("ago", "a|an {unit} - and - a - half ago", Guard::None, |c| half_ago(1, c.units[0]?)),
    rule("ago", "{units} ago", Guard::None, |_| Some(Form::Known(Value::Past))),
    rule("ago", "not? so|too|very? long ago", Guard::None, |_| Some(Form::Known(Value::Past))),
    rule("ago", "some time ago", Guard::None, |_| Some(Form::Known(Value::Past))),
    rule("year-ago", "the? year -? ago|earlier", Guard::None, |_| {
        Some(Form::Offset(Amount::Whole(1), Unit::Year, -1, Base::Story))
    }),
    rule("year-ago", "the? year - ago|earlier period|quarter", Guard::None, |_| {
        Some(Form::Offset(Amount::Whole(1), Unit::Year, -1, Base::Story))
    }),
    rule("year-ago", "the same period|quarter|time a year earlier|ago|before", Guard::None, |_| {
        Some(Form::Offset(Amount::Whole(1), Unit::Year, -1, Base::Story))
    }),
    rule("from-now", "{n}|{few} -? {unit} from now|today", Guard::None, |c| {
        Some(Form::Offset(c.amounts[0]?, c.units[0]?, 1, Base::Now))
    }),
    rule("from-now", "a|an|one {unit} from now|today", Guard::None, |c| {
        Some(Form::Offset(Amount::Whole(1), c.units[0]?, 1, Base::Now))
    }),
    rule("earlier", "{n}|{few} {unit} earlier|previously|beforehand", Guard::None, |c| {
        Some(Form::Offset(c.amounts[0]?, c.units[0]?, -1, Base::Story))
    }),
    rule("earlier", "a|an|one {unit} earlier|previously|beforehand", Guard::None, |c| {
        Some(Form::Offset(Amount::Whole(1), c.units[0]?, -1, Base::Story))
    }),
    rule("later", "{n}|{few} {unit} later|afterwards|afterward|hence|on", Guard::Later, |c| {
        Some(Form::Offset(c.amounts[0]?, c.units[0]?, 1, Base::Story))
    }),
    rule("later", "a|an|one {unit} later|afterwards|afterward|hence|on", Guard::Later, |c| {
        Some(Form::Offset(Amount::Whole(1), c.units[0]?, 1, Base::Story))
    }),
    rule("later", "{units} later", Guard::None, |c| Some(Form::Offset(Amount::Vague, c.units[0]?, 1, Base::Story))),
    rule("earlier", "{units} earlier", Guard::None, |c| {
        Some(Form::Offset(Amount::Vague, c.units[0]?, -1, Base::Story))
    }),
    rule("earlier", "{n}|{few} {unit} before|prior", Guard::NothingAfter, |c| {
        Some(Form::Offset(c.amounts[0]?, c.units[0]?, -1, Base::Story))
    }),
    rule("earlier", "a|an|one|the {unit} before|prior", Guard::NothingAfter, |c| {
        Some(Form::Offset(Amount::Whole(1), c.units[0]?, -1, Base::Story))
    }),
    rule("later", "{n}|{few} {unit} after", Guard::NothingAfter, |c| {
        Some(Form::Offset(c.amounts[0]?, c.units[0]?, 1, Base::Story))
    }),
    rule("later", "a|an|one|the {unit} after", Guard::NothingAfter, |c| {
        Some(Form::Offset(Amount::Whole(1), c.units[0]?, 1, Base::Story))
    }),
    rule("day-before-event", "the day|night|evening|morning before|preceding", Guard::SomethingAfter, |_| {
        Some(Form::Offset(Amount::Whole(1), Unit::Day, -1, Base::Event))
    }),
    rule("day-after-event", "the day|night|evening|morning after|following", Guard::SomethingAfter, |_| {
        Some(Form::Offset(Amount::Whole(1), Unit::Day, 1, Base::Event))
    }),
    rule("eve-of-event", "the eve of", Guard::SomethingAfter, |_| {
        Some(Form::Offset(Amount::Whole(1), Unit::Day, -1, Base::Event))
    }),
    rule("day-of-event", "the day of", Guard::DayOf, |_| Some(Form::Step(Unit::Day, 0, Base::Event))),
    // Lengths.
    rule("duration", "{n} -? {unit} [ - long ]", Guard::Duration, |c| duration(c.amounts[0]?, c.units[0]?)),
    rule("duration", "{n} ~+ -? {unit}", Guard::Duration, |c| duration(c.amounts[0]?, c.units[0]?)),
    rule("duration", "{n} -? {unit} ,? and? {n} {unit}", Guard::Duration, |c| compound(c, 2)),
    rule("duration", "{n} -? {unit} ,? and? {n} {unit} ,? and? {n} {unit}", Guard::Duration, |c| compound(c, 3)),
    rule("duration-range", "{n} -? to|or|-|and {n} -? {unit}", Guard::Duration, |c| {
        let range = c.amounts[0] != c.amounts[1];
        duration(if range { Amount::Vague } else { c.amounts[0]? }, c.units[0]?)
    }),
    rule("race-time", "{digits} ~: ~{digits} ~: ~{digits}", Guard::RaceTime, race_time),
    rule("duration", "{few} {unit}", Guard::Duration, |c| duration(c.amounts[0]?, c.units[0]?)),
    rule("duration", "a|an|one|another|full|whole|entire {unit}", Guard::AUnit, |c| {
        duration(Amount::Whole(1), c.units[0]?)
    }),
    rule("year-ended", "the fiscal? {unit}", Guard::Ended, |c| duration(Amount::Whole(1), c.units[0]?)),
    rule("duration", "the whole|entire|full {unit}", Guard::None, |c| duration(Amount::Whole(1), c.units[0]?)),
    rule("duration", "all|throughout the? {unit} [ long ]", Guard::AllDay, |c| duration(Amount::Whole(1), c.units[0]?)),
    rule("duration-half", "a|an|one {unit} and a half", Guard::None, |c| half(1, c.units[0]?)),
    rule("duration-half", "half a|an -? {unit}", Guard::None, |c| half(0, c.units[0]?)),
    rule("duration-half", "a? half -? {unit}", Guard::HalfUnit, |c| half(0, c.units[0]?)),
    rule("duration-quarter", "a? quarter -? of? a? century", Guard::None, |_| duration(Amount::Whole(25), Unit::Year)),
    rule("duration-half", "half a? -? century", Guard::None, |_| duration(Amount::Whole(50), Unit::Year)),
    rule("duration", "a fortnight", Guard::None, |_| duration(Amount::Whole(2), Unit::Week)),
    rule("ago", "a fortnight ago", Guard::None, |_| ago(Amount::Whole(2), Unit::Week)),
    rule("later", "a fortnight later", Guard::None, |_| {
        Some(Form::Offset(Amount::Whole(2), Unit::Week, 1, Base::Story))
    }),
    rule("duration-long", "{unit} - long", Guard::None, |c| duration(Amount::Whole(1), c.units[0]?)),
    rule("duration-long", "{units} - long", Guard::None, |c| duration(Amount::Vague, c.units[0]?)),
    rule("duration", "{units}", Guard::BareUnits, |c| duration(Amount::Vague, c.units[0]?)),
    rule(
        "last-units",
        "the|these|those|his|her|its|their|our past|last|next|coming|first|final|previous|following|preceding|remaining {n}|{few} {unit}",
        Guard::None,
        |c| duration(c.amounts[0]?, c.units[0]?),
    ),
    rule("last-units", "past|last|next|coming|previous {n}|{few} {unit}", Guard::None, |c| {
        duration(c.amounts[0]?, c.units[0]?)
    }),
    rule("last-units", "the|these|those|that past|last {n} {unit}", Guard::None, |c| {
        duration(c.amounts[0]?, c.units[0]?)
    }),
    rule("last-units", "these|those|the {n}|{few} {unit}", Guard::None, |c| duration(c.amounts[0]?, c.units[0]?)),
    rule("last-unit", "the past|last {unit}", Guard::LastUnit, |c| duration(Amount::Whole(1), one_unit(c)?)),
    rule("last-unit", "the past|last {unit} and a half", Guard::None, |c| half(1, one_unit(c)?)),
    // Repeated.
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
    rule("set", "quarterly", Guard::Daily, |_| every(Amount::Whole(1), Unit::Quarter)),
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
    // Vague.
    rule("now", "right? now", Guard::Now, |_| Some(Form::Known(Value::Present))),
    rule("now", "currently|presently|nowadays", Guard::None, |_| Some(Form::Known(Value::Present))),
    rule("now", "the present [ time|day|moment ]", Guard::ThePresent, |_| Some(Form::Known(Value::Present))),
    rule("then", "then", Guard::Then, |_| Some(Form::Same)),
    rule("now", "at present", Guard::None, |_| Some(Form::Known(Value::Present))),
    rule("now", "the moment", Guard::TheMoment, |_| Some(Form::Known(Value::Present))),
    rule("now", "this time|moment|point", Guard::ThisTime, |_| Some(Form::Known(Value::Present))),
    rule("now", "these days", Guard::None, |_| Some(Form::Known(Value::Present))),
    rule("recently", "very|more|relatively? recently|lately", Guard::None, |_| Some(Form::Known(Value::Past))),
    rule("recently", "recent|past|previous|earlier {units}", Guard::None, |_| Some(Form::Known(Value::Past))),
    rule("past", "the past", Guard::ThePast, |_| Some(Form::Known(Value::Past))),
    rule("future", "the near|foreseeable|distant|immediate? future", Guard::TheFuture, |_| {
        Some(Form::Known(Value::Future))
    }),
    rule("coming-units", "the coming|next|ensuing|past|last {units}", Guard::None, |c| {
        duration(Amount::Vague, c.units[0]?)
    }),
    rule("coming-units", "coming {units}", Guard::None, |_| Some(Form::Known(Value::Future))),
];
