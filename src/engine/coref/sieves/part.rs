//! Bodies, places, events and the rest: a name and the part of it that is used alone.

use super::person::one_slip;
use super::{is, same_kind};
use crate::engine::coref::forms::Form;
use crate::engine::coref::lists::{country, is_known_place};
use crate::engine::coref::lists::{is_company_tail, is_place_type, is_unit};
use crate::engine::ner::EntityKind;

/// The same words, once taken for a people and once for a body: "Taliban", "Republican".
pub(super) fn same_words(short: &Form, full: &Form) -> bool {
    let loose = |form: &Form| matches!(form.kind, EntityKind::Group | EntityKind::Organization);
    let fewer = short.names.len() <= full.names.len();
    let tags = short.kind != full.kind && loose(short) && loose(full) && short.words == full.words;
    fewer && short.core == full.core && (tags || short.kind == full.kind)
}

/// "Tomahawk" and "Tomahawks", "Boeing 707s" and "Boeing 707".
pub(super) fn plural(short: &Form, full: &Form) -> bool {
    let (Some((a, before)), Some((b, others))) = (short.core.split_last(), full.core.split_last()) else {
        return false;
    };
    same_kind(short, full)
        && !matches!(short.kind, EntityKind::Person | EntityKind::Place)
        && before == others
        && a.len() > 2
        && (a.strip_suffix('s') == Some(b) || b.strip_suffix('s') == Some(a))
}

/// "Adani Group" for "Adani Group Ltd", "Ford" for "Ford Motor Company".
pub(super) fn company(short: &Form, full: &Form) -> bool {
    let (a, b) = (&short.core, &full.core);
    same_kind(short, full)
        && is(short, EntityKind::Organization)
        && a.len() < b.len()
        && b.starts_with(a)
        && b[a.len()..].iter().all(|w| is_company_tail(w))
}

/// "Navy" and "U.S. Navy", "Democratic Party" and "United States Democratic Party".
pub(super) fn country_prefix(short: &Form, full: &Form) -> bool {
    let (a, b) = (&short.core, &full.core);
    same_kind(short, full)
        && !is(short, EntityKind::Place)
        && b.len() == a.len() + 1
        && matches!(b[0].as_str(), "us" | "uk" | "un" | "eu")
        && b[1..] == a[..]
        && !(short.acronym && a.len() == 1)
}

/// "Justice Department" and "Department of Justice": the same words in another order, but for a country.
pub(super) fn reordered(short: &Form, full: &Form) -> bool {
    let plain = |form: &Form| {
        let mut words: Vec<String> = form.core.clone();
        if words.len() > 2 {
            words.retain(|w| !matches!(w.as_str(), "us" | "uk"));
        }
        for word in &mut words {
            if let Some(country) = country(word) {
                *word = country.to_string();
            }
        }
        words.sort();
        words
    };
    let (a, b) = (plain(short), plain(full));
    same_kind(short, full)
        && !matches!(short.kind, EntityKind::Person | EntityKind::Place)
        && a.len() >= 2
        && a == b
        && short.fullness() <= full.fullness()
}

/// "Hubei" and "Hubei Province", "Washington" and "Washington, D.C.".
pub(super) fn place_type(short: &Form, full: &Form) -> bool {
    let (a, b) = (&short.core, &full.core);
    let tail = |words: &[String]| words.iter().all(|w| is_place_type(w));
    let head = |words: &[String]| {
        words
            .iter()
            .all(|w| matches!(w.as_str(), "city" | "province" | "state" | "republic" | "kingdom" | "lake" | "mount"))
    };
    same_kind(short, full)
        && is(short, EntityKind::Place)
        && a.len() < b.len()
        && (b.starts_with(a) && tail(&b[a.len()..]) || b.ends_with(a) && head(&b[..b.len() - a.len()]))
        && !a.iter().all(|w| is_place_type(w))
        && a[..] != ["new", "york"]
        || same_kind(short, full) && is(short, EntityKind::Place) && same_building(a, b)
}

/// "Bradley Airport" and "Bradley International Airport", "Waterloo station" and "London Waterloo station".
fn same_building(a: &[String], b: &[String]) -> bool {
    let (Some(head), true) = (a.last(), a.len() >= 2 && a.len() < b.len()) else { return false };
    let mut rest = b.iter();
    is_building(head) && b.last() == Some(head) && a.iter().all(|word| rest.any(|other| other == word))
}

/// "House" for "House of Representatives", "Marvel" for "Marvel Studios".
pub(super) fn leading(short: &Form, full: &Form) -> bool {
    let (a, b) = (&short.core, &full.core);
    // "House" for "U.S. House of Representatives".
    let b =
        if b.len() > 2 && matches!(b[0].as_str(), "us" | "uk") && a.first() != b.first() { &b[1..] } else { &b[..] };
    if !same_kind(short, full) || a.len() >= b.len() || !b.starts_with(a) {
        return false;
    }
    let rest = &b[a.len()..];
    match short.kind {
        EntityKind::Organization => {
            let branch = rest.iter().any(|w| is_unit(w) || w != "us" && (is_known_place(w) || country(w).is_some()));
            // "Espérance de Tunis" has no other branches.
            let whole = rest.first().is_some_and(|w| matches!(w.as_str(), "de" | "do" | "da" | "del" | "di"));
            !short.is_abbreviated() && (whole || !branch)
        }
        EntityKind::Place => rest.iter().all(|w| is_building(w)) && !is_known_place(&a.join(" ")),
        EntityKind::Person | EntityKind::Group => false,
        EntityKind::Event | EntityKind::Law | EntityKind::Work | EntityKind::Product => true,
    }
}

/// "Jazz" for "Utah Jazz", "Supreme Court" for "Wisconsin Supreme Court", "Dorian" for "Hurricane Dorian".
pub(super) fn trailing(short: &Form, full: &Form) -> bool {
    let (a, b) = (&short.core, &full.core);
    if !same_kind(short, full) || a.len() >= b.len() || !b.ends_with(a) {
        return false;
    }
    match short.kind {
        EntityKind::Organization => {
            let local =
                a.last().is_some_and(|w| w == "party") && b[..b.len() - a.len()].iter().any(|w| is_known_place(w));
            let apart = local
                || short.is_abbreviated()
                || a.len() == 1 && matches!(a[0].as_str(), "house" | "party" | "court" | "police" | "bank");
            let of = full
                .words
                .iter()
                .rev()
                .nth(short.words.len())
                .is_some_and(|w| matches!(w.as_str(), "of" | "the" | "for"));
            !apart && !of
        }
        EntityKind::Place | EntityKind::Person => false,
        EntityKind::Group => matches!(b[0].as_str(), "roman"),
        EntityKind::Event | EntityKind::Law | EntityKind::Work | EntityKind::Product => true,
    }
}

fn is_building(word: &str) -> bool {
    matches!(
        word,
        "palace"
            | "castle"
            | "hall"
            | "tower"
            | "museum"
            | "hospital"
            | "stadium"
            | "arena"
            | "airport"
            | "international"
            | "station"
            | "bridge"
            | "park"
            | "prison"
            | "facility"
            | "hotel"
    )
}

/// "Louisiana" and "Lousiana", "Marine Traffic" and "MarineTraffic".
pub(super) fn typo(short: &Form, full: &Form) -> bool {
    let (a, b) = (short.core.concat(), full.core.concat());
    let word_by_word = short.core.len() == full.core.len() && {
        let mut wrong = short.core.iter().zip(&full.core).filter(|(x, y)| x != y);
        matches!((wrong.next(), wrong.next()), (Some((x, y)), None) if one_slip(x, y))
    };
    same_kind(short, full)
        && !is(short, EntityKind::Group)
        && short.names.len() <= full.names.len()
        && (word_by_word || a == b)
        && !a.contains(|c: char| c.is_ascii_digit())
}

/// "Adani", taken for a person, when the text has only "Adani Enterprises".
pub(super) fn mistagged_company(short: &Form, full: &Form) -> bool {
    let (a, b) = (&short.core, &full.core);
    is(full, EntityKind::Organization)
        && matches!(short.kind, EntityKind::Person | EntityKind::Product | EntityKind::Work)
        && a.len() == 1
        && b.len() > 1
        && b[0] == a[0]
        && b[1..].iter().all(|w| is_company_tail(w))
}
