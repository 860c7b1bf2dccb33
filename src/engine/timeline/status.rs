//! Whether a clause tells what was, is to be, was denied or might be, and whether it is a saying.

use super::{Status, Track};
use crate::engine::parse::Deprel;
use crate::engine::syntax::Syntax;
use crate::engine::table::Id;
use crate::engine::temporal::resolve::tense::{self, Tense};
use crate::engine::tokenise::Token;

/// Verbs of saying that put their clause on the "said" track even where no quote hangs from them.
const SAYING: &[&str] = &[
    "say",
    "tell",
    "announce",
    "state",
    "add",
    "warn",
    "claim",
    "declare",
    "report",
    "write",
    "tweet",
    "post",
    "confirm",
    "deny",
    "insist",
    "argue",
    "note",
    "comment",
    "explain",
    "reply",
    "respond",
    "ask",
    "urge",
    "suggest",
    "admit",
    "acknowledge",
    "reveal",
    "stress",
    "signal",
    "describe",
    "quote",
    "testify",
    "remark",
    "allege",
    "accuse",
    "predict",
    "promise",
    "vow",
];

/// Words of doubt over a clause.
const DOUBT: &[&str] = &["may", "might", "could", "should", "can", "possibly", "perhaps", "reportedly"];

/// Verbs before whose complement nothing has happened yet.
const INTENT: &[&str] = &[
    "plan", "expect", "schedule", "intend", "set", "slate", "aim", "hope", "propose", "promise", "vow", "agree",
    "prepare", "due", "want", "seek", "send",
];
/// Verbs that deny their complement.
const REFUSAL: &[&str] =
    &["deny", "refuse", "reject", "fail", "decline", "cancel", "postpone", "avoid", "prevent", "scrap"];

/// Whether the trigger is a word of saying.
pub(super) fn is_saying(syntax: &Syntax, trigger: Id<Token>) -> bool {
    SAYING.contains(&syntax.lemma(trigger))
}

/// The track of an event by its trigger.
pub(super) fn track(syntax: &Syntax, trigger: Id<Token>, has_quote: bool) -> Track {
    let complement =
        syntax.children_near(trigger).iter().any(|&c| matches!(syntax.deprel(c), Deprel::Ccomp | Deprel::Parataxis));
    if has_quote || is_saying(syntax, trigger) && (complement || syntax.lemma(trigger) == "say") {
        Track::Said
    } else {
        Track::Happened
    }
}

/// The status of an event by its words; a date after publication makes it planned.
pub(super) fn status(syntax: &Syntax, trigger: Id<Token>, ahead: bool) -> Status {
    let children = syntax.children_near(trigger);
    let word = |t: Id<Token>| syntax.lower(t);
    let negated = children.iter().any(|&c| {
        matches!(word(c).as_str(), "not" | "n't" | "n’t" | "never" | "no" | "neither")
            && matches!(syntax.deprel(c), Deprel::Advmod | Deprel::Det | Deprel::Aux | Deprel::Cc)
    });
    let no_subject =
        children.iter().filter(|&&c| matches!(syntax.deprel(c), Deprel::Nsubj | Deprel::NsubjPass)).any(|&s| {
            matches!(word(s).as_str(), "nobody" | "none" | "nothing")
                || syntax.children_near(s).iter().any(|&d| word(d) == "no")
        });
    let head =
        syntax.head(trigger).filter(|_| matches!(syntax.deprel(trigger), Deprel::Xcomp | Deprel::Ccomp | Deprel::Obj));
    let refused = head.is_some_and(|h| REFUSAL.contains(&syntax.lemma(h)));
    if negated || no_subject || refused {
        return Status::Denied;
    }
    let marks = || children.iter().copied().filter(|&c| syntax.deprel(c) == Deprel::Mark);
    let helpers = || children.iter().copied().filter(|&c| matches!(syntax.deprel(c), Deprel::Aux | Deprel::Advmod));
    let doubted = helpers().any(|h| DOUBT.contains(&word(h).as_str()));
    if marks().any(|m| matches!(word(m).as_str(), "if" | "whether" | "unless")) || doubted {
        return Status::Hypothetical;
    }
    let intended = head.is_some_and(|h| INTENT.contains(&syntax.lemma(h)));
    let is_verb = crate::engine::timeline::clause::is_predicate(syntax, trigger);
    if ahead || intended || is_verb && tense::of_verb(syntax, trigger, 0) == Tense::Future {
        return Status::Planned;
    }
    Status::Happened
}
