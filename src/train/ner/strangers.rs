//! Names that nobody has heard of: copies of documents in which the words of names are blends of two others, so that the model
//! learns to know a name by what stands around it and by its form, not only by having met it.

use std::collections::BTreeMap;

use super::Line;
use crate::engine::lexicon;
use crate::engine::ner::label::KINDS;
use crate::engine::ner::words::Case;
use crate::train::Random;

/// Words of names by kind, from which others are blended.
pub(super) struct Strangers {
    pools: Vec<Vec<String>>,
    random: Random,
}

/// Words of a name that may be exchanged: not "University", not "Party", nothing short.
fn is_proper(word: &str) -> bool {
    Case::of(word) == Case::Capital && word.chars().count() >= 4 && lexicon::word(word).is_empty()
}

impl Strangers {
    pub(super) fn new() -> Self {
        Self { pools: vec![Vec::new(); KINDS.len()], random: Random(11) }
    }

    /// Remembers the words of the names of a document.
    pub(super) fn meet(&mut self, document: &[Line]) {
        for line in document {
            for &(start, end, kind) in &line.names {
                let words = line.words[start..end].iter().filter(|w| is_proper(w));
                self.pools[kind].extend(words.map(|w| (*w).to_owned()));
            }
        }
    }

    /// The words of a document with blends in their names; none for lines in which nothing changes.
    pub(super) fn introduce(&mut self, document: &[Line]) -> Vec<Option<Vec<String>>> {
        let mut known: BTreeMap<&str, String> = BTreeMap::new();
        let mut out = Vec::with_capacity(document.len());
        for line in document {
            let mut words: Vec<String> = line.words.iter().map(|w| (*w).to_owned()).collect();
            let mut changed = false;
            for &(start, end, kind) in line.names.iter().filter(|n| n.2 < 3) {
                for i in (start..end).filter(|&i| is_proper(line.words[i])) {
                    let blend = known
                        .entry(line.words[i])
                        .or_insert_with(|| blend(line.words[i], &self.pools[kind], &mut self.random));
                    words[i].clone_from(blend);
                    changed = true;
                }
            }
            out.push(changed.then_some(words));
        }
        out
    }
}

/// The front of one word and the end of another.
fn blend(word: &str, pool: &[String], random: &mut Random) -> String {
    let Some(other) = (!pool.is_empty()).then(|| &pool[random.below(pool.len())]) else { return word.to_owned() };
    let (front, back): (Vec<char>, Vec<char>) = (word.chars().collect(), other.chars().collect());
    front[..front.len().div_ceil(2)].iter().chain(&back[back.len() / 2..]).collect()
}
