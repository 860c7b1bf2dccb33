//! TEI P5: names, dates and speech in the text; entities, events and what crosses other elements in `standOff`.

use std::fmt::Write;

use super::inline::{self, Inline, xml};
use super::{Work, word};
use crate::app::view_model::{Article, MarkKind};
use crate::engine::analysis::{Entity, Event};
use crate::engine::quote::QuoteKind;
use crate::engine::text::Span;

pub(super) fn write(work: &Work) -> String {
    let article = &work.article;
    let (kept, crossing) = inline::nested(article, elements(article));
    let mut out =
        String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n");
    header(article, &mut out);
    stand_off(work, &crossing, &mut out);
    out.push_str("<text><body>\n");
    let mut used = 0;
    for &(start, end) in &article.analysis.document.paragraphs {
        let title = article.analysis.document.title.is_some_and(|t| t.start == start);
        let name = if title { "ab type=\"headline\"" } else { "p" };
        let _ = write!(out, "<{name}>");
        used += inline::write(article.text, start, end, &kept[used..], &mut out);
        out.push_str(if title { "</ab>\n" } else { "</p>\n" });
    }
    // A body needs a paragraph.
    if article.analysis.document.paragraphs.is_empty() {
        out.push_str("<p/>\n");
    }
    out.push_str("</body></text>\n</TEI>\n");
    out
}

fn header(article: &Article, out: &mut String) {
    let title = xml(article.title());
    let date = article.analysis.document.published.date.as_deref();
    let date = date.map(|d| format!("<date when=\"{}\"/>", xml(d))).unwrap_or_default();
    let _ = write!(
        out,
        "<teiHeader><fileDesc>\n<titleStmt><title>{title}</title></titleStmt>\n<publicationStmt><p>Made by Dateline {}. \
         {date}</p></publicationStmt>\n<sourceDesc><p>A text given by the reader.</p></sourceDesc>\n</fileDesc></teiHeader>\n",
        env!("CARGO_PKG_VERSION"),
    );
}

fn elements(article: &Article) -> Vec<Inline> {
    let mut out = Vec::new();
    for entity in &article.analysis.entities {
        let (name, close) = match entity.kind.into() {
            MarkKind::Person => ("persName", "</persName>"),
            MarkKind::Organization => ("orgName", "</orgName>"),
            MarkKind::Place => ("placeName", "</placeName>"),
            _ => ("name", "</name>"),
        };
        let of_kind = if name == "name" { format!(" type=\"{}\"", word(entity.kind)) } else { String::new() };
        for m in &entity.mentions {
            // A description or pronoun is a referring string, not a name.
            let (element, close) = if m.form == crate::engine::coref::MentionForm::Name {
                (format!("<{name}{of_kind} ref=\"#{}\">", xml(&entity.id)), close)
            } else {
                (format!("<rs type=\"{}\" ref=\"#{}\">", word(entity.kind), xml(&entity.id)), "</rs>")
            };
            out.push(Inline { span: span(m.start, m.end), open: element, close });
        }
    }
    for t in &article.analysis.timexes {
        let dates = dates(t.from.as_deref(), t.to.as_deref());
        out.push(Inline { span: span(t.start, t.end), open: format!("<date{dates}>"), close: "</date>" });
    }
    for q in &article.analysis.quotes {
        let who = q.speaker.as_ref().and_then(|s| s.entity.as_ref());
        let who = who.map(|id| format!(" who=\"#{}\"", xml(id))).unwrap_or_default();
        let direct = q.kind == QuoteKind::Direct;
        let open = format!("<said xml:id=\"{}\" direct=\"{direct}\"{who}>", xml(&q.id));
        out.push(Inline { span: span(q.start, q.end), open, close: "</said>" });
    }
    out
}

fn span(start: u32, end: u32) -> Span {
    Span::new(start, end.max(start))
}

/// ` when="…"`, ` from="…" to="…"` or nothing.
fn dates(from: Option<&str>, to: Option<&str>) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from == to => format!(" when=\"{}\"", xml(from)),
        (Some(from), Some(to)) => format!(" from=\"{}\" to=\"{}\"", xml(from), xml(to)),
        (Some(from), None) => format!(" notBefore=\"{}\"", xml(from)),
        (None, Some(to)) => format!(" notAfter=\"{}\"", xml(to)),
        (None, None) => String::new(),
    }
}

fn stand_off(work: &Work, crossing: &[Inline], out: &mut String) {
    let article = &work.article;
    let of = |kind: &[MarkKind]| -> Vec<&Entity> {
        article.analysis.entities.iter().filter(|e| kind.contains(&e.kind.into())).collect()
    };
    let lists = [
        ("listPerson", "person", "persName", of(&[MarkKind::Person])),
        ("listOrg", "org", "orgName", of(&[MarkKind::Organization])),
        ("listPlace", "place", "placeName", of(&[MarkKind::Place])),
        ("listObject", "object", "objectName", of(&[MarkKind::Other])),
    ];
    let mut body = String::new();
    for (list, item, name, entities) in lists.iter().filter(|l| !l.3.is_empty()) {
        let _ = writeln!(body, "<{list}>");
        for e in entities {
            let inner = format!("<{name}>{}</{name}>", xml(&e.name));
            let inner = if *item == "object" { format!("<objectIdentifier>{inner}</objectIdentifier>") } else { inner };
            let roles = e.roles.first().map(|r| format!("<note>{}</note>", xml(&r.text))).unwrap_or_default();
            let _ = writeln!(body, "<{item} xml:id=\"{}\">{inner}{roles}</{item}>", xml(&e.id));
        }
        let _ = writeln!(body, "</{list}>");
    }
    if !article.analysis.timeline.is_empty() {
        body.push_str("<listEvent>\n");
        article.analysis.timeline.iter().for_each(|v| event(work, v, &mut body));
        body.push_str("</listEvent>\n");
    }
    if !crossing.is_empty() {
        body.push_str("<listAnnotation>\n");
        for e in crossing {
            let words = xml(article.words(e.span.start(), e.span.end()));
            let (start, end) = (work.codepoint(e.span.start()), work.codepoint(e.span.end()));
            let _ = writeln!(
                body,
                "<annotation><note>characters {start} to {end}: {}{words}{}</note></annotation>",
                e.open, e.close
            );
        }
        body.push_str("</listAnnotation>\n");
    }
    if !body.is_empty() {
        let _ = write!(out, "<standOff>\n{body}</standOff>\n");
    }
}

fn event(work: &Work, v: &Event, out: &mut String) {
    let kind = format!(" type=\"{}\" subtype=\"{}\"", word(v.track), word(v.status));
    let _ = write!(out, "<event xml:id=\"{}\"{kind}{}>", xml(&v.id), dates(v.from.as_deref(), v.to.as_deref()));
    let _ = write!(out, "<label>{}</label>", xml(&v.text));
    for id in v.participants.iter().chain(&v.places) {
        if let Some(e) = work.article.entity(id) {
            let _ = write!(out, "<note><rs ref=\"#{}\">{}</rs></note>", xml(id), xml(&e.name));
        }
    }
    out.push_str("</event>\n");
}
