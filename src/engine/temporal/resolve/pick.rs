//! Which Monday, which May: the verb, the direction word and the weekday beside the date decide.

use jiff::civil::{Date, Weekday};

use super::tense::Tense;
use super::{Scene, shift};
use crate::engine::temporal::holiday::month_near;
use crate::engine::temporal::recognise::Pick;
use crate::engine::temporal::value::{Calendar, Unit, Yearless, plus_days};

/// Words before a time that look ahead.
const AHEAD: &[&str] = &["until", "till", "by", "through"];

/// A work of history that names a day of so long before, in days, has gone on to the next year.
const HALF_A_YEAR_BACK: i64 = -183;
/// One that names a day of so much later looks back at the year before.
const LONG_AHEAD: i64 = 300;

impl Scene<'_> {
    /// The stretch that is meant; none without a day of publication, or where there is no such day.
    pub(super) fn pick(&self, part: Yearless, pick: Pick) -> Option<Calendar> {
        match pick {
            Pick::Within(unit, n) => {
                let within = shift::step(Calendar::Day(self.published?), unit, n)?;
                in_stretch(part, within.days()?.0)
            }
            Pick::Story(n) => self.near_story(part, n),
            Pick::This if !matches!(part, Yearless::Weekday(_) | Yearless::Weekend) => {
                in_stretch(part, Date::new(self.published?.year(), 1, 1).ok()?)
            }
            Pick::Tense | Pick::Last | Pick::LatestPast | Pick::This | Pick::Next => {
                let published = self.published?;
                if pick == Pick::Tense
                    && let Some(calendar) = self.in_story_year(part).or_else(|| self.in_history(part))
                {
                    return Some(calendar);
                }
                let forward = self.forward(part, pick, published);
                let found = nearest(part, published, pick, forward)?;
                Some(self.fitting_weekday(part, found, published))
            }
        }
    }

    /// Whether to look ahead.
    fn forward(&self, part: Yearless, pick: Pick, published: Date) -> bool {
        match pick {
            Pick::Next => true,
            Pick::Last | Pick::LatestPast => false,
            Pick::This => self.tense != Some(Tense::Past),
            // A weekday or a weekend follows the verb; for want of one it is the latest.
            _ if matches!(part, Yearless::Weekday(_) | Yearless::Weekend) => {
                let waits = AHEAD.contains(&self.before.as_str()) && self.tense != Some(Tense::Past);
                self.tense == Some(Tense::Future) || waits
            }
            _ => {
                let days = |forward| {
                    let day = nearest(part, published, pick, forward).and_then(Calendar::days)?.0;
                    Some(i64::from((day - published).get_days().abs()))
                };
                let (ahead, back) = (days(true).unwrap_or(i64::MAX / 64), days(false).unwrap_or(i64::MAX / 64));
                let waits = AHEAD.contains(&self.before.as_str());
                let is_term = matches!(part, Yearless::Quarter(_) | Yearless::Half(_));
                match (self.tense, self.sure) {
                    // Results come after their quarter, forecasts before it: the nearer of the two.
                    _ if is_term => self.tense == Some(Tense::Future) && ahead < back,
                    _ if waits => ahead <= back * 2,
                    // The verb decides, unless the other side is very much nearer.
                    (Some(Tense::Past), true) => {
                        !matches!(part, Yearless::Month(_) | Yearless::Season(_)) && ahead * 24 < back
                    }
                    (Some(Tense::Past), false) if matches!(part, Yearless::MonthDay(..) | Yearless::Holiday(_)) => {
                        ahead * 6 < back
                    }
                    (Some(Tense::Past), false) => ahead * 12 < back,
                    (Some(Tense::Future), true) => ahead <= back.saturating_mul(6),
                    (Some(Tense::Future), false) => ahead <= back * 3,
                    // A bare month is one gone by unless the next is close; a bare day the nearest.
                    _ if matches!(part, Yearless::Month(_) | Yearless::Season(_)) => ahead * 4 < back,
                    _ => ahead < back,
                }
            }
        }
    }

    /// A paragraph that tells of another year goes on with it.
    fn in_story_year(&self, part: Yearless) -> Option<Calendar> {
        let year = self.story.year().filter(|&y| Some(y) < self.published.map(Date::year))?;
        if self.tense == Some(Tense::Future) || self.weekday.is_some() {
            return None;
        }
        match part {
            Yearless::MonthDay(..)
            | Yearless::Month(_)
            | Yearless::Season(_)
            | Yearless::Holiday(_)
            | Yearless::Quarter(_) => in_stretch(part, Date::new(year, 1, 1).ok()?),
            _ => None,
        }
    }

    /// A work of history goes on in the year that it is in, or into the next.
    fn in_history(&self, part: Yearless) -> Option<Calendar> {
        if !matches!(part, Yearless::MonthDay(..) | Yearless::Month(_) | Yearless::Season(_) | Yearless::Holiday(_)) {
            return None;
        }
        let told = self.told?;
        let (first, last) = told.days()?;
        let in_year = |year: i16| in_stretch(part, Date::new(year, 1, 1).ok()?);
        let same = in_year(first.year())?;
        if told.unit() >= Unit::Year {
            return Some(same);
        }
        let away = i64::from((same.days()?.0 - last).get_days());
        match away {
            ..=HALF_A_YEAR_BACK => in_year(first.year() + 1),
            LONG_AHEAD.. => in_year(first.year() - 1),
            _ => Some(same),
        }
    }

    /// The year in which the day falls on the weekday that stands beside it.
    fn fitting_weekday(&self, part: Yearless, found: Calendar, published: Date) -> Calendar {
        if let (Some(weekday), Yearless::DayOfMonth(date)) = (self.weekday, part) {
            return month_with(weekday, date, found, published).unwrap_or(found);
        }
        let (Some(weekday), Yearless::MonthDay(month, day)) = (self.weekday, part) else { return found };
        let years = [0, -1, 1].into_iter().filter_map(|n| Date::new(published.year() + n, month, day).ok());
        let fits = |d: &Date| d.weekday() == weekday;
        match found {
            Calendar::Day(d) if !fits(&d) => years.into_iter().find(fits).map_or(found, Calendar::Day),
            _ => found,
        }
    }

    fn near_story(&self, part: Yearless, n: i64) -> Option<Calendar> {
        let (story, _) = self.story.calendar()?;
        let (first, last) = story.days()?;
        match (part, n) {
            (Yearless::Weekday(weekday), 0) => {
                let week = shift::step(story, Unit::Week, 0)?;
                in_stretch(Yearless::Weekday(weekday), week.days()?.0)
            }
            (_, 0) => in_stretch(part, Date::new(first.year(), 1, 1).ok()?),
            (_, 1..) => nearest(part, plus_days(last, 1)?, Pick::Tense, true),
            _ => nearest(part, plus_days(first, -1)?, Pick::Tense, false),
        }
    }
}

/// "Wednesday the 15th": the nearest month, from the one found on, in which the day falls on the weekday.
fn month_with(weekday: Weekday, date: i8, found: Calendar, published: Date) -> Option<Calendar> {
    let Calendar::Day(day) = found else { return None };
    let step = if day > published { 1 } else { -1 };
    let months = (0..14).filter_map(|n| shift::step(Calendar::Day(day), Unit::Month, n * step)?.days());
    let mut days = months.filter_map(|(first, _)| Date::new(first.year(), first.month(), date).ok());
    days.find(|d| d.weekday() == weekday).map(Calendar::Day)
}

/// The part in the year or week that begins on `first`.
fn in_stretch(part: Yearless, first: Date) -> Option<Calendar> {
    let year = first.year();
    Some(match part {
        Yearless::Month(month) => Calendar::Month(Date::new(year, month, 1).ok()?),
        Yearless::MonthDay(month, day) => Calendar::Day(Date::new(year, month, day).ok()?),
        Yearless::DayOfMonth(day) => Calendar::Day(Date::new(year, first.month(), day).ok()?),
        Yearless::Quarter(quarter) => Calendar::Quarter(year, quarter),
        Yearless::Half(half) => Calendar::Half(year, half),
        Yearless::Season(season) => Calendar::Season(year, season),
        Yearless::Holiday(holiday) => Calendar::Day(holiday.in_year(year)?),
        Yearless::Weekday(weekday) => Calendar::Day(plus_days(first, i64::from(weekday.to_monday_zero_offset()))?),
        Yearless::Weekend => Calendar::weekend_of(first)?,
        _ => return None,
    })
}

/// The last one at or before the day, or the first at or after it.
fn nearest(part: Yearless, day: Date, pick: Pick, forward: bool) -> Option<Calendar> {
    let strict = matches!(pick, Pick::Last | Pick::Next | Pick::LatestPast);
    match part {
        Yearless::Weekday(weekday) => weekday_near(weekday, day, pick, forward),
        Yearless::Month(month) => {
            let near = month_near(day, month, forward)?;
            let same = strict && near == day.first_of_month();
            let moved = match (same, forward) {
                (false, _) => near,
                (true, true) => shift::step(Calendar::Month(near), Unit::Month, 12)?.days()?.0,
                (true, false) => shift::step(Calendar::Month(near), Unit::Month, -12)?.days()?.0,
            };
            Some(Calendar::Month(moved))
        }
        Yearless::MonthDay(month, date) => {
            let (mut years, step) = (0..9, if forward { 1 } else { -1 });
            let ok = |d: &Date| if forward { *d >= day } else { *d <= day };
            years.find_map(|n| Date::new(day.year() + n * step, month, date).ok().filter(ok)).map(Calendar::Day)
        }
        Yearless::DayOfMonth(date) => {
            let step = if forward { 1 } else { -1 };
            let ok = |d: &Date| if forward { *d >= day } else { *d <= day };
            (0..3)
                .filter_map(|n| shift::step(Calendar::Day(day), Unit::Month, n * step)?.days())
                .find_map(|(first, _)| Date::new(first.year(), first.month(), date).ok().filter(ok))
                .map(Calendar::Day)
        }
        Yearless::Holiday(holiday) => if forward { holiday.after(day) } else { holiday.before(day) }.map(Calendar::Day),
        Yearless::Weekend => {
            let monday = Calendar::weekend_of(day)?;
            match (forward, monday.days()?.0 > day, pick) {
                (false, true, Pick::This) => shift::step(monday, Unit::Weekend, -1),
                (_, _, Pick::This) | (true, _, Pick::Tense) | (false, false, Pick::Tense) => Some(monday),
                (true, ..) => shift::step(monday, Unit::Weekend, 1),
                (false, ..) => shift::step(monday, Unit::Weekend, -1),
            }
        }
        Yearless::Quarter(_) | Yearless::Half(_) | Yearless::Season(_) => {
            let of = |n: i16| in_stretch(part, Date::new(day.year() + n, 1, 1).ok()?);
            let began = |c: &Calendar| c.days().is_some_and(|d| d.0 <= day);
            let over = |c: &Calendar| c.days().is_some_and(|d| d.1 < day);
            let order: [i16; 3] = if forward { [-1, 0, 1] } else { [0, -1, -2] };
            order.into_iter().filter_map(of).find(|c| match (forward, strict) {
                (true, false) => !over(c),
                (true, true) => !began(c),
                (false, false) => began(c),
                (false, true) => over(c),
            })
        }
        _ => None,
    }
}

/// "last Friday" in the news is the Friday of the week before, except at the beginning of a week.
fn weekday_near(weekday: Weekday, day: Date, pick: Pick, forward: bool) -> Option<Calendar> {
    let offset = i64::from(weekday.to_monday_zero_offset()) - i64::from(day.weekday().to_monday_zero_offset());
    let back = if offset > 0 { offset - 7 } else { offset };
    let ahead = if offset < 0 { offset + 7 } else { offset };
    let days = match (pick, forward) {
        (Pick::Last, _) => offset - 7,
        (Pick::LatestPast, _) => {
            if back == 0 {
                -7
            } else {
                back
            }
        }
        (Pick::Next, _) => {
            if ahead == 0 {
                7
            } else {
                ahead
            }
        }
        (Pick::This, _) if offset < 0 && !forward => offset,
        (_, true) => ahead,
        (_, false) => back,
    };
    plus_days(day, days).map(Calendar::Day)
}
