//! What the lists know for certain corrects the model: a phrase that is only ever a place, or only ever an organization.

use std::collections::HashSet;

use super::evidence::Evidence;
use super::words::{Case, Word};
use super::{EntityKind, Found};
use crate::engine::lexicon::{self, Class, NameEntry, OrganizationSort as Sort};

/// Sets the kind of names that the lists have with one meaning alone, and parts "D-Mass." from its party.
pub(super) fn correct(found: &mut [Found], words: &[&Word], facts: &Evidence) {
    let whole = found.iter().filter(|f| f.kind == EntityKind::Person && f.end - f.start > 1);
    let surnames: HashSet<u64> = whole.map(|f| words[f.end - 1].id).collect();
    for name in found {
        if let Some(kind) = place_of_meeting(name, words) {
            (name.end, name.kind, name.rule) = (name.start + 1, kind, "place-of-meeting");
            continue;
        }
        if is_first_name(name, words, facts) {
            (name.kind, name.rule) = (EntityKind::Person, "first-name");
            continue;
        }
        if is_credited(name, words) {
            (name.kind, name.rule) = (EntityKind::Person, "picture-credit");
            continue;
        }
        if is_of_family(name, words) {
            (name.kind, name.rule) = (EntityKind::Person, "first-name-and-particle");
            continue;
        }
        if is_company(name, words, facts) && !surnames.contains(&words[name.start].id) {
            (name.kind, name.rule) = (EntityKind::Organization, "company-of-a-surname");
            continue;
        }
        if let Some(start) = after_party(&words[name.start..name.end]) {
            (name.start, name.kind, name.rule) = (name.start + start, EntityKind::Place, "party-and-state");
            continue;
        }
        let entry = lexicon::name(&phrase(&words[name.start..name.end]));
        if let Some(kind) = only_meaning(entry, name.end - name.start, name.kind) {
            (name.kind, name.rule) = (kind, "listed-name");
        }
    }
}

/// The kind that the lists give to a phrase of so many words, where the model's kind cannot be right.
fn only_meaning(entry: NameEntry, length: usize, found: EntityKind) -> Option<EntityKind> {
    if entry.is_empty() || entry.first_name().is_some() || entry.surname().is_some() || entry.demonym().is_some() {
        return None;
    }
    let is_known_place =
        entry.country().is_some() || entry.is_capital() || entry.city().is_some_and(|(_, size)| size > 1);
    match entry.organization() {
        None if is_known_place && found == EntityKind::Person => Some(EntityKind::Place),
        Some(sort) if !entry.is_place() => {
            let is_wrong = match found {
                EntityKind::Person | EntityKind::Place => true,
                EntityKind::Product | EntityKind::Work | EntityKind::Group => sort == Sort::Team,
                _ => false,
            };
            (is_wrong && (length > 1 || matches!(sort, Sort::Outlet | Sort::Team | Sort::Force | Sort::Body)))
                .then_some(EntityKind::Organization)
        }
        _ => None,
    }
}

/// "Alaska summit", "G20 summit": no name of an event, but where or whose it is.
fn place_of_meeting(name: &Found, words: &[&Word]) -> Option<EntityKind> {
    let [whose, noun] = words.get(name.start..name.end)? else { return None };
    let fits = name.kind == EntityKind::Event && noun.case == Case::Lower && noun.class.event().is_some();
    match (whose.name.is_place(), whose.name.organization()) {
        (true, None) if fits => Some(EntityKind::Place),
        (false, Some(_)) if fits => Some(EntityKind::Organization),
        _ => None,
    }
}

/// "Rita has no desire to": a first name that is no place of any size, stands nowhere as places do, and goes on to do something.
fn is_first_name(name: &Found, words: &[&Word], facts: &Evidence) -> bool {
    let word = words[name.start];
    let beside = |i: Option<usize>| i.and_then(|i| words.get(i)).map_or("", |w| w.lower.as_str());
    let led_to = matches!(
        beside(name.start.checked_sub(1)),
        "in" | "at"
            | "near"
            | "from"
            | "of"
            | "to"
            | "outside"
            | "around"
            | "across"
            | "towards"
            | "via"
            | "into"
            | "through"
    );
    let listed = word.name;
    let is_known_place = listed.country().is_some()
        || listed.region().is_some()
        || listed.is_capital()
        || listed.city().is_some_and(|(_, size)| size > 1);
    name.kind == EntityKind::Place
        && name.end - name.start == 1
        && word.case == Case::Capital
        && listed.first_name().is_some_and(|first| first.frequency > 1)
        && !is_known_place
        && !led_to
        && words
            .get(name.end)
            .is_some_and(|w| w.lower == "'s" || w.case == Case::Lower && !matches!(w.lower.as_str(), "in" | "near"))
        && !facts.of(word.id).is_placed()
}

/// Who made a picture: "Image: Ana Silva".
fn is_credited(name: &Found, words: &[&Word]) -> bool {
    let Some([label, colon]) = name.start.checked_sub(2).map(|at| &words[at..name.start]) else { return false };
    let inside = &words[name.start..name.end];
    colon.lower == ":"
        && matches!(label.lower.as_str(), "image" | "images" | "photo" | "photos" | "picture" | "photograph" | "credit")
        && !matches!(name.kind, EntityKind::Person | EntityKind::Organization)
        && (2..=3).contains(&inside.len())
        && inside.iter().all(|w| matches!(w.case, Case::Capital | Case::Initial) && w.class.is_empty())
}

/// "Ursula von der Leyen": a first name and a particle are hardly a work or a product.
fn is_of_family(name: &Found, words: &[&Word]) -> bool {
    let inside = &words[name.start..name.end];
    !matches!(name.kind, EntityKind::Person | EntityKind::Organization | EntityKind::Place)
        && (3..=5).contains(&inside.len())
        && inside[0].name.first_name().is_some_and(|first| first.frequency > 1)
        && inside[1].case == Case::Lower
        && inside[1].class.is(Class::Particle)
        && inside[inside.len() - 1].case == Case::Capital
}

/// "Ford": a company called like a person, where the article has neither a first name nor a title before it.
fn is_company(name: &Found, words: &[&Word], facts: &Evidence) -> bool {
    let word = words[name.start];
    name.kind == EntityKind::Person
        && name.end - name.start == 1
        && word.name.organization() == Some(Sort::Company)
        && word.name.first_name().is_none_or(|first| first.frequency < 2)
        && !facts.of(word.id).is_persons()
}

/// Where the state begins in "D-Mass.", "R-Texas".
fn after_party(words: &[&Word]) -> Option<usize> {
    let [party, hyphen, ..] = words else { return None };
    (words.len() > 2 && matches!(party.lower.as_str(), "d" | "r" | "i") && hyphen.lower == "-").then_some(2)
}

/// The words as the lists write them.
fn phrase(words: &[&Word]) -> String {
    let mut text = String::new();
    for word in words {
        if !text.is_empty() && !text.ends_with('-') && !matches!(word.lower.as_str(), "-" | "'s" | "." | "," | "'") {
            text.push(' ');
        }
        text.push_str(&word.lower);
    }
    text
}
