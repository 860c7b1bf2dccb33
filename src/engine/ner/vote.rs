//! The second look: a word is most likely a name of the same kind in all its places in the article.

use std::collections::HashMap;

use super::Setting;
use super::crf::{Row, Transitions};
use super::features::Sentence;
use super::label::{OUTSIDE, parse};

/// How much the other places weigh.
const WEIGHT: f32 = 0.3;
/// What every kind is granted, so that no vote is final.
const FLOOR: f32 = 0.03;
const KINDS: usize = super::label::KINDS.len();

/// Probabilities of the kinds, and of no name.
type Ballot = [f32; KINDS + 1];

fn ballot(row: &Row) -> Ballot {
    let mut out = [0.0; KINDS + 1];
    out[KINDS] = row[OUTSIDE];
    for (label, p) in row.iter().enumerate() {
        if let Some((kind, _)) = parse(label) {
            out[kind] += p;
        }
    }
    out
}

/// Adds to the scores of each word with capitals what its other places in the article say. Gives the probabilities of the kinds.
pub(super) fn hear(
    lines: &[Sentence],
    scores: &mut [Vec<Row>],
    transitions: &Transitions,
    setting: Setting,
) -> Vec<Vec<Ballot>> {
    let mut sums: HashMap<u64, (Ballot, f32)> = HashMap::new();
    let ballots: Vec<Vec<Ballot>> =
        scores.iter().map(|rows| transitions.marginals(rows).0.iter().map(ballot).collect()).collect();
    if setting == Setting::Sentence {
        return ballots;
    }
    for (line, ballots) in lines.iter().zip(&ballots) {
        for (word, ballot) in line.words.iter().zip(ballots).filter(|(w, _)| w.case.is_name_like()) {
            let (sum, count) = sums.entry(word.id).or_default();
            sum.iter_mut().zip(ballot).for_each(|(s, p)| *s += p);
            *count += 1.0;
        }
    }
    for ((line, rows), ballots) in lines.iter().zip(scores.iter_mut()).zip(&ballots) {
        for ((word, row), own) in line.words.iter().zip(rows).zip(ballots).filter(|((w, _), _)| w.case.is_name_like()) {
            let (sum, count) = &sums[&word.id];
            if *count < 2.0 {
                continue;
            }
            let others: Ballot = std::array::from_fn(|k| (sum[k] - own[k]).max(0.0) / (count - 1.0));
            for (label, score) in row.iter_mut().enumerate() {
                let kind = parse(label).map_or(KINDS, |(kind, _)| kind);
                *score += WEIGHT * (others[kind] + FLOOR).ln();
            }
        }
    }
    ballots
}
