use crate::engine::analysis::{About, Analysis, Published, Range, SCHEMA};
use crate::engine::temporal::PublishedSource;
use crate::engine::text::{Document, ParagraphKind};

/// A text with its paragraphs and nothing found: to be read while the engine is at work.
///
/// ```
/// let analysis = dateline::app::view_model::plain("One.\n\nTwo.");
/// assert_eq!(analysis.document.paragraphs, [(0, 4), (6, 10)]);
/// ```
pub fn plain(text: &str) -> Analysis {
    let document = Document::new(text);
    let paragraphs = document.paragraphs();
    let title = paragraphs.iter().find(|p| p.kind == ParagraphKind::Headline).map(|p| p.span);
    Analysis {
        schema: SCHEMA,
        engine: env!("CARGO_PKG_VERSION").into(),
        offsets: crate::Offsets::Utf8,
        document: About {
            title: title.map(|t| Range { start: t.start(), end: t.end() }),
            published: Published { date: None, source: PublishedSource::Unknown, start: 0, end: 0 },
            dateline: None,
            paragraphs: paragraphs.iter().map(|p| (p.span.start(), p.span.end())).collect(),
            sentences: Vec::new(),
            words: super::count_words(text) as u32,
        },
        entities: Vec::new(),
        quotes: Vec::new(),
        timexes: Vec::new(),
        timeline: Vec::new(),
        notices: Vec::new(),
    }
}
