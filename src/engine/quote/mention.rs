//! The words of a subject that name the speaker: the name without title, or the whole description.

use super::SpeakerMention;
use super::message;
use super::reader::Reader;
use super::subject::Subject;
use crate::engine::evidence::{Confidence, Evidence};
use crate::engine::lexicon::{self, Class};
use crate::engine::ner::{EntityKind, Name};
use crate::engine::table::{Id, IdRange};
use crate::engine::tag::Upos;
use crate::engine::tokenise::Token;

/// The speaker's mention in the phrase of a subject.
pub(super) fn of(reader: &Reader, subject: &Subject) -> SpeakerMention {
    let evidence = Evidence::new(subject.rule, Confidence::Medium);
    let head = subject.head;
    if reader.upos(head) == Upos::Pron && reader.name_at(head).is_none() {
        return SpeakerMention { tokens: IdRange::new(head, head + 1), head: Id::new(head), issuer: None, evidence };
    }
    let own = reader.name_at(head);
    let person = own.filter(|&n| reader.names[n].kind == EntityKind::Person);
    if let Some((tokens, head)) = person.is_none().then(|| author(reader, subject)).flatten() {
        return SpeakerMention { tokens, head, issuer: None, evidence };
    }
    if let Some(run) = joint(reader, subject) {
        return SpeakerMention {
            tokens: IdRange::new(run.start, run.end),
            head: Id::new(run.end - 1),
            issuer: None,
            evidence,
        };
    }
    let person = person.or_else(|| titled_name(reader, subject));
    let apposed = person.is_none().then(|| apposed_name(reader, subject)).flatten();
    if let Some(run) = apposed.is_none().then(|| apposed_words(reader, subject)).flatten().filter(|_| person.is_none())
    {
        return SpeakerMention {
            tokens: IdRange::new(run.start, run.end),
            head: Id::new(run.end - 1),
            issuer: None,
            evidence,
        };
    }
    if let Some(id) = person.or(apposed).or(own) {
        let tokens = reader.names[id].tokens;
        return SpeakerMention { tokens, head: tokens.last().unwrap_or(Id::new(head)), issuer: None, evidence };
    }
    let issuer = message::issuer(reader, subject).map(Id::new);
    SpeakerMention {
        tokens: IdRange::new(subject.phrase.start, subject.phrase.end),
        head: Id::new(head),
        issuer,
        evidence,
    }
}

/// "The delegate to the House, Aumua Amata, told": the person whom the description introduces.
fn apposed_name(reader: &Reader, subject: &Subject) -> Option<Id<Name>> {
    // Of a subject far from the cue it is not known where its appositives end.
    if subject.rule == "shared-subject" && subject.until > subject.phrase.end + 12 {
        return None;
    }
    (subject.phrase.end..subject.until.min(subject.phrase.end + 25)).find_map(|comma| {
        let titled = reader.name_at(comma + 1).is_none() && is_person_noun(reader, comma + 1);
        let name = reader.is(comma, &[","]).then(|| reader.name_at(comma + 1 + usize::from(titled))).flatten()?;
        let end = reader.names[name].tokens.end();
        let person = reader.names[name].kind == EntityKind::Person;
        let closes = end >= subject.until || reader.is_punct(end);
        (person && closes).then_some(name)
    })
}

/// The same where no one has found the name: capitalised words between commas.
fn apposed_words(reader: &Reader, subject: &Subject) -> Option<std::ops::Range<usize>> {
    if subject.rule == "shared-subject" || subject.rule == "according-to" {
        return None;
    }
    (subject.phrase.end..subject.until.min(subject.phrase.end + 20)).find_map(|comma| {
        let end = (comma + 1..subject.until).find(|&t| reader.upos(t) != Upos::Propn).unwrap_or(subject.until);
        let words = comma + 1..end;
        let closes = end >= subject.until || reader.is(end, &[","]);
        let free = words.clone().all(|t| reader.name_at(t).is_none());
        (reader.is(comma, &[","]) && (2..=4).contains(&words.len()) && closes && free).then_some(words)
    })
}

/// "US Secretary of State Mike Pompeo", "the speaker of the parliament Ali Larijani", "a student named Wong": the person at the
/// end of a description.
fn titled_name(reader: &Reader, subject: &Subject) -> Option<Id<Name>> {
    let last = subject.phrase.end.checked_sub(1)?;
    let name = reader.name_at(last).filter(|&n| reader.names[n].kind == EntityKind::Person)?;
    let start = reader.names[name].tokens.start();
    if start <= subject.phrase.start || subject.head >= start {
        return None;
    }
    let before = start - 1;
    let named = reader.is(before, &["named", "called", "pseudonym", "nicknamed"])
        || reader.is(before, &["as"]) && reader.is(before.wrapping_sub(1), &["known", "identified"]);
    // "spokesman for President Putin": the name and its title hang from the preposition.
    let chunk = (subject.phrase.start..start)
        .rev()
        .find(|&t| reader.upos(t) == Upos::Adp || reader.is(t, &["and", "or", ","]))
        .map_or(subject.phrase.start, |t| t + 1);
    let hangs = chunk > subject.phrase.start && reader.upos(chunk - 1) == Upos::Adp;
    let titled = chunk == start || is_person_noun(reader, before) || reader.is_punct(before);
    let free = matches!(reader.upos(before), Upos::Propn | Upos::Noun) && !(hangs && titled);
    (named || free).then_some(name)
}

/// "writer", "spokeswoman", "minister"
fn is_person_noun(reader: &Reader, t: usize) -> bool {
    let word = lexicon::word(reader.low(t));
    word.person().is_some() || word.is(Class::Title) || word.is(Class::Role)
}

/// "the ministry's report", "a report by the ministry": who speaks through the document.
fn author(reader: &Reader, subject: &Subject) -> Option<(IdRange<Token>, Id<Token>)> {
    if !reader.is(subject.head, PAPERS) {
        return None;
    }
    let named = |t: usize| reader.name_at(t).map(|n| reader.names[n].tokens);
    let possessor = (subject.phrase.start..subject.head).rev().find_map(|t| {
        let marked = reader.low(t) == "'s" || reader.low(t) == "'";
        marked.then(|| t.checked_sub(1).and_then(named)).flatten()
    });
    let pronoun =
        (subject.phrase.start..subject.head).find(|&t| reader.xpos(t) == "PRP$").map(|t| IdRange::new(t, t + 1));
    let by = (subject.head + 1..subject.phrase.end).find(|&t| reader.is(t, &["by", "from"])).and_then(|t| {
        let person = (t + 1..subject.phrase.end).find(|&t| reader.is_person(t)).and_then(named);
        person.or_else(|| (t + 1..reader.phrase_end(t + 1, subject.phrase.end)).rev().find_map(named))
    });
    let tokens = possessor.or(by).or(pronoun)?;
    tokens.last().map(|head| (tokens, head))
}

/// Papers that speak for whoever wrote them.
const PAPERS: &[&str] = &[
    "report",
    "reports",
    "website",
    "statement",
    "statements",
    "release",
    "summary",
    "tweet",
    "post",
    "memo",
    "message",
    "motion",
    "lawsuit",
    "complaint",
    "warning",
    "study",
    "survey",
    "poll",
    "analysis",
    "ruling",
    "press",
    "blog",
    "letter",
    "filing",
    "data",
    "figures",
    "page",
    "account",
    "bulletin",
    "announcement",
];

/// "Biden and Sanders", "the ACLU of Montana and the Native American Rights Fund": two names that speak as one.
fn joint(reader: &Reader, subject: &Subject) -> Option<std::ops::Range<usize>> {
    let first = reader.name_at(subject.head).or_else(|| reader.name_at(subject.phrase.start))?;
    let and = reader.names[first].tokens.end();
    let next = and + 1 + usize::from(reader.is(and + 1, &["the"]));
    let second = reader.is(and, &["and"]).then(|| reader.name_at(next)).flatten()?;
    let speaks = |n: Id<Name>| matches!(reader.names[n].kind, EntityKind::Person | EntityKind::Organization);
    let end = reader.names[second].tokens.end();
    (speaks(first) && reader.names[first].kind == reader.names[second].kind && end <= subject.phrase.end)
        .then_some(reader.names[first].tokens.start()..end)
}
