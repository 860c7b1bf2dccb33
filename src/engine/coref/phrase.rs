//! Noun phrases by their surface: from the head word to the left, and from a place to the right.

use super::lists::one_of_a_people;
use crate::engine::ner::{EntityKind, Name};
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, IdRange};
use crate::engine::tag::Upos;
use crate::engine::tokenise::Token;

/// What opens a noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// "president"
    Bare,
    /// "the president", "that man"
    Definite,
    /// "a president", "another aide"
    Indefinite,
    /// "her brother", "Trump's envoy": the owner's last word.
    Owned(Id<Token>),
}

/// A noun phrase without what follows its head.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    /// From the determiner or owner to the head.
    pub(super) tokens: IdRange<Token>,
    /// Its noun.
    pub(super) head: Id<Token>,
    /// How it opens.
    pub(super) opening: Opening,
    /// Whether its first word is an article: "**the** president's aide" is owned and yet begins with one.
    article: bool,
}

impl Phrase {
    /// The phrase without its article.
    pub(super) fn without_article(&self) -> IdRange<Token> {
        IdRange::new(self.tokens.start() + usize::from(self.article), self.tokens.end())
    }
}

/// The most words that a phrase holds before its head.
const LONGEST: usize = 14;

/// The phrase whose head is `head`, as far to the left as it goes in its sentence.
pub(super) fn left_of(syntax: &Syntax, head: Id<Token>) -> Phrase {
    let first = syntax.sentences[syntax.sentence_of(head)].tokens.start();
    let mut start = head.index();
    let mut opening = Opening::Bare;
    while start > first && head.index() - start < LONGEST {
        let token = Id::new(start - 1);
        let next = Id::new(start);
        let word = syntax.lower(token);
        let taken = match syntax.upos(token) {
            Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num | Upos::Sym => true,
            Upos::Punct => is_hyphen(&word) && touches(syntax, token, next),
            Upos::Part => {
                let owns = is_possessive(&word) && start - 1 > first;
                if owns && !matches!(opening, Opening::Owned(_)) {
                    opening = Opening::Owned(Id::new(start - 2));
                }
                owns
            }
            Upos::Det => {
                if !matches!(opening, Opening::Owned(_)) {
                    opening = determiner(&word);
                }
                start -= 1;
                break;
            }
            Upos::Pron => {
                if is_possessive_pronoun(&word) {
                    opening = Opening::Owned(token);
                    start -= 1;
                }
                break;
            }
            Upos::Adv => matches!(syntax.upos(next), Upos::Adj | Upos::Verb) && syntax.head(token) == Some(next),
            Upos::Verb => matches!(syntax.morphs[token.index()].xpos, "VBN" | "VBG") && modifies(syntax, token, head),
            Upos::X => true,
            _ => false,
        };
        if !taken {
            break;
        }
        start -= 1;
    }
    phrase(syntax, IdRange::new(start, head.index() + 1), head, opening)
}

fn phrase(syntax: &Syntax, tokens: IdRange<Token>, head: Id<Token>, opening: Opening) -> Phrase {
    let first = tokens.first().filter(|_| tokens.len() > 1);
    let article = first.is_some_and(|t| matches!(syntax.lower(t).as_str(), "the" | "a" | "an"));
    Phrase { tokens, head, opening, article }
}

/// The phrase that begins at `from`, if one does: its head is the last noun before something else comes.
pub(super) fn right_from(syntax: &Syntax, from: Id<Token>) -> Option<Phrase> {
    let end = syntax.sentences[syntax.sentence_of(from)].tokens.end();
    let mut head = None;
    let mut opening = Opening::Bare;
    for at in from.index()..end.min(from.index() + LONGEST) {
        let token = Id::new(at);
        let word = syntax.lower(token);
        let goes_on = match syntax.upos(token) {
            Upos::Noun | Upos::Propn => {
                head = Some(token);
                true
            }
            Upos::Adj | Upos::Num | Upos::X | Upos::Sym => true,
            Upos::Punct => is_hyphen(&word) && at > from.index() && touches(syntax, Id::new(at - 1), token),
            Upos::Part => {
                let owns = is_possessive(&word) && head.is_some();
                if owns {
                    opening = Opening::Owned(Id::new(at - 1));
                    head = None;
                }
                owns
            }
            Upos::Det if at == from.index() => {
                opening = determiner(&word);
                true
            }
            Upos::Pron if at == from.index() && is_possessive_pronoun(&word) => {
                opening = Opening::Owned(token);
                true
            }
            Upos::Adv => head.is_none(),
            Upos::Verb if at == from.index() => matches!(word.as_str(), "managing" | "acting" | "founding" | "retired"),
            Upos::Verb => head.is_none() && matches!(syntax.morphs[at].xpos, "VBN" | "VBG"),
            _ => false,
        };
        if !goes_on {
            break;
        }
    }
    let head = head?;
    Some(phrase(syntax, IdRange::new(from.index(), head.index() + 1), head, opening))
}

/// "The **Frenchman** limped off", "the **Italian** added": one person, described by a people, not the people.
pub(super) fn is_one_of_a_people(syntax: &Syntax, name: &Name) -> bool {
    let [Some(first), Some(last)] = [name.tokens.first(), name.tokens.last()] else { return false };
    let the = first.before().is_some_and(|t| syntax.lower(t) == "the");
    let next = Id::new(last.index() + 1);
    let ends = next.index() >= syntax.tokens.len()
        || !matches!(syntax.upos(next), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num | Upos::X | Upos::Cconj)
            && !is_hyphen(syntax.word(next));
    name.kind == EntityKind::Group && first == last && the && ends && one_of_a_people(&syntax.lower(first)).is_some()
}

fn modifies(syntax: &Syntax, token: Id<Token>, head: Id<Token>) -> bool {
    let up = syntax.head(token);
    up == Some(head) || up.is_some_and(|u| u > token && u <= head)
}

fn determiner(word: &str) -> Opening {
    match word {
        "the" | "this" | "that" | "these" | "those" | "both" => Opening::Definite,
        _ => Opening::Indefinite,
    }
}

fn is_hyphen(word: &str) -> bool {
    matches!(word, "-" | "‑" | "–" | "/")
}

pub(super) fn is_possessive(word: &str) -> bool {
    matches!(word, "'s" | "’s" | "´s" | "'" | "’" | "´" | "`s")
}

pub(super) fn is_possessive_pronoun(word: &str) -> bool {
    matches!(word, "my" | "your" | "his" | "her" | "its" | "our" | "their")
}

/// Whether nothing lies between two neighbouring tokens.
pub(super) fn touches(syntax: &Syntax, a: Id<Token>, b: Id<Token>) -> bool {
    syntax.tokens[a].span.end() == syntax.tokens[b].span.start()
}
