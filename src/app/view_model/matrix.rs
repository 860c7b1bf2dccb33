use std::collections::BTreeMap;

use super::article::Article;
use super::quotes::{QuoteCard, SpeakerLine};
use super::voices::voices;
use crate::engine::coref::MentionForm;
use crate::engine::ner::EntityKind;

/// What the columns of the matrix are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Columns {
    /// Days on which things were said; without such a day: the last column.
    #[default]
    Days,
    /// Paragraphs.
    Paragraphs,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// First day of saying, `2025-03-03`.
    Day(String),
    /// From 1.
    Paragraph(usize),
    /// Said on no known day.
    Undated,
}

/// A speaker, or a person named at least twice and never quoted.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixRow {
    /// The name.
    pub name: String,
    /// The entity's id, if one is known.
    pub entity: Option<String>,
    /// For each column, rows of the quote cards. All empty: named but never quoted.
    pub cells: Vec<Vec<usize>>,
}

/// Who said what, when.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    /// From early to late.
    pub columns: Vec<Column>,
    /// Speakers by words quoted, then the unquoted by mentions.
    pub rows: Vec<MatrixRow>,
    /// Utterances without a speaker, per column.
    pub without_speaker: Vec<Vec<usize>>,
}

/// Lays the utterances out by speaker and column.
pub fn matrix(article: &Article, cards: &[QuoteCard], by: Columns) -> Matrix {
    let column = |card: &QuoteCard| match by {
        Columns::Paragraphs => Column::Paragraph(card.paragraph),
        Columns::Days => card.said.as_ref().map_or(Column::Undated, |s| Column::Day(s.0.clone())),
    };
    let mut of_column: BTreeMap<Column, Vec<usize>> = BTreeMap::new();
    for (i, card) in cards.iter().enumerate() {
        of_column.entry(column(card)).or_default().push(i);
    }
    let columns: Vec<Column> = of_column.keys().cloned().collect();
    let cells = |wanted: &dyn Fn(Option<&SpeakerLine>) -> bool| -> Vec<Vec<usize>> {
        let mine = |rows: &Vec<usize>| rows.iter().copied().filter(|&i| wanted(cards[i].speaker.as_ref())).collect();
        of_column.values().map(mine).collect()
    };
    let voices = voices(cards);
    let mut rows: Vec<MatrixRow> = voices
        .rows
        .iter()
        .map(|v| MatrixRow {
            name: v.speaker.name.clone(),
            entity: v.speaker.entity.clone(),
            cells: cells(&|s| s.is_some_and(|s| s.key == v.speaker.key)),
        })
        .collect();
    for (id, name, _) in never_quoted(article, cards) {
        rows.push(MatrixRow { name, entity: Some(id), cells: vec![Vec::new(); columns.len()] });
    }
    Matrix { without_speaker: cells(&|s| s.is_none()), columns, rows }
}

/// Persons named at least twice who speak in no utterance: id, name, number of mentions; by mentions, then by place.
pub(super) fn never_quoted(article: &Article, cards: &[QuoteCard]) -> Vec<(String, String, usize)> {
    let heard = |id: &str| cards.iter().any(|c| c.speaker.as_ref().is_some_and(|s| s.entity.as_deref() == Some(id)));
    let silent = article.analysis.entities.iter().filter(|e| {
        let names = e.mentions.iter().filter(|m| m.form == MentionForm::Name).count();
        e.kind == EntityKind::Person && names > 0 && e.mentions.len() >= 2 && !heard(&e.id)
    });
    let mut out: Vec<_> = silent.map(|e| (e.id.clone(), e.name.clone(), e.mentions.len())).collect();
    out.sort_by_key(|row| std::cmp::Reverse(row.2));
    out
}
