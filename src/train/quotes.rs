//! The model of where reported contents end, from the contents of our own Wikinews articles.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result};

use super::read_gz;
use crate::engine::quote::{self, Boundary};
use crate::engine::text::{Document, Span};
use crate::engine::{ner, pipeline};

/// A line of a gold file.
#[derive(serde::Deserialize)]
struct Gold {
    text: String,
    quotes: Vec<GoldQuote>,
}

#[derive(serde::Deserialize)]
struct GoldQuote {
    start: usize,
    end: usize,
    kind: String,
}

/// Parts of the articles; each is judged by what the others teach.
const FOLDS: usize = 5;
/// How strongly weights are drawn to zero.
const DECAY: f64 = 3.0;
/// Weights nearer to zero are left out.
const LEAST: f64 = 0.08;

/// Trains; the table of weights is the text of `models/contents.tsv`.
///
/// # Errors
/// When a file cannot be read.
pub fn train(corpora: &Path) -> Result<Vec<u8>> {
    let path = corpora.join("wikinews/train.jsonl.gz");
    let mut articles = Vec::new();
    for line in read_gz(&path)?.lines() {
        let gold: Gold =
            serde_json::from_str(line).with_context(|| format!("{} is not in the gold form", path.display()))?;
        articles.push(contents(&gold));
    }
    judge(&articles);
    let all: Vec<&Boundary> = articles.iter().flatten().flatten().collect();
    let mut table = String::new();
    for (name, weight) in fit(&all).iter().filter(|(_, w)| w.abs() >= LEAST) {
        let _ = writeln!(table, "{name}\t{weight:.2}");
    }
    Ok(table.into_bytes())
}

fn contents(gold: &Gold) -> Vec<Vec<Boundary>> {
    let starts: Vec<usize> = gold.text.char_indices().map(|(i, _)| i).chain([gold.text.len()]).collect();
    let reported = gold.quotes.iter().filter(|q| q.kind != "direct");
    let spans: Vec<Span> = reported.map(|q| Span::at(starts[q.start], starts[q.end])).collect();
    let document = Document::new(&gold.text);
    let syntax = pipeline::read(&document);
    quote::boundaries(&syntax, &ner::recognise(&syntax), &spans)
}

/// Prints how many contents end right by the rules and by what the other articles teach.
fn judge(articles: &[Vec<Vec<Boundary>>]) {
    let (mut all, mut by_rule, mut by_model) = (0, 0, 0);
    for fold in 0..FOLDS {
        let part = |inside: bool| {
            articles.iter().enumerate().filter(move |(i, _)| (i % FOLDS == fold) == inside).map(|(_, a)| a)
        };
        let others: Vec<&Boundary> = part(false).flatten().flatten().collect();
        let weights = fit(&others);
        for content in part(true).flatten() {
            let right = |ends: &dyn Fn(&Boundary) -> bool| content.iter().all(|b| ends(b) == b.ends);
            all += 1;
            by_rule += usize::from(right(&|b| b.rule));
            by_model += usize::from(right(&|b| score(&weights, b) > 0.0));
        }
    }
    eprintln!("of {all} contents {by_rule} end right by the rules, {by_model} by the model");
}

fn score(weights: &BTreeMap<&str, f64>, boundary: &Boundary) -> f64 {
    boundary.features.iter().filter_map(|f| weights.get(f.as_str())).sum()
}

/// Logistic regression by gradient ascent, each weight at its own pace.
fn fit<'b>(rows: &[&'b Boundary]) -> BTreeMap<&'b str, f64> {
    let mut index: BTreeMap<&str, usize> = BTreeMap::new();
    for feature in rows.iter().flat_map(|r| &r.features) {
        let next = index.len();
        index.entry(feature).or_insert(next);
    }
    let ids: Vec<Vec<usize>> = rows.iter().map(|r| r.features.iter().map(|f| index[f.as_str()]).collect()).collect();
    let n = rows.len().max(1) as f64;
    let mut weights = vec![0.0; index.len()];
    let mut squares = vec![1e-6; index.len()];
    for _ in 0..200 {
        let mut gradient: Vec<f64> = weights.iter().map(|w| -DECAY * w / n).collect();
        for (row, ids) in rows.iter().zip(&ids) {
            let sum: f64 = ids.iter().map(|&f| weights[f]).sum();
            let share = (f64::from(u8::from(row.ends)) - 1.0 / (1.0 + (-sum).exp())) / n;
            for &f in ids {
                gradient[f] += share;
            }
        }
        for ((w, g), s) in weights.iter_mut().zip(&gradient).zip(&mut squares) {
            *s += g * g;
            *w += 0.3 * g / f64::sqrt(*s);
        }
    }
    index.into_iter().map(|(name, i)| (name, weights[i])).collect()
}
