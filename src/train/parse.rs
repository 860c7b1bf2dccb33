//! `train parse`: the parser, with a dynamic oracle: in any state, right or wrong so far, the steps are known that lose no more
//! of the tree, so training walks through its own mistakes.

use std::path::Path;

use anyhow::{Context, Result};

use super::conllu::Tree;
use super::perceptron::Perceptron;
use super::tag::{self, words};
use super::{Random, TESTS, Writer, conllu, treebanks};
use crate::engine::parse::{Deprel, Parser, Sentence, State, Transition, features};
use crate::engine::tag::{Tagger, Upos};

/// Rounds over the training sentences.
pub const ROUNDS: usize = 5;
/// How often training follows its own step instead of the right one, from the second round on.
const EXPLORE: f64 = 0.9;
/// Parts into which the treebank is cut, so that each is tagged by a tagger that has not seen it.
const FOLDS: usize = 4;

struct Gold {
    heads: Vec<usize>,
    labels: Vec<Deprel>,
    dependents: Vec<Vec<usize>>,
}

impl Gold {
    fn new(tree: &Tree) -> Self {
        let root = tree.len();
        let heads: Vec<usize> = tree.iter().map(|w| w.head.unwrap_or(root)).collect();
        let mut dependents = vec![Vec::new(); root + 1];
        for (child, &head) in heads.iter().enumerate() {
            dependents[head].push(child);
        }
        Self { heads, labels: tree.iter().map(|w| Deprel::from_name(&w.deprel)).collect(), dependents }
    }

    /// The step of each kind with the right label, and how many right arcs it makes impossible.
    fn costs(&self, state: &State) -> Vec<(Transition, usize)> {
        let mut out = Vec::new();
        let (next, root) = (state.next, state.root());
        if next < root {
            let head = self.heads[next];
            let below = &state.stack[..state.stack.len().saturating_sub(1)];
            let cost = usize::from(below.contains(&head))
                + self.dependents[next].iter().filter(|d| state.stack.contains(d)).count();
            out.push((Transition::Shift, cost));
        }
        if let Some(&top) = state.stack.last() {
            let label = self.labels[top];
            let lost = self.dependents[top].iter().filter(|&&d| d >= next).count();
            let head = self.heads[top];
            let step = Transition::Left(if next == root { Deprel::Root } else { label });
            if state.allows(step) {
                out.push((
                    step,
                    lost + usize::from(
                        head != next && (head > next || (state.stack.len() > 1 && head == state.top(1))),
                    ),
                ));
            }
            let step = Transition::Right(if label == Deprel::Root { Deprel::Parataxis } else { label });
            if state.allows(step) {
                out.push((step, lost + usize::from(head >= next)));
            }
        }
        out
    }
}

fn sentence(tree: &Tree, tagger: &Tagger) -> Sentence {
    let words = words(tree);
    let tags = tagger.classes(&words);
    let upos: Vec<Upos> = tags.iter().map(|&t| tagger.pair(t).0).collect();
    Sentence::new(words, tags, upos.into_iter(), tree.iter().map(|w| w.form.as_str()))
}

/// The sentences as a tagger tags them that was trained on the other folds. All folds share the tag pairs of `tagger`.
fn jackknifed(trees: &[Tree], rounds: usize) -> Result<Vec<Sentence>> {
    let mut out: Vec<Option<Sentence>> = vec![None; trees.len()];
    for fold in 0..FOLDS {
        let others: Vec<Tree> =
            trees.iter().enumerate().filter(|(i, _)| i % FOLDS != fold).map(|(_, t)| t.clone()).collect();
        let blob = tag::fit_with(&tag::pairs(trees), &others, rounds, 1, 0.05)?;
        let tagger = Tagger::read(&blob)?;
        for (i, tree) in trees.iter().enumerate().filter(|(i, _)| i % FOLDS == fold) {
            out[i] = Some(sentence(tree, &tagger));
        }
    }
    Ok(out.into_iter().flatten().collect())
}

/// Trains the parser for the tagger in the file `tagger`, prints its scores and gives the bytes of `models/parser.bin`.
///
/// # Errors
/// When the treebanks or the tagger cannot be read.
pub fn train(corpora: &Path, tagger: &Path) -> Result<Vec<u8>> {
    let tagger = Tagger::read(&std::fs::read(tagger).context("there is no tagger yet; run `train tag` first")?)?;
    let blob = fit(&treebanks(corpora)?, ROUNDS, 5, 0.25)?;
    let parser = Parser::read(&blob)?;
    for test in TESTS {
        let (uas, las) = accuracy(&parser, &tagger, &conllu::trees(corpora, test)?);
        println!("{test}: UAS {uas:.2} LAS {las:.2}");
    }
    Ok(blob)
}

/// Fits the parser and gives its blob.
///
/// # Errors
/// When a tagger of a fold cannot be trained.
pub fn fit(trees: &[Tree], rounds: usize, min_touched: u32, unit: f64) -> Result<Vec<u8>> {
    let sentences = jackknifed(trees, tag::ROUNDS.min(5))?;
    let gold: Vec<Gold> = trees.iter().map(Gold::new).collect();
    let mut model = Perceptron::new(Transition::COUNT);
    let mut random = Random(11);
    let mut order: Vec<usize> = (0..trees.len()).collect();
    let (mut seen, mut scores) = (Vec::new(), [0f32; Transition::COUNT]);
    for round in 0..rounds {
        random.shuffle(&mut order);
        for &s in &order {
            let mut state = State::new(sentences[s].len());
            while !state.is_done() {
                features(&sentences[s], &state, &mut seen);
                model.score(&seen, &mut scores);
                model.tick();
                let score = |t: Transition| scores[t.class()];
                let mut guess = None;
                for t in (0..Transition::COUNT).map(Transition::of).filter(|&t| state.allows(t)) {
                    if guess.is_none_or(|g| score(t) > score(g)) {
                        guess = Some(t);
                    }
                }
                let costs = gold[s].costs(&state);
                let least = costs.iter().map(|c| c.1).min().unwrap_or(0);
                let mut truth = None;
                for &(t, _) in costs.iter().filter(|c| c.1 == least) {
                    if truth.is_none_or(|best| score(t) > score(best)) {
                        truth = Some(t);
                    }
                }
                let (Some(guess), Some(truth)) = (guess, truth) else { break };
                let right = costs.iter().any(|&(t, c)| t == guess && c == least);
                if !right {
                    model.update(&seen, truth.class(), guess.class());
                }
                state.apply(if right || (round > 0 && random.chance(EXPLORE)) { guess } else { truth });
            }
        }
        eprintln!("parse: round {} of {rounds}", round + 1);
    }
    let mut out = Writer(b"DLP1".to_vec());
    out.0.extend(model.blob(min_touched, unit));
    Ok(out.0)
}

/// Unlabelled and labelled attachment (UAS, LAS; punctuation counts) with predicted tags, in per cent.
pub fn accuracy(parser: &Parser, tagger: &Tagger, trees: &[Tree]) -> (f64, f64) {
    let (mut heads, mut labels, mut all) = (0, 0, 0);
    for tree in trees {
        let gold = Gold::new(tree);
        let state = parser.parse(&sentence(tree, tagger));
        for (i, node) in state.nodes[..tree.len()].iter().enumerate() {
            all += 1;
            if node.head == gold.heads[i] {
                heads += 1;
                // Subtypes count as their relation, as the CoNLL 2018 measure has it.
                let base = |d: Deprel| d.name().split(':').next().unwrap_or_default();
                let gold = tree[i].deprel.split(':').next().unwrap_or_default();
                labels += usize::from(base(node.label) == gold);
            }
        }
    }
    (100.0 * heads as f64 / all as f64, 100.0 * labels as f64 / all as f64)
}
