//! The subject of a cue by the clause: what it begins with, whatever stands between the two, and what a conjunction or a participle
//! goes on from.

use std::ops::Range;

use super::cue::{Frames, LEXICON};
use super::reader::Reader;
use super::subject::{ADVERB_LIKE, Subject, adjacent, is_passive, is_relative, phrase};
use super::words;
use crate::engine::parse::Deprel;
use crate::engine::tag::Upos;

/// The noun phrase that the clause of the verb begins with, if nothing but phrases, appositives and relative clauses that
/// belong to it stand between the two: "Ana Silva of the union Workers First, speaking to the paper, said".
pub(super) fn clause_subject(reader: &Reader, v: usize, floor: usize) -> Option<Subject> {
    let tensed = reader.is_finite(v) || reader.xpos(v) == "VBN" && reader.has_auxiliary(v) && !is_passive(reader, v);
    let quoted = reader.is(v, &["quoted", "cited"]) && is_passive(reader, v);
    if !(tensed || quoted) || reader.mark_at(v).is_some() {
        return None;
    }
    let mut end = v;
    while end > floor && ADVERB_LIKE.contains(&reader.upos(end - 1)) && v - end < 5 {
        end -= 1;
    }
    let start = clause_start(reader, end, floor);
    // A whole sentence begins with the subject, or the clause behind its last "but" or "and" does.
    let later = (start..end).rev().find(|&t| reader.is(t, &["but", "and", "as"]) && reader.mark_at(t).is_none());
    [Some(start), later.map(|t| t + 1)].into_iter().flatten().find_map(|start| subject_from(reader, start, end, v))
}

/// The subject that the clause of the verb begins with, else the one that stands beside the verb.
pub(super) fn own_subject(reader: &Reader, v: usize, floor: usize) -> Option<Subject> {
    clause_subject(reader, v, floor).or_else(|| adjacent(reader, v, floor))
}

/// The subject of the verb `v` if it begins at `start`, adjuncts aside, and goes on up to `end`.
fn subject_from(reader: &Reader, start: usize, end: usize, v: usize) -> Option<Subject> {
    let first = skip_adjuncts(reader, start, end);
    let opens = |t: usize| reader.upos(t) == Upos::Pron || reader.starts_phrase(t) && !words::is_time(reader, t);
    if first >= end || !opens(first) || reader.is(first, &["what", "it", "there"]) {
        return None;
    }
    let mut name = None;
    let mut at = reader.phrase_end(first, end);
    while at > first + 1 && reader.upos(at - 1) == Upos::Adj && reader.is_head(at - 2) {
        at -= 1;
    }
    let head = at.checked_sub(1).filter(|&h| h >= first && reader.is_head(h))?;
    let short = at;
    while at < end {
        let next = modifier_end(reader, at, end)?;
        if name.is_none() && reader.is_person(at) && reader.phrase_end(at, end) == next && !reader.is_person(head) {
            name = Some(next - 1);
        }
        at = next;
    }
    if short == end {
        return None;
    }
    Some(match name {
        Some(name) => Subject { until: v, ..phrase(reader, name, first, v, "subject") },
        None => phrase(reader, head, first, v, "subject"),
    })
}

/// Where the clause begins that goes on up to `end`: behind the last conjunction, colon or quotation that ends another.
fn clause_start(reader: &Reader, end: usize, floor: usize) -> usize {
    let floor = floor.max(end.saturating_sub(60));
    // "The draft, written by three powers – A, B and C – proposes": what stands between dashes is inserted.
    let dashes = &["—", "–", "--"];
    let closes = end > floor && reader.is(end - 1, dashes);
    let open = (floor..end.saturating_sub(1)).rev().find(|&t| closes && reader.is(t, dashes));
    (floor..open.unwrap_or(end))
        .rev()
        .find(|&t| {
            reader.mark_at(t).is_some()
                || reader.is(t, &[";", ":", "—", "–", "--", "because", "although", "though", "while", "when", "if"])
        })
        .map_or(floor, |t| t + 1)
}

/// Behind "However,", "On Tuesday,", "In a statement,", "Offering his condolences," at the beginning of a clause.
fn skip_adjuncts(reader: &Reader, start: usize, end: usize) -> usize {
    let mut at = start;
    for _ in 0..6 {
        let comma = || (at..end.min(at + 25)).find(|&t| reader.is(t, &[","]));
        at = if at < end && (reader.is(at, &["and", "but", ","]) || reader.upos(at) == Upos::Adv) {
            at + 1
        } else if let Some(stop) = words::time_end(reader, at, end) {
            stop
        } else if matches!(reader.upos(at), Upos::Adp | Upos::Sconj)
            || matches!(reader.xpos(at), "VBG" | "VBN") && !reader.is_nominal(at)
        {
            match comma() {
                Some(comma) => comma + 1,
                None => words::adjunct_end(reader, at, end).map_or(at, |(stop, _)| stop),
            }
        } else {
            return at;
        };
    }
    at
}

/// The end of what may stand at `at` between a subject and its verb at `end`.
fn modifier_end(reader: &Reader, at: usize, end: usize) -> Option<usize> {
    let relatives = |run: Range<usize>| {
        let finite = run.clone().filter(|&t| reader.is_finite(t)).count();
        let opened = run.filter(|&t| reader.is(t, &["who", "which", "whose", "where", "that", "whom"])).count();
        finite == 0 || opened > 0 && finite <= 2 * opened
    };
    if reader.is(at, &["("]) {
        return (at..end).find(|&t| reader.is(t, &[")"])).map(|t| t + 1);
    }
    let dash = reader.is(at, &["—", "–", "--"]) && reader.is(end - 1, &["—", "–", "--"]);
    if dash || reader.is(at, &[","]) && reader.is(end - 1, &["—", "–", "--"]) {
        return (at + 1 < end && relatives(at..end)).then_some(end);
    }
    if reader.is(at, &[","]) {
        // All up to the comma before the verb is inserted; without such a comma, a clause of its own begins here.
        return (reader.is(end - 1, &[","]) && at + 1 < end && relatives(at..end)).then_some(end);
    }
    if reader.is(
        at,
        &[
            "of", "from", "for", "in", "at", "with", "on", "to", "and", "or", "by", "behind", "near", "outside",
            "inside", "against",
        ],
    ) {
        let stop = reader.phrase_end(at + 1, end);
        return (stop > at + 1).then_some(stop);
    }
    if reader.is_person(at) {
        return Some(reader.phrase_end(at, end).max(at + 1));
    }
    if reader.upos(at) == Upos::Adv {
        return Some(at + 1);
    }
    if let Some(stop) = words::time_end(reader, at, end) {
        return Some(stop);
    }
    let opens = reader.is(at, &["who", "which", "that"])
        || matches!(reader.xpos(at), "VBG" | "VBN")
        // "two people familiar with the talks"
        || reader.upos(at) == Upos::Adj && reader.upos(at + 1) == Upos::Adp;
    (opens && relatives(at..end) && !(at..end).any(|t| reader.is(t, &[","]))).then_some(end)
}

/// "Smith was quoted by the paper as saying": the subject of the passive.
pub(super) fn quoted(reader: &Reader, v: usize, floor: usize) -> Option<Subject> {
    if reader.xpos(v) != "VBG" || v <= floor || !reader.is(v - 1, &["as"]) {
        return None;
    }
    let q = (floor.max(v.saturating_sub(14))..v)
        .rev()
        .find(|&t| reader.is(t, &["quoted", "cited"]) && reader.mark_at(t).is_none())?;
    is_passive(reader, q)
        .then(|| clause_subject(reader, q, floor))
        .flatten()
        .map(|s| Subject { rule: "quoted-speaker", ..s })
}

/// "Smith backed the plan but stressed": the subject of the verb that the conjunction goes on from.
pub(super) fn conjoined(reader: &Reader, v: usize, floor: usize) -> Option<Subject> {
    let mut and = v.checked_sub(1)?;
    while and > floor && reader.upos(and) == Upos::Adv {
        and -= 1;
    }
    if !reader.is_finite(v) || and <= floor || !reader.is(and, &["and", "but"]) {
        return None;
    }
    let found = (floor.max(and.saturating_sub(60))..and)
        .filter(|&g| reader.mark_at(g).is_none() && reader.is_finite(g) && reader.xpos(g) == reader.xpos(v))
        .find_map(|g| own_subject(reader, g, floor))?;
    Some(Subject { rule: "shared-subject", ..found })
}

/// "..., adding": the subject of the report that the participle goes on with, else of the nearest clause that is neither what
/// somebody said nor a relative one.
pub(super) fn adjunct(reader: &Reader, v: usize, floor: usize) -> Option<Subject> {
    let mut comma = v.checked_sub(1)?;
    while comma > floor && (reader.upos(comma) == Upos::Adv || reader.is(comma, &["and", "while"])) {
        comma -= 1;
    }
    if reader.xpos(v) != "VBG" || comma <= floor || !reader.is(comma, &[",", "by"]) && reader.mark_at(comma).is_none() {
        return None;
    }
    let floor = floor.max(v.saturating_sub(80));
    let clauses: Vec<(usize, Subject)> = (floor..comma)
        .filter(|&g| reader.mark_at(g).is_none() && reader.is_finite(g))
        .filter_map(|g| {
            let found = own_subject(reader, g, floor).or_else(|| {
                let s = reader
                    .child(g, &[Deprel::Nsubj])
                    .filter(|&s| s < g && s >= floor && reader.mark_at(s).is_none())?;
                (!words::is_time(reader, s)).then(|| phrase(reader, s, floor, g, "shared-subject"))
            })?;
            (!is_relative(reader, found.head)).then_some((g, found))
        })
        .collect();
    let reports = |g: usize| {
        let main = reader.head(g).filter(|&h| reader.upos(g) == Upos::Aux && h > g && h < g + 5).unwrap_or(g);
        LEXICON.verb(reader.low(main)).is_some_and(|e| e.frames.any(Frames::QUOTE.with(Frames::CLAUSE)))
    };
    let first = reader.is(v, &["adding", "noting"]);
    let mut reporting = clauses.iter().filter(|(g, _)| reports(*g));
    let report = if first { reporting.next() } else { reporting.next_back() };
    let first = || {
        let at = skip_adjuncts(reader, floor, comma);
        let end = reader.phrase_end(at, comma);
        (end > at && reader.is_head(end - 1)).then(|| phrase(reader, end - 1, at, comma, "shared-subject"))
    };
    let found = report.or_else(|| clauses.first()).map(|(_, s)| s.clone()).or_else(first)?;
    Some(Subject { rule: "shared-subject", ..found })
}

/// "..., saying": the subject of the clause before it; "Calling it a disgrace, Smith ...": of the clause behind it.
pub(super) fn participle(reader: &Reader, v: usize, floor: usize, limit: usize) -> Option<Subject> {
    if reader.xpos(v) != "VBG" {
        return None;
    }
    let subject = |t: usize| {
        let outside = reader.mark_at(t).is_none() && reader.is_verb(t);
        outside
            .then(|| reader.child(t, &[Deprel::Nsubj, Deprel::NsubjPass]))
            .flatten()
            .filter(|&s| !is_relative(reader, s) && !words::is_time(reader, s))
    };
    let before = (floor.max(v.saturating_sub(80))..v).rev().find_map(subject).filter(|&s| s < v);
    let behind = || (v + 1..limit.min(v + 60)).find_map(subject).filter(|&s| s > v);
    let found = if v == floor { behind() } else { before };
    found.map(|s| phrase(reader, s, floor, limit, "shared-subject"))
}
