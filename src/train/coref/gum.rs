//! The documents of GUM: their words, trees, and who is who.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use anyhow::Result;

use super::Case;
use crate::engine::coref::{self, Question};
use crate::engine::evidence::{Confidence, Evidence};
use crate::engine::ner::{EntityKind, Name};
use crate::engine::parse::{Arc, Deprel};
use crate::engine::quote;
use crate::engine::sentence::Sentence;
use crate::engine::syntax::Syntax;
use crate::engine::table::{Id, IdRange, Table};
use crate::engine::tag::{Morph, Upos};
use crate::engine::text::{Document, Span};
use crate::engine::tokenise::{Shape, Token, TokenKind};
use crate::train::read_gz;

/// A document of GUM: its words, trees and the entities of its words.
#[derive(Default)]
struct Source {
    text: String,
    is_talk: bool,
    spans: Vec<(usize, usize)>,
    rows: Vec<Row>,
    sentences: Vec<(usize, usize, u32)>,
    /// First and last token, entity, type.
    mentions: Vec<(usize, usize, String, String)>,
}

struct Row {
    upos: Upos,
    xpos: &'static str,
    lemma: String,
    head: Option<usize>,
    deprel: Deprel,
}

/// The decisions in one part of GUM.
pub(super) fn cases(path: &Path) -> Result<Vec<Case>> {
    let text = read_gz(path)?;
    let mut cases = Vec::new();
    // Talk and vlogs point at what is seen, not at what was said.
    for source in read(&text).into_iter().filter(|s| !s.is_talk) {
        collect(&source, &mut cases);
    }
    Ok(cases)
}

/// Runs who-is-who over the document, with a judge of pronouns that knows the answers and notes the candidates.
fn collect(source: &Source, cases: &mut Vec<Case>) {
    let document = Document::new(&source.text);
    let syntax = syntax_of(source, &document);
    let mut entity_at: HashMap<usize, &str> = HashMap::new();
    for (first, last, entity, _) in &source.mentions {
        if let Some(head) = syntax.head_of_run(IdRange::new(*first, last + 1)) {
            entity_at.insert(head.index(), entity);
        }
    }
    let names = names_of(source, &syntax);
    let quotes = quote::find(&syntax, &names);
    let evidence = Evidence::new("gold", Confidence::High);
    coref::resolve_with(&syntax, &names, &quotes, &mut |question: &Question| {
        let wanted = entity_at.get(&question.pronoun.index())?;
        let right: Vec<bool> =
            question.choices.iter().map(|c| entity_at.get(&c.head.index()) == Some(wanted)).collect();
        cases.extend(Case::new(question, &right, !right.contains(&true)));
        right.iter().position(|&r| r).map(|at| (at, evidence))
    });
}

/// The named entities: the proper nouns around a proper head, without titles.
fn names_of(source: &Source, syntax: &Syntax) -> Table<Name> {
    let mut by_head: BTreeMap<usize, (usize, usize, EntityKind)> = BTreeMap::new();
    for (first, last, _, kind) in &source.mentions {
        let kind = match kind.as_str() {
            "person" => EntityKind::Person,
            "organization" => EntityKind::Organization,
            "place" => EntityKind::Place,
            "event" => EntityKind::Event,
            "object" => EntityKind::Product,
            "abstract" => EntityKind::Work,
            _ => continue,
        };
        let Some(head) = syntax.head_of_run(IdRange::new(*first, last + 1)).filter(|&h| syntax.upos(h) == Upos::Propn)
        else {
            continue;
        };
        let proper = |at: usize| syntax.upos(Id::new(at)) == Upos::Propn;
        let joins =
            |at: usize| proper(at) || matches!(syntax.word(Id::new(at)), "of" | "the" | "-" | "for" | "and" | "&");
        let (mut start, mut end) = (head.index(), head.index());
        let stop = |at: usize| kind == EntityKind::Person && !proper(at);
        while start > *first && joins(start - 1) && !stop(start - 1) {
            start -= 1;
        }
        while end < *last && joins(end + 1) && !stop(end + 1) {
            end += 1;
        }
        while start < head.index() && !proper(start) {
            start += 1;
        }
        while end > head.index() && !proper(end) {
            end -= 1;
        }
        by_head.entry(head.index()).or_insert((start, end, kind));
    }
    let mut names = Table::new();
    let mut open = 0;
    let mut runs: Vec<(usize, usize, EntityKind)> = by_head.into_values().collect();
    runs.sort_by_key(|r| (r.0, std::cmp::Reverse(r.1)));
    for (start, end, kind) in runs {
        if start >= open {
            let evidence = Evidence::new("gold", Confidence::High);
            names.push(Name { tokens: IdRange::new(start, end + 1), kind, evidence });
            open = end + 1;
        }
    }
    names
}

fn syntax_of<'d>(source: &Source, document: &'d Document) -> Syntax<'d> {
    let tokens: Table<Token> = source
        .spans
        .iter()
        .zip(&source.rows)
        .map(|(&(start, end), row)| {
            let kind = match row.upos {
                Upos::Punct => TokenKind::Punct,
                Upos::Num => TokenKind::Number,
                Upos::Sym => TokenKind::Symbol,
                _ => TokenKind::Word,
            };
            Token { span: Span::at(start, end), kind, shape: Shape::of(&source.text[start..end]) }
        })
        .collect();
    let sentences =
        source.sentences.iter().map(|&(a, b, paragraph)| Sentence { tokens: IdRange::new(a, b), paragraph }).collect();
    let morphs = source
        .rows
        .iter()
        .map(|r| Morph { upos: r.upos, xpos: r.xpos, lemma: r.lemma.clone().into(), class: 0 })
        .collect();
    let arcs = source.rows.iter().map(|r| Arc { head: r.head.map(Id::new), deprel: r.deprel }).collect();
    Syntax::new(document, tokens, sentences, morphs, arcs)
}

fn read(text: &str) -> Vec<Source> {
    let mut all: Vec<Source> = Vec::new();
    let mut open: Vec<(String, String, usize)> = Vec::new();
    let mut paragraph = 0;
    let mut first = 0;
    for line in text.lines().chain([""]) {
        if line.starts_with("# newdoc") {
            let is_talk = ["_conversation_", "_vlog_", "_podcast_"].iter().any(|genre| line.contains(genre));
            all.push(Source { is_talk, ..Source::default() });
            open.clear();
            (paragraph, first) = (0, 0);
        } else if line.starts_with("# newpar") {
            if let Some(source) = all.last_mut().filter(|s| !s.text.is_empty() && !s.text.ends_with('\n')) {
                source.text.truncate(source.text.trim_end().len());
                source.text.push('\n');
                paragraph += 1;
            }
        } else if line.is_empty() {
            if let Some(source) = all.last_mut().filter(|s| s.rows.len() > first) {
                source.sentences.push((first, source.rows.len(), paragraph));
                first = source.rows.len();
            }
        } else if !line.starts_with('#')
            && let Some(source) = all.last_mut()
        {
            word(source, &mut open, first, line);
        }
    }
    all
}

fn word(source: &mut Source, open: &mut Vec<(String, String, usize)>, first: usize, line: &str) {
    let columns: Vec<&str> = line.split('\t').collect();
    let [id, form, lemma, upos, xpos, _, head, deprel, _, misc] = columns[..] else { return };
    if id.contains(['-', '.']) {
        return;
    }
    let at = source.rows.len();
    let start = source.text.len();
    source.text.push_str(form);
    source.spans.push((start, source.text.len()));
    if !misc.contains("SpaceAfter=No") {
        source.text.push(' ');
    }
    let head = head.parse::<usize>().ok().filter(|&h| h > 0).map(|h| first + h - 1);
    let (upos, xpos, deprel) = (Upos::from_name(upos), &*String::leak(xpos.to_owned()), Deprel::from_name(deprel));
    source.rows.push(Row { upos, xpos, lemma: lemma.to_owned(), head, deprel });
    let Some(marks) = misc.split('|').find_map(|m| m.strip_prefix("Entity=")) else { return };
    for piece in marks.split_inclusive([')']).flat_map(|p| p.split_inclusive_before('(')) {
        let (opens, closes) = (piece.starts_with('('), piece.ends_with(')'));
        let body = piece.trim_matches(['(', ')']);
        let mut fields = body.split('-');
        let entity = fields.next().unwrap_or_default().to_owned();
        if opens {
            let kind = fields.next().unwrap_or_default().to_owned();
            if closes {
                source.mentions.push((at, at, entity, kind));
            } else {
                open.push((entity, kind, at));
            }
        } else if closes && let Some(i) = open.iter().rposition(|(e, ..)| *e == entity) {
            let (entity, kind, from) = open.remove(i);
            source.mentions.push((from, at, entity, kind));
        }
    }
}

trait SplitBefore {
    fn split_inclusive_before(&self, mark: char) -> Vec<&str>;
}

impl SplitBefore for str {
    /// Pieces that each begin with the mark, but perhaps the first.
    fn split_inclusive_before(&self, mark: char) -> Vec<&str> {
        let mut cuts: Vec<usize> = self.match_indices(mark).map(|(i, _)| i).filter(|&i| i > 0).collect();
        cuts.push(self.len());
        let mut from = 0;
        cuts.into_iter().map(|to| &self[std::mem::replace(&mut from, to)..to]).filter(|p| !p.is_empty()).collect()
    }
}
