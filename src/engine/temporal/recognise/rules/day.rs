//! Weekdays, days from now, parts of the day, clock times.

use super::super::build::{known_month, pick, small, time, yearless};
use super::super::form::{Base, Form, Pick};
use super::super::guard::Guard;
use super::{Rule, rule};
use crate::engine::temporal::value::{Daytime, Part, Unit, Yearless};

pub(super) static ROWS: &[Rule] = &[
    rule("weekday-day", "{wd} ,? the {day}", Guard::None, |c| {
        Some(Form::Yearless(Yearless::DayOfMonth(c.days[0]?), Pick::Tense))
    }),
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
    rule("nth-weekday", "the? {nth} {weekday} of|in {month} ,? {year}", Guard::None, |c| {
        let month = known_month(c.years[0]?, c.months[0]?)?;
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
    rule("weekday-week", "{now} week on? {weekday}", Guard::None, |c| {
        yearless(Yearless::Weekday(c.weekday?), Pick::Within(Unit::Week, c.step?))
    }),
    rule("step-weekday", "this upcoming|coming {weekday}", Guard::None, |c| {
        yearless(Yearless::Weekday(c.weekday?), Pick::Next)
    }),
    rule("weekday-nth", "{wd} ,? the {nth}", Guard::DatedWeekday, |c| {
        yearless(Yearless::DayOfMonth(small(c.nth?, 31)?), Pick::Tense)
    }),
    rule("past-weekday", "past {weekday}", Guard::None, |c| yearless(Yearless::Weekday(c.weekday?), Pick::LatestPast)),
    rule("weekday-nth", "{wd} ,? {nth}", Guard::DigitsNth, |c| {
        yearless(Yearless::DayOfMonth(small(c.nth?, 31)?), Pick::Tense)
    }),
    rule("weekday-day", "{weekday} {day}", Guard::WeekdayDay, |c| {
        yearless(Yearless::DayOfMonth(c.days[0]?), Pick::Tense)
    }),
    rule("hour", "{hour}", Guard::BareHour, |c| Some(Form::Time(None, Daytime::Clock(c.clock?)))),
];
