//! Quotations as who-is-who sees them: where each is, who speaks, and so who "I" and "you" are.

use std::collections::BTreeMap;

use super::chains::Board;
use crate::engine::quote::{Quote, QuoteKind};
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, IdRange, Table};
use crate::engine::tokenise::Token;

/// An index over the quotes.
pub(super) struct Speech<'q> {
    quotes: &'q Table<Quote>,
    /// For each token the direct quote that it is in.
    direct: Vec<Option<Id<Quote>>>,
    /// For each head of a speaker's mention the first quote that it speaks.
    spoken: BTreeMap<Id<Token>, Id<Quote>>,
}

impl<'q> Speech<'q> {
    pub(super) fn new(syntax: &Syntax, quotes: &'q Table<Quote>) -> Self {
        let mut direct = vec![None; syntax.tokens.len()];
        let mut spoken = BTreeMap::new();
        for id in quotes.ids() {
            let quote = &quotes[id];
            if quote.kind == QuoteKind::Direct {
                for token in syntax.tokens_in(quote.span).ids() {
                    direct[token.index()] = Some(id);
                }
            }
            if let Some(speaker) = quote.speaker {
                spoken.entry(speaker.head).or_insert(id);
            }
        }
        Self { quotes, direct, spoken }
    }

    /// The direct quote that the token is in.
    pub(super) fn direct_at(&self, token: Id<Token>) -> Option<Id<Quote>> {
        self.direct[token.index()]
    }

    /// The quote whose speaker the token names.
    pub(super) fn quote_of_speaker(&self, token: Id<Token>) -> Option<Id<Quote>> {
        self.spoken.get(&token).copied()
    }

    /// Whether the token is part of the quote.
    pub(super) fn holds(&self, quote: Id<Quote>, syntax: &Syntax, token: Id<Token>) -> bool {
        let (outer, inner) = (self.quotes[quote].span, syntax.tokens[token].span);
        outer.start() <= inner.start() && inner.end() <= outer.end()
    }

    /// Who speaks the words around the token, as far as is known by now.
    pub(super) fn speaker_inside(&self, board: &Board, token: Id<Token>) -> Option<usize> {
        self.speaker(board, self.direct_at(token)?)
    }

    /// Whom the words around the token are said to.
    pub(super) fn addressee_inside(&self, board: &Board, token: Id<Token>) -> Option<usize> {
        let run: IdRange<Token> = self.quotes[self.direct_at(token)?].addressee?;
        run.ids().rev().find_map(|t| board.chain_at(t))
    }

    /// The speaker of the last quote whose speaker was named before the token.
    pub(super) fn last_speaker(&self, board: &Board, token: Id<Token>) -> Option<usize> {
        let (&head, _) = self.spoken.range(..token).next_back()?;
        board.chain_at(head)
    }

    fn speaker(&self, board: &Board, quote: Id<Quote>) -> Option<usize> {
        let mention = self.quotes[quote].speaker?;
        board
            .headed(mention.head)
            .map(|m| board.found[m].chain)
            .or_else(|| mention.tokens.ids().rev().find_map(|t| board.chain_at(t)))
    }
}
