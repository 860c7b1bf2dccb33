//! Whose verb is it? The subject of a cue by the tree, with patterns where trees are known to go wrong.

use std::ops::Range;

use super::attribute::is_document;
use super::cue::{Frames, LEXICON};
use super::reader::Reader;
use super::words;
use crate::engine::parse::Deprel;
use crate::engine::tag::Upos;
use crate::engine::tokenise::Shape;

/// The words that name the speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    /// The whole phrase, article and description included.
    pub(super) phrase: Range<usize>,
    /// Its head word.
    pub(super) head: usize,
    /// Whether it comes from a "by" phrase.
    pub(super) agent: bool,
    /// Where its own part of the sentence ends: names in apposition lie before it.
    pub(super) until: usize,
    /// How it was found.
    pub(super) rule: &'static str,
}

const ADVERB_LIKE: &[Upos] = &[Upos::Adv, Upos::Aux, Upos::Part];
const PRONOUNS: &[&str] = &["he", "she", "they", "it", "i", "we", "you"];
/// Nouns that a person issues: what a participle says of them, their author says.
const MESSAGES: &[&str] = &[
    "statement",
    "statements",
    "message",
    "letter",
    "post",
    "tweet",
    "email",
    "e-mail",
    "memo",
    "report",
    "motion",
    "lawsuit",
    "video",
    "note",
    "speech",
    "press",
    "conference",
    "release",
    "announcement",
    "order",
    "warning",
    "complaint",
    "petition",
    "resolution",
    "declaration",
    "comment",
    "comments",
    "remarks",
    "tweets",
    "posts",
    "messages",
    "letters",
    "article",
    "suit",
    "brief",
    "filing",
    "advisory",
    "notice",
    "text",
    "decree",
    "clip",
];

/// "was told"
pub(super) fn is_passive(reader: &Reader, v: usize) -> bool {
    if reader.xpos(v) != "VBN" || reader.in_object_relative(v) {
        return false;
    }
    let been = reader.is(v.saturating_sub(1), &["been", "being"]);
    if been {
        return true;
    }
    if has_auxiliary(reader, v, &["has", "have", "had", "'ve", "'d", "having"]) {
        return false;
    }
    if has_auxiliary(reader, v, &["is", "are", "was", "were", "be", "been", "being"]) {
        return true;
    }
    // Without an auxiliary it is a participle behind its noun, or a past tense that the tagger took for one.
    match (reader.deprel(v), reader.head(v)) {
        (Deprel::Conj, Some(head)) => {
            reader.xpos(head) == "VBN"
                && reader.children(head).any(|c| matches!(reader.deprel(c), Deprel::AuxPass | Deprel::NsubjPass))
        }
        (Deprel::Acl | Deprel::Amod | Deprel::Advcl, _) => !words::is_plain_saying(reader.low(v)),
        _ => false,
    }
}

fn has_auxiliary(reader: &Reader, v: usize, forms: &[&str]) -> bool {
    (v.saturating_sub(4)..v)
        .rev()
        .take_while(|&t| ADVERB_LIKE.contains(&reader.upos(t)) || reader.is_verb(t))
        .any(|t| reader.is(t, forms))
}

/// Whether the cue says that something was said: not "would say", "did not say", "to say".
pub(super) fn is_asserted(reader: &Reader, v: usize) -> bool {
    let before = (v.saturating_sub(4)..v).rev().take_while(|&t| ADVERB_LIKE.contains(&reader.upos(t)));
    for t in before {
        if reader.is(t, &["would"]) && reader.is(t + 1, &["later", "eventually", "subsequently"]) {
            return true;
        }
        if reader.is(
            t,
            &[
                "would", "could", "should", "might", "may", "can", "must", "will", "'ll", "wo", "not", "n't", "never",
                "ca",
            ],
        ) {
            return false;
        }
        if reader.is(t, &["to"]) {
            let governor = reader.head(v).map_or("", |h| reader.low(h));
            return matches!(
                governor,
                "went"
                    | "go"
                    | "goes"
                    | "going"
                    | "continued"
                    | "proceeded"
                    | "came"
                    | "took"
                    | "issued"
                    | "emerged"
                    | "used"
                    | "rushed"
                    | "stepped"
                    | "spoke"
                    | "called"
                    | "appeared"
                    | "appears"
                    | "seemed"
                    | "forced"
            );
        }
    }
    true
}

/// The subject of the verb at `v`, whose words end before `behind`.
pub(super) fn of_verb(
    reader: &Reader,
    v: usize,
    behind: usize,
    floor: usize,
    limit: usize,
    bare: bool,
) -> Option<Subject> {
    clause_subject(reader, v, floor)
        .or_else(|| inverted(reader, v, behind, floor, limit, bare))
        .or_else(|| adjacent(reader, v, floor))
        .or_else(|| quoted(reader, v, floor))
        .or_else(|| adjunct(reader, v, floor))
        .or_else(|| by_tree(reader, v, floor, limit))
        .or_else(|| conjoined(reader, v, floor))
        .or_else(|| before_comma(reader, v, floor))
        .or_else(|| participle(reader, v, floor, limit))
        .map(|found| {
            let who = reader.is(found.head, &["who"]) && found.head > floor;
            if who { antecedent(reader, found.head, floor).unwrap_or(found) } else { found }
        })
}

/// "Smith was quoted by the paper as saying": the subject of the passive.
fn quoted(reader: &Reader, v: usize, floor: usize) -> Option<Subject> {
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
fn conjoined(reader: &Reader, v: usize, floor: usize) -> Option<Subject> {
    let mut and = v.checked_sub(1)?;
    while and > floor && reader.upos(and) == Upos::Adv {
        and -= 1;
    }
    if !reader.is_finite(v) || and <= floor || !reader.is(and, &["and", "but"]) {
        return None;
    }
    let found = (floor.max(and.saturating_sub(60))..and)
        .filter(|&g| reader.mark_at(g).is_none() && reader.is_finite(g) && reader.xpos(g) == reader.xpos(v))
        .find_map(|g| clause_subject(reader, g, floor).or_else(|| adjacent(reader, g, floor)))?;
    Some(Subject { rule: "shared-subject", ..found })
}

/// "..., adding": the subject of the report that the participle goes on with, else of the nearest clause that is neither what
/// somebody said nor a relative one.
fn adjunct(reader: &Reader, v: usize, floor: usize) -> Option<Subject> {
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
            let found = clause_subject(reader, g, floor).or_else(|| adjacent(reader, g, floor)).or_else(|| {
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
fn participle(reader: &Reader, v: usize, floor: usize, limit: usize) -> Option<Subject> {
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

fn is_relative(reader: &Reader, t: usize) -> bool {
    reader.is(t, &["who", "which", "that"]) && reader.token(t).shape == Shape::Lower
}

/// "..., said Smith": content ends just before the verb and a noun phrase begins behind it.
fn inverted(reader: &Reader, v: usize, behind: usize, floor: usize, limit: usize, bare: bool) -> Option<Subject> {
    let mut left = v;
    while left > floor && reader.upos(left - 1) == Upos::Adv {
        left -= 1;
    }
    let behind_mark =
        left > floor && reader.mark_at(left - 1).is_some() || left > floor + 1 && reader.mark_at(left - 2).is_some();
    let opens = left == floor && reader.is_capitalised(v);
    if !opens && (left <= floor || !(reader.is(left - 1, &[",", "—", "–", "--"]) || reader.mark_at(left - 1).is_some()))
    {
        return None;
    }
    let untensed = behind_mark && matches!(reader.xpos(v), "VB" | "VBN");
    if !reader.is_finite(v) && !untensed {
        return None;
    }
    if !reader.starts_phrase(behind)
        || reader.mark_at(behind).is_some()
        || words::time_end(reader, behind, limit).is_some()
    {
        return None;
    }
    let end = reader.phrase_end(behind, limit);
    if end == behind || reader.is_finite(end) || (reader.upos(end) == Upos::Aux) {
        return None;
    }
    let object = reader.deprel(end - 1) == Deprel::Obj || reader.deprel(end - 1) == Deprel::Iobj;
    // "Smith, the director, told reporters": whom one tells stands behind the verb, and a subject before it is one.
    let commas = |s: usize| (s..v).filter(|&t| reader.is(t, &[","]) && reader.mark_at(t).is_none()).count();
    let own = reader
        .child(v, &[Deprel::Nsubj])
        .is_some_and(|s| s < v && s >= floor && reader.mark_at(s).is_none() && commas(s) != 1);
    if object && own || reader.is(v, &["told", "tells", "tell"]) {
        return None;
    }
    let person = reader.name_at(end - 1).is_some();
    let quoted =
        (left > 0 && reader.mark_at(left - 1).is_some()) || (left >= floor + 2 && reader.mark_at(left - 2).is_some());
    let named = bare
        && (reader.is_punct(end)
            || end >= limit
            || (behind..reader.long_phrase_end(behind, limit)).any(|t| reader.is_capitalised(t)));
    if object && !person && !quoted && !named {
        return None;
    }
    let long = named_end(reader, reader.long_phrase_end(behind, limit), limit);
    Some(Subject {
        phrase: behind..long,
        head: end - 1,
        agent: false,
        until: limit.min(long + 30),
        rule: "inverted-subject",
    })
}

/// The noun phrase that the clause of the verb begins with, if nothing but phrases, appositives and relative clauses that
/// belong to it stand between the two: "Ana Silva of the union Workers First, speaking to the paper, said".
fn clause_subject(reader: &Reader, v: usize, floor: usize) -> Option<Subject> {
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

/// A pronoun or a noun phrase without comma right before the verb.
fn adjacent(reader: &Reader, v: usize, floor: usize) -> Option<Subject> {
    let last = before_verb(reader, v, floor)?;
    if reader.is(last, PRONOUNS) {
        return Some(Subject { phrase: last..last + 1, head: last, agent: false, until: v, rule: "pronoun-subject" });
    }
    let opening = last == floor && reader.is_capitalised(last) && !reader.is_verb(last.saturating_sub(0).min(last))
        || last == floor && reader.name_at(last).is_some();
    if !(reader.is_head(last) && reader.upos(last) != Upos::Det || opening)
        || words::is_time(reader, last)
        || !reader.is_finite(v)
    {
        return None;
    }
    // A boundary before the phrase makes it a subject of its own, whatever the tree says.
    let start = reader.phrase_start(last, floor);
    let boundary = start == floor
        || reader.mark_at(start - 1).is_some()
        || reader.is(
            start - 1,
            &[
                ",", ";", ":", "—", "–", "which", "that", "as", "when", "while", "because", "though", "although",
                "where", "what",
            ],
        )
        || reader.is(start - 1, &["and", "but"]) && start >= floor + 2 && !reader.is_head(start - 2);
    let list = start > floor
        && reader.is(start - 1, &[","])
        && reader.is_head(start.saturating_sub(2))
        && reader.upos(start) != Upos::Det
        && comma_list(reader, start - 1, floor);
    (boundary && !list && reader.mark_at(last).is_none()).then(|| phrase(reader, last, floor, v, "subject"))
}

/// Whether the comma before an undetermined name belongs to "the mayor of Paris, Anne Hidalgo," without a closing comma.
fn comma_list(reader: &Reader, comma: usize, floor: usize) -> bool {
    let head = comma.saturating_sub(1).max(floor);
    let start = reader.phrase_start(head, floor);
    start == floor || (start > floor && reader.is(start - 1, &["of", "for", ","]))
}

/// "a protester | using the pseudonym Katya": behind the name that a description is given.
fn named_end(reader: &Reader, at: usize, limit: usize) -> usize {
    let given = (at..limit.min(at + 5)).find(|&t| reader.is(t, &["named", "called", "pseudonym", "as"]));
    let opens = reader.is(at, &["named", "called", "using", "known", "identified"]);
    let name = given.filter(|_| opens).and_then(|t| reader.name_at(t + 1));
    name.map_or(at, |n| reader.names[n].tokens.end().min(limit))
}

/// Whom "who" stands for: the last person named before it, else the phrase before the comma.
fn antecedent(reader: &Reader, who: usize, floor: usize) -> Option<Subject> {
    let back = floor.max(who.saturating_sub(25));
    let person = (back..who).rev().find(|&t| reader.is_person(t) && reader.mark_at(t).is_none());
    let comma = who.checked_sub(1).filter(|&t| reader.is(t, &[","]) && t > floor).map(|t| t - 1);
    let head = person.or_else(|| comma.filter(|&t| reader.is_head(t) && t >= floor))?;
    Some(phrase(reader, head, floor, who, "relative-clause"))
}

/// The last word before the verb and its auxiliaries and adverbs.
fn before_verb(reader: &Reader, v: usize, floor: usize) -> Option<usize> {
    let mut t = v;
    while t > floor && ADVERB_LIKE.contains(&reader.upos(t - 1)) && v - t < 5 {
        t -= 1;
    }
    // "the statement yesterday read"
    while t > floor + 1 && words::is_time(reader, t - 1) && reader.is_head(t - 2) && reader.mark_at(t - 2).is_none() {
        t -= 1;
    }
    (t > floor && reader.mark_at(t - 1).is_none()).then(|| t - 1)
}

fn by_tree(reader: &Reader, v: usize, floor: usize, limit: usize) -> Option<Subject> {
    let mut at = reporting_clause(reader, v);
    for step in 0..7 {
        let outside = |t: usize| reader.mark_at(t).is_none() || reader.mark_at(t) == reader.mark_at(v);
        if let Some(agent) = agent(reader, at).filter(|&a| !words::is_time(reader, a) && outside(a)) {
            return Some(Subject { agent: true, ..phrase(reader, agent, floor, limit, "agent") });
        }
        let passive = is_passive(reader, at);
        if step > 0
            && !passive
            && reader.is(at, &["quoted", "quotes", "quote", "quoting", "cited", "cites", "citing"])
            && reader.is(v.saturating_sub(1), &["as"])
        {
            let object = reader.child(at, &[Deprel::Obj])?;
            return Some(phrase(reader, object, floor, v, "quoted-speaker"));
        }
        if step > 0
            && passive
            && let Some(found) = clause_subject(reader, at, floor)
        {
            return Some(Subject { rule: "quoted-speaker", ..found });
        }
        let mut rels = vec![Deprel::Nsubj, Deprel::NsubjOuter];
        if step > 0 || !passive {
            rels.push(Deprel::NsubjPass);
        }
        if let Some(s) = reader.children(at).find(|&c| {
            rels.contains(&reader.deprel(c)) && !words::is_time(reader, c) && !reader.is_punct(c) && outside(c)
        }) {
            let far = s < floor.saturating_sub(250) || s >= limit;
            if far {
                return None;
            }
            if is_relative(reader, s) {
                let antecedent = reader
                    .head(at)
                    .filter(|_| reader.deprel(at) == Deprel::AclRelcl)
                    .or_else(|| s.checked_sub(1 + usize::from(reader.is(s.wrapping_sub(1), &[",", "to", "of"]))));
                return antecedent.filter(|&a| a < v).map(|a| {
                    if reader.is(a, MESSAGES) {
                        of_message(reader, a, floor, v)
                    } else {
                        phrase(reader, a, floor, v, "relative-clause")
                    }
                });
            }
            let rule = if step == 0 { "subject" } else { "shared-subject" };
            return Some(phrase(reader, s, floor, if s < v { v } else { limit }, rule));
        }
        if passive && step == 0 && reader.child(at, &[Deprel::NsubjPass]).is_some() {
            return None;
        }
        let head = reader.head(at)?;
        match reader.deprel(at) {
            Deprel::AclRelcl | Deprel::Acl if !reader.is_verb(head) => {
                return Some(of_message(reader, head, floor, limit));
            }
            Deprel::Conj
            | Deprel::Xcomp
            | Deprel::Advcl
            | Deprel::Parataxis
            | Deprel::Ccomp
            | Deprel::Acl
            | Deprel::Dep => at = head,
            _ => return None,
        }
    }
    None
}

/// "Smith said the plan was dead and told the paper ...": trees hang the second cue from the content of the first.
fn reporting_clause(reader: &Reader, v: usize) -> usize {
    let own = reader.child(v, &[Deprel::Nsubj, Deprel::NsubjOuter, Deprel::NsubjPass]).is_some();
    let follows = reader.deprel(v) == Deprel::Conj && reader.is_finite(v)
        || matches!(reader.deprel(v), Deprel::Advcl | Deprel::Conj | Deprel::Acl)
            && reader.xpos(v) == "VBG"
            && reader.is(v.saturating_sub(1), &[","]);
    let joined = reader.is(v.saturating_sub(1), &["and", "but"]) && reader.is_finite(v) && !own;
    if joined {
        let plain = |&g: &usize| {
            reader.mark_at(g).is_none()
                && reader.is_finite(g)
                && words::is_plain_saying(reader.low(g))
                && reader.child(g, &[Deprel::Nsubj]).is_some()
        };
        let floor = reader.period_of(v).tokens.start.max(v.saturating_sub(60));
        if let Some(g) = (floor..v - 1).rev().find(plain) {
            return g;
        }
    }
    let first = reader.head(v).filter(|_| follows && !own);
    let cue = first.filter(|&c| reader.deprel(c) == Deprel::Ccomp).and_then(|c| reader.head(c));
    let same = |&g: &usize| {
        (reader.xpos(g) == reader.xpos(v) || reader.xpos(v) == "VBG" || reader.is_finite(g))
            && LEXICON.verb(reader.low(g)).is_some()
    };
    cue.filter(same).unwrap_or(v)
}

/// "by the minister"
fn agent(reader: &Reader, v: usize) -> Option<usize> {
    reader.children(v).find(|&c| {
        reader.deprel(c) == Deprel::OblAgent
            || (reader.deprel(c) == Deprel::Obl
                && reader.xpos(v) == "VBN"
                && reader.children(c).any(|g| reader.is(g, &["by"])))
    })
}

/// Who speaks through the noun `n`: its author for a message, else itself.
fn of_message(reader: &Reader, n: usize, floor: usize, limit: usize) -> Subject {
    if !reader.is(n, MESSAGES) {
        return phrase(reader, n, floor, limit, "noun-clause");
    }
    if let Some(author) = author(reader, n) {
        return phrase(reader, author, floor, limit, "author");
    }
    let verb = reader.head(n).filter(|&h| reader.is_verb(h));
    let object = verb.is_some_and(|h| h < n);
    if let (Some(verb), true) = (verb, object) {
        if let Some(s) = subject_up(reader, verb) {
            return phrase(reader, s, floor, limit, "issuer");
        }
        if let Some(found) = clause_subject(reader, verb, floor).or_else(|| adjacent(reader, verb, floor)) {
            return Subject { rule: "issuer", ..found };
        }
    }
    phrase(reader, n, floor, limit, "document")
}

/// Who issued the paper that speaks: whoever its own phrase names ("the agency's bulletin", "the JHU data"), else whoever the text
/// said had issued one ("The ministry said in a statement ... the statement said").
pub(super) fn issuer(reader: &Reader, subject: &Subject) -> Option<usize> {
    const BACK: usize = 250;
    let head = subject.head;
    if !is_document(reader.low(head)) && !reader.is(head, MESSAGES) {
        return None;
    }
    let start = subject.phrase.start;
    if let Some(possessor) = (start..head).find(|&t| reader.xpos(t) == "POS" || reader.low(t) == "'s") {
        return possessor.checked_sub(1).filter(|&t| t >= start);
    }
    if reader.xpos(start) == "PRP$" {
        return Some(start);
    }
    if let Some(name) = (start..head).rev().find(|&t| reader.name_at(t).is_some()) {
        return Some(name);
    }
    if !reader.is(start, &["the", "this", "that"]) {
        return None;
    }
    let word = reader.low(head);
    (start.saturating_sub(BACK)..start)
        .rev()
        .filter(|&t| reader.low(t) == word && reader.mark_at(t).is_none())
        .find_map(|t| {
            let floor = reader.period_of(t).tokens.start;
            let first = reader.phrase_start(t, floor);
            let found = match (first..t).find(|&p| reader.xpos(p) == "POS") {
                Some(possessor) => possessor.checked_sub(1),
                None => author(reader, t).or_else(|| requester(reader, t)).or_else(|| {
                    let verb = reader.head(t).filter(|&v| reader.is_verb(v))?;
                    subject_up(reader, verb).or_else(|| {
                        clause_subject(reader, verb, floor).or_else(|| adjacent(reader, verb, floor)).map(|s| s.head)
                    })
                }),
            };
            found.filter(|&f| f < start && !reader.is(f, PRONOUNS))
        })
}

/// "the request of Prime Minister Ana Silva"
fn requester(reader: &Reader, n: usize) -> Option<usize> {
    reader.is(n + 1, &["of"]).then(|| (n + 2..n + 7).find(|&t| reader.is_person(t))).flatten()
}

/// The subject of the verb or of the verbs above it.
fn subject_up(reader: &Reader, v: usize) -> Option<usize> {
    let mut at = v;
    for _ in 0..5 {
        if let Some(s) = reader.child(at, &[Deprel::Nsubj]) {
            return Some(s);
        }
        if !matches!(reader.deprel(at), Deprel::Conj | Deprel::Xcomp | Deprel::Advcl | Deprel::Parataxis) {
            return None;
        }
        at = reader.head(at)?;
    }
    None
}

/// "a statement by the union", "the union's statement", "Smith's claim"
fn author(reader: &Reader, n: usize) -> Option<usize> {
    reader.child(n, &[Deprel::NmodPoss]).or_else(|| {
        reader
            .children(n)
            .find(|&c| reader.deprel(c) == Deprel::Nmod && reader.children(c).any(|g| reader.is(g, &["by", "from"])))
    })
}

/// Who makes the claim that the noun `n` names.
pub(super) fn of_noun(reader: &Reader, n: usize, floor: usize) -> Option<Subject> {
    if let Some(a) = author(reader, n) {
        let found = phrase(reader, a, floor, n + 30, "author");
        // "the council's claim": the council
        let possessor = a < n && (reader.xpos(a + 1) == "POS" || reader.low(a + 1) == "'s");
        return Some(if possessor { Subject { phrase: found.phrase.start..a + 1, head: a, ..found } } else { found });
    }
    let verb =
        reader.head(n).filter(|&h| reader.is_verb(h) && matches!(reader.deprel(n), Deprel::Obj | Deprel::Obl))?;
    let makes = [
        "made",
        "make",
        "makes",
        "issued",
        "gave",
        "gives",
        "repeated",
        "repeats",
        "reiterated",
        "voiced",
        "expressed",
        "raised",
        "maintains",
        "offered",
        "sent",
        "making",
        "repeating",
        "expressing",
        "denied",
        "rejected",
        "dismissed",
    ];
    if !reader.is(verb, &makes) {
        return None;
    }
    subject_up(reader, verb).map(|s| phrase(reader, s, floor, n, "issuer"))
}

/// The subject in a phrase that is known: behind "according to".
pub(super) fn of_phrase(reader: &Reader, start: usize, limit: usize) -> Option<Subject> {
    let end = reader.phrase_end(start, limit);
    if end == start {
        return None;
    }
    Some(Subject {
        phrase: start..limit,
        head: end - 1,
        agent: false,
        until: limit.min(end + 30),
        rule: "according-to",
    })
}

/// "Smith, who leads the union, said": the phrase before the comma pair, where the tree has no subject.
fn before_comma(reader: &Reader, v: usize, floor: usize) -> Option<Subject> {
    let last = before_verb(reader, v, floor)?;
    if !reader.is_finite(v) {
        return None;
    }
    if reader.is_head(last) && reader.upos(last) != Upos::Det {
        let mut head = last;
        for _ in 0..4 {
            let start = reader.phrase_start(head, floor);
            let linked = start > floor + 1
                && reader.is(start - 1, &["of", "from", "for", "in", "at"])
                && reader.is_head(start - 2);
            if !linked {
                break;
            }
            head = start - 2;
        }
        return Some(phrase(reader, head, floor, v, "adjacent-subject"));
    }
    if reader.is(last, &[","]) {
        let open = (floor..last).rev().take(40).find(|&t| reader.is(t, &[","]) && reader.mark_at(t).is_none())?;
        let head = open.checked_sub(1).filter(|&h| h >= floor && reader.is_head(h))?;
        return Some(phrase(reader, head, floor, v, "adjacent-subject"));
    }
    None
}

/// The phrase around the head `head`: from its first modifier to the "of", "for" ... that belong to it.
pub(super) fn phrase(reader: &Reader, head: usize, floor: usize, limit: usize, rule: &'static str) -> Subject {
    let floor = floor.min(head);
    let start = reader.phrase_start(head, floor);
    let mut head_end = reader.phrase_end(start, limit.max(head + 1)).max(head + 1);
    // "the statement | yesterday"
    while head_end > head + 1 && words::is_time(reader, head_end - 1) && reader.name_at(head_end - 1).is_none() {
        head_end -= 1;
    }
    // "people familiar | with the talks"
    while head_end > head + 1
        && reader.upos(head_end) == Upos::Adp
        && reader.upos(head_end - 1) == Upos::Adj
        && reader.name_at(head_end - 1).is_none()
    {
        head_end -= 1;
    }
    let head = if reader.upos(head) == Upos::Pron { head } else { last_of_compound(reader, head, head_end) };
    while head_end > head + 1 && reader.xpos(head_end - 1) == "POS" {
        head_end -= 1;
    }
    let mut end = head_end;
    while end + 1 < limit
        && reader.is(end, &["of", "for", "from", "in", "at", "with", "and", "on", "to"])
        && reader.mark_at(end).is_none()
    {
        let more = reader.phrase_end(end + 1, limit);
        if more == end + 1 {
            break;
        }
        end = more;
    }
    end = list_end(reader, end, limit);
    if matches!(rule, "subject" | "adjacent-subject")
        && end < limit
        && reader.upos(head) != Upos::Pron
        && !reader.is_person(head)
    {
        end = through(reader, end, limit);
    }
    Subject { phrase: start..end, head, agent: false, until: limit, rule }
}

/// "leaders from Europe | , Canada and Japan": the end of a list of names that begins before `end`.
fn list_end(reader: &Reader, end: usize, limit: usize) -> usize {
    let mut at = end;
    while at > 0 && at + 1 < limit && reader.name_at(at - 1).is_some() {
        let next = at + 1 + usize::from(reader.is(at, &[","]) && reader.is(at + 1, &["and"]));
        let Some(name) = reader.name_at(next).filter(|_| reader.is(at, &[",", "and"])) else { break };
        let last = reader.is(next - 1, &["and"]);
        at = reader.names[name].tokens.end();
        if last {
            return at.min(limit);
        }
    }
    end
}

/// "State legislators supporting the law | argue": all up to the verb belongs to the subject if no comma parts them.
fn through(reader: &Reader, end: usize, verb: usize) -> usize {
    let mut last = verb;
    while last > end && ADVERB_LIKE.contains(&reader.upos(last - 1)) {
        last -= 1;
    }
    let joined = (end..last).all(|t| !reader.is_punct(t) && reader.mark_at(t).is_none() && !reader.is_finite(t));
    let timed = (end..last).any(|t| words::is_time(reader, t));
    if joined && !timed && last - end < 20 { last } else { end }
}

/// A head noun whose name goes on behind it ("President | Putin") has its head at the end.
fn last_of_compound(reader: &Reader, head: usize, end: usize) -> usize {
    let mut last = head;
    while last + 1 < end && reader.xpos(last + 1) != "POS" && reader.xpos(last) != "POS" {
        last += 1;
    }
    if reader.xpos(last) == "POS" { head } else { last }
}

/// Whether the subject stands in the cue's own clause, so that both make one attribution.
pub(super) fn is_local(reader: &Reader, subject: &Subject, v: usize) -> bool {
    if subject.agent {
        return false;
    }
    if subject.phrase.start > v {
        return subject.rule == "inverted-subject" || subject.phrase.start <= v + 3;
    }
    if subject.phrase.end > v {
        return false;
    }
    let between = subject.phrase.end..v;
    let mut commas = 0;
    for t in between.clone() {
        if reader.mark_at(t).is_some() {
            return false;
        }
        commas += usize::from(reader.is(t, &[",", "—", "–", "(", ")"]));
    }
    // No comma: only auxiliaries and a clause that belongs to the noun; two: an appositive or a relative clause.
    let other = between.clone().filter(|&t| reader.is_finite(t) && reader.upos(t) != Upos::Aux).count();
    subject.rule != "shared-subject" && commas != 1 && (commas > 1 || other == 0 || reader.is_person(subject.head))
        || subject.rule == "pronoun-subject"
}
