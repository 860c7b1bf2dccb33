//! The clause that a time belongs to: its event word and its stretch of text.

use crate::engine::parse::Deprel;
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, IdRange};
use crate::engine::tag::Upos;
use crate::engine::text::Span;
use crate::engine::tokenise::Token;

/// An event word and the text that tells the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) trigger: Id<Token>,
    pub(super) span: Span,
}

/// The clause that the run (a time expression) dates: the noun that it stands at ("the October 14 call"), else the verb above
/// it, else the whole sentence.
pub(super) fn of(syntax: &Syntax, run: IdRange<Token>) -> Option<Clause> {
    let head = syntax.head_of_run(run)?;
    if let Some(noun) = event_noun(syntax, head, run) {
        return Some(Clause { trigger: noun, span: phrase(syntax, noun) });
    }
    match std::iter::once(head)
        .chain(syntax.ancestors(head))
        .take(40)
        .find(|&t| !run.contains(t) && is_predicate(syntax, t))
    {
        Some(verb) => Some(of_predicate(syntax, verb)),
        None => whole_sentence(syntax, head, run),
    }
}

/// A verb, or a word with a copula.
pub(super) fn is_predicate(syntax: &Syntax, token: Id<Token>) -> bool {
    syntax.upos(token) == Upos::Verb
        || syntax.upos(token) == Upos::Aux
            && !matches!(syntax.deprel(token), Deprel::Aux | Deprel::AuxPass | Deprel::Cop)
        || syntax.children_by(token, Deprel::Cop).next().is_some()
}

/// The clause of a predicate: from its subject to its last word, without what is joined to it.
pub(super) fn of_predicate(syntax: &Syntax, verb: Id<Token>) -> Clause {
    let sentence = syntax.sentences[syntax.sentence_of(verb)].tokens;
    let mut first = verb;
    let mut stop = sentence.end();
    for &child in syntax.children(verb) {
        match syntax.deprel(child) {
            Deprel::Nsubj
            | Deprel::NsubjPass
            | Deprel::NsubjOuter
            | Deprel::Csubj
            | Deprel::CsubjPass
            | Deprel::Aux
            | Deprel::AuxPass
            | Deprel::Cop
            | Deprel::Expl
                if child < verb =>
            {
                first = first.min(bounded(syntax, child).first().unwrap_or(child));
            }
            Deprel::Conj | Deprel::Parataxis | Deprel::Cc | Deprel::List if child > verb => {
                stop = stop.min(bounded(syntax, child).start().max(verb.index() + 1));
            }
            _ => {}
        }
    }
    // "findings published on Monday": the noun is part of what happened.
    if matches!(syntax.deprel(verb), Deprel::Acl | Deprel::AclRelcl)
        && let Some(noun) = syntax.head(verb).filter(|&h| h < verb)
        && verb.index() - noun.index() <= 12
    {
        first = first.min(bounded(syntax, noun).first().unwrap_or(noun));
    }
    let last = bounded(syntax, verb).end().min(stop).max(verb.index() + 1);
    Clause { trigger: verb, span: trimmed(syntax, IdRange::new(first.index(), last)) }
}

/// A subtree kept within its sentence.
fn bounded(syntax: &Syntax, token: Id<Token>) -> IdRange<Token> {
    let sentence = syntax.sentences[syntax.sentence_of(token)].tokens;
    let tree = syntax.subtree(token);
    IdRange::new(tree.start().max(sentence.start()), tree.end().min(sentence.end()))
}

/// The noun that the time modifies: "the October 14 phone call", "the summit in August".
fn event_noun(syntax: &Syntax, head: Id<Token>, run: IdRange<Token>) -> Option<Id<Token>> {
    let noun = syntax.head(head)?;
    if run.contains(noun) || !matches!(syntax.upos(noun), Upos::Noun | Upos::Propn) {
        return None;
    }
    match syntax.deprel(head) {
        Deprel::Compound | Deprel::Amod | Deprel::Nummod | Deprel::NmodPoss | Deprel::NmodUnmarked | Deprel::Nmod => {
            let before = head < noun;
            (before || is_event_noun(syntax, noun)).then_some(noun)
        }
        _ => None,
    }
}

/// Nouns that name what happens: by their endings and by a list.
pub(super) fn is_event_noun(syntax: &Syntax, noun: Id<Token>) -> bool {
    const EVENTS: &[&str] = &[
        "call",
        "talk",
        "visit",
        "meeting",
        "summit",
        "vote",
        "election",
        "attack",
        "war",
        "strike",
        "trial",
        "hearing",
        "speech",
        "protest",
        "rally",
        "crash",
        "fire",
        "flood",
        "storm",
        "earthquake",
        "quake",
        "explosion",
        "blast",
        "bombing",
        "shooting",
        "death",
        "birth",
        "arrest",
        "launch",
        "raid",
        "game",
        "match",
        "race",
        "deal",
        "debate",
        "debut",
        "coup",
        "murder",
        "killing",
        "accident",
        "incident",
        "outbreak",
        "ruling",
        "verdict",
        "referendum",
        "conference",
        "interview",
        "trip",
        "tour",
        "march",
        "ceremony",
        "funeral",
        "wedding",
        "festival",
        "victory",
        "defeat",
        "win",
        "loss",
        "report",
        "statement",
        "campaign",
        "invasion",
        "siege",
        "battle",
        "ceasefire",
        "truce",
        "takeover",
        "merger",
        "collapse",
        "rescue",
        "theft",
        "robbery",
        "riot",
        "clash",
        "hurricane",
        "cyclone",
        "typhoon",
        "landslide",
        "eruption",
        "release",
        "return",
        "arrival",
        "departure",
        "start",
        "end",
        "opening",
        "closing",
        "signing",
        "sale",
        "purchase",
        "test",
        "flight",
        "mission",
        "exhibition",
        "premiere",
        "final",
        "session",
        "poll",
        "primary",
        "caucus",
        "inauguration",
        "resignation",
        "appointment",
    ];
    let lemma = syntax.lemma(noun).to_lowercase();
    EVENTS.contains(&lemma.as_str())
        || lemma.len() > 6 && ["tion", "sion", "ment", "ance", "ence"].iter().any(|end| lemma.ends_with(end))
}

/// The noun with what hangs from it, up to a relative clause of some length.
fn phrase(syntax: &Syntax, noun: Id<Token>) -> Span {
    trimmed(syntax, bounded(syntax, noun))
}

/// A heading or a caption without a verb.
fn whole_sentence(syntax: &Syntax, head: Id<Token>, run: IdRange<Token>) -> Option<Clause> {
    let sentence = syntax.sentences[syntax.sentence_of(head)].tokens;
    let trigger = sentence.ids().find(|&t| {
        !run.contains(t)
            && matches!(syntax.upos(t), Upos::Noun | Upos::Propn | Upos::Verb)
            && syntax.head(t).is_none_or(|h| run.contains(h))
    });
    let trigger = trigger.or_else(|| {
        sentence.ids().find(|&t| !run.contains(t) && matches!(syntax.upos(t), Upos::Noun | Upos::Propn | Upos::Verb))
    })?;
    Some(Clause { trigger, span: trimmed(syntax, sentence) })
}

/// The run without marks and link words at its edges.
fn trimmed(syntax: &Syntax, run: IdRange<Token>) -> Span {
    let edge = |t: &Id<Token>| matches!(syntax.upos(*t), Upos::Punct | Upos::Cconj);
    let first = run.ids().find(|t| !edge(t)).or(run.first());
    let last = run.ids().rev().find(|t| !edge(t)).or(run.last());
    match (first, last) {
        (Some(first), Some(last)) if first <= last => syntax.span(IdRange::new(first.index(), last.index() + 1)),
        _ => syntax.span(run),
    }
}
