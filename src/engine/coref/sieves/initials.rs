//! Acronyms: "WHO", "FBI", "B.C.", "UCL", "USGS".

use crate::engine::coref::forms::Form;
use crate::engine::coref::lists::is_filler;
use crate::engine::ner::EntityKind;

/// The acronyms that a full name could have.
pub(super) fn all(form: &Form) -> Vec<String> {
    if form.words.len() < 2 || form.kind == EntityKind::Person {
        return Vec::new();
    }
    let letters = |words: &mut dyn Iterator<Item = &String>| -> String {
        words.flat_map(|w| w.split('-')).filter_map(|part| part.chars().next()).collect()
    };
    let every = letters(&mut form.words.iter());
    let strong = letters(&mut form.words.iter().filter(|w| !is_filler(w)));
    let mut all = vec![every, strong];
    // "US Department of Defense" is DOD, "United States Central Intelligence Agency" is CIA.
    if form.core.first().is_some_and(|w| matches!(w.as_str(), "us" | "uk" | "un")) && form.core.len() > 2 {
        let rest = form.words.len() + 1 - form.core.len();
        let skip = if form.words[0] == "united" { rest.max(2) } else { 1 };
        all.push(letters(&mut form.words.iter().skip(skip)));
        all.push(letters(&mut form.words.iter().skip(skip).filter(|w| !is_filler(w))));
    }
    // "Institute of Epidemiology, Disease Control and Research" is IEDCR: no tail is left out.
    all.retain(|a| a.len() >= 2);
    all.sort();
    all.dedup();
    all
}

/// An acronym of a name of the same kind.
pub(super) fn acronym(short: &Form, full: &Form) -> bool {
    short.acronym && acronym_letters(short, full) && (short.kind == full.kind || near(short.kind, full.kind))
}

/// A model often knows an acronym's kind less well than the full name's.
fn near(a: EntityKind, b: EntityKind) -> bool {
    use EntityKind::{Event, Law, Organization, Product, Work};
    let loose = |k| matches!(k, Organization | Product | Work | Law | Event);
    loose(a) && loose(b)
}

/// Whether the letters are the full name's initials.
pub(super) fn acronym_letters(short: &Form, full: &Form) -> bool {
    let letters = short.words.concat();
    letters.len() >= 2 && full.words.len() >= 2 && all(full).contains(&letters)
}
