//! A linear-chain conditional random field: the best sequence of labels, and how probable each label is.

use super::label::{LABELS, OUTSIDE, may_follow};
use crate::engine::model::{Damaged, Linear, Reader};

/// Scores of one token's labels.
pub type Row = [f32; LABELS];

/// Scores of successions; what may not follow has minus infinity.
#[derive(Clone, Debug)]
pub struct Transitions {
    /// `scores[second][first]`.
    scores: Box<[Row; LABELS]>,
    /// For each label those that may come before it.
    before: Vec<Vec<u8>>,
    /// For each label those that may come after it.
    after: Vec<Vec<u8>>,
}

impl Transitions {
    /// From `weight(first, second)` for each legal succession.
    pub fn new(weight: impl Fn(usize, usize) -> f32) -> Self {
        let mut scores = Box::new([[f32::NEG_INFINITY; LABELS]; LABELS]);
        let (mut before, mut after) = (vec![Vec::new(); LABELS], vec![Vec::new(); LABELS]);
        for first in 0..LABELS {
            for second in 0..LABELS {
                if may_follow(first, second) {
                    scores[second][first] = weight(first, second);
                    before[second].push(first as u8);
                    after[first].push(second as u8);
                }
            }
        }
        Self { scores, before, after }
    }

    /// The best legal sequence.
    pub fn best(&self, rows: &[Row]) -> Vec<usize> {
        let Some(first) = rows.first() else { return Vec::new() };
        let mut score = [f32::NEG_INFINITY; LABELS];
        for (label, s) in score.iter_mut().enumerate() {
            *s = self.scores[label][OUTSIDE] + first[label];
        }
        let mut back: Vec<[u8; LABELS]> = vec![[0; LABELS]];
        for row in &rows[1..] {
            let mut next = [f32::NEG_INFINITY; LABELS];
            let mut from = [0; LABELS];
            for second in 0..LABELS {
                for &first in &self.before[second] {
                    let s = score[usize::from(first)] + self.scores[second][usize::from(first)];
                    if s > next[second] {
                        (next[second], from[second]) = (s, first);
                    }
                }
                next[second] += row[second];
            }
            score = next;
            back.push(from);
        }
        // The sentence ends outside of a name.
        let mut label = (0..LABELS)
            .filter(|&l| may_follow(l, OUTSIDE))
            .fold(OUTSIDE, |best, l| if score[l] > score[best] { l } else { best });
        let mut out = vec![label; rows.len()];
        for i in (1..rows.len()).rev() {
            label = usize::from(back[i][label]);
            out[i - 1] = label;
        }
        out
    }

    /// The probability of each label at each token, and the logarithm of the partition sum.
    pub fn marginals(&self, rows: &[Row]) -> (Vec<Row>, f32) {
        let n = rows.len();
        if n == 0 {
            return (Vec::new(), 0.0);
        }
        // Scaled forward and backward sums over exponentials; each token's row is shifted by its maximum.
        let mut log_z = 0.0;
        let mut weights = Vec::with_capacity(n);
        for row in rows {
            let top = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            log_z += top;
            weights.push(row.map(|s| (s - top).exp()));
        }
        let exps = self.exps();
        let mut forward: Vec<Row> = Vec::with_capacity(n);
        let mut scales = Vec::with_capacity(n);
        for i in 0..n {
            let mut row = [0.0; LABELS];
            for second in 0..LABELS {
                let sum = if i == 0 {
                    exps[second][OUTSIDE]
                } else {
                    let last = &forward[i - 1];
                    self.before[second].iter().map(|&f| last[usize::from(f)] * exps[second][usize::from(f)]).sum()
                };
                row[second] = sum * weights[i][second];
            }
            let scale: f32 = row.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            for x in &mut row {
                *x /= scale;
            }
            log_z += scale.ln();
            scales.push(scale);
            forward.push(row);
        }
        let mut backward = [0.0; LABELS];
        for (label, b) in backward.iter_mut().enumerate() {
            *b = if may_follow(label, OUTSIDE) { exps[OUTSIDE][label] } else { 0.0 };
        }
        let total: f32 = (0..LABELS).map(|l| forward[n - 1][l] * backward[l]).sum::<f32>().max(f32::MIN_POSITIVE);
        log_z += total.ln();
        for x in &mut backward {
            *x /= total;
        }
        for i in (0..n).rev() {
            if i + 1 < n {
                let mut row = [0.0; LABELS];
                for first in 0..LABELS {
                    row[first] = self.after[first]
                        .iter()
                        .map(|&s| {
                            exps[usize::from(s)][first] * weights[i + 1][usize::from(s)] * backward[usize::from(s)]
                        })
                        .sum::<f32>()
                        / scales[i + 1];
                }
                backward = row;
            }
            // From here on `forward[i]` holds the marginals.
            for label in 0..LABELS {
                forward[i][label] *= backward[label];
            }
            let sum: f32 = forward[i].iter().sum::<f32>().max(f32::MIN_POSITIVE);
            forward[i].iter_mut().for_each(|x| *x /= sum);
        }
        (forward, log_z)
    }

    fn exps(&self) -> Box<[Row; LABELS]> {
        let mut out = self.scores.clone();
        out.iter_mut().flatten().for_each(|x| *x = x.exp());
        out
    }
}

/// The trained model.
#[derive(Clone, Debug)]
pub struct Crf {
    linear: Linear,
    /// What one unit of a stored weight is worth.
    unit: f32,
    /// Scores of successions.
    pub transitions: Transitions,
}

impl Crf {
    /// Reads what `train ner` wrote.
    ///
    /// # Errors
    /// When the blob is not a model of this version.
    pub fn read(blob: &[u8]) -> Result<Self, Damaged> {
        let mut reader = Reader::new(blob);
        reader.magic(*b"DLN1")?;
        let unit = 1.0 / reader.count()?.max(1) as f32;
        let moves = reader.section()?;
        if moves.len() != LABELS * LABELS {
            return Err(Damaged);
        }
        let linear = Linear::read(&mut reader)?;
        if linear.classes() != LABELS {
            return Err(Damaged);
        }
        let transitions = Transitions::new(|first, second| f32::from(moves[second * LABELS + first] as i8) * unit);
        Ok(Self { linear, unit, transitions })
    }

    /// The scores of a token's labels.
    pub fn score(&self, features: &[u32]) -> Row {
        let mut sums = [0; LABELS];
        self.linear.score(features, &mut sums);
        sums.map(|s| s as f32 * self.unit)
    }
}
