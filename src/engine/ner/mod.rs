//! Names: spans of tokens with a kind.

use serde::{Deserialize, Serialize};

use crate::engine::evidence::Evidence;
use crate::engine::syntax::Syntax;
use crate::engine::table::{IdRange, Table};
use crate::engine::tokenise::Token;

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// A human being, real or not.
    Person,
    /// A company, party, ministry, team, outlet.
    Organization,
    /// A country, city, river, building.
    Place,
    /// A people, religion, political or ethnic group: "Ukrainians", "Republican".
    Group,
    /// A named event: "World War Two".
    Event,
    /// A named law, treaty or article of one.
    Law,
    /// A book, film, song, programme.
    Work,
    /// A product, vehicle, weapon, disease, award.
    Product,
}

/// A name in the text, without title, leading article or possessive 's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its tokens.
    pub tokens: IdRange<Token>,
    /// What it names.
    pub kind: EntityKind,
    /// The rule or model behind it.
    pub evidence: Evidence,
}

/// Finds the names, in text order, without overlaps.
pub fn recognise(syntax: &Syntax) -> Table<Name> {
    let _ = syntax;
    Table::new()
}
