//! What is known of each word of a sentence by itself: its forms, shape, clusters, and what the lists say of it.

use crate::engine::lexicon::clusters::{Cluster, cluster};
use crate::engine::lexicon::{self, Class, NameEntry, WordEntry};
use crate::engine::model::hash;

/// The capitals of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Case {
    /// "word"
    Lower,
    /// "Word"
    Capital,
    /// "NATO"
    Upper,
    /// "A", "U."
    Initial,
    /// "iPhone", "McDonald" counts as `Capital` with more inside.
    Mixed,
    /// "2019", "747"
    Number,
    /// "," "—"
    Mark,
}

impl Case {
    /// Of a word.
    pub fn of(word: &str) -> Self {
        let (mut letters, mut upper, mut digits) = (0, 0, 0);
        for c in word.chars() {
            letters += usize::from(c.is_alphabetic());
            upper += usize::from(c.is_uppercase());
            digits += usize::from(c.is_numeric());
        }
        let first_upper = word.chars().next().is_some_and(char::is_uppercase);
        match (letters, upper) {
            (0, _) if digits > 0 => Self::Number,
            (0, _) => Self::Mark,
            (1, 1) => Self::Initial,
            (l, u) if l == u => Self::Upper,
            (_, 0) => Self::Lower,
            (_, 1) if first_upper => Self::Capital,
            _ => Self::Mixed,
        }
    }
    /// Whether names are written like this.
    pub fn is_name_like(self) -> bool {
        matches!(self, Self::Capital | Self::Upper | Self::Initial | Self::Mixed)
    }
}

/// One word.
#[derive(Clone, Debug)]
pub struct Word {
    /// In lower case, with straight apostrophes.
    pub lower: String,
    /// Hash of the lower-case form.
    pub id: u64,
    /// Hash of the word as written (or as it would be written outside an all-caps line).
    pub cased: u64,
    /// Hash of the shape: "Xxx", "X.X.", "dd".
    pub shape: u64,
    /// Its capitals.
    pub case: Case,
    /// Its cluster.
    pub cluster: Cluster,
    /// What the name lists say.
    pub name: NameEntry,
    /// What the classes say.
    pub class: WordEntry,
}

impl Word {
    /// Of a word as written.
    pub fn new(word: &str) -> Self {
        let lower: String =
            word.chars().map(|c| if c == '’' { '\'' } else { c }).flat_map(char::to_lowercase).collect();
        let case = Case::of(word);
        let name = if case == Case::Mark { NameEntry::default() } else { lexicon::name(&lower) };
        Self {
            id: hash(lower.as_bytes()),
            cased: hash(word.as_bytes()),
            shape: hash(shape(word).as_bytes()),
            case,
            cluster: cluster(&lower),
            name,
            class: lexicon::word(&lower),
            lower,
        }
    }
    /// The last `n` letters.
    pub fn suffix(&self, n: usize) -> &str {
        let at = self.lower.char_indices().rev().nth(n - 1).map_or(0, |(i, _)| i);
        &self.lower[at..]
    }
    /// The first `n` letters.
    pub fn prefix(&self, n: usize) -> &str {
        let at = self.lower.char_indices().nth(n).map_or(self.lower.len(), |(i, _)| i);
        &self.lower[..at]
    }
    /// Whether a person's name may follow it: "Mr.", "Minister".
    pub fn is_title(&self) -> bool {
        self.class.is(Class::Title)
    }
}

/// Letters become X, x, digits d; runs of more than two of one sort become two.
fn shape(word: &str) -> String {
    let mut out = String::with_capacity(8);
    let (mut last, mut run) = ('\0', 0);
    for c in word.chars() {
        let sort = match c {
            _ if c.is_uppercase() => 'X',
            _ if c.is_alphabetic() => 'x',
            _ if c.is_numeric() => 'd',
            '’' => '\'',
            _ => c,
        };
        run = if sort == last { run + 1 } else { 1 };
        last = sort;
        if run <= 2 && out.len() < 16 {
            out.push(sort);
        }
    }
    out
}

/// A run of tokens that a listed name covers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Listed {
    /// Kinds of lists (bits: place, organization, people, legislator), 0 for none.
    pub kinds: u8,
    /// 0 begins, 1 goes on, 2 ends, 3 alone.
    pub part: u8,
    /// How common a phrase of that name is: longer ones are surer.
    pub long: bool,
    /// What sort of organization, from 1; 0 for none.
    pub sort: u8,
}

/// The longest names on the lists that begin at words with capitals, and the titles of several words.
pub fn listed(words: &[Word]) -> (Vec<Listed>, Vec<bool>) {
    let mut names = vec![Listed::default(); words.len()];
    let mut title_ends = vec![false; words.len()];
    let mut until = 0;
    let mut text = String::new();
    let mut ends = Vec::new();
    for i in 0..words.len() {
        if words[i].is_title() {
            title_ends[i] = true;
        }
        if words[i].case == Case::Mark {
            continue;
        }
        phrase(&words[i..words.len().min(i + 7)], &mut text, &mut ends);
        for (end, entry) in lexicon::words_at(&text, ends.iter().copied()) {
            if entry.is(Class::Title) {
                let last = i + ends.partition_point(|&e| e < end);
                title_ends[last] = true;
            }
        }
        if i < until || !(words[i].case.is_name_like() || words[i].case == Case::Number) {
            continue;
        }
        let longest = lexicon::names_at(&text, ends.iter().copied())
            .filter_map(|(end, entry)| {
                let sort = entry.organization().map_or(0, |sort| sort as u8 + 1);
                Some((i + ends.partition_point(|&e| e < end), kinds(entry)?, sort))
            })
            .last();
        if let Some((last, kinds, sort)) = longest {
            if !words[last].case.is_name_like() && last > i && words[last].case != Case::Number {
                continue;
            }
            for (j, row) in names.iter_mut().enumerate().take(last + 1).skip(i) {
                let part = match (j == i, j == last) {
                    (true, true) => 3,
                    (true, false) => 0,
                    (false, true) => 2,
                    (false, false) => 1,
                };
                *row = Listed { kinds, part, long: last > i, sort };
            }
            until = last + 1;
        }
    }
    (names, title_ends)
}

fn kinds(entry: NameEntry) -> Option<u8> {
    let bits = u8::from(entry.is_place())
        | u8::from(entry.organization().is_some()) << 1
        | u8::from(entry.demonym().is_some()) << 2
        | u8::from(entry.legislator().is_some()) << 3
        | u8::from(entry.country().is_some()) << 4;
    (bits > 0).then_some(bits)
}

/// The words as the lists write them: one blank between words, none around hyphens and before "'s".
fn phrase(words: &[Word], text: &mut String, ends: &mut Vec<usize>) {
    text.clear();
    ends.clear();
    let mut glue = true;
    for word in words {
        let joins = matches!(word.lower.as_str(), "-" | "'s" | "." | "," | "'");
        if !glue && !joins {
            text.push(' ');
        }
        text.push_str(&word.lower);
        ends.push(text.len());
        glue = word.lower == "-";
    }
}

/// Words as the lists have them: "liberal democrats".
pub(super) fn lower_text(words: &[&Word]) -> String {
    words.iter().map(|w| w.lower.as_str()).collect::<Vec<_>>().join(" ")
}
