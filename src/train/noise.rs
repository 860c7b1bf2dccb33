//! Headlines and shouting: copies of some training sentences in other letters, so that the models do not lean on case.

use super::conllu::Tree;

/// One sentence in so many is copied.
const ONE_IN: usize = 10;

/// Copies of one sentence in ten, by turns as a headline ("Bridge Closed After Crash"), in capitals and in small letters.
pub fn recased(trees: &[Tree]) -> Vec<Tree> {
    let chosen = trees.iter().filter(|t| (4..40).contains(&t.len())).step_by(ONE_IN).enumerate();
    chosen.map(|(turn, tree)| tree.iter().map(|w| recase(w, turn % 4)).collect()).collect()
}

fn recase(word: &super::conllu::Word, style: usize) -> super::conllu::Word {
    let form = match style {
        0 | 1 => headline(&word.form),
        2 => word.form.to_uppercase(),
        _ => word.form.to_lowercase(),
    };
    super::conllu::Word { form, ..word.clone() }
}

/// Short words stay small in English headlines.
fn headline(form: &str) -> String {
    let mut chars = form.chars();
    match chars.next() {
        Some(first) if form.chars().count() > 3 && first.is_lowercase() => first.to_uppercase().chain(chars).collect(),
        _ => form.to_owned(),
    }
}
