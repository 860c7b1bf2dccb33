//! iCalendar (RFC 5545): dated entries as all-day events; how sure the date is stands in the title.

use jiff::ToSpan;

use super::Work;
use crate::app::view_model::{TimelineItem, timeline_items};
use crate::engine::timeline::{Certainty, Track};
use crate::t;

pub(super) fn write(work: &Work) -> String {
    let mut out = String::new();
    let mut line = |content: &str| fold(content, &mut out);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line(concat!("PRODID:-//Dateline//Dateline ", env!("CARGO_PKG_VERSION"), "//EN"));
    line("CALSCALE:GREGORIAN");
    line(&format!("X-WR-CALNAME:{}", escaped(work.article.title())));
    let article_key = fingerprint(work.article.text);
    for item in timeline_items(&work.article) {
        if let Some(lines) = event(work, &item, article_key) {
            for content in lines {
                line(&content);
            }
        }
    }
    line("END:VCALENDAR");
    out
}

fn event(work: &Work, item: &TimelineItem, article_key: u64) -> Option<Vec<String>> {
    let first = item.from.or(item.to)?;
    let last = item.to.or(item.from)?;
    // A calendar's days have four digits for the year.
    let stamp = |d: jiff::civil::Date| (d.year() > 0).then(|| format!("{:04}{:02}{:02}", d.year(), d.month(), d.day()));
    let (start, end) = (stamp(first)?, stamp(last.checked_add(1.day()).ok()?)?);
    let vague = item.certainty == Certainty::Unknown || first != last;
    let how = match item.certainty {
        Certainty::Approximate | Certainty::Before | Certainty::After => Some(item.date_words()),
        _ if vague => Some(item.date_words()),
        _ => None,
    };
    let notes: Vec<String> = item.status_word().map(Into::into).into_iter().chain(how).collect();
    let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join(", ")) };
    let what = &item.clause.text;
    let what = if item.track == Track::Said { t!("Said: {}", what) } else { what.clone() };
    let sentence = work.article.words(item.sentence.start(), item.sentence.end());
    let mut lines = vec![
        "BEGIN:VEVENT".into(),
        format!("UID:{}-{article_key:016x}@dateline", item.id),
        // No clock here: the stamp is the event's own first day, the same on every export.
        format!("DTSTAMP:{start}T000000Z"),
        format!("DTSTART;VALUE=DATE:{start}"),
        format!("DTEND;VALUE=DATE:{end}"),
        format!("SUMMARY:{}", escaped(&format!("{what}{notes}"))),
        format!("DESCRIPTION:{}", escaped(sentence)),
    ];
    let places: Vec<&str> =
        item.places.iter().filter_map(|id| work.article.entity(id)).map(|e| e.name.as_str()).collect();
    if !places.is_empty() {
        lines.push(format!("LOCATION:{}", escaped(&places.join(", "))));
    }
    lines.push("TRANSP:TRANSPARENT".into());
    lines.push("END:VEVENT".into());
    Some(lines)
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Lines of at most 75 octets, broken between characters, each with CRLF; what goes on begins with a space.
fn fold(content: &str, out: &mut String) {
    let mut room = 75;
    for c in content.chars() {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            room = 74;
        }
        out.push(c);
        room -= c.len_utf8();
    }
    out.push_str("\r\n");
}

/// FNV-1a: tells the entries of one article from another's, the same everywhere.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, b| (hash ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}
