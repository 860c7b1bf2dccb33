//! `train tag`: the tagger, and the suffix rules for lemmas.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Result, anyhow};

use super::conllu::Tree;
use super::perceptron::Perceptron;
use super::{Random, TESTS, Writer, conllu, noisy_treebanks};
use crate::engine::tag::{LONGEST_LEMMA_SUFFIX, Tagger, Upos, Word, XPOS, features, normalise};

/// Rounds over the training sentences that find the features worth having.
const SURVEY: usize = 3;
/// Rounds over the training sentences with these features.
const ROUNDS: usize = 8;
/// Features of the model.
const FEATURES: usize = 100_000;
/// What a weight of 1 is worth in the file.
const UNIT: f64 = 0.5;
/// Smaller weights than this, in the file's units, are left out.
const LEAST: u8 = 3;
/// Tag pairs seen less often are folded into the most frequent pair of their part of speech.
const RARE: usize = 8;

/// The words of a sentence as the tagger sees them.
pub fn words(tree: &Tree) -> Vec<Word> {
    tree.iter().map(|w| Word::new(&w.form)).collect()
}

/// The (UPOS, XPOS) pairs of a treebank, the most frequent first.
pub fn pairs(trees: &[Tree]) -> Vec<(String, String)> {
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for word in trees.iter().flatten() {
        if XPOS.contains(&word.xpos.as_str()) {
            *counts.entry((word.upos.clone(), word.xpos.clone())).or_default() += 1;
        }
    }
    let mut pairs: Vec<_> = counts.into_iter().filter(|p| p.1 >= RARE).collect();
    // The most frequent first: the first pair of a part of speech stands for its rare ones.
    pairs.sort_by_key(|p| std::cmp::Reverse(p.1));
    pairs.into_iter().map(|p| p.0).collect()
}

/// Trains the tagger, prints its scores and gives the bytes of `models/tagger.bin`.
///
/// # Errors
/// When the treebanks cannot be read.
pub fn train(corpora: &Path) -> Result<Vec<u8>> {
    let blob = fit(&noisy_treebanks(corpora)?)?;
    let tagger = Tagger::read(&blob)?;
    for test in TESTS {
        let (upos, xpos) = accuracy(&tagger, &conllu::trees(corpora, test)?);
        println!("{test}: UPOS {upos:.2} XPOS {xpos:.2}");
    }
    Ok(blob)
}

/// Fits the tagger and gives its blob: a first pass finds the features that tell the most, a second learns with these alone.
///
/// # Errors
/// When a treebank holds a part of speech that none of its frequent pairs has.
pub fn fit(trees: &[Tree]) -> Result<Vec<u8>> {
    let pairs = pairs(trees);
    let data = data(&pairs, trees)?;
    let survey = learn(Perceptron::new(pairs.len()), &data, SURVEY);
    let model = learn(survey.restricted(FEATURES, 3), &data, ROUNDS);
    Ok(blob(&pairs, &model.blob(2, UNIT, LEAST)))
}

/// A tagger of the given pairs, for a fold of the treebank; as good as [`fit`], but large.
///
/// # Errors
/// When a treebank holds a part of speech that none of the pairs has.
pub fn fit_fold(pairs: &[(String, String)], trees: &[Tree], rounds: usize) -> Result<Tagger> {
    let model = learn(Perceptron::new(pairs.len()), &data(pairs, trees)?, rounds);
    Ok(Tagger::read(&blob(pairs, &model.blob(1, 0.05, 1)))?)
}

fn blob(pairs: &[(String, String)], model: &[u8]) -> Vec<u8> {
    let mut out = Writer(b"DLT1".to_vec());
    out.section(pairs.iter().flat_map(|(u, x)| [u.as_str(), " ", x, "\n"]).collect::<String>().as_bytes());
    out.0.extend(model);
    out.0
}

type Data = Vec<(Vec<Word>, Vec<usize>)>;

/// Words and classes of the sentences.
fn data(pairs: &[(String, String)], trees: &[Tree]) -> Result<Data> {
    let class = |w: &super::conllu::Word| {
        let exact = pairs.iter().position(|p| p.0 == w.upos && p.1 == w.xpos);
        exact.or_else(|| pairs.iter().position(|p| p.0 == w.upos)).ok_or_else(|| anyhow!("no tag pair for {}", w.upos))
    };
    trees.iter().map(|t| Ok((words(t), t.iter().map(class).collect::<Result<_>>()?))).collect()
}

fn learn(mut model: Perceptron, data: &Data, rounds: usize) -> Perceptron {
    let mut random = Random(7);
    let mut order: Vec<usize> = (0..data.len()).collect();
    let (mut seen, mut scores) = (Vec::new(), vec![0.0; model.classes()]);
    for round in 0..rounds {
        random.shuffle(&mut order);
        let mut wrong = 0;
        for &s in &order {
            let (words, truth) = &data[s];
            let mut tags = Vec::with_capacity(words.len());
            for (i, &right) in truth.iter().enumerate() {
                features(words, i, &tags, &mut seen);
                model.score(&seen, &mut scores);
                let guess = best(&scores);
                model.tick();
                if guess != right {
                    wrong += 1;
                    model.update(&seen, right, guess);
                }
                tags.push(guess as u8);
            }
        }
        eprintln!("tag: round {} of {rounds}: {wrong} wrong", round + 1);
    }
    model
}

/// The index of the largest score; the first of equals.
pub fn best(scores: &[f32]) -> usize {
    let mut best = 0;
    for (i, &score) in scores.iter().enumerate() {
        if score > scores[best] {
            best = i;
        }
    }
    best
}

/// Share of words with the right (UPOS, XPOS), in per cent.
pub fn accuracy(tagger: &Tagger, trees: &[Tree]) -> (f64, f64) {
    let (mut upos, mut xpos, mut all) = (0, 0, 0);
    for tree in trees {
        for (class, word) in tagger.classes(&words(tree)).into_iter().zip(tree) {
            let (u, x) = tagger.pair(class);
            upos += usize::from(u == Upos::from_name(&word.upos));
            xpos += usize::from(x == word.xpos);
            all += 1;
        }
    }
    (100.0 * upos as f64 / all as f64, 100.0 * xpos as f64 / all as f64)
}

/// The suffix rules for lemmas, as the text of `models/lemmas.tsv`: a rule is kept only where the next shorter suffix says
/// something else.
pub fn lemmas(trees: &[Tree]) -> String {
    type Edit = (usize, String);
    let mut counts: BTreeMap<(String, String), BTreeMap<Edit, usize>> = BTreeMap::new();
    for word in trees.iter().flatten() {
        let (form, lemma) = (normalise(&word.form), normalise(&word.lemma));
        if word.xpos == "NNP" || form.is_empty() || lemma == "_" {
            continue;
        }
        let common = form.chars().zip(lemma.chars()).take_while(|(a, b)| a == b).count();
        let edit = (form.chars().count() - common, lemma.chars().skip(common).collect::<String>());
        let whole: Vec<char> = format!("^{form}").chars().collect();
        let mut suffixes: Vec<String> =
            (0..=LONGEST_LEMMA_SUFFIX.min(whole.len())).map(|n| whole[whole.len() - n..].iter().collect()).collect();
        suffixes.push(whole.iter().collect());
        suffixes.dedup();
        for suffix in suffixes {
            *counts.entry((word.xpos.clone(), suffix)).or_default().entry(edit.clone()).or_default() += 1;
        }
    }
    let majority = |edits: &BTreeMap<Edit, usize>| {
        let most = edits.values().max().copied().unwrap_or(0);
        edits.iter().find(|e| *e.1 == most).map(|e| (e.0.clone(), most))
    };
    let mut rules: BTreeMap<(String, String), Edit> = BTreeMap::new();
    let mut by_length: Vec<_> = counts.iter().collect();
    by_length.sort_by_key(|(key, _)| key.1.chars().count());
    for ((tag, suffix), edits) in by_length {
        let Some((edit, n)) = majority(edits) else { continue };
        let mut shorter = suffix.as_str();
        let inherited = loop {
            let mut chars = shorter.chars();
            if chars.next().is_none() {
                break None;
            }
            shorter = chars.as_str();
            if let Some(rule) = rules.get(&(tag.clone(), shorter.into())) {
                break Some(rule.clone());
            }
        };
        if inherited.as_ref() != Some(&edit)
            && (n >= 2 || suffix.starts_with('^'))
            && (inherited.is_some() || edit != (0, String::new()))
        {
            rules.insert((tag.clone(), suffix.clone()), edit);
        }
    }
    let mut out = String::new();
    for ((tag, suffix), (cut, add)) in rules {
        let _ = writeln!(out, "{tag}\t{suffix}\t{cut}\t{add}");
    }
    out
}
