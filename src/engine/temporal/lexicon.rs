//! The words of time: small tables, one row per word.

use jiff::civil::Weekday;

use super::value::{Part, Season, Unit};

/// Months and their abbreviations (the abbreviation may carry a full stop).
const MONTHS: [(&str, &[&str]); 12] = [
    ("january", &["jan"]),
    ("february", &["feb", "febr"]),
    ("march", &["mar"]),
    ("april", &["apr"]),
    ("may", &[]),
    ("june", &["jun"]),
    ("july", &["jul"]),
    ("august", &["aug"]),
    ("september", &["sep", "sept"]),
    ("october", &["oct"]),
    ("november", &["nov"]),
    ("december", &["dec"]),
];

/// The month and whether the word is an abbreviation.
pub(super) fn month(word: &str) -> Option<(i8, bool)> {
    if !(3..=9).contains(&word.len()) {
        return None;
    }
    MONTHS.iter().zip(1..).find_map(|(&(name, short), number)| {
        if name == word { Some((number, false)) } else { short.contains(&word).then_some((number, true)) }
    })
}

const WEEKDAYS: [(&str, &[&str], Weekday); 7] = [
    ("monday", &["mon"], Weekday::Monday),
    ("tuesday", &["tue", "tues"], Weekday::Tuesday),
    ("wednesday", &["wed", "weds"], Weekday::Wednesday),
    ("thursday", &["thu", "thur", "thurs"], Weekday::Thursday),
    ("friday", &["fri"], Weekday::Friday),
    ("saturday", &["sat"], Weekday::Saturday),
    ("sunday", &["sun"], Weekday::Sunday),
];

/// The weekday and whether the word is an abbreviation.
pub(super) fn weekday(word: &str) -> Option<(Weekday, bool)> {
    WEEKDAYS.iter().find_map(|&(name, short, day)| {
        if name == word { Some((day, false)) } else { short.contains(&word).then_some((day, true)) }
    })
}

/// "Mondays"
pub(super) fn weekday_plural(word: &str) -> Option<Weekday> {
    word.strip_suffix('s').and_then(|w| WEEKDAYS.iter().find(|row| row.0 == w)).map(|row| row.2)
}

const UNITS: &[(&str, &str, Unit)] = &[
    ("second", "seconds", Unit::Second),
    ("sec", "secs", Unit::Second),
    ("minute", "minutes", Unit::Minute),
    ("min", "mins", Unit::Minute),
    ("hour", "hours", Unit::Hour),
    ("hr", "hrs", Unit::Hour),
    ("day", "days", Unit::Day),
    ("night", "nights", Unit::Day),
    ("weekend", "weekends", Unit::Weekend),
    ("week", "weeks", Unit::Week),
    ("month", "months", Unit::Month),
    ("quarter", "quarters", Unit::Quarter),
    ("year", "years", Unit::Year),
    ("yr", "yrs", Unit::Year),
    ("decade", "decades", Unit::Decade),
    ("century", "centuries", Unit::Century),
    ("millennium", "millennia", Unit::Millennium),
];

/// The unit and whether the word is in the plural.
pub(super) fn unit(word: &str) -> Option<(Unit, bool)> {
    UNITS.iter().find_map(
        |&(one, many, unit)| {
            if one == word { Some((unit, false)) } else { (many == word).then_some((unit, true)) }
        },
    )
}

/// Seasons.
pub(super) fn season(word: &str) -> Option<Season> {
    Some(match word {
        "spring" | "springtime" => Season::Spring,
        "summer" | "summertime" => Season::Summer,
        "autumn" | "fall" => Season::Autumn,
        "winter" | "wintertime" => Season::Winter,
        _ => return None,
    })
}

/// Parts of the day.
pub(super) fn part(word: &str) -> Option<Part> {
    Some(match word {
        "morning" | "mornings" | "dawn" | "daybreak" | "sunrise" => Part::Morning,
        "afternoon" | "afternoons" | "lunchtime" => Part::Afternoon,
        "evening" | "evenings" | "dusk" | "sunset" => Part::Evening,
        "night" | "nights" | "overnight" => Part::Night,
        "daytime" => Part::Daytime,
        _ => return None,
    })
}

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// "seven", "nineteen"
pub(super) fn small_number(word: &str) -> Option<u32> {
    SMALL.iter().position(|&w| w == word).map(|n| n as u32)
}
/// "twenty"
pub(super) fn tens(word: &str) -> Option<u32> {
    TENS.iter().position(|&w| w == word).map(|n| (n as u32 + 2) * 10)
}
/// "hundred", "thousand"
pub(super) fn scale(word: &str) -> Option<u32> {
    match word {
        "hundred" => Some(100),
        "thousand" => Some(1000),
        "million" => Some(1_000_000),
        _ => None,
    }
}

const ORDINALS: [&str; 31] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh",
    "twenty-eighth",
    "twenty-ninth",
    "thirtieth",
    "thirty-first",
];

/// "third", "twenty-first"
pub(super) fn ordinal(word: &str) -> Option<u32> {
    ORDINALS.iter().position(|&w| w == word).map(|n| n as u32 + 1)
}

/// "nineties": the decade in its century.
pub(super) fn decade(word: &str) -> Option<i16> {
    Some(match word {
        "twenties" => 20,
        "thirties" => 30,
        "forties" => 40,
        "fifties" => 50,
        "sixties" => 60,
        "seventies" => 70,
        "eighties" => 80,
        "nineties" => 90,
        _ => return None,
    })
}

/// Words after a clock time that say whose clock it is; true where it is Greenwich's.
pub(super) const ZONES: &[(&str, bool)] = &[
    ("local time", false),
    ("us east coast time", false),
    ("central european summer time", false),
    ("central european time", false),
    ("eastern european time", false),
    ("eastern standard time", false),
    ("eastern daylight time", false),
    ("eastern time", false),
    ("pacific time", false),
    ("mountain time", false),
    ("central time", false),
    ("moscow time", false),
    ("kyiv time", false),
    ("london time", false),
    ("beijing time", false),
    ("new york time", false),
    ("greenwich mean time", true),
    ("utc", true),
    ("gmt", true),
    ("est", false),
    ("edt", false),
    ("et", false),
    ("cst", false),
    ("cdt", false),
    ("ct", false),
    ("mst", false),
    ("mdt", false),
    ("mt", false),
    ("pst", false),
    ("pdt", false),
    ("pt", false),
    ("ast", false),
    ("bst", false),
    ("cet", false),
    ("cest", false),
    ("eet", false),
    ("eest", false),
    ("ist", false),
    ("jst", false),
    ("kst", false),
    ("hkt", false),
    ("sgt", false),
    ("msk", false),
    ("aest", false),
    ("aedt", false),
    ("nzst", false),
    ("nzdt", false),
];
