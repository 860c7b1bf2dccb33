//! The averaged perceptron (Collins 2002) over hashed features, with rows as sparse as what training touched.

use super::Writer;
use crate::engine::model::BITS;

#[derive(Clone, Copy, Debug)]
struct Weight {
    class: u8,
    now: f32,
    total: f64,
    since: u32,
}

/// A model in training.
pub struct Perceptron {
    classes: usize,
    /// For each feature its row plus one; 0 for none.
    index: Vec<u32>,
    rows: Vec<Vec<Weight>>,
    /// How often a feature was in an update.
    touched: Vec<u32>,
    features: Vec<u32>,
    clock: u32,
    /// Whether features that have no row stay out.
    closed: bool,
}

impl Perceptron {
    /// A model that knows nothing.
    pub fn new(classes: usize) -> Self {
        Self {
            classes,
            index: vec![0; 1 << BITS],
            rows: Vec::new(),
            touched: Vec::new(),
            features: Vec::new(),
            clock: 0,
            closed: false,
        }
    }

    /// A model that knows nothing and will only ever learn about the `most` features that tell the most in this one.
    #[must_use]
    pub fn restricted(&self, most: usize, min_touched: u32) -> Self {
        let clock = f64::from(self.clock.max(1));
        let spread = |row: usize| {
            let weights = self.rows[row].iter().map(|w| self.total(w) / clock);
            let (low, high) = weights.fold((0f64, 0f64), |(low, high), w| (low.min(w), high.max(w)));
            high - low
        };
        let mut ranked: Vec<(f64, u32)> = (0..self.rows.len())
            .filter(|&r| self.touched[r] >= min_touched)
            .map(|r| (spread(r), self.features[r]))
            .collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        eprintln!(
            "{} of {} features kept; the last tells {:.3}",
            most.min(ranked.len()),
            self.rows.len(),
            ranked.get(most).map_or(0.0, |r| r.0)
        );
        let mut out = Self::new(self.classes);
        for (_, feature) in ranked.into_iter().take(most) {
            out.row(feature);
        }
        out.closed = true;
        out
    }

    /// How many classes it tells apart.
    pub fn classes(&self) -> usize {
        self.classes
    }

    fn row(&mut self, feature: u32) -> usize {
        let row = &mut self.index[feature as usize];
        if *row == 0 {
            self.rows.push(Vec::new());
            self.touched.push(0);
            self.features.push(feature);
            *row = self.rows.len() as u32;
        }
        *row as usize - 1
    }

    fn total(&self, w: &Weight) -> f64 {
        w.total + f64::from(w.now) * f64::from(self.clock - w.since)
    }

    /// Sets `scores[class]` to the sum of the current weights.
    pub fn score(&self, features: &[u32], scores: &mut [f32]) {
        scores.fill(0.0);
        for &feature in features {
            let row = self.index[feature as usize];
            if row > 0 {
                for w in &self.rows[row as usize - 1] {
                    scores[usize::from(w.class)] += w.now;
                }
            }
        }
    }

    /// Counts a decision, right or wrong: averages are over all decisions.
    pub fn tick(&mut self) {
        self.clock += 1;
    }

    /// Raises `truth` and lowers `guess` for these features.
    pub fn update(&mut self, features: &[u32], truth: usize, guess: usize) {
        for &feature in features {
            if self.closed && self.index[feature as usize] == 0 {
                continue;
            }
            let row = self.row(feature);
            self.touched[row] += 1;
            for (class, step) in [(truth, 1.0), (guess, -1.0)] {
                add(&mut self.rows[row], class as u8, step, self.clock);
            }
        }
    }

    /// The averaged weights, quantised, as a blob for [`crate::engine::model::Linear::read`]. Features that were in fewer than
    /// `min_touched` updates are left out, and so are weights of less than `least` times `unit`, which is what 1 in the file is worth.
    pub fn blob(&self, min_touched: u32, unit: f64, least: u8) -> Vec<u8> {
        let clock = f64::from(self.clock.max(1));
        let mut kept: Vec<(u32, Vec<(u8, i8)>)> = Vec::new();
        for (row, weights) in self.rows.iter().enumerate() {
            if self.touched[row] < min_touched {
                continue;
            }
            let mut weights: Vec<(u8, i8)> = weights
                .iter()
                .map(|w| (w.class, (self.total(w) / clock / unit).round().clamp(-127.0, 127.0) as i8))
                .filter(|w| w.1 != 0 && w.1.unsigned_abs() >= least)
                .collect();
            if !weights.is_empty() {
                weights.sort_unstable();
                kept.push((self.features[row], weights));
            }
        }
        kept.sort_unstable();
        let mut out = Writer(b"DLM1".to_vec());
        out.count(self.classes);
        out.count(kept.len());
        let mut keys = Writer::default();
        let mut last = 0;
        for (key, _) in &kept {
            keys.count((key - last) as usize);
            last = *key;
        }
        out.section(&keys.0);
        out.section(&kept.iter().map(|k| k.1.len() as u8).collect::<Vec<u8>>());
        out.section(&kept.iter().flat_map(|k| k.1.iter().map(|w| w.0)).collect::<Vec<u8>>());
        out.section(&kept.iter().flat_map(|k| k.1.iter().map(|w| w.1 as u8)).collect::<Vec<u8>>());
        out.0
    }
}

fn add(row: &mut Vec<Weight>, class: u8, step: f32, clock: u32) {
    match row.iter_mut().find(|w| w.class == class) {
        Some(w) => {
            w.total += f64::from(w.now) * f64::from(clock - w.since);
            w.since = clock;
            w.now += step;
        }
        None => row.push(Weight { class, now: step, total: 0.0, since: clock }),
    }
}
