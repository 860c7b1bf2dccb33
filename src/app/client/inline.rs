//! The engine called in place: for tests, and where there are no workers.

use super::{Analyser, News};
use crate::engine::pipeline::analyse_with;
use crate::engine::text::Document;

/// Answers before `analyse` returns.
pub struct Inline<F: Fn(News)> {
    tell: F,
}

impl<F: Fn(News)> Inline<F> {
    /// Tells `tell`.
    pub fn new(tell: F) -> Self {
        tell(News::Ready { engine: env!("CARGO_PKG_VERSION").into() });
        Self { tell }
    }
}

impl<F: Fn(News)> Analyser for Inline<F> {
    fn analyse(&self, text: &str, published: Option<&str>) {
        let document = Document::new(text).published(published.and_then(|d| d.parse().ok()));
        let analysis = analyse_with(&document, |stage| (self.tell)(News::Stage(stage)));
        (self.tell)(News::Done(Box::new(analysis)));
    }
    fn cancel(&self) {}
}
