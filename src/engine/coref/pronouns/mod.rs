//! Pronouns: who may be meant (gender, number, animacy, binding), and who is (a linear ranker over syntax and salience).

mod features;
mod weights;

use super::chains::{Board, Class};
use super::speech::Speech;
use super::sweep::Trail;
use super::{Gender, MentionForm};
use crate::engine::evidence::{Confidence, Evidence};
use crate::engine::parse::Deprel;
use crate::engine::syntax::Syntax;
use crate::engine::table::Id;
use crate::engine::tokenise::Token;

pub(super) use features::COUNT;
pub use features::NAMES;

/// Pronouns that agree with the same things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// he, him, his, himself
    He,
    /// she, her, hers, herself
    She,
    /// it, its, itself
    It,
    /// they, them, their, theirs, themselves
    They,
}

impl Agreement {
    /// Of the lower-case word; none for words that are no pronouns of the third person.
    pub(super) fn of(word: &str) -> Option<Self> {
        Some(match word {
            "he" | "him" | "his" | "himself" => Self::He,
            "she" | "her" | "hers" | "herself" => Self::She,
            "it" | "its" | "itself" => Self::It,
            "they" | "them" | "their" | "theirs" | "themselves" => Self::They,
            _ => return None,
        })
    }

    fn gender(self) -> Gender {
        match self {
            Self::He => Gender::Male,
            Self::She => Gender::Female,
            Self::It | Self::They => Gender::Unknown,
        }
    }

    /// How many sentences back the antecedent may be.
    fn reach(self) -> usize {
        match self {
            Self::He | Self::She => 6,
            Self::It | Self::They => 2,
        }
    }

    fn admits(self, class: Class) -> bool {
        match self {
            Self::He | Self::She => class == Class::Person,
            Self::It => matches!(class, Class::Body | Class::Place | Class::Thing),
            Self::They => matches!(class, Class::People | Class::Body),
        }
    }

    /// Which row of the weights ranks it.
    pub fn row(self) -> usize {
        match self {
            Self::He | Self::She => 0,
            Self::It => 1,
            Self::They => 2,
        }
    }
}

/// A thing that a pronoun may mean, by its nearest mention.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    chain: usize,
    mention: usize,
    /// How many of the nearer mentions are of it.
    times: u32,
    /// How many of them are subjects.
    subjects: u32,
    /// Whether the mention comes after the pronoun.
    after: bool,
}

/// At most so many mentions are looked back at.
const LOOK_BACK: usize = 60;

/// The candidates for the pronoun, nearest first.
fn candidates(
    syntax: &Syntax,
    board: &Board,
    trail: &Trail,
    speech: &Speech,
    pronoun: Id<Token>,
    agreement: Agreement,
) -> Vec<Candidate> {
    let sentence = syntax.sentence_of(pronoun).index();
    let silent = speech.speaker_inside(board, pronoun);
    let subject = |head: Id<Token>| u32::from(matches!(syntax.deprel(head), Deprel::Nsubj | Deprel::NsubjPass));
    let mut found: Vec<Candidate> = Vec::new();
    let mut barred: Vec<usize> = Vec::new();
    for &mention in trail.before(pronoun).iter().rev().take(LOOK_BACK) {
        let m = &board.found[mention];
        if syntax.sentence_of(m.head).index() + agreement.reach() < sentence {
            break;
        }
        if let Some(known) = found.iter_mut().find(|c| c.chain == m.chain) {
            known.times += 1;
            known.subjects += subject(m.head);
            continue;
        }
        if barred.contains(&m.chain) {
            continue;
        }
        if bound(syntax, board, pronoun, mention) {
            barred.push(m.chain);
            continue;
        }
        let chain = &board.chains[m.chain];
        let clash = agreement.gender() != Gender::Unknown
            && chain.gender() != Gender::Unknown
            && chain.gender() != agreement.gender();
        if !agreement.admits(chain.class) || clash || silent == Some(m.chain) {
            continue;
        }
        found.push(Candidate { chain: m.chain, mention, times: 1, subjects: subject(m.head), after: false });
    }
    if matches!(agreement, Agreement::He | Agreement::She)
        && let Some(ahead) = cataphoric(syntax, board, pronoun, agreement)
        && !found.iter().any(|c| c.chain == ahead.chain)
    {
        found.push(ahead);
    }
    found
}

/// Whether grammar keeps the two apart: "Trump thanked **him**", "**his** envoy Witkoff".
fn bound(syntax: &Syntax, board: &Board, pronoun: Id<Token>, mention: usize) -> bool {
    let m = &board.found[mention];
    if m.tokens.contains(pronoun) {
        return true;
    }
    let word = syntax.lower(pronoun);
    let reflexive = word.ends_with("self") || word.ends_with("selves");
    if syntax.deprel(pronoun) == Deprel::NmodPoss || reflexive {
        return false;
    }
    let argument = |d: Deprel| {
        matches!(d, Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj | Deprel::Iobj | Deprel::Obl | Deprel::OblAgent)
    };
    syntax.head(pronoun).is_some()
        && syntax.head(pronoun) == syntax.head(m.head)
        && argument(syntax.deprel(pronoun))
        && argument(syntax.deprel(m.head))
        || syntax.head(m.head) == Some(pronoun)
}

/// "After **his** conviction, Manafort agreed": the subject of a clause that the pronoun's own clause hangs from.
fn cataphoric(syntax: &Syntax, board: &Board, pronoun: Id<Token>, agreement: Agreement) -> Option<Candidate> {
    let mut below = pronoun;
    for (steps, up) in syntax.ancestors(pronoun).take(12).enumerate() {
        let fronted = matches!(syntax.deprel(below), Deprel::Advcl | Deprel::Obl | Deprel::Nmod) && below < up;
        if steps > 0 && fronted {
            for child in syntax.children(up) {
                let subject = matches!(syntax.deprel(*child), Deprel::Nsubj | Deprel::NsubjPass) && *child > pronoun;
                let Some(mention) = board.headed(*child).filter(|_| subject) else { continue };
                let m = &board.found[mention];
                let chain = &board.chains[m.chain];
                let clash = chain.gender() != Gender::Unknown && chain.gender() != agreement.gender();
                if m.form == MentionForm::Name && chain.class == Class::Person && !clash {
                    return Some(Candidate { chain: m.chain, mention, times: 1, subjects: 1, after: true });
                }
            }
        }
        below = up;
    }
    None
}

/// A candidate with what speaks for and against it.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Which chain it stands for.
    pub(super) chain: usize,
    /// The head of its nearest mention.
    pub head: Id<Token>,
    /// The values of the features.
    pub features: [f32; COUNT],
}

/// All candidates for the pronoun, nearest first.
pub(super) fn choices(
    syntax: &Syntax,
    board: &Board,
    trail: &Trail,
    speech: &Speech,
    pronoun: Id<Token>,
    agreement: Agreement,
) -> Vec<Choice> {
    let all = candidates(syntax, board, trail, speech, pronoun, agreement);
    let rows = all.iter().enumerate().map(|(rank, candidate)| Choice {
        chain: candidate.chain,
        head: board.found[candidate.mention].head,
        features: features::of(syntax, board, trail, speech, pronoun, candidate, rank),
    });
    rows.collect()
}

/// The best choice by the ranker, and how sure that is. Nobody at all has the score 0.
pub(super) fn rank(agreement: Agreement, choices: &[Choice]) -> Option<(usize, Evidence)> {
    let weights = &weights::ROWS[agreement.row()];
    let score = |choice: &Choice| -> f32 { choice.features.iter().zip(weights).map(|(f, w)| f * w).sum() };
    let scores: Vec<f32> = choices.iter().map(score).collect();
    let best = (0..scores.len()).max_by(|&a, &b| scores[a].total_cmp(&scores[b]).then(b.cmp(&a)))?;
    if scores[best] <= 0.0 {
        return None;
    }
    let second = scores.iter().enumerate().filter(|&(i, _)| i != best).fold(0.0_f32, |top, (_, &s)| top.max(s));
    let confidence = if scores[best] - second > 2.0 { Confidence::Medium } else { Confidence::Low };
    let rule = match agreement {
        Agreement::He | Agreement::She if choices.len() == 1 => "only-person",
        Agreement::He | Agreement::She => "personal-pronoun",
        Agreement::It => "neuter-pronoun",
        Agreement::They => "plural-pronoun",
    };
    Some((best, Evidence::new(rule, confidence)))
}
