//! Training of the models in `models/`, native only. Each trainer reads the gzipped corpora under the folder that it is given,
//! prints its scores, and writes one file; the same corpora give the same bytes.

pub mod clusters;
pub mod conllu;
pub mod coref;
pub mod eval;
pub mod ner;
pub mod noise;
pub mod parse;
pub mod perceptron;
pub mod quotes;
pub mod tag;

use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result};

/// The whole of a gzipped text file.
///
/// # Errors
/// When it cannot be read.
pub fn read_gz(path: &Path) -> Result<String> {
    let mut text = String::new();
    let file = std::fs::File::open(path)
        .with_context(|| format!("cannot read {}; is this the corpora folder?", path.display()))?;
    flate2::read::MultiGzDecoder::new(file)
        .read_to_string(&mut text)
        .with_context(|| format!("{} is not gzipped text", path.display()))?;
    Ok(text)
}

/// Numbers that look random and are the same every time (SplitMix64).
#[derive(Clone, Debug)]
pub struct Random(pub u64);

impl Random {
    /// The next number.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        (self.draw() % n as u64) as usize
    }
    /// True once in `1 / chance` times.
    pub fn chance(&mut self, chance: f64) -> bool {
        ((self.draw() >> 11) as f64) < chance * (1u64 << 53) as f64
    }
    /// Mixes the order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }
}

/// Writes blobs that [`crate::engine::model::Reader`] reads.
#[derive(Clone, Debug, Default)]
pub struct Writer(pub Vec<u8>);

impl Writer {
    /// A number.
    pub fn count(&mut self, mut n: usize) {
        while n >= 0x80 {
            self.0.push(n as u8 & 0x7f | 0x80);
            n >>= 7;
        }
        self.0.push(n as u8);
    }
    /// A run of bytes with its length before it.
    pub fn section(&mut self, bytes: &[u8]) {
        self.count(bytes.len());
        self.0.extend_from_slice(bytes);
    }
}

/// The trees that the tagger and the parser are trained on.
///
/// # Errors
/// When a treebank cannot be read.
pub fn treebanks(corpora: &Path) -> Result<Vec<conllu::Tree>> {
    let mut trees = conllu::trees(corpora, "ewt_train")?;
    trees.extend(conllu::trees(corpora, "gum_train")?);
    Ok(trees)
}

/// [`treebanks`] and copies of some sentences in other letters.
///
/// # Errors
/// When a treebank cannot be read.
pub fn noisy_treebanks(corpora: &Path) -> Result<Vec<conllu::Tree>> {
    let mut trees = treebanks(corpora)?;
    trees.extend(noise::recased(&trees));
    Ok(trees)
}

/// The treebanks that the tagger and the parser are scored on.
pub const TESTS: [&str; 3] = ["ewt_test", "gum_dev", "pud_test"];
