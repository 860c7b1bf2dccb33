//! The article as HTML: a boundary sweep cuts each paragraph into disjoint segments, so that nested and overlapping
//! findings need no nested elements, and a section of about ten paragraphs is one string for one `inner_html`.
//!
//! ```
//! use dateline::app::view_model::{Mark, Reading};
//! let text = "Ana Silva spoke.\n\nNobody listened.";
//! let analysis = dateline::analyse(&dateline::Document::new(text));
//! let reading = Reading::new(text, &analysis);
//! for section in 0..reading.sections() {
//!     let html = reading.html(text, section); // one task each: a section holds at most a few thousand words
//!     assert!(html.starts_with("<p dir=\"auto\" data-p=\"0\""));
//! }
//! // What a click gives: the innermost mark first.
//! assert_eq!(Mark::parse("e1@0"), Some(Mark::Mention { entity: "e1", start: 0 }));
//! assert_eq!(reading.byte_at(text, 1, 7), Some(25)); // 7 UTF-16 units into the second paragraph
//! ```

use std::fmt::Write;

use unicode_segmentation::GraphemeCursor;

use super::article::MarkKind;
use super::escape::escape_into;
use super::quotes::{QuoteForm, forms};
use crate::engine::analysis::Analysis;
use crate::engine::coref::MentionForm;
use crate::engine::text::Span;

/// Paragraphs in a section, at most.
const SECTION_PARAGRAPHS: usize = 10;
/// A block (a paragraph, or a piece of a very long one) is at most about this long, and a section ends when it holds as much.
const BLOCK_BYTES: u32 = 16 << 10;

/// What a `data-a` token names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark<'a> {
    /// `e3@120`: the mention of `e3` that starts at byte 120.
    Mention {
        /// The entity's id.
        entity: &'a str,
        /// The mention's first byte.
        start: u32,
    },
    /// `t3`
    Time(&'a str),
    /// `q3`
    Quote(&'a str),
    /// `v3`
    Event(&'a str),
}

impl<'a> Mark<'a> {
    /// Reads one token of `data-a`.
    pub fn parse(token: &'a str) -> Option<Self> {
        if let Some((entity, start)) = token.split_once('@') {
            return Some(Self::Mention { entity, start: start.parse().ok()? });
        }
        match token.as_bytes().first()? {
            b't' => Some(Self::Time(token)),
            b'q' => Some(Self::Quote(token)),
            b'v' => Some(Self::Event(token)),
            _ => None,
        }
    }
}

/// One finding, ready to be written.
#[derive(Clone, Debug)]
struct Marked {
    span: Span,
    /// For `data-a`. Stable over edits, so that untouched sections stay the same string.
    token: String,
    kind: MarkKind,
    /// A second class: the form of a mention, the kind of a quote, the track and status of an event.
    detail: &'static str,
    /// Where an event's number stands, and the number.
    number: Option<(u32, usize)>,
}

/// A paragraph, or a piece of a very long one.
#[derive(Clone, Debug)]
struct Block {
    span: Span,
    class: &'static str,
    marks: Vec<u32>,
}

/// The article cut into sections, ready to be written as HTML one by one.
#[derive(Clone, Debug)]
pub struct Reading {
    marks: Vec<Marked>,
    blocks: Vec<Block>,
    /// The first block of each section, and the number of blocks at the end.
    starts: Vec<usize>,
}

impl Reading {
    /// Sorts the findings into paragraphs. Linear in the text and the findings.
    pub fn new(text: &str, analysis: &Analysis) -> Self {
        let mut marks = gather(analysis);
        for mark in &mut marks {
            mark.span = snap(text, mark.span);
            let span = mark.span;
            mark.number = mark.number.filter(|n| span.contains_offset(n.0) && text.is_char_boundary(n.0 as usize));
        }
        marks.retain(|m| !m.span.is_empty());
        marks.sort_by_key(|m| (m.span.start(), std::cmp::Reverse(m.span.end())));
        let mut blocks = blocks(text, analysis);
        for (i, mark) in marks.iter().enumerate() {
            let first = blocks.partition_point(|b| b.span.end() <= mark.span.start());
            for block in blocks[first..].iter_mut().take_while(|b| b.span.start() < mark.span.end()) {
                block.marks.push(i as u32);
            }
        }
        let starts = section_starts(&blocks);
        Self { marks, blocks, starts }
    }

    /// How many sections there are.
    pub fn sections(&self) -> usize {
        self.starts.len() - 1
    }
    /// How many blocks (`data-p`) there are.
    pub fn blocks(&self) -> usize {
        self.blocks.len()
    }
    /// The section that shows this byte.
    pub fn section_of(&self, offset: u32) -> usize {
        let block = self.blocks.partition_point(|b| b.span.end() <= offset);
        self.starts.partition_point(|&s| s <= block).clamp(1, self.sections().max(1)) - 1
    }
    /// The text under block `block`, as bytes.
    pub fn block_span(&self, block: usize) -> Option<Span> {
        self.blocks.get(block).map(|b| b.span)
    }
    /// The byte that lies `utf16` units into block `block`: from a position in the page to a position in the text.
    pub fn byte_at(&self, text: &str, block: usize, utf16: u32) -> Option<u32> {
        let span = self.block_span(block)?;
        let mut left = utf16 as usize;
        for (at, c) in span.of(text).char_indices() {
            if left < c.len_utf16() {
                return Some(span.start() + at as u32);
            }
            left -= c.len_utf16();
        }
        Some(span.end())
    }
    /// The block of a byte and the UTF-16 units before it there: from a position in the text to a position in the page.
    pub fn place_of(&self, text: &str, offset: u32) -> Option<(usize, u32)> {
        let block = self.blocks.partition_point(|b| b.span.end() <= offset).min(self.blocks.len().checked_sub(1)?);
        let span = self.blocks[block].span;
        let before = text.get(span.start() as usize..offset.clamp(span.start(), span.end()) as usize)?;
        Some((block, before.encode_utf16().count() as u32))
    }
    /// The places before the first and behind the last character of these words. The end stays in the block of that character.
    pub fn places_of(&self, text: &str, words: Span) -> Option<((usize, u32), (usize, u32))> {
        let last = text.get(words.range())?.chars().next_back()?;
        let (block, before) = self.place_of(text, words.end() - last.len_utf8() as u32)?;
        Some((self.place_of(text, words.start())?, (block, before + last.len_utf16() as u32)))
    }

    /// The section as HTML: `<p>` elements with the text, escaped, and its segments.
    ///
    /// A segment with a name or a time is a `<mark>`, any other a `<span>`. Its attributes:
    /// - `data-a`: tokens for [`Mark::parse`], innermost first. All segments of an entity: `[data-a*="e3@"]`.
    /// - `class`: the kinds there ([`MarkKind::class`]), then the details (`name nominal pronoun`, `direct mixed indirect
    ///   fragment`,
    ///   `happened said`, `planned denied hypothetical`); the innermost name or time is also `in-person`, `in-place`, …;
    /// - `data-l`: letters of the names and times that end here, innermost first; `data-q`: the sign of a quote that begins
    ///   here; `data-n`: the number of an event whose word begins here. For `::before` and `::after`, so that copied text is
    ///   the text.
    pub fn html(&self, text: &str, section: usize) -> String {
        let blocks = self.starts[section]..self.starts[section + 1];
        let mut out = String::with_capacity(blocks.len() * 1024);
        for (number, block) in blocks.clone().zip(&self.blocks[blocks]) {
            let _ = write!(out, "<p dir=\"auto\" data-p=\"{number}\"");
            if !block.class.is_empty() {
                let _ = write!(out, " class=\"{}\"", block.class);
            }
            if block.class == "title" {
                out.push_str(" role=\"heading\" aria-level=\"2\"");
            }
            out.push('>');
            self.write_block(text, block, &mut out);
            out.push_str("</p>");
        }
        out
    }

    fn write_block(&self, text: &str, block: &Block, out: &mut String) {
        let mut cuts = vec![block.span.start(), block.span.end()];
        for &m in &block.marks {
            let mark = &self.marks[m as usize];
            cuts.extend([mark.span.start(), mark.span.end()]);
            cuts.extend(mark.number.map(|n| n.0));
        }
        cuts.retain(|&c| block.span.start() <= c && c <= block.span.end());
        cuts.sort_unstable();
        cuts.dedup();
        let mut coming = block.marks.iter().copied().peekable();
        let mut open: Vec<u32> = Vec::new();
        for pair in cuts.windows(2) {
            let piece = Span::new(pair[0], pair[1]);
            open.retain(|&m| self.marks[m as usize].span.end() > piece.start());
            while let Some(m) = coming.next_if(|&m| self.marks[m as usize].span.start() <= piece.start()) {
                open.push(m);
            }
            // Innermost first: the shortest; names and times before quotes and events of the same length.
            open.sort_by_key(|&m| {
                let mark = &self.marks[m as usize];
                (mark.span.len(), mark.kind, mark.span.start())
            });
            self.write_segment(text, piece, &open, out);
        }
    }

    fn write_segment(&self, text: &str, piece: Span, open: &[u32], out: &mut String) {
        if open.is_empty() {
            return escape_into(piece.of(text), out);
        }
        let marks: Vec<&Marked> = open.iter().map(|&m| &self.marks[m as usize]).collect();
        let numbers: Vec<String> =
            marks.iter().filter_map(|m| m.number).filter(|n| n.0 == piece.start()).map(|n| n.1.to_string()).collect();
        let quote = marks.iter().find(|m| m.kind == MarkKind::Quote && m.span.start() == piece.start());
        // A sign hangs from its paragraph, a number from its word: where both begin, the sign has an element of its own.
        if let Some(quote) = quote.filter(|_| !numbers.is_empty()) {
            let _ = write!(out, "<span class=\"quote {}\" data-q=\"{}\"></span>", quote.detail, glyph(quote.detail));
        }
        let named = marks.iter().find(|m| m.kind.letter().is_some());
        let element = if named.is_some() { "mark" } else { "span" };
        let _ = write!(out, "<{element} class=\"");
        let mut kinds: Vec<MarkKind> = marks.iter().map(|m| m.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        for kind in kinds {
            let _ = write!(out, "{} ", kind.class());
        }
        if let Some(named) = named {
            let _ = write!(out, "in-{} ", named.kind.class());
        }
        let mut details: Vec<&str> = marks.iter().map(|m| m.detail).filter(|d| !d.is_empty()).collect();
        details.sort_unstable();
        details.dedup();
        let _ = write!(out, "{}\" data-a=\"", details.join(" "));
        for (i, mark) in marks.iter().enumerate() {
            let _ = write!(out, "{}{}", if i > 0 { " " } else { "" }, mark.token);
        }
        out.push('"');
        let letters: String =
            marks.iter().filter(|m| m.span.end() == piece.end()).filter_map(|m| m.kind.letter()).collect();
        if !letters.is_empty() {
            let _ = write!(out, " data-l=\"{letters}\"");
        }
        if let Some(quote) = quote.filter(|_| numbers.is_empty()) {
            let _ = write!(out, " data-q=\"{}\"", glyph(quote.detail));
        }
        if !numbers.is_empty() {
            let _ = write!(out, " data-n=\"{}\"", numbers.join(" "));
        }
        out.push('>');
        escape_into(piece.of(text), out);
        let _ = write!(out, "</{element}>");
    }
}

/// The sign of a quote of this kind: “ direct, “’ mixed, ’ reported, “…” fragment.
pub fn glyph(kind: &str) -> &'static str {
    let form = match kind {
        "direct" => QuoteForm::Direct,
        "mixed" => QuoteForm::Mixed,
        "fragment" => QuoteForm::Fragment,
        _ => QuoteForm::Indirect,
    };
    form.glyph()
}

fn gather(analysis: &Analysis) -> Vec<Marked> {
    let mut marks = Vec::new();
    for entity in &analysis.entities {
        for mention in &entity.mentions {
            marks.push(Marked {
                span: span(mention.start, mention.end),
                token: format!("{}@{}", entity.id, mention.start),
                kind: entity.kind.into(),
                detail: match mention.form {
                    MentionForm::Name => "name",
                    MentionForm::Nominal => "nominal",
                    MentionForm::Pronoun => "pronoun",
                },
                number: None,
            });
        }
    }
    let plain = |start, end, token: &str, kind| Marked {
        span: span(start, end),
        token: token.into(),
        kind,
        detail: "",
        number: None,
    };
    marks.extend(analysis.timexes.iter().map(|t| plain(t.start, t.end, &t.id, MarkKind::Time)));
    for (quote, form) in analysis.quotes.iter().zip(forms(analysis)) {
        let detail = match form {
            QuoteForm::Direct => "direct",
            QuoteForm::Mixed => "mixed",
            QuoteForm::Indirect => "indirect",
            QuoteForm::Fragment => "fragment",
        };
        marks.push(Marked { detail, ..plain(quote.start, quote.end, &quote.id, MarkKind::Quote) });
    }
    for (i, event) in analysis.timeline.iter().enumerate() {
        let detail = super::timeline::status_class(event);
        // A saying is marked by its quote; a number besides would say the same twice.
        let number = event.quote.is_none().then_some((event.trigger.start, i + 1));
        marks.push(Marked { detail, number, ..plain(event.start, event.end, &event.id, MarkKind::Event) });
    }
    marks
}

fn span(start: u32, end: u32) -> Span {
    Span::new(start, end.max(start))
}

/// Widens a span to whole user-perceived characters; empty where it is no place in the text.
fn snap(text: &str, span: Span) -> Span {
    if text.get(span.range()).is_none() {
        return Span::default();
    }
    let (mut start, mut end) = (span.start() as usize, span.end() as usize);
    let inside = |at: usize| {
        let bytes = text.as_bytes();
        at > 0
            && at < bytes.len()
            // Between two ASCII letters there is always a boundary: the common case is quick.
            && !(bytes[at - 1].is_ascii_graphic() && bytes[at].is_ascii())
            && !GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(true)
    };
    if inside(start) {
        start = GraphemeCursor::new(start, text.len(), true).prev_boundary(text, 0).ok().flatten().unwrap_or(start);
    }
    if inside(end) {
        end = GraphemeCursor::new(end, text.len(), true).next_boundary(text, 0).ok().flatten().unwrap_or(end);
    }
    Span::at(start, end)
}

fn blocks(text: &str, analysis: &Analysis) -> Vec<Block> {
    let title = analysis.document.title.map(|t| t.start);
    let mut blocks = Vec::new();
    for &(start, end) in &analysis.document.paragraphs {
        if text.get(start as usize..end as usize).is_none() {
            continue;
        }
        let mut class = if title == Some(start) { "title" } else { "" };
        let mut at = start;
        while at < end {
            let stop = if end - at > BLOCK_BYTES { cut_near(text, at, at + BLOCK_BYTES) } else { end };
            blocks.push(Block { span: Span::new(at, stop), class, marks: Vec::new() });
            class = "continued";
            at = stop;
        }
    }
    blocks
}

/// A place to cut before `most`: behind white space if there is any, else between two characters.
fn cut_near(text: &str, start: u32, most: u32) -> u32 {
    let mut end = most as usize;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let piece = &text[start as usize..end];
    if let Some((at, c)) = piece.char_indices().rev().take(512).find(|(_, c)| c.is_whitespace()) {
        return start + (at + c.len_utf8()) as u32;
    }
    let whole = GraphemeCursor::new(end, text.len(), true).is_boundary(text, 0).unwrap_or(true);
    let before = GraphemeCursor::new(end, text.len(), true).prev_boundary(text, 0).ok().flatten();
    let end = if whole { end } else { before.filter(|&b| b > start as usize).unwrap_or(end) };
    end as u32
}

fn section_starts(blocks: &[Block]) -> Vec<usize> {
    let mut starts = vec![0];
    let mut bytes = 0;
    for (i, block) in blocks.iter().enumerate() {
        if i > starts[starts.len() - 1] && (i - starts[starts.len() - 1] == SECTION_PARAGRAPHS || bytes >= BLOCK_BYTES)
        {
            starts.push(i);
            bytes = 0;
        }
        bytes += block.span.len();
    }
    if !blocks.is_empty() {
        starts.push(blocks.len());
    }
    starts
}
