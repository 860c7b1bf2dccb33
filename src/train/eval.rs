//! Scores of the language core on the treebanks.

use std::collections::HashSet;
use std::path::Path;

use anyhow::Result;

use super::conllu::{self, Sentence};
use super::{TESTS, parse, tag};
use crate::engine::parse::Parser;
use crate::engine::tag::Tagger;
use crate::engine::text::Document;
use crate::engine::{sentence, tokenise};

/// The treebanks that are scored: name and file.
const SETS: &[(&str, &str)] = &[
    ("EWT test", "ud/ewt_test.conllu.gz"),
    ("GUM dev", "ud/gum_dev.conllu.gz"),
    ("GUM dev, news-like", "ud/gum_dev.conllu.gz"),
    ("PUD", "ud/pud_test.conllu.gz"),
];

/// Genres of GUM that read like news: all but conversations and vlogs.
pub const NEWS_LIKE: &[&str] = &["news", "bio", "interview", "academic", "voyage", "textbook", "court", "speech"];

/// Prints one row per treebank: words and sentences from raw text; parts of speech and trees of the models in the folder
/// `models` on gold words.
///
/// # Errors
/// When a treebank or a model cannot be read.
pub fn run(corpora: &Path, models: &Path) -> Result<()> {
    println!("{:<20} {:>7} {:>9}", "set", "tokens", "sentences");
    for (name, file) in SETS {
        let mut gold = conllu::read(&corpora.join(file))?;
        if name.ends_with("news-like") {
            gold.retain(|s| NEWS_LIKE.contains(&s.genre.as_str()));
        }
        let (tokens, sentences) = segmentation(&gold);
        println!("{name:<20} {tokens:>7.2} {sentences:>9.2}");
    }
    let tagger = Tagger::read(&std::fs::read(models.join("tagger.bin"))?)?;
    let parser = Parser::read(&std::fs::read(models.join("parser.bin"))?)?;
    println!("{:<20} {:>7} {:>7} {:>7} {:>7}", "set", "UPOS", "XPOS", "UAS", "LAS");
    for test in TESTS {
        let trees = conllu::trees(corpora, test)?;
        let (upos, xpos) = tag::accuracy(&tagger, &trees);
        let (uas, las) = parse::accuracy(&parser, &tagger, &trees);
        println!("{test:<20} {upos:>7.2} {xpos:>7.2} {uas:>7.2} {las:>7.2}");
    }
    Ok(())
}

/// F1 of words and of sentences from raw text, as CoNLL 2018 defines them: a word or sentence is right if both its ends are.
pub fn segmentation(gold: &[Sentence]) -> (f64, f64) {
    let (text, places) = conllu::text_of(gold);
    let document = Document::new(&text);
    let tokens = tokenise::tokenise(&document);
    let sentences = sentence::split(&document, &tokens);
    let found: HashSet<_> = tokens.iter().map(|t| (t.span.start() as usize, t.span.end() as usize)).collect();
    let wanted: HashSet<_> = places.iter().flatten().copied().collect();
    let ends = |row: &[(usize, usize)]| (row[0].0, row[row.len() - 1].1);
    let wanted_sentences: HashSet<_> = places.iter().map(|row| ends(row)).collect();
    let found_sentences: HashSet<_> = sentences
        .iter()
        .map(|s| {
            (
                tokens.as_slice()[s.tokens.start()].span.start() as usize,
                tokens.as_slice()[s.tokens.end() - 1].span.end() as usize,
            )
        })
        .collect();
    (f1(&found, &wanted), f1(&found_sentences, &wanted_sentences))
}

fn f1(found: &HashSet<(usize, usize)>, wanted: &HashSet<(usize, usize)>) -> f64 {
    200.0 * found.intersection(wanted).count() as f64 / (found.len() + wanted.len()).max(1) as f64
}
