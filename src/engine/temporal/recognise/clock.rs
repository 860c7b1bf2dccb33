//! Clock times: in figures, in words, with the part of the day and the zone.

use super::lexeme::{Kind, Lexeme};
use super::slot::{amount, spelled_out, words};
use crate::engine::temporal::lexicon;
use crate::engine::temporal::value::{Amount, Clock};

/// "3 p.m.", "3:30pm", "15:30", "8.10am", "noon", "midnight", "1430 UTC", "5 o'clock", with its zone.
pub(super) fn clock(lex: &[Lexeme], i: usize) -> Option<(Clock, usize)> {
    let here = lex.get(i)?;
    // "37.1 in the morning"
    if !here.gap && i > 1 && lex[i - 1].is(".") && lex[i - 2].kind == Kind::Digits {
        return None;
    }
    if here.number() == Some(12) && lex.get(i + 1).is_some_and(|l| matches!(l.lower.as_ref(), "noon" | "midnight")) {
        return clock(lex, i + 1);
    }
    if here.is("mid") {
        // "mid-day", "mid-night"
        let at = if lex.get(i + 1).is_some_and(|l| l.is("-")) { i + 2 } else { i + 1 };
        let hour = match lex.get(at)?.lower.as_ref() {
            "day" => 12,
            "night" => 0,
            _ => return None,
        };
        return Some(zone(lex, at + 1, Clock { hour, minute: 0, second: None, utc: false }));
    }
    let named = match here.lower.as_ref() {
        "noon" | "midday" => Some(12),
        "midnight" => Some(0),
        _ => None,
    };
    if let Some(hour) = named {
        return Some(zone(lex, i + 1, Clock { hour, minute: 0, second: None, utc: false }));
    }
    if let Some((clock, end)) = told(lex, i) {
        let (clock, end) = day_part(lex, end, clock);
        return Some(zone(lex, end, clock));
    }
    let number = here.number()?;
    let glued_number = |at: usize, marks: &[&str]| {
        let mark = lex.get(at).is_some_and(|l| !l.gap && marks.contains(&l.lower.as_ref()));
        lex.get(at + 1).filter(|l| mark && !l.gap && l.text.len() == 2).and_then(Lexeme::number).filter(|&n| n < 60)
    };
    let colon = glued_number(i + 1, &[":"]);
    if let Some(minute) = colon.filter(|_| number < 25 && here.text.len() <= 2) {
        let second = glued_number(i + 3, &[":"]);
        let end = if second.is_some() { i + 5 } else { i + 3 };
        let clock =
            Clock { hour: number as u8 % 24, minute: minute as u8, second: second.map(|s| s as u8), utc: false };
        let (clock, end) = meridiem(lex, end, clock).unwrap_or_else(|| day_part(lex, end, clock));
        return Some(zone(lex, end, clock));
    }
    if let Some(minute) = glued_number(i + 1, &["."]).filter(|_| number <= 12) {
        let clock = Clock { hour: number as u8, minute: minute as u8, second: None, utc: false };
        if let Some((clock, end)) = meridiem(lex, i + 3, clock) {
            return Some(zone(lex, end, clock));
        }
    }
    if number <= 12 && here.text.len() <= 2 {
        let clock = Clock { hour: number as u8, minute: 0, second: None, utc: false };
        if let Some((clock, end)) = meridiem(lex, i + 1, clock) {
            return Some(zone(lex, end, clock));
        }
        if let Some(end) = words(lex, i + 1, &["o", "'", "clock"]) {
            let (clock, end) = meridiem(lex, end, clock).unwrap_or_else(|| day_part(lex, end, clock));
            return Some(zone(lex, end, clock));
        }
        let (in_part, end) = day_part(lex, i + 1, clock);
        if end > i + 1 && number > 0 {
            return Some((in_part, end));
        }
    }
    // "340pm", "1140 a.m."
    if matches!(here.text.len(), 3 | 4) && (100..1300).contains(&number) && number % 100 < 60 {
        let clock = Clock { hour: (number / 100) as u8, minute: (number % 100) as u8, second: None, utc: false };
        if let Some((clock, end)) = meridiem(lex, i + 1, clock) {
            return Some(zone(lex, end, clock));
        }
    }
    // Military: "1430 UTC", "0600 hours".
    if here.text.len() == 4 && number < 2400 && number % 100 < 60 {
        let clock = Clock { hour: (number / 100) as u8, minute: (number % 100) as u8, second: None, utc: false };
        if let Some(end) = words(lex, i + 1, &["hours"]).filter(|_| here.text.starts_with('0') || number > 1259) {
            return Some(zone(lex, end, clock));
        }
        let (zoned, end) = zone(lex, i + 1, clock);
        return (end > i + 1).then_some((zoned, end));
    }
    None
}

/// "half past nine", "a quarter to five", "20 minutes past eight", "eight o'clock", "three p.m."
fn told(lex: &[Lexeme], i: usize) -> Option<(Clock, usize)> {
    let hour = |at: usize| {
        let word = lex.get(at)?;
        word.number().or_else(|| lexicon::small_number(&word.lower)).filter(|h| (1..=12).contains(h)).map(|h| h as u8)
    };
    let clock = |hour: u8, minute: u8| Clock { hour, minute, second: None, utc: false };
    // "a quarter to seven"
    let i = if lex[i].is("a") && lex.get(i + 1).is_some_and(|l| l.is("quarter")) { i + 1 } else { i };
    let (minutes, at) = match lex[i].lower.as_ref() {
        "half" => (30, i + 1),
        "quarter" => (15, i + 1),
        _ => match amount(lex, i)? {
            (Amount::Whole(n), end) if n < 60 => {
                let unit =
                    lex.get(end).is_some_and(|l| matches!(l.lower.as_ref(), "minutes" | "minute" | "mins" | "min"));
                (n as u8, end + usize::from(unit))
            }
            _ => return None,
        },
    };
    let link = lex.get(at).map_or("", |l| l.lower.as_ref());
    // "a quarter before eleven"
    let before = link == "before" && matches!(lex[i].lower.as_ref(), "quarter" | "half");
    if (matches!(link, "past" | "to") || before)
        && let Some(hour) = hour(at + 1)
        && (link == "past" || tells_minutes(lex, i, at))
        && !lex.get(at + 2).is_some_and(|l| l.gap && counted(&l.lower))
    {
        let before = link != "past";
        let (hour, minute) = if before { ((hour + 11) % 12, 60 - minutes.max(1)) } else { (hour % 12, minutes) };
        let read = clock(if hour == 0 { 12 } else { hour }, minute % 60);
        let end = words(lex, at + 2, &["o", "'", "clock"]).unwrap_or(at + 2);
        return Some(meridiem(lex, end, read).unwrap_or((read, end)));
    }
    if lex[i].kind != Kind::Letters {
        return None;
    }
    let hour = hour(i)?;
    if let Some(end) = words(lex, i + 1, &["o", "'", "clock"]) {
        return Some(meridiem(lex, end, clock(hour, 0)).unwrap_or((clock(hour, 0), end)));
    }
    if let Some((Amount::Whole(minute), end)) = amount(lex, i + 1).filter(|(n, _)| matches!(n, Amount::Whole(10..60)))
        && let Some(read) = meridiem(lex, end, clock(hour, minute as u8))
    {
        return Some(read);
    }
    meridiem(lex, i + 1, clock(hour, 0)).filter(|_| lex[i + 1].gap)
}

/// "ten to nine" may be a time, "two to three" is a range of numbers.
fn tells_minutes(lex: &[Lexeme], i: usize, link: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |b| lex[b].lower.as_ref());
    let round = matches!(lex[i].lower.as_ref(), "five" | "ten" | "twenty" | "half" | "quarter");
    lex[i].is("quarter") || link > i + 1 || round && matches!(before, "at" | "until" | "by" | "since" | "around")
}

/// Whether the word after two numbers says that they count things.
fn counted(word: &str) -> bool {
    word.ends_with('s') && !matches!(word, "was" | "is" | "has" | "as" | "his")
        || matches!(word, "hundred" | "thousand" | "million" | "billion" | "per" | "percent" | "feet")
}

/// "9 in the evening": the part of the day tells which nine.
fn day_part(lex: &[Lexeme], i: usize, clock: Clock) -> (Clock, usize) {
    let part = |word: &str| words(lex, i, &["in", "the", word]);
    let morning = part("morning");
    let night = words(lex, i, &["at", "night"]).filter(|_| clock.hour > 4);
    let later = part("afternoon").or_else(|| part("evening")).or(night);
    match (morning, later) {
        (Some(end), _) => (Clock { hour: clock.hour % 12, ..clock }, end),
        (_, Some(end)) if clock.hour < 12 => (Clock { hour: clock.hour + 12, ..clock }, end),
        (_, Some(end)) => (clock, end),
        _ => (clock, i),
    }
}

fn meridiem(lex: &[Lexeme], i: usize, clock: Clock) -> Option<(Clock, usize)> {
    let here = lex.get(i)?;
    let (pm, end) = match here.lower.as_ref() {
        "am" => (false, i + 1),
        "pm" => (true, i + 1),
        letter @ ("a" | "p") => {
            let dotted = lex.get(i + 1).is_some_and(|l| l.is(".") && !l.gap);
            let m = lex.get(i + 2).is_some_and(|l| l.is("m"));
            if !dotted || !m {
                return None;
            }
            let stop = lex.get(i + 3).is_some_and(|l| l.is(".") && !l.gap);
            (letter == "p", i + 3 + usize::from(stop))
        }
        _ => return None,
    };
    let hour = match (clock.hour, pm) {
        (12, false) => 0,
        (h, true) if h < 12 => h + 12,
        (h, _) => h,
    };
    Some((Clock { hour, ..clock }, end))
}

fn zone(lex: &[Lexeme], i: usize, clock: Clock) -> (Clock, usize) {
    let found = lexicon::ZONES.iter().find_map(|&(name, utc)| {
        let end = spelled_out(lex, i, name)?;
        // "at 5 et al.", "3 pm in the east": zones of few letters are written in capitals.
        let capital = lex[i].text.chars().all(char::is_uppercase) || name.contains(' ');
        (capital && lex[i].gap).then_some((utc, end))
    });
    // "Montreal time"
    let place = lex.get(i).is_some_and(|l| l.gap && l.kind == Kind::Letters && l.is_capital())
        && lex.get(i + 1).is_some_and(|l| l.text == "time");
    match found {
        Some((utc, end)) => (Clock { utc, ..clock }, end),
        None if place => (clock, i + 2),
        None => (clock, i),
    }
}
