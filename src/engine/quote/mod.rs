//! Who said what: the words (direct, mixed, indirect), the cue, and the words that name the speaker.
//!
//! Two steps, so that who-is-who can use the first and serve the second: [`find`] gives each quote with the *mention* of its
//! speaker; [`attribute`] turns the mention into an entity and a standing.

mod attribute;
mod boundary;
mod clause;
mod content;
mod context;
mod cue;
mod extent;
mod follow;
mod labels;
mod mention;
mod message;
mod pair;
mod reader;
mod reading;
mod subject;
mod words;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use self::content::Draft;
use self::reader::Reader;
use crate::engine::coref::{Entity, MentionForm};
use crate::engine::evidence::{Confidence, Evidence};
use crate::engine::ner::Name;
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, IdRange, Table};
use crate::engine::text::Span;
use crate::engine::tokenise::Token;

pub use self::attribute::attribute;

/// How the words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// All of it in quotation marks.
    Direct,
    /// Reported speech with a quoted fragment inside.
    Mixed,
    /// Reported speech.
    Indirect,
}

/// What kind of statement the cue makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stance {
    /// said, told
    Said,
    /// claimed, alleged
    Claimed,
    /// denied, rejected
    Denied,
    /// asked, wondered
    Asked,
    /// ordered, urged
    Ordered,
}

/// The words that announce a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// Where.
    pub span: Span,
    /// What it makes of the quote.
    pub stance: Stance,
}

/// The words that name the speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpeakerMention {
    /// Its tokens, without leading article and title where a name follows.
    pub tokens: IdRange<Token>,
    /// Its head word.
    pub head: Id<Token>,
    /// For a paper, the head of the words that name whoever issued it.
    pub issuer: Option<Id<Token>>,
    /// The sieve that chose it.
    pub evidence: Evidence,
}

/// One stretch of reported words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The content: without outer quotation marks (direct), without "that" (mixed, indirect).
    pub span: Span,
    /// Direct, mixed, indirect.
    pub kind: QuoteKind,
    /// Quotes with one number are pieces of one utterance.
    pub group: Option<u32>,
    /// The words that announce it.
    pub cue: Option<Cue>,
    /// The words that name the speaker.
    pub speaker: Option<SpeakerMention>,
    /// "told **reporters**"
    pub addressee: Option<IdRange<Token>>,
    /// "**in a post on X**"
    pub venue: Option<Span>,
    /// The rule that found it.
    pub evidence: Evidence,
}

/// How far the speaker is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// A named person.
    Named,
    /// A named organization or place.
    Organization,
    /// "the mayor"
    Described,
    /// "a U.S. official", "sources"
    Anonymous,
    /// "the draft"
    Document,
}

/// Who said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The speaker's words in the text.
    pub span: Span,
    /// How they are worded.
    pub form: MentionForm,
    /// Whose they are, if a named entity's.
    pub entity: Option<Id<Entity>>,
    /// How far the speaker is named.
    pub standing: Standing,
    /// The addressee's entity.
    pub addressee: Option<Id<Entity>>,
    /// How sure quote and speaker are together.
    pub confidence: Confidence,
}

/// Finds the quotes, in text order.
pub fn find(syntax: &Syntax, names: &Table<Name>) -> Table<Quote> {
    let reader = Reader::new(syntax, names);
    let drafts = content::collect(&reader);
    let groups = groups(&drafts);
    drafts.iter().zip(groups).map(|(draft, group)| quote(&reader, draft, group)).collect()
}

/// A place where a content of a gold file may end: what the model sees, and whether it ends there.
#[cfg(feature = "train")]
#[derive(Clone, Debug)]
pub struct Boundary {
    /// Its features.
    pub features: Vec<String>,
    /// Whether the rules end the content there.
    pub rule: bool,
    /// Whether it ends there.
    pub ends: bool,
}

/// The decisions on the way to the end of each content whose span `gold` holds.
#[cfg(feature = "train")]
pub fn boundaries(syntax: &Syntax, names: &Table<Name>, gold: &[Span]) -> Vec<Vec<Boundary>> {
    let reader = Reader::new(syntax, names);
    let mut out = Vec::new();
    for i in 0..syntax.tokens.len() {
        let Some(run) = reading::read(&reader, i).and_then(|r| r.after) else { continue };
        let begins = reader.span(&run).start();
        let Some(span) = gold.iter().find(|s| s.start().abs_diff(begins) <= 8) else { continue };
        let last = syntax.tokens_in(*span).ids().rfind(|t| !reader.is_punct(t.index()));
        let Some(last) = last.map(Id::index) else { continue };
        let limit = reader.period_of(i).tokens.end.min(i + reader::REACH);
        let mut rows = Vec::new();
        extent::walk(&reader, run.start, limit, i, &mut |place| {
            let ends = place.at > last;
            rows.push(Boundary { features: boundary::features(&reader, place), rule: place.rule, ends });
            ends
        });
        out.push(rows);
    }
    out
}

/// Numbers the utterances that have more than one piece, in text order.
fn groups(drafts: &[Draft]) -> Vec<Option<u32>> {
    let mut pieces: BTreeMap<u32, u32> = BTreeMap::new();
    for draft in drafts {
        *pieces.entry(draft.utterance).or_default() += 1;
    }
    let mut numbers: BTreeMap<u32, u32> = BTreeMap::new();
    drafts
        .iter()
        .map(|draft| {
            let next = numbers.len() as u32;
            (pieces[&draft.utterance] > 1).then(|| *numbers.entry(draft.utterance).or_insert(next))
        })
        .collect()
}

fn quote(reader: &Reader, draft: &Draft, group: Option<u32>) -> Quote {
    let named = draft.subject.as_ref().map(|s| mention::of(reader, s));
    let confidence = content::confidence(reader, draft, named.map(|m| m.head.index()));
    let sure = |m: SpeakerMention| SpeakerMention { evidence: Evidence::new(m.evidence.rule, confidence), ..m };
    Quote {
        span: draft.span,
        kind: draft.kind,
        group,
        cue: draft.cue.as_ref().map(|(run, stance)| Cue { span: reader.span(run), stance: *stance }),
        speaker: named.map(sure),
        addressee: draft.addressee.as_ref().map(|run| IdRange::new(run.start, run.end)),
        venue: draft.venue.as_ref().map(|run| reader.span(run)),
        evidence: Evidence::new(draft.evidence.rule, confidence),
    }
}
