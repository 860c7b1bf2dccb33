//! Who and where: the entities of a stretch of text.

use std::collections::BTreeSet;

use crate::engine::coref::{Coref, Entity};
use crate::engine::ner::EntityKind;
use crate::engine::syntax::Syntax;
use crate::engine::table::Id;
use crate::engine::text::Span;

/// Mentions by their place in the text.
#[derive(Debug)]
pub(super) struct People {
    /// (span, entity), by start.
    mentions: Vec<(Span, Id<Entity>)>,
    places: BTreeSet<Id<Entity>>,
}

impl People {
    pub(super) fn new(syntax: &Syntax, coref: &Coref) -> Self {
        let mut mentions: Vec<(Span, Id<Entity>)> =
            coref.mentions.ids().map(|m| (syntax.span(coref.mentions[m].tokens), coref.entity_of[m.index()])).collect();
        mentions.sort_unstable();
        let places = coref.entities.ids().filter(|&e| coref.entities[e].kind == EntityKind::Place).collect();
        Self { mentions, places }
    }

    /// In text order, each once.
    fn ordered(&self, span: Span) -> impl Iterator<Item = Id<Entity>> + '_ {
        let first = self.mentions.partition_point(|m| m.0.start() < span.start());
        self.mentions[first..].iter().take_while(move |m| m.0.start() < span.end()).map(|m| m.1)
    }

    /// The entities in the span.
    pub(super) fn in_span(&self, span: Span) -> BTreeSet<Id<Entity>> {
        self.ordered(span).collect()
    }

    /// Who takes part and where, in text order.
    pub(super) fn cast(&self, spans: &[Span]) -> (Vec<Id<Entity>>, Vec<Id<Entity>>) {
        let (mut participants, mut places) = (Vec::new(), Vec::new());
        for entity in spans.iter().flat_map(|&s| self.ordered(s)) {
            let list = if self.places.contains(&entity) { &mut places } else { &mut participants };
            if !list.contains(&entity) {
                list.push(entity);
            }
        }
        (participants, places)
    }
}
