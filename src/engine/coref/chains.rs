//! The state that the sieves share: chains of mentions, named or not, and what is known of each.

use super::{Gender, MentionForm};
use crate::engine::evidence::Evidence;
use crate::engine::ner::EntityKind;
use crate::engine::table::{Id, IdRange};
use crate::engine::tokenise::Token;

/// What sort of thing a chain or a description is, as far as pronouns and nouns care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// One human being.
    Person,
    /// Several, or a people.
    People,
    /// A company, ministry, team.
    Body,
    /// A country, city, building.
    Place,
    /// Anything else.
    Thing,
}

impl Class {
    pub(super) fn of(kind: EntityKind) -> Self {
        match kind {
            EntityKind::Person => Self::Person,
            EntityKind::Group => Self::People,
            EntityKind::Organization => Self::Body,
            EntityKind::Place => Self::Place,
            EntityKind::Event | EntityKind::Law | EntityKind::Work | EntityKind::Product => Self::Thing,
        }
    }
}

/// A role or description that the text gives a chain: "Putin's foreign policy adviser".
#[derive(Clone, Debug)]
pub(super) struct RoleFact {
    /// The words, with what follows the head ("of the Army").
    pub(super) tokens: IdRange<Token>,
    /// The head noun, folded.
    pub(super) noun: String,
    /// The other words that carry meaning, folded.
    pub(super) modifiers: Vec<String>,
    /// The chain whose adviser, wife, … it is.
    pub(super) owner: Option<usize>,
}

/// A mention and its chain.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) tokens: IdRange<Token>,
    pub(super) head: Id<Token>,
    pub(super) form: MentionForm,
    pub(super) evidence: Evidence,
    pub(super) chain: usize,
}

/// Mentions of one thing.
#[derive(Clone, Debug)]
pub(super) struct Chain {
    /// What it is; none for a thing without a name.
    pub(super) kind: Option<EntityKind>,
    pub(super) class: Class,
    /// Votes of titles, nouns and given names.
    pub(super) female: u32,
    pub(super) male: u32,
    pub(super) roles: Vec<RoleFact>,
    /// The forms of its names, for cards.
    pub(super) forms: Vec<usize>,
    /// How many named mentions it has in the whole text.
    pub(super) names: u32,
    /// Whether its kind is a guess of the name model and it could be a person as well.
    pub(super) like_person: bool,
    /// Its age in years, where the text tells it.
    pub(super) age: Option<u32>,
}

impl Chain {
    pub(super) fn new(kind: Option<EntityKind>, class: Class) -> Self {
        let (roles, forms) = (Vec::new(), Vec::new());
        Self { kind, class, female: 0, male: 0, roles, forms, names: 0, like_person: false, age: None }
    }

    /// A pronoun has told that the thing is somebody.
    pub(super) fn become_person(&mut self) {
        self.kind = Some(EntityKind::Person);
        self.class = Class::Person;
        self.like_person = false;
    }

    /// What the evidence says by majority.
    pub(super) fn gender(&self) -> Gender {
        match self.female.cmp(&self.male) {
            std::cmp::Ordering::Greater => Gender::Female,
            std::cmp::Ordering::Less => Gender::Male,
            std::cmp::Ordering::Equal => Gender::Unknown,
        }
    }

    /// How clear the evidence of gender is: 0 none, 1 weak (a rare first name, one pronoun), more: clear.
    pub(super) fn gender_margin(&self) -> u32 {
        self.female.abs_diff(self.male)
    }

    pub(super) fn vote(&mut self, gender: Gender, weight: u32) {
        match gender {
            Gender::Female => self.female += weight,
            Gender::Male => self.male += weight,
            Gender::Unknown => {}
        }
    }
}

/// All chains and mentions found so far.
pub(super) struct Board {
    pub(super) chains: Vec<Chain>,
    pub(super) found: Vec<Found>,
    /// For each token the mention that it heads, if any.
    head_of: Vec<Option<u32>>,
    /// For each token the name that it is part of, if any.
    name_at: Vec<Option<u32>>,
}

impl Board {
    pub(super) fn new(tokens: usize) -> Self {
        Self { chains: Vec::new(), found: Vec::new(), head_of: vec![None; tokens], name_at: vec![None; tokens] }
    }

    pub(super) fn add_chain(&mut self, chain: Chain) -> usize {
        self.chains.push(chain);
        self.chains.len() - 1
    }

    /// Adds a mention. A token heads at most one: the first stays.
    pub(super) fn add(&mut self, found: Found) -> usize {
        let at = self.found.len();
        if found.form == MentionForm::Name {
            for token in found.tokens.ids() {
                self.name_at[token.index()] = Some(at as u32);
            }
            self.chains[found.chain].names += 1;
        }
        self.head_of[found.head.index()].get_or_insert(at as u32);
        self.found.push(found);
        at
    }

    /// The mention that the token heads.
    pub(super) fn headed(&self, token: Id<Token>) -> Option<usize> {
        self.head_of[token.index()].map(|m| m as usize)
    }

    /// The name that the token is part of.
    pub(super) fn name_at(&self, token: Id<Token>) -> Option<usize> {
        self.name_at[token.index()].map(|m| m as usize)
    }

    /// The chain that the token heads a mention of or is part of a name of.
    pub(super) fn chain_at(&self, token: Id<Token>) -> Option<usize> {
        self.headed(token).or(self.name_at(token)).map(|m| self.found[m].chain)
    }
}
