//! Pronouns: who may be meant (gender, number, animacy, binding), and who is (a linear ranker over syntax and salience).

mod features;

use std::sync::LazyLock;

use super::chains::{Board, Class};
use super::speech::Speech;
use super::sweep::Trail;
use super::{Gender, MentionForm, Question};
use crate::engine::evidence::{Confidence, Evidence};
use crate::engine::parse::Deprel;
use crate::engine::syntax::Syntax;
use crate::engine::table::Id;
use crate::engine::tag::Upos;
use crate::engine::tokenise::Token;

pub(super) use features::COUNT;
use features::View;
pub use features::feature_names;

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

    /// Whether only persons are meant.
    pub(super) fn is_personal(self) -> bool {
        matches!(self, Self::He | Self::She)
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

/// Somebody named after the pronoun in the same sentence: "After **his** conviction, Manafort agreed".
#[derive(Clone, Copy, Debug)]
struct Ahead {
    chain: usize,
    mention: usize,
    /// Whether the tree says that the pronoun's clause or phrase stands before its verb.
    fronted: bool,
}

/// At most so many mentions are looked back at.
const LOOK_BACK: usize = 60;
/// At most so many tokens ahead a name is looked for.
const LOOK_AHEAD: usize = 30;
/// Opposite evidence of gender up to this margin may be wrong: a rare first name, a pronoun that was decided.
const DOUBTFUL: u32 = 1;

/// The candidates for the pronoun, nearest first.
fn candidates(
    syntax: &Syntax,
    board: &Board,
    trail: &Trail,
    speech: &Speech,
    pronoun: Id<Token>,
    agreement: Agreement,
    ahead: Option<Ahead>,
) -> Vec<Candidate> {
    let sentence = syntax.sentence_of(pronoun).index();
    let silent = speech.speaker_inside(board, pronoun);
    let subject = |head: Id<Token>| u32::from(matches!(syntax.deprel(head), Deprel::Nsubj | Deprel::NsubjPass));
    let mut found: Vec<Candidate> = Vec::new();
    let mut barred: Vec<usize> = Vec::new();
    for &mention in trail.mentions.iter().rev().take(LOOK_BACK) {
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
        if agrees(board, m.chain, agreement) && silent != Some(m.chain) {
            found.push(Candidate { chain: m.chain, mention, times: 1, subjects: subject(m.head), after: false });
        }
    }
    if let Some(Ahead { chain, mention, .. }) = ahead
        && !found.iter().any(|c| c.chain == chain)
    {
        found.push(Candidate { chain, mention, times: 1, subjects: 1, after: true });
    }
    found
}

/// Whether such a pronoun may mean the chain, as far as gender, number and kind tell.
fn agrees(board: &Board, chain: usize, agreement: Agreement) -> bool {
    let chain = &board.chains[chain];
    let clash = agreement.gender() != Gender::Unknown
        && chain.gender() != Gender::Unknown
        && chain.gender() != agreement.gender();
    let person = agreement.is_personal() && chain.like_person;
    (agreement.admits(chain.class) || person) && (!clash || chain.gender_margin() <= DOUBTFUL)
}

/// Whether grammar keeps the two apart: "Trump thanked **him**", "**his** envoy Witkoff".
fn bound(syntax: &Syntax, board: &Board, pronoun: Id<Token>, mention: usize) -> bool {
    let m = &board.found[mention];
    if m.tokens.contains(pronoun) {
        return true;
    }
    let word = syntax.lower(pronoun);
    let reflexive = word.ends_with("self") || word.ends_with("selves");
    if is_possessive(syntax, pronoun) || reflexive {
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

/// "**his** envoy", "lost **her** house": a parser may take "her" for an object.
fn is_possessive(syntax: &Syntax, pronoun: Id<Token>) -> bool {
    match syntax.lower(pronoun).as_str() {
        "his" | "its" | "their" => true,
        "her" => {
            let next = Id::new(pronoun.index() + 1);
            let near = next.index() < syntax.tokens.len() && syntax.sentence_of(next) == syntax.sentence_of(pronoun);
            let noun = near && matches!(syntax.upos(next), Upos::Noun | Upos::Propn | Upos::Adj);
            syntax.deprel(pronoun) == Deprel::NmodPoss || noun && syntax.deprel(next) != Deprel::Obl
        }
        _ => false,
    }
}

/// The nearest person who is named after the pronoun, as a subject, in the same sentence.
fn ahead(syntax: &Syntax, board: &Board, pronoun: Id<Token>, agreement: Agreement) -> Option<Ahead> {
    if !agreement.is_personal() {
        return None;
    }
    let end = syntax.sentences[syntax.sentence_of(pronoun)].tokens.end().min(pronoun.index() + LOOK_AHEAD);
    let head = (pronoun.index() + 1..end).map(Id::new).find(|&t| {
        let subject = matches!(syntax.deprel(t), Deprel::Nsubj | Deprel::NsubjPass);
        let named = board.headed(t).filter(|_| subject).map(|m| &board.found[m]);
        named.is_some_and(|m| m.form == MentionForm::Name && agrees(board, m.chain, agreement))
    })?;
    let mention = board.headed(head)?;
    let clause = syntax.head(head);
    let mut below = pronoun;
    let fronted = syntax.ancestors(pronoun).take(12).any(|up| {
        let before = matches!(syntax.deprel(below), Deprel::Advcl | Deprel::Obl | Deprel::Nmod) && below < up;
        below = up;
        before && clause == Some(up)
    });
    Some(Ahead { chain: board.found[mention].chain, mention, fronted })
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
    let ahead = ahead(syntax, board, pronoun, agreement);
    let all = candidates(syntax, board, trail, speech, pronoun, agreement, ahead);
    let recent = || trail.mentions.iter().rev().take(LOOK_BACK).map(|&m| &board.found[m]);
    let same = |t: Id<Token>| Agreement::of(&syntax.lower(t)) == Some(agreement);
    let continues = recent().find(|m| m.form == MentionForm::Pronoun && same(m.head)).map(|m| m.chain);
    let here = syntax.sentence_of(pronoun);
    let is_subject = |t: Id<Token>| matches!(syntax.deprel(t), Deprel::Nsubj | Deprel::NsubjPass);
    let subjects = recent().skip_while(|m| syntax.sentence_of(m.head) == here);
    let subjects = subjects.take_while(|m| syntax.sentence_of(m.head).index() + 1 == here.index());
    let last_subject = subjects.filter(|m| is_subject(m.head)).last().map(|m| m.chain);
    let clauses = features::clauses(syntax, pronoun);
    let possessive = is_possessive(syntax, pronoun);
    let function = if possessive { features::Function::Possessor } else { features::function(syntax, pronoun) };
    let alone_in_paragraph =
        speech.quote_of_speaker(pronoun).and_then(|_| alone_beside(syntax, board, speech, pronoun, &all));
    let view = View {
        syntax,
        board,
        trail,
        speech,
        pronoun,
        function,
        ahead,
        clauses,
        continues,
        alone_in_paragraph,
        last_subject,
    };
    let rows = all.iter().enumerate().map(|(rank, candidate)| Choice {
        chain: candidate.chain,
        head: board.found[candidate.mention].head,
        features: view.values(candidate, rank),
    });
    rows.collect()
}

/// The chain of the only candidate that the pronoun's paragraph names outside of quotations.
fn alone_beside(
    syntax: &Syntax,
    board: &Board,
    speech: &Speech,
    pronoun: Id<Token>,
    candidates: &[Candidate],
) -> Option<usize> {
    let paragraph = |t: Id<Token>| syntax.sentences[syntax.sentence_of(t)].paragraph;
    let mut beside = candidates.iter().filter(|c| {
        let m = &board.found[c.mention];
        let told = speech.direct_at(m.head).is_none();
        !c.after && told && m.form != MentionForm::Pronoun && paragraph(m.head) == paragraph(pronoun)
    });
    beside.next().filter(|_| beside.next().is_none()).map(|c| c.chain)
}

/// One row of weights for each sort of pronoun, in the order of [`Agreement::row`].
pub type Weights = [Vec<f32>; 3];

/// The trained weights.
pub(super) fn weights() -> &'static Weights {
    static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| read(include_str!("../../../../models/pronouns.tsv")));
    &WEIGHTS
}

/// Reads a table of weights: a feature's name and three numbers a line, in the order of [`feature_names`].
pub fn read(table: &str) -> Weights {
    let column = |at: usize| table.lines().filter_map(|line| line.split('\t').nth(at + 1)?.parse().ok()).collect();
    [column(0), column(1), column(2)]
}

/// The best choice by the ranker, and how sure that is. Nobody at all has the score 0.
pub fn rank(question: &Question, weights: &Weights) -> Option<(usize, Evidence)> {
    let &Question { agreement, choices, .. } = question;
    let weights = &weights[agreement.row()];
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
