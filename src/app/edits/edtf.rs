//! Extended Date/Time Format (ISO 8601-2), the part of level 1 that the timeline uses.

use jiff::civil::{Date, DateTime};

use crate::engine::timeline::{Certainty, Granularity};
use crate::t;

/// What a date in this format says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// First day; none for an open beginning.
    pub from: Option<Date>,
    /// Last day; none for an open end.
    pub to: Option<Date>,
    /// How fine it is.
    pub granularity: Granularity,
    /// Stated, approximate, before, after.
    pub certainty: Certainty,
    /// As written, trimmed.
    pub edtf: String,
}

/// Reads a date.
///
/// # Errors
/// A sentence that says how to write one.
pub fn parse(text: &str) -> Result<Dated, String> {
    let edtf = text.trim().to_owned();
    let bad = || {
        t!("this is no date; write a date like 2025-03-14, 2025-03, 2025, about 2025~, or from 2025-03-14/2025-03-20, ../2025, 2025/..")
            .to_owned()
    };
    let (from, to, granularity, certainty) = match edtf.split_once('/') {
        Some(("..", "..") | ("", "")) => return Err(bad()),
        Some((".." | "", end)) => {
            let end = part(end).ok_or_else(bad)?;
            (None, Some(end.to), end.granularity, Certainty::Before)
        }
        Some((start, ".." | "")) => {
            let start = part(start).ok_or_else(bad)?;
            (Some(start.from), None, start.granularity, Certainty::After)
        }
        Some((start, end)) => {
            let (start, end) = (part(start).ok_or_else(bad)?, part(end).ok_or_else(bad)?);
            if end.to < start.from {
                return Err(t!("the end lies before the beginning; swap them").into());
            }
            let vague = start.vague || end.vague;
            (Some(start.from), Some(end.to), start.granularity, certainty(vague))
        }
        None => {
            let one = part(&edtf).ok_or_else(bad)?;
            (Some(one.from), Some(one.to), one.granularity, certainty(one.vague))
        }
    };
    Ok(Dated { from, to, granularity, certainty, edtf })
}

fn certainty(vague: bool) -> Certainty {
    if vague { Certainty::Approximate } else { Certainty::Stated }
}

struct Part {
    from: Date,
    to: Date,
    granularity: Granularity,
    vague: bool,
}

fn part(text: &str) -> Option<Part> {
    let bare = text.trim_end_matches(['~', '?', '%']);
    let vague = bare.len() < text.len();
    let of = |from, to, granularity| Some(Part { from, to, granularity, vague });
    if bare.contains('T') {
        let day = bare.parse::<DateTime>().ok()?.date();
        return of(day, day, Granularity::Time);
    }
    if !bare.is_ascii() {
        return None;
    }
    let numeric = |s: &str| s.bytes().all(|b| b.is_ascii_digit()).then(|| s.parse::<i16>().ok()).flatten();
    match bare.len() {
        4 => {
            if let Some(decade) = bare.strip_suffix('X') {
                let year = numeric(decade)?.checked_mul(10)?;
                return of(Date::new(year, 1, 1).ok()?, Date::new(year + 9, 12, 31).ok()?, Granularity::Decade);
            }
            let year = numeric(bare)?;
            of(Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?, Granularity::Year)
        }
        7 if bare.as_bytes()[4] == b'-' => {
            let (year, month) = (numeric(&bare[..4])?, numeric(&bare[5..])?);
            let months = |first: i16, last: i16, granularity| {
                let from = Date::new(year, first as i8, 1).ok()?;
                let to = Date::new(year, last as i8, 1).ok()?.last_of_month();
                of(from, to, granularity)
            };
            match month {
                1..=12 => months(month, month, Granularity::Month),
                // Spring, summer, autumn; winter begins in December and ends in the year after.
                21..=23 => months((month - 21) * 3 + 3, (month - 21) * 3 + 5, Granularity::Quarter),
                24 => of(
                    Date::new(year, 12, 1).ok()?,
                    Date::new(year.checked_add(1)?, 2, 1).ok()?.last_of_month(),
                    Granularity::Quarter,
                ),
                33..=36 => months((month - 33) * 3 + 1, (month - 33) * 3 + 3, Granularity::Quarter),
                _ => None,
            }
        }
        10 => {
            let day = bare.parse::<Date>().ok()?;
            of(day, day, Granularity::Day)
        }
        _ => None,
    }
}
