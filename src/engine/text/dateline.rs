use super::document::Document;
use super::span::Span;

/// How many paragraphs may stand before it: headline, byline, captions.
const BEFORE: usize = 8;
/// The longest one, in bytes.
const LONGEST: usize = 80;

/// "LISBON, March 3 (Agency) —"
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// All before the dash.
    pub span: Span,
    /// The city: the words up to the first comma, bracket or slash.
    pub city: Span,
}

/// Finds the dateline: a word in capitals at the start of one of the first paragraphs, and a dash soon after.
pub fn dateline(document: &Document) -> Option<Dateline> {
    document.paragraphs().iter().take(BEFORE).find_map(|paragraph| {
        let text = paragraph.span.of(document.text());
        let end = text.char_indices().take_while(|c| c.0 < LONGEST).find_map(|(at, c)| {
            let spaced = c == '-' && text[..at].ends_with(' ') && text[at + 1..].starts_with([' ', '-']);
            (matches!(c, '—' | '–') || spaced).then_some(at)
        })?;
        let stated = text[..end].trim_end();
        let city = stated.split([',', '(', '/']).next()?.trim_end();
        let first = city.split(' ').next().filter(|word| word.len() > 1)?;
        let shouted = first.chars().all(|c| c.is_uppercase() || matches!(c, '.' | '-' | '\'' | '’'));
        let start = paragraph.span.start() as usize;
        let span = |words: &str| Span::at(start, start + words.len());
        (shouted && city.split(' ').count() <= 4).then(|| Dateline { span: span(stated), city: span(city) })
    })
}
