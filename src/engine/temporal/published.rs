//! When the article was published, where nobody says: from its dateline, byline or captions, or from a full date in the story
//! and the weekdays told after it. A wrong guess moves every date of the article, so without good evidence the answer is that
//! it is not known.

use jiff::civil::Date;

use super::recognise::{Expression, Form, Pick};
use super::resolve::tense::{self, Tense};
use super::value::{Calendar, Value, Yearless, plus_days};
use super::{Published, PublishedSource};
use crate::engine::syntax::Syntax;
use crate::engine::text::{self, ParagraphKind, Span};

/// Words that announce a date of publication.
const ANNOUNCE: &[&str] =
    &["published", "posted", "updated", "modified", "issued", "filed", "date", "created", "released"];
/// What else a line that only tells the date may hold.
const FILLER: &[&str] = &[
    "published",
    "posted",
    "updated",
    "modified",
    "issued",
    "filed",
    "date",
    "last",
    "first",
    "on",
    "at",
    "am",
    "pm",
    "a",
    "p",
    "m",
    "utc",
    "gmt",
    "est",
    "edt",
    "et",
    "bst",
    "cet",
    "local",
    "time",
    "the",
    "original",
    "originally",
    "created",
    "released",
];
/// A line that only tells the date stands among so many lines from the top or the bottom.
const EDGE: usize = 8;
/// It is no longer than this, in bytes.
const LINE: u32 = 400;

/// Infers the date of publication.
pub(super) fn infer(syntax: &Syntax, expressions: &[Expression]) -> Published {
    let days: Vec<(Date, Span)> = expressions.iter().filter_map(|e| Some((full_day(&e.form)?, e.span))).collect();
    byline(syntax, &days)
        .or_else(|| dateline(syntax, &days))
        .or_else(|| caption(syntax, &days))
        .or_else(|| story(syntax, expressions))
        .unwrap_or_default()
}

fn full_day(form: &Form) -> Option<Date> {
    match form {
        Form::Known(Value::Date(Calendar::Day(day))) => Some(*day),
        Form::Time(Some(day), _) => full_day(day),
        _ => None,
    }
}

fn found(date: Date, span: Span, source: PublishedSource) -> Published {
    Published { date: Some(date), source, span: Some(span) }
}

/// "Published 3 March 2025", "By Ana Silva, 3 March 2025", a line with only a date.
fn byline(syntax: &Syntax, days: &[(Date, Span)]) -> Option<Published> {
    let paragraphs = syntax.document.paragraphs();
    let mut best: Option<(u8, Date, Span)> = None;
    for &(date, span) in days {
        let paragraph = syntax.document.paragraph_at(span.start())?;
        let index = paragraph.index();
        if index >= EDGE && index + EDGE < paragraphs.len() {
            continue;
        }
        let whole = paragraphs[paragraph].span;
        if whole.len() > LINE {
            continue;
        }
        let text = syntax.text();
        let before = text[whole.start() as usize..span.start() as usize].to_lowercase();
        let after = text[span.end() as usize..whole.end() as usize].to_lowercase();
        let rest: Vec<&str> = before
            .split(|c: char| !c.is_alphanumeric())
            .chain(after.split(|c: char| !c.is_alphanumeric()))
            .filter(|w| !w.is_empty())
            .collect();
        let announced = rest.iter().any(|w| ANNOUNCE.contains(w)) && rest.len() <= 14;
        let by = before.trim_start().starts_with("by ") && rest.len() <= 10;
        let alone = rest.iter().all(|w| FILLER.contains(w) || w.bytes().all(|b| b.is_ascii_digit())) && rest.len() <= 8;
        let rank = match (announced, by, alone) {
            (true, ..) if rest.iter().any(|w| matches!(*w, "updated" | "modified")) => 1,
            (true, ..) => 3,
            (_, true, _) | (_, _, true) => 2,
            _ => continue,
        };
        if best.is_none_or(|(r, ..)| rank > r) {
            best = Some((rank, date, span));
        }
    }
    best.map(|(_, date, span)| found(date, span, PublishedSource::Byline))
}

/// "LISBON, March 3, 2025 (Agency) — "
fn dateline(syntax: &Syntax, days: &[(Date, Span)]) -> Option<Published> {
    let dateline = text::dateline(syntax.document)?;
    let &(date, span) = days.iter().find(|(_, span)| dateline.span.contains(*span))?;
    Some(found(date, span, PublishedSource::Dateline))
}

/// The latest full date that ends a caption.
fn caption(syntax: &Syntax, days: &[(Date, Span)]) -> Option<Published> {
    let paragraphs = syntax.document.paragraphs();
    let latest = days.iter().filter(|(_, span)| {
        syntax.document.paragraph_at(span.start()).is_some_and(|id| {
            let paragraph = paragraphs[id];
            let rest = &syntax.text()[span.end() as usize..paragraph.span.end() as usize];
            if rest.len() > 120 {
                return false;
            }
            let ends = rest.trim_matches(|c: char| !c.is_alphanumeric()).is_empty()
                || rest.trim_start_matches(['.', ' ']).starts_with(['(', '|']) && rest.len() < 80;
            paragraph.kind == ParagraphKind::Caption
                || ends
                    && !rest.contains(['”', '"', '’'])
                    && paragraph.kind == ParagraphKind::Body
                    && !rest.trim().starts_with('.')
        })
    });
    latest.max_by_key(|(date, _)| *date).map(|&(date, span)| found(date, span, PublishedSource::Caption))
}

/// The latest full date of the story, where its weekday stands beside it, and the weekdays told after it: "The fire broke out
/// on Monday, March 3, 2025. … officials said on Tuesday." The last of those days is that of the report.
fn story(syntax: &Syntax, expressions: &[Expression]) -> Option<Published> {
    let past = |e: &&Expression| tense::of_run(syntax, syntax.tokens_in(e.span)).is_some_and(|t| t.0 == Tense::Past);
    let dated = || expressions.iter().filter_map(|e| Some((e, full_day(&e.form)?)));
    let (told, latest) = dated().max_by_key(|(_, day)| *day)?;
    let fits = told.weekday == Some(latest.weekday()) && past(&told);
    if !fits {
        return None;
    }
    let weekdays = expressions.iter().filter_map(|e| Some((e, weekday(&e.form)?))).filter(|(e, _)| past(e));
    let days = weekdays.filter_map(|(_, weekday)| plus_days(latest, i64::from(latest.weekday().until(weekday))));
    // Beyond four days on, the weekday is more likely one before the date.
    let days: Vec<Date> = days.filter(|&d| (d - latest).get_days() <= 4).collect();
    let last = days.iter().max().copied()?;
    Some(found(last, told.span, PublishedSource::Text))
}

/// A weekday that stands alone.
fn weekday(form: &Form) -> Option<jiff::civil::Weekday> {
    match form {
        Form::Yearless(Yearless::Weekday(weekday), Pick::Tense) => Some(*weekday),
        Form::Time(Some(day), _) => weekday(day),
        _ => None,
    }
}
