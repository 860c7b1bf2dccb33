//! Laws by the word that they end with: "Deforestation Regulation", "Minerals (Amendment) Act".

use super::words::{Case, Word, lower_text};
use super::{EntityKind, Found};
use crate::engine::lexicon;

/// The longest bracket within a law's name, in words: "(Miscellaneous Provisions)".
const BRACKET: usize = 4;
/// How far a law's name reaches before its bracket, in words.
const LONGEST: usize = 8;

/// Corrects the kind of names that end like a law's, and joins what a bracket parts.
pub(super) fn correct(mut found: Vec<Found>, words: &[&Word], opens: &[bool]) -> Vec<Found> {
    for name in &mut found {
        if is_called_law(name, words) {
            (name.kind, name.rule) = (EntityKind::Law, "law-head");
        }
    }
    let mut bracketed: Vec<Found> = (1..words.len()).filter_map(|i| with_bracket(words, opens, i)).collect();
    let mut free = 0;
    bracketed.retain(|law| {
        let apart = law.start >= free;
        free = free.max(law.end);
        apart
    });
    if bracketed.is_empty() {
        return found;
    }
    let mut taken = vec![false; words.len()];
    for law in &bracketed {
        taken[law.start..law.end].fill(true);
    }
    found.retain(|f| !taken[f.start..f.end].contains(&true));
    found.extend(bracketed);
    found.sort_by_key(|f| f.start);
    found
}

/// "EU Deforestation Regulation": no list knows it as a body.
fn is_called_law(name: &Found, words: &[&Word]) -> bool {
    let inside = &words[name.start..name.end];
    let last = inside[inside.len() - 1];
    let can_be = match name.kind {
        EntityKind::Organization | EntityKind::Work => true,
        EntityKind::Event | EntityKind::Product | EntityKind::Place => inside.len() > 2,
        _ => false,
    };
    can_be
        && inside.len() > 1
        && last.case == Case::Capital
        && matches!(
            last.lower.as_str(),
            "act"
                | "regulation"
                | "regulations"
                | "directive"
                | "ordinance"
                | "treaty"
                | "code"
                | "statute"
                | "decree"
                | "protocol"
                | "covenant"
                | "amendment"
        )
        && lexicon::name(&lower_text(inside)).organization().is_none()
}

/// "Minerals and Mining (Amendment) Act", whose bracket opens at `i`.
fn with_bracket(words: &[&Word], opens: &[bool], i: usize) -> Option<Found> {
    if words[i].lower != "(" {
        return None;
    }
    let close = (i + 2..words.len().min(i + 2 + BRACKET)).find(|&j| words[j].lower == ")")?;
    let head = words.get(close + 1)?;
    let is_head = head.case == Case::Capital
        && matches!(head.lower.as_str(), "act" | "bill" | "order" | "regulations" | "ordinance" | "law");
    let capitals =
        (i + 1..close).all(|j| words[j].case.is_name_like() || matches!(words[j].lower.as_str(), "and" | "of"));
    if !is_head || !capitals {
        return None;
    }
    let part = |w: &Word| w.case == Case::Capital && w.lower != "the" || matches!(w.lower.as_str(), "and" | "of");
    let mut start = i;
    while start > i.saturating_sub(LONGEST) && start > 0 && !opens[start] && part(words[start - 1]) {
        start -= 1;
    }
    while start < i && words[start].case != Case::Capital {
        start += 1;
    }
    (start < i && !opens[i]).then_some(Found {
        start,
        end: close + 2,
        kind: EntityKind::Law,
        probability: 1.0,
        rule: "law-with-bracket",
    })
}
