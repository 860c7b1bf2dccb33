//! What is not part of a name is cut off, and two names joined by a hyphen are parted.

use std::collections::BTreeSet;

use super::words::{Case, Word};
use super::{EntityKind, Found};
use crate::engine::lexicon::Class;

/// Words that begin a sentence, not a person's name, though both have a capital: "Later Reed sat down".
const OPENERS: [&str; 24] = [
    "after",
    "also",
    "although",
    "and",
    "as",
    "before",
    "but",
    "by",
    "earlier",
    "for",
    "from",
    "however",
    "if",
    "later",
    "like",
    "meanwhile",
    "since",
    "then",
    "though",
    "when",
    "while",
    "with",
    "yesterday",
    "yet",
];

/// Names without titles, articles and possessives; empty ones are left out. `words` are all words of the article.
pub(super) fn tidy(found: Vec<Found>, words: &[&Word]) -> Vec<Found> {
    // The last words of the persons of the article, by which pairs are known; a surname of two tells of no other person.
    let alone = |f: &&Found| f.kind == EntityKind::Person && words[f.start..f.end].iter().all(|w| w.case != Case::Mark);
    let surnames: BTreeSet<u64> = found.iter().filter(alone).map(|f| words[f.end - 1].id).collect();
    let barrelled: BTreeSet<(u64, u64)> = found.iter().filter_map(|f| barrelled(f, words)).collect();
    let mut out = Vec::with_capacity(found.len());
    for mut name in found {
        if let Some((front, kind)) = front_of_person(name, words) {
            out.push(Found { end: front, kind, rule: "front-of-person", ..name });
            name = Found { start: front, kind: EntityKind::Person, rule: "front-of-person", ..name };
        }
        while name.end > name.start && is_tail(words[name.end - 1]) {
            name.end -= 1;
        }
        while name.start < name.end && is_front(&words[name.start..name.end]) {
            name.start += 1;
        }
        if name.kind == EntityKind::Person {
            if is_byline(&words[name.start..name.end], words.get(name.end)) {
                name.end -= 1;
            }
            if name.end - name.start > 1 && OPENERS.contains(&words[name.start].lower.as_str()) {
                name.start += 1;
            }
            name.start = after_titles(words, name.start, name.end);
            while name.end - name.start > 2 && is_distinction(words[name.end - 1]) {
                name.end -= 1;
            }
        }
        if name.start >= name.end {
            continue;
        }
        let pair = (name.start..name.end).find(|&i| parts_pair(words, name, i, &surnames));
        match pair.filter(|&i| !barrelled.contains(&(words[i - 1].id, words[i + 1].id))) {
            Some(hyphen) => {
                let person = Found { kind: EntityKind::Person, rule: "hyphenated-pair", ..name };
                out.push(Found { end: hyphen, ..person });
                out.push(Found { start: hyphen + 1, ..person });
            }
            None => out.push(name),
        }
    }
    whole(out, words, &barrelled)
}

/// Makes one name of a surname of two that the model reads as two persons, or of which it has one half.
fn whole(found: Vec<Found>, words: &[&Word], barrelled: &BTreeSet<(u64, u64)>) -> Vec<Found> {
    let is_pair =
        |i: usize| words.get(i..i + 3).is_some_and(|w| w[1].lower == "-" && barrelled.contains(&(w[0].id, w[2].id)));
    let mut out: Vec<Found> = Vec::with_capacity(found.len());
    for mut name in found {
        if out.last().is_some_and(|before| before.end > name.start) {
            continue;
        }
        let start = [name.end.checked_sub(1), name.start.checked_sub(2)].into_iter().flatten().find(|&i| is_pair(i));
        if let Some(start) = start.filter(|_| name.kind == EntityKind::Person) {
            let free = out.last().map_or(0, |before| before.end);
            (name.start, name.end) = (name.start.min(start).max(free), start + 3);
        }
        out.push(name);
    }
    out
}

/// "Army Dan Driscoll" after "Secretary of the", "Porto Ana Silva" after "mayor of": where the person begins, and what stands before.
fn front_of_person(name: Found, words: &[&Word]) -> Option<(usize, EntityKind)> {
    let [front, first, last] = words.get(name.start..name.end)? else { return None };
    let before = words[name.start.checked_sub(1)?].lower.as_str();
    let is_full_name = first.name.first_name().is_some_and(|n| n.frequency > 1)
        && [first, last].iter().all(|w| w.case == Case::Capital && w.class.is_empty());
    let kind = if front.class.is(Class::OrgHead) {
        EntityKind::Organization
    } else if front.name.is_place() && front.name.first_name().is_none() {
        EntityKind::Place
    } else {
        return None;
    };
    (is_full_name && matches!(before, "of" | "the" | "in" | "at")).then_some((name.start + 1, kind))
}

fn is_tail(word: &Word) -> bool {
    matches!(word.lower.as_str(), "'s" | "'")
        || (word.case == Case::Mark && !matches!(word.lower.as_str(), "!" | "?" | ")" | "+"))
}

fn is_front(words: &[&Word]) -> bool {
    words[0].case == Case::Mark || (words.len() > 1 && words[0].lower == "the")
}

/// What follows the desk in a byline.
pub(super) const DESKS: [&str; 5] = ["affairs", "correspondent", "editor", "reporter", "writer"];

/// "Ana Silva Political correspondent": the desk is not part of the name.
fn is_byline(name: &[&Word], next: Option<&&Word>) -> bool {
    name.len() > 2
        && next.is_some_and(|w| DESKS.contains(&w.lower.as_str()))
        && matches!(
            name[name.len() - 1].lower.as_str(),
            "political"
                | "health"
                | "education"
                | "science"
                | "environment"
                | "chief"
                | "senior"
                | "home"
                | "legal"
                | "business"
                | "sports"
                | "economics"
                | "social"
                | "foreign"
                | "diplomatic"
                | "religious"
                | "technology"
                | "defence"
                | "arts"
        )
}

/// "KC", "MP", "OBE": an honour or office after the name, unlike "Jr.".
fn is_distinction(word: &Word) -> bool {
    word.class.is(Class::NameSuffix)
        && !matches!(word.lower.trim_end_matches('.'), "jr" | "sr")
        && !word.lower.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'))
}

/// Where the person's own name begins: after "U.S. Rep.", "President", but not after "Earl" in "Earl Grant".
fn after_titles(words: &[&Word], start: usize, end: usize) -> usize {
    let last = end.saturating_sub(1);
    let short = (start..last).rev().find(|&i| words[i].is_title() && words[i].lower.ends_with('.'));
    let mut start = short.map_or(start, |i| i + 1);
    while start < last && words[start].is_title() && words[start].name.first_name().is_none_or(|n| n.frequency < 2) {
        start += 1;
    }
    start
}

/// The surname of two in "Saima Khan-Hussain": no pair of persons, wherever it stands.
fn barrelled(name: &Found, words: &[&Word]) -> Option<(u64, u64)> {
    let [.., given, one, hyphen, other] = words.get(name.start..name.end)? else { return None };
    let full = name.kind == EntityKind::Person && given.case == Case::Capital && !given.is_title();
    (full && hyphen.lower == "-").then_some((one.id, other.id))
}

/// Whether the hyphen at `i` joins two persons, as in "the Witkoff-Ushakov call": each is named elsewhere.
fn parts_pair(words: &[&Word], name: Found, i: usize, surnames: &BTreeSet<u64>) -> bool {
    i > name.start
        && i + 2 == name.end
        && i - name.start <= 2
        // "Saima Khan-Hussain": behind a given name it is one surname of two.
        && (i == name.start + 1 || words[name.start].name.first_name().is_none())
        && matches!(words[i].lower.as_str(), "-" | "–" | "/")
        && surnames.contains(&words[i - 1].id)
        && surnames.contains(&words[i + 1].id)
}
