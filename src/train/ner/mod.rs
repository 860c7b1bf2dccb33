//! `train ner`: the sequence model of names, from our own articles and from what a teacher labelled (`src/train/teacher`).

mod corpus;
mod learn;
mod score;
mod strangers;

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::Random;
use crate::engine::ner::label::{KINDS, spell};
use crate::engine::ner::{EntityKind, features, read};
use crate::engine::tag::{Tagger, Word};
use crate::engine::text::{Document, Span};
use crate::engine::{sentence, tokenise};

use corpus::{Labels, Names, SOURCES, Taught, Words};
use learn::Learner;
pub use score::{evaluate, report};
use strangers::Strangers;

/// Rounds over the data.
const ROUNDS: usize = 5;
/// What a gold article weighs.
const GOLD: f32 = 2.0;
/// Every so many documents are read once more with names that nobody has heard of.
const STRANGE: usize = 4;
/// The name under which our own articles can be left out.
const WIKINEWS: &str = "wikinews";

/// A sentence to learn from.
struct Example {
    /// Features of all its tokens, and where those of each token end.
    features: Vec<u32>,
    ends: Vec<u32>,
    labels: Vec<u8>,
    weight: f32,
}

#[derive(Deserialize)]
struct Article {
    text: String,
    entities: Vec<GoldEntity>,
}

#[derive(Deserialize)]
struct GoldEntity {
    kind: EntityKind,
    mentions: Vec<(u32, u32)>,
}

/// The names of an article: where they stand and of what kind they are.
type Spans = Vec<(Span, usize)>;

/// Articles of a JSON-lines file, with the spans of their names in bytes.
fn articles(path: &Path) -> Result<Vec<(Document, Spans)>> {
    let text = if path.extension().is_some_and(|e| e == "gz") {
        super::read_gz(path)?
    } else {
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?
    };
    let mut out = Vec::new();
    for line in text.lines() {
        let article: Article = serde_json::from_str(line).context("not an article with entities")?;
        let bytes: Vec<usize> = article.text.char_indices().map(|(at, _)| at).chain([article.text.len()]).collect();
        let mut spans: Spans = Vec::new();
        for entity in &article.entities {
            let kind = KINDS.iter().position(|&k| k == entity.kind).unwrap_or(0);
            spans.extend(entity.mentions.iter().map(|&(a, b)| (Span::at(bytes[a as usize], bytes[b as usize]), kind)));
        }
        spans.sort_unstable();
        out.push((Document::new(&article.text), spans));
    }
    Ok(out)
}

/// A sentence of a document, its names, and whether it is learned or only read for what it says of the others' words.
struct Line<'w> {
    words: Vec<&'w str>,
    names: Names,
    learn: bool,
}

/// Turns the sentences of one document into examples.
fn examples(document: &[Line], weight: f32, out: &mut Vec<Example>) {
    let words: Vec<Vec<&str>> = document.iter().map(|line| line.words.clone()).collect();
    let tags: Vec<Vec<&str>> = words.iter().map(|words| tags(words)).collect();
    let (lines, facts) = read(&words, &tags);
    let mut seen = Vec::new();
    for (sentence, line) in lines.iter().zip(document).filter(|(_, line)| line.learn) {
        let (mut features, mut ends) = (Vec::new(), Vec::new());
        for i in 0..sentence.words.len() {
            features::collect(sentence, i, &facts, &mut seen);
            features.extend_from_slice(&seen);
            ends.push(features.len() as u32);
        }
        let labels = spell(line.words.len(), &line.names).iter().map(|&l| l as u8).collect();
        out.push(Example { features, ends, labels, weight });
    }
}

/// The Penn tags of a sentence.
fn tags(words: &[&str]) -> Vec<&'static str> {
    let tagger = Tagger::built_in();
    let words: Vec<Word> = words.iter().map(|w| Word::new(w)).collect();
    tagger.classes(&words).into_iter().map(|class| tagger.pair(class).1).collect()
}

fn gold(path: &Path, out: &mut Vec<Example>) -> Result<()> {
    for (document, spans) in articles(path)? {
        let tokens = tokenise::tokenise(&document);
        let sentences = sentence::split(&document, &tokens);
        let mut lines = Vec::new();
        for s in &sentences {
            let words: Vec<&str> = s.tokens.ids().map(|t| tokens[t].span.of(document.text())).collect();
            let mut names = Names::new();
            for &(span, kind) in &spans {
                let inside = |t: &usize| span.overlaps(tokens.as_slice()[s.tokens.start() + t].span);
                let first = (0..words.len()).find(inside);
                let last = (0..words.len()).rfind(inside);
                if let (Some(a), Some(b)) = (first, last)
                    && names.last().is_none_or(|&(_, end, _)| end <= a)
                {
                    names.push((a, b + 1, kind));
                }
            }
            lines.push(Line { words, names, learn: true });
        }
        examples(&lines, GOLD, out);
        headlines(&lines, out);
    }
    Ok(())
}

/// Every sixth sentence once more as a headline in title case, which our articles do not have.
fn headlines(lines: &[Line], out: &mut Vec<Example>) {
    for line in lines.iter().step_by(6).filter(|line| line.words.len() <= 20) {
        let small = |w: &str| {
            matches!(w, "of" | "in" | "to" | "a" | "the" | "and" | "for" | "on" | "at" | "by" | "with" | "as")
        };
        let titled: Vec<String> = line
            .words
            .iter()
            .map(|word| {
                let mut letters = word.chars();
                match letters.next() {
                    Some(first) if first.is_lowercase() && !small(word) => {
                        first.to_uppercase().chain(letters).collect()
                    }
                    _ => (*word).to_owned(),
                }
            })
            .collect();
        let words = titled.iter().map(String::as_str).collect();
        examples(&[Line { words, names: line.names.clone(), learn: true }], GOLD / 2.0, out);
    }
}

/// A copy of a document in other words; lines without such are only read.
fn copy(document: &[Line], words: &[Option<Vec<String>>], weight: f32, out: &mut Vec<Example>) {
    let lines: Vec<Line> = document
        .iter()
        .zip(words)
        .map(|(line, words)| Line {
            words: words.as_ref().map_or_else(|| line.words.clone(), |w| w.iter().map(String::as_str).collect()),
            names: line.names.clone(),
            learn: line.learn && words.is_some(),
        })
        .collect();
    examples(&lines, weight, out);
}

/// The sentences of one document that the teacher labelled.
fn lines<'w>(document: &'w [Words], taught: &[Taught], sure: f32) -> Vec<Line<'w>> {
    document
        .iter()
        .zip(taught)
        .map(|(words, taught)| Line {
            words: words.iter().map(String::as_str).collect(),
            names: taught.names.clone(),
            learn: taught.sure >= sure,
        })
        .collect()
}

/// What is left out of the training, so that it can be measured on.
#[derive(Clone, Copy, Default)]
pub struct Without<'a> {
    /// Whole sources, by name.
    pub sources: &'a [String],
    /// Sources of which every tenth document is left out.
    pub tenths: &'a [String],
}

impl Without<'_> {
    fn source(self, name: &str) -> bool {
        self.sources.iter().any(|s| s == name)
    }
    /// Whether a document, by its place in the source, is kept for measuring.
    fn keeps(self, name: &str, document: usize) -> bool {
        corpus::is_tenth(document) && self.tenths.iter().any(|s| s == name)
    }
}

/// Trains on the gold articles and on what the teacher labelled, and gives the bytes of `models/ner.bin`.
///
/// # Errors
/// When a file cannot be read.
pub fn train(corpora: &Path, labels: &Path, without: Without) -> Result<Vec<u8>> {
    let mut data = Vec::new();
    if !without.source(WIKINEWS) {
        gold(&corpora.join("wikinews/train.jsonl.gz"), &mut data)?;
        println!("{WIKINEWS}: {} sentences", data.len());
    }
    let labels = read_labels(labels)?;
    let mut strangers = Strangers::new();
    for source in SOURCES.iter().filter(|s| !without.source(s.name)) {
        let before = data.len();
        let mut taught = labels.of(source.name);
        for (place, document) in source.documents(corpora)?.iter().enumerate() {
            let (these, rest) = taught.split_at(document.len().min(taught.len()));
            taught = rest;
            if !without.keeps(source.name, place) {
                let lines = lines(document, these, source.sure);
                examples(&lines, source.weight, &mut data);
                strangers.meet(&lines);
                if place % STRANGE == 0 {
                    copy(&lines, &strangers.introduce(&lines), source.weight / 2.0, &mut data);
                }
            }
        }
        println!("{}: {} sentences", source.name, data.len() - before);
    }
    let mut learner = Learner::new(&data);
    let mut random = Random(7);
    for round in 1..=ROUNDS {
        random.shuffle(&mut data);
        let fit: f64 = data.iter().map(|e| f64::from(learner.learn(e, &mut random))).sum();
        println!("round {round}: log-likelihood {fit:.0}");
    }
    Ok(learner.write())
}

fn read_labels(path: &Path) -> Result<Labels> {
    use std::io::Read as _;
    let file = std::fs::File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(file).read_to_end(&mut bytes).with_context(|| path.display().to_string())?;
    Labels::read(&bytes)
}

/// Gathers what `src/train/teacher/teach.py label` wrote to `taught` into one file of labels without words.
///
/// # Errors
/// When a file cannot be read, or its words are not those of the corpora.
pub fn gather(corpora: &Path, taught: &Path, labels: &Path) -> Result<()> {
    use std::io::Write as _;
    let bytes = Labels::gather(corpora, taught)?.write();
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(&bytes)?;
    let packed = packer.finish()?;
    ensure!(!packed.is_empty(), "there is nothing to gather in {}", taught.display());
    std::fs::write(labels, &packed).with_context(|| format!("cannot write {}", labels.display()))?;
    println!("{}: {} kB", labels.display(), packed.len() / 1000);
    Ok(())
}
