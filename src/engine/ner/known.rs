//! Names that need no model: those that mean one thing wherever they stand, whom an honorific announces, parts of laws, and the
//! platform X.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::join::SURNAMES_FIRST;
use super::words::{Case, Word};
use super::{EntityKind, Found};
use crate::engine::lexicon::Class;

/// The longest known name, in tokens.
const LONGEST: usize = 5;

/// The tokens of a name after its first, and its kind.
type Known = (Vec<&'static str>, EntityKind);

/// The list, by first token, longest first.
static KNOWN: LazyLock<HashMap<&str, Vec<Known>>> = LazyLock::new(|| {
    let mut out: HashMap<&str, Vec<Known>> = HashMap::new();
    for line in include_str!("../../../data/names/known.tsv").lines().filter(|l| !l.starts_with('#')) {
        let Some((name, kind)) = line.split_once('\t') else { continue };
        let mut tokens = name.split(' ');
        let Some(first) = tokens.next() else { continue };
        out.entry(first).or_default().push((tokens.collect(), kind_of(kind)));
    }
    for names in out.values_mut() {
        names.sort_by_key(|n| std::cmp::Reverse(n.0.len()));
    }
    out
});

fn kind_of(name: &str) -> EntityKind {
    match name {
        "person" => EntityKind::Person,
        "organization" => EntityKind::Organization,
        "place" => EntityKind::Place,
        "group" => EntityKind::Group,
        "event" => EntityKind::Event,
        "law" => EntityKind::Law,
        "work" => EntityKind::Work,
        _ => EntityKind::Product,
    }
}

/// Puts the known names among those found, which are in text order and stay so. A longer name that holds a known one stays.
pub(super) fn add(found: Vec<Found>, words: &[&Word]) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::with_capacity(found.len());
    let mut found = found.into_iter().peekable();
    let mut i = 0;
    while i < words.len() || found.peek().is_some() {
        let next = found.peek().copied();
        let known = words.get(i).and_then(|_| known_at(words, i));
        match (next, known) {
            (Some(name), Some((end, kind, rule))) if name.start == i && name.end <= end => {
                out.push(Found { start: i, end, kind, probability: 1.0, rule });
                i = end;
                while found.next_if(|f| f.start < end).is_some() {}
            }
            (Some(name), _) if name.start <= i => {
                out.push(name);
                found.next();
                i = i.max(name.end);
            }
            (next, Some((end, kind, rule))) if next.is_none_or(|f| f.start >= end || f.end <= end) => {
                out.push(Found { start: i, end, kind, probability: 1.0, rule });
                i = end;
                while found.next_if(|f| f.start < end).is_some() {}
            }
            _ => i += 1,
        }
    }
    out
}

/// "Mr.", "Mrs", "Dr": what follows is a person, whoever it is.
fn is_honorific(word: &Word) -> bool {
    word.case.is_name_like() && word.class.is(Class::Honorific)
}

fn known_at(words: &[&Word], i: usize) -> Option<(usize, EntityKind, &'static str)> {
    let word = words[i];
    if !word.case.is_name_like() {
        return None;
    }
    if let Some(names) = KNOWN.get(word.lower.as_str()) {
        let after = &words[i + 1..words.len().min(i + LONGEST)];
        let fits = |rest: &[&str]| {
            rest.len() <= after.len()
                && rest.iter().zip(after).all(|(r, w)| *r == w.lower && (w.case != Case::Lower || r.len() < 4))
        };
        if let Some((rest, kind)) = names.iter().find(|n| fits(&n.0)) {
            return Some((i + 1 + rest.len(), *kind, "known-name"));
        }
    }
    let next = words.get(i + 1);
    if i > 0 && is_honorific(words[i - 1]) && word.case == Case::Capital && !word.is_title() {
        let last = (i + 1..words.len().min(i + 3)).find(|&k| words[k].case != Case::Capital).unwrap_or(i + 1);
        return Some((last, EntityKind::Person, "honorific"));
    }
    if let Some([given, hyphen, syllable]) = words.get(i + 1..i + 4)
        && word.case == Case::Capital
        && SURNAMES_FIRST.contains(&word.lower.as_str())
        && given.case == Case::Capital
        && hyphen.lower == "-"
        && syllable.case == Case::Lower
        && syllable.class.is_empty()
        && syllable.lower.chars().count() <= 5
    {
        return Some((i + 4, EntityKind::Person, "surname-first"));
    }
    if matches!(word.lower.as_str(), "article" | "section" | "title" | "chapter" | "protocol")
        && word.case == Case::Capital
        && next.is_some_and(|w| w.case == Case::Number)
    {
        return Some((i + 2, EntityKind::Law, "part-of-law"));
    }
    let before = i.checked_sub(1).map_or("", |b| words[b].lower.as_str());
    let stands_alone = next.is_none_or(|w| matches!(w.case, Case::Mark | Case::Lower) && w.lower != "-");
    if word.lower == "x" && word.case == Case::Initial && matches!(before, "on" | "to" | "via") && stands_alone {
        return Some((i + 1, EntityKind::Product, "platform-x"));
    }
    None
}
