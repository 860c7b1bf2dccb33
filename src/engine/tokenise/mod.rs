//! Text into tokens, as Universal Dependencies has them, so that models trained on its treebanks fit.
//!
//! Lossless: tokens are in text order and do not overlap, and what lies between two of them is white space or invisible.

use crate::engine::table::Table;
use crate::engine::text::{Document, Span};

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
    use unicode_segmentation::UnicodeSegmentation;
    let mut out = Table::new();
    for paragraph in document.paragraphs() {
        let base = paragraph.span.start() as usize;
        for (at, word) in paragraph.span.of(document.text()).split_word_bound_indices() {
            if word.trim().is_empty() {
                continue;
            }
            let kind = match word.chars().next() {
                Some(c) if c.is_alphabetic() => TokenKind::Word,
                Some(c) if c.is_numeric() => TokenKind::Number,
                _ => TokenKind::Punct,
            };
            let span = Span::at(base + at, base + at + word.len());
            out.push(Token { span, kind, shape: Shape::of(word) });
        }
    }
    out
}
