use super::span::Span;
use crate::engine::table::Table;

/// What a paragraph is for. News pages mix the story with furniture; later stages treat each as what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParagraphKind {
    /// The story itself.
    Body,
    /// The headline: the first short line without a full stop.
    Headline,
    /// "By Ana Silva".
    Byline,
    /// Words under a picture.
    Caption,
    /// "Share this", "Read more", "Advertisement".
    Furniture,
}

/// A run of text between line breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Where, without the line breaks and white space around it. Never empty.
    pub span: Span,
    /// What it is for.
    pub kind: ParagraphKind,
}

/// Splits at line breaks; a line of only white space holds no paragraph.
pub(super) fn split(text: &str) -> Table<Paragraph> {
    let mut at = 0;
    let mut out = Table::new();
    for line in text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}', '\u{b}', '\u{c}']) {
        let span = Span::at(at, at + line.len()).trim(text);
        if !span.is_empty() {
            out.push(Paragraph { span, kind: ParagraphKind::Body });
        }
        at += line.len() + text[at + line.len()..].chars().next().map_or(0, char::len_utf8);
    }
    out
}
