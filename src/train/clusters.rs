//! `train clusters`: k-means over word vectors, at one fine size; the fine centres are then clustered into the coarser sizes.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::{Random, Writer, read_gz};
use crate::engine::lexicon::clusters::fingerprint;

const DIMENSIONS: usize = 50;
/// The most frequent words that get a cluster.
const WORDS: usize = 80_000;
/// Words that the centres are fitted on; the rest only join the nearest.
const FITTED: usize = 30_000;
const ROUNDS: usize = 12;

type Vector = [f32; DIMENSIONS];

/// Reads `vectors/` under `corpora` and gives the bytes of `models/clusters.bin`.
///
/// # Errors
/// When the vectors cannot be read.
pub fn train(corpora: &Path) -> Result<Vec<u8>> {
    let folder = corpora.join("vectors");
    let words = read_gz(&folder.join("glove_6b_50d_top150k.words.txt.gz"))?;
    let words: Vec<&str> = words.lines().collect();
    let npy = std::fs::read(folder.join("glove_6b_50d_top150k.f16.npy")).context("cannot read the vectors")?;
    let header = 10 + usize::from(u16::from_le_bytes([npy[8], npy[9]]));
    ensure!(npy.len() == header + words.len() * DIMENSIONS * 2, "the vectors do not fit the word list");
    let vectors: Vec<Vector> = npy[header..].chunks_exact(DIMENSIONS * 2).take(WORDS).map(vector).collect();
    let fine = k_means(&vectors[..FITTED], 1024, 1);
    let middle = k_means(&fine, 256, 2);
    let coarse = k_means(&fine, 64, 3);
    let mut rows: Vec<(u32, u16)> =
        words.iter().zip(&vectors).map(|(word, v)| (fingerprint(word), nearest(&fine, v) as u16)).collect();
    // Of two words with one fingerprint the more frequent, which is the first, is kept.
    rows.sort_by_key(|r| r.0);
    rows.dedup_by_key(|r| r.0);
    let mut out = Writer(b"DLC1".to_vec());
    out.count(rows.len());
    let mut deltas = Writer::default();
    let mut last = 0;
    for &(key, _) in &rows {
        deltas.count((key - last) as usize);
        last = key;
    }
    out.section(&deltas.0);
    let byte = |n: usize| rows.iter().map(|r| r.1.to_le_bytes()[n]).collect::<Vec<u8>>();
    out.section(&byte(0));
    out.section(&byte(1));
    out.section(&fine.iter().map(|v| nearest(&middle, v) as u8).collect::<Vec<u8>>());
    out.section(&fine.iter().map(|v| nearest(&coarse, v) as u8).collect::<Vec<u8>>());
    println!("clusters: {} words", rows.len());
    Ok(out.0)
}

fn vector(bytes: &[u8]) -> Vector {
    let mut v = [0.0; DIMENSIONS];
    for (x, half) in v.iter_mut().zip(bytes.chunks_exact(2)) {
        *x = half_to_f32(u16::from_le_bytes([half[0], half[1]]));
    }
    let length = v.iter().map(|x| x * x).sum::<f32>().sqrt().max(1e-6);
    v.map(|x| x / length)
}

fn half_to_f32(h: u16) -> f32 {
    let (sign, exponent, fraction) = (h >> 15, (h >> 10) & 31, f32::from(h & 1023));
    let size = if exponent == 0 {
        fraction / 1024.0 * 2f32.powi(-14)
    } else {
        (1.0 + fraction / 1024.0) * 2f32.powi(i32::from(exponent) - 15)
    };
    if sign == 1 { -size } else { size }
}

fn nearest(centres: &[Vector], v: &Vector) -> usize {
    let mut best = (f32::NEG_INFINITY, 0);
    for (i, c) in centres.iter().enumerate() {
        let dot: f32 = c.iter().zip(v).map(|(a, b)| a * b).sum();
        if dot > best.0 {
            best = (dot, i);
        }
    }
    best.1
}

/// Spherical k-means.
fn k_means(vectors: &[Vector], k: usize, seed: u64) -> Vec<Vector> {
    let mut random = Random(seed);
    let mut order: Vec<usize> = (0..vectors.len()).collect();
    random.shuffle(&mut order);
    let mut centres: Vec<Vector> = order.iter().take(k).map(|&i| vectors[i]).collect();
    for _ in 0..ROUNDS {
        let mut sums = vec![[0f32; DIMENSIONS]; k];
        for v in vectors {
            let sum = &mut sums[nearest(&centres, v)];
            sum.iter_mut().zip(v).for_each(|(s, x)| *s += x);
        }
        for (centre, sum) in centres.iter_mut().zip(&sums) {
            let length = sum.iter().map(|x| x * x).sum::<f32>().sqrt();
            // An empty cluster starts anew at some word.
            *centre = if length > 1e-6 { sum.map(|x| x / length) } else { vectors[random.below(vectors.len())] };
        }
    }
    centres
}
