//! The clause that a time belongs to: its event word and its stretch of text.

use crate::engine::parse::Deprel;
use crate::engine::syntax::{REACH, Syntax};
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
/// it, else the whole sentence. `within` is the quotation that the run stands in.
pub(super) fn of(syntax: &Syntax, run: IdRange<Token>, within: Option<IdRange<Token>>) -> Option<Clause> {
    let head = syntax.head_of_run(run)?;
    if let Some(noun) = event_noun(syntax, head, run) {
        return Some(at_noun(syntax, noun, head < noun));
    }
    let mut above = std::iter::once(head).chain(syntax.ancestors(head)).take(40);
    let verb = above.find(|&t| !run.contains(t) && is_predicate(syntax, t) && !is_preposition(syntax, t));
    // "“Three months ago,” he said, “we met”": what a quotation dates is told in the quotation.
    if let Some(quoted) = within
        && verb.is_none_or(|v| !quoted.contains(v))
    {
        let sentence = around(syntax, head);
        let inside = |t: &Id<Token>| quoted.contains(*t) && !run.contains(*t) && is_predicate(syntax, *t);
        let found = (run.end()..sentence.end()).map(Id::new).find(inside);
        if let Some(verb) = found.or_else(|| (sentence.start()..run.start()).rev().map(Id::new).find(inside)) {
            return Some(of_predicate(syntax, verb));
        }
    }
    match verb {
        Some(verb) => {
            let beside = event_beside(syntax, run, head, verb).map(|noun| at_noun(syntax, noun, false));
            Some(beside.unwrap_or_else(|| {
                let clause = between_semicolons(syntax, run, of_predicate(syntax, verb));
                afterthought(syntax, run, &clause).unwrap_or(clause)
            }))
        }
        None => whole_sentence(syntax, head, run),
    }
}

/// What a semicolon parts is told by itself, if the time stands beside the verb.
fn between_semicolons(syntax: &Syntax, run: IdRange<Token>, clause: Clause) -> Clause {
    let tokens = syntax.tokens_in(clause.span);
    let (low, high) = (run.start().min(clause.trigger.index()), run.end().max(clause.trigger.index() + 1));
    let parts = |t: &usize| syntax.word(Id::new(*t)) == ";";
    if high - low > REACH || (low..high).any(|t| parts(&t)) || low < tokens.start() || high > tokens.end() {
        return clause;
    }
    let start = (tokens.start()..low).rev().find(parts).map_or(tokens.start(), |t| t + 1);
    let end = (high..tokens.end()).find(parts).unwrap_or(tokens.end());
    if (start, end) == (tokens.start(), tokens.end()) {
        return clause;
    }
    Clause { span: trimmed(syntax, IdRange::new(start, end)), ..clause }
}

/// "after the meeting on October 17, he said": the noun just before the date is the event, though the tree hangs both from the
/// verb.
fn event_beside(syntax: &Syntax, run: IdRange<Token>, head: Id<Token>, verb: Id<Token>) -> Option<Id<Token>> {
    if head > verb {
        return None;
    }
    let first = syntax.subtree_near(head).start().min(run.start());
    let before = Id::new(first.checked_sub(1)?);
    let noun =
        std::iter::once(before).chain(syntax.ancestors(before)).take(12).find(|&t| syntax.head(t) == Some(verb))?;
    let after = syntax
        .children_near_by(noun, Deprel::Case)
        .any(|c| matches!(syntax.lower(c).as_str(), "after" | "before" | "since" | "until" | "following"));
    (after && is_event_noun(syntax, noun)).then_some(noun)
}

/// "…, down from a peak of 9.1% in June 2022": what a comma cuts off from the clause tells an event of its own.
fn afterthought(syntax: &Syntax, run: IdRange<Token>, clause: &Clause) -> Option<Clause> {
    let mark =
        (clause.trigger.index()..run.start()).rev().take(16).map(Id::new).find(|&t| syntax.upos(t) == Upos::Punct)?;
    let cut_off = clause.span.end() <= syntax.tokens[mark].span.end();
    let compares =
        matches!(syntax.lower(Id::new(mark.index() + 1)).as_str(), "down" | "up" | "compared" | "against" | "versus");
    let is_event = |t: &Id<Token>| is_event_noun(syntax, *t) && syntax.upos(*t) == Upos::Noun;
    let trigger = (mark.index() + 1..run.start()).map(Id::new).find(is_event).filter(|_| cut_off || compares)?;
    let article = Id::new(trigger.index() - 1);
    let first = if article > mark && syntax.upos(article) == Upos::Det { article } else { trigger };
    Some(Clause { trigger, span: syntax.span(IdRange::new(first.index(), run.end())) })
}

/// The event that a noun names: the noun with its words, or the clause that it is the subject or the setting of.
fn at_noun(syntax: &Syntax, noun: Id<Token>, before: bool) -> Clause {
    let own = Clause { trigger: noun, span: phrase(syntax, noun) };
    let Some(verb) = syntax.head(noun).filter(|&v| is_predicate(syntax, v)) else { return own };
    let setting = syntax.deprel(noun) == Deprel::Obl
        && syntax
            .children_near_by(noun, Deprel::Case)
            .all(|c| matches!(syntax.lower(c).as_str(), "in" | "at" | "during" | "on"));
    let subject = !before && matches!(syntax.deprel(noun), Deprel::Nsubj | Deprel::NsubjPass);
    if setting || subject {
        let clause = of_predicate(syntax, verb);
        return Clause { trigger: clause.trigger, span: clause.span.cover(own.span) };
    }
    own
}

/// "following a trial", "including Monday": participles that have become prepositions.
fn is_preposition(syntax: &Syntax, token: Id<Token>) -> bool {
    let word =
        matches!(syntax.lower(token).as_str(), "following" | "including" | "according" | "concerning" | "regarding");
    word && !syntax.children_near(token).iter().any(|&c| syntax.deprel(c) == Deprel::Aux)
}

/// A verb, or a word with a copula.
pub(super) fn is_predicate(syntax: &Syntax, token: Id<Token>) -> bool {
    syntax.upos(token) == Upos::Verb
        || syntax.upos(token) == Upos::Aux
            && !matches!(syntax.deprel(token), Deprel::Aux | Deprel::AuxPass | Deprel::Cop)
        || syntax.children_near_by(token, Deprel::Cop).next().is_some()
}

/// The clause of a predicate: from its subject to its last word, without what is joined to it.
pub(super) fn of_predicate(syntax: &Syntax, verb: Id<Token>) -> Clause {
    of_predicate_at(syntax, verb, 0)
}

fn of_predicate_at(syntax: &Syntax, verb: Id<Token>, depth: usize) -> Clause {
    let sentence = syntax.sentences[syntax.sentence_of(verb)].tokens;
    let mut first = verb;
    let mut stop = sentence.end();
    for &child in syntax.children_near(verb) {
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
                first = first.min(syntax.subtree_near(child).first().unwrap_or(child));
            }
            Deprel::Conj | Deprel::Parataxis | Deprel::Cc | Deprel::List if child > verb => {
                let start = syntax.subtree_near(child).start().max(verb.index() + 1);
                // A tree that joins without a comma or an "and" is mistaken.
                let cuts = |t: usize| matches!(syntax.upos(Id::new(t)), Upos::Punct | Upos::Cconj | Upos::Sym);
                if cuts(start) || cuts(start - 1) {
                    stop = stop.min(start);
                }
            }
            _ => {}
        }
    }
    // "findings published on Monday": the noun is part of what happened.
    if matches!(syntax.deprel(verb), Deprel::Acl | Deprel::AclRelcl)
        && let Some(noun) = syntax.head(verb).filter(|&h| h < verb)
        && verb.index() - noun.index() <= 12
    {
        first = first.min(syntax.subtree_near(noun).first().unwrap_or(noun));
    }
    // "was shut and reopened", "was expected to pass": the clause begins where its first verb's does.
    let has_subject = syntax.children_near(verb).iter().any(|&c| {
        matches!(
            syntax.deprel(c),
            Deprel::Nsubj | Deprel::NsubjPass | Deprel::NsubjOuter | Deprel::Csubj | Deprel::Expl
        )
    });
    if !has_subject
        && depth < 3
        && matches!(syntax.deprel(verb), Deprel::Xcomp | Deprel::Conj | Deprel::Ccomp | Deprel::Advcl)
        && let Some(above) =
            syntax.head(verb).filter(|&h| h < verb && is_predicate(syntax, h) && verb.index() - h.index() <= 16)
    {
        let start = of_predicate_at(syntax, above, depth + 1).span.start();
        first = first.min(syntax.tokens_in(Span::new(start, start + 1)).first().unwrap_or(first));
    }
    let mut last = syntax.subtree_near(verb).end().min(stop).max(verb.index() + 1);
    first = past_relative(syntax, sentence, verb, first);
    first = with_antecedent(syntax, sentence, with_subject(syntax, sentence, first));
    // "Sentencing him on Friday, the judge said …": who did it stands in the main clause.
    if !has_subject
        && depth == 0
        && syntax.deprel(verb) == Deprel::Advcl
        && let Some(main) =
            syntax.head(verb).filter(|&h| h > verb && is_predicate(syntax, h) && h.index() - verb.index() <= 24)
    {
        let whole = syntax.tokens_in(of_predicate_at(syntax, main, 1).span);
        last = last.max(whole.end());
    }
    let span = unlabelled(syntax, trimmed(syntax, IdRange::new(first.index(), last)));
    Clause { trigger: verb, span: before_quotation(syntax.text(), span, syntax.tokens[verb].span) }
}

/// A clause that begins with its finite verb has lost its subject to a mistaken tree: the words before it, up to a mark.
fn with_subject(syntax: &Syntax, sentence: IdRange<Token>, first: Id<Token>) -> Id<Token> {
    if !matches!(syntax.morphs[first.index()].xpos, "VBD" | "VBZ" | "VBP" | "MD") {
        return first;
    }
    let before = (sentence.start()..first.index()).rev().take(12).map(Id::new);
    let words = before.take_while(|&t| !matches!(syntax.upos(t), Upos::Punct | Upos::Cconj | Upos::Sconj));
    let start = words.last().unwrap_or(first);
    let named = (start.index()..first.index())
        .any(|t| matches!(syntax.upos(Id::new(t)), Upos::Noun | Upos::Propn | Upos::Pron));
    if named { start } else { first }
}

/// "Another man, who was freed without charge, died": a noun that hangs from a preposition before the comma is no subject; the
/// one that the relative clause tells of is.
fn past_relative(syntax: &Syntax, sentence: IdRange<Token>, verb: Id<Token>, first: Id<Token>) -> Id<Token> {
    let before = |t: Id<Token>| (t.index() > sentence.start()).then(|| Id::new(t.index() - 1));
    let parted = first < verb && before(verb).is_some_and(|t| syntax.word(t) == ",");
    let hangs = |t: Id<Token>| syntax.upos(t) == Upos::Adp;
    if !parted || !hangs(first) && !before(first).is_some_and(hangs) {
        return first;
    }
    let relative = |t: &Id<Token>| {
        matches!(syntax.lower(*t).as_str(), "who" | "which" | "whose")
            && before(*t).is_some_and(|c| syntax.word(c) == ",")
    };
    let behind = (sentence.start()..first.index()).rev().take(24).map(Id::new).find(relative);
    behind.unwrap_or(first)
}

/// "who joined in 2024" says nothing without the one who did.
fn with_antecedent(syntax: &Syntax, sentence: IdRange<Token>, first: Id<Token>) -> Id<Token> {
    if !matches!(syntax.lower(first).as_str(), "who" | "which" | "whom" | "whose") {
        return first;
    }
    let mut at = first.index();
    let before = |at: usize| (at > sentence.start()).then(|| Id::new(at - 1));
    if before(at).is_some_and(|t| syntax.word(t) == ",") {
        at -= 1;
    }
    let noun = |t: Id<Token>| matches!(syntax.upos(t), Upos::Noun | Upos::Propn | Upos::Pron);
    let phrase = |t: Id<Token>| noun(t) || matches!(syntax.upos(t), Upos::Adj | Upos::Det | Upos::Num);
    if !before(at).is_some_and(noun) {
        return first;
    }
    for _ in 0..8 {
        let Some(word) = before(at).filter(|&t| phrase(t)) else { break };
        at -= 1;
        // "by noon | the old bridge"
        if syntax.upos(word) == Upos::Det {
            break;
        }
    }
    Id::new(at)
}

/// A clause without the quotation that it opens and does not close.
fn before_quotation(text: &str, span: Span, trigger: Span) -> Span {
    let words = span.of(text);
    let open = match (words.rfind('“'), words.rfind('”')) {
        (Some(open), close) if close.is_none_or(|c| c < open) => Some(open),
        _ => words.rfind('"').filter(|_| words.matches('"').count() % 2 == 1),
    };
    match open.map(|at| Span::new(span.start(), span.start() + at as u32)) {
        Some(cut) if cut.end() >= trigger.end() => {
            let kept = cut.of(text).trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '%'));
            Span::new(span.start(), span.start() + kept.len() as u32)
        }
        _ => span,
    }
}

/// A transcript's clause without the name of its speaker: "HAUGLAND: Since 1980 …".
fn unlabelled(syntax: &Syntax, span: Span) -> Span {
    let text = span.of(syntax.text());
    let Some((label, rest)) = text.split_once(": ").filter(|(label, _)| label.len() <= 40) else { return span };
    let shouted = label.chars().any(char::is_uppercase) && !label.chars().any(char::is_lowercase);
    if shouted && !rest.trim().is_empty() { Span::new(span.end() - rest.len() as u32, span.end()) } else { span }
}

/// The sentence, as far as it is near the token.
pub(super) fn around(syntax: &Syntax, token: Id<Token>) -> IdRange<Token> {
    let sentence = syntax.sentences[syntax.sentence_of(token)].tokens;
    let (low, high) = (token.index().saturating_sub(REACH), token.index() + REACH);
    IdRange::new(sentence.start().max(low), sentence.end().min(high).max(token.index() + 1))
}

/// The noun that the time modifies: "the October 14 phone call", "the summit in August".
fn event_noun(syntax: &Syntax, head: Id<Token>, run: IdRange<Token>) -> Option<Id<Token>> {
    let noun = syntax.head(head)?;
    // "a peak of 9.1% in June 2022": the amount belongs to the peak.
    let amount =
        matches!(syntax.upos(noun), Upos::Sym | Upos::Num) || matches!(syntax.lower(noun).as_str(), "%" | "percent");
    let noun = if amount && syntax.deprel(noun) == Deprel::Nmod {
        syntax.head(noun).filter(|&n| n < noun && is_event_noun(syntax, n)).unwrap_or(noun)
    } else {
        noun
    };
    if run.contains(noun) || !matches!(syntax.upos(noun), Upos::Noun | Upos::Propn) {
        return None;
    }
    match syntax.deprel(head) {
        Deprel::Compound | Deprel::Amod | Deprel::Nummod | Deprel::NmodPoss | Deprel::NmodUnmarked | Deprel::Nmod => {
            // "the October 14 call", "the 2016 election", but not "the 2016 United States".
            let of_year = run.len() == 1 && syntax.word(head).bytes().all(|b| b.is_ascii_digit());
            (head < noun && !of_year || is_event_noun(syntax, noun)).then_some(noun)
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
        "peak",
    ];
    let lemma = syntax.lemma(noun).to_lowercase();
    EVENTS.contains(&lemma.as_str())
        || lemma.len() > 6 && ["tion", "sion", "ment", "ance", "ence"].iter().any(|end| lemma.ends_with(end))
}

/// The noun with what hangs from it, up to a relative clause of some length.
fn phrase(syntax: &Syntax, noun: Id<Token>) -> Span {
    trimmed(syntax, syntax.subtree_near(noun))
}

/// A heading or a caption without a verb.
fn whole_sentence(syntax: &Syntax, head: Id<Token>, run: IdRange<Token>) -> Option<Clause> {
    let sentence = around(syntax, head);
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
    // "at least 30 were hurt"
    let least = |t: &Id<Token>| {
        let next = Id::new(t.index() + 1);
        next.index() < run.end() && matches!(syntax.lower(next).as_str(), "least" | "most" | "about")
    };
    let link = |t: &Id<Token>| {
        edge(t)
            || !least(t)
                && matches!(syntax.upos(*t), Upos::Adp | Upos::Sconj)
                && matches!(syntax.deprel(*t), Deprel::Case | Deprel::Mark)
    };
    let first = run.ids().find(|t| !link(t)).or(run.first());
    let last = run.ids().rev().find(|t| !edge(t)).or(run.last());
    match (first, last) {
        (Some(first), Some(last)) if first <= last => syntax.span(IdRange::new(first.index(), last.index() + 1)),
        _ => syntax.span(run),
    }
}
