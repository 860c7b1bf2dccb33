//! What a time expression means, how TIMEX3 writes it, and the days that it covers.

use std::fmt;

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::holiday::Holiday;

/// A unit of time, coarse ones last.
#[allow(missing_docs, reason = "the names say it")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// The letters that TIMEX3 writes after a number, and whether they follow a `T`.
    const fn letters(self) -> (&'static str, bool) {
        match self {
            Self::Second => ("S", true),
            Self::Minute => ("M", true),
            Self::Hour => ("H", true),
            Self::Day => ("D", false),
            Self::Weekend => ("WE", false),
            Self::Week => ("W", false),
            Self::Month => ("M", false),
            Self::Quarter => ("Q", false),
            Self::Half => ("H", false),
            Self::Year => ("Y", false),
            Self::Decade => ("DE", false),
            Self::Century => ("CE", false),
            Self::Millennium => ("ML", false),
        }
    }
    /// Years in the unit, for units that are whole years.
    pub(super) const fn years(self) -> Option<i64> {
        match self {
            Self::Year => Some(1),
            Self::Decade => Some(10),
            Self::Century => Some(100),
            Self::Millennium => Some(1000),
            _ => None,
        }
    }
    /// Whether it is shorter than a day.
    pub(in crate::engine) const fn is_clock(self) -> bool {
        matches!(self, Self::Second | Self::Minute | Self::Hour)
    }
}

/// How many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// A whole number.
    Whole(u32),
    /// Thousandths, for "46.78 seconds".
    Thousandths(u32),
    /// "several", "a few", a bare plural.
    Vague,
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Whole(n) => write!(f, "{n}"),
            Self::Thousandths(n) => {
                let decimals = format!("{:03}", n % 1000);
                match decimals.trim_end_matches('0') {
                    "" => write!(f, "{}", n / 1000),
                    rest => write!(f, "{}.{rest}", n / 1000),
                }
            }
            Self::Vague => f.write_str("X"),
        }
    }
}

/// A length of time: amounts of units, coarse ones first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period(pub Vec<(Amount, Unit)>);

impl Period {
    /// `n` of `unit`.
    pub fn of(amount: Amount, unit: Unit) -> Self {
        Self(vec![(amount, unit)])
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P")?;
        let mut clock = false;
        for &(amount, unit) in &self.0 {
            let (letters, after_t) = unit.letters();
            if after_t && !clock {
                f.write_str("T")?;
                clock = true;
            }
            match (amount, unit.years()) {
                // "four decades" is forty years; "decades" stays PXDE.
                (Amount::Whole(n), Some(years)) => write!(f, "{}Y", i64::from(n) * years)?,
                _ => write!(f, "{amount}{letters}")?,
            }
        }
        Ok(())
    }
}

/// A season, as TIMEX3 abbreviates it.
#[allow(missing_docs, reason = "the names say it")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// A part of the day, as TIMEX3 abbreviates it.
#[allow(missing_docs, reason = "the names say it")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    Morning,
    Afternoon,
    Evening,
    Night,
    Daytime,
}

impl Part {
    const fn letters(self) -> &'static str {
        match self {
            Self::Morning => "MO",
            Self::Afternoon => "AF",
            Self::Evening => "EV",
            Self::Night => "NI",
            Self::Daytime => "DT",
        }
    }
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Daytime {
    /// "morning"
    Part(Part),
    /// "3:30 p.m.", "1430 UTC"
    Clock(Clock),
}

/// Hours and minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59, where told.
    pub second: Option<u8>,
    /// "UTC", "GMT"
    pub utc: bool,
}

impl fmt::Display for Daytime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Part(part) => write!(f, "T{}", part.letters()),
            Self::Clock(Clock { hour, minute, second, utc }) => {
                write!(f, "T{hour:02}:{minute:02}")?;
                if let Some(second) = second {
                    write!(f, ":{second:02}")?;
                }
                f.write_str(if utc { "Z" } else { "" })
            }
        }
    }
}

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// A day.
    Day(Date),
    /// An ISO week: its Monday.
    Week(Date),
    /// A Saturday and Sunday: the Monday of their ISO week.
    Weekend(Date),
    /// A month: its first day.
    Month(Date),
    /// Year and 1 to 4.
    Quarter(i16, i8),
    /// Year and 1 or 2.
    Half(i16, i8),
    /// Year and season; winter belongs to the year that it begins in.
    Season(i16, Season),
    /// A year.
    Year(i16),
    /// The first year of ten.
    Decade(i16),
    /// The first year of a hundred.
    Century(i16),
    /// A year before Christ.
    Bc(u16),
}

impl Calendar {
    /// The ISO week that holds the day.
    pub fn week_of(day: Date) -> Option<Self> {
        monday_of(day).map(Self::Week)
    }
    /// The weekend of the ISO week that holds the day.
    pub fn weekend_of(day: Date) -> Option<Self> {
        monday_of(day).map(Self::Weekend)
    }
    /// The month that holds the day.
    pub fn month_of(day: Date) -> Self {
        Self::Month(day.first_of_month())
    }
    /// The quarter that holds the day.
    pub fn quarter_of(day: Date) -> Self {
        Self::Quarter(day.year(), (day.month() - 1) / 3 + 1)
    }
    /// The unit of the calendar that holds the day.
    pub fn holding(day: Date, unit: Unit) -> Option<Self> {
        let year = day.year();
        Some(match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Self::Day(day),
            Unit::Weekend => Self::weekend_of(day)?,
            Unit::Week => Self::week_of(day)?,
            Unit::Month => Self::month_of(day),
            Unit::Quarter => Self::quarter_of(day),
            Unit::Half => Self::Half(year, if day.month() <= 6 { 1 } else { 2 }),
            Unit::Year => Self::Year(year),
            Unit::Decade => Self::Decade(year - year.rem_euclid(10)),
            Unit::Century | Unit::Millennium => Self::Century(year - year.rem_euclid(100)),
        })
    }

    /// First and last day; none before the year 1 and for years that no calendar holds.
    pub fn days(self) -> Option<(Date, Date)> {
        let months = |year: i16, first: i8, last: i8| {
            Some((Date::new(year, first, 1).ok()?, Date::new(year, last, 1).ok()?.last_of_month()))
        };
        match self {
            Self::Day(day) => Some((day, day)),
            Self::Week(monday) => Some((monday, plus_days(monday, 6)?)),
            Self::Weekend(monday) => Some((plus_days(monday, 5)?, plus_days(monday, 6)?)),
            Self::Month(first) => Some((first, first.last_of_month())),
            Self::Quarter(year, quarter) => months(year, quarter * 3 - 2, quarter * 3),
            Self::Half(year, half) => months(year, half * 6 - 5, half * 6),
            Self::Season(year, season) => match season {
                Season::Spring => months(year, 3, 5),
                Season::Summer => months(year, 6, 8),
                Season::Autumn => months(year, 9, 11),
                Season::Winter => {
                    Some((Date::new(year, 12, 1).ok()?, Date::new(year.checked_add(1)?, 2, 1).ok()?.last_of_month()))
                }
            },
            Self::Year(year) => months(year, 1, 12),
            Self::Decade(first) => Some((months(first, 1, 12)?.0, months(first.checked_add(9)?, 1, 12)?.1)),
            Self::Century(first) => Some((months(first, 1, 12)?.0, months(first.checked_add(99)?, 1, 12)?.1)),
            Self::Bc(_) => None,
        }
    }

    /// How long the stretch is.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Day(_) => Unit::Day,
            Self::Week(_) => Unit::Week,
            Self::Weekend(_) => Unit::Weekend,
            Self::Month(_) => Unit::Month,
            Self::Quarter(..) | Self::Season(..) => Unit::Quarter,
            Self::Half(..) => Unit::Half,
            Self::Year(_) | Self::Bc(_) => Unit::Year,
            Self::Decade(_) => Unit::Decade,
            Self::Century(_) => Unit::Century,
        }
    }
}

impl fmt::Display for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let iso = |monday: Date| ISOWeekDate::from(monday);
        match *self {
            Self::Day(d) => write!(f, "{:04}-{:02}-{:02}", d.year(), d.month(), d.day()),
            Self::Week(monday) => write!(f, "{:04}-W{:02}", iso(monday).year(), iso(monday).week()),
            Self::Weekend(monday) => write!(f, "{:04}-W{:02}-WE", iso(monday).year(), iso(monday).week()),
            Self::Month(first) => write!(f, "{:04}-{:02}", first.year(), first.month()),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Self::Season(year, season) => write!(f, "{year:04}-{}", season_letters(season)),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Decade(first) => write!(f, "{:03}", first.div_euclid(10)),
            Self::Century(first) => write!(f, "{:02}", first.div_euclid(100)),
            Self::Bc(year) => write!(f, "BC{year:04}"),
        }
    }
}

const fn season_letters(season: Season) -> &'static str {
    match season {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Autumn => "FA",
        Season::Winter => "WI",
    }
}

fn monday_of(day: Date) -> Option<Date> {
    plus_days(day, -i64::from(day.weekday().to_monday_zero_offset()))
}

/// The day `n` days on; none past the ends of the calendar.
pub(super) fn plus_days(day: Date, n: i64) -> Option<Date> {
    let span = jiff::Span::new().try_days(n).ok()?;
    day.checked_add(span).ok()
}

/// The day `n` months on, the last of its month where there is no such day.
pub(super) fn plus_months(day: Date, n: i64) -> Option<Date> {
    let span = jiff::Span::new().try_months(n).ok()?;
    day.checked_add(span).ok()
}

/// A day or month without its year, or a clock time without its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Yearless {
    /// `XXXX-05`
    Month(i8),
    /// `XXXX-05-03`
    MonthDay(i8, i8),
    /// `XXXX-XX-15`
    DayOfMonth(i8),
    /// `XXXX-WXX-2`
    Weekday(Weekday),
    /// `XXXX-WXX-WE`
    Weekend,
    /// `XXXX-Q3`
    Quarter(i8),
    /// `XXXX-H1`
    Half(i8),
    /// `XXXX-SU`
    Season(Season),
    /// Its month and day, where it has any; else `XXXX-XX-XX`.
    Holiday(Holiday),
    /// `XXXX-WXX`
    Week,
    /// `XXXX-XX`
    AnyMonth,
    /// `XXXX-QX`
    AnyQuarter,
    /// `XXXX`
    AnyYear,
    /// `XXXX-XX-XX`
    AnyDay,
}

impl fmt::Display for Yearless {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Month(m) => write!(f, "XXXX-{m:02}"),
            Self::MonthDay(m, d) => write!(f, "XXXX-{m:02}-{d:02}"),
            Self::DayOfMonth(d) => write!(f, "XXXX-XX-{d:02}"),
            Self::Weekday(w) => write!(f, "XXXX-WXX-{}", w.to_monday_one_offset()),
            Self::Weekend => f.write_str("XXXX-WXX-WE"),
            Self::Quarter(q) => write!(f, "XXXX-Q{q}"),
            Self::Half(h) => write!(f, "XXXX-H{h}"),
            Self::Season(s) => write!(f, "XXXX-{}", season_letters(s)),
            Self::Holiday(h) => match h.fixed() {
                Some((m, d)) => write!(f, "XXXX-{m:02}-{d:02}"),
                None => f.write_str("XXXX-XX-XX"),
            },
            Self::Week => f.write_str("XXXX-WXX"),
            Self::AnyMonth => f.write_str("XXXX-XX"),
            Self::AnyQuarter => f.write_str("XXXX-QX"),
            Self::AnyYear => f.write_str("XXXX"),
            Self::AnyDay => f.write_str("XXXX-XX-XX"),
        }
    }
}

/// The meaning of an expression. Its `Display` is the TIMEX3 value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `PAST_REF`
    Past,
    /// `PRESENT_REF`
    Present,
    /// `FUTURE_REF`
    Future,
    /// A stretch of the calendar.
    Date(Calendar),
    /// A stretch that nothing pins down: `XXXX-05-03`.
    Open(Yearless),
    /// A time of a day; of no known day: `T15:00`.
    Time(Option<Date>, Daytime),
    /// A length.
    Duration(Period),
    /// Repeated after each such length: "twice a year".
    Every(Period),
    /// Repeated on each such day: "every Tuesday night".
    EveryOpen(Yearless, Option<Daytime>),
}

impl Value {
    /// [`Value::days`], with "early", "mid" and "late" in a month taken as its first ten days, the next ten and the rest.
    pub fn days_within(&self, modifier: Option<&str>) -> Option<(Date, Date)> {
        let (first, last) = self.days()?;
        let on = |n| plus_days(first, n);
        Some(match (self, modifier) {
            (Self::Date(Calendar::Month(_)), Some("START")) => (first, on(9)?),
            (Self::Date(Calendar::Month(_)), Some("MID")) => (on(10)?, on(19)?),
            (Self::Date(Calendar::Month(_)), Some("END")) => (on(20)?, last),
            _ => (first, last),
        })
    }

    /// First and last day, where a day can be given.
    pub fn days(&self) -> Option<(Date, Date)> {
        match self {
            Self::Date(calendar) => calendar.days(),
            Self::Time(Some(day), _) => Some((*day, *day)),
            _ => None,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Past => f.write_str("PAST_REF"),
            Self::Present => f.write_str("PRESENT_REF"),
            Self::Future => f.write_str("FUTURE_REF"),
            Self::Date(calendar) => calendar.fmt(f),
            Self::Open(open) => open.fmt(f),
            Self::Time(Some(day), time) => write!(f, "{}{time}", Calendar::Day(*day)),
            Self::Time(None, time) => write!(f, "{time}"),
            Self::Duration(period) | Self::Every(period) => period.fmt(f),
            Self::EveryOpen(open, time) => {
                open.fmt(f)?;
                time.map_or(Ok(()), |t| t.fmt(f))
            }
        }
    }
}
