//! The learner that the tagger, the parser and the name finder share: linear models over hashed features.
//!
//! A *feature* is a number: the hash of a template and of what it saw ("the word before is `said`" becomes
//! `feature(7, hash(b"said"))`). A [`Linear`] model holds, for the features that mattered in training, a few small weights, one per
//! class. To score is to look up each feature and add. Training (feature `train`, `crate::train::perceptron`) writes the blob
//! that [`Linear::read`] loads.

mod blob;

pub use blob::{Damaged, Reader};

/// Bits of a feature number. More bits mean fewer strangers that look like a known feature, and larger models.
pub const BITS: u32 = 26;

/// Hash of a string (FNV-1a with a final mix): the same on every machine and in every version, since models depend on it.
pub const fn hash(bytes: &[u8]) -> u64 {
    let mut h = 0xcbf2_9ce4_8422_2325;
    let mut i = 0;
    while i < bytes.len() {
        h = (h ^ bytes[i] as u64).wrapping_mul(0x100_0000_01b3);
        i += 1;
    }
    mix(h)
}

/// Two values as one (order matters).
pub const fn join(a: u64, b: u64) -> u64 {
    mix(a.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23) ^ b)
}

const fn mix(mut h: u64) -> u64 {
    h = (h ^ (h >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    h ^ (h >> 29)
}

/// The number of the feature that template `template` sees as `value`.
pub const fn feature(template: u32, value: u64) -> u32 {
    (join(value, template as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - BITS)) as u32
}

/// A model: for each known feature a few classes with their weights.
#[derive(Clone, Debug)]
pub struct Linear {
    classes: usize,
    /// Open addressing: the feature (or [`FREE`]) and its run in `weights`, as start and length; in a model of at most four
    /// classes the weights themselves, a byte each, which saves the second look-up.
    slots: Vec<(u32, u32)>,
    /// (class, weight).
    weights: Vec<(u8, i8)>,
}

const FREE: u32 = u32::MAX;
/// Models of so many classes hold their weights in the slots.
const PACKED: usize = 4;

impl Linear {
    /// Reads a model from the front of a blob.
    ///
    /// # Errors
    /// When the blob is not a model of this version or is cut short.
    pub fn read(reader: &mut Reader) -> Result<Self, Damaged> {
        reader.magic(*b"DLM1")?;
        let classes = reader.count()?;
        let features = reader.count()?;
        let keys = reader.section()?;
        let lengths = reader.section()?;
        let class_ids = reader.section()?;
        let weights = reader.section()?;
        if lengths.len() != features || class_ids.len() != weights.len() || classes > 256 {
            return Err(Damaged);
        }
        let capacity = (features * 2).next_power_of_two().max(2);
        let mut slots = vec![(FREE, 0); capacity];
        let mut keys = Reader::new(keys);
        let (mut key, mut start) = (0u32, 0usize);
        for &length in lengths {
            key = key.checked_add(keys.count()? as u32).filter(|&k| k < 1 << BITS).ok_or(Damaged)?;
            let mut at = key as usize & (capacity - 1);
            while slots[at].0 != FREE {
                at = (at + 1) & (capacity - 1);
            }
            let run = start..start + usize::from(length);
            slots[at] = (key, (start as u32) << 8 | u32::from(length));
            if classes <= PACKED {
                let mut packed = [0; PACKED];
                for (&class, &weight) in
                    class_ids.get(run.clone()).into_iter().flatten().zip(weights.get(run.clone()).into_iter().flatten())
                {
                    *packed.get_mut(usize::from(class)).ok_or(Damaged)? = weight;
                }
                slots[at].1 = u32::from_le_bytes(packed);
            }
            start = run.end;
        }
        if start != weights.len() || class_ids.iter().any(|&c| usize::from(c) >= classes) || start >= 1 << 24 {
            return Err(Damaged);
        }
        let weights = class_ids.iter().zip(weights).map(|(&c, &w)| (c, w as i8)).collect();
        Ok(Self { classes, slots, weights })
    }

    /// How many classes it tells apart.
    pub fn classes(&self) -> usize {
        self.classes
    }

    /// What the slot of `feature` holds, whose search begins with `slot`.
    fn probe(&self, feature: u32, mut slot: (u32, u32)) -> Option<u32> {
        let mask = self.slots.len() - 1;
        let mut at = feature as usize;
        while slot.0 != feature {
            if slot.0 == FREE {
                return None;
            }
            at += 1;
            slot = self.slots[at & mask];
        }
        Some(slot.1)
    }

    /// Sets `scores[class]` to the sum of the features' weights. `scores` holds at least one row per class.
    pub fn score(&self, features: &[u32], scores: &mut [i32]) {
        const AT_ONCE: usize = 64;
        scores.fill(0);
        let mask = self.slots.len() - 1;
        // Fetching many slots before looking at any lets the processor wait for memory once and not for each.
        let mut slots = [(FREE, 0); AT_ONCE];
        for features in features.chunks(AT_ONCE) {
            for (slot, &feature) in slots.iter_mut().zip(features) {
                *slot = self.slots[feature as usize & mask];
            }
            for (&slot, &feature) in slots.iter().zip(features) {
                let Some(run) = self.probe(feature, slot) else { continue };
                if self.classes <= PACKED {
                    for (score, weight) in scores.iter_mut().zip(run.to_le_bytes()) {
                        *score += i32::from(weight as i8);
                    }
                    continue;
                }
                let start = (run >> 8) as usize;
                for &(class, weight) in &self.weights[start..start + (run & 0xff) as usize] {
                    scores[usize::from(class)] += i32::from(weight);
                }
            }
        }
    }
}

/// The index of the largest score; the first of equals.
pub fn best(scores: &[i32]) -> usize {
    let mut best = 0;
    for (i, &score) in scores.iter().enumerate() {
        if score > scores[best] {
            best = i;
        }
    }
    best
}
