//! What is a name in one place is a name in the others: acronyms of names, names that the model missed here and found there.

use std::collections::{HashMap, HashSet};

use super::evidence::Evidence;
use super::words::{Case, Word};
use super::{EntityKind, Found};
use crate::engine::lexicon::Class;

/// How probable a name must be to speak for its other places.
const SURE: f32 = 0.85;
/// The longest name, in tokens, that is looked for elsewhere.
const LONGEST: usize = 6;

/// Adds the names that other places of the article give away. `found` is in text order, and so is the result.
pub(super) fn spread(found: Vec<Found>, words: &[&Word], facts: &Evidence) -> Vec<Found> {
    let found = fronts(parts(acronyms(found, words), words), words);
    let known = dictionary(&found, words);
    let mut out = Vec::with_capacity(found.len());
    let mut next = found.into_iter().peekable();
    let mut i = 0;
    while i < words.len() {
        if let Some(name) = next.next_if(|f| f.start <= i) {
            i = i.max(name.end);
            out.push(name);
            continue;
        }
        let limit = next.peek().map_or(words.len(), |f| f.start).min(i + LONGEST);
        match (i + 1..=limit).rev().find_map(|end| missed(&words[i..end], &known, facts).map(|k| (end, k))) {
            Some((end, (kind, probability))) => {
                out.push(Found { start: i, end, kind, probability, rule: "named-elsewhere" });
                i = end;
            }
            None => i += 1,
        }
    }
    out
}

/// "Kylian" where "Kylian Mbappé" is a person: a word alone that is part of a person's name is that person.
fn parts(mut found: Vec<Found>, words: &[&Word]) -> Vec<Found> {
    let persons = found.iter().filter(|f| {
        f.kind == EntityKind::Person && f.probability >= SURE && f.end - f.start > 1 && f.end - f.start <= LONGEST
    });
    let ends: HashSet<u64> = persons.flat_map(|f| [words[f.start].id, words[f.end - 1].id]).collect();
    for name in found.iter_mut().filter(|f| f.kind != EntityKind::Person && f.end - f.start == 1) {
        let word = words[name.start];
        let listed = word.name.is_place() || word.name.organization().is_some() || word.name.demonym().is_some();
        if !listed && word.case == Case::Capital && ends.contains(&word.id) {
            (name.kind, name.rule) = (EntityKind::Person, "part-of-person");
        }
    }
    found
}

/// "Novacore" where "Novacore Technologies" is an organization: a word that no list has is short for it, if it is no person's.
fn fronts(mut found: Vec<Found>, words: &[&Word]) -> Vec<Found> {
    let long = |f: &&Found| f.end - f.start > 1 && f.end - f.start <= LONGEST;
    let bodies = found.iter().filter(long).filter(|f| f.kind == EntityKind::Organization && f.probability >= SURE);
    let bodies: HashSet<u64> = bodies.map(|f| words[f.start].id).collect();
    let persons = found.iter().filter(long).filter(|f| f.kind == EntityKind::Person);
    let persons: HashSet<u64> = persons.flat_map(|f| [words[f.start].id, words[f.end - 1].id]).collect();
    for name in found.iter_mut().filter(|f| f.end - f.start == 1) {
        let word = words[name.start];
        let may_be = matches!(name.kind, EntityKind::Person | EntityKind::Product);
        if may_be
            && word.name.is_empty()
            && word.class.is_empty()
            && bodies.contains(&word.id)
            && !persons.contains(&word.id)
        {
            (name.kind, name.rule) = (EntityKind::Organization, "front-of-organization");
        }
    }
    found
}

type Dictionary = HashMap<Vec<u64>, (EntityKind, f32)>;

/// The sure names by their words; of persons also the last word.
fn dictionary(found: &[Found], words: &[&Word]) -> Dictionary {
    let mut out = Dictionary::new();
    for name in found.iter().filter(|f| f.probability >= SURE && f.end - f.start <= LONGEST) {
        let ids: Vec<u64> = words[name.start..name.end].iter().map(|w| w.id).collect();
        if name.kind == EntityKind::Person && ids.len() > 1 {
            let suffixed = words[name.end - 1].class.is(Class::NameSuffix) && ids.len() > 2;
            let surname = ids.len() - 1 - usize::from(suffixed);
            out.entry(vec![ids[surname]]).or_insert((name.kind, name.probability));
        }
        let entry = out.entry(ids).or_insert((name.kind, name.probability));
        if name.probability > entry.1 {
            *entry = (name.kind, name.probability);
        }
    }
    out
}

/// The kind of a name that the model missed, if these words are one elsewhere.
fn missed(words: &[&Word], known: &Dictionary, facts: &Evidence) -> Option<(EntityKind, f32)> {
    if !words[0].case.is_name_like() {
        return None;
    }
    // One word alone must not be an ordinary word that only begins a sentence.
    if let [word] = words
        && (facts.of(word.id).is_lower() || word.case == Case::Initial || !word.class.is_empty())
    {
        return None;
    }
    let ids: Vec<u64> = words.iter().map(|w| w.id).collect();
    known.get(&ids).copied()
}

/// "National Weather Service (NWS)": the letters are named as the words are, here and everywhere.
fn acronyms(mut found: Vec<Found>, words: &[&Word]) -> Vec<Found> {
    let mut kinds: HashMap<u64, (EntityKind, f32)> = HashMap::new();
    for name in &found {
        let after = &words[name.end..words.len().min(name.end + 3)];
        let [open, word, close] = after else { continue };
        if open.lower == "("
            && close.lower == ")"
            && word.case == Case::Upper
            && (spells(word, &words[name.start..name.end]) || is_institution(name, words))
        {
            kinds.insert(word.id, (name.kind, name.probability));
        }
    }
    if kinds.is_empty() {
        return found;
    }
    for name in &mut found {
        if name.end - name.start == 1
            && words[name.start].case == Case::Upper
            && let Some(&(kind, probability)) = kinds.get(&words[name.start].id)
        {
            (name.kind, name.probability, name.rule) = (kind, probability, "acronym");
        }
    }
    let mut covered = vec![false; words.len()];
    for f in &*found {
        covered[f.start..f.end].fill(true);
    }
    for (i, word) in words.iter().enumerate().filter(|&(i, w)| !covered[i] && w.case == Case::Upper) {
        if let Some(&(kind, probability)) = kinds.get(&word.id) {
            found.push(Found { start: i, end: i + 1, kind, probability, rule: "acronym" });
        }
    }
    found.sort_by_key(|f| f.start);
    found
}

/// "the Climatology Agency (BMKG)": the letters may be of another language.
fn is_institution(name: &Found, words: &[&Word]) -> bool {
    let inside = &words[name.start..name.end];
    name.kind == EntityKind::Organization && inside.len() > 1 && inside.iter().any(|w| w.class.is(Class::OrgHead))
}

/// Whether the letters of the acronym begin the words, in order; small words may be passed over.
fn spells(acronym: &Word, words: &[&Word]) -> bool {
    let mut letters = acronym.lower.chars().filter(|c| c.is_alphanumeric()).peekable();
    for word in words.iter().filter(|w| w.case != Case::Mark) {
        if word.lower.chars().next() == letters.peek().copied() {
            letters.next();
        } else if word.case.is_name_like() {
            return false;
        }
    }
    letters.peek().is_none()
}
