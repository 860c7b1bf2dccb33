//! Articles of which some pronouns are known: GAP's, and those of Wikinews that speak a quotation.

use std::path::Path;

use anyhow::{Context, Result};

use super::Case;
use crate::engine::analysis::Offsets;
use crate::engine::coref::{self, Question, Weights};
use crate::engine::evidence::{Confidence, Evidence};
use crate::engine::ner::{self, EntityKind, Name};
use crate::engine::syntax::Syntax;
use crate::engine::table::{IdRange, Table};
use crate::engine::text::{Document, Span};
use crate::engine::tokenise::Token;
use crate::engine::{pipeline, quote};
use crate::train::read_gz;

/// A line of a gold file.
#[derive(serde::Deserialize)]
struct Gold {
    id: String,
    text: String,
    entities: Vec<GoldEntity>,
    #[serde(default)]
    quotes: Vec<GoldQuote>,
}

#[derive(serde::Deserialize)]
struct GoldEntity {
    #[serde(default)]
    id: String,
    kind: EntityKind,
    mentions: Vec<(usize, usize)>,
}

#[derive(serde::Deserialize)]
struct GoldQuote {
    speaker: Option<String>,
    mention: Option<(usize, usize)>,
}

impl Gold {
    fn read(line: &str, path: &Path) -> Result<Self> {
        serde_json::from_str(line).with_context(|| format!("{} is not in the gold form", path.display()))
    }

    fn names(&self, syntax: &Syntax) -> Table<Name> {
        let starts = byte_of(&self.text);
        let mut runs: Vec<(IdRange<Token>, EntityKind)> = Vec::new();
        for entity in &self.entities {
            for &(start, end) in &entity.mentions {
                runs.push((syntax.tokens_in(Span::at(starts[start], starts[end])), entity.kind));
            }
        }
        runs.sort_by_key(|(run, _)| (run.start(), std::cmp::Reverse(run.end())));
        runs.dedup_by(|b, a| b.0.start() < a.0.end());
        let evidence = Evidence::new("gold", Confidence::High);
        runs.into_iter().filter(|r| !r.0.is_empty()).map(|(tokens, kind)| Name { tokens, kind, evidence }).collect()
    }
}

/// The byte of each character, and the length.
fn byte_of(text: &str) -> Vec<usize> {
    text.char_indices().map(|(i, _)| i).chain([text.len()]).collect()
}

/// Prints who is who when the names are right, so that names and links can be judged apart.
///
/// # Errors
/// When the file cannot be read or is not in the gold form.
pub fn with_gold_names(path: &Path) -> Result<()> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    for line in text.lines() {
        let gold = Gold::read(line, path)?;
        let document = Document::new(&gold.text);
        let analysis = pipeline::analyse_named(&document, |syntax| gold.names(syntax));
        let analysis = analysis.with_offsets(&gold.text, Offsets::Codepoint);
        println!("{}", serde_json::json!({ "id": gold.id, "analysis": analysis }));
    }
    Ok(())
}

/// A text in which it is known of some pronouns whom they mean, or do not mean.
pub(super) struct Article {
    text: String,
    /// Known names; without them those that the engine finds.
    gold: Option<Gold>,
    known: Vec<Known>,
}

struct Known {
    pronoun: Span,
    /// Names of whom it means.
    is: Vec<Span>,
    /// Names of whom it does not mean.
    is_not: Vec<Span>,
}

/// All of them.
pub(super) fn read(corpora: &Path) -> Result<Vec<Article>> {
    let mut articles = Vec::new();
    let gap = corpora.join("coref/gap-validation.tsv.gz");
    articles.extend(read_gz(&gap)?.lines().skip(1).filter_map(gap_row));
    let news = corpora.join("wikinews/train.jsonl.gz");
    for line in read_gz(&news)?.lines() {
        articles.push(news_article(Gold::read(line, &news)?));
    }
    Ok(articles)
}

/// A row of GAP: a text, a pronoun, and two names with whether the pronoun means them.
fn gap_row(line: &str) -> Option<Article> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [_, text, pronoun, at, a, a_at, a_is, b, b_at, b_is, ..] = fields[..] else { return None };
    let starts = byte_of(text);
    let span = |at: &str, words: &str| -> Option<Span> {
        let start = *starts.get(at.parse::<usize>().ok()?)?;
        Some(Span::at(start, start + words.len()))
    };
    let mut known = Known { pronoun: span(at, pronoun)?, is: Vec::new(), is_not: Vec::new() };
    for (at, words, is) in [(a_at, a, a_is), (b_at, b, b_is)] {
        if is.eq_ignore_ascii_case("true") { &mut known.is } else { &mut known.is_not }.push(span(at, words)?);
    }
    Some(Article { text: text.to_owned(), gold: None, known: vec![known] })
}

/// The speakers that are pronouns.
fn news_article(gold: Gold) -> Article {
    let starts = byte_of(&gold.text);
    let span = |&(start, end): &(usize, usize)| Span::at(starts[start], starts[end]);
    let mut known = Vec::new();
    for quote in &gold.quotes {
        let (Some(speaker), Some(mention)) = (&quote.speaker, &quote.mention) else { continue };
        let Some(entity) = gold.entities.iter().find(|e| e.id == *speaker) else { continue };
        known.push(Known {
            pronoun: span(mention),
            is: entity.mentions.iter().map(span).collect(),
            is_not: Vec::new(),
        });
    }
    Article { text: gold.text.clone(), gold: Some(gold), known }
}

impl Article {
    /// Adds the decisions that are known; `weights` make the others.
    pub(super) fn collect(&self, weights: &Weights, cases: &mut Vec<Case>) {
        if self.known.is_empty() {
            return;
        }
        let document = Document::new(&self.text);
        let syntax = pipeline::read(&document);
        let names = self.gold.as_ref().map_or_else(|| ner::recognise(&syntax), |gold| gold.names(&syntax));
        let quotes = quote::find(&syntax, &names);
        let evidence = Evidence::new("gold", Confidence::High);
        coref::resolve_with(&syntax, &names, &quotes, &mut |question: &Question| {
            let here = syntax.tokens[question.pronoun].span;
            let Some(known) = self.known.iter().find(|k| k.pronoun == here) else {
                return coref::rank(question, weights);
            };
            let means = |spans: &[Span], choice| {
                spans.iter().any(|&s| syntax.tokens_in(s).ids().any(|t| question.is_of(choice, t)))
            };
            let right: Vec<bool> = question
                .choices
                .iter()
                .map(|c| if known.is.is_empty() { !means(&known.is_not, c) } else { means(&known.is, c) })
                .collect();
            // Of one who is no candidate nothing is to be learned.
            if known.is.is_empty() || right.contains(&true) {
                cases.extend(Case::new(question, &right, known.is.is_empty()));
            }
            let answer = right.iter().position(|&r| r).filter(|_| !known.is.is_empty());
            answer.map(|at| (at, evidence)).or_else(|| coref::rank(question, weights))
        });
    }
}
