//! Which way the verb looks: it decides between last Monday and next Monday.

use crate::engine::parse::Deprel;
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, IdRange};
use crate::engine::tag::Upos;
use crate::engine::tokenise::Token;

/// The direction of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) enum Tense {
    Past,
    Present,
    Future,
}

/// Verbs and adjectives whose complement lies ahead: "is expected on Friday", "plans to meet in May".
const AHEAD: &[&str] = &[
    "expect",
    "plan",
    "schedule",
    "set",
    "due",
    "intend",
    "hope",
    "aim",
    "slate",
    "anticipate",
    "prepare",
    "await",
    "propose",
    "vow",
    "promise",
    "poise",
    "forecast",
    "project",
    "likely",
    "upcoming",
    "forthcoming",
    "ready",
    "want",
    "seek",
    "allow",
    "ask",
    "order",
    "agree",
    "urge",
    "require",
    "tip",
    "bill",
    "earmark",
    "predict",
    "direct",
    "instruct",
    "invite",
];

/// Verbs that move something to a day: "postponed the vote to June 2".
const MOVES: &[&str] = &["postpone", "reschedule", "delay", "defer", "extend", "move", "push", "adjourn", "prolong"];

const MODALS: &[&str] =
    &["will", "'ll", "’ll", "shall", "would", "wo", "may", "might", "could", "should", "must", "can", "'d", "’d"];

/// The tense that an expression stands in, by the words beside it or by its clause.
pub(in crate::engine) fn of_run(syntax: &Syntax, run: IdRange<Token>) -> Option<(Tense, bool)> {
    let first = run.first()?;
    match beside(syntax, first) {
        Some(tense) => Some((tense, true)),
        None => of(syntax, syntax.head_of_run(run).unwrap_or(first)),
    }
}

/// The tense of the clause that the token is in, and whether a verb shows it; none where nothing does.
fn of(syntax: &Syntax, token: Id<Token>) -> Option<(Tense, bool)> {
    if let Some(verb) = governor(syntax, token) {
        // A date beside a noun ("the October 14 call") has no tense of its own.
        let beside_noun = syntax.head(token).is_some_and(|h| {
            matches!(syntax.upos(h), Upos::Noun | Upos::Propn)
                && matches!(
                    syntax.deprel(token),
                    Deprel::Compound | Deprel::Amod | Deprel::Nummod | Deprel::NmodUnmarked
                )
        });
        return Some((of_verb(syntax, verb, 0), !beside_noun));
    }
    let near = nearest(syntax, token).map(|verb| of_verb(syntax, verb, 0));
    near.or_else(|| by_words(syntax, token)).map(|tense| (tense, false))
}

/// What the words just before say, whatever the tree: "…, officials said Friday", "postponed the vote to June 2".
fn beside(syntax: &Syntax, token: Id<Token>) -> Option<Tense> {
    let run = syntax.sentences[syntax.sentence_of(token)].tokens;
    let small = |t: &Id<Token>| matches!(syntax.lower(*t).as_str(), "on" | "late" | "early" | "the");
    let back = || (run.start().max(token.index().saturating_sub(12))..token.index()).rev().map(Id::new);
    let before = back().find(|t| !small(t))?;
    if syntax.morphs[before.index()].xpos == "VBD" && SAID.contains(&syntax.lemma(before)) {
        return Some(Tense::Past);
    }
    let link = matches!(syntax.lower(before).as_str(), "to" | "until" | "till");
    let moved = link && back().skip(1).take(8).any(|t| MOVES.contains(&syntax.lemma(t)));
    moved.then_some(Tense::Future)
}

/// Verbs of saying that a day follows at once.
const SAID: &[&str] = &["say", "tell", "announce", "report", "add", "confirm", "testify", "state", "warn"];

/// Words that show the tense where no verb was recognised: headlines, broken sentences.
const SHOWS_FUTURE: &[&str] = &[
    "will",
    "’ll",
    "'ll",
    "shall",
    "expected",
    "scheduled",
    "planned",
    "plans",
    "slated",
    "due",
    "going",
    "upcoming",
    "hopes",
    "aims",
    "intends",
    "expects",
];
const SHOWS_PAST: &[&str] = &[
    "was", "were", "had", "did", "said", "told", "began", "came", "went", "met", "held", "won", "lost", "left", "made",
    "took", "gave", "saw", "found", "fell", "rose", "sold", "bought", "spoke", "wrote", "led", "became", "broke",
    "hit", "struck", "sent", "ran", "has", "have", "been",
];

fn by_words(syntax: &Syntax, token: Id<Token>) -> Option<Tense> {
    let run = syntax.sentences[syntax.sentence_of(token)].tokens;
    let at = token.index();
    let shown = |i: usize| {
        let word = syntax.lower(Id::new(i));
        if SHOWS_FUTURE.contains(&word.as_str()) {
            return Some(Tense::Future);
        }
        let past = SHOWS_PAST.contains(&word.as_str()) || word.len() > 4 && word.ends_with("ed");
        past.then_some(Tense::Past)
    };
    let before = (run.start().max(at.saturating_sub(9))..at).rev().find_map(shown);
    before.or_else(|| (at..run.end().min(at + 20)).find_map(shown))
}

fn is_verb(syntax: &Syntax, token: Id<Token>) -> bool {
    matches!(syntax.upos(token), Upos::Verb | Upos::Aux)
}

/// The nearest verb above the token, or a predicate with a copula.
fn governor(syntax: &Syntax, token: Id<Token>) -> Option<Id<Token>> {
    syntax
        .ancestors(token)
        .take(12)
        .find(|&t| is_verb(syntax, t) || syntax.children_near_by(t, Deprel::Cop).next().is_some())
}

fn nearest(syntax: &Syntax, token: Id<Token>) -> Option<Id<Token>> {
    let run = syntax.sentences[syntax.sentence_of(token)].tokens;
    let at = token.index();
    let before = (run.start().max(at.saturating_sub(20))..at).rev().map(Id::new).find(|&t| is_verb(syntax, t));
    before.or_else(|| (at..run.end().min(at + 20)).map(Id::new).find(|&t| is_verb(syntax, t)))
}

/// Whether the verb opens a sentence that has no other that could be its main one.
fn is_order(syntax: &Syntax, verb: Id<Token>) -> bool {
    let run = syntax.sentences[syntax.sentence_of(verb)].tokens;
    let finite = |i: usize| matches!(syntax.morphs[i].xpos, "VBD" | "VBN" | "VBZ" | "VBP" | "MD");
    run.start() == verb.index() && !(run.start()..run.end().min(run.start() + 20)).any(finite)
}

/// The tense of a verb with its auxiliaries.
pub(in crate::engine) fn of_verb(syntax: &Syntax, verb: Id<Token>, depth: usize) -> Tense {
    let lemma = syntax.lemma(verb);
    let xpos = syntax.morphs[verb.index()].xpos;
    let helpers = || {
        syntax
            .children_near(verb)
            .iter()
            .copied()
            .filter(|&c| matches!(syntax.deprel(c), Deprel::Aux | Deprel::AuxPass | Deprel::Cop))
    };
    let mut past = xpos == "VBD";
    let mut present = matches!(xpos, "VBZ" | "VBP");
    // "may have left": the modal only doubts it.
    if xpos == "VBN"
        && helpers().any(|h| syntax.lower(h) == "have")
        && !helpers().any(|h| matches!(syntax.lower(h).as_str(), "will" | "'ll" | "’ll"))
    {
        return Tense::Past;
    }
    for helper in helpers() {
        let word = syntax.lower(helper);
        if MODALS.contains(&word.as_str()) {
            return Tense::Future;
        }
        match word.as_str() {
            "was" | "were" | "had" | "did" | "has" | "have" | "'ve" | "’ve" => past = true,
            "is" | "are" | "am" | "'s" | "’s" | "'re" | "’re" | "be" | "does" | "do" => present = true,
            _ => {}
        }
    }
    if AHEAD.contains(&lemma) && (xpos == "VBN" || xpos == "JJ" || present) {
        return Tense::Future;
    }
    let going = lemma == "go" && xpos == "VBG" && syntax.children_near_by(verb, Deprel::Xcomp).next().is_some();
    if going {
        return Tense::Future;
    }
    let infinitive = xpos == "VB" || helpers().any(|h| syntax.lower(h) == "be");
    let to = infinitive && syntax.children_near(verb).iter().any(|&c| syntax.lower(c) == "to");
    if to && present && !past {
        // "is to visit"
        return Tense::Future;
    }
    // "Meet me in ten days": an order looks ahead.
    if xpos == "VB" && !past && !present && is_order(syntax, verb) {
        return Tense::Future;
    }
    if past {
        return Tense::Past;
    }
    if present {
        return Tense::Present;
    }
    // An infinitive or a participle looks where the word that it hangs from looks.
    if let Some(head) = syntax.head(verb).filter(|_| depth < 6) {
        let ahead = AHEAD.contains(&syntax.lemma(head)) || syntax.lemma(head) == "be";
        if to && (ahead || syntax.deprel(verb) == Deprel::Acl) {
            return Tense::Future;
        }
        if is_verb(syntax, head) {
            return of_verb(syntax, head, depth + 1);
        }
    }
    match xpos {
        "VBN" => Tense::Past,
        _ => Tense::Present,
    }
}
