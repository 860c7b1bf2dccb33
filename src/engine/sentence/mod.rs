//! Tokens into sentences. A sentence never crosses a paragraph.
//!
//! A sentence ends behind a stop and the marks that close over it, unless what follows goes on with it: a name after a title or
//! an initial, a lower-case word, the words that tell who said what was just quoted.

mod words;

use crate::engine::table::{IdRange, Table};
use crate::engine::text::{Dateline, Document};
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
        if let Some(dateline) = Dateline::of(document.text(), paragraph.span) {
            at = line.tokens.partition_point(|t| t.span.start() < dateline.story);
            close(at, &mut first);
        }
        while at < line.tokens.len() {
            if at > first && line.begins_at(at) {
                close(at, &mut first);
            }
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

    /// Whether a sentence begins at token `i` though none has ended before it.
    fn begins_at(&self, i: usize) -> bool {
        let labelled = i <= 3 && words::FIGURES.contains(&self.word(0)) && self.tokens[i - 1].kind == TokenKind::Number;
        let capital = self.word(i).starts_with(char::is_uppercase);
        (capital && self.spaced(i) && (labelled || self.is_closed_without_stop(i)))
            || self.is_rule(i)
            || self.is_rule(i - 1)
            || (self.stamp(i) > 0 && matches!(self.tokens[i - 1].shape, Shape::Title | Shape::Upper | Shape::Mixed))
            || (words::CREDITS.contains(&self.word(i)) && self.word(i + 1) == ":" && i > 1)
            || (i > 1 && i + 8 > self.tokens.len() && self.is_date_line(i))
    }

    /// Whether what stands before the capital of token `i` ends a sentence without a stop: when a message was sent, a smiley, an
    /// address on the web.
    fn is_closed_without_stop(&self, i: usize) -> bool {
        let before = &self.tokens[i - 1];
        match before.kind {
            TokenKind::Emoji => self.word(i - 1).is_ascii(),
            TokenKind::Url => words::STARTERS.contains(&self.word(i)),
            _ => (i.saturating_sub(4)..i).any(|k| {
                let stamp = self.stamp(k);
                stamp > 0 && k + stamp == i
            }),
        }
    }

    /// How many tokens from `i` on say when a message was sent: "03/22/2021 09:15 AM".
    fn stamp(&self, i: usize) -> usize {
        let digits = |k: usize, mark: char, parts: usize| {
            let word = self.word(k);
            word.starts_with(|c: char| c.is_ascii_digit()) && word.split(mark).count() == parts
        };
        if !(digits(i, '/', 3) && digits(i + 1, ':', 2) | digits(i + 1, ':', 3)) {
            return 0;
        }
        2 + usize::from(matches!(self.word(i + 2), "AM" | "PM" | "am" | "pm"))
    }

    /// Whether token `i` is a line drawn with signs: "==========".
    fn is_rule(&self, i: usize) -> bool {
        self.tokens[i].span.len() >= 8 && self.tokens[i].shape == Shape::Uncased && {
            let word = self.word(i);
            let first = word.as_bytes()[0];
            first.is_ascii_punctuation() && word.bytes().all(|b| b == first)
        }
    }

    /// Whether what is left from token `i` is a date under a headline, "Thursday, March 15, 2012".
    fn is_date_line(&self, i: usize) -> bool {
        let inner = |word: &str| matches!(word, "," | "." | ";" | ":" | "—" | "–" | "-" | "(");
        words::WEEKDAYS.contains(&self.word(i))
            && self.word(i + 1) == ","
            && self.tokens.last().is_some_and(|t| t.kind == TokenKind::Number && t.span.len() == 4)
            && self.tokens[i + 2..].iter().all(|t| t.kind != TokenKind::Word || t.shape == Shape::Title)
            && self.tokens[i - 1].shape != Shape::Lower
            && !inner(self.word(i - 1))
    }

    /// Past the quotation marks, brackets and numbers of notes that close over a stop.
    fn past_closers(&self, mut i: usize) -> usize {
        while i < self.tokens.len() {
            let word = self.word(i);
            let note = self.note(i);
            if note > 0 {
                i += note;
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

    /// How many tokens a note behind a stop is long: "in 1805.[6]", "[citation needed]", a raised number that lost its height.
    fn note(&self, i: usize) -> usize {
        let number = |i: usize| self.tokens.get(i).is_some_and(|t| t.kind == TokenKind::Number);
        if self.word(i) == "[" {
            let close = (i + 2..i + 6).find(|&k| self.word(k) == "]");
            let editor = |k: usize| matches!(self.word(k), "needed" | "sic" | "edit");
            return close.filter(|&k| editor(k - 1) || (k == i + 2 && number(i + 1))).map_or(0, |k| k + 1 - i);
        }
        let raised = number(i)
            && self.tokens[i].span.len() < 3
            && self.word(i - 1) == "."
            && self.spaced(i + 1)
            && (i + 1 == self.tokens.len() && !self.spaced(i)
                || self.word(i + 1).starts_with(char::is_uppercase)
                    && (!self.spaced(i) || words::is_starter_after_note(self.word(i + 1))));
        usize::from(raised)
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
        if !opens && (self.is_inner(next) || (lower && closed)) || self.is_aside(i, next) {
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

    /// Whether the stop stands in a short aside in brackets that goes on with a number or a month: "(b. March 2009; d. 2015)", or
    /// is part of a title whose year follows: "Help! (1965)".
    fn is_aside(&self, i: usize, next: usize) -> bool {
        let numeric =
            |k: usize| self.tokens.get(k).is_some_and(|t| t.kind == TokenKind::Number) || words::is_month(self.word(k));
        if matches!(self.word(i), "!" | "?") {
            return self.named(i) && self.word(next) == "(" && numeric(next + 1);
        }
        numeric(next)
            && (i.saturating_sub(8)..i)
                .rev()
                .find(|&k| matches!(self.word(k), "(" | ")"))
                .is_some_and(|k| self.word(k) == "(")
            && (next..next + 8).any(|k| self.word(k) == ")")
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
