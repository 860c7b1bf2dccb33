//! Holidays, fixed and moving, from `data/holidays.tsv`.

use std::sync::LazyLock;

use jiff::civil::{Date, Weekday};

use super::value::{plus_days, plus_months};

/// A row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    rule: Rule,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    Fixed(i8, i8),
    /// Month, weekday, which of them (-1: the last), days after it.
    Nth(i8, Weekday, i8, i64),
    Easter(i64),
    Orthodox(i64),
    UsElection,
    SuperTuesday,
    /// The days of the years that the list names.
    Listed(&'static str),
}

impl Holiday {
    /// Its month and day, where it always falls on the same.
    pub(super) const fn fixed(self) -> Option<(i8, i8)> {
        match self.rule {
            Rule::Fixed(month, day) => Some((month, day)),
            _ => None,
        }
    }
    /// Its day in a year.
    pub fn in_year(self, year: i16) -> Option<Date> {
        match self.rule {
            Rule::Fixed(month, day) => Date::new(year, month, day).ok(),
            Rule::Nth(month, weekday, nth, after) => {
                let day = Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()?;
                plus_days(day, after)
            }
            Rule::Easter(after) => plus_days(easter(year)?, after),
            Rule::Orthodox(after) => plus_days(orthodox_easter(year)?, after),
            Rule::UsElection => {
                plus_days(Date::new(year, 11, 1).ok()?.nth_weekday_of_month(1, Weekday::Monday).ok()?, 1)
            }
            Rule::SuperTuesday if year % 4 == 0 => {
                Date::new(year, 3, 1).ok()?.nth_weekday_of_month(1, Weekday::Tuesday).ok()
            }
            Rule::SuperTuesday => None,
            Rule::Listed(days) => {
                days.split(' ').filter_map(|day| day.parse().ok()).find(|day: &Date| day.year() == year)
            }
        }
    }
    /// The last one at or before the day.
    pub(super) fn before(self, day: Date) -> Option<Date> {
        (0..9).filter_map(|back| self.in_year(day.year() - back)).find(|&d| d <= day)
    }
    /// The first one at or after the day.
    pub(super) fn after(self, day: Date) -> Option<Date> {
        (0..9).filter_map(|on| self.in_year(day.year() + on)).find(|&d| d >= day)
    }
}

/// Western Easter Sunday (the anonymous Gregorian computus).
#[expect(clippy::many_single_char_names, reason = "the letters of the published computus")]
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
    Date::new(year, (n / 31) as i8, (n % 31 + 1) as i8).ok()
}

/// Orthodox Easter Sunday in the Gregorian calendar (Meeus), right from 1900 to 2099.
fn orthodox_easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let d = (19 * (y % 19) + 15) % 30;
    let e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7;
    let n = d + e + 114;
    plus_days(Date::new(year, (n / 31) as i8, (n % 31 + 1) as i8).ok()?, 13)
}

/// Names and what they are, in the order of the list.
pub(super) static HOLIDAYS: LazyLock<Vec<(&'static str, Holiday)>> = LazyLock::new(|| {
    let rows = include_str!("../../../data/holidays.tsv").lines().filter(|l| !l.starts_with('#'));
    rows.filter_map(|line| line.split_once('\t'))
        .filter_map(|(names, rule)| Some((names, Holiday { rule: read(rule)? })))
        .flat_map(|(names, holiday)| names.split('|').map(move |name| (name, holiday)))
        .collect()
});

fn read(rule: &'static str) -> Option<Rule> {
    if rule.len() >= 10 && rule.starts_with(|c: char| c.is_ascii_digit()) && !rule.contains('/') {
        return Some(Rule::Listed(rule));
    }
    if rule == "us-election" {
        return Some(Rule::UsElection);
    }
    if rule == "super-tuesday" {
        return Some(Rule::SuperTuesday);
    }
    if let Some(days) = rule.strip_prefix("easter") {
        return days.parse().ok().map(Rule::Easter);
    }
    if let Some(days) = rule.strip_prefix("orthodox") {
        return days.parse().ok().map(Rule::Orthodox);
    }
    if let Some((month, day)) = rule.split_once('-').filter(|_| !rule.contains('/')) {
        return Some(Rule::Fixed(month.parse().ok()?, day.parse().ok()?));
    }
    let (rule, after) = rule.split_once('+').map_or((rule, Some(0)), |(r, n)| (r, n.parse().ok()));
    let mut parts = rule.split('/');
    let mut next = || parts.next()?.parse::<i8>().ok();
    let (month, weekday, nth) = (next()?, next()?, next()?);
    Some(Rule::Nth(month, Weekday::from_monday_one_offset(weekday).ok()?, nth, after?))
}

/// The first of `month` at or before (at or after) the month of `day`.
pub(super) fn month_near(day: Date, month: i8, forward: bool) -> Option<Date> {
    let first = day.first_of_month();
    let ahead = i64::from((month - day.month()).rem_euclid(12));
    if forward || ahead == 0 { plus_months(first, ahead) } else { plus_months(first, ahead - 12) }
}
