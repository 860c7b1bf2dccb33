//! Dependency trees, by a trained greedy transition parser (arc-hybrid; trained with a dynamic oracle, Goldberg & Nivre 2013).

mod deprel;
mod features;
mod state;

use std::sync::LazyLock;

use crate::engine::model::{Damaged, Linear, Reader};
use crate::engine::sentence::Sentence as Run;
use crate::engine::table::{Id, Table};
use crate::engine::tag::{Morph, Word};
use crate::engine::text::Document;
use crate::engine::tokenise::Token;

pub use deprel::Deprel;
pub use features::{Sentence, label_features, step_features};
pub use state::{NONE, State, Step};

/// How a token hangs from its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    /// The head; none for the root of the sentence.
    pub head: Option<Id<Token>>,
    /// The relation.
    pub deprel: Deprel,
}

/// The trained models: one chooses the next step, one names the arc that a step makes.
#[derive(Clone, Debug)]
pub struct Parser {
    steps: Linear,
    labels: Linear,
}

static PARSER: LazyLock<Parser> = LazyLock::new(|| {
    Parser::read(include_bytes!("../../../models/parser.bin")).expect("a test reads the built-in parser")
});

impl Parser {
    /// The model that ships with the engine.
    pub fn built_in() -> &'static Self {
        &PARSER
    }

    /// Reads a model that `train parse` wrote.
    ///
    /// # Errors
    /// When the blob is not one.
    pub fn read(blob: &[u8]) -> Result<Self, Damaged> {
        let mut reader = Reader::new(blob);
        reader.magic(*b"DLP2")?;
        let (steps, labels) = (Linear::read(&mut reader)?, Linear::read(&mut reader)?);
        let fits = steps.classes() == Step::ALL.len() && labels.classes() == Deprel::ALL.len();
        if fits { Ok(Self { steps, labels }) } else { Err(Damaged) }
    }

    /// Reads a sentence to its end: two steps a word.
    pub fn parse(&self, sentence: &Sentence) -> State {
        let mut state = State::new(sentence.len());
        let mut seen = Vec::with_capacity(128);
        let (mut scores, mut label_scores) = ([0; Step::ALL.len()], [0; Deprel::ALL.len()]);
        while !state.is_done() {
            step_features(sentence, &state, &mut seen);
            self.steps.score(&seen, &mut scores);
            let allowed = Step::ALL.into_iter().filter(|&s| state.allows(s));
            // Some step is always allowed: a word ahead can be shifted, and a last one hangs from the root.
            let Some(step) = allowed.max_by_key(|&s| (scores[s as usize], std::cmp::Reverse(s as usize))) else {
                break;
            };
            match state.arc(step) {
                None => state.shift(),
                Some((head, _)) if head == state.root() => state.reduce(head, Deprel::Root),
                Some((head, child)) => {
                    label_features(sentence, &state, head, child, &mut seen);
                    self.labels.score(&seen, &mut label_scores);
                    state.reduce(head, Deprel::ALL[best_label(&label_scores)]);
                }
            }
        }
        state
    }
}

/// The label of the highest score; never that of the root, which is not chosen.
fn best_label(scores: &[i32]) -> usize {
    let named = Deprel::ALL.iter().filter(|&&l| l != Deprel::Root).map(|&l| l as usize);
    named.max_by_key(|&l| (scores[l], std::cmp::Reverse(l))).unwrap_or(Deprel::Dep as usize)
}

/// Parses every sentence; one row per token, and each sentence has exactly one root.
pub fn parse(document: &Document, tokens: &Table<Token>, sentences: &Table<Run>, morphs: &[Morph]) -> Vec<Arc> {
    let parser = Parser::built_in();
    let mut arcs = Vec::with_capacity(tokens.len());
    for sentence in sentences {
        let first = sentence.tokens.start();
        let written = || tokens[sentence.tokens].iter().map(|t| t.span.of(document.text()));
        let morphs = &morphs[first..sentence.tokens.end()];
        let tags = morphs.iter().map(|m| m.class).collect();
        let seen = Sentence::new(written().map(Word::new).collect(), tags, morphs.iter().map(|m| m.upos), written());
        let state = parser.parse(&seen);
        let root = state.root();
        arcs.extend(state.nodes[..root].iter().map(|node| {
            let head = (node.head < root).then(|| Id::new(first + node.head));
            Arc { head, deprel: if head.is_none() { Deprel::Root } else { node.label } }
        }));
    }
    arcs
}
