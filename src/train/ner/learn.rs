//! The learner: stochastic gradient ascent on the likelihood (AdaGrad), with features left out at random.

use super::{Example, Random};
use crate::engine::model::BITS;
use crate::engine::ner::label::{LABELS, OUTSIDE, may_follow};
use crate::engine::ner::{Row, Transitions};
use crate::train::Writer;

/// The share of features that is left out at random.
const DROPPED: f64 = 0.12;
const RATE: f32 = 0.12;
/// A word whose labels are this clear teaches nothing.
const CLEAR: f32 = 2e-3;
/// A feature seen less often is not learned.
const SEEN: u32 = 2;
/// Stored weights: units to one, and the most that are kept.
const UNITS: f32 = 24.0;
const WEIGHTS: usize = 600_000;

/// Dense weights of the features that are learned.
pub(super) struct Learner {
    /// For each feature its row plus one; 0: not learned.
    index: Vec<u32>,
    weights: Vec<Row>,
    squares: Vec<Row>,
    moves: Vec<Row>,
    move_squares: Vec<Row>,
}

impl Learner {
    pub(super) fn new(examples: &[Example]) -> Self {
        let mut counts = vec![0u32; 1 << BITS];
        for &f in examples.iter().flat_map(|e| &e.features) {
            counts[f as usize] += 1;
        }
        let mut rows = 0;
        for count in &mut counts {
            *count = if *count >= SEEN {
                rows += 1;
                rows
            } else {
                0
            };
        }
        println!("{rows} features");
        let (zero, small) = ([0.0; LABELS], [0.1; LABELS]);
        Self {
            index: counts,
            weights: vec![zero; rows as usize],
            squares: vec![small; rows as usize],
            moves: vec![zero; LABELS],
            move_squares: vec![small; LABELS],
        }
    }

    /// One step uphill on one sentence; gives its log-likelihood.
    pub(super) fn learn(&mut self, example: &Example, random: &mut Random) -> f32 {
        let n = example.labels.len();
        let keep = 1.0 / (1.0 - DROPPED as f32);
        let mut kept: Vec<Vec<u32>> = Vec::with_capacity(n);
        let mut rows = vec![[0.0; LABELS]; n];
        let mut start = 0;
        for (i, row) in rows.iter_mut().enumerate() {
            let end = example.ends[i] as usize;
            let mut some = Vec::with_capacity(end - start);
            for &f in &example.features[start..end] {
                let at = self.index[f as usize];
                if at == 0 || random.chance(DROPPED) {
                    continue;
                }
                some.push(at - 1);
                row.iter_mut().zip(&self.weights[at as usize - 1]).for_each(|(r, w)| *r += w * keep);
            }
            kept.push(some);
            start = end;
        }
        let transitions = Transitions::new(|first, second| self.moves[second][first]);
        let (mut gradient, log_z) = transitions.marginals(&rows);
        let mut score = 0.0;
        let mut last = OUTSIDE;
        let mut towards = vec![[0.0f32; LABELS]; LABELS];
        for (i, &label) in example.labels.iter().enumerate() {
            let label = usize::from(label);
            score += rows[i][label] + self.moves[label][last];
            // Successions by the product of marginals: close enough, and cheap.
            let before = if i == 0 { None } else { Some(gradient[i - 1]) };
            for second in 0..LABELS {
                if gradient[i][second] < 1e-3 {
                    continue;
                }
                match before {
                    None => towards[second][OUTSIDE] -= gradient[i][second],
                    Some(before) => {
                        let legal: f32 =
                            (0..LABELS).filter(|&f| may_follow(f, second)).map(|f| before[f]).sum::<f32>().max(1e-9);
                        for first in (0..LABELS).filter(|&f| may_follow(f, second)) {
                            towards[second][first] -= gradient[i][second] * before[first] / legal;
                        }
                    }
                }
            }
            towards[label][last] += 1.0;
            last = label;
        }
        score += self.moves[OUTSIDE][last];
        for (i, row) in gradient.iter_mut().enumerate() {
            for p in row.iter_mut() {
                *p = -*p * example.weight;
            }
            row[usize::from(example.labels[i])] += example.weight;
            // Most words are no names, and soon known to be none.
            if row.iter().all(|g| g.abs() < CLEAR) {
                continue;
            }
            for &f in &kept[i] {
                step(&mut self.weights[f as usize], &mut self.squares[f as usize], row);
            }
        }
        for (label, row) in towards.iter_mut().enumerate() {
            for g in row.iter_mut() {
                *g *= example.weight;
            }
            step(&mut self.moves[label], &mut self.move_squares[label], row);
        }
        score - log_z
    }

    /// The file: only the weights that matter most.
    pub(super) fn write(&self) -> Vec<u8> {
        let quantised = |w: f32| (w * UNITS).round().clamp(-127.0, 127.0) as i8;
        let mut sizes: Vec<i8> =
            self.weights.iter().flatten().map(|&w| quantised(w).saturating_abs()).filter(|&w| w > 0).collect();
        let mut least = 2;
        if sizes.len() > WEIGHTS {
            sizes.sort_unstable_by(|a, b| b.cmp(a));
            least = least.max(sizes[WEIGHTS] + 1);
        }
        let (mut keys, mut lengths, mut classes, mut weights) = (Writer::default(), Vec::new(), Vec::new(), Vec::new());
        let mut last = 0;
        for (feature, &at) in self.index.iter().enumerate().filter(|&(_, &at)| at > 0) {
            let row = self.weights[at as usize - 1].map(quantised);
            let kept: Vec<(u8, i8)> = (0u8..).zip(row).filter(|&(_, w)| w.saturating_abs() >= least).collect();
            if kept.is_empty() {
                continue;
            }
            keys.count(feature - last);
            last = feature;
            lengths.push(kept.len() as u8);
            classes.extend(kept.iter().map(|k| k.0));
            weights.extend(kept.iter().map(|k| k.1 as u8));
        }
        println!("{} features with {} weights of at least {least}", lengths.len(), weights.len());
        let mut out = Writer(b"DLN1".to_vec());
        out.count(UNITS as usize);
        let moves: Vec<u8> = self.moves.iter().flatten().map(|&w| quantised(w) as u8).collect();
        out.section(&moves);
        out.0.extend_from_slice(b"DLM1");
        out.count(LABELS);
        out.count(lengths.len());
        for part in [&keys.0, &lengths, &classes, &weights] {
            out.section(part);
        }
        out.0
    }
}

/// AdaGrad.
fn step(weights: &mut Row, squares: &mut Row, gradient: &Row) {
    for ((w, s), &g) in weights.iter_mut().zip(squares).zip(gradient) {
        if g.abs() > 1e-4 {
            *s += g * g;
            *w += RATE * g / s.sqrt();
        }
    }
}
