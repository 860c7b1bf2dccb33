//! Times that lean on an event: "a day after Trump made a visit", "the day before the vote".
//!
//! Of the two events, the one that the article dates elsewhere gives the other its day. A day found so may date a third event,
//! so the search goes round until nothing new is found.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::clause::{self, Clause};
use super::draft::Draft;
use super::people::People;
use crate::engine::coref::Entity;
use crate::engine::parse::Deprel;
use crate::engine::syntax::{REACH, Syntax};
use crate::engine::table::{Id, IdRange};
use crate::engine::tag::Upos;
use crate::engine::temporal::value::{Amount, Calendar, Unit, Value};
use crate::engine::temporal::{Anchor, EventOffset, Times, Timex, resolve};
use crate::engine::text::Span;
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
    let mut index = EventIndex { syntax, people, by_place: BTreeMap::new(), by_class: BTreeMap::new() };
    for draft in &*drafts {
        index.add(draft);
    }
    let mut open: Vec<EventOffset> = times.offsets.clone();
    for _ in 0..ROUNDS {
        let before = open.len();
        open.retain(|offset| match try_one(syntax, times, &index, offset) {
            Some(draft) => {
                index.add(&draft);
                drafts.push(draft);
                false
            }
            None => true,
        });
        if open.len() == before || open.is_empty() {
            break;
        }
    }
}

/// Tries one; gives the event that it dates.
fn try_one(syntax: &Syntax, times: &mut Times, index: &EventIndex, offset: &EventOffset) -> Option<Draft> {
    let run = syntax.tokens_in(times.timexes[offset.timex].span);
    let anchor = anchor_clause(syntax, run, offset)?;
    let mut main = main_clause(syntax, run, &anchor)?;
    // "… a day before Trump | held talks": told to its end or not at all.
    if main.span.overlaps(anchor.span) {
        main.span = main.span.cover(anchor.span);
    }
    if let Some(day) = index.date_of(&anchor, offset) {
        let value = moved(day, offset.amount, offset.unit, offset.sign)?;
        note(times, offset, &value);
        return Some(Draft::from_event(offset.timex, main, value));
    }
    let day = index.date_of(&main, offset)?;
    let value = moved(day, offset.amount, offset.unit, -offset.sign)?;
    note(times, offset, &Value::Date(Calendar::Day(day)));
    Some(Draft::from_event(offset.timex, anchor, value))
}

fn moved(day: Date, amount: Amount, unit: Unit, sign: i64) -> Option<Value> {
    if amount == Amount::Vague {
        // "hours after the attack" is its day; "days after" is none.
        return unit.is_clock().then_some(Value::Date(Calendar::Day(day)));
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
    let before = (sentence.start()..run.start()).rev().take(REACH).map(Id::new).find(usable);
    let verb = before.or_else(|| (run.end()..sentence.end().min(run.end() + REACH)).rev().map(Id::new).find(usable))?;
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
    // "the day before the vote, she resigned": what the comma cuts off is no part of it.
    let mut close = after().take_while(|&t| syntax.upos(t) != Upos::Punct);
    let named = by_tree.or_else(|| close.find(|&t| names_event(t)))?;
    if clause::is_predicate(syntax, named) {
        let whole = clause::of_predicate(syntax, named);
        let comma = (named.index() + 1..sentence.end().min(named.index() + REACH))
            .map(Id::new)
            .find(|&t| syntax.word(t) == ",");
        let end = comma.map_or(whole.span.end(), |t| whole.span.end().min(syntax.tokens[t].span.start()));
        let first = whole.span.start().max(syntax.tokens[marker].span.end());
        return Some(Clause { trigger: named, span: Span::new(first, end.max(first)).trim(syntax.text()) });
    }
    let tree = syntax.subtree_near(named);
    let first = tree.start().max(marker.index() + 1);
    Some(Clause {
        trigger: named,
        span: syntax.span(IdRange::new(first, tree.end().min(sentence.end()).max(first + 1))),
    })
}

/// What the index keeps of an event.
#[derive(Clone, Copy, Debug)]
struct Dated {
    clause: Clause,
    timex: Option<Id<Timex>>,
    day: Date,
    caption: bool,
}

/// How many events of a kind are looked at on either side.
const NEIGHBOURS: usize = 32;

/// The events that have a day, by place and by kind.
struct EventIndex<'a, 'd> {
    syntax: &'a Syntax<'d>,
    people: &'a People,
    by_place: BTreeMap<Id<Token>, Dated>,
    by_class: BTreeMap<String, BTreeMap<Id<Token>, Dated>>,
}

impl EventIndex<'_, '_> {
    fn add(&mut self, draft: &Draft) {
        let Some(day) = draft.day() else { return };
        let dated = Dated { clause: draft.clause, timex: draft.timex, day, caption: draft.caption };
        self.by_place.entry(draft.clause.trigger).or_insert(dated);
        let subject = told_by_subject(self.syntax, draft.clause.trigger).and_then(|s| event_class(self.syntax, s));
        for class in event_class(self.syntax, draft.clause.trigger).into_iter().chain(subject) {
            self.by_class.entry(class).or_default().entry(draft.clause.trigger).or_insert(dated);
        }
    }

    /// The day of the event in the clause, as an event elsewhere (or in the clause itself) has it.
    fn date_of(&self, wanted: &Clause, offset: &EventOffset) -> Option<Date> {
        let own = self.by_place.get(&wanted.trigger).filter(|d| d.timex != Some(offset.timex));
        if let Some(own) = own {
            return Some(own.day);
        }
        let Some(class) = event_class(self.syntax, wanted.trigger) else { return self.just_told(wanted) };
        let events = self.by_class.get(&class)?;
        let after = events.range(wanted.trigger..).take(NEIGHBOURS);
        let near = events.range(..wanted.trigger).rev().take(NEIGHBOURS).chain(after).map(|(_, d)| d);
        let fitting: Vec<&Dated> =
            near.filter(|d| d.timex != Some(offset.timex) && !d.clause.span.overlaps(wanted.span)).collect();
        let days: BTreeSet<Date> = fitting.iter().map(|d| d.day).collect();
        if days.len() == 1 {
            return days.first().copied();
        }
        let who = self.people.in_span(wanted.span);
        let scored = fitting.iter().map(|d| (self.score(d, wanted, &who), d.day));
        scored.filter(|s| s.0 >= 10).max_by_key(|s| s.0).map(|s| s.1)
    }

    /// How well an event of the same kind fits the words: by its people, its very word and its distance.
    fn score(&self, dated: &Dated, wanted: &Clause, who: &BTreeSet<Id<Entity>>) -> i64 {
        let (syntax, trigger) = (self.syntax, dated.clause.trigger);
        let sentence = syntax.sentence_of(trigger);
        let around = syntax.span(clause::around(syntax, trigger));
        let shared = self.people.in_span(around).intersection(who).count().min(2) as i64;
        let away = (sentence.index().abs_diff(syntax.sentence_of(wanted.trigger).index()) / 2).min(8) as i64;
        let word = |t| syntax.lemma(content_word(syntax, t));
        // Another event of the kind, far off and with nobody in common.
        if shared == 0 && away > 2 {
            return 0;
        }
        let same_word = i64::from(word(trigger) == word(wanted.trigger));
        12 + 8 * shared + 6 * same_word - away - if dated.caption { 12 } else { 0 }
    }

    /// "It came a day after …": the event that the paragraph told last.
    fn just_told(&self, wanted: &Clause) -> Option<Date> {
        let subject = self.syntax.children_near_by(wanted.trigger, Deprel::Nsubj).next()?;
        if !matches!(self.syntax.lower(subject).as_str(), "it" | "this" | "that" | "which") {
            return None;
        }
        let paragraph = |t| self.syntax.sentences[self.syntax.sentence_of(t)].paragraph;
        let (&trigger, dated) = self.by_place.range(..wanted.trigger).next_back()?;
        (paragraph(trigger) == paragraph(wanted.trigger)).then_some(dated.day)
    }
}

/// Verbs that tell no more than that their subject took place.
const TAKES_PLACE: &[&str] = &[
    "strike",
    "hit",
    "kill",
    "injure",
    "wound",
    "destroy",
    "damage",
    "rock",
    "shake",
    "devastate",
    "erupt",
    "open",
    "close",
    "break",
    "read",
    "sweep",
    "last",
    "continue",
    "convene",
    "conclude",
    "approve",
    "deliver",
    "issue",
];

/// "The crash killed ten people": the subject is the event.
fn told_by_subject(syntax: &Syntax, trigger: Id<Token>) -> Option<Id<Token>> {
    let tells = TAKES_PLACE.contains(&syntax.lemma(trigger));
    let subject = syntax.children_near(trigger).iter().copied();
    let mut subject = subject.filter(|&c| matches!(syntax.deprel(c), Deprel::Nsubj | Deprel::NsubjPass));
    subject.find(|&s| tells && syntax.upos(s) == Upos::Noun && clause::is_event_noun(syntax, s))
}

/// What kind of event a word names.
pub(super) fn event_class(syntax: &Syntax, trigger: Id<Token>) -> Option<String> {
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
    let child = |deprel| syntax.children_near_by(trigger, deprel).next();
    // "took place" and "happened a day after" say nothing of what did.
    let empty =
        |lemma: &str| matches!(lemma, "place" | "second" | "minute" | "hour" | "day" | "week" | "month" | "year");
    let noun = |t: &Id<Token>| matches!(syntax.upos(*t), Upos::Noun | Upos::Verb) && !empty(syntax.lemma(*t));
    let participle = |t: &Id<Token>| syntax.morphs[t.index()].xpos == "VBG";
    child(Deprel::Obj)
        .filter(noun)
        .or_else(|| child(Deprel::Xcomp))
        .or_else(|| child(Deprel::Advcl).filter(participle))
        // Trees at times miss the object: "held talks".
        .or_else(|| {
            let next = trigger.index() + 1..syntax.tokens.len().min(trigger.index() + 4);
            next.map(Id::new).find(|&t| syntax.upos(t) == Upos::Noun && clause::is_event_noun(syntax, t))
        })
        .or_else(|| child(Deprel::Nsubj).filter(noun))
        .unwrap_or(trigger)
}
