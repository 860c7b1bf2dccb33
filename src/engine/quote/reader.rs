//! What the rules ask of the text: marks, names, words and phrases by token index.

use std::ops::Range;

use super::cue::{Frames, LEXICON};
use super::pair::{self, Marked};
use crate::engine::lexicon;
use crate::engine::ner::{EntityKind, Name};
use crate::engine::parse::Deprel;
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, Table};
use crate::engine::tag::Upos;
use crate::engine::text::Span;
use crate::engine::tokenise::{Shape, Token};

/// How far a rule looks, in tokens; longer "sentences" are no prose, and the bound keeps every rule linear.
pub(super) const REACH: usize = 250;

/// A quoted stretch with its tokens.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub(super) marked: Marked,
    /// The tokens that touch it, marks included.
    pub(super) outer: Range<usize>,
    /// The tokens inside.
    pub(super) inner: Range<usize>,
}

/// One or more sentences that quotation marks hold together.
#[derive(Clone, Debug)]
pub(super) struct Period {
    pub(super) tokens: Range<usize>,
    pub(super) paragraph: u32,
}

/// The text as the rules see it.
#[derive(Debug)]
pub(super) struct Reader<'a, 'd> {
    pub(super) syntax: &'a Syntax<'d>,
    pub(super) names: &'a Table<Name>,
    pub(super) marks: Vec<Mark>,
    pub(super) periods: Vec<Period>,
    mark_of: Vec<u32>,
    name_of: Vec<u32>,
    lower: Vec<Box<str>>,
    /// Nouns for people that the tagger takes for verbs: "representatives from the union said".
    people: Vec<bool>,
}

impl<'a, 'd> Reader<'a, 'd> {
    pub(super) fn new(syntax: &'a Syntax<'d>, names: &'a Table<Name>) -> Self {
        let count = syntax.tokens.len();
        let lower: Vec<Box<str>> = syntax.tokens.ids().map(|t| syntax.lower(t).replace('’', "'").into()).collect();
        let mut mark_of = vec![0; count];
        let mut marks = Vec::new();
        for marked in pair::pair(syntax.document) {
            let outer = syntax.tokens_in(marked.outer);
            let inner = syntax.tokens_in(marked.inner);
            let number = marks.len() as u32 + 1;
            mark_of[outer.start()..outer.end()].fill(number);
            marks.push(Mark { marked, outer: outer.start()..outer.end(), inner: inner.start()..inner.end() });
        }
        let mut name_of = vec![0; count];
        for id in names.ids() {
            let tokens = names[id].tokens;
            name_of[tokens.start()..tokens.end().min(count)].fill(id.index() as u32 + 1);
        }
        let periods = periods(syntax, &mark_of, &marks);
        let people = syntax.morphs.iter().zip(&lower).map(|(morph, word)| {
            morph.xpos == "VBZ"
                && LEXICON.verb(word).is_none()
                && lexicon::word(word).person().is_some_and(|n| n.plural)
        });
        let people = people.collect();
        Self { syntax, names, marks, periods, mark_of, name_of, lower, people }
    }

    /// The word in lower case with straight apostrophes; empty past the end.
    pub(super) fn low(&self, i: usize) -> &str {
        self.lower.get(i).map_or("", |w| w)
    }
    /// Whether the word is one of these.
    pub(super) fn is(&self, i: usize, words: &[&str]) -> bool {
        words.contains(&self.low(i))
    }
    /// The mark that the token is in or is part of.
    pub(super) fn mark_at(&self, i: usize) -> Option<usize> {
        self.mark_of.get(i).and_then(|&m| (m as usize).checked_sub(1))
    }
    /// The name that the token is part of.
    pub(super) fn name_at(&self, i: usize) -> Option<Id<Name>> {
        self.name_of.get(i).and_then(|&n| (n as usize).checked_sub(1)).map(Id::new)
    }
    /// Whether the token is part of the name of a person.
    pub(super) fn is_person(&self, i: usize) -> bool {
        self.name_at(i).is_some_and(|n| self.names[n].kind == EntityKind::Person)
    }
    pub(super) fn upos(&self, i: usize) -> Upos {
        self.syntax.morphs.get(i).map_or(Upos::Punct, |m| m.upos)
    }
    pub(super) fn xpos(&self, i: usize) -> &'static str {
        self.syntax.morphs.get(i).map_or("", |m| m.xpos)
    }
    pub(super) fn deprel(&self, i: usize) -> Deprel {
        self.syntax.arcs[i].deprel
    }
    pub(super) fn head(&self, i: usize) -> Option<usize> {
        self.syntax.arcs[i].head.map(Id::index)
    }
    pub(super) fn children(&self, i: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.syntax.children(Id::new(i)).iter().map(|c| c.index())
    }
    /// The first child by one of these relations.
    pub(super) fn child(&self, i: usize, rels: &[Deprel]) -> Option<usize> {
        self.children(i).find(|&c| rels.contains(&self.deprel(c)))
    }
    /// The text of a run of tokens.
    pub(super) fn span(&self, run: &Range<usize>) -> Span {
        let tokens = self.syntax.tokens.as_slice();
        match (tokens.get(run.start), run.end.checked_sub(1).and_then(|e| tokens.get(e))) {
            (Some(a), Some(b)) if run.start < run.end => a.span.cover(b.span),
            _ => Span::default(),
        }
    }
    pub(super) fn token(&self, i: usize) -> &Token {
        &self.syntax.tokens.as_slice()[i]
    }
    /// Whether the word begins with a capital letter.
    pub(super) fn is_capitalised(&self, i: usize) -> bool {
        i < self.lower.len() && matches!(self.token(i).shape, Shape::Title | Shape::Upper)
            || i < self.lower.len() && self.syntax.word(Id::new(i)).starts_with(char::is_uppercase)
    }

    /// A verb with tense: "said", "is", "would". Where the tagger wavers, the neighbours decide.
    pub(super) fn is_finite(&self, i: usize) -> bool {
        match self.xpos(i) {
            "VBZ" if self.people[i] => false,
            "VBD" | "VBZ" | "VBP" | "MD" => !self.is_possessive(i) && !self.is_attributive(i),
            "VBN" => {
                let predicate =
                    matches!(self.deprel(i), Deprel::Root | Deprel::Ccomp | Deprel::Parataxis | Deprel::AclRelcl);
                !self.is_attributive(i)
                    && (predicate
                        || self.is(i, &["said", "told"])
                        || self.in_object_relative(i)
                        || self.has_object(i)
                        || self.opens_sentence(i))
                    && !self.has_auxiliary(i)
            }
            "NN" | "NNP" | "UH" if self.is(i, &["read", "say"]) => self.reads(i),
            "NN" | "NNP" => self.ends_headline(i),
            // "Silva claims he would", "the party describes itself as"
            "NNS" if self.is_subject_of(i) || self.ends_headline(i) => true,
            // "the draft proposes that"
            "NNS" => {
                self.is(i + 1, &["that"])
                    && LEXICON.verb(self.low(i)).is_some()
                    && (LEXICON.noun(self.low(i)).is_none() || self.is_only_verb(i))
            }
            "VB" if self.is(i, &["read"]) && self.reads(i) => true,
            "VB" => {
                self.is(i, &["say", "report", "claim"])
                    && i > 0
                    && matches!(self.xpos(i - 1), "NNS" | "NNPS" | "PRP" | ",")
            }
            _ => false,
        }
    }
    /// "his statement read: ...", "..., say scientists": always verbs there, whatever the tagger says.
    fn reads(&self, i: usize) -> bool {
        let before =
            i.checked_sub(1).is_some_and(|b| self.is_head(b) && !self.is(b, &["a", "the"]) || self.is(b, &[","]));
        let behind = self.is(i + 1, &[":", ","]) || self.mark_at(i + 1).is_some() || self.xpos(i + 1) == "NNS";
        before && behind && self.mark_at(i).is_none()
    }
    /// A verb form between a name and a pronoun, taken for a noun.
    fn is_subject_of(&self, i: usize) -> bool {
        let named = i.checked_sub(1).is_some_and(|b| self.name_at(b).is_some() && self.name_at(i).is_none());
        let reflexive = self.is(i + 1, &["itself", "himself", "herself", "themselves"]);
        let clause = self.is(i + 1, &["he", "she", "it", "they"]) && self.is_finite(i + 2);
        named && (reflexive || clause) && LEXICON.verb(self.low(i)).is_some()
    }
    /// Whether the tag alone says that the word is a verb with a tense, or a modal.
    fn is_tensed(&self, t: usize) -> bool {
        matches!(self.xpos(t), "VBD" | "VBZ" | "VBP" | "MD")
    }
    /// "The ministry claims that the levy is legal": a body that opens the sentence, no verb before "that" and none of the noun's own.
    fn is_only_verb(&self, i: usize) -> bool {
        let opens = self.period_of(i).tokens.start;
        let Some(body) = i.checked_sub(1).filter(|&b| b > opens && matches!(self.xpos(b), "NN" | "NNP")) else {
            return false;
        };
        let word = lexicon::word(self.low(body));
        let speaks = word.organization().is_some() || word.person().is_some();
        let behind = (i + 2..self.period_of(i).tokens.end.min(i + 40)).filter(|&t| self.is_tensed(t)).count();
        speaks
            && self.is(opens, &["the", "a", "an"])
            && i - opens <= 6
            && !self.is_tensed(i + 2)
            && behind == 1
            && !(opens..i).any(|t| self.is_tensed(t))
    }
    /// "Analysts warned in a note that": a noun opens the sentence, and behind the verb comes "that" before any other verb.
    pub(super) fn opens_sentence(&self, v: usize) -> bool {
        let period = &self.period_of(v).tokens;
        if v > period.start + 12 {
            return false;
        }
        let Some(noun) = v.checked_sub(1).filter(|&t| t >= period.start && self.is_head(t)) else { return false };
        let that = (v + 1..period.end.min(v + 10)).find(|&t| self.is(t, &["that"]) || self.is_tensed(t));
        LEXICON.verb(self.low(v)).is_some_and(|e| e.frames.any(Frames::THAT))
            && that.is_some_and(|t| self.is(t, &["that"]))
            && self.phrase_start(noun, period.start) == period.start
    }
    /// "A report alleged fireworks were used": a verb of saying between two noun phrases is no participle.
    fn has_object(&self, i: usize) -> bool {
        let before = i.checked_sub(1).is_some_and(|b| self.is_head(b) && self.upos(b) != Upos::Det);
        let behind = matches!(self.upos(i + 1), Upos::Det | Upos::Pron | Upos::Noun | Upos::Propn | Upos::Num);
        before
            && behind
            && LEXICON
                .verb(self.low(i))
                .is_some_and(|e| e.frames.any(Frames::BARE) && !e.frames.any(Frames::NOUN.with(Frames::ADDRESSEE)))
    }
    /// "Bridge is safe, city police report": a plural verb that the tagger takes for a noun at the end of the headline.
    fn ends_headline(&self, i: usize) -> bool {
        const FORMS: &[&str] = &[
            "say",
            "report",
            "confirm",
            "warn",
            "claim",
            "announce",
            "declare",
            "suggest",
            "find",
            "reveal",
            "show",
            "admit",
            "says",
            "reports",
            "confirms",
            "warns",
            "claims",
            "announces",
            "declares",
        ];
        if i == 0 || !self.is(i, FORMS) {
            return false;
        }
        let plural = matches!(self.xpos(i - 1), "NNS" | "NNPS") || self.is(i - 1, &["police", "army", "staff"]);
        let people = plural || self.low(i).ends_with('s') && lexicon::word(self.low(i - 1)).person().is_some();
        let first = self.syntax.sentences.as_slice().first().is_some_and(|s| s.tokens.end() == i + 1);
        people && first
    }
    /// "the alleged thief", "21 confirmed cases"
    pub(super) fn is_attributive(&self, i: usize) -> bool {
        let before = i.checked_sub(1).is_some_and(|b| {
            matches!(self.upos(b), Upos::Det | Upos::Num)
                && !self.is(b, &["some", "all", "both", "this", "that", "these", "those", "many"])
                || self.xpos(b) == "PRP$"
                || self.upos(b) == Upos::Adj
                    && self.is(b, &["several", "new", "first", "other", "previous", "various", "more", "further"])
        });
        before
            && matches!(self.xpos(i + 1), "NN" | "NNS")
            && matches!(self.xpos(i), "VBN" | "VBD")
            && !self.is(i, &["said", "told"])
    }
    /// "which a joint statement described": a past tense that the tagger takes for a participle.
    pub(super) fn in_object_relative(&self, i: usize) -> bool {
        let start = i.checked_sub(1).filter(|&t| self.is_head(t)).map(|t| self.phrase_start(t, i.saturating_sub(12)));
        start.and_then(|s| s.checked_sub(1)).is_some_and(|w| self.is(w, &["which", "what", "whom"]))
    }
    /// Between two dashes, in a clause that "which" or "who" begins: "— which the paper called a surprise —". The dash behind it.
    pub(super) fn dashed_relative(&self, i: usize, limit: usize) -> Option<usize> {
        const DASHES: &[&str] = &["—", "–", "--"];
        let open = (i.saturating_sub(12)..i).rev().find(|&t| self.is(t, DASHES))?;
        let relative = self.is(open + 1, &["which", "who", "whom"]);
        if relative { (i + 1..limit.min(i + 20)).find(|&t| self.is(t, DASHES)) } else { None }
    }
    /// A 's that marks a possessor, whatever its tag.
    fn is_possessive(&self, i: usize) -> bool {
        self.low(i) == "'s"
            && i > 0
            && (matches!(self.upos(i - 1), Upos::Propn | Upos::Noun) || self.name_at(i - 1).is_some())
            && matches!(self.upos(i + 1), Upos::Noun | Upos::Propn | Upos::Adj)
    }
    /// Whether a form of "be" or "have" stands before the verb, adverbs aside.
    pub(super) fn has_auxiliary(&self, i: usize) -> bool {
        const FORMS: &[&str] = &[
            "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "'s", "'ve", "'d", "'re", "'m",
            "am", "having",
        ];
        (i.saturating_sub(4)..i)
            .rev()
            .take_while(|&t| matches!(self.upos(t), Upos::Adv | Upos::Aux | Upos::Part) || self.is_verb(t))
            .any(|t| self.is(t, FORMS))
    }
    pub(super) fn is_verb(&self, i: usize) -> bool {
        matches!(self.upos(i), Upos::Verb | Upos::Aux)
    }
    pub(super) fn is_punct(&self, i: usize) -> bool {
        self.upos(i) == Upos::Punct
    }
    /// A word that may stand in a noun phrase before its end.
    pub(super) fn is_nominal(&self, i: usize) -> bool {
        matches!(self.upos(i), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num | Upos::Det | Upos::Sym | Upos::X)
            || matches!(self.xpos(i), "POS" | "PRP$")
            // "WHO", and what the tagger takes for a verb at the beginning of a sentence
            || matches!(self.upos(i), Upos::Pron | Upos::Verb) && self.name_at(i).is_some()
            || self.people.get(i).is_some_and(|&p| p)
            || (self.is(i, &["&", "-", "."])
                && self.mark_at(i).is_none()
                && i > 0
                && (self.name_at(i).is_some() || self.is_glued(i)))
            || self.is_possessive(i)
    }
    /// A hyphen without spaces around it.
    fn is_glued(&self, i: usize) -> bool {
        let tokens = self.syntax.tokens.as_slice();
        let touch =
            |a: usize, b: usize| tokens.get(a).zip(tokens.get(b)).is_some_and(|(a, b)| a.span.end() == b.span.start());
        self.is(i, &["-"]) && touch(i - 1, i) && touch(i, i + 1)
    }
    /// A word that can be the head of a noun phrase.
    pub(super) fn is_head(&self, i: usize) -> bool {
        matches!(self.upos(i), Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num | Upos::Det | Upos::X)
            || self.upos(i) == Upos::Verb && self.name_at(i).is_some()
            // "a Republican,"
            || self.upos(i) == Upos::Adj && self.name_at(i).is_some() && self.is_punct(i + 1)
            || self.people.get(i).is_some_and(|&p| p)
            || (self.upos(i) == Upos::Adj
                && matches!(self.low(i), "many" | "several" | "few" | "other" | "others" | "much" | "most" | "more"))
    }
    /// A word that a noun phrase begins with, if it begins here.
    pub(super) fn starts_phrase(&self, i: usize) -> bool {
        self.is_nominal(i) && self.xpos(i) != "POS"
            || self.is(i, &["both"])
            || (self.upos(i) == Upos::Pron && !self.is(i, &["who", "which", "that"]))
    }

    /// The first token of the noun phrase that ends with `head`, not before `floor`.
    pub(super) fn phrase_start(&self, head: usize, floor: usize) -> usize {
        let mut start = head;
        while start > floor && head - start < REACH {
            let i = start - 1;
            let determined = matches!(self.upos(start), Upos::Det) || self.xpos(start) == "PRP$";
            let possessive = self.xpos(i) == "POS";
            let pronoun_start = self.upos(start) == Upos::Pron && self.xpos(start) != "PRP$";
            let joined = self.name_at(i).is_some() && self.name_at(i) == self.name_at(start);
            let modifier = self.is_nominal(i)
                || possessive
                || matches!(self.xpos(i), "JJ" | "VBN" | "VBG") && self.deprel(i) == Deprel::Amod;
            if joined || (modifier && !pronoun_start && (!determined || (self.is(i, &["all", "both", "half"])))) {
                start = i;
            } else {
                break;
            }
        }
        start
    }
    /// The end (exclusive) of the noun phrase that starts at `start`, without what follows its head; not past `limit`.
    pub(super) fn phrase_end(&self, start: usize, limit: usize) -> usize {
        if start < limit && self.upos(start) == Upos::Pron && self.xpos(start) != "PRP$" {
            return start + 1;
        }
        let mut end = start;
        while end < limit {
            let joined = end > start && self.name_at(end).is_some() && self.name_at(end) == self.name_at(end - 1);
            let determiner =
                end > start && !self.is_capitalised(end) && (self.upos(end) == Upos::Det || self.xpos(end) == "PRP$");
            if !(joined || self.is_nominal(end)) || (determiner && !joined && self.upos(end - 1) != Upos::Det) {
                break;
            }
            end += 1;
        }
        while end > start && self.xpos(end - 1) == "POS" {
            end -= 1;
        }
        end
    }
    /// The end of the noun phrase at `start` with the "of", "for", "from" ... that belong to it.
    pub(super) fn long_phrase_end(&self, start: usize, limit: usize) -> usize {
        let mut end = self.phrase_end(start, limit);
        while end > start && end + 1 < limit && self.is(end, &["of", "for", "from", "in", "at", "with", "and", "on"]) {
            let more = self.phrase_end(end + 1, limit);
            if more == end + 1 || (self.is(end, &["and"]) && more < limit && self.is_finite(more)) {
                break;
            }
            end = more;
        }
        end
    }
    /// Whether a quotation begins at `i` whose first word is a verb with tense: "the response “required all hands”".
    pub(super) fn quotes_predicate(&self, i: usize) -> bool {
        let Some(mark) = self.mark_at(i).map(|m| &self.marks[m]).filter(|m| m.outer.start == i) else { return false };
        let first = mark.inner.start;
        mark.inner.len() >= 2
            && (self.is_finite(first) || self.upos(first) == Upos::Aux || matches!(self.xpos(first), "VBD" | "VBN"))
    }
    /// Whether the token heads a clause: a finite verb, or a predicate with a finite copula or auxiliary.
    pub(super) fn is_clausal(&self, i: usize) -> bool {
        self.is_finite(i)
            || self
                .children(i)
                .any(|c| matches!(self.deprel(c), Deprel::Cop | Deprel::Aux | Deprel::AuxPass) && self.is_finite(c))
            || (self.is_verb(i) && self.child(i, &[Deprel::Nsubj, Deprel::NsubjPass]).is_some())
    }
    /// Whether the run holds a finite verb.
    pub(super) fn is_clause(&self, run: &Range<usize>) -> bool {
        run.clone().take(REACH).any(|t| self.is_finite(t))
    }
    /// "PERTH: The bridge is shut": whether the colon at `t` stands behind the city, in capitals, that the story is from.
    pub(super) fn opens_from_city(&self, t: usize, floor: usize) -> bool {
        let place = |i: usize| self.name_at(i).filter(|&n| self.names[n].kind == EntityKind::Place);
        self.is(t, &[":"])
            && t > floor
            && self.token(t - 1).shape == Shape::Upper
            && place(t - 1).is_some_and(|n| self.names[n].tokens.start() == floor)
    }
    /// The first token below `i`, itself included, by first children.
    pub(super) fn left_edge(&self, i: usize) -> usize {
        let mut edge = i;
        for _ in 0..64 {
            match self.children(edge).next() {
                Some(c) if c < edge => edge = c,
                _ => break,
            }
        }
        edge
    }
    /// Where the period of a token begins and ends.
    pub(super) fn period_of(&self, i: usize) -> &Period {
        let at = self.periods.partition_point(|p| p.tokens.start <= i);
        &self.periods[at.saturating_sub(1)]
    }
}

/// Joins sentences whose boundary lies inside a closed quotation, or that go on in lower case.
fn periods(syntax: &Syntax, mark_of: &[u32], marks: &[Mark]) -> Vec<Period> {
    let mut out: Vec<Period> = Vec::new();
    for sentence in &syntax.sentences {
        let tokens = sentence.tokens.start()..sentence.tokens.end();
        let inside = tokens.start > 0
            && mark_of[tokens.start] != 0
            && mark_of[tokens.start] == mark_of[tokens.start - 1]
            && marks[mark_of[tokens.start] as usize - 1].marked.closed;
        let after_mark =
            tokens.start > 0 && mark_of[tokens.start - 1] != 0 && mark_of[tokens.start] != mark_of[tokens.start - 1];
        let lower = syntax.tokens.as_slice()[tokens.start].shape == Shape::Lower;
        match out.last_mut() {
            Some(last) if last.paragraph == sentence.paragraph && (inside || (after_mark && lower)) => {
                last.tokens.end = tokens.end;
            }
            _ => out.push(Period { tokens, paragraph: sentence.paragraph }),
        }
    }
    out
}
