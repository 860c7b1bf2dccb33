//! From cue readings and quotation marks to quotes.

use std::ops::Range;

use super::cue::{Frames, LEXICON};
use super::reader::{Mark, Reader};
use super::reading::{self, Reading};
use super::subject::{self, Subject};
use super::{QuoteKind, Stance, labels, words};
use crate::engine::evidence::{Confidence, Evidence, RuleId};
use crate::engine::tag::Upos;
use crate::engine::text::Span;

/// A quote in the making.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) span: Span,
    /// The tokens that it covers, marks included.
    pub(super) tokens: Range<usize>,
    pub(super) paragraph: u32,
    pub(super) kind: QuoteKind,
    /// Drafts with one number are pieces of one utterance.
    pub(super) utterance: u32,
    pub(super) cue: Option<(Range<usize>, Stance)>,
    pub(super) subject: Option<Subject>,
    pub(super) addressee: Option<Range<usize>>,
    pub(super) venue: Option<Range<usize>>,
    pub(super) evidence: Evidence,
}

/// Collects drafts and remembers which marks they have used.
#[derive(Debug)]
pub(super) struct Collector<'r, 'a, 'd> {
    pub(super) reader: &'r Reader<'a, 'd>,
    pub(super) drafts: Vec<Draft>,
    /// For each mark the draft that holds it.
    pub(super) used: Vec<Option<usize>>,
    utterances: u32,
}

impl<'r, 'a, 'd> Collector<'r, 'a, 'd> {
    fn new(reader: &'r Reader<'a, 'd>) -> Self {
        Self { reader, drafts: Vec::new(), used: vec![None; reader.marks.len()], utterances: 0 }
    }

    /// A number for a new utterance.
    pub(super) fn utterance(&mut self) -> u32 {
        self.utterances += 1;
        self.utterances
    }

    /// Adds a draft and claims the marks that it covers.
    pub(super) fn push(&mut self, draft: Draft) -> usize {
        let place = self.drafts.len();
        let first = self.reader.marks.partition_point(|m| m.outer.end <= draft.tokens.start);
        for m in first..self.reader.marks.len() {
            if self.reader.marks[m].outer.start >= draft.tokens.end {
                break;
            }
            self.used[m].get_or_insert(place);
        }
        self.drafts.push(draft);
        place
    }

    /// Adds a whole quotation.
    pub(super) fn push_mark(&mut self, m: usize, utterance: u32, like: &Draft) -> usize {
        let mark = &self.reader.marks[m];
        self.push(Draft {
            span: mark.marked.inner.trim(self.reader.syntax.text()),
            tokens: mark.outer.clone(),
            paragraph: mark.marked.paragraph,
            kind: QuoteKind::Direct,
            utterance,
            ..like.clone()
        })
    }

    /// Adds the content of a reading.
    fn push_content(&mut self, run: &Range<usize>, like: &Draft) {
        let reader = self.reader;
        let mark = reader.mark_at(run.start).filter(|&m| reader.marks[m].outer == *run);
        if let Some(m) = mark {
            if self.used[m].is_none() {
                self.push_mark(m, like.utterance, like);
            }
            return;
        }
        let kind = if holds_quotation(reader, run) { QuoteKind::Mixed } else { QuoteKind::Indirect };
        self.push(Draft { span: reader.span(run), tokens: run.clone(), kind, ..like.clone() });
    }
}

/// A draft without words of its own: who said it and how it is known.
pub(super) fn blank(reader: &Reader, at: usize, rule: RuleId, confidence: Confidence) -> Draft {
    Draft {
        span: Span::default(),
        tokens: at..at,
        paragraph: reader.period_of(at).paragraph,
        kind: QuoteKind::Direct,
        utterance: 0,
        cue: None,
        subject: None,
        addressee: None,
        venue: None,
        evidence: Evidence::new(rule, confidence),
    }
}

/// All drafts, in text order.
pub(super) fn collect(reader: &Reader) -> Vec<Draft> {
    let mut collector = Collector::new(reader);
    labels::transcript(&mut collector);
    labels::headline(&mut collector);
    for i in 0..reader.syntax.tokens.len() {
        if let Some(reading) = reading::read(reader, i) {
            from_reading(&mut collector, &reading);
        }
    }
    labels::sign_offs(&mut collector);
    labels::blocks(&mut collector);
    for m in 0..reader.marks.len() {
        if collector.used[m].is_none() {
            unlisted_verb(&mut collector, m);
        }
    }
    for m in 0..reader.marks.len() {
        if collector.used[m].is_none() {
            described(&mut collector, m);
        }
    }
    super::context::attach(&mut collector);
    let mut drafts = collector.drafts;
    drafts.sort_by_key(|d| (d.span.start(), std::cmp::Reverse(d.span.end()), d.subject.is_none()));
    drafts.dedup_by_key(|d| d.span);
    drafts
}

fn from_reading(collector: &mut Collector, reading: &Reading) {
    let reader = collector.reader;
    let utterance = collector.utterance();
    let rule = match (reading.rule, &reading.subject) {
        (Some(rule), _) => rule,
        (None, Some(s)) => s.rule,
        (None, None) => "cue-verb",
    };
    let like = Draft {
        utterance,
        cue: Some((reading.cue.clone(), reading.stance)),
        subject: reading.subject.clone(),
        addressee: reading.addressee.clone(),
        venue: reading.venue.clone(),
        ..blank(reader, reading.cue.start, rule, Confidence::Medium)
    };
    for run in [&reading.before, &reading.after].into_iter().flatten() {
        if !run.is_empty() {
            collector.push_content(run, &like);
        }
    }
}

/// How sure a draft is, by its kind, the sieve that found its speaker and the word that names them, as measured on the
/// development set.
pub(super) fn confidence(reader: &Reader, draft: &Draft, speaker: Option<usize>) -> Confidence {
    let (Some(subject), Some(head)) = (&draft.subject, speaker) else { return Confidence::Low };
    let known = reader.is_person(head) || reader.is(head, &["he", "she"]);
    let sure = matches!(
        subject.rule,
        "subject" | "inverted-subject" | "adjacent-subject" | "pronoun-subject" | "shared-subject" | "sign-off"
    );
    let weak = matches!(
        draft.evidence.rule,
        "reported-object" | "sentence-before" | "noun-clause" | "relative-clause" | "document" | "paragraph-before"
    );
    match draft.kind {
        _ if weak => Confidence::Low,
        QuoteKind::Direct if known && sure && draft.evidence.rule != "unlisted-verb" => Confidence::High,
        QuoteKind::Direct | QuoteKind::Mixed => Confidence::Medium,
        QuoteKind::Indirect if draft.evidence.rule == "shared-subject" => Confidence::Low,
        QuoteKind::Indirect => Confidence::Medium,
    }
}

/// Whether a quotation that is no mere title lies in the run.
fn holds_quotation(reader: &Reader, run: &Range<usize>) -> bool {
    let first = reader.marks.partition_point(|m| m.outer.end <= run.start);
    reader.marks[first..].iter().take_while(|m| m.outer.start < run.end).any(|m| !is_title(reader, m))
}

/// Two or more words, all of weight capitalised, without a full stop: the title of a work.
pub(super) fn is_title(reader: &Reader, mark: &Mark) -> bool {
    let words: Vec<usize> = mark.inner.clone().take(20).filter(|&t| !reader.is_punct(t)).collect();
    let light =
        |t: usize| matches!(reader.upos(t), Upos::Adp | Upos::Det | Upos::Cconj | Upos::Part | Upos::Num | Upos::Sconj);
    words.len() >= 2
        && words.iter().filter(|&&t| !light(t)).count() >= 2
        && words.iter().all(|&t| reader.is_capitalised(t) || light(t))
        && !mark.marked.inner.of(reader.syntax.text()).ends_with(['.', '!', '?'])
}

/// `"...," Smith snarled.` and `Smith snarled: "..."`, for verbs that no list holds.
fn unlisted_verb(collector: &mut Collector, m: usize) {
    let reader = collector.reader;
    let mark = &reader.marks[m];
    let Some((cue, subject)) = verb_behind(reader, mark).or_else(|| verb_ahead(reader, mark)) else { return };
    let like = Draft {
        cue: Some((cue..cue + 1, LEXICON.verb(reader.low(cue)).map_or(Stance::Said, |e| e.stance))),
        subject: Some(subject),
        ..blank(reader, cue, "unlisted-verb", Confidence::Medium)
    };
    let utterance = collector.utterance();
    collector.push_mark(m, utterance, &like);
}

fn verb_behind(reader: &Reader, mark: &Mark) -> Option<(usize, Subject)> {
    if !words::ends_clause(reader, mark) && !reader.is(mark.outer.end, &[","]) || mark.inner.len() < 2 {
        return None;
    }
    // "known as the ‘Dolphin Man’, he left": a quotation in the middle of a phrase is no speech.
    let inside = mark.outer.start.checked_sub(1).is_some_and(|b| {
        reader.period_of(b).tokens.end > mark.outer.start
            && reader.mark_at(b).is_none()
            && (matches!(reader.upos(b), Upos::Det | Upos::Adp | Upos::Adj | Upos::Noun)
                || reader.is(b, &["as", "called", "named", "dubbed"]))
    });
    if inside && !words::ends_sentence(reader, mark) && reader.is(mark.outer.end, &[","]) {
        return None;
    }
    let limit = reader.syntax.tokens.len().min(mark.outer.end + 40);
    let comma = reader.is(mark.outer.end, &[",", "—", "–"]);
    let stopped = mark.marked.inner.of(reader.syntax.text()).trim_end_matches([']', ')', '’', '\'']).ends_with('.');
    let mut at = mark.outer.end + usize::from(comma);
    if stopped && !comma && reader.is_capitalised(at) {
        return None;
    }
    if at >= limit || reader.period_of(at).paragraph != mark.marked.paragraph {
        return None;
    }
    if reader.upos(at) == Upos::Adv {
        at += 1;
    }
    if reader.xpos(at) == "VBD" || (reader.xpos(at) == "VBZ" && reader.upos(at) == Upos::Verb) {
        let end = reader.phrase_end(at + 1, limit);
        (end > at + 1 && reader.upos(at) == Upos::Verb)
            .then(|| (at, subject::phrase(reader, end - 1, at + 1, limit, "inverted-subject")))
    } else if reader.starts_phrase(at)
        && (!words::ends_sentence(reader, mark) || reader.upos(at) == Upos::Pron || reader.name_at(at).is_some())
    {
        let end = reader.long_phrase_end(at, limit);
        let mut v = end;
        while v < limit && matches!(reader.upos(v), Upos::Adv | Upos::Aux) && v < end + 3 {
            v += 1;
        }
        let closed = !words::ends_sentence(reader, mark)
            || reader.is_punct(v + 1)
            || reader.is(v + 1, &["of", "in", "about", "to", "at"]);
        (end > at && reader.upos(v) == Upos::Verb && reader.xpos(v) != "VBG" && closed).then(|| {
            let short = reader.phrase_end(at, limit);
            (v, subject::phrase(reader, short - 1, at, end, "subject"))
        })
    } else {
        None
    }
}

fn verb_ahead(reader: &Reader, mark: &Mark) -> Option<(usize, Subject)> {
    let period = reader.period_of(mark.outer.start).tokens.clone();
    let before = mark.outer.start.checked_sub(1).filter(|&b| b > period.start)?;
    let colon = reader.is(before, &[":"]);
    let spoken = words::looks_spoken(reader, mark);
    if !(colon || reader.is(before, &[",", "—", "–"]) && spoken) {
        return None;
    }
    // The verb of the clause that leads up to the mark: its last finite verb with a subject, or the participle after a comma.
    let floor = period.start.max(before.saturating_sub(60));
    let mut fallback = None;
    for v in (floor..before).rev() {
        if reader.mark_at(v).is_some() || reader.is(v, &[";"]) {
            break;
        }
        if reader.upos(v) != Upos::Verb || reader.dashed_relative(v, before + 1).is_some() {
            continue;
        }
        let listed = LEXICON.verb(reader.low(v)).is_some_and(|e| e.frames.any(Frames::QUOTE));
        let found = subject::of_verb(reader, v, v + 1, floor, before, false);
        if let Some(s) = found.filter(|s| s.phrase.start < v && !reader.is(s.head, &["which", "that", "it"])) {
            if listed {
                return Some((v, s));
            }
            fallback = Some((v, s));
        }
    }
    fallback.filter(|_| colon || before - mark.outer.start.min(before) < 1)
}

/// "called the plan “a disgrace”", "described as “x”": the object of a verb of naming holds the quotation.
fn described(collector: &mut Collector, m: usize) {
    let reader = collector.reader;
    let mark = &reader.marks[m];
    if !mark.marked.closed {
        return;
    }
    let period = reader.period_of(mark.outer.start).tokens.clone();
    let floor = period.start.max(mark.outer.start.saturating_sub(25));
    for v in (floor..mark.outer.start).rev() {
        if reader.mark_at(v).is_some() || reader.is(v, &[";", ":"]) {
            return;
        }
        if reader.upos(v) != Upos::Verb {
            continue;
        }
        let lemma = reader.syntax.morphs[v].lemma.to_lowercase();
        let particle = LEXICON.particle(&lemma, reader.low(v + 1));
        let Some(entry) = particle.or_else(|| LEXICON.verb(reader.low(v))) else { continue };
        if !entry.frames.any(Frames::NOUN.with(Frames::CLAUSE))
            && !reader.is(v, &["accused", "accusing", "accuses", "blamed", "blaming"])
        {
            continue;
        }
        if is_title(reader, mark) || mark.inner.len() < 3 && !entry.frames.any(Frames::NOUN.with(Frames::OF)) {
            return;
        }
        let found = subject::of_verb(reader, v, v + 1, floor, mark.outer.start, false);
        if subject::is_passive(reader, v) && found.as_ref().is_none_or(|s| !s.agent && s.rule != "relative-clause") {
            return;
        }
        let mut start = v + 1 + usize::from(particle.is_some());
        if reader.is(start, &["as"]) || (start < mark.outer.start && reader.is_punct(start)) {
            start += 1;
        }
        let by_agent = subject::is_passive(reader, v);
        if let Some(as_word) = (v + 1..mark.outer.start).find(|&t| by_agent && reader.is(t, &["as"])) {
            start = as_word + 1;
        }
        if reader.is(start, &["of", "for"]) && particle.is_none() {
            start = mark.outer.start;
        }
        let start = if entry.frames.any(Frames::NOUN) { start.min(mark.outer.start) } else { mark.outer.start };
        let utterance = collector.utterance();
        let run = start..joined_end(reader, m, period.end);
        let span = if start == mark.outer.start { mark.marked.inner } else { reader.span(&run) };
        let draft = Draft {
            span,
            tokens: run,
            kind: QuoteKind::Mixed,
            utterance,
            cue: Some((v..v + 1, entry.stance)),
            subject: found,
            ..blank(reader, v, "naming-verb", Confidence::Low)
        };
        collector.push(draft);
        return;
    }
}

/// The end of the mark, of the last that a comma or "and" joins to it, and of the phrase that belongs to its last word.
fn joined_end(reader: &Reader, m: usize, limit: usize) -> usize {
    let mut m = m;
    // "a “nasty guy,” an “anchor baby” and “sick”"
    while let Some(next) = reader.marks.get(m + 1) {
        let gap = reader.marks[m].outer.end..next.outer.start;
        let joins = gap.len() <= 3
            && next.outer.end <= limit
            && gap.clone().all(|t| reader.is(t, &[",", "and", "or", "a", "an", "the"]));
        if !joins {
            break;
        }
        m += 1;
    }
    let mut end = reader.marks[m].outer.end;
    let word = reader.marks[m].inner.len() < 8;
    // "a “terrorist-related” attack"
    if word && end < limit && matches!(reader.upos(end), Upos::Noun | Upos::Propn) {
        end = reader.phrase_end(end, limit);
    }
    // "a “champion” for its workers"
    let goes_on = reader.is(end, &["for", "of", "against", "from", "to", "in", "during"]) && word;
    if goes_on { reader.long_phrase_end(end + 1, limit).max(end + 2).min(limit) } else { end }
}
