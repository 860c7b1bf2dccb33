//! Word classes: words that occur in like company share a cluster. Made by `train clusters` from word vectors; three sizes, the
//! coarse ones made of the fine.

use std::sync::LazyLock;

use crate::engine::model::{Damaged, Reader, hash};

/// The cluster of a word at three sizes. Numbers begin at 1; 0 means that the word is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cluster {
    /// Of 64.
    pub coarse: u8,
    /// Of 256.
    pub middle: u16,
    /// Of 1024.
    pub fine: u16,
}

/// Bits of a word's fingerprint in the file.
pub const BITS: u32 = 26;

/// The fingerprint of a word in lower case.
pub const fn fingerprint(word: &str) -> u32 {
    (hash(word.as_bytes()) >> (64 - BITS)) as u32
}

struct Clusters {
    keys: Vec<u32>,
    fine: Vec<u16>,
    middle: Vec<u16>,
    coarse: Vec<u8>,
    /// Where in `keys` the words begin whose fingerprint has these high bits.
    runs: Vec<u32>,
}

/// High bits by which `runs` is indexed.
const RUN_BITS: u32 = 12;

static CLUSTERS: LazyLock<Clusters> = LazyLock::new(|| {
    Clusters::read(include_bytes!("../../../models/clusters.bin")).expect("a test reads the built-in clusters")
});

impl Clusters {
    /// Sorted fingerprints (differences), fine cluster of each (low and high bytes apart), and for each fine cluster its middle
    /// and coarse one.
    fn read(blob: &[u8]) -> Result<Self, Damaged> {
        let mut reader = Reader::new(blob);
        reader.magic(*b"DLC1")?;
        let words = reader.count()?;
        let (deltas, low, high, middle, coarse) =
            (reader.section()?, reader.section()?, reader.section()?, reader.section()?, reader.section()?);
        if low.len() != words || high.len() != words || middle.len() != coarse.len() {
            return Err(Damaged);
        }
        let fine: Vec<u16> = low.iter().zip(high).map(|(&l, &h)| u16::from_le_bytes([l, h])).collect();
        if fine.iter().any(|&f| usize::from(f) >= coarse.len()) {
            return Err(Damaged);
        }
        let mut deltas = Reader::new(deltas);
        let mut keys = Vec::with_capacity(words);
        let mut key = 0;
        for _ in 0..words {
            key += deltas.count()? as u32;
            keys.push(key);
        }
        let runs =
            (0..=1u32 << RUN_BITS).map(|r| keys.partition_point(|&k| k >> (BITS - RUN_BITS) < r) as u32).collect();
        let (middle, coarse) = (middle.iter().map(|&m| u16::from(m)).collect(), coarse.to_vec());
        Ok(Self { keys, fine, middle, coarse, runs })
    }

    fn of(&self, word: &str) -> Cluster {
        let key = fingerprint(word);
        let run = (key >> (BITS - RUN_BITS)) as usize;
        let (start, end) = (self.runs[run] as usize, self.runs[run + 1] as usize);
        match self.keys[start..end].binary_search(&key) {
            Ok(at) => {
                let fine = self.fine[start + at];
                let (middle, coarse) = (self.middle[usize::from(fine)], self.coarse[usize::from(fine)]);
                Cluster { coarse: coarse + 1, middle: middle + 1, fine: fine + 1 }
            }
            Err(_) => Cluster::default(),
        }
    }
}

/// The cluster of a word given in lower case.
pub fn cluster(lower: &str) -> Cluster {
    CLUSTERS.of(lower)
}
