//! Which places stand between quotation marks.

use crate::engine::text::{Document, Span};

/// Goes through the text once, place by place.
pub(super) struct Marks<'d> {
    document: &'d Document,
    paragraph: usize,
    at: u32,
    open: bool,
}

impl<'d> Marks<'d> {
    pub(super) const fn new(document: &'d Document) -> Self {
        Self { document, paragraph: 0, at: 0, open: false }
    }

    /// Whether the place stands in quotation marks; a paragraph starts afresh. Places come in text order.
    pub(super) fn around(&mut self, place: u32) -> bool {
        let paragraphs = self.document.paragraphs().as_slice();
        while paragraphs.get(self.paragraph).is_some_and(|p| p.span.end() <= place) {
            self.paragraph += 1;
            self.open = false;
        }
        let Some(paragraph) = paragraphs.get(self.paragraph) else { return false };
        self.at = self.at.max(paragraph.span.start());
        if place > self.at {
            for c in Span::new(self.at, place).of(self.document.text()).chars() {
                match c {
                    '“' | '„' | '«' => self.open = true,
                    '”' | '»' => self.open = false,
                    '"' => self.open = !self.open,
                    _ => {}
                }
            }
            self.at = place;
        }
        self.open
    }
}
