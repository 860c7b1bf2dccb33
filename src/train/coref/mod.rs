//! The ranker of pronouns: a log-linear model over the candidates.
//!
//! It learns from GUM, whose every pronoun is annotated, from the pronouns of GAP's validation part (encyclopedia), and from those
//! of the Wikinews articles that speak a quotation. The latter two say of one pronoun an article whom it means; a first model,
//! of GUM alone, decides the others there.

mod articles;
mod gum;

use std::fmt::Write;
use std::path::Path;

use anyhow::Result;

pub use articles::with_gold_names;

use crate::engine::coref::{self, Question, Weights};

/// One decision: the features of each candidate and whether it is right.
#[derive(Clone)]
struct Case {
    row: usize,
    choices: Vec<(Vec<f32>, bool)>,
    /// Whether nobody at all is an answer as good.
    none: bool,
}

impl Case {
    fn new(question: &Question, right: &[bool], none: bool) -> Option<Self> {
        let choices: Vec<(Vec<f32>, bool)> =
            question.choices.iter().zip(right).map(|(choice, &right)| (choice.features.to_vec(), right)).collect();
        (!choices.is_empty()).then(|| Self { row: question.agreement.row(), choices, none })
    }
}

/// How often the articles are read again with what was learned from them.
const ROUNDS: usize = 2;

/// Trains; the table of weights is the text of `models/pronouns.tsv`.
///
/// # Errors
/// When a file cannot be read.
pub fn train(corpora: &Path) -> Result<Vec<u8>> {
    let gum = gum::cases(&corpora.join("ud/gum_train.conllu.gz"))?;
    let dev = gum::cases(&corpora.join("ud/gum_dev.conllu.gz"))?;
    let articles = articles::read(corpora)?;
    let mut weights = fit_all(&gum);
    for _ in 0..ROUNDS {
        let mut cases = gum.clone();
        for article in &articles {
            article.collect(&weights, &mut cases);
        }
        weights = fit_all(&cases);
        report("train", &cases, &weights);
        report("GUM dev", &dev, &weights);
    }
    Ok(table(&weights).into_bytes())
}

fn table(weights: &Weights) -> String {
    let mut table = String::new();
    for (i, name) in coref::feature_names().iter().enumerate() {
        let _ = writeln!(table, "{name}\t{:.3}\t{:.3}\t{:.3}", weights[0][i], weights[1][i], weights[2][i]);
    }
    table
}

fn fit_all(cases: &[Case]) -> Weights {
    [0, 1, 2].map(|row| {
        let cases: Vec<&Case> = cases.iter().filter(|c| c.row == row).collect();
        fit(&cases)
    })
}

/// How strongly weights are drawn to zero.
const DECAY: f32 = 1.0;

/// Gradient ascent on the likelihood that a right candidate, or nobody where that is right, is chosen.
fn fit(cases: &[&Case]) -> Vec<f32> {
    let n = cases.len().max(1) as f32;
    let mut weights = vec![0.0_f32; coref::feature_names().len()];
    let mut squares = vec![1e-6_f32; weights.len()];
    for _ in 0..300 {
        let mut gradient: Vec<f32> = weights.iter().map(|w| -DECAY * w / n).collect();
        for case in cases {
            let scores: Vec<f32> = case.choices.iter().map(|(f, _)| dot(f, &weights)).collect();
            let top = scores.iter().fold(0.0_f32, |a, &b| a.max(b));
            let expected: Vec<f32> = scores.iter().map(|s| (s - top).exp()).collect();
            let none = (-top).exp();
            let total: f32 = expected.iter().sum::<f32>() + none;
            let right: f32 = expected.iter().zip(&case.choices).filter(|(_, c)| c.1).map(|(e, _)| e).sum();
            let right = right + if case.none { none } else { 0.0 };
            for (e, (features, is_right)) in expected.iter().zip(&case.choices) {
                let share = if *is_right { e / right } else { 0.0 } - e / total;
                for (g, f) in gradient.iter_mut().zip(features) {
                    *g += share * f / n;
                }
            }
        }
        for ((w, g), s) in weights.iter_mut().zip(&gradient).zip(&mut squares) {
            *s += g * g;
            *w += 0.3 * g / s.sqrt();
        }
    }
    weights
}

fn dot(features: &[f32], weights: &[f32]) -> f32 {
    features.iter().zip(weights).map(|(f, w)| f * w).sum()
}

fn report(set: &str, cases: &[Case], weights: &Weights) {
    for (row, weights) in weights.iter().enumerate() {
        let (mut good, mut answered, mut all, mut reachable) = (0, 0, 0, 0);
        for case in cases.iter().filter(|c| c.row == row) {
            let best = case.choices.iter().max_by(|a, b| dot(&a.0, weights).total_cmp(&dot(&b.0, weights)));
            let chosen = best.filter(|b| dot(&b.0, weights) > 0.0);
            answered += usize::from(chosen.is_some());
            good += usize::from(chosen.is_some_and(|c| c.1));
            reachable += usize::from(case.choices.iter().any(|c| c.1));
            all += 1;
        }
        eprintln!("{set}, row {row}: {good} right of {answered} answered; {reachable} of {all} can be answered");
    }
}
