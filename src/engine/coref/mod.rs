//! Who is who: names, descriptions and pronouns gathered into entities by ordered sieves, most precise first.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

mod cards;
mod chains;
mod clusters;
mod descriptions;
mod forms;
mod lists;
mod phrase;
mod pronouns;
mod roles;
mod settle;
mod sieves;
mod speech;
mod sweep;

pub use pronouns::{Agreement, Choice, Weights, feature_names, rank, read as read_weights};

use crate::engine::evidence::Evidence;
use crate::engine::ner::{EntityKind, Name};
use crate::engine::quote::Quote;
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, IdRange, Table};
use crate::engine::text::Span;
use crate::engine::tokenise::Token;

/// How a mention is worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MentionForm {
    /// "Yuri Ushakov"
    Name,
    /// "the Russian President"
    Nominal,
    /// "he"
    Pronoun,
}

/// Grammatical gender of a person, from evidence in the text or the lists only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// she
    Female,
    /// he
    Male,
    /// No evidence.
    #[default]
    Unknown,
}

/// A place in the text that speaks of an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its tokens.
    pub tokens: IdRange<Token>,
    /// Its head word.
    pub head: Id<Token>,
    /// Its wording.
    pub form: MentionForm,
    /// The sieve that linked it.
    pub evidence: Evidence,
}

/// A role or description of an entity, with its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Where.
    pub span: Span,
}

/// A person, organization, … with at least one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// Its fullest name, without title.
    pub name: String,
    /// Its gender, where there is evidence.
    pub gender: Gender,
    /// All its mentions, in text order.
    pub mentions: Vec<Id<Mention>>,
    /// Its roles, in text order.
    pub roles: Vec<Role>,
}

/// The result: every linked mention belongs to exactly one entity.
#[derive(Clone, Debug, Default)]
pub struct Coref {
    /// Mentions, in text order.
    pub mentions: Table<Mention>,
    /// Entities, by first mention.
    pub entities: Table<Entity>,
    /// For each mention its entity.
    pub entity_of: Vec<Id<Entity>>,
    /// For each token the mention that it heads, or else the shortest that holds it.
    mention_at: Vec<Option<Id<Mention>>>,
    /// The pronouns that mean somebody without a name.
    unnamed: BTreeSet<Id<Token>>,
}

impl Coref {
    /// The entity of the mention whose head is `head`, or else of the shortest mention that holds it.
    pub fn entity_at(&self, head: Id<Token>) -> Option<(Id<Entity>, Id<Mention>)> {
        let mention = (*self.mention_at.get(head.index())?)?;
        Some((self.entity_of[mention.index()], mention))
    }

    /// Whether the pronoun means somebody or something that has no name: "A porter said **he** was tired."
    pub fn means_unnamed(&self, pronoun: Id<Token>) -> bool {
        self.unnamed.contains(&pronoun)
    }

    /// Prepares [`Self::entity_at`]. Longer mentions first, then shorter ones, then heads: the last to write stays.
    fn index(&mut self, tokens: usize) {
        self.mention_at = vec![None; tokens];
        let mut by_length: Vec<Id<Mention>> = self.mentions.ids().collect();
        by_length.sort_by_key(|&m| std::cmp::Reverse(self.mentions[m].tokens.len()));
        for &m in &by_length {
            for token in self.mentions[m].tokens.ids() {
                self.mention_at[token.index()] = Some(m);
            }
        }
        for &m in &by_length {
            self.mention_at[self.mentions[m].head.index()] = Some(m);
        }
    }
}

/// Gathers names, descriptions and pronouns into entities. The quotes tell who "I" and "you" are.
pub fn resolve(syntax: &Syntax, names: &Table<Name>, quotes: &Table<Quote>) -> Coref {
    resolve_with(syntax, names, quotes, &mut |question| pronouns::rank(question, pronouns::weights()))
}

/// A pronoun to decide: what it agrees with, whom it may mean, and what is known by now.
pub struct Question<'a> {
    /// The pronoun.
    pub pronoun: Id<Token>,
    /// What it agrees with.
    pub agreement: Agreement,
    /// The candidates, nearest first.
    pub choices: &'a [Choice],
    board: &'a chains::Board,
}

impl Question<'_> {
    /// Whether the token is of a mention, known by now, of what the choice stands for.
    pub fn is_of(&self, choice: &Choice, token: Id<Token>) -> bool {
        self.board.chain_at(token) == Some(choice.chain)
    }
}

/// Chooses the antecedent of a pronoun: the choice's place in the list, and why.
pub type Judge<'a> = dyn FnMut(&Question) -> Option<(usize, Evidence)> + 'a;

/// [`resolve`] with another judge of pronouns than the ranker; training puts one here that knows the answers.
pub fn resolve_with(syntax: &Syntax, names: &Table<Name>, quotes: &Table<Quote>, choose: &mut Judge) -> Coref {
    let forms = forms::gather(syntax, names);
    let clusters = sieves::join(syntax, names, &forms);
    let mut board = chains::Board::new(syntax.tokens.len());
    settle::settle(syntax, names, &forms, &clusters, &mut board);
    roles::read(syntax, &mut board);
    roles::read_tree(syntax, &mut board);
    let speech = speech::Speech::new(syntax, quotes);
    sweep::sweep(syntax, &speech, &mut board, choose);
    cards::deal(syntax, names, &forms, &board)
}
