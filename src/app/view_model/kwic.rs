use super::article::Article;
use crate::engine::text::Span;

/// A key word in context.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// Words before, on one line; "…" in front where the paragraph goes on.
    pub before: String,
    /// The words themselves.
    pub words: String,
    /// Words after; "…" behind where the paragraph goes on.
    pub after: String,
}

/// The words at `span` with at most `words` words on each side, within the paragraph.
pub fn context(article: &Article, span: Span, words: usize) -> Context {
    let paragraphs = &article.analysis.document.paragraphs;
    let (start, end) = paragraphs.get(article.paragraph_of(span.start())).copied().unwrap_or_default();
    let before = article.words(start.min(span.start()), span.start());
    let after = article.words(span.end(), end.max(span.end()));
    // A word has at most so many bytes here: a megabyte without a space must not be shown whole.
    let most = words * 24;
    let cut =
        before.char_indices().rev().find(|&(at, _)| before.len() - at > most).map_or(0, |(at, c)| at + c.len_utf8());
    let mut first = before.len();
    let mut seen = 0;
    for (at, word) in before[cut..].split_word_starts().into_iter().rev() {
        if seen == words {
            break;
        }
        first = cut + at;
        seen += usize::from(word);
    }
    let stop = after.char_indices().find(|&(at, _)| at > most).map_or(after.len(), |(at, _)| at);
    let ends = after[..stop].split_word_ends();
    let last = ends.get(words.saturating_sub(1)).copied().unwrap_or(stop);
    let (kept_before, kept_after) = (one_line(&before[first..]), one_line(&after[..last]));
    Context {
        before: if before[..first].trim().is_empty() { kept_before } else { format!("… {kept_before}") },
        words: one_line(article.words(span.start(), span.end())),
        after: if after[last..].trim().is_empty() { kept_after } else { format!("{kept_after} …") },
    }
}

/// The text with every run of white space as one space (kept at the edges, where a neighbour follows).
fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_whitespace() {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out
}

trait Words {
    fn split_word_starts(&self) -> Vec<(usize, bool)>;
    fn split_word_ends(&self) -> Vec<usize>;
}

impl Words for str {
    /// Where each run of non-space characters starts, and whether it holds a letter or digit.
    fn split_word_starts(&self) -> Vec<(usize, bool)> {
        let base = self.as_ptr() as usize;
        self.split_whitespace().map(|w| (w.as_ptr() as usize - base, w.contains(char::is_alphanumeric))).collect()
    }
    /// Where each run of non-space characters with a letter or digit ends.
    fn split_word_ends(&self) -> Vec<usize> {
        let base = self.as_ptr() as usize;
        let words = self.split_whitespace().filter(|w| w.contains(char::is_alphanumeric));
        words.map(|w| w.as_ptr() as usize - base + w.len()).collect()
    }
}

/// Words in a stretch of text: runs between white space that hold a letter or a digit.
pub fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count()
}
