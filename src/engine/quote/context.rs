//! Quotations without a cue of their own: continued, standing alone, or behind a colon.

use super::content::{Collector, Draft, blank, is_title};
use super::reader::{Mark, Reader};
use super::subject;
use super::words;
use crate::engine::evidence::{Confidence, Evidence};

/// Gives the marks that no cue has claimed to the speaker whom the context names.
pub(super) fn attach(collector: &mut Collector) {
    let reader = collector.reader;
    for m in 0..reader.marks.len() {
        if collector.used[m].is_some() {
            continue;
        }
        let mark = &reader.marks[m];
        let continued = m > 0 && reader.marks[m - 1].marked.continues;
        if !continued && !joined(reader, m) && !stands_alone(reader, mark) {
            continue;
        }
        if let Some((like, same)) = source(collector, m, continued) {
            let utterance = if same { like.utterance } else { collector.utterance() };
            collector.push_mark(m, utterance, &like);
        }
    }
}

/// "“A” and “B”": a second quotation that a conjunction joins to the one before.
fn joined(reader: &Reader, m: usize) -> bool {
    let Some(before) = m.checked_sub(1).map(|p| &reader.marks[p]) else { return false };
    let gap = before.outer.end..reader.marks[m].outer.start;
    let same = before.marked.paragraph == reader.marks[m].marked.paragraph;
    same && (1..=3).contains(&gap.len())
        && gap.clone().all(|t| reader.is(t, &[",", "and", "but", "then", "also"]))
        && gap.clone().any(|t| reader.is(t, &["and", "but"]))
        && reader.marks[m].inner.len() >= 4
}

/// Whether the quotation is a sentence of its own.
fn stands_alone(reader: &Reader, mark: &Mark) -> bool {
    let period = reader.period_of(mark.outer.start);
    let before = mark.outer.start.checked_sub(1).filter(|&b| b >= period.tokens.start);
    let opens = before.is_none_or(|b| {
        reader.is(b, &[".", "!", "?", ":", ";", "—", "–", "…"])
            || reader.mark_at(b).is_some() && !reader.is_punct(mark.outer.start.wrapping_sub(0).min(b))
    });
    let closes = words::ends_sentence(reader, mark)
        || mark.outer.end >= period.tokens.end
        || reader.is(mark.outer.end, &[".", "!", "?"]);
    opens && closes && mark.inner.len() >= 3 && !is_title(reader, mark)
}

/// Whose words the mark holds, as a draft to copy from, and whether it goes on with that draft's utterance.
fn source(collector: &Collector, m: usize, continued: bool) -> Option<(Draft, bool)> {
    let reader = collector.reader;
    let mark = &reader.marks[m];
    let paragraph = mark.marked.paragraph;
    if continued && let Some(d) = collector.used[m - 1] {
        let like = &collector.drafts[d];
        return Some((
            Draft { evidence: Evidence::new("continued-quote", like.evidence.confidence), ..like.clone() },
            true,
        ));
    }
    // A cue behind it has no content of its own: `"Really?" Smith asked.` was read already; what is left looks back.
    let previous = m.checked_sub(1).and_then(|p| collector.used[p]).map(|d| &collector.drafts[d]);
    let start = mark.outer.start;
    let last_sentence = start.checked_sub(1).map(|t| reader.period_of(t));
    let colon = start > 0 && reader.is(start - 1, &[":"]);
    if let Some(like) = previous.filter(|d| d.paragraph == paragraph && !colon) {
        let adjacent = between(reader, like.tokens.end, start) <= 1;
        let same = adjacent && like.kind == super::QuoteKind::Direct;
        let confidence = if adjacent { like.evidence.confidence } else { Confidence::Low };
        return Some((Draft { evidence: Evidence::new("same-paragraph", confidence), ..like.clone() }, same));
    }
    let last = last_sentence?;
    let near = last.paragraph == paragraph;
    let next_paragraph = last.paragraph + 1 == paragraph;
    if near || (next_paragraph && colon) {
        // The latest report of the sentence before, else its subject.
        let reported = collector
            .drafts
            .iter()
            .rev()
            .take(8)
            .find(|d| d.cue.as_ref().is_some_and(|c| last.tokens.contains(&c.0.start)));
        if let Some(like) = reported {
            return Some((
                Draft { evidence: Evidence::new("sentence-before", Confidence::Medium), ..like.clone() },
                false,
            ));
        }
        let root = last.tokens.clone().take(60).find(|&t| reader.deprel(t) == crate::engine::parse::Deprel::Root);
        let found = root.and_then(|v| subject::of_verb(reader, v, v + 1, last.tokens.start, last.tokens.end, false));
        if let Some(s) = found.filter(|s| s.phrase.start < start) {
            let like = Draft { subject: Some(s), ..blank(reader, start, "sentence-before", Confidence::Low) };
            return Some((like, false));
        }
        return None;
    }
    // A paragraph of its own: whoever spoke at the end of the one before.
    let whole = mark.outer.end + 1 >= reader.period_of(start).tokens.end;
    let like = previous.filter(|d| d.paragraph + 1 == paragraph && whole)?;
    Some((Draft { evidence: Evidence::new("paragraph-before", Confidence::Medium), ..like.clone() }, false))
}

/// How many sentences lie between two tokens.
fn between(reader: &Reader, from: usize, to: usize) -> usize {
    let first = reader.periods.partition_point(|p| p.tokens.start <= from);
    let last = reader.periods.partition_point(|p| p.tokens.start <= to);
    last.saturating_sub(first)
}
