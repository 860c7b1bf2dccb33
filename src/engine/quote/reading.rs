//! Reads one cue: whose it is, and what it announces.

use std::ops::Range;

use super::Stance;
use super::cue::{Entry, Frames, LEXICON};
use super::extent::{clause_end, clause_follows, content_before, ends_with_mark, strict_clause, unit_start};
use super::follow::{Follow, content_after, follow, skip_adverbs_left, skip_inserted};
use super::message;
use super::reader::{REACH, Reader};
use super::subject::{self, Subject};
use super::words;
use crate::engine::evidence::RuleId;
use crate::engine::lexicon;
use crate::engine::parse::Deprel;
use crate::engine::tag::Upos;

/// What a cue says.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    /// Its words.
    pub(super) cue: Range<usize>,
    pub(super) stance: Stance,
    pub(super) subject: Option<Subject>,
    pub(super) addressee: Option<Range<usize>>,
    pub(super) venue: Option<Range<usize>>,
    /// Reported words that stand before the attribution, as tokens.
    pub(super) before: Option<Range<usize>>,
    /// Reported words that stand after it.
    pub(super) after: Option<Range<usize>>,
    /// The rule that found the content, where it is another than the subject's.
    pub(super) rule: Option<RuleId>,
}

/// Reads the cue at token `i`, if there is one that reports something here.
pub(super) fn read(reader: &Reader, i: usize) -> Option<Reading> {
    // "Qaboos bin Said" says nothing.
    if reader.mark_at(i).is_some() || reader.name_at(i).is_some() && reader.is_capitalised(i) {
        return None;
    }
    source(reader, i).or_else(|| verb(reader, i)).or_else(|| noun(reader, i))
}

/// The cue verb at `i` with its particle: the lexicon's row and the tokens.
fn verb_entry(reader: &Reader, i: usize) -> Option<(Entry, Range<usize>)> {
    let form = reader.low(i);
    let modifies = reader.is_attributive(i)
        || matches!(reader.xpos(i), "VBN" | "VBD" | "VBG")
            && reader.deprel(i) == Deprel::Amod
            && i > 0
            && matches!(reader.upos(i - 1), Upos::Det | Upos::Adp);
    if modifies && !matches!(form, "said" | "told") {
        return None;
    }
    if !reader.is_verb(i) && !reader.is_finite(i) && !matches!(form, "said" | "told") {
        return None;
    }
    let lemma = reader.syntax.morphs[i].lemma.to_lowercase();
    let particle = (i + 1..i + 3).find_map(|p| {
        LEXICON
            .particle(&lemma, reader.low(p))
            .filter(|_| p == i + 1 || reader.upos(p - 1) == Upos::Adv)
            .map(|e| (e, i..p + 1))
    });
    particle.or_else(|| LEXICON.verb(form).map(|entry| (entry, i..i + 1)))
}

/// "According to the ministry, ..."
fn source(reader: &Reader, i: usize) -> Option<Reading> {
    let (length, entry) = LEXICON.phrase(reader.low(i), |n| Some(reader.low(i + 1 + n)))?;
    let period = reader.period_of(i).tokens.clone();
    let start = i + length;
    // "five miles per hour" has no source.
    if reader.name_at(i).is_some()
        || reader.is(i, &["per"]) && !(reader.is_capitalised(start) || reader.upos(start) == Upos::Det)
    {
        return None;
    }
    let mut limit = start;
    while limit < period.end && limit - i < REACH && reader.mark_at(limit).is_none() {
        let stop = reader.is(limit, &[",", ";", ":", ".", "—", "–", "("]) && reader.name_at(limit).is_none();
        if stop {
            break;
        }
        limit += 1;
    }
    let opens = i == period.start
        || reader.is(i - 1, &["and", "but", ";", "yet"])
        || reader.is(i - 1, &[","]) && i >= 2 && reader.is(limit, &[","]) && hangs(reader, i - 2);
    if opens && !reader.is(limit, &[",", "—", "–"]) {
        // No comma ends the source: its phrase does.
        limit = reader.long_phrase_end(start, limit);
    }
    let subject = subject::of_phrase(reader, start, limit)?;
    let reading = |before, after| Reading {
        cue: i..start,
        stance: entry.stance,
        subject: Some(subject.clone()),
        addressee: None,
        venue: None,
        before,
        after,
        rule: None,
    };
    if opens {
        // An appositive may stand between the source and the comma that ends the phrase.
        let end = if reader.is(limit, &[","]) { appositive_end(reader, limit, period.end) } else { limit };
        let from = end + usize::from(reader.is(end, &[",", "—", "–"]));
        let after = clause_end(reader, from, period.end, i);
        let reported = |v: &usize| {
            reader.mark_at(*v).is_none()
                && verb(reader, *v)
                    .is_some_and(|r| r.after.is_some() && r.subject.is_some_and(|s| s.phrase.start <= from + 2))
        };
        let nested = (from..after.min(from + 30)).find(reported).is_some();
        return (from < after && !nested).then(|| reading(None, Some(from..after)));
    }
    let comma = reader.is(i - 1, &[",", "—", "–", "("]);
    let stop = i - usize::from(comma);
    let from = unit_start(reader, period.start, stop);
    let goes_on = comma && reader.is(limit, &[",", "—", "–", ")"]) && limit + 2 < period.end;
    if goes_on {
        // "A, according to X, B": what stands before is a subject or a clause of its own.
        let has_verb = (from..stop).any(|t| reader.is_finite(t) && reader.mark_at(t).is_none());
        let next_finite = reader.is_finite(limit + 1) || reader.is_verb(limit + 1);
        // "Witnesses, according to the paper, said": the witnesses' cue tells it.
        if next_finite && !has_verb && verb_entry(reader, limit + 1).is_some_and(|(e, _)| e.frames.any(Frames::BARE)) {
            return None;
        }
        if has_verb && !next_finite && !reader.is(i.saturating_sub(2), &["and", "but"]) {
            return Some(reading(Some(from..stop), None));
        }
        let end = clause_end(reader, limit + 1, period.end, i);
        let before = (next_finite && from < stop).then_some(from..stop);
        return (limit + 1 < end).then(|| reading(before, Some(limit + 1..end)));
    }
    (from < stop).then(|| reading(Some(from..stop), None))
}

/// Whether the word leaves something open that the words behind a source fill: "potentially, according to X, $3 billion".
fn hangs(reader: &Reader, t: usize) -> bool {
    reader.is(t, &["and", "but", "that"]) || matches!(reader.upos(t), Upos::Adv | Upos::Adp) || reader.is_finite(t)
}

/// Behind the comma at `at`: the end of "John Smith, a professor at X," if such an appositive stands there.
fn appositive_end(reader: &Reader, at: usize, limit: usize) -> usize {
    let Some(next) = (at + 1..limit.min(at + 30)).find(|&t| reader.is(t, &[","]) && reader.mark_at(t).is_none()) else {
        return at;
    };
    let inside = at + 1..next;
    let relative = reader.is(at + 1, &["who", "which", "whose", "where"]);
    let noun_phrase = (reader.upos(at + 1) == Upos::Det || reader.upos(at + 1) == Upos::Noun)
        && !inside.clone().any(|t| reader.is_finite(t))
        && next + 1 < limit
        && reader.starts_phrase(next + 1);
    if relative || noun_phrase { next } else { at }
}

/// "Smith said (that) ...", "..., Smith said", "said Smith", "saying"
fn verb(reader: &Reader, i: usize) -> Option<Reading> {
    let (entry, cue) = verb_entry(reader, i)?;
    if names_things(reader, i) {
        return None;
    }
    let period = reader.period_of(i).tokens.clone();
    let limit = period.end.min(i + REACH);
    let limit = reader.dashed_relative(i, limit).unwrap_or(limit);
    let floor = period.start.max(i.saturating_sub(REACH));
    let passive = subject::is_passive(reader, i);
    let subject = subject::of_verb(reader, i, cue.end, floor, limit, entry.frames.any(Frames::BARE));
    let local = subject.as_ref().filter(|s| subject::is_local(reader, s, i));
    let inverted = local.is_some_and(|s| s.phrase.start > i);
    let left = match local {
        Some(s) if !inverted => s.phrase.start,
        _ => skip_adverbs_left(reader, i, floor),
    };
    let behind = local.filter(|_| inverted).map_or(cue.end, |s| s.phrase.end);
    let behind = if inverted { skip_inserted(reader, behind, limit) } else { behind };
    let frames = entry.frames;
    let follow = follow(reader, behind, limit, frames, inverted);
    let (mut after, announces, marked_clause) = content_after(reader, i, &follow, limit, frames, inverted);
    let closed = follow.comma
        || follow.at >= limit
        || reader.is_punct(follow.at)
        || reader.is(follow.at, &["but", "and", "as", "when", "after", "while", "though"]);
    let plain = closed && frames.any(Frames::BARE) && !(inverted && frames.any(Frames::NOUN));
    let before = content_before(reader, i, left, floor, after.is_some(), local.is_some(), plain);
    if after.is_none()
        && before.is_none()
        && cue.len() > 1
        && frames.any(Frames::INFINITIVE)
        && (reader.starts_phrase(behind)
            || reader.xpos(behind) == "VBG"
            || reader.deprel(behind.min(limit - 1)) == Deprel::Amod)
    {
        // "called for the bill to be dropped", "called on Egypt to join"
        let end = reader.long_phrase_end(behind, limit);
        let infinitive = reader.is(end, &["to"]) && reader.xpos(end + 1) == "VB";
        let asks_someone = reader.is(cue.end - 1, &["on", "upon"]);
        if infinitive || reader.low(i).starts_with("call") && !asks_someone && limit - behind > 4 {
            let start = if asks_someone { end } else { behind };
            after = Some(start..clause_end(reader, start, limit, i));
        }
    }
    if after.is_none()
        && before.is_none()
        && cue.len() == 1
        && reader.is(i, &["called", "calls", "calling", "labelled", "labeled", "dubbed", "branded"])
        && !passive
    {
        after = predicative(reader, i, behind, limit);
    }
    if after.is_none() && before.is_none() {
        after = relative_content(reader, &follow, left, limit, frames, i);
    }
    let mut before = before;
    if after.is_none() && local.is_some() {
        after = medial_content(reader, &follow, before.is_some(), limit, i);
    }
    if local.is_some()
        && !inverted
        && follow.comma
        && plain
        && before.is_none()
        && left > floor + 1
        && reader.is(left - 1, &[","])
    {
        // "These orcas, she suggested, hunt sharks"; "At noon, his office said, he died".
        let start = unit_start(reader, floor, left - 1);
        let rest = reader.is_finite(follow.at) || after.is_some() || clause_follows(reader, follow.at, limit);
        let timed = words::time_end(reader, start, left).is_some()
            || left - start < 4 && (start..left - 1).all(|t| !reader.is_nominal(t));
        let phrase = (start..left - 1).all(|t| !reader.is_finite(t)) && left - start < 25 && !timed;
        if phrase && rest && reader.mark_at(follow.at).is_none() && words::venue_before(reader, floor, left).is_none() {
            before = Some(start..left - 1);
            after = after.or_else(|| Some(follow.at..clause_end(reader, follow.at, limit, i)));
        }
    }
    let holds_mark = after.as_ref().is_some_and(|a| a.clone().any(|t| reader.mark_at(t).is_some()));
    let whole = before.as_ref().is_some_and(|b| ends_with_mark(reader, b) && reader.mark_at(b.start).is_some());
    if !announces
        && !marked_clause
        && (!follow.comma || whole && !holds_mark)
        && before.as_ref().is_some_and(|b| ends_with_mark(reader, b))
    {
        // “A,” he said as he left.
        after = None;
    }
    let before = match (&before, &after) {
        (Some(b), Some(a))
            if reader.is(a.start.saturating_sub(1), &["that"])
                || !(follow.comma || announces && ends_with_mark(reader, b)) =>
        {
            None
        }
        _ => before,
    };
    let mut rule = None;
    if before.is_none() && after.is_none() && frames.any(Frames::OF) {
        after = accusation(reader, i, cue.end, limit);
    }
    // "citing the storm" gives a reason more often than somebody's words.
    let plain_object = !passive && !reader.is(i, &["citing", "mentioning"]);
    if before.is_none() && after.is_none() && frames.any(Frames::OBJECT) && plain_object {
        after = object(reader, cue.end, limit, subject.as_ref());
        rule = Some("reported-object");
    }
    if before.is_none() && after.is_none() || after.as_ref().is_some_and(|a| lacks_object(reader, i, a)) {
        return None;
    }
    let after = after.map(|content| before_main_verb(reader, i, content));
    // "When reporters asked whether ..., he said": a question that only leads up to an answer.
    if entry.stance == Stance::Asked && (left.saturating_sub(2)..i).any(|t| reader.is(t, &["when", "after", "as"])) {
        return None;
    }
    // "What would you ask him to do?" reports nothing.
    if after.is_some() && subject.as_ref().is_some_and(|s| reader.is(s.head, &["you"])) {
        return None;
    }
    // "findings estimating ...", "a process called ...": a noun that no one speaks through.
    let noun = subject.as_ref().is_some_and(|s| s.rule == "noun-clause" && !reader.is_person(s.head));
    if noun && !announces {
        return None;
    }
    // "the results suggest", "as its name suggests": things that no one speaks through.
    let mute = subject.as_ref().is_some_and(|s| reader.is(s.head, MUTE)) || subject.is_none() && !marked_clause;
    if mute
        && !announces
        && before.as_ref().is_none_or(|b| !ends_with_mark(reader, b))
        && entry.frames.any(Frames::CLAUSE)
    {
        return None;
    }
    let quoted = announces || before.as_ref().is_some_and(|b| ends_with_mark(reader, b));
    if !quoted && !subject::is_asserted(reader, i) {
        return None;
    }
    let naming = frames.any(Frames::NOUN) && before.is_none();
    if (!quoted || naming) && passive && !subject.as_ref().is_some_and(|s| s.agent) {
        return None;
    }
    let venue = follow.venue.clone().or_else(|| words::venue_before(reader, floor, left));
    Some(Reading {
        cue,
        stance: entry.stance,
        subject,
        addressee: follow.addressee.clone(),
        venue,
        before,
        after,
        rule,
    })
}

/// "EU rules that bar imports", "said that reports that …": a noun in the plural, not a verb.
fn names_things(reader: &Reader, i: usize) -> bool {
    let noun = LEXICON.noun(reader.low(i)).is_some() || reader.is(i, &["rules"]);
    let relative = || matches!(reader.xpos(i + 2), "VBP" | "VBD" | "VBZ" | "MD" | "VB");
    let reported = || i > 1 && reader.is(i - 1, &["that"]) && words::is_plain_saying(reader.low(i - 2));
    noun && reader.low(i).ends_with('s') && reader.is(i + 1, &["that"]) && (relative() || reported())
}

/// "The bank, which said it had no comment, | fell": behind the relative clause its noun's own verb comes.
fn before_main_verb(reader: &Reader, i: usize, content: Range<usize>) -> Range<usize> {
    let left = skip_adverbs_left(reader, i, i.saturating_sub(4));
    let relative = left > 1 && reader.is(left - 1, &["who", "which"]) && reader.is(left - 2, &[","]);
    if !relative {
        return content;
    }
    let tensed = |t: usize| reader.is_finite(t) && reader.mark_at(t).is_none();
    let told = content.clone().find(|&t| tensed(t)).unwrap_or(content.end);
    let closes = |&t: &usize| {
        let next = t + 1 + usize::from(reader.upos(t + 1) == Upos::Adv);
        reader.is(t, &[","]) && reader.mark_at(t).is_none() && next < content.end && tensed(next)
    };
    let end = (told.min(content.end)..content.end).find(closes).unwrap_or(content.end);
    content.start..end
}

/// "claims that the firm rejected": who rejected them, not what they say.
fn lacks_object(reader: &Reader, i: usize, content: &Range<usize>) -> bool {
    let last = content.end - 1;
    LEXICON.noun(reader.low(i)).is_some()
        && reader.is(i + 1, &["that"])
        && reader.is(last, &["rejected", "denied", "disputed", "dismissed", "denies", "rejects", "disputes", "refuted"])
        && !(content.start..last).any(|t| reader.is_finite(t) || reader.upos(t) == Upos::Aux)
}

/// Nouns of things that show and do not tell.
const MUTE: &[&str] = &[
    "result",
    "results",
    "finding",
    "findings",
    "evidence",
    "name",
    "names",
    "imaging",
    "image",
    "images",
    "model",
    "models",
    "test",
    "tests",
    "experiment",
    "experiments",
    "autopsy",
    "sign",
    "signs",
    "fact",
    "facts",
    "studies",
    "imagery",
    "footage",
    "title",
];

/// "accused the bank of hiding the loss": what stands behind "of".
fn accusation(reader: &Reader, i: usize, at: usize, limit: usize) -> Option<Range<usize>> {
    let stop =
        |&t: &usize| reader.mark_at(t).is_some() || reader.is_finite(t) || reader.is(t, &[",", ";", ":", "that", "to"]);
    let end = (at..limit.min(at + 20)).find(stop).unwrap_or(limit.min(at + 20));
    let of = (at..end).rfind(|&t| reader.is(t, &["of"]) && reader.xpos(t + 1) == "VBG")?;
    Some(of + 1..clause_end(reader, of + 1, limit, i))
}

/// "criticised the plan for its cost", "mentioned the late trains": the object, as far as it goes without a comma.
fn object(reader: &Reader, at: usize, limit: usize, subject: Option<&Subject>) -> Option<Range<usize>> {
    let at = at + usize::from(at < limit && reader.upos(at) == Upos::Adv);
    let speaks = subject.is_some_and(|s| {
        matches!(reader.low(s.head), "he" | "she" | "they" | "who" | "we" | "i")
            || reader.name_at(s.head).is_some()
            || lexicon::word(reader.low(s.head)).person().is_some()
            || lexicon::word(reader.low(s.head)).organization().is_some()
    });
    let person = matches!(reader.low(at), "him" | "her" | "them") || reader.is_person(at);
    if !speaks
        || !(reader.starts_phrase(at) || reader.xpos(at) == "VBG")
        || reader.is(at, &["it", "himself", "herself", "themselves"])
    {
        return None;
    }
    let ends = |&t: &usize| {
        reader.is_punct(t) && reader.mark_at(t).is_none() && reader.name_at(t).is_none() && !reader.is(t, &["-"])
            || reader.mark_at(t).is_some_and(|m| words::looks_spoken(reader, &reader.marks[m]))
            || reader.is(t, &["while", "when", "during", "after", "before", "but", "saying", "calling", "following"])
                && t > at
            || reader.is(t, &["and"]) && (reader.is_verb(t + 1) || reader.upos(t + 1) == Upos::Adv)
            || t > at && words::time_end(reader, t, limit).is_some()
    };
    let mut end = (at..limit.min(at + 40)).find(ends).unwrap_or(limit.min(at + 40));
    while end > at && matches!(reader.upos(end - 1), Upos::Adp | Upos::Adv) {
        end -= 1;
    }
    let end = words::without_venue(reader, at, end);
    let reason = (at..end).any(|t| reader.is(t, &["for", "over"]));
    let quoted = end < limit && reader.mark_at(end).is_some();
    (end >= at + 3 && !quoted && (!person || reason)).then_some(at..end)
}

/// "called the plan a mistake", "called it unlikely that ...": an object and what is said of it.
fn predicative(reader: &Reader, i: usize, at: usize, limit: usize) -> Option<Range<usize>> {
    if !reader.starts_phrase(at) {
        return None;
    }
    let end =
        if reader.is(at, &["it", "him", "her", "them", "this"]) { at + 1 } else { reader.long_phrase_end(at, limit) };
    let said =
        reader.child(i, &[Deprel::Xcomp]).is_some_and(|c| c > at) || matches!(reader.upos(end), Upos::Adj | Upos::Det);
    let stop = clause_end(reader, at, limit, i);
    (said && end < stop && (at..stop).all(|t| reader.mark_at(t).is_none())).then_some(at..stop)
}

/// "which his wife said was due to age": the content lacks the subject that the relative clause began with.
fn relative_content(
    reader: &Reader,
    follow: &Follow,
    left: usize,
    limit: usize,
    frames: Frames,
    i: usize,
) -> Option<Range<usize>> {
    let relative = left > 0 && reader.is(left - 1, &["which", "who", "that", "what"]);
    let bare = frames.any(Frames::BARE) && reader.is_finite(follow.at) && !follow.comma && !follow.colon;
    (relative && bare).then(|| follow.at..clause_end(reader, follow.at, limit, i))
}

/// "A, scientists say, containing it may take years": what goes on behind the comma.
fn medial_content(reader: &Reader, follow: &Follow, before: bool, limit: usize, i: usize) -> Option<Range<usize>> {
    if !before || !follow.comma || follow.at + 2 >= limit || reader.mark_at(follow.at).is_some() {
        return None;
    }
    let at = follow.at;
    let start = at + usize::from(reader.is(at, &["and", "but"]));
    let shared = start > at && reader.is_finite(start);
    let gerund = reader.xpos(at) == "VBG"
        && LEXICON.verb(reader.low(at)).is_none()
        && (at + 1..limit.min(at + 12)).any(|t| reader.is_finite(t) && !reader.is(t - 1, &["who", "which", "that"]));
    let predicate = reader.is_finite(at) && reader.upos(at) != Upos::Noun;
    (shared || gerund || predicate).then(|| start..clause_end(reader, start, limit, i))
}

/// "the accusation that ...", "his claim that ..."
fn noun(reader: &Reader, i: usize) -> Option<Reading> {
    if reader.upos(i) != Upos::Noun {
        return None;
    }
    let entry = LEXICON.noun(reader.low(i))?;
    let period = reader.period_of(i).tokens.clone();
    let limit = period.end.min(i + REACH);
    if !reader.is(i + 1, &["that"]) || i + 3 >= limit {
        return None;
    }
    let complement = reader.child(i, &[Deprel::Acl, Deprel::Ccomp]).is_some_and(|c| c > i);
    let clause = clause_follows(reader, i + 2, limit) || reader.xpos(i + 2) == "VBG";
    let subject = message::of_noun(reader, i, period.start);
    let claimed = (subject.is_some() || reader.is(i, ACCUSATIONS)) && strict_clause(reader, i + 2, limit);
    // "said (that) accusations that ...": the noun is part of what is said.
    let said = i.checked_sub(1 + usize::from(i > 0 && reader.is(i - 1, &["that"])));
    if said.is_some_and(|v| words::is_plain_saying(reader.low(v))) {
        return None;
    }
    if !(complement && clause || claimed) {
        return None;
    }
    if subject.is_none() && !reader.is(i, ACCUSATIONS) {
        return None;
    }
    let end = clause_end(reader, i + 2, limit, i);
    let end = (i + 3..end).find(|&t| ends_noun_clause(reader, i, t)).unwrap_or(end);
    let end = second_predicate(reader, i + 2, end).unwrap_or(end);
    if lacks_object(reader, i, &(i + 2..end)) {
        return None;
    }
    Some(Reading {
        cue: i..i + 1,
        stance: entry.stance,
        subject,
        addressee: None,
        venue: None,
        before: None,
        after: Some(i + 2..end),
        rule: None,
    })
}

/// Nouns that need no author beside them.
const ACCUSATIONS: &[&str] =
    &["accusations", "accusation", "allegations", "allegation", "claims", "claim", "complaints", "rumours", "rumors"];

/// "the claim that the bridge was safe | was wrong": a second verb without a subject of its own.
fn second_predicate(reader: &Reader, start: usize, end: usize) -> Option<usize> {
    let first = (start..end).find(|&t| reader.is_finite(t))?;
    let second = (first + 1..end).find(|&t| reader.is_finite(t) && reader.upos(t - 1) != Upos::Adv)?;
    let bare = (first + 1..second).all(|t| {
        matches!(reader.upos(t), Upos::Adj | Upos::Adv | Upos::Verb | Upos::Aux | Upos::Part)
            && reader.mark_at(t).is_none()
    });
    (bare && second > first + 1).then_some(second)
}

/// Whether the clause of the noun at `i` is over at `t`: the predicate of the noun itself stands there.
fn ends_noun_clause(reader: &Reader, i: usize, t: usize) -> bool {
    reader.is_finite(t) && reader.head(i).is_some_and(|h| h == t || (reader.head(t) == Some(h) && h > t))
}
