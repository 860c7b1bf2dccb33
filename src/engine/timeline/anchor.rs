//! Times that lean on an event: "a day after Trump made a visit", "the day before the vote".
//!
//! Of the two events, the one that the article dates elsewhere gives the other its day. A day found so may date a third event,
//! so the search goes round until nothing new is found.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::clause::{self, Clause};
use super::draft::Draft;
use super::people::People;
use crate::engine::parse::Deprel;
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, IdRange};
use crate::engine::tag::Upos;
use crate::engine::temporal::value::{Amount, Calendar, Unit, Value};
use crate::engine::temporal::{Anchor, EventOffset, Times, resolve};
use crate::engine::tokenise::Token;

/// Rounds over the open times; each may use what the round before found.
const ROUNDS: usize = 3;

/// Words of one meaning for an event, so that "talks" finds "meeting".
const CLASSES: &[&[&str]] = &[
    &["meet", "meeting", "talk", "talks", "summit", "negotiation", "encounter"],
    &["call", "phone", "conversation", "speak", "telephone"],
    &["vote", "election", "poll", "ballot", "referendum", "primary"],
    &[
        "attack",
        "bombing",
        "shooting",
        "blast",
        "explosion",
        "strike",
        "raid",
        "assault",
        "stabbing",
        "shoot",
        "stab",
        "explode",
        "bomb",
    ],
    &["crash", "accident", "collision", "collide"],
    &["die", "death", "killing", "murder", "kill", "assassination"],
    &["visit", "trip", "travel", "arrive", "arrival", "tour"],
    &["arrest", "detain", "detention"],
    &["rule", "ruling", "verdict", "decision", "judgment"],
    &["quake", "earthquake", "tremor"],
    &["protest", "demonstration", "rally", "march", "demonstrate"],
    &["speech", "address"],
    &["resign", "resignation", "quit"],
    &["sign", "signing", "agreement", "deal", "treaty"],
    &["launch", "liftoff"],
    &["theft", "steal", "robbery", "rob", "heist"],
    &["invade", "invasion"],
    &["interview"],
];

/// Verbs that say little: what happens is in their object or subject.
const LIGHT: &[&str] = &[
    "hold", "make", "take", "have", "happen", "occur", "come", "be", "end", "give", "pay", "begin", "start", "go",
    "do", "follow",
];

/// Gives the times their days and adds the events that they date.
pub(super) fn resolve(syntax: &Syntax, times: &mut Times, people: &People, drafts: &mut Vec<Draft>) {
    let mut open: Vec<EventOffset> = times.offsets.clone();
    for _ in 0..ROUNDS {
        let before = open.len();
        open.retain(|offset| !try_one(syntax, times, people, drafts, offset));
        if open.len() == before || open.is_empty() {
            break;
        }
    }
}

/// Tries one; tells whether it found a day.
fn try_one(syntax: &Syntax, times: &mut Times, people: &People, drafts: &mut Vec<Draft>, offset: &EventOffset) -> bool {
    let run = syntax.tokens_in(times.timexes[offset.timex].span);
    let Some(anchor) = anchor_clause(syntax, run, offset) else { return false };
    let Some(main) = main_clause(syntax, run, &anchor) else { return false };
    let index = EventIndex { syntax, people, drafts };
    let known_anchor = index.date_of(&anchor, offset);
    if let Some(day) = known_anchor {
        if let Some(value) = moved(day, offset.amount, offset.unit, offset.sign) {
            note(times, offset, &value);
            drafts.push(Draft::from_event(offset.timex, main, value));
            return true;
        }
        return false;
    }
    if let Some(day) = index.date_of(&main, offset)
        && let Some(value) = moved(day, offset.amount, offset.unit, -offset.sign)
    {
        note(times, offset, &Value::Date(Calendar::Day(day)));
        drafts.push(Draft::from_event(offset.timex, anchor, value));
        return true;
    }
    false
}

fn moved(day: Date, amount: Amount, unit: Unit, sign: i64) -> Option<Value> {
    if amount == Amount::Vague {
        return None;
    }
    resolve::offset(Calendar::Day(day), amount, unit, sign, true)
}

/// Writes what is now known into the expression.
fn note(times: &mut Times, offset: &EventOffset, value: &Value) {
    let timex = &mut times.timexes[offset.timex];
    timex.anchor = Anchor::Event;
    let days = value.days();
    (timex.from, timex.to) = (days.map(|d| d.0), days.map(|d| d.1));
    if offset.is_date {
        timex.value = value.clone();
    }
}

/// The clause that the expression dates. Trees often hang "a day before she met him" from the second verb: then it is the
/// nearest verb before, or, where the expression comes first, the last verb of the sentence.
fn main_clause(syntax: &Syntax, run: IdRange<Token>, anchor: &Clause) -> Option<Clause> {
    let found = clause::of(syntax, run, None)?;
    if !found.span.overlaps(anchor.span) || found.trigger < run.first()? && found.trigger != anchor.trigger {
        return Some(found);
    }
    let sentence = syntax.sentences[syntax.sentence_of(run.first()?)].tokens;
    let usable = |t: &Id<Token>| clause::is_predicate(syntax, *t) && !anchor.span.overlaps(syntax.tokens[*t].span);
    let before = (sentence.start()..run.start()).rev().map(Id::new).find(usable);
    let verb = before.or_else(|| (run.end()..sentence.end()).rev().map(Id::new).find(usable))?;
    Some(clause::of_predicate(syntax, verb))
}

/// The event that the words after the expression name.
fn anchor_clause(syntax: &Syntax, run: IdRange<Token>, offset: &EventOffset) -> Option<Clause> {
    let sentence = syntax.sentences[syntax.sentence_of(run.first()?)].tokens;
    // "a day | after X": the marker follows the expression; "the day before | X": it is its last word.
    let marker: Id<Token> = if offset.is_date { run.last()? } else { Id::new(run.end()) };
    if !sentence.contains(marker) {
        return None;
    }
    let after = || (marker.index() + 1..sentence.end().min(marker.index() + 14)).map(Id::new);
    let names_event = |t: Id<Token>| {
        clause::is_predicate(syntax, t) || clause::is_event_noun(syntax, t) && syntax.upos(t) == Upos::Noun
    };
    let marks = matches!(syntax.deprel(marker), Deprel::Mark | Deprel::Case);
    let by_tree = syntax.head(marker).filter(|&h| h > marker && marks && names_event(h));
    let named = by_tree.or_else(|| after().find(|&t| names_event(t)))?;
    if clause::is_predicate(syntax, named) {
        return Some(clause::of_predicate(syntax, named));
    }
    let tree = syntax.subtree(named);
    let first = tree.start().max(marker.index() + 1);
    Some(Clause {
        trigger: named,
        span: syntax.span(IdRange::new(first, tree.end().min(sentence.end()).max(first + 1))),
    })
}

struct EventIndex<'a, 'd> {
    syntax: &'a Syntax<'d>,
    people: &'a People,
    drafts: &'a [Draft],
}

impl EventIndex<'_, '_> {
    /// The day of the event in the clause, as a draft elsewhere (or in the clause itself) has it.
    fn date_of(&self, wanted: &Clause, offset: &EventOffset) -> Option<Date> {
        let own = self.drafts.iter().find(|d| d.timex != Some(offset.timex) && d.clause.trigger == wanted.trigger);
        if let Some(day) = own.and_then(Draft::day) {
            return Some(day);
        }
        let Some(class) = event_class(self.syntax, wanted.trigger) else { return self.just_told(wanted) };
        let who = self.people.in_span(wanted.span);
        let at = self.syntax.sentence_of(wanted.trigger).index();
        let fitting: Vec<(&Draft, Date)> = self
            .drafts
            .iter()
            .filter(|d| d.timex != Some(offset.timex) && !d.clause.span.overlaps(wanted.span))
            .filter_map(|d| Some((d, d.day()?)))
            .filter(|(d, _)| event_class(self.syntax, d.clause.trigger).as_deref() == Some(class.as_str()))
            .collect();
        let days: BTreeSet<Date> = fitting.iter().map(|f| f.1).collect();
        if days.len() == 1 {
            return days.first().copied();
        }
        let score = |d: &Draft| {
            let sentence = self.syntax.sentence_of(d.clause.trigger);
            let around = self.syntax.span(self.syntax.sentences[sentence].tokens);
            let shared = self.people.in_span(around).intersection(&who).count().min(2) as i64;
            let away = (sentence.index().abs_diff(at) / 2).min(8) as i64;
            let named = |t| self.syntax.lemma(content_word(self.syntax, t));
            let same_word = i64::from(named(d.clause.trigger) == named(wanted.trigger));
            let points = 12 + 8 * shared + 6 * same_word - away - if d.caption { 12 } else { 0 };
            (points >= 10).then_some(points)
        };
        fitting.iter().filter_map(|&(d, day)| Some((score(d)?, day))).max_by_key(|s| s.0).map(|s| s.1)
    }
}

impl EventIndex<'_, '_> {
    /// "It came a day after …": the event that the paragraph told last.
    fn just_told(&self, wanted: &Clause) -> Option<Date> {
        let subject = self.syntax.children_by(wanted.trigger, Deprel::Nsubj).next()?;
        if !matches!(self.syntax.lower(subject).as_str(), "it" | "this" | "that" | "which") {
            return None;
        }
        let paragraph = |t| self.syntax.sentences[self.syntax.sentence_of(t)].paragraph;
        let told = self
            .drafts
            .iter()
            .filter(|d| d.clause.trigger < wanted.trigger && paragraph(d.clause.trigger) == paragraph(wanted.trigger));
        told.max_by_key(|d| d.clause.trigger).and_then(Draft::day)
    }
}

/// What kind of event a word names.
fn event_class(syntax: &Syntax, trigger: Id<Token>) -> Option<String> {
    let word = content_word(syntax, trigger);
    let lemma = syntax.lemma(word).to_lowercase();
    if lemma.len() < 3 || LIGHT.contains(&lemma.as_str()) {
        return None;
    }
    let class = CLASSES.iter().find(|class| class.contains(&lemma.as_str()));
    Some(class.map_or(lemma, |class| class[0].to_owned()))
}

fn content_word(syntax: &Syntax, trigger: Id<Token>) -> Id<Token> {
    if !LIGHT.contains(&syntax.lemma(trigger)) {
        return trigger;
    }
    let child = |deprel| syntax.children_by(trigger, deprel).next();
    // "took place" and "happened a day after" say nothing of what did.
    let empty =
        |lemma: &str| matches!(lemma, "place" | "second" | "minute" | "hour" | "day" | "week" | "month" | "year");
    let noun = |t: &Id<Token>| matches!(syntax.upos(*t), Upos::Noun | Upos::Verb) && !empty(syntax.lemma(*t));
    let participle = |t: &Id<Token>| syntax.morphs[t.index()].xpos == "VBG";
    child(Deprel::Obj)
        .filter(noun)
        .or_else(|| child(Deprel::Xcomp))
        .or_else(|| child(Deprel::Advcl).filter(participle))
        .or_else(|| child(Deprel::Nsubj).filter(noun))
        .unwrap_or(trigger)
}
