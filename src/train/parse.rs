//! `train parse`: the parser, with a dynamic oracle: in any state, right or wrong so far, the steps are known that lose no more
//! of the tree, so training walks through its own mistakes.

use std::path::Path;

use anyhow::{Context, Result};

use super::conllu::Tree;
use super::perceptron::Perceptron;
use super::tag::{self, words};
use super::{Random, TESTS, Writer, conllu, noisy_treebanks};
use crate::engine::model::{hash, join};
use crate::engine::parse::{Deprel, Parser, Sentence, State, Step, label_features, step_features};
use crate::engine::tag::{Tagger, Upos};

/// Rounds over the training sentences that find the features worth having.
const SURVEY: usize = 2;
/// Rounds over the training sentences with these features.
const ROUNDS: usize = 9;
/// Features of the model that chooses steps.
const STEP_FEATURES: usize = 240_000;
/// Features of the model that names arcs.
const LABEL_FEATURES: usize = 60_000;
/// What a weight of 1 is worth in the file.
const UNIT: f64 = 0.5;
/// Smaller weights than these, in the file's units, are left out: of steps, of labels.
const LEAST: [u8; 2] = [2, 4];
/// How often training follows its own step instead of the right one, from the second round on.
const EXPLORE: f64 = 0.9;
/// Parts into which the treebank is cut, so that each is tagged by a tagger that has not seen it.
const FOLDS: u64 = 4;
/// Rounds over the training sentences for such a tagger.
const FOLD_ROUNDS: usize = 4;

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

    /// How many right arcs each step makes impossible; none for a step that is not allowed.
    fn costs(&self, state: &State) -> [Option<usize>; 3] {
        let (next, root) = (state.next, state.root());
        Step::ALL.map(|step| {
            let top = state.top(0);
            let lost = || self.dependents[top].iter().filter(|&&d| d >= next).count();
            state.allows(step).then(|| match step {
                Step::Shift => {
                    debug_assert!(next < root);
                    let below = &state.stack[..state.stack.len().saturating_sub(1)];
                    let head = below.contains(&self.heads[next]);
                    usize::from(head) + self.dependents[next].iter().filter(|d| state.stack.contains(d)).count()
                }
                Step::Left => {
                    let head = self.heads[top];
                    lost() + usize::from(head > next || (head != next && head == state.top(1)))
                }
                Step::Right => lost() + usize::from(self.heads[top] >= next),
            })
        })
    }
}

fn sentence(tree: &Tree, tagger: &Tagger) -> Sentence {
    let words = words(tree);
    let tags = tagger.classes(&words);
    let upos: Vec<Upos> = tags.iter().map(|&t| tagger.pair(t).0).collect();
    Sentence::new(words, tags, upos.into_iter(), tree.iter().map(|w| w.form.as_str()))
}

/// The sentences as a tagger tags them that was trained on the other folds.
///
/// # Errors
/// When a tagger of a fold cannot be trained.
pub fn jackknifed(trees: &[Tree]) -> Result<Vec<Sentence>> {
    // A sentence and its copy in other letters are in the same fold.
    let fold =
        |tree: &Tree| (tree.iter().fold(0, |h, w| join(h, hash(w.form.to_lowercase().as_bytes()))) % FOLDS) as usize;
    let folds: Vec<usize> = trees.iter().map(fold).collect();
    let pairs = tag::pairs(trees);
    let taggers = (0..FOLDS as usize).map(|fold| {
        let others: Vec<Tree> = trees.iter().zip(&folds).filter(|(_, f)| **f != fold).map(|(t, _)| t.clone()).collect();
        tag::fit_fold(&pairs, &others, FOLD_ROUNDS)
    });
    let taggers: Vec<Tagger> = taggers.collect::<Result<_>>()?;
    Ok(trees.iter().zip(folds).map(|(tree, fold)| sentence(tree, &taggers[fold])).collect())
}

/// Trains the parser for the tagger in the file `tagger`, prints its scores and gives the bytes of `models/parser.bin`.
///
/// # Errors
/// When the treebanks or the tagger cannot be read.
pub fn train(corpora: &Path, tagger: &Path) -> Result<Vec<u8>> {
    let tagger = Tagger::read(&std::fs::read(tagger).context("there is no tagger yet; run `train tag` first")?)?;
    let trees = noisy_treebanks(corpora)?;
    let blob = fit(&trees, &jackknifed(&trees)?);
    let parser = Parser::read(&blob)?;
    for test in TESTS {
        let (uas, las) = accuracy(&parser, &tagger, &conllu::trees(corpora, test)?);
        println!("{test}: UAS {uas:.2} LAS {las:.2}");
    }
    Ok(blob)
}

/// The two models of the parser in training.
struct Pair {
    steps: Perceptron,
    labels: Perceptron,
}

/// Fits the parser and gives its blob: a first pass finds the features that tell the most, a second learns with these alone.
pub fn fit(trees: &[Tree], sentences: &[Sentence]) -> Vec<u8> {
    let gold: Vec<Gold> = trees.iter().map(Gold::new).collect();
    let mut pair = Pair { steps: Perceptron::new(Step::ALL.len()), labels: Perceptron::new(Deprel::ALL.len()) };
    pair.learn(sentences, &gold, SURVEY);
    let mut pair =
        Pair { steps: pair.steps.restricted(STEP_FEATURES, 3), labels: pair.labels.restricted(LABEL_FEATURES, 3) };
    pair.learn(sentences, &gold, ROUNDS);
    let mut out = Writer(b"DLP2".to_vec());
    out.0.extend(pair.steps.blob(2, UNIT, LEAST[0]));
    out.0.extend(pair.labels.blob(2, UNIT, LEAST[1]));
    out.0
}

impl Pair {
    fn learn(&mut self, sentences: &[Sentence], gold: &[Gold], rounds: usize) {
        let mut random = Random(11);
        let mut order: Vec<usize> = (0..sentences.len()).collect();
        for round in 0..rounds {
            random.shuffle(&mut order);
            let mut wrong = (0, 0);
            for &s in &order {
                let (steps, labels) =
                    self.sentence(&sentences[s], &gold[s], |random| round > 0 && random.chance(EXPLORE), &mut random);
                wrong = (wrong.0 + steps, wrong.1 + labels);
            }
            eprintln!("parse: round {} of {rounds}: {} wrong steps, {} wrong labels", round + 1, wrong.0, wrong.1);
        }
    }

    /// Learns from one sentence; gives how many steps and labels were wrong.
    fn sentence(
        &mut self,
        sentence: &Sentence,
        gold: &Gold,
        explore: impl Fn(&mut Random) -> bool,
        random: &mut Random,
    ) -> (usize, usize) {
        let mut state = State::new(sentence.len());
        let (mut seen, mut wrong) = (Vec::new(), (0, 0));
        let (mut scores, mut label_scores) = ([0f32; Step::ALL.len()], [0f32; Deprel::ALL.len()]);
        while !state.is_done() {
            step_features(sentence, &state, &mut seen);
            self.steps.score(&seen, &mut scores);
            self.steps.tick();
            let costs = gold.costs(&state);
            let least = costs.iter().flatten().min().copied();
            let first_best = |of: &dyn Fn(usize) -> bool| {
                (0..Step::ALL.len())
                    .filter(|&s| costs[s].is_some() && of(s))
                    .reduce(|a, b| if scores[b] > scores[a] { b } else { a })
            };
            let (Some(guess), Some(truth)) = (first_best(&|_| true), first_best(&|s| costs[s] == least)) else { break };
            let right = costs[guess] == least;
            if !right {
                wrong.0 += 1;
                self.steps.update(&seen, truth, guess);
            }
            let step = Step::ALL[if right || explore(random) { guess } else { truth }];
            let Some((head, child)) = state.arc(step) else {
                state.shift();
                continue;
            };
            if head == state.root() {
                state.reduce(head, Deprel::Root);
                continue;
            }
            label_features(sentence, &state, head, child, &mut seen);
            self.labels.score(&seen, &mut label_scores);
            label_scores[Deprel::Root as usize] = f32::MIN;
            let guess = tag::best(&label_scores);
            let truth = gold.labels[child];
            if gold.heads[child] == head {
                self.labels.tick();
                if guess != truth as usize {
                    wrong.1 += 1;
                    self.labels.update(&seen, truth as usize, guess);
                }
            }
            state.reduce(head, Deprel::ALL[guess]);
        }
        wrong
    }
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
