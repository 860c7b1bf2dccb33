//! Names that the model takes apart are put together: a people before its own institution, a name and what is left of it.

use super::evidence::Evidence;
use super::trim::DESKS;
use super::words::{Case, Word, lower_text};
use super::{EntityKind, Found};
use crate::engine::lexicon::{self, Class};

/// The longest institution after its people, in words.
const LONGEST: usize = 6;

/// Joins in `found`, which is in text order and stays so. `opens[i]`: a sentence begins with word `i`.
pub(super) fn join(found: Vec<Found>, words: &[&Word], opens: &[bool], facts: &Evidence) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::with_capacity(found.len());
    let mut next = found.into_iter().peekable();
    while let Some(mut name) = next.next() {
        let limit = next.peek().map_or(words.len(), |f| f.start);
        if let Some(end) = next.peek().filter(|f| f.start == name.end && is_listed_body(&name, f, words)).map(|f| f.end)
        {
            next.next();
            name = Found { end, kind: EntityKind::Organization, rule: "listed-name", ..name };
        }
        if is_people(&name, words) {
            let own = next.peek().filter(|f| f.start == name.end && !opens[f.start] && is_institution(f, words));
            if let Some(&institution) = own {
                next.next();
                out.push(Found { start: name.start, rule: "people-and-institution", ..institution });
                continue;
            }
            if let Some(end) = institution_after(name.end, limit, words, opens) {
                name = Found { end, kind: EntityKind::Organization, rule: "people-and-institution", ..name };
            }
        } else if let Some(start) = field_before(&name, words, opens) {
            while out.last().is_some_and(|f| f.end > start) {
                out.pop();
            }
            name = Found { start, rule: "institution-of-fields", ..name };
        } else if let Some(start) = owner_before(&name, out.last().map_or(0, |f| f.end), words, opens) {
            name = Found { start, rule: "institution-of-owner", ..name };
        } else if is_korean(&name, limit, words, opens) {
            name = Found { end: name.start + 4, kind: EntityKind::Person, rule: "surname-first", ..name };
        } else if let Some(start) = institution_of(&name, out.last().map_or(0, |f| f.end), words, opens) {
            name = Found { start, kind: EntityKind::Organization, rule: "institution-of-place", ..name };
        } else if let Some(&country) = next.peek().filter(|f| is_country_of(&name, f, words, opens)) {
            next.next();
            name = Found { end: country.end, rule: "institution-of-country", ..name };
        } else if goes_on(&name, limit, words, opens, facts) {
            name = Found { end: name.end + 1, rule: "rest-of-name", ..name };
        }
        out.push(name);
    }
    out
}

/// Where "Meteorology, Climatology and Geophysics Agency" begins, of which the model has what stands behind the comma: right
/// behind "the", with a word that names nothing else.
fn field_before(name: &Found, words: &[&Word], opens: &[bool]) -> Option<usize> {
    let inside = &words[name.start..name.end];
    let field = name.start.checked_sub(2)?;
    let fits = name.kind == EntityKind::Organization
        && inside.iter().any(|w| w.lower == "and")
        && inside[inside.len() - 1].class.is(Class::OrgHead)
        && words[field + 1].lower == ","
        && words[field].case == Case::Capital
        && words[field].name.is_empty()
        && words[field.checked_sub(1)?].lower == "the"
        && !(field..=name.start).any(|i| opens[i]);
    fits.then_some(field)
}

/// Where "King's College", "People's Party" begin, of which the model has the last word.
fn owner_before(name: &Found, from: usize, words: &[&Word], opens: &[bool]) -> Option<usize> {
    let start = name.start.checked_sub(2).filter(|&start| start >= from)?;
    let owner = words[start];
    let inside = &words[name.start..name.end];
    let fits = name.kind == EntityKind::Organization
        && words[start + 1].lower == "'s"
        && owner.case == Case::Capital
        && matches!(
            owner.lower.as_str(),
            "king" | "queen" | "people" | "women" | "men" | "children" | "workers" | "farmers" | "veterans"
        )
        && inside.iter().any(|w| w.case == Case::Capital && w.class.is(Class::OrgHead))
        && !(start + 1..=name.start).any(|i| opens[i]);
    fits.then_some(start)
}

/// "Liberal | Democrats": two names that the lists have as one body.
fn is_listed_body(name: &Found, rest: &Found, words: &[&Word]) -> bool {
    let inside = &words[name.start..rest.end];
    inside.len() <= 4
        && inside.iter().all(|w| w.case == Case::Capital)
        && lexicon::name(&lower_text(inside)).organization().is_some()
}

/// "Russian", "U.S.", "Toronto": a people or a place of one word, which may be the front of an institution's name.
fn is_people(name: &Found, words: &[&Word]) -> bool {
    let word = words[name.start];
    name.end == name.start + 1
        && match name.kind {
            EntityKind::Group => word.name.demonym().is_some() && word.case == Case::Capital,
            EntityKind::Place => word.case != Case::Lower,
            _ => false,
        }
}

/// An organization of ordinary words with capitals: "Foreign Ministry", not "Taliban" or "KGB".
fn is_institution(name: &Found, words: &[&Word]) -> bool {
    let inside = &words[name.start..name.end];
    name.kind == EntityKind::Organization
        && inside[0].case == Case::Capital
        && inside.iter().any(|w| w.case == Case::Capital && w.class.is(Class::OrgHead))
}

/// The end of "Direct Investment Fund" that the model did not see: words with capitals, and no more of them after the head.
fn institution_after(start: usize, limit: usize, words: &[&Word], opens: &[bool]) -> Option<usize> {
    let run =
        (start..limit.min(start + LONGEST)).take_while(|&i| words[i].case == Case::Capital && !opens[i]).last()?;
    let ends = words.get(run + 1).is_none_or(|w| !w.case.is_name_like()) || opens[run + 1];
    let head = words[run];
    let is_head =
        head.class.is(Class::OrgHead) && !matches!(head.lower.as_str(), "city" | "capital" | "centre" | "center");
    (ends && is_head && run < limit).then_some(run + 1)
}

/// Whether the next word is the rest of the name, as "Alto" in "Port Authority of Porto Alto": a capital that means nothing else.
fn goes_on(name: &Found, limit: usize, words: &[&Word], opens: &[bool], facts: &Evidence) -> bool {
    let Some(word) = words.get(name.end).filter(|_| name.end < limit && !opens[name.end]) else { return false };
    let is_long = name.end - name.start > 1;
    let after = words.get(name.end + 1);
    is_long
        && word.case == Case::Capital
        && word.class.is_empty()
        && word.name.demonym().is_none()
        && !facts.of(word.id).is_lower()
        && after.is_none_or(|w| !w.case.is_name_like() || opens[name.end + 1])
        && !(name.kind == EntityKind::Person && after.is_some_and(|w| DESKS.contains(&w.lower.as_str())))
}

/// Heads of bodies that are named after their country, unlike "the army of Kenya".
const OF_A_COUNTRY: [&str; 15] = [
    "academy",
    "agency",
    "association",
    "authority",
    "bank",
    "board",
    "bureau",
    "commission",
    "council",
    "court",
    "federation",
    "institute",
    "society",
    "union",
    "university",
];

/// Whether "of Kenya" is the rest of "Communications Authority of Kenya".
fn is_country_of(name: &Found, place: &Found, words: &[&Word], opens: &[bool]) -> bool {
    let head = words[name.end - 1];
    name.kind == EntityKind::Organization
        && name.end - name.start > 1
        && head.case == Case::Capital
        && OF_A_COUNTRY.contains(&head.lower.as_str())
        && place.kind == EntityKind::Place
        && place.start == name.end + 1
        && words[name.end].lower == "of"
        && words[place.start].name.country().is_some()
        && !(name.end..=place.start).any(|i| opens[i])
}

/// Surnames that stand before a given name of two syllables: "Park Won-soon", "Tsai Ing-wen".
pub(super) const SURNAMES_FIRST: [&str; 40] = [
    "ahn", "bae", "ban", "cha", "chang", "chen", "cho", "choi", "chung", "han", "hong", "hsieh", "huang", "hwang",
    "jang", "jeong", "jung", "kang", "kim", "ko", "kwon", "lai", "lee", "lim", "lin", "ma", "moon", "na", "nam", "oh",
    "park", "roh", "ryu", "seo", "shin", "son", "song", "tsai", "yang", "yoon",
];

/// Whether a given name of two syllables follows the surname, of which the model may have the first.
fn is_korean(name: &Found, limit: usize, words: &[&Word], opens: &[bool]) -> bool {
    let after = name.start + 1;
    let Some([given, hyphen, syllable]) = words.get(after..limit.min(after + 3)) else { return false };
    name.end <= after + 1
        && SURNAMES_FIRST.contains(&words[name.start].lower.as_str())
        && given.case == Case::Capital
        && hyphen.lower == "-"
        && syllable.case == Case::Lower
        && syllable.lower.chars().count() <= 5
        && !(after..after + 3).any(|i| opens[i])
}

/// Where "Government of" before a place begins, if no other name stands there.
fn institution_of(name: &Found, from: usize, words: &[&Word], opens: &[bool]) -> Option<usize> {
    let mut of = name.start.checked_sub(1)?;
    if words[of].lower == "the" {
        of = of.checked_sub(1)?;
    }
    let head = of.checked_sub(1).filter(|&head| head >= from)?;
    let fits = name.kind == EntityKind::Place
        && words[of].lower == "of"
        && words[head].case == Case::Capital
        && words[head].class.is(Class::OrgHead)
        && !matches!(words[head].lower.as_str(), "city" | "capital" | "house" | "post" | "times" | "union")
        && !(head..=name.start).any(|i| opens[i]);
    fits.then_some(head)
}
