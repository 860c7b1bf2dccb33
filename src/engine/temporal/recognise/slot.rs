//! The slots of the patterns: each reads one thing from the lexemes and says where it ends.

use jiff::civil::Weekday;

use super::clock::clock;
use super::lexeme::{Kind, Lexeme};
use crate::engine::temporal::holiday::{HOLIDAYS, Holiday};
use crate::engine::temporal::lexicon;
use crate::engine::temporal::value::{Amount, Clock, Part, Season, Unit};

/// What the slots of one pattern read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Caps {
    pub(super) months: [Option<i8>; 2],
    pub(super) days: [Option<i8>; 2],
    pub(super) years: [Option<i16>; 2],
    pub(super) amounts: [Option<Amount>; 3],
    pub(super) units: [Option<Unit>; 3],
    pub(super) weekday: Option<Weekday>,
    pub(super) season: Option<Season>,
    pub(super) part: Option<Part>,
    pub(super) nth: Option<u32>,
    pub(super) holiday: Option<Holiday>,
    pub(super) clock: Option<Clock>,
    pub(super) decade: Option<i16>,
    pub(super) step: Option<i64>,
    pub(super) numbers: [Option<u32>; 3],
}

fn put<T>(places: &mut [Option<T>], value: T) -> Option<()> {
    *places.iter_mut().find(|p| p.is_none())? = Some(value);
    Some(())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slot {
    Month,
    Day,
    Year,
    ShortYear,
    Amount,
    Few,
    Unit,
    Units,
    Weekday,
    Weekdays,
    WeekdayShort,
    Season,
    Part,
    Nth,
    Holiday,
    Clock,
    Hour,
    Decade,
    Now,
    Ref,
    Digits,
}

impl Slot {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "month" => Self::Month,
            "day" => Self::Day,
            "year" => Self::Year,
            "yy" => Self::ShortYear,
            "n" => Self::Amount,
            "few" => Self::Few,
            "unit" => Self::Unit,
            "units" => Self::Units,
            "weekday" => Self::Weekday,
            "weekdays" => Self::Weekdays,
            "wd" => Self::WeekdayShort,
            "season" => Self::Season,
            "part" => Self::Part,
            "nth" => Self::Nth,
            "holiday" => Self::Holiday,
            "clock" => Self::Clock,
            "hour" => Self::Hour,
            "decade" => Self::Decade,
            "now" => Self::Now,
            "ref" => Self::Ref,
            "digits" => Self::Digits,
            _ => return None,
        })
    }

    /// Reads the slot at `i`; gives the position after it.
    pub(super) fn read(self, lex: &[Lexeme], i: usize, caps: &mut Caps) -> Option<usize> {
        let here = lex.get(i)?;
        let word = here.lower.as_ref();
        let one = Some(i + 1);
        match self {
            Self::Month => {
                let (month, short) = lexicon::month(word).filter(|m| {
                    here.is_capital() || if m.1 { beside_digits(lex, i) } else { !matches!(m.0, 3 | 5 | 8) }
                })?;
                put(&mut caps.months, month)?;
                Some(if short && lex.get(i + 1).is_some_and(|l| l.is(".") && !l.gap) { i + 2 } else { i + 1 })
            }
            Self::Day => {
                let day = here.number().filter(|n| (1..=31).contains(n) && here.text.len() <= 2)?;
                // "$12 December", "12:30 December 27"
                let other = i.checked_sub(1).map(|b| &lex[b]).is_some_and(|l| {
                    matches!(l.lower.as_ref(), "$" | "£" | "€")
                        || !here.gap
                            && matches!(l.lower.as_ref(), ":" | ".")
                            && i > 1
                            && lex[i - 2].kind == Kind::Digits
                });
                if other {
                    return None;
                }
                let plain = lex.get(i + 1).is_none_or(|l| l.gap || !matches!(l.lower.as_ref(), ":" | "%"));
                let decimal = lex.get(i + 1).is_some_and(|l| !l.gap && matches!(l.lower.as_ref(), "." | ","))
                    && lex.get(i + 2).is_some_and(|l| !l.gap && l.kind == Kind::Digits);
                if !plain || decimal {
                    return None;
                }
                put(&mut caps.days, day as i8)?;
                Some(i + 1 + usize::from(suffix(lex, i + 1, &["st", "nd", "rd", "th"])))
            }
            Self::Year if here.kind == Kind::Letters => {
                let (year, end) = spelled_year(lex, i)?;
                put(&mut caps.years, year)?;
                Some(end)
            }
            Self::Year => {
                let year = here.number().filter(|n| here.text.len() == 4 && (1000..=2199).contains(n))?;
                let more = lex.get(i + 1).is_some_and(|l| {
                    !l.gap && matches!(l.lower.as_ref(), "," | "." | ":") && {
                        lex.get(i + 2).is_some_and(|m| !m.gap && m.kind == Kind::Digits)
                    }
                });
                let glued = lex.get(i + 1).is_some_and(|l| !l.gap && l.kind == Kind::Letters);
                if more || glued {
                    return None;
                }
                put(&mut caps.years, year as i16)?;
                one
            }
            Self::ShortYear => {
                let next = lex.get(i + 1).filter(|l| !l.gap && l.text.len() == 2)?;
                let year = next.number().filter(|_| word == "'")? as i16;
                let glued = lex.get(i + 2).is_some_and(|l| !l.gap && l.kind == Kind::Letters);
                put(&mut caps.years, century_of(year)).filter(|()| !glued)?;
                Some(i + 2)
            }
            Self::Digits => {
                put(&mut caps.numbers, here.number()?)?;
                one
            }
            Self::Amount => {
                let (amount, end) = amount(lex, i)?;
                put(&mut caps.amounts, amount)?;
                Some(end)
            }
            Self::Few => {
                let (amount, end) = few(lex, i)?;
                put(&mut caps.amounts, amount)?;
                Some(end)
            }
            Self::Unit | Self::Units => {
                // "calendar", "straight", "consecutive" and the like may stand before the unit.
                let skip = usize::from(matches!(
                    word,
                    "calendar"
                        | "straight"
                        | "consecutive"
                        | "full"
                        | "whole"
                        | "business"
                        | "working"
                        | "long"
                        | "trading"
                        | "additional"
                        | "more"
                        | "short"
                        | "solid"
                        | "fiscal"
                        | "earth"
                        | "successive"
                ));
                let unit_word = lex.get(i + skip)?;
                let (unit, many) = lexicon::unit(&unit_word.lower)?;
                if self == Self::Units && !many {
                    return None;
                }
                put(&mut caps.units, unit)?;
                Some(i + skip + 1)
            }
            Self::Weekday => {
                let (day, short) = lexicon::weekday(word).filter(|w| here.is_capital() || !w.1)?;
                let dot = lex.get(i + 1).is_some_and(|l| l.is(".") && !l.gap);
                if short && !dot {
                    return None;
                }
                caps.weekday = Some(day);
                Some(i + 1 + usize::from(short))
            }
            Self::WeekdayShort => {
                let (day, short) = lexicon::weekday(word).filter(|w| here.is_capital() || !w.1)?;
                caps.weekday = Some(day);
                let dot = short && lex.get(i + 1).is_some_and(|l| l.is(".") && !l.gap);
                Some(i + 1 + usize::from(dot))
            }
            Self::Weekdays => {
                caps.weekday = Some(lexicon::weekday_plural(word)?);
                one
            }
            Self::Season => {
                caps.season = Some(lexicon::season(word)?);
                one
            }
            Self::Part => {
                caps.part = Some(lexicon::part(word)?);
                one
            }
            Self::Nth => {
                let (nth, end) = ordinal(lex, i)?;
                caps.nth = Some(nth);
                Some(end)
            }
            Self::Holiday => {
                let (holiday, end) = holiday(lex, i)?;
                caps.holiday = Some(holiday);
                Some(end)
            }
            Self::Clock => {
                let (clock, end) = clock(lex, i)?;
                caps.clock = Some(clock);
                Some(end)
            }
            Self::Hour => {
                let hour = here.number().or_else(|| lexicon::small_number(word)).filter(|h| (1..=12).contains(h))?;
                let plain = lex
                    .get(i + 1)
                    .is_none_or(|l| l.gap || l.kind == Kind::Mark && !matches!(l.lower.as_ref(), ":" | "%" | "-"));
                let decimal = lex.get(i + 2).is_some_and(|l| !l.gap && l.kind == Kind::Digits && !lex[i + 1].gap);
                caps.clock = Some(Clock { hour: hour as u8, minute: 0, second: None, utc: false });
                (plain && !decimal).then_some(i + 1)
            }
            Self::Decade => {
                let (decade, end) = decade(lex, i)?;
                caps.decade = Some(decade);
                Some(end)
            }
            Self::Now => {
                caps.step = Some(match word {
                    "this" | "current" => 0,
                    "last" | "past" => -1,
                    "next" | "coming" | "upcoming" => 1,
                    _ => return None,
                });
                one
            }
            Self::Ref => {
                caps.step = Some(match word {
                    "same" | "very" => 0,
                    "previous" | "preceding" | "prior" => -1,
                    "following" | "next" | "subsequent" | "ensuing" => 1,
                    _ => return None,
                });
                one
            }
        }
    }
}

/// "6 jan 2017", "2019-aug-1": an abbreviation in small letters is a month beside figures.
fn beside_digits(lex: &[Lexeme], i: usize) -> bool {
    let digits = |at: Option<usize>| at.and_then(|at| lex.get(at)).is_some_and(|l| l.kind == Kind::Digits);
    let glued = |at: usize| lex.get(at).is_some_and(|l| !l.gap && matches!(l.lower.as_ref(), "-" | "/"));
    digits(i.checked_sub(1))
        || digits(Some(i + 1))
        || i > 0 && glued(i - 1) && digits(i.checked_sub(2))
        || glued(i + 1) && digits(Some(i + 2))
}

fn suffix(lex: &[Lexeme], i: usize, wanted: &[&str]) -> bool {
    lex.get(i).is_some_and(|l| !l.gap && wanted.contains(&l.lower.as_ref()))
}

/// A year of two digits: 1930 to 2029.
fn century_of(year: i16) -> i16 {
    if year < 30 { 2000 + year } else { 1900 + year }
}

/// A number in digits or words: "1,500", "3.5", "twenty-five", "two hundred and six", "two and a half".
pub(super) fn amount(lex: &[Lexeme], i: usize) -> Option<(Amount, usize)> {
    let (whole, end) = match lex.get(i)?.kind {
        Kind::Digits => digits(lex, i)?,
        Kind::Letters => spelled(lex, i)?,
        Kind::Mark => return None,
    };
    let Amount::Whole(n) = whole else { return Some((whole, end)) };
    if let Some(after) =
        words(lex, end, &["and", "a", "half"]).or_else(|| words(lex, end, &["-", "and", "-", "a", "-", "half"]))
    {
        return Some((Amount::Thousandths(n.checked_mul(1000)?.checked_add(500)?), after));
    }
    Some((whole, end))
}

/// "nineteen ninety-seven", "nineteen hundred and ten", "nineteen oh one", "two thousand and one", "twenty twenty-one"
fn spelled_year(lex: &[Lexeme], i: usize) -> Option<(i16, usize)> {
    let word = |at: usize| lex.get(at).map_or("", |l| l.lower.as_ref());
    if matches!(word(i + 1), "hundred" | "thousand") {
        let (Amount::Whole(year), end) = spelled(lex, i)? else { return None };
        let written_so = word(i + 1) == "thousand" || year % 100 > 0;
        return (written_so && (1100..2100).contains(&year)).then_some((year as i16, end));
    }
    let century =
        lexicon::small_number(word(i)).filter(|n| (11..20).contains(n)).or((word(i) == "twenty").then_some(20))?;
    if matches!(word(i + 1), "zero" | "oh") {
        let last = lexicon::small_number(word(i + 2)).filter(|n| (1..10).contains(n))?;
        return Some(((century * 100 + last) as i16, i + 3));
    }
    let (Amount::Whole(rest), end) = spelled(lex, i + 1).filter(|_| lex.get(i + 1).is_some_and(|l| l.gap))? else {
        return None;
    };
    (10..100).contains(&rest).then_some(((century * 100 + rest) as i16, end))
}

fn digits(lex: &[Lexeme], i: usize) -> Option<(Amount, usize)> {
    let mut n = lex[i].number()?;
    let mut end = i + 1;
    let follows = |at: usize, mark: &str, digits: usize| {
        lex.get(at).is_some_and(|l| !l.gap && l.is(mark))
            && lex
                .get(at + 1)
                .is_some_and(|l| !l.gap && l.kind == Kind::Digits && (digits == 0 || l.text.len() == digits))
    };
    while lex[i].text.len() <= 3 && follows(end, ",", 3) {
        n = n.checked_mul(1000)?.checked_add(lex[end + 1].number()?)?;
        end += 2;
    }
    if follows(end, ".", 0) {
        let decimals: String = format!("{:0<3}", lex[end + 1].text).chars().take(3).collect();
        return Some((Amount::Thousandths(n.checked_mul(1000)?.checked_add(decimals.parse().ok()?)?), end + 2));
    }
    Some((Amount::Whole(n), end))
}

fn spelled(lex: &[Lexeme], i: usize) -> Option<(Amount, usize)> {
    let word = |at: usize| lex.get(at).map_or("", |l| l.lower.as_ref());
    let below_hundred = |at: usize| {
        if let Some(tens) = lexicon::tens(word(at)) {
            let unit_at = if word(at + 1) == "-" { at + 2 } else { at + 1 };
            return match lexicon::small_number(word(unit_at)).filter(|n| (1..10).contains(n)) {
                Some(n) => Some((tens + n, unit_at + 1)),
                None => Some((tens, at + 1)),
            };
        }
        lexicon::small_number(word(at)).map(|n| (n, at + 1))
    };
    let (mut n, mut end) = match below_hundred(i) {
        Some(read) => read,
        None if matches!(word(i), "a" | "an") && lexicon::scale(word(i + 1)).is_some() => (1, i + 1),
        None => return None,
    };
    while let Some(scale) = lexicon::scale(word(end)) {
        n = n.checked_mul(scale)?;
        end += 1;
        let rest = if word(end) == "and" { end + 1 } else { end };
        if let Some((more, after)) = below_hundred(rest) {
            n = n.checked_add(more)?;
            end = after;
        }
    }
    Some((Amount::Whole(n), end))
}

/// "a few", "several", "the last couple of"
fn few(lex: &[Lexeme], i: usize) -> Option<(Amount, usize)> {
    const FEW: &[(&[&str], Amount)] = &[
        (&["a", "couple", "of"], Amount::Whole(2)),
        (&["couple", "of"], Amount::Whole(2)),
        (&["a", "couple"], Amount::Whole(2)),
        (&["a", "pair", "of"], Amount::Whole(2)),
        (&["quite", "a", "few"], Amount::Vague),
        (&["a", "great", "many"], Amount::Vague),
        (&["a", "good", "many"], Amount::Vague),
        (&["a", "number", "of"], Amount::Vague),
        (&["a", "matter", "of"], Amount::Vague),
        (&["dozens", "of"], Amount::Vague),
        (&["scores", "of"], Amount::Vague),
        (&["hundreds", "of"], Amount::Vague),
        (&["thousands", "of"], Amount::Vague),
        (&["millions", "of"], Amount::Vague),
        (&["a", "few", "hundred"], Amount::Vague),
        (&["a", "few", "dozen"], Amount::Vague),
        (&["a", "few", "thousand"], Amount::Vague),
        (&["a", "few"], Amount::Vague),
        (&["a", "very", "few"], Amount::Vague),
        (&["several"], Amount::Vague),
        (&["few"], Amount::Vague),
        (&["many"], Amount::Vague),
        (&["some"], Amount::Vague),
        (&["various"], Amount::Vague),
        (&["countless"], Amount::Vague),
    ];
    FEW.iter().filter_map(|&(ws, amount)| Some((amount, words(lex, i, ws)?))).max_by_key(|&(_, end)| end)
}

/// Where `wanted` stands at `i`, the position after it.
pub(super) fn words(lex: &[Lexeme], i: usize, wanted: &[&str]) -> Option<usize> {
    let here = lex.get(i..i + wanted.len())?;
    here.iter().zip(wanted).all(|(l, w)| l.is(w)).then_some(i + wanted.len())
}

/// "third", "twenty-first", "21st"
fn ordinal(lex: &[Lexeme], i: usize) -> Option<(u32, usize)> {
    let here = lex.get(i)?;
    if let Some(n) = here.number() {
        return suffix(lex, i + 1, &["st", "nd", "rd", "th"]).then_some((n, i + 2));
    }
    if lexicon::tens(&here.lower).is_some() {
        let at = if lex.get(i + 1).is_some_and(|l| l.is("-")) { i + 2 } else { i + 1 };
        let joined = format!("{}-{}", here.lower, lex.get(at)?.lower);
        return lexicon::ordinal(&joined).map(|n| (n, at + 1));
    }
    lexicon::ordinal(&here.lower).map(|n| (n, i + 1))
}

/// "1990s", "'90s", "nineties"
fn decade(lex: &[Lexeme], i: usize) -> Option<(i16, usize)> {
    let here = lex.get(i)?;
    if let Some(decade) = lexicon::decade(&here.lower) {
        return Some((if decade < 30 { 2000 } else { 1900 } + decade, i + 1));
    }
    let (at, short) = if here.is("'") { (i + 1, true) } else { (i, false) };
    let digits = lex.get(at)?;
    let year = digits.number()? as i16;
    let plural = |at: usize| {
        if suffix(lex, at, &["s"]) {
            Some(at + 1)
        } else {
            (lex.get(at).is_some_and(|l| l.is("'") && !l.gap) && suffix(lex, at + 1, &["s"])).then_some(at + 2)
        }
    };
    let end = plural(at + 1)?;
    match digits.text.len() {
        4 if year % 10 == 0 && (1000..2200).contains(&year) => Some((year, end)),
        2 if year % 10 == 0 && (short || year >= 20) && (!short || !digits.gap) => {
            Some((if year < 30 { 2000 } else { 1900 } + year, end))
        }
        _ => None,
    }
}

fn holiday(lex: &[Lexeme], i: usize) -> Option<(Holiday, usize)> {
    // "Epiphany" and "Pentecost" are words, "christmas" and "easter monday" are holidays however they are written.
    let word = lex.get(i)?;
    if !word.is_capital()
        && matches!(
            word.lower.as_ref(),
            "epiphany" | "pentecost" | "corpus" | "may" | "election" | "independence" | "flag" | "earth"
        )
    {
        return None;
    }
    let mut best = None;
    for &(name, holiday) in HOLIDAYS.iter() {
        if !name.starts_with(lex[i].lower.as_ref()) {
            continue;
        }
        if let Some(end) = spelled_out(lex, i, name)
            && best.is_none_or(|(_, e)| end > e)
        {
            best = Some((holiday, end));
        }
    }
    best
}

/// Whether the lexemes from `i` spell `name`; the position after it.
pub(super) fn spelled_out(lex: &[Lexeme], i: usize, name: &str) -> Option<usize> {
    let mut rest = name;
    let mut at = i;
    while !rest.is_empty() {
        let spaced = rest.len() < name.len() && rest.starts_with(' ');
        rest = rest.trim_start_matches(' ');
        let here = lex.get(at)?;
        if at > i && spaced != here.gap {
            return None;
        }
        rest = rest.strip_prefix(here.lower.as_ref())?;
        at += 1;
    }
    Some(at)
}
