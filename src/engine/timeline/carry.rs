//! The time that the story is at: a clause that says nothing of its own day goes on with that of the clause before.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::draft::Draft;
use super::{Certainty, status};
use crate::engine::parse::Deprel;
use crate::engine::sentence::Sentence;
use crate::engine::syntax::Syntax;
use crate::engine::table::Id;
use crate::engine::temporal::Times;
use crate::engine::temporal::value::{Calendar, Value};
use crate::engine::tokenise::Token;

/// So many sentences on, within the paragraph.
const REACH: usize = 2;

/// Words that take a clause to another time.
const ELSEWHEN: &[&str] = &[
    "earlier",
    "previously",
    "before",
    "ago",
    "once",
    "originally",
    "first",
    "since",
    "later",
    "eventually",
    "after",
    "already",
    "formerly",
    "when",
    "until",
    "while",
    "never",
    "often",
    "always",
    "usually",
];

/// Gives undated events, in text order, the day of the event that the sentence before tells.
pub(super) fn carry(syntax: &Syntax, times: &Times, dated: &[Draft], undated: &mut [Draft]) {
    let mut days: BTreeMap<Id<Sentence>, Option<Date>> = BTreeMap::new();
    for draft in dated {
        let sentence = syntax.sentence_of(draft.clause.trigger);
        let known = matches!(draft.certainty, Certainty::Stated | Certainty::Resolved) && !draft.caption;
        let day = draft.day().filter(|_| known && is_past(syntax, draft.clause.trigger));
        // A sentence of two days is at neither.
        let entry = days.entry(sentence).or_insert(day);
        if *entry != day {
            *entry = None;
        }
    }
    for timex in &times.timexes {
        if let Some(token) = syntax.tokens_in(timex.span).first() {
            days.entry(syntax.sentence_of(token)).or_insert(None);
        }
    }
    for draft in undated {
        let sentence = syntax.sentence_of(draft.clause.trigger);
        if days.contains_key(&sentence) || !goes_on(syntax, draft.clause.trigger) {
            continue;
        }
        let Some((&before, &day)) = days.range(..sentence).next_back() else { continue };
        let near = sentence.index() - before.index() <= REACH;
        let paragraph = |s: Id<Sentence>| syntax.sentences[s].paragraph;
        if let (true, Some(day)) = (near && paragraph(before) == paragraph(sentence), day) {
            draft.value = Some(Value::Date(Calendar::Day(day)));
            draft.certainty = Certainty::Approximate;
            draft.carried = true;
        }
    }
}

/// Whether an event happened, rather than was said or is to come.
fn is_past(syntax: &Syntax, trigger: Id<Token>) -> bool {
    matches!(syntax.morphs[trigger.index()].xpos, "VBD" | "VBN") && !status::is_saying(syntax, trigger)
}

/// Whether a clause tells in the simple past and without a word that takes it elsewhere.
fn goes_on(syntax: &Syntax, trigger: Id<Token>) -> bool {
    let helpers =
        syntax.children_near(trigger).iter().filter(|&&c| matches!(syntax.deprel(c), Deprel::Aux | Deprel::AuxPass));
    let simple = helpers.clone().all(|&c| matches!(syntax.lower(c).as_str(), "was" | "were" | "did"));
    let told = syntax.morphs[trigger.index()].xpos == "VBD" || helpers.count() > 0;
    let sentence = syntax.sentences[syntax.sentence_of(trigger)].tokens;
    let near = sentence.start()..sentence.end().min(sentence.start() + 60);
    simple && told && !near.into_iter().any(|i| ELSEWHEN.contains(&syntax.lower(Id::new(i)).as_str()))
}
