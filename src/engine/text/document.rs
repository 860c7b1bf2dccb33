use super::paragraph::{self, Paragraph};
use crate::engine::table::{Id, Table};

/// The longest text that is read, in bytes (64 MiB). What lies behind it is left out, and a notice says so.
pub const MAX_BYTES: usize = 64 << 20;

/// An article as it came: the text, byte for byte, and its paragraphs.
#[derive(Clone, Debug)]
pub struct Document {
    text: Box<str>,
    paragraphs: Table<Paragraph>,
    published: Option<jiff::civil::Date>,
    cut: bool,
}

impl Document {
    /// Reads a text. Any text will do.
    pub fn new(text: &str) -> Self {
        let mut end = text.len().min(MAX_BYTES);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let kept: Box<str> = text[..end].into();
        let paragraphs = paragraph::split(&kept);
        Self { cut: end < text.len(), text: kept, paragraphs, published: None }
    }

    /// States when the article was published, so that it need not be inferred.
    #[must_use]
    pub fn published(mut self, date: Option<jiff::civil::Date>) -> Self {
        self.published = date;
        self
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }
    /// The paragraphs, in order; together with the white space between them they are the text.
    pub fn paragraphs(&self) -> &Table<Paragraph> {
        &self.paragraphs
    }
    /// The paragraph that a place (in bytes) stands in, or the next one.
    pub fn paragraph_at(&self, place: u32) -> Option<Id<Paragraph>> {
        let rows = self.paragraphs.as_slice();
        let at = rows.partition_point(|p| p.span.end() <= place);
        (at < rows.len()).then(|| Id::new(at))
    }
    /// The publication date, where the caller gave one.
    pub fn given_date(&self) -> Option<jiff::civil::Date> {
        self.published
    }
    /// Whether the text was longer than [`MAX_BYTES`] and lost its end.
    pub fn was_cut(&self) -> bool {
        self.cut
    }
}
