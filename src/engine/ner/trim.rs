//! The last touch: what is not part of a name is cut off, and two names joined by a hyphen are parted.

use std::collections::BTreeSet;

use super::EntityKind;
use super::features::Sentence;
use super::words::{Case, Word};
use crate::engine::lexicon::Class;

/// A name as the model gave it: tokens of the article, kind, probability, its sentence and where that begins.
type Found<'s> = (usize, usize, EntityKind, f32, &'s Sentence, usize);

/// Names without titles, articles and possessives; empty ones are left out.
pub(super) fn tidy(found: &[Found]) -> Vec<(usize, usize, EntityKind, f32)> {
    // The last words of the persons of the article, by which pairs are known.
    let surnames: BTreeSet<u64> = found
        .iter()
        .filter(|f| f.2 == EntityKind::Person)
        .map(|&(_, end, _, _, line, start)| line.words[end - 1 - start].id)
        .collect();
    let mut out = Vec::with_capacity(found.len());
    for &(first, end, kind, probability, line, start) in found {
        let (mut a, mut b) = (first - start, end - start);
        let words = &line.words;
        while b > a && is_tail(&words[b - 1]) {
            b -= 1;
        }
        while a < b && (words[a].case == Case::Mark || (a + 1 < b && words[a].lower == "the")) {
            a += 1;
        }
        if kind == EntityKind::Person {
            while a + 1 < b && words[a].class.is(Class::Honorific) {
                a += 1;
            }
        }
        if a == b {
            continue;
        }
        match (a..b).find(|&i| kind == EntityKind::Person && parts_pair(words, a, i, b, &surnames)) {
            Some(hyphen) => {
                out.push((start + a, start + hyphen, kind, probability));
                out.push((start + hyphen + 1, start + b, kind, probability));
            }
            None => out.push((start + a, start + b, kind, probability)),
        }
    }
    out
}

fn is_tail(word: &Word) -> bool {
    matches!(word.lower.as_str(), "'s" | "'")
        || (word.case == Case::Mark && !matches!(word.lower.as_str(), "!" | "?" | ")" | "+"))
}

/// Whether the hyphen at `i` joins two persons, as in "the Witkoff-Ushakov call": each is named elsewhere.
fn parts_pair(words: &[Word], a: usize, i: usize, b: usize, surnames: &BTreeSet<u64>) -> bool {
    i > a
        && i + 2 == b
        && matches!(words[i].lower.as_str(), "-" | "–" | "/")
        && surnames.contains(&words[i - 1].id)
        && surnames.contains(&words[i + 1].id)
        && words[a..i].len() <= 2
}
