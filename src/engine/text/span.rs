use std::fmt;
use std::ops::Range;

/// A stretch of the text: UTF-8 byte offsets, half-open, `start <= end`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The stretch `start..end` in bytes.
    ///
    /// # Panics
    /// When `start > end`.
    pub const fn new(start: u32, end: u32) -> Self {
        assert!(start <= end, "a span starts before it ends");
        Self { start, end }
    }
    /// The stretch `start..end` in bytes, from indexes into the text.
    pub const fn at(start: usize, end: usize) -> Self {
        Self::new(start as u32, end as u32)
    }
    /// First byte.
    pub const fn start(self) -> u32 {
        self.start
    }
    /// The byte past the last.
    pub const fn end(self) -> u32 {
        self.end
    }
    /// Length in bytes.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }
    /// Whether nothing is inside.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }
    /// For slicing: `&text[span.range()]`.
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
    /// Whether `other` lies inside, edges included.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
    /// Whether the byte at `offset` is inside.
    pub const fn contains_offset(self, offset: u32) -> bool {
        self.start <= offset && offset < self.end
    }
    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
    /// The shortest span that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
    /// The words of the text under this span.
    ///
    /// # Panics
    /// When the span is not of this text.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }
    /// The span without white space at its edges.
    #[must_use]
    pub fn trim(self, text: &str) -> Self {
        let inner = self.of(text);
        let start = self.start + (inner.len() - inner.trim_start().len()) as u32;
        Self { start, end: start + inner.trim().len() as u32 }
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}
