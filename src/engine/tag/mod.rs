//! Parts of speech and lemmas, by a trained model: a greedy left-to-right classifier over (UPOS, XPOS) pairs.

mod features;
mod lemma;
mod upos;
mod word;

use std::sync::LazyLock;

use crate::engine::model::{Damaged, Linear, Reader, best};
use crate::engine::sentence::Sentence;
use crate::engine::table::Table;
use crate::engine::text::Document;
use crate::engine::tokenise::Token;

pub use features::{OUTSIDE, features};
pub use lemma::LONGEST as LONGEST_LEMMA_SUFFIX;
pub use upos::{Upos, XPOS, xpos};
pub use word::{Word, normalise};

/// What the tagger knows of a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Morph {
    /// Universal part of speech.
    pub upos: Upos,
    /// Penn Treebank tag, as in the English treebanks of UD: `VBD`, `NNP`.
    pub xpos: &'static str,
    /// Dictionary form; lower case unless it is a name.
    pub lemma: Box<str>,
    /// Number of the tag pair in the model, for the parser's features.
    pub class: u8,
}

/// The trained model.
#[derive(Clone, Debug)]
pub struct Tagger {
    classes: Vec<(Upos, &'static str)>,
    model: Linear,
}

static TAGGER: LazyLock<Tagger> = LazyLock::new(|| {
    Tagger::read(include_bytes!("../../../models/tagger.bin")).expect("a test reads the built-in tagger")
});

impl Tagger {
    /// The model that ships with the engine.
    pub fn built_in() -> &'static Self {
        &TAGGER
    }

    /// Reads a model that `train tag` wrote.
    ///
    /// # Errors
    /// When the blob is not one.
    pub fn read(blob: &[u8]) -> Result<Self, Damaged> {
        let mut reader = Reader::new(blob);
        reader.magic(*b"DLT1")?;
        let names = std::str::from_utf8(reader.section()?).map_err(|_| Damaged)?;
        let pair = |line: &str| line.split_once(' ').map(|(u, x)| (Upos::from_name(u), xpos(x)));
        let classes: Vec<_> = names.lines().map(pair).collect::<Option<_>>().ok_or(Damaged)?;
        let model = Linear::read(&mut reader)?;
        if model.classes() != classes.len() || classes.is_empty() {
            return Err(Damaged);
        }
        Ok(Self { classes, model })
    }

    /// The pair that a class number stands for.
    pub fn pair(&self, class: u8) -> (Upos, &'static str) {
        self.classes[usize::from(class)]
    }

    /// The class of each word of a sentence.
    pub fn classes(&self, words: &[Word]) -> Vec<u8> {
        let mut tags = Vec::with_capacity(words.len());
        let mut seen = Vec::new();
        let mut scores = vec![0; self.classes.len()];
        for i in 0..words.len() {
            features(words, i, &tags, &mut seen);
            self.model.score(&seen, &mut scores);
            tags.push(best(&scores) as u8);
        }
        tags
    }
}

/// Tags every token; one row per token.
pub fn tag(document: &Document, tokens: &Table<Token>, sentences: &Table<Sentence>) -> Vec<Morph> {
    let tagger = Tagger::built_in();
    let mut out = Vec::with_capacity(tokens.len());
    for sentence in sentences {
        let written = tokens[sentence.tokens].iter().map(|t| t.span.of(document.text()));
        let words: Vec<Word> = written.clone().map(Word::new).collect();
        for (class, word) in tagger.classes(&words).into_iter().zip(written) {
            let (upos, xpos) = tagger.pair(class);
            out.push(Morph { upos, xpos, lemma: lemma::lemma(word, xpos), class });
        }
    }
    out
}
