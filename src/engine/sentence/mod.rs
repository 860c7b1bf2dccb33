//! Tokens into sentences. A sentence never crosses a paragraph.

use crate::engine::table::{IdRange, Table};
use crate::engine::text::Document;
use crate::engine::tokenise::Token;

/// A sentence: a run of tokens, never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens.
    pub tokens: IdRange<Token>,
    /// Index of its paragraph in [`Document::paragraphs`].
    pub paragraph: u32,
}

/// Splits tokens into sentences; every token is in exactly one.
pub fn split(document: &Document, tokens: &Table<Token>) -> Table<Sentence> {
    let mut out = Table::new();
    let rows = tokens.as_slice();
    let mut start = 0;
    for (number, paragraph) in document.paragraphs().iter().enumerate() {
        let end = rows.partition_point(|t| t.span.start() < paragraph.span.end());
        let mut first = start;
        for i in start..end {
            let stop = matches!(rows[i].span.of(document.text()), "." | "!" | "?");
            if stop || i + 1 == end {
                out.push(Sentence { tokens: IdRange::new(first, i + 1), paragraph: number as u32 });
                first = i + 1;
            }
        }
        start = end;
    }
    out
}
