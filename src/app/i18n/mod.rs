//! The words of the interface in the reader's language.
//!
//! In the source the words stand in English, in one of three macros: [`t!`](crate::t) for words, [`count!`](crate::count) for
//! words that depend on a number, [`id!`](crate::id) for words that are translated elsewhere. Other languages are catalogues in the form of gettext (`es.po`), so that translators can use
//! their own tools. A test holds source and catalogues to each other (`tests/languages.rs`).
//!
//! Each thread speaks one language; it is English until [`speak`] says otherwise. What is found in an article is never translated.

mod catalogue;
mod language;

use std::cell::Cell;
use std::fmt::{Display, Write};

pub use catalogue::{Catalogue, Entry, PoError};
pub use language::Language;

thread_local! {
    static SPOKEN: Cell<(Language, Option<&'static Catalogue>)> = const { Cell::new((Language::English, None)) };
}

/// Speaks `language` from now on, in this thread.
pub fn speak(language: Language) {
    if language != self::language() {
        SPOKEN.set((language, language.catalogue()));
    }
}

/// The language that is spoken.
pub fn language() -> Language {
    SPOKEN.get().0
}

/// English words in the language that is spoken. Words without a translation stay as they are.
pub fn say(english: &str) -> &str {
    SPOKEN.get().1.and_then(|catalogue| catalogue.get(english, 0)).unwrap_or(english)
}

/// The words for `n` things.
pub fn say_count(n: usize, one: &'static str, other: &'static str) -> &'static str {
    let (language, catalogue) = SPOKEN.get();
    let english = if n == 1 { one } else { other };
    catalogue.and_then(|catalogue| catalogue.get(one, language.plural_form(n))).unwrap_or(english)
}

/// Puts `parts` where the words have `{}`, in order, or `{0}`, `{1}` … where a language wants them otherwise.
pub fn fill(words: &str, parts: &[&dyn Display]) -> String {
    let mut filled = String::with_capacity(words.len() + 16 * parts.len());
    for piece in pieces(words) {
        // Writing to a string does not fail.
        let _ = match piece {
            Piece::Words(words) => filled.write_str(words),
            Piece::Part(i) => parts.get(i).map_or(Ok(()), |part| write!(filled, "{part}")),
        };
    }
    filled
}

/// A piece of words with places for parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// As they are.
    Words(&'a str),
    /// A place, and the number of the part that belongs there.
    Part(usize),
}

/// Words and places, in order.
pub fn pieces(words: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut rest, mut next) = (words, 0);
    while let Some((before, number, after)) = first_place(rest) {
        if !before.is_empty() {
            pieces.push(Piece::Words(before));
        }
        let part = number.parse().unwrap_or(next);
        pieces.push(Piece::Part(part));
        next = part + 1;
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

fn first_place(words: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = words.split_once('{')?;
    let (number, after) = rest.split_once('}')?;
    Some((before, number, after))
}

/// `10032` as "10,032".
pub fn number(n: usize) -> String {
    let digits = n.to_string();
    let mark = language().thousands();
    // Four digits are left together where the language does so.
    if digits.len() <= language().ungrouped_digits() {
        return digits;
    }
    let mut grouped = String::with_capacity(digits.len() + 4);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}

/// Words in the reader's language: `t!("Rename")`, a `&'static str`; with parts, `t!("{} of {}", i, n)`, a `String`.
#[macro_export]
macro_rules! t {
    ($english:literal) => {
        $crate::app::i18n::say($english)
    };
    ($english:literal, $($part:expr),+ $(,)?) => {
        $crate::app::i18n::fill($crate::app::i18n::say($english), &[$(&$part as &dyn ::std::fmt::Display),+])
    };
}

/// Words for a number of things: `count!(n, "{} quote", "{} quotes")`. The number is the first part; more may follow.
#[macro_export]
macro_rules! count {
    ($n:expr, $one:literal, $other:literal $(, $part:expr)* $(,)?) => {{
        let n: usize = $n;
        let words = $crate::app::i18n::say_count(n, $one, $other);
        $crate::app::i18n::fill(words, &[&$crate::app::i18n::number(n) as &dyn ::std::fmt::Display $(, &$part)*])
    }};
}

/// English words that [`say`] translates when they are shown: for tables that are made before a language is known.
#[macro_export]
macro_rules! id {
    ($english:literal) => {
        $english
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_language<T>(language: Language, check: impl FnOnce() -> T) -> T {
        speak(language);
        let checked = check();
        speak(Language::English);
        checked
    }

    #[test]
    fn parts_go_where_the_words_say() {
        for (words, expected) in [
            ("{} of {}", "3 of 7"),
            ("{1}: {0}", "7: 3"),
            ("plain", "plain"),
            ("{} { open", "3 { open"),
            ("{5}", ""),
            ("{}{}{}", "37"),
            ("a {0}, a {0}, {}", "a 3, a 3, 7"),
        ] {
            assert_eq!(fill(words, &[&3, &7]), expected, "{words}");
        }
    }

    #[test]
    fn english_needs_no_catalogue() {
        assert_eq!(crate::t!("Rename"), "Rename");
        assert_eq!(crate::count!(1, "{} quote", "{} quotes"), "1 quote");
        assert_eq!(crate::count!(0, "{} quote", "{} quotes"), "0 quotes");
        assert_eq!(crate::count!(12_345, "{} quote", "{} quotes"), "12,345 quotes");
    }

    #[test]
    fn spanish_is_spoken_until_it_is_not() {
        in_language(Language::Spanish, || {
            assert_eq!(crate::t!("Rename"), "Renombrar");
            assert_eq!(crate::count!(1, "{} quote", "{} quotes"), "1 cita");
            assert_eq!(crate::count!(2, "{} quote", "{} quotes"), "2 citas");
            assert_eq!(say("nobody has translated this"), "nobody has translated this");
            for (n, expected) in
                [(999, "999"), (1_234, "1234"), (12_345, "12\u{202f}345"), (1_234_567, "1\u{202f}234\u{202f}567")]
            {
                assert_eq!(number(n), expected);
            }
        });
        assert_eq!(crate::t!("Rename"), "Rename");
        for (n, expected) in [(999, "999"), (1_234, "1,234"), (1_234_567, "1,234,567")] {
            assert_eq!(number(n), expected);
        }
    }

    #[test]
    fn the_language_for_testing_shows_what_is_translated() {
        in_language(Language::Pseudo, || {
            assert_eq!(crate::t!("Rename"), "Ｒｅｎａｍｅ");
            assert_eq!(crate::count!(2, "{} quote", "{} quotes"), "2 ｑｕｏｔｅｓ");
            assert_eq!(say("nobody has translated this"), "nobody has translated this");
        });
    }
}
