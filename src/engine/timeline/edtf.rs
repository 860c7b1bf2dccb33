//! Extended Date/Time Format (ISO 8601-2), the part of level 1 that the timeline writes.

use jiff::civil::Date;

use super::{Certainty, Granularity};
use crate::engine::temporal::value::{Calendar, Season, Unit, Value};

/// The date of an event in writing; `last` ends a range. What is carried over from another event is uncertain.
pub(super) fn write(value: &Value, last: Option<&Value>, certainty: Certainty, carried: bool) -> String {
    let Some(first) = part(value) else { return String::new() };
    let vague = match certainty {
        _ if carried => "?",
        Certainty::Approximate => "~",
        _ => "",
    };
    if let Some(last) = last.and_then(part) {
        return format!("{first}{vague}/{last}{vague}");
    }
    match certainty {
        Certainty::Before => format!("../{first}"),
        Certainty::After => format!("{first}/.."),
        // A range has its mark on both ends.
        _ if first.contains('/') => first.replace('/', &format!("{vague}/")) + vague,
        _ => format!("{first}{vague}"),
    }
}

fn part(value: &Value) -> Option<String> {
    let day = |d: Date| format!("{:04}-{:02}-{:02}", d.year(), d.month(), d.day());
    Some(match value {
        Value::Time(Some(d), _) => day(*d),
        Value::Date(calendar) => match *calendar {
            Calendar::Day(d) => day(d),
            Calendar::Month(first) => format!("{:04}-{:02}", first.year(), first.month()),
            Calendar::Year(year) => format!("{year:04}"),
            Calendar::Decade(first) => format!("{:03}X", first.div_euclid(10)),
            Calendar::Century(first) => format!("{:02}XX", first.div_euclid(100)),
            Calendar::Season(year, season) => format!("{year:04}-{}", season_number(season)),
            Calendar::Quarter(year, quarter) => format!("{year:04}-{}", 32 + quarter),
            Calendar::Week(_) | Calendar::Weekend(_) | Calendar::Half(..) => {
                let (from, to) = calendar.days()?;
                format!("{}/{}", day(from), day(to))
            }
            Calendar::Bc(year) => format!("-{:04}", year.saturating_sub(1)),
        },
        _ => return None,
    })
}

const fn season_number(season: Season) -> u8 {
    match season {
        Season::Spring => 21,
        Season::Summer => 22,
        Season::Autumn => 23,
        Season::Winter => 24,
    }
}

/// How fine a value is.
pub(super) const fn granularity(value: &Value) -> Granularity {
    match value {
        Value::Time(..) => Granularity::Time,
        Value::Date(calendar) => match calendar.unit() {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Granularity::Day,
            Unit::Weekend | Unit::Week => Granularity::Week,
            Unit::Month => Granularity::Month,
            Unit::Quarter | Unit::Half => Granularity::Quarter,
            Unit::Year => Granularity::Year,
            Unit::Decade | Unit::Century | Unit::Millennium => Granularity::Decade,
        },
        _ => Granularity::Unknown,
    }
}
