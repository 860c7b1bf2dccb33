//! Whose verb is it? The subject of a cue by the tree, with patterns where trees are known to go wrong.

use std::ops::Range;

use super::clause::{adjunct, clause_subject, conjoined, participle, quoted};
use super::cue::LEXICON;
use super::message::{MESSAGES, of_message};
use super::reader::Reader;
use super::words;
use crate::engine::parse::Deprel;
use crate::engine::table::Id;
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

pub(super) const ADVERB_LIKE: &[Upos] = &[Upos::Adv, Upos::Aux, Upos::Part];
/// Prepositions of where somebody goes or stands.
const WAYS: &[&str] = &["of", "in", "into", "from", "through", "along", "at", "outside", "on", "onto", "around", "to"];
pub(super) const PRONOUNS: &[&str] = &["he", "she", "they", "it", "i", "we", "you"];
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
        (Deprel::Acl | Deprel::Amod | Deprel::Advcl, _) => {
            !words::is_plain_saying(reader.low(v)) && !reader.opens_sentence(v)
        }
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
        .map(|found| before_honours(reader, found, floor))
}

/// "Ana Silva KC", "Ben Ito, CM, CD,": the letters behind a name are not who speaks.
fn before_honours(reader: &Reader, found: Subject, floor: usize) -> Subject {
    let mut head = found.head;
    while head > floor + 1 && reader.syntax.is_honour(Id::new(head)) && reader.name_at(head).is_none() {
        head -= 1 + usize::from(reader.is(head - 1, &[","]));
    }
    if head == found.head || !reader.is_person(head) {
        return found;
    }
    let start = found.phrase.start.min(reader.phrase_start(head, floor));
    Subject { phrase: start..head + 1, head, ..found }
}

pub(super) fn is_relative(reader: &Reader, t: usize) -> bool {
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

/// A pronoun or a noun phrase without comma right before the verb.
pub(super) fn adjacent(reader: &Reader, v: usize, floor: usize) -> Option<Subject> {
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
    if let Some(found) = after_conjunction(reader, start, last, v, floor) {
        return Some(found);
    }
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

/// "after the Ports Authority of Kenya ordered": no other verb can have the phrase, which goes on up to the cue, for its object.
fn after_conjunction(reader: &Reader, start: usize, last: usize, v: usize, floor: usize) -> Option<Subject> {
    let (mut start, mut head) = (start, last);
    while start > floor + 1 && reader.is(start - 1, &["of"]) && reader.is_head(start - 2) {
        head = start - 2;
        start = reader.phrase_start(head, floor);
    }
    let after = start > floor && reader.is(start - 1, &["after", "before", "since", "until"]);
    let fits = after && reader.upos(start) == Upos::Det && reader.mark_at(start).is_none();
    fits.then(|| Subject { phrase: start..last + 1, ..phrase(reader, head, start, v, "subject") })
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
pub(super) fn before_verb(reader: &Reader, v: usize, floor: usize) -> Option<usize> {
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
                // "walked out of the chamber shouting": it was not the chamber.
                let way = reader.children(head).any(|c| reader.deprel(c) == Deprel::Case && reader.is(c, WAYS));
                let walker = Some(v).filter(|_| way && step == 0).and_then(|v| participle(reader, v, floor, limit));
                return walker.or_else(|| Some(of_message(reader, head, floor, limit)));
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
