//! "World Health Organization (WHO)": the text itself says that the second is short for the first.

use std::collections::HashMap;

use crate::engine::coref::clusters::Clusters;
use crate::engine::coref::forms::Form;
use crate::engine::evidence::{Confidence, Evidence};
use crate::engine::ner::{EntityKind, Name};
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, Table};

const BRACKET: Evidence = Evidence::new("bracket", Confidence::High);

/// Joins a name in brackets with the name right before them, if it could be its acronym.
pub(super) fn join(syntax: &Syntax, names: &Table<Name>, forms: &[Form], clusters: &mut Clusters) {
    let mut form_of: HashMap<Id<Name>, usize> = HashMap::new();
    for (i, form) in forms.iter().enumerate() {
        form_of.extend(form.names.iter().map(|&name| (name, i)));
    }
    for pair in names.as_slice().windows(2).zip(0..) {
        let ([full, short], at) = pair else { continue };
        let between = syntax.span(full.tokens).end()..syntax.span(short.tokens).start();
        let between = syntax.text().get(between.start as usize..between.end as usize).unwrap_or("");
        let closed = syntax.text()[syntax.span(short.tokens).end() as usize..].starts_with([')', ';', ',']);
        if !closed || !matches!(between.trim(), "(" | "(the" | "(or" | "(“" | "(\"") {
            continue;
        }
        let (Some(&f), Some(&s)) = (form_of.get(&Id::new(at)), form_of.get(&Id::new(at + 1))) else { continue };
        let (full, short) = (&forms[f], &forms[s]);
        if s == f || clusters.are_one(s, f) || full.fullness() < 2 {
            continue;
        }
        let foreign = full.kind == EntityKind::Organization && short.kind == full.kind;
        let told = if short.acronym {
            super::initials::acronym_letters(short, full)
                || foreign
                || full.kind == short.kind && starts_like(short, full)
        } else {
            foreign && short.fullness() == 1 && starts_like(short, full)
        };
        if told {
            clusters.join(s, f, BRACKET);
        }
    }
}

/// Whether half of the acronym's letters, in order, can be found in the full name's initials.
fn starts_like(short: &Form, full: &Form) -> bool {
    let letters: Vec<char> = short.words.concat().chars().filter(|c| c.is_alphabetic()).collect();
    let mut initials = full.words.iter().filter_map(|w| w.chars().next());
    let hits = letters.iter().filter(|&&l| initials.clone().any(|i| i == l) && initials.any(|i| i == l)).count();
    letters.len() >= 2 && hits * 2 >= letters.len()
}
