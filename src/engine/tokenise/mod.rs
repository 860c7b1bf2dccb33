//! Text into tokens, as Universal Dependencies has them, so that models trained on its treebanks fit.
//!
//! Lossless: tokens are in text order and do not overlap, and what lies between two of them is white space or invisible.
//! A contraction is split into its syntactic words ("do" "n't", "Trump" "'s"), a hyphenated compound at its hyphens.

mod abbreviations;
mod chars;
mod contractions;
mod lexers;

use crate::engine::table::Table;
use crate::engine::text::{Document, Span};

pub use abbreviations::{Abbreviation, abbreviation};
pub use chars::{is_apostrophe, is_gap};

/// A word, a clitic ("n't", "'s"), a number, a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where. Never empty.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// How its letters are cased.
    pub shape: Shape,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, perhaps with digits, hyphens or dots inside.
    Word,
    /// Digits, perhaps with separators: `1,000`, `3.5`, `10:30`.
    Number,
    /// Punctuation.
    Punct,
    /// A currency, mathematical or other sign.
    Symbol,
    /// An address on the web or an e-mail address.
    Url,
    /// `@name` or `#tag`.
    Handle,
    /// A pictograph.
    Emoji,
}

/// How the letters are cased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// `word`
    Lower,
    /// `Word`
    Title,
    /// `WORD`, `U.S.`
    Upper,
    /// `iPhone`, `McDonald`
    Mixed,
    /// No letters.
    Uncased,
}

impl Shape {
    /// The shape of a word.
    pub fn of(word: &str) -> Self {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let Some(first) = letters.next() else { return Self::Uncased };
        let (mut upper, mut lower) = (false, false);
        for c in letters {
            upper |= c.is_uppercase();
            lower |= c.is_lowercase();
        }
        match (first.is_uppercase(), upper, lower) {
            (false, false, _) if first.is_lowercase() || lower => Self::Lower,
            (false, false, false) => Self::Uncased,
            (true, false, true) => Self::Title,
            (true, _, false) => Self::Upper,
            _ => Self::Mixed,
        }
    }
}

/// Splits the document into tokens, paragraph by paragraph.
pub fn tokenise(document: &Document) -> Table<Token> {
    let mut out = Vec::new();
    for paragraph in document.paragraphs() {
        split(document.text(), paragraph.span, &mut out);
    }
    out.into()
}

/// Splits one stretch of the text: at each place, the first lexer that knows what begins there takes it.
fn split(text: &str, within: Span, out: &mut Vec<Token>) {
    let inner = within.of(text);
    let base = within.start() as usize;
    let mut at = 0;
    while let Some(first) = inner[at..].chars().next() {
        if is_gap(first) {
            at += first.len_utf8();
            continue;
        }
        let (len, kind) = lexers::next(lexers::Place { text: inner, at });
        let word = &inner[at..at + len];
        let mut from = 0;
        if kind == TokenKind::Word {
            for cut in contractions::cuts(word) {
                push(out, base + at + from, &word[from..cut], kind);
                from = cut;
            }
        }
        push(out, base + at + from, &word[from..], kind);
        at += len;
    }
}

fn push(out: &mut Vec<Token>, start: usize, word: &str, kind: TokenKind) {
    out.push(Token { span: Span::at(start, start + word.len()), kind, shape: Shape::of(word) });
}
