//! Names: spans of tokens with a kind, by a trained sequence model that looks at words, lists, clusters and the whole article.
//!
//! 1. [`words`]: what each word is by itself; lines in capitals are read as if they were not.
//! 2. [`evidence`]: what the article says of a word in all its places.
//! 3. [`features`] and [`Crf`]: how probable each label is at each token.
//! 4. `vote`: the places of one word speak with one another, then the best sequence is taken.
//! 5. `trim`: titles, articles and possessives are cut off; pairs of names are parted.
//! 6. `join`: what the model takes apart is put together.
//! 7. `lists`: what the lists know for certain.
//! 8. `beside`, `law`, `sport`: what the words around a name, or its last word, say for certain.
//! 9. `spread`: acronyms are named as the names that they stand for, and what is a name in one place is one in the others.
//! 10. `known`: names that mean one thing wherever they stand.

mod beside;
mod crf;
pub mod evidence;
pub mod features;
mod join;
mod known;
pub mod label;
mod law;
mod lists;
mod sport;
mod spread;
mod trim;
mod vote;
pub mod words;

use std::borrow::Cow;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

pub use crf::{Crf, Row, Transitions};
use evidence::Evidence as Facts;
use features::Sentence as Line;
use label::KINDS;

use crate::engine::evidence::{Confidence, Evidence, RuleId};
use crate::engine::lexicon;
use crate::engine::sentence::Sentence;
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, IdRange, Table};
use crate::engine::tag::Morph;
use crate::engine::text::{self, Document};
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

static MODEL: LazyLock<Crf> =
    LazyLock::new(|| Crf::read(include_bytes!("../../../models/ner.bin")).expect("a test reads the built-in model"));

/// Finds the names, in text order, without overlaps.
pub fn recognise(syntax: &Syntax) -> Table<Name> {
    recognise_with(&MODEL, syntax.document, &syntax.tokens, &syntax.sentences, &syntax.morphs)
}

/// The same with a given model.
pub fn recognise_with(
    model: &Crf,
    document: &Document,
    tokens: &Table<Token>,
    sentences: &Table<Sentence>,
    morphs: &[Morph],
) -> Table<Name> {
    let words: Vec<Vec<&str>> =
        sentences.iter().map(|s| s.tokens.ids().map(|t| tokens[t].span.of(document.text())).collect()).collect();
    let tags: Vec<Vec<&str>> =
        sentences.iter().map(|s| s.tokens.ids().map(|t| morphs[t.index()].xpos).collect()).collect();
    let ids: Vec<usize> = sentences.iter().flat_map(|s| s.tokens.ids()).map(Id::index).collect();
    let names = find(model, &words, &tags, Setting::Document)
        .into_iter()
        .map(|f| Name {
            tokens: IdRange::new(ids[f.start], ids[f.end - 1] + 1),
            kind: f.kind,
            evidence: Evidence::new(f.rule, confidence(f.probability)),
        })
        .collect();
    with_dateline(document, tokens, names)
}

/// How much of the text a sentence's names may be told by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The sentence alone: what the names would be without the document's evidence.
    Sentence,
    /// All of the document.
    Document,
}

/// The names in sentences of words with their Penn tags, counted over all words: the first word, the word past the last, the
/// kind's place in [`KINDS`].
pub fn in_sentences(
    model: &Crf,
    sentences: &[Vec<&str>],
    tags: &[Vec<&str>],
    setting: Setting,
) -> Vec<(usize, usize, usize)> {
    let number = |kind| KINDS.iter().position(|&k| k == kind).unwrap_or(0);
    find(model, sentences, tags, setting).into_iter().map(|f| (f.start, f.end, number(f.kind))).collect()
}

fn find(model: &Crf, sentences: &[Vec<&str>], tags: &[Vec<&str>], setting: Setting) -> Vec<Found> {
    let (lines, mut facts) = read(sentences, tags);
    if setting == Setting::Sentence {
        facts = Facts::default();
    }
    let mut scores: Vec<Vec<Row>> = Vec::with_capacity(lines.len());
    let mut seen = Vec::new();
    for line in &lines {
        let rows = (0..line.words.len()).map(|i| {
            features::collect(line, i, &facts, &mut seen);
            model.score(&seen)
        });
        scores.push(rows.collect());
    }
    let sure = vote::hear(&lines, &mut scores, &model.transitions, setting);
    let mut found = Vec::new();
    let mut start = 0;
    for (rows, sure) in scores.iter().zip(&sure) {
        for (first, end, kind) in label::spans(&model.transitions.best(rows)) {
            let probability = (first..end).map(|i| sure[i][kind]).fold(1.0, f32::min);
            found.push(Found {
                start: start + first,
                end: start + end,
                kind: KINDS[kind],
                probability,
                rule: "name-model",
            });
        }
        start += rows.len();
    }
    let words: Vec<&words::Word> = lines.iter().flat_map(|line| &line.words).collect();
    let mut opens = vec![false; words.len()];
    let mut start = 0;
    for line in lines.iter().filter(|line| !line.words.is_empty()) {
        opens[start] = true;
        start += line.words.len();
    }
    let mut found = join::join(trim::tidy(found, &words), &words, &opens, &facts);
    if setting == Setting::Document {
        lists::correct(&mut found, &words, &facts);
        found = law::correct(beside::correct(found, &words, &opens, &facts), &words, &opens);
        found = spread::spread(sport::correct(found, &words, &opens), &words, &facts);
    }
    known::add(found, &words)
}

/// The city of the dateline is a place, whatever the model takes capitals for.
fn with_dateline(document: &Document, tokens: &Table<Token>, mut names: Vec<Name>) -> Table<Name> {
    let Some(found) = text::dateline(document) else { return names.into() };
    let rows = tokens.as_slice();
    let start = rows.partition_point(|t| t.span.end() <= found.city.start());
    let end = rows.partition_point(|t| t.span.start() < found.city.end());
    let city = IdRange::new(start, end.max(start));
    if city.is_empty() {
        return names.into();
    }
    let inside = |name: &Name| name.tokens.start() < city.end() && name.tokens.end() > city.start();
    let at =
        names.iter().position(inside).unwrap_or_else(|| names.partition_point(|n| n.tokens.start() < city.start()));
    names.retain(|name| !inside(name));
    names.insert(
        at,
        Name { tokens: city, kind: EntityKind::Place, evidence: Evidence::new("dateline", Confidence::High) },
    );
    names.into()
}

/// A name on its way: words of the article, counted over all sentences.
#[derive(Clone, Copy, Debug)]
struct Found {
    start: usize,
    end: usize,
    kind: EntityKind,
    probability: f32,
    rule: RuleId,
}

impl Found {
    /// A rule that looks at more than the model does says what it is.
    fn become_of(&mut self, kind: EntityKind, rule: RuleId) {
        (self.kind, self.rule, self.probability) = (kind, rule, 1.0);
    }
}

/// The sentences of an article as the model reads them, and what the article says of its words.
pub fn read(sentences: &[Vec<&str>], tags: &[Vec<&str>]) -> (Vec<Line>, Facts) {
    let mut facts = Facts::default();
    let mut lines: Vec<Option<Line>> = Vec::with_capacity(sentences.len());
    for (words, tags) in sentences.iter().zip(tags) {
        // Lines in capitals wait until the article has been read.
        lines.push((!is_shouted(words)).then(|| Line::new(words.iter().copied(), tags)));
        if let Some(Some(line)) = lines.last() {
            facts.read(&line.words);
        }
    }
    let lines = lines
        .into_iter()
        .zip(sentences.iter().zip(tags))
        .map(|(line, (words, tags))| {
            line.unwrap_or_else(|| {
                let spoken: Vec<Cow<str>> = words.iter().map(|word| lowered(word, &facts)).collect();
                Line::new(spoken.iter().map(AsRef::as_ref), tags)
            })
        })
        .collect();
    (lines, facts)
}

/// Whether nearly all letters are capitals.
fn is_shouted(words: &[&str]) -> bool {
    let (mut upper, mut lower, mut long) = (0, 0, 0);
    for word in words {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        long += usize::from(letters > 2);
        upper += word.chars().filter(|c| c.is_uppercase()).count();
        lower += word.chars().filter(|c| c.is_lowercase()).count();
    }
    long >= 3 && upper > 6 * lower
}

/// A word of a line in capitals as it would be written elsewhere: as the article has it, or as the lists know it.
fn lowered<'w>(word: &'w str, facts: &Facts) -> Cow<'w, str> {
    if words::Case::of(word) != words::Case::Upper {
        return Cow::Borrowed(word);
    }
    let known = words::Word::new(word);
    let seen = facts.of(known.id);
    let name = known.name;
    let listed = name.first_name().is_some()
        || name.surname().is_some_and(|n| n > 1)
        || name.is_place()
        || name.demonym().is_some();
    if seen.is_shouted() || (name.organization().is_some() && !listed) {
        Cow::Borrowed(word)
    } else if seen.is_capital()
        || (!seen.is_lower() && (listed || known.cluster == lexicon::clusters::Cluster::default()))
    {
        let mut letters = word.chars();
        let first = letters.next();
        Cow::Owned(first.into_iter().chain(letters.flat_map(char::to_lowercase)).collect())
    } else {
        Cow::Owned(known.lower)
    }
}

fn confidence(probability: f32) -> Confidence {
    match probability {
        p if p >= 0.9 => Confidence::High,
        p if p >= 0.6 => Confidence::Medium,
        _ => Confidence::Low,
    }
}
