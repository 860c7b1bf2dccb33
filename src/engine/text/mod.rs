//! The text and positions in it. One unit everywhere inside the engine: UTF-8 bytes, as `u32`.

mod dateline;
mod document;
mod offsets;
mod paragraph;
mod span;

pub use dateline::{Dateline, dateline};
pub use document::{Document, MAX_BYTES};
pub use offsets::OffsetIndex;
pub use paragraph::{Paragraph, ParagraphKind};
pub use span::Span;
