//! The whole engine, top to bottom.

use super::analysis::{self, Analysis};
use super::syntax::Syntax;
use super::table::Table;
use super::text::{Document, Span};
use super::{coref, ner, parse, quote, sentence, tag, temporal, timeline, tokenise};

/// A step of the pipeline that takes time worth telling of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Tokens, sentences, parts of speech, trees.
    Sentences,
    /// Names.
    Names,
    /// Quotes.
    Quotes,
    /// Time expressions.
    Dates,
    /// Who is who, who said what, what happened when.
    Links,
}

impl Stage {
    /// All, in order.
    pub const ALL: [Self; 5] = [Self::Sentences, Self::Names, Self::Quotes, Self::Dates, Self::Links];
}

/// Reads an article. Offsets in the result are UTF-8 bytes; see [`Analysis::with_offsets`].
pub fn analyse(document: &Document) -> Analysis {
    analyse_with(document, |_| ())
}

/// [`analyse`], telling each stage before it begins.
pub fn analyse_with(document: &Document, begin: impl FnMut(Stage)) -> Analysis {
    run(document, begin, ner::recognise)
}

/// [`analyse`] with names that are known beforehand, so that the other stages can be judged alone.
#[cfg(feature = "train")]
pub fn analyse_named(document: &Document, names: impl FnOnce(&Syntax) -> Table<ner::Name>) -> Analysis {
    run(document, |_| (), names)
}

fn run(document: &Document, mut begin: impl FnMut(Stage), names: impl FnOnce(&Syntax) -> Table<ner::Name>) -> Analysis {
    begin(Stage::Sentences);
    let syntax = read(document);
    begin(Stage::Names);
    let names = names(&syntax);
    begin(Stage::Quotes);
    let quotes = quote::find(&syntax, &names);
    begin(Stage::Dates);
    let people = names.iter().filter(|name| name.kind == ner::EntityKind::Person && name.tokens.len() > 1);
    let people: Vec<Span> = people.map(|name| syntax.span(name.tokens)).collect();
    let times = temporal::read(&syntax, &people);
    begin(Stage::Links);
    let coref = coref::resolve(&syntax, &names, &quotes);
    let attributions = quote::attribute(&syntax, &quotes, &coref);
    let (times, events) = timeline::build(&syntax, times, &coref, &quotes, &attributions);
    analysis::assemble(&syntax, &coref, &quotes, &attributions, &times, &events)
}

/// The first stage: tokens, sentences, parts of speech, trees.
pub fn read(document: &Document) -> Syntax<'_> {
    let tokens = tokenise::tokenise(document);
    let sentences = sentence::split(document, &tokens);
    let morphs = tag::tag(document, &tokens, &sentences);
    let arcs = parse::parse(document, &tokens, &sentences, &morphs);
    Syntax::new(document, tokens, sentences, morphs, arcs)
}
