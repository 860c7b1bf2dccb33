//! What the first four stages know of the text, in one bundle that the later stages read.

use crate::engine::lexicon::{self, Class};
use crate::engine::parse::{Arc, Deprel};
use crate::engine::sentence::Sentence;
use crate::engine::table::{Id, IdRange, Table};
use crate::engine::tag::{Morph, Upos};
use crate::engine::text::{Document, Span};
use crate::engine::tokenise::Token;

/// How many tokens away a clause is followed.
pub const REACH: usize = 60;

/// Tokens, sentences, parts of speech and trees of one document.
#[derive(Clone, Debug)]
pub struct Syntax<'d> {
    /// The article.
    pub document: &'d Document,
    /// Its tokens, in text order.
    pub tokens: Table<Token>,
    /// Its sentences, in text order; every token is in exactly one.
    pub sentences: Table<Sentence>,
    /// One per token.
    pub morphs: Vec<Morph>,
    /// One per token.
    pub arcs: Vec<Arc>,
    /// For each token its sentence.
    sentence_of: Vec<Id<Sentence>>,
    /// Children of each token, as a run in `children`.
    child_runs: Vec<u32>,
    children: Vec<Id<Token>>,
}

impl<'d> Syntax<'d> {
    /// Bundles the stages' results. `morphs` and `arcs` hold one row per token.
    pub fn new(
        document: &'d Document,
        tokens: Table<Token>,
        sentences: Table<Sentence>,
        morphs: Vec<Morph>,
        arcs: Vec<Arc>,
    ) -> Self {
        assert_eq!(tokens.len(), morphs.len(), "one morph per token");
        assert_eq!(tokens.len(), arcs.len(), "one arc per token");
        let mut sentence_of = vec![Id::new(0); tokens.len()];
        for id in sentences.ids() {
            for token in sentences[id].tokens.ids() {
                sentence_of[token.index()] = id;
            }
        }
        let (child_runs, children) = children_by_head(&arcs);
        Self { document, tokens, sentences, morphs, arcs, sentence_of, child_runs, children }
    }

    /// The text of the article.
    pub fn text(&self) -> &'d str {
        self.document.text()
    }
    /// The word as written.
    pub fn word(&self, token: Id<Token>) -> &'d str {
        self.tokens[token].span.of(self.document.text())
    }
    /// The word in lower case.
    pub fn lower(&self, token: Id<Token>) -> String {
        self.word(token).to_lowercase()
    }
    /// The dictionary form, in lower case but for names.
    pub fn lemma(&self, token: Id<Token>) -> &str {
        &self.morphs[token.index()].lemma
    }
    /// Universal part of speech.
    pub fn upos(&self, token: Id<Token>) -> Upos {
        self.morphs[token.index()].upos
    }
    /// Letters of an office or honour, as they stand behind a name: "KC", "PhD"; such as no list has only between commas.
    pub fn is_honour(&self, token: Id<Token>) -> bool {
        let word = self.word(token);
        let short = (2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
        let comma = |t: Option<Id<Token>>| t.is_some_and(|t| t.index() < self.tokens.len() && self.word(t) == ",");
        let apart = || comma(token.before()) && comma(Some(Id::new(token.index() + 1)));
        word.starts_with(char::is_uppercase) && lexicon::word(word).is(Class::NameSuffix) || short && apart()
    }
    /// The last of the honours behind the name that ends with this token; the token itself where there are none.
    pub fn past_honours(&self, name_end: Id<Token>) -> Id<Token> {
        let end = self.sentences[self.sentence_of(name_end)].tokens.end();
        let honour = |at: usize| (at < end && self.is_honour(Id::new(at))).then_some(Id::new(at));
        let next = |last: Id<Token>| {
            let at = last.index() + 1;
            honour(at).or_else(|| honour(at + 1).filter(|_| self.word(Id::new(at)) == ","))
        };
        std::iter::successors(Some(name_end), |&last| next(last)).take(8).last().unwrap_or(name_end)
    }
    /// The token that this one hangs from; none for the root of a sentence.
    pub fn head(&self, token: Id<Token>) -> Option<Id<Token>> {
        self.arcs[token.index()].head
    }
    /// How it hangs there.
    pub fn deprel(&self, token: Id<Token>) -> Deprel {
        self.arcs[token.index()].deprel
    }
    /// What hangs from the token, in text order.
    pub fn children(&self, token: Id<Token>) -> &[Id<Token>] {
        let i = token.index();
        &self.children[self.child_runs[i] as usize..self.child_runs[i + 1] as usize]
    }
    /// The children that hang by `deprel`.
    pub fn children_by(&self, token: Id<Token>, deprel: Deprel) -> impl Iterator<Item = Id<Token>> + '_ {
        self.children(token).iter().copied().filter(move |&c| self.deprel(c) == deprel)
    }
    /// The children at most [`REACH`] tokens away: enough for any sentence that people write, and a bound for all others.
    pub fn children_near(&self, token: Id<Token>) -> &[Id<Token>] {
        let all = self.children(token);
        let start = all.partition_point(|c| c.index() + REACH < token.index());
        let end = all.partition_point(|c| c.index() <= token.index() + REACH);
        &all[start..end]
    }
    /// Those of [`Self::children_near`] that hang by `deprel`.
    pub fn children_near_by(&self, token: Id<Token>, deprel: Deprel) -> impl Iterator<Item = Id<Token>> + '_ {
        self.children_near(token).iter().copied().filter(move |&c| self.deprel(c) == deprel)
    }
    /// The part of the subtree that lies at most [`REACH`] tokens from the token, within its sentence.
    pub fn subtree_near(&self, token: Id<Token>) -> IdRange<Token> {
        let sentence = self.sentences[self.sentence_of(token)].tokens;
        let (low, high) = (token.index().saturating_sub(REACH).max(sentence.start()), token.index() + REACH);
        let (mut first, mut last) = (token.index(), token.index());
        let mut open = vec![token];
        while let Some(t) = open.pop() {
            first = first.min(t.index());
            last = last.max(t.index());
            let inside = |c: &&Id<Token>| (low..=high).contains(&c.index()) && sentence.contains(**c);
            open.extend(self.children_near(t).iter().filter(inside));
        }
        IdRange::new(first, last + 1)
    }
    /// The sentence that the token is in.
    pub fn sentence_of(&self, token: Id<Token>) -> Id<Sentence> {
        self.sentence_of[token.index()]
    }
    /// The token and all below it, as the shortest run of tokens that holds them.
    pub fn subtree(&self, token: Id<Token>) -> IdRange<Token> {
        let (mut first, mut last) = (token.index(), token.index());
        let mut open = vec![token];
        while let Some(t) = open.pop() {
            first = first.min(t.index());
            last = last.max(t.index());
            open.extend_from_slice(self.children(t));
        }
        IdRange::new(first, last + 1)
    }
    /// The token's heads, nearest first, up to the root.
    pub fn ancestors(&self, token: Id<Token>) -> impl Iterator<Item = Id<Token>> + '_ {
        std::iter::successors(self.head(token), |&t| self.head(t))
    }
    /// The text from the first to the last token of the run; empty at 0 for an empty run.
    pub fn span(&self, run: IdRange<Token>) -> Span {
        match (run.first(), run.last()) {
            (Some(a), Some(b)) => self.tokens[a].span.cover(self.tokens[b].span),
            _ => Span::default(),
        }
    }
    /// The tokens that share at least a byte with the span.
    pub fn tokens_in(&self, span: Span) -> IdRange<Token> {
        let rows = self.tokens.as_slice();
        let start = rows.partition_point(|t| t.span.end() <= span.start());
        let end = rows.partition_point(|t| t.span.start() < span.end());
        IdRange::new(start, end.max(start))
    }
    /// The token at this byte, if the byte is not between tokens.
    pub fn token_at(&self, offset: u32) -> Option<Id<Token>> {
        self.tokens_in(Span::new(offset, offset + 1)).first()
    }
    /// Of a run, the token whose head lies outside it: the word that the run stands for.
    pub fn head_of_run(&self, run: IdRange<Token>) -> Option<Id<Token>> {
        run.ids().find(|&t| self.head(t).is_none_or(|h| !run.contains(h))).or(run.last())
    }
}

/// Compressed adjacency: for token `i`, `children[runs[i]..runs[i + 1]]`.
fn children_by_head(arcs: &[Arc]) -> (Vec<u32>, Vec<Id<Token>>) {
    let mut runs = vec![0u32; arcs.len() + 1];
    for head in arcs.iter().filter_map(|a| a.head) {
        runs[head.index() + 1] += 1;
    }
    for i in 0..arcs.len() {
        runs[i + 1] += runs[i];
    }
    let mut next = runs.clone();
    let mut children = vec![Id::new(0); runs[arcs.len()] as usize];
    for (i, arc) in arcs.iter().enumerate() {
        if let Some(head) = arc.head {
            children[next[head.index()] as usize] = Id::new(i);
            next[head.index()] += 1;
        }
    }
    (runs, children)
}
