//! Elements in running text, for the XML formats.

use crate::app::view_model::Article;
use crate::engine::text::Span;

/// An element around some words.
pub(super) struct Inline {
    pub(super) span: Span,
    /// `<persName ref="#e1">`
    pub(super) open: String,
    /// `</persName>`
    pub(super) close: &'static str,
}

/// Of the elements, those that nest in each other and in one paragraph; the rest cross one of these, and XML cannot show
/// them in the text.
pub(super) fn nested(article: &Article, mut elements: Vec<Inline>) -> (Vec<Inline>, Vec<Inline>) {
    elements.sort_by_key(|e| (e.span.start(), std::cmp::Reverse(e.span.end())));
    let paragraphs = &article.analysis.document.paragraphs;
    let mut open: Vec<Span> = Vec::new();
    let (mut kept, mut crossing) = (Vec::new(), Vec::new());
    for element in elements {
        let span = element.span;
        open.retain(|o| o.end() > span.start());
        let paragraph = paragraphs.get(article.paragraph_of(span.start()));
        let in_paragraph = paragraph.is_some_and(|p| p.0 <= span.start() && span.end() <= p.1);
        let whole = !span.is_empty() && article.text.get(span.range()).is_some();
        if in_paragraph && whole && open.iter().all(|o| o.contains(span)) {
            open.push(span);
            kept.push(element);
        } else {
            crossing.push(element);
        }
    }
    (kept, crossing)
}

/// The text from `from` to `to` with those of the nested `elements` that begin there. Gives how many it has written.
pub(super) fn write(text: &str, from: u32, to: u32, elements: &[Inline], out: &mut String) -> usize {
    let mut at = from;
    let mut stack: Vec<&Inline> = Vec::new();
    let mut used = 0;
    let upto = |at: &mut u32, stop: u32, out: &mut String| {
        xml_into(text.get(*at as usize..stop as usize).unwrap_or_default(), out);
        *at = stop;
    };
    for element in elements.iter().take_while(|e| e.span.start() < to) {
        while let Some(top) = stack.pop_if(|top| top.span.end() <= element.span.start()) {
            upto(&mut at, top.span.end(), out);
            out.push_str(top.close);
        }
        upto(&mut at, element.span.start(), out);
        out.push_str(&element.open);
        stack.push(element);
        used += 1;
    }
    while let Some(top) = stack.pop() {
        upto(&mut at, top.span.end(), out);
        out.push_str(top.close);
    }
    upto(&mut at, to, out);
    used
}

/// Appends `text` as XML text or attribute value; characters that XML 1.0 cannot hold become U+FFFD.
pub(super) fn xml_into(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(c),
        }
    }
}

/// [`xml_into`] as a new string.
pub(super) fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    xml_into(text, &mut out);
    out
}
