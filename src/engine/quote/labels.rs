//! Speech that its layout attributes: transcripts ("WALLACE: ..."), headlines ("Smith: ..."), sign-offs ("― Smith"), and
//! paragraphs that a colon introduces.

use std::collections::BTreeMap;
use std::ops::Range;

use super::content::{Collector, Draft, blank};
use super::cue::{Frames, LEXICON};
use super::reader::Reader;
use super::subject::{self, Subject};
use super::{QuoteKind, Stance};
use crate::engine::evidence::Confidence;
use crate::engine::lexicon::{self, Class};
use crate::engine::tokenise::Shape;

/// A paragraph that begins with a label: the label's tokens and the tokens behind the colon.
#[derive(Clone, Debug)]
struct Labelled {
    paragraph: usize,
    label: Range<usize>,
    content: Range<usize>,
}

/// "WALLACE: ..." twice or more makes a transcript; its unlabelled paragraphs go on with the speaker before.
pub(super) fn transcript(collector: &mut Collector) {
    let reader = collector.reader;
    let document = reader.syntax.document;
    let rows: Vec<Range<usize>> = document
        .paragraphs()
        .iter()
        .map(|p| {
            let run = reader.syntax.tokens_in(p.span);
            run.start()..run.end()
        })
        .collect();
    let labelled: Vec<Labelled> = rows.iter().enumerate().filter_map(|(n, run)| labelled(reader, n, run)).collect();
    let labelled = speaking(reader, labelled);
    if labelled.len() < 2 {
        return;
    }
    for (n, row) in labelled.iter().enumerate() {
        let utterance = collector.utterance();
        let subject = Subject {
            phrase: row.label.clone(),
            head: row.label.end - 1,
            agent: false,
            until: row.label.end,
            rule: "transcript",
        };
        let like = Draft {
            utterance,
            subject: Some(subject),
            ..blank(reader, row.content.start, "transcript", Confidence::High)
        };
        push_paragraph(collector, &row.content, &like);
        // A transcript in quotation marks opens each paragraph again.
        let next = labelled.get(n + 1).map_or(row.paragraph + 1, |r| r.paragraph).min(row.paragraph + 20);
        for paragraph in row.paragraph + 1..next {
            let run = rows[paragraph].clone();
            let aside = reader.is(run.start, &["(", "["]) || reader.is(run.start + 1, &["(", "["]);
            let prose = run.len() >= 8
                && (run.end.saturating_sub(2).max(run.start)..run.end).any(|t| reader.is(t, &[".", "?", "!"]));
            let marked =
                reader.is_punct(row.label.start.saturating_sub(1)) && row.label.start > rows[row.paragraph].start;
            let opens = reader.is_punct(run.start);
            if aside || !prose || marked != opens || reader.is(run.end - 1, &[":"]) {
                continue;
            }
            let like = Draft { paragraph: paragraph as u32, ..like.clone() };
            push_paragraph(collector, &run, &like);
        }
    }
}

/// Of the labels those that name a speaker: they come again, or are a person's name or office. "UPDATE:" is none.
fn speaking(reader: &Reader, mut rows: Vec<Labelled>) -> Vec<Labelled> {
    const NO_SPEAKERS: &[&str] = &[
        "q&a",
        "update",
        "updated",
        "analysis",
        "explainer",
        "watch",
        "live",
        "video",
        "breaking",
        "opinion",
        "correction",
        "note",
        "photo",
        "photos",
    ];
    let word = |row: &Labelled| row.label.clone().map(|t| reader.low(t)).collect::<Vec<_>>().join(" ");
    rows.retain(|row| !NO_SPEAKERS.contains(&word(row).replace(' ', "").as_str()));
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for row in &rows {
        *counts.entry(word(row)).or_default() += 1;
    }
    let person = |row: &Labelled| {
        row.label.clone().any(|t| {
            let (name, noun) = (lexicon::name(reader.low(t)), lexicon::word(reader.low(t)));
            reader.is_person(t)
                || name.surname().is_some()
                || name.first_name().is_some()
                || noun.person().is_some()
                || noun.is(Class::Title)
                || noun.is(Class::Role)
        })
    };
    let named: Vec<bool> = rows.iter().map(|row| counts[&word(row)] > 1 || person(row)).collect();
    // An unknown name answers or asks one that is known.
    let beside = |i: usize| {
        let near = |j: usize| rows.get(j).is_some_and(|r| named[j] && r.paragraph.abs_diff(rows[i].paragraph) == 1);
        near(i + 1) || i.checked_sub(1).is_some_and(near)
    };
    let keep: Vec<bool> = (0..rows.len()).map(|i| named[i] || beside(i)).collect();
    rows.into_iter().zip(keep).filter_map(|(row, keep)| keep.then_some(row)).collect()
}

fn labelled(reader: &Reader, paragraph: usize, run: &Range<usize>) -> Option<Labelled> {
    let mut start = run.start;
    while start < run.end && reader.is_punct(start) {
        start += 1;
    }
    let colon = (start + 1..run.end.min(start + 6)).find(|&t| reader.is(t, &[":"]))?;
    let mut label = start..colon;
    while label.len() > 1 && reader.is(label.end - 1, &[")", "]", "))", "\"", "”"]) {
        label.end -= 1;
    }
    let upper = label.clone().all(|t| {
        reader.token(t).shape == Shape::Upper
            || reader.is(t, &[".", "-"])
            || reader.xpos(t) == "NNP" && label.len() > 1 && reader.token(label.start).shape == Shape::Upper
    });
    let letters = label.clone().any(|t| reader.token(t).shape == Shape::Upper && reader.low(t).len() > 1)
        || reader.is(start, &["q", "a"]);
    (upper && letters && colon + 2 < run.end).then_some(Labelled { paragraph, label, content: colon + 1..run.end })
}

fn push_paragraph(collector: &mut Collector, run: &Range<usize>, like: &Draft) {
    let reader = collector.reader;
    let mut run = run.clone();
    while run.start < run.end && reader.is(run.start, &["\"", "“", "”", "''", "``", "'", "‘"]) {
        run.start += 1;
    }
    while run.start < run.end && reader.is(run.end - 1, &["\"", "“", "”", "''", "``", "’"]) {
        run.end -= 1;
    }
    if run.is_empty() {
        return;
    }
    collector.push(Draft { span: reader.span(&run), tokens: run, kind: QuoteKind::Direct, ..like.clone() });
}

/// A quotation that is followed by a dash and a name.
pub(super) fn sign_offs(collector: &mut Collector) {
    let reader = collector.reader;
    for m in 0..reader.marks.len() {
        if collector.used[m].is_some() {
            continue;
        }
        let mark = &reader.marks[m];
        let dash = mark.outer.end;
        if !reader.is(dash, &["—", "–", "―", "--", "-"]) || mark.inner.len() < 3 {
            continue;
        }
        let period = reader.period_of(dash).tokens.clone();
        let end = reader.phrase_end(dash + 1, period.end);
        let own_line = reader.period_of(dash).paragraph != mark.marked.paragraph;
        let ends = end == period.end || reader.is(end, &[",", "(", "."]) || own_line;
        if end == dash + 1
            || !ends
            || !(reader.is_capitalised(end - 1) || own_line)
            || (dash + 1..period.end).any(|t| reader.is_finite(t))
        {
            continue;
        }
        let utterance = collector.utterance();
        let found = subject::phrase(reader, end - 1, dash + 1, period.end, "sign-off");
        let like = Draft { subject: Some(found), ..blank(reader, mark.outer.start, "sign-off", Confidence::High) };
        collector.push_mark(m, utterance, &like);
    }
}

/// "Smith added:" and a paragraph without marks: a block quotation.
pub(super) fn blocks(collector: &mut Collector) {
    let reader = collector.reader;
    let paragraphs = reader.syntax.document.paragraphs();
    for p in 1..paragraphs.len() {
        let lead = reader.syntax.tokens_in(paragraphs.as_slice()[p - 1].span);
        let block = reader.syntax.tokens_in(paragraphs.as_slice()[p].span);
        let (lead, run) = (lead.start()..lead.end(), block.start()..block.end());
        let prose = run.len() >= 8
            && reader.is_capitalised(run.start)
            && run.clone().all(|t| reader.mark_at(t).is_none() || !reader.is(t, &["“", "\""]))
            && (run.end.saturating_sub(2)..run.end).any(|t| reader.is(t, &[".", "?", "!"]));
        if !prose || lead.is_empty() || !reader.is(lead.end - 1, &[":"]) {
            continue;
        }
        let period = reader.period_of(lead.end - 1).tokens.clone();
        let cue = (period.start.max(lead.end.saturating_sub(20))..lead.end - 1).rev().find(|&v| {
            reader.mark_at(v).is_none()
                && reader.is_verb(v)
                && LEXICON.verb(reader.low(v)).is_some_and(|e| e.frames.any(Frames::QUOTE))
        });
        let Some(cue) = cue else { continue };
        let Some(found) = subject::of_verb(reader, cue, cue + 1, period.start, period.end, true) else { continue };
        let stance = LEXICON.verb(reader.low(cue)).map_or(Stance::Said, |e| e.stance);
        let utterance = collector.utterance();
        let like = Draft {
            utterance,
            paragraph: p as u32,
            cue: Some((cue..cue + 1, stance)),
            subject: Some(found),
            ..blank(reader, run.start, "block", Confidence::Medium)
        };
        push_paragraph(collector, &run, &like);
    }
}

/// "Smith: the plan is dead", as a headline.
pub(super) fn headline(collector: &mut Collector) {
    let reader = collector.reader;
    let Some(first) = reader.periods.first() else { return };
    let run = first.tokens.clone();
    let Some(colon) = (run.start + 1..run.end.min(run.start + 8)).find(|&t| reader.is(t, &[":"])) else { return };
    let named = reader.name_at(colon - 1).is_some()
        || reader.is(
            colon - 1,
            &[
                "study",
                "report",
                "poll",
                "survey",
                "police",
                "sources",
                "source",
                "official",
                "officials",
                "minister",
                "president",
                "mayor",
                "expert",
                "experts",
                "analysis",
            ],
        );
    let predicate = (colon + 1..run.end).any(|t| reader.is_verb(t));
    if !named
        || reader.opens_from_city(colon, run.start)
        || !predicate
        || colon + 3 >= run.end
        || (run.start..colon).any(|t| reader.is_finite(t))
        || reader.mark_at(run.start).is_some()
    {
        return;
    }
    let listed = (run.start..colon).any(|t| LEXICON.verb(reader.low(t)).is_some_and(|e| e.frames.any(Frames::QUOTE)));
    if listed {
        return;
    }
    let utterance = collector.utterance();
    let found = subject::phrase(reader, colon - 1, run.start, colon, "headline");
    let content = colon + 1..run.end;
    let draft = Draft {
        span: reader.span(&content),
        tokens: content,
        kind: QuoteKind::Indirect,
        utterance,
        cue: Some((colon..colon + 1, Stance::Said)),
        subject: Some(found),
        ..blank(reader, colon, "headline", Confidence::Medium)
    };
    collector.push(draft);
}
