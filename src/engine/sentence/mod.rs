//! Tokens into sentences. A sentence never crosses a paragraph.
//!
//! A sentence ends behind a stop and the marks that close over it, unless what follows goes on with it: a name after a title or
//! an initial, a lower-case word, the words that tell who said what was just quoted.

mod words;

use crate::engine::table::{IdRange, Table};
use crate::engine::text::Document;
use crate::engine::tokenise::{Abbreviation, Shape, Token, TokenKind, abbreviation, is_apostrophe, is_gap};

/// A sentence: a run of tokens, never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens.
    pub tokens: IdRange<Token>,
    /// Index of its paragraph in [`Document::paragraphs`].
    pub paragraph: u32,
}

/// No sentence is longer, in tokens: a list or a text without stops is cut at its best places, so that each tree stays small.
pub const LONGEST: usize = 240;

/// Splits tokens into sentences; every token is in exactly one.
pub fn split(document: &Document, tokens: &Table<Token>) -> Table<Sentence> {
    let rows = tokens.as_slice();
    let mut out = Table::new();
    let mut start = 0;
    for (number, paragraph) in document.paragraphs().iter().enumerate() {
        let end = start + rows[start..].partition_point(|t| t.span.start() < paragraph.span.end());
        let line = Line { text: document.text(), tokens: &rows[start..end] };
        let mut first = 0;
        let mut close = |upto: usize, first: &mut usize| {
            while upto - *first > LONGEST {
                let cut = line.best_cut(*first);
                out.push(Sentence { tokens: IdRange::new(start + *first, start + cut), paragraph: number as u32 });
                *first = cut;
            }
            if upto > *first {
                out.push(Sentence { tokens: IdRange::new(start + *first, start + upto), paragraph: number as u32 });
                *first = upto;
            }
        };
        let mut at = 0;
        if let Some(after) = line.dateline() {
            close(after, &mut first);
            at = after;
        }
        while at < line.tokens.len() {
            match line.end_at(at) {
                Some(after) => {
                    close(after, &mut first);
                    at = after;
                }
                None => at += 1,
            }
        }
        close(line.tokens.len(), &mut first);
        start = end;
    }
    out
}

/// The tokens of one paragraph.
struct Line<'d> {
    text: &'d str,
    tokens: &'d [Token],
}

impl<'d> Line<'d> {
    fn word(&self, i: usize) -> &'d str {
        self.tokens.get(i).map_or("", |t| t.span.of(self.text))
    }

    /// Whether white space stands between token `i` and the one before.
    fn spaced(&self, i: usize) -> bool {
        i == 0 || i >= self.tokens.len() || self.text[self.tokens[i - 1].span.end() as usize..].starts_with(is_gap)
    }

    /// If token `i` ends a sentence, where the next begins.
    fn end_at(&self, i: usize) -> Option<usize> {
        let stop = Stop::of(self.word(i))?;
        // The number of a list: "2. The plan"
        if stop == Stop::Full && i == 1 && self.tokens[0].kind == TokenKind::Number && self.tokens.len() > 2 {
            return None;
        }
        let after = self.past_closers(i + 1);
        if after >= self.tokens.len() {
            return Some(self.tokens.len());
        }
        self.breaks(i, stop, after).then_some(after)
    }

    /// Past the quotation marks and brackets that close over a stop.
    fn past_closers(&self, mut i: usize) -> usize {
        while i < self.tokens.len() {
            let word = self.word(i);
            if word == "[" && self.word(i + 2) == "]" && self.tokens[i + 1].kind == TokenKind::Number {
                // The number of a note: "in 1805.[6]"
                i += 3;
                continue;
            }
            let closes = match word {
                ")" | "]" | "}" | "”" | "»" | "’’" | "''" | "’" => !self.spaced(i),
                "\"" | "'" | "“" => self.spaced(i + 1) && (!self.spaced(i) || i + 1 == self.tokens.len()),
                "." | "!" | "?" => !self.spaced(i),
                _ => self.tokens[i].kind == TokenKind::Emoji,
            };
            if !closes {
                break;
            }
            i += 1;
        }
        i
    }

    /// Whether the sentence that stops at token `i` ends before token `next`.
    fn breaks(&self, i: usize, stop: Stop, next: usize) -> bool {
        let closed = next > i + 1;
        let opens = self.opens(next);
        let word = self.word(next + usize::from(opens));
        let lower = word.starts_with(char::is_lowercase);
        let quoted = closed && !matches!(self.word(next - 1), ")" | "]" | "}" | "." | "!" | "?");
        if quoted && !opens && self.tells_who_said(next) {
            return false;
        }
        if !opens && (self.is_inner(next) || (lower && closed)) {
            return false;
        }
        match stop {
            Stop::Full => !lower || opens || self.spaced(next),
            Stop::Asking => !lower || !self.named(i),
            Stop::Trailing => !lower && (closed || self.spaced(next)),
            Stop::Short => self.breaks_after_short(i, next, closed),
        }
    }

    /// Whether a sentence ends after the short form at `i`, whose own stop may be the sentence's as well.
    fn breaks_after_short(&self, i: usize, next: usize, closed: bool) -> bool {
        let short = self.word(i).trim_end_matches('.');
        let word = self.word(next + usize::from(self.opens(next)));
        if !word.starts_with(char::is_uppercase) {
            return closed && word.starts_with(|c: char| c.is_ascii_digit());
        }
        let one_letter = short.chars().count() == 1;
        match abbreviation(short) {
            Some(Abbreviation::Title | Abbreviation::Numbered) => false,
            _ if matches!(short.to_ascii_lowercase().as_str(), "e.g" | "i.e" | "vs" | "v") => false,
            _ if closed => true,
            _ if one_letter => words::STARTERS.contains(&word) && self.after_lower(i) && word != "I",
            _ if matches!(short.to_ascii_lowercase().as_str(), "etc" | "p.m" | "a.m") => !words::is_after_hour(word),
            _ => words::STARTERS.contains(&word) || self.opens(next),
        }
    }

    /// Whether token `i` opens a quotation or a bracket.
    fn opens(&self, i: usize) -> bool {
        match self.word(i) {
            "“" | "‘" | "«" | "„" | "(" | "[" | "``" | "‘‘" => true,
            "\"" | "'" | "”" | "’" => self.spaced(i) && !self.spaced(i + 1),
            _ => false,
        }
    }

    /// Marks that never begin a sentence.
    fn is_inner(&self, i: usize) -> bool {
        matches!(self.word(i), "," | ";" | ":" | ")" | "]" | "%")
            || (matches!(self.word(i), "—" | "–" | "--" | "-") && self.word(i + 1).starts_with(char::is_lowercase))
    }

    /// Whether the token before `i` begins with a capital and is not the first: "Yahoo! said".
    fn named(&self, i: usize) -> bool {
        i > 1 && self.tokens[i - 1].shape == Shape::Title && !self.spaced(i)
    }

    fn after_lower(&self, i: usize) -> bool {
        i > 0 && self.tokens[i - 1].shape == Shape::Lower
    }

    /// Whether the words from `i` name the speaker of what was just quoted: "Smith asked.", "said the minister".
    fn tells_who_said(&self, i: usize) -> bool {
        for at in i..self.tokens.len().min(i + 6) {
            let word = self.word(at).to_lowercase();
            if words::SAYING.contains(&word.as_str()) {
                return true;
            }
            let named = matches!(self.tokens[at].shape, Shape::Title | Shape::Upper | Shape::Mixed)
                || words::SUBJECTS.contains(&word.as_str());
            let starts_anew =
                at == i && words::STARTERS.contains(&self.word(at)) && !words::SUBJECTS.contains(&word.as_str());
            if !named && at == i || starts_anew || self.tokens[at].kind != TokenKind::Word {
                return false;
            }
        }
        false
    }

    /// Past the dash of "LISBON, March 3 (Reuters) —", if the paragraph begins with such a dateline.
    fn dateline(&self) -> Option<usize> {
        let first = self.tokens.first()?;
        let dash = (1..self.tokens.len().min(16))
            .find(|&i| matches!(self.word(i), "—" | "–" | "--" | "-") && self.spaced(i) | (self.word(i) == "—"))?;
        let capital = first.shape == Shape::Upper && self.word(0).chars().count() > 2 && !self.word(0).contains('.');
        let agency = self.word(dash - 1) == ")";
        let fits = self.tokens[..dash].iter().enumerate().all(|(i, t)| match t.kind {
            TokenKind::Word => t.shape != Shape::Lower || matches!(self.word(i), "de" | "of" | "al" | "the" | "el"),
            TokenKind::Number => true,
            _ => matches!(self.word(i), "," | "." | "(" | ")" | "/" | "-"),
        });
        let story = self.tokens.len() > dash + 4 && !self.word(dash + 1).starts_with(char::is_lowercase);
        (fits && story && (capital || agency) && (agency || dash < 12)).then_some(dash + 1)
    }

    /// The best place to cut an overlong run that begins at `first`.
    fn best_cut(&self, first: usize) -> usize {
        let (low, high) = (first + LONGEST / 2, first + LONGEST);
        let last = |marks: &[&str]| (low..high).rev().find(|&i| marks.contains(&self.word(i)));
        last(&[";", ":", "…", "...", "•", "|"]).or_else(|| last(&[",", "—", "–", ")"])).map_or(high, |i| i + 1)
    }
}

/// What kind of stop a token is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    /// "."
    Full,
    /// "!", "?"
    Asking,
    /// "...", "…"
    Trailing,
    /// The stop of an abbreviation.
    Short,
}

impl Stop {
    fn of(word: &str) -> Option<Self> {
        let last = word.chars().next_back()?;
        let alone = word.chars().all(|c| matches!(c, '.' | '…' | '!' | '?' | '。' | '！' | '？' | '؟' | '।' | '۔'));
        match last {
            '.' | '。' | '।' | '۔' if word.chars().count() == 1 => Some(Self::Full),
            '.' | '…' if alone => Some(Self::Trailing),
            '!' | '?' | '！' | '？' | '؟' if alone => Some(Self::Asking),
            '.' if word.chars().next().is_some_and(|c| c.is_alphabetic() && !is_apostrophe(c)) => Some(Self::Short),
            _ => None,
        }
    }
}
