//! Which wordings are names of one thing: an ordered list of sieves, most precise first.
//!
//! A sieve compares a shorter form with a fuller one. Where exactly one cluster answers, the form joins it; where several do
//! (two people with one surname), each of its mentions is decided in its place.

mod bracket;
mod initials;
mod part;
mod person;

use std::collections::HashMap;

use super::clusters::Clusters;
use super::forms::{Form, skeleton};
use crate::engine::evidence::{Confidence, Evidence};
use crate::engine::ner::{EntityKind, Name};
use crate::engine::syntax::Syntax;
use crate::engine::table::Table;

/// A rule that says that one wording may be short for another.
struct Sieve {
    evidence: Evidence,
    /// Where to look for fuller forms.
    lookup: Lookup,
    /// Whether `short` may stand for `full`.
    relation: fn(short: &Form, full: &Form) -> bool,
}

#[derive(Clone, Copy)]
enum Lookup {
    /// Forms that hold the last word.
    LastWord,
    /// Forms that hold the first word.
    FirstWord,
    /// Forms whose last word sounds the same.
    LastSound,
    /// Forms with these initials.
    Initials,
    /// Forms whose first word begins with the same three letters.
    Start,
}

const fn sieve(
    rule: &'static str,
    confidence: Confidence,
    lookup: Lookup,
    relation: fn(&Form, &Form) -> bool,
) -> Sieve {
    Sieve { evidence: Evidence::new(rule, confidence), lookup, relation }
}

/// The sieves, most precise first. "Exact" is no row: equal wordings are one form from the start.
const SIEVES: &[Sieve] = &[
    sieve("exact", Confidence::High, Lookup::LastWord, part::same_words),
    sieve("full-name", Confidence::High, Lookup::LastWord, person::full_name),
    sieve("nickname", Confidence::High, Lookup::LastWord, person::short_given_name),
    sieve("spelling", Confidence::Medium, Lookup::LastSound, person::spelling),
    sieve("acronym", Confidence::High, Lookup::Initials, initials::acronym),
    sieve("company", Confidence::High, Lookup::FirstWord, part::company),
    sieve("country-prefix", Confidence::High, Lookup::LastWord, part::country_prefix),
    sieve("reordered", Confidence::High, Lookup::LastWord, part::reordered),
    sieve("reordered", Confidence::High, Lookup::FirstWord, part::reordered),
    sieve("surname", Confidence::High, Lookup::LastWord, person::surname),
    sieve("given-name", Confidence::Medium, Lookup::FirstWord, person::given_name),
    sieve("surname-spelling", Confidence::Medium, Lookup::LastSound, person::surname_spelling),
    sieve("name-part", Confidence::Medium, Lookup::LastWord, person::middle_part),
    sieve("place-type", Confidence::High, Lookup::FirstWord, part::place_type),
    sieve("first-part", Confidence::Medium, Lookup::FirstWord, part::leading),
    sieve("last-part", Confidence::Medium, Lookup::LastWord, part::trailing),
    sieve("plural", Confidence::Medium, Lookup::Start, part::plural),
    sieve("typo", Confidence::Medium, Lookup::Start, part::typo),
    sieve("typo", Confidence::Medium, Lookup::LastWord, part::typo),
    sieve("surname-kind", Confidence::Low, Lookup::LastWord, person::mistagged_surname),
    sieve("first-part-kind", Confidence::Low, Lookup::FirstWord, part::mistagged_company),
];

/// At most so many fuller forms are looked at for one word: a text where thousands share a surname stays linear.
const MOST: usize = 64;

struct Index {
    word: HashMap<String, Vec<usize>>,
    sound: HashMap<String, Vec<usize>>,
    initials: HashMap<String, Vec<usize>>,
    start: HashMap<String, Vec<usize>>,
}

impl Index {
    fn new(forms: &[Form]) -> Self {
        let mut index =
            Self { word: HashMap::new(), sound: HashMap::new(), initials: HashMap::new(), start: HashMap::new() };
        let put = |map: &mut HashMap<String, Vec<usize>>, key: String, form: usize| {
            let row = map.entry(key).or_default();
            if row.len() < MOST && row.last() != Some(&form) {
                row.push(form);
            }
        };
        for (i, form) in forms.iter().enumerate() {
            for word in &form.words {
                put(&mut index.word, word.clone(), i);
                if let Some((_, tail)) = word.split_once('-').filter(|(article, _)| article.len() == 2) {
                    put(&mut index.word, tail.to_owned(), i);
                }
            }
            for word in form.core.iter().filter(|word| !form.words.contains(word)) {
                put(&mut index.word, word.clone(), i);
            }
            put(&mut index.start, start(form), i);
            put(&mut index.sound, skeleton(form.last()), i);
            for letters in initials::all(form) {
                put(&mut index.initials, letters, i);
            }
        }
        index
    }

    fn find(&self, lookup: Lookup, form: &Form) -> &[usize] {
        let found = match lookup {
            Lookup::LastWord => self.word.get(form.core.last().map_or("", String::as_str)),
            Lookup::FirstWord => self.word.get(form.core.first().map_or("", String::as_str)),
            Lookup::LastSound => self.sound.get(&skeleton(form.last())),
            Lookup::Start => self.start.get(&start(form)),
            Lookup::Initials => self.initials.get(&form.words.concat()),
        };
        found.map_or(&[], Vec::as_slice)
    }
}

fn start(form: &Form) -> String {
    form.core.first().map_or_else(String::new, |word| word.chars().take(3).collect())
}

/// Joins the forms that name one thing.
pub(super) fn join(syntax: &Syntax, names: &Table<Name>, forms: &[Form]) -> Clusters {
    let mut clusters = Clusters::new(forms);
    bracket::join(syntax, names, forms, &mut clusters);
    let index = Index::new(forms);
    for sieve in SIEVES {
        for (short, form) in forms.iter().enumerate() {
            if clusters.is_joined(short) {
                continue;
            }
            let fuller = index.find(sieve.lookup, form);
            let mut found: Vec<usize> = Vec::new();
            for &full in fuller {
                let answers = full != short && !clusters.are_one(short, full) && (sieve.relation)(form, &forms[full]);
                if answers && !found.iter().any(|&f| clusters.are_one(f, full)) {
                    found.push(full);
                }
            }
            match *found {
                [] => {}
                [one] => clusters.join(short, one, sieve.evidence),
                _ => clusters.leave_open(short, found, sieve.evidence),
            }
        }
    }
    clusters
}

/// Whether the kinds are the same, or near enough that a name model mixes them up.
fn same_kind(a: &Form, b: &Form) -> bool {
    a.kind == b.kind
}

fn is(form: &Form, kind: EntityKind) -> bool {
    form.kind == kind
}
