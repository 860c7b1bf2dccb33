//! Tables for spreadsheets (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front.

use std::borrow::Cow;

use super::{Work, word};
use crate::app::view_model::{entity_cards, speaker_line};

struct Table(String);

impl Table {
    fn new(header: &[&str]) -> Self {
        let mut table = Self(String::new());
        table.row(&header.iter().map(|h| Cow::from(*h)).collect::<Vec<_>>());
        table
    }
    fn row(&mut self, cells: &[Cow<str>]) {
        for (i, cell) in cells.iter().enumerate() {
            if i > 0 {
                self.0.push(',');
            }
            push_cell(cell, &mut self.0);
        }
        self.0.push_str("\r\n");
    }
}

fn push_cell(cell: &str, out: &mut String) {
    // What spreadsheets run: = + - @, their full-width forms, and a tab or line break in front of them.
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let guard = if formula { "'" } else { "" };
    if cell.contains([',', '"', '\r', '\n']) {
        out.push('"');
        out.push_str(guard);
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(guard);
        out.push_str(cell);
    }
}

fn number(n: impl std::fmt::Display) -> Cow<'static, str> {
    n.to_string().into()
}

pub(super) fn quotes(work: &Work) -> String {
    let article = &work.article;
    let mut table = Table::new(&[
        "id",
        "group",
        "kind",
        "quote",
        "speaker",
        "speaker_entity",
        "speaker_words",
        "standing",
        "role",
        "cue",
        "stance",
        "addressee",
        "venue",
        "said_from",
        "said_to",
        "paragraph",
        "start",
        "end",
        "rule",
        "confidence",
        "verdict",
        "source",
    ]);
    for q in &article.analysis.quotes {
        let speaker = q.speaker.as_ref().map(|s| speaker_line(article, s));
        let line = speaker.as_ref();
        let said = q.said.as_ref();
        let or_empty = |s: Option<&String>| Cow::from(s.cloned().unwrap_or_default());
        table.row(&[
            (&q.id).into(),
            or_empty(q.group.as_ref()),
            word(q.kind).into(),
            (&q.text).into(),
            line.map(|l| l.name.clone()).unwrap_or_default().into(),
            or_empty(line.and_then(|l| l.entity.as_ref())),
            line.map(|l| l.words.text.clone()).unwrap_or_default().into(),
            line.map_or("no speaker found".into(), |_| word(q.speaker.as_ref().map(|s| s.standing))).into(),
            line.and_then(|l| l.role.as_ref()).map(|r| r.text.clone()).unwrap_or_default().into(),
            q.cue.as_ref().map(|c| c.text.clone()).unwrap_or_default().into(),
            word(q.cue.as_ref().map(|c| c.stance)).into(),
            q.addressee.as_ref().map(|a| a.text.clone()).unwrap_or_default().into(),
            q.venue.as_ref().map(|v| v.text.clone()).unwrap_or_default().into(),
            or_empty(said.and_then(|s| s.from.as_ref())),
            or_empty(said.and_then(|s| s.to.as_ref())),
            number(article.paragraph_of(q.start) + 1),
            number(work.codepoint(q.start)),
            number(work.codepoint(q.end)),
            (&q.rule).into(),
            word(q.confidence).into(),
            "".into(),
            "".into(),
        ]);
    }
    table.0
}

pub(super) fn entities(work: &Work) -> String {
    let mut table =
        Table::new(&["id", "name", "kind", "gender", "roles", "mentions", "quotes", "events", "also_called"]);
    for card in entity_cards(&work.article) {
        let roles: Vec<&str> = card.roles.iter().map(|r| r.text.as_str()).collect();
        let aliases = card.aliases.iter().filter(|a| a.text != card.name).map(|a| a.text.as_str());
        table.row(&[
            (&card.id).into(),
            (&card.name).into(),
            word(card.kind).into(),
            word(card.gender).into(),
            roles.join("; ").into(),
            number(card.mentions.len()),
            number(card.quotes.len()),
            number(card.events.len()),
            aliases.collect::<Vec<_>>().join("; ").into(),
        ]);
    }
    table.0
}

pub(super) fn mentions(work: &Work) -> String {
    let mut table =
        Table::new(&["entity", "name", "kind", "words", "form", "paragraph", "start", "end", "rule", "confidence"]);
    let mut rows: Vec<_> =
        work.article.analysis.entities.iter().flat_map(|e| e.mentions.iter().map(move |m| (e, m))).collect();
    rows.sort_by_key(|(_, m)| (m.start, m.end));
    for (entity, m) in rows {
        table.row(&[
            (&entity.id).into(),
            (&entity.name).into(),
            word(entity.kind).into(),
            (&m.text).into(),
            word(m.form).into(),
            number(work.article.paragraph_of(m.start) + 1),
            number(work.codepoint(m.start)),
            number(work.codepoint(m.end)),
            (&m.rule).into(),
            word(m.confidence).into(),
        ]);
    }
    table.0
}

pub(super) fn events(work: &Work) -> String {
    let article = &work.article;
    let mut table = Table::new(&[
        "id",
        "track",
        "from",
        "to",
        "edtf",
        "granularity",
        "certainty",
        "status",
        "event",
        "clause",
        "dated_by",
        "participants",
        "places",
        "quote",
        "paragraph",
        "start",
        "end",
    ]);
    for v in &article.analysis.timeline {
        let names = |ids: &[String]| {
            ids.iter().filter_map(|id| article.entity(id)).map(|e| e.name.as_str()).collect::<Vec<_>>().join("; ")
        };
        let timex = v.timex.as_deref().and_then(|id| article.timex(id));
        table.row(&[
            (&v.id).into(),
            word(v.track).into(),
            v.from.as_deref().unwrap_or_default().into(),
            v.to.as_deref().unwrap_or_default().into(),
            (&v.edtf).into(),
            word(v.granularity).into(),
            word(v.certainty).into(),
            word(v.status).into(),
            (&v.trigger.text).into(),
            (&v.text).into(),
            timex.map(|t| t.text.as_str()).unwrap_or_default().into(),
            names(&v.participants).into(),
            names(&v.places).into(),
            v.quote.as_deref().unwrap_or_default().into(),
            number(article.paragraph_of(v.start) + 1),
            number(work.codepoint(v.start)),
            number(work.codepoint(v.end)),
        ]);
    }
    table.0
}
