//! Who speaks through a statement, a report, a claim: its author or whoever issued it.

use super::attribute::is_document;
use super::clause::own_subject;
use super::reader::Reader;
use super::subject::{PRONOUNS, Subject, phrase};
use crate::engine::parse::Deprel;

/// Nouns that a person issues: what a participle says of them, their author says.
pub(super) const MESSAGES: &[&str] = &[
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

/// Who speaks through the noun `n`: its author for a message, else itself.
pub(super) fn of_message(reader: &Reader, n: usize, floor: usize, limit: usize) -> Subject {
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
        if let Some(found) = own_subject(reader, verb, floor) {
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
                    subject_up(reader, verb).or_else(|| own_subject(reader, verb, floor).map(|s| s.head))
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
