//! The ranker of pronouns: a log-linear model over the candidates, trained on the coreference of GUM.
//!
//! `train coref CORPORA` prints the rows of `engine/coref/pronouns/weights.rs` and the share of pronouns that find their
//! antecedent.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use anyhow::{Context, Result};

use crate::engine::analysis::Offsets;
use crate::engine::coref::{self, Choice, FEATURES};
use crate::engine::evidence::{Confidence, Evidence};
use crate::engine::ner::{EntityKind, Name};
use crate::engine::parse::{Arc, Deprel};
use crate::engine::pipeline;
use crate::engine::quote;
use crate::engine::sentence::Sentence;
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, IdRange, Table};
use crate::engine::tag::{Morph, Upos};
use crate::engine::text::{Document, Span};
use crate::engine::tokenise::{Shape, Token, TokenKind};

/// A document of GUM: its words, trees and the entities of its words.
#[derive(Default)]
struct Source {
    text: String,
    is_talk: bool,
    spans: Vec<(usize, usize)>,
    rows: Vec<Row>,
    sentences: Vec<(usize, usize, u32)>,
    /// First and last token, entity, type.
    mentions: Vec<(usize, usize, String, String)>,
}

struct Row {
    upos: Upos,
    xpos: &'static str,
    lemma: String,
    head: Option<usize>,
    deprel: Deprel,
}

/// A line of a gold file.
#[derive(serde::Deserialize)]
struct Gold {
    id: String,
    text: String,
    entities: Vec<GoldEntity>,
}

#[derive(serde::Deserialize)]
struct GoldEntity {
    kind: EntityKind,
    mentions: Vec<(usize, usize)>,
}

/// Prints who is who when the names are right, so that names and links can be judged apart.
///
/// # Errors
/// When the file cannot be read or is not in the gold form.
pub fn with_gold_names(path: &Path) -> Result<()> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    for line in text.lines() {
        let gold: Gold =
            serde_json::from_str(line).with_context(|| format!("{} is not in the gold form", path.display()))?;
        let starts: Vec<usize> = gold.text.char_indices().map(|(i, _)| i).chain([gold.text.len()]).collect();
        let document = Document::new(&gold.text);
        let analysis = pipeline::analyse_named(&document, |syntax| {
            let mut runs: Vec<(IdRange<Token>, EntityKind)> = Vec::new();
            for entity in &gold.entities {
                for &(start, end) in &entity.mentions {
                    runs.push((syntax.tokens_in(Span::at(starts[start], starts[end])), entity.kind));
                }
            }
            runs.sort_by_key(|(run, _)| (run.start(), std::cmp::Reverse(run.end())));
            runs.dedup_by(|b, a| b.0.start() < a.0.end());
            let evidence = Evidence::new("gold", Confidence::High);
            runs.into_iter().filter(|r| !r.0.is_empty()).map(|(tokens, kind)| Name { tokens, kind, evidence }).collect()
        });
        let analysis = analysis.with_offsets(&gold.text, Offsets::Codepoint);
        println!("{}", serde_json::json!({ "id": gold.id, "analysis": analysis }));
    }
    Ok(())
}

/// One decision: the features of each candidate and whether it is right.
#[derive(Clone)]
struct Case {
    row: usize,
    choices: Vec<(Vec<f32>, bool)>,
}

/// Trains on GUM's training part, scores on its development part.
///
/// # Errors
/// When a file cannot be read.
pub fn run(corpora: &Path) -> Result<()> {
    let cases = cases_of(&corpora.join("ud/gum_train.conllu.gz"))?;
    let dev = cases_of(&corpora.join("ud/gum_dev.conllu.gz"))?;
    let mut weights = vec![vec![0.0_f32; FEATURES.len()]; 3];
    for (row, weights) in weights.iter_mut().enumerate() {
        let of_row = |all: &[Case]| -> Vec<Case> { all.iter().filter(|c| c.row == row).cloned().collect() };
        fit(&of_row(&cases), weights);
        report("train", row, &of_row(&cases), weights);
        report("dev", row, &of_row(&dev), weights);
    }
    println!("pub(super) const ROWS: [[f32; COUNT]; 3] = [");
    for weights in &weights {
        let numbers: Vec<String> = weights.iter().map(|w| format!("{w:.3}")).collect();
        println!("    [{}],", numbers.join(", "));
    }
    println!("];");
    for (i, name) in FEATURES.iter().enumerate() {
        eprintln!("{name:24} {:7.2} {:7.2} {:7.2}", weights[0][i], weights[1][i], weights[2][i]);
    }
    Ok(())
}

fn cases_of(path: &Path) -> Result<Vec<Case>> {
    let text = super::read_gz(path)?;
    let mut cases = Vec::new();
    // Talk and vlogs point at what is seen, not at what was said.
    for source in read(&text).into_iter().filter(|s| !s.is_talk) {
        collect(&source, &mut cases);
    }
    Ok(cases)
}

/// Runs who-is-who over the document, with a judge of pronouns that knows the answers and notes the candidates.
fn collect(source: &Source, cases: &mut Vec<Case>) {
    let document = Document::new(&source.text);
    let syntax = syntax_of(source, &document);
    let mut entity_at: HashMap<usize, &str> = HashMap::new();
    for (first, last, entity, _) in &source.mentions {
        if let Some(head) = syntax.head_of_run(IdRange::new(*first, last + 1)) {
            entity_at.insert(head.index(), entity);
        }
    }
    let names = names_of(source, &syntax);
    let quotes = quote::find(&syntax, &names);
    let evidence = Evidence::new("gold", Confidence::High);
    coref::resolve_with(&syntax, &names, &quotes, &mut |pronoun, agreement, choices: &[Choice]| {
        let wanted = entity_at.get(&pronoun.index())?;
        let right = |c: &Choice| entity_at.get(&c.head.index()) == Some(wanted);
        if !choices.is_empty() {
            let choices = choices.iter().map(|c| (c.features.to_vec(), right(c))).collect();
            cases.push(Case { row: agreement.row(), choices });
        }
        choices.iter().position(right).map(|at| (at, evidence))
    });
}

/// The named entities: the proper nouns around a proper head, without titles.
fn names_of(source: &Source, syntax: &Syntax) -> Table<Name> {
    let mut by_head: BTreeMap<usize, (usize, usize, EntityKind)> = BTreeMap::new();
    for (first, last, _, kind) in &source.mentions {
        let kind = match kind.as_str() {
            "person" => EntityKind::Person,
            "organization" => EntityKind::Organization,
            "place" => EntityKind::Place,
            "event" => EntityKind::Event,
            "object" => EntityKind::Product,
            "abstract" => EntityKind::Work,
            _ => continue,
        };
        let Some(head) = syntax.head_of_run(IdRange::new(*first, last + 1)).filter(|&h| syntax.upos(h) == Upos::Propn)
        else {
            continue;
        };
        let proper = |at: usize| syntax.upos(Id::new(at)) == Upos::Propn;
        let joins =
            |at: usize| proper(at) || matches!(syntax.word(Id::new(at)), "of" | "the" | "-" | "for" | "and" | "&");
        let (mut start, mut end) = (head.index(), head.index());
        let stop = |at: usize| kind == EntityKind::Person && !proper(at);
        while start > *first && joins(start - 1) && !stop(start - 1) {
            start -= 1;
        }
        while end < *last && joins(end + 1) && !stop(end + 1) {
            end += 1;
        }
        while start < head.index() && !proper(start) {
            start += 1;
        }
        while end > head.index() && !proper(end) {
            end -= 1;
        }
        by_head.entry(head.index()).or_insert((start, end, kind));
    }
    let mut names = Table::new();
    let mut open = 0;
    let mut runs: Vec<(usize, usize, EntityKind)> = by_head.into_values().collect();
    runs.sort_by_key(|r| (r.0, std::cmp::Reverse(r.1)));
    for (start, end, kind) in runs {
        if start >= open {
            let evidence = Evidence::new("gold", Confidence::High);
            names.push(Name { tokens: IdRange::new(start, end + 1), kind, evidence });
            open = end + 1;
        }
    }
    names
}

fn syntax_of<'d>(source: &Source, document: &'d Document) -> Syntax<'d> {
    let tokens: Table<Token> = source
        .spans
        .iter()
        .zip(&source.rows)
        .map(|(&(start, end), row)| {
            let kind = match row.upos {
                Upos::Punct => TokenKind::Punct,
                Upos::Num => TokenKind::Number,
                Upos::Sym => TokenKind::Symbol,
                _ => TokenKind::Word,
            };
            Token { span: Span::at(start, end), kind, shape: Shape::of(&source.text[start..end]) }
        })
        .collect();
    let sentences =
        source.sentences.iter().map(|&(a, b, paragraph)| Sentence { tokens: IdRange::new(a, b), paragraph }).collect();
    let morphs = source
        .rows
        .iter()
        .map(|r| Morph { upos: r.upos, xpos: r.xpos, lemma: r.lemma.clone().into(), class: 0 })
        .collect();
    let arcs = source.rows.iter().map(|r| Arc { head: r.head.map(Id::new), deprel: r.deprel }).collect();
    Syntax::new(document, tokens, sentences, morphs, arcs)
}

fn read(text: &str) -> Vec<Source> {
    let mut all: Vec<Source> = Vec::new();
    let mut open: Vec<(String, String, usize)> = Vec::new();
    let mut paragraph = 0;
    let mut first = 0;
    for line in text.lines().chain([""]) {
        if line.starts_with("# newdoc") {
            let is_talk = ["_conversation_", "_vlog_", "_podcast_"].iter().any(|genre| line.contains(genre));
            all.push(Source { is_talk, ..Source::default() });
            open.clear();
            (paragraph, first) = (0, 0);
        } else if line.starts_with("# newpar") {
            if let Some(source) = all.last_mut().filter(|s| !s.text.is_empty() && !s.text.ends_with('\n')) {
                source.text.truncate(source.text.trim_end().len());
                source.text.push('\n');
                paragraph += 1;
            }
        } else if line.is_empty() {
            if let Some(source) = all.last_mut().filter(|s| s.rows.len() > first) {
                source.sentences.push((first, source.rows.len(), paragraph));
                first = source.rows.len();
            }
        } else if !line.starts_with('#')
            && let Some(source) = all.last_mut()
        {
            word(source, &mut open, first, line);
        }
    }
    all
}

fn word(source: &mut Source, open: &mut Vec<(String, String, usize)>, first: usize, line: &str) {
    let columns: Vec<&str> = line.split('\t').collect();
    let [id, form, lemma, upos, xpos, _, head, deprel, _, misc] = columns[..] else { return };
    if id.contains(['-', '.']) {
        return;
    }
    let at = source.rows.len();
    let start = source.text.len();
    source.text.push_str(form);
    source.spans.push((start, source.text.len()));
    if !misc.contains("SpaceAfter=No") {
        source.text.push(' ');
    }
    let head = head.parse::<usize>().ok().filter(|&h| h > 0).map(|h| first + h - 1);
    let (upos, xpos, deprel) = (Upos::from_name(upos), &*String::leak(xpos.to_owned()), Deprel::from_name(deprel));
    source.rows.push(Row { upos, xpos, lemma: lemma.to_owned(), head, deprel });
    let Some(marks) = misc.split('|').find_map(|m| m.strip_prefix("Entity=")) else { return };
    for piece in marks.split_inclusive([')']).flat_map(|p| p.split_inclusive_before('(')) {
        let (opens, closes) = (piece.starts_with('('), piece.ends_with(')'));
        let body = piece.trim_matches(['(', ')']);
        let mut fields = body.split('-');
        let entity = fields.next().unwrap_or_default().to_owned();
        if opens {
            let kind = fields.next().unwrap_or_default().to_owned();
            if closes {
                source.mentions.push((at, at, entity, kind));
            } else {
                open.push((entity, kind, at));
            }
        } else if closes && let Some(i) = open.iter().rposition(|(e, ..)| *e == entity) {
            let (entity, kind, from) = open.remove(i);
            source.mentions.push((from, at, entity, kind));
        }
    }
}

trait SplitBefore {
    fn split_inclusive_before(&self, mark: char) -> Vec<&str>;
}

impl SplitBefore for str {
    /// Pieces that each begin with the mark, but perhaps the first.
    fn split_inclusive_before(&self, mark: char) -> Vec<&str> {
        let mut cuts: Vec<usize> = self.match_indices(mark).map(|(i, _)| i).filter(|&i| i > 0).collect();
        cuts.push(self.len());
        let mut from = 0;
        cuts.into_iter().map(|to| &self[std::mem::replace(&mut from, to)..to]).filter(|p| !p.is_empty()).collect()
    }
}

/// Gradient ascent on the likelihood that a right candidate, or nobody where none is right, is chosen.
fn fit(cases: &[Case], weights: &mut [f32]) {
    let n = cases.len().max(1) as f32;
    let mut squares = vec![1e-6_f32; weights.len()];
    for _ in 0..300 {
        let mut gradient: Vec<f32> = weights.iter().map(|w| -0.5 * w / n).collect();
        for case in cases {
            let scores: Vec<f32> = case.choices.iter().map(|(f, _)| dot(f, weights)).collect();
            let top = scores.iter().fold(0.0_f32, |a, &b| a.max(b));
            let expected: Vec<f32> = scores.iter().map(|s| (s - top).exp()).collect();
            let total: f32 = expected.iter().sum::<f32>() + (-top).exp();
            let right: f32 = expected.iter().zip(&case.choices).filter(|(_, c)| c.1).map(|(e, _)| e).sum();
            for (e, (features, is_right)) in expected.iter().zip(&case.choices) {
                let share = if *is_right && right > 0.0 { e / right } else { 0.0 } - e / total;
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
}

fn dot(features: &[f32], weights: &[f32]) -> f32 {
    features.iter().zip(weights).map(|(f, w)| f * w).sum()
}

fn report(set: &str, row: usize, cases: &[Case], weights: &[f32]) {
    let (mut good, mut answered, mut answerable, mut reachable) = (0, 0, 0, 0);
    for case in cases {
        let best = case.choices.iter().max_by(|a, b| dot(&a.0, weights).total_cmp(&dot(&b.0, weights)));
        let chosen = best.filter(|b| dot(&b.0, weights) > 0.0);
        answered += usize::from(chosen.is_some());
        good += usize::from(chosen.is_some_and(|c| c.1));
        reachable += usize::from(case.choices.iter().any(|c| c.1));
        answerable += 1;
    }
    eprintln!(
        "{set} row {row}: {good} right of {answered} answered; {reachable} of {answerable} have an antecedent among the candidates"
    );
}
