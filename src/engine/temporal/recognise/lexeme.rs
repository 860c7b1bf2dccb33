//! Runs of letters, runs of digits, single marks: finer than tokens, so that the grammar does not depend on where the
//! tokeniser cut "Nov.", "5pm", "mid-2019" or "1990s".

use std::borrow::Cow;

use crate::engine::text::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Letters,
    Digits,
    Mark,
}

#[derive(Clone, Debug)]
pub(super) struct Lexeme<'t> {
    pub(super) span: Span,
    pub(super) text: &'t str,
    pub(super) lower: Cow<'t, str>,
    pub(super) kind: Kind,
    /// Whether white space stands before it.
    pub(super) gap: bool,
}

impl Lexeme<'_> {
    pub(super) fn is(&self, word: &str) -> bool {
        self.lower == word
    }
    pub(super) fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
    pub(super) fn number(&self) -> Option<u32> {
        if self.kind == Kind::Digits && self.text.len() <= 9 { self.text.parse().ok() } else { None }
    }
}

/// Cuts a paragraph up. Curly apostrophes become straight ones, dashes become `-`, in `lower`.
pub(super) fn lex(text: &str, within: Span) -> Vec<Lexeme<'_>> {
    let base = within.start() as usize;
    let inner = within.of(text);
    let mut out = Vec::with_capacity(inner.len() / 5);
    let mut chars = inner.char_indices().peekable();
    let mut gap = true;
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}' {
            gap = true;
            continue;
        }
        let kind = match c {
            '0'..='9' => Kind::Digits,
            c if c.is_alphabetic() => Kind::Letters,
            _ => Kind::Mark,
        };
        let mut end = start + c.len_utf8();
        while let Some(&(at, next)) = chars.peek() {
            let same = match kind {
                Kind::Digits => next.is_ascii_digit(),
                Kind::Letters => next.is_alphabetic(),
                Kind::Mark => false,
            };
            if !same {
                break;
            }
            end = at + next.len_utf8();
            chars.next();
        }
        let text = &inner[start..end];
        let lower = match c {
            '’' | '‘' | '´' | '`' | 'ʼ' => Cow::Borrowed("'"),
            '–' | '—' | '‐' | '‑' | '−' => Cow::Borrowed("-"),
            _ if kind == Kind::Letters && text.chars().any(char::is_uppercase) => Cow::Owned(text.to_lowercase()),
            _ => Cow::Borrowed(text),
        };
        out.push(Lexeme { span: Span::at(base + start, base + end), text, lower, kind, gap });
        gap = false;
    }
    out
}
