//! A report in one file: text, people, quotes, timeline, with links between them. No script, nothing fetched; it opens from
//! a disk, prints, and reads without colour.

use std::fmt::Write;

use super::markdown::{published, question_words, said as spoken, sources};
use super::{Work, svg};
use crate::app::i18n;
use crate::app::view_model::{
    Article, QuoteCard, Reading, entity_cards, escape, kind_word, questions, quote_cards, timeline_items, voices,
};
use crate::engine::text::Span;
use crate::{count, t};

const STYLE: &str = include_str!("report.css");

pub(super) fn write(work: &Work) -> String {
    let article = &work.article;
    let (cards, events) = (quote_cards(article), timeline_items(article));
    let title = escape(article.title());
    let language = i18n::language().tag();
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n"
    );
    let head = [
        published(article),
        count!(article.analysis.document.words as usize, "{} word", "{} words"),
        count!(cards.len(), "{} quote", "{} quotes"),
        count!(events.len(), "{} timeline entry", "{} timeline entries"),
    ];
    let _ = writeln!(out, "<p>{}</p>\n<nav>", head.join(" · "));
    let parts = [
        ("text", t!("Text")),
        ("who", t!("Who is in it")),
        ("quotes", t!("Who said what")),
        ("timeline", t!("What happened when")),
        ("questions", t!("Questions")),
    ];
    for (id, name) in parts {
        let _ = write!(out, "<a href=\"#{id}\">{name}</a> ");
    }
    out.push_str("</nav>\n<p class=\"key\">");
    let kinds = [
        ("person", "P", t!("person")),
        ("organization", "O", t!("organisation")),
        ("place", "L", t!("place")),
        ("time", "T", t!("time")),
        ("other", "X", t!("other")),
    ];
    for (class, letter, name) in kinds {
        let _ = write!(out, "<mark class=\"in-{class}\" data-l=\"{letter}\">{name}</mark> ");
    }
    let _ = writeln!(out, "<span class=\"quote\">{}</span></p>\n</header>\n<main>", t!("quote"));
    let blocks = text(article, &mut out);
    who(article, &blocks, &mut out);
    said(&cards, &blocks, &mut out);
    section("timeline", t!("What happened when"), &mut out);
    if events.is_empty() {
        let _ = writeln!(out, "<p>{}</p>", t!("No dated events found."));
    } else {
        out.push_str(&svg::drawing(article.title(), &events));
        out.push_str("<ol>\n");
        for v in &events {
            let status = v.status_word().map(|s| format!(" <em>{s}</em>")).unwrap_or_default();
            let _ = writeln!(
                out,
                "<li><b>{}</b>{status} {} {}</li>",
                v.date_words(),
                spoken(v, &escape(&v.clause.text)),
                blocks.link(v.clause.span.start(), v.paragraph)
            );
        }
        out.push_str("</ol>\n");
    }
    out.push_str("</section>\n");
    section("questions", t!("Questions that it leaves open"), &mut out);
    out.push_str("<ul>\n");
    for question in questions(article, &cards) {
        let _ = writeln!(out, "<li>{}</li>", escape(&question_words(&question)));
    }
    let _ = write!(
        out,
        "</ul>\n</section>\n</main>\n<footer><p>{} {}</p></footer>\n</body>\n</html>\n",
        t!("Made by Dateline {}.", env!("CARGO_PKG_VERSION")),
        t!("Found by rules and models: check before you use it.")
    );
    out
}

fn section(id: &str, heading: &str, out: &mut String) {
    let _ = writeln!(out, "<section id=\"{id}\">\n<h2>{heading}</h2>");
}

/// The first row of a table.
fn columns<const N: usize>(names: [&str; N], out: &mut String) {
    let _ = writeln!(out, "<thead><tr><th>{}</tr></thead>\n<tbody>", names.join("<th>"));
}

/// Where the paragraphs of the report are, for links.
struct Blocks(Vec<u32>);

impl Blocks {
    fn link(&self, offset: u32, paragraph: usize) -> String {
        let block = self.0.partition_point(|&start| start <= offset).saturating_sub(1);
        format!("<a href=\"#p{block}\">¶{paragraph}</a>")
    }
}

fn text(article: &Article, out: &mut String) -> Blocks {
    let reading = Reading::new(article.text, article.analysis);
    out.push_str("<article id=\"text\">\n");
    for section in 0..reading.sections() {
        // In the article, `<` is escaped: this is the paragraphs' own start tag.
        out.push_str(
            &reading.html(article.text, section).replace("<p dir=\"auto\" data-p=\"", "\n<p dir=\"auto\" id=\"p"),
        );
    }
    out.push_str("\n</article>\n");
    Blocks((0..reading.blocks()).filter_map(|b| reading.block_span(b)).map(Span::start).collect())
}

fn who(article: &Article, blocks: &Blocks, out: &mut String) {
    section("who", t!("Who is in it"), out);
    let cards = entity_cards(article);
    if cards.is_empty() {
        let _ = writeln!(out, "<p>{}</p>", t!("No names found."));
    } else {
        out.push_str("<table>\n");
        let names =
            [t!("Name"), t!("Kind"), t!("Role"), t!("Mentions"), t!("Quotes"), t!("Events"), t!("First mention")];
        columns(names, out);
        for c in cards {
            let role = c.roles.first().map(|r| escape(&r.text)).unwrap_or_default();
            let first = c.mentions.first().map_or(0, |m| m.start());
            let _ = writeln!(
                out,
                "<tr><th scope=\"row\">{}<td>{}<td>{role}<td>{}<td>{}<td>{}<td>{}</tr>",
                escape(&c.name),
                kind_word(c.kind),
                c.mentions.len(),
                c.quotes.len(),
                c.events.len(),
                blocks.link(first, article.paragraph_of(first) + 1)
            );
        }
        out.push_str("</tbody>\n</table>\n");
    }
    out.push_str("</section>\n");
}

fn said(cards: &[QuoteCard], blocks: &Blocks, out: &mut String) {
    section("quotes", t!("Who said what"), out);
    if cards.is_empty() {
        let _ = writeln!(out, "<p>{}</p>\n</section>", t!("No quotes found."));
        return;
    }
    let _ = writeln!(out, "<p>{}</p>", sources(cards));
    let voices = voices(cards);
    if !voices.rows.is_empty() {
        let formula = t!("Share of quoted words = words of the voice / words of all quotes with a speaker");
        let _ = writeln!(out, "<table>\n<caption>{formula}</caption>");
        columns([t!("Voice"), t!("Share"), t!("Words"), t!("In quotation marks")], out);
        for v in &voices.rows {
            let name = escape(&v.speaker.name);
            let _ = writeln!(
                out,
                "<tr><th scope=\"row\">{name}<td>{:.0} %<td>{}<td>{}</tr>",
                v.share, v.words, v.direct_words
            );
        }
        out.push_str("</tbody>\n</table>\n");
    }
    out.push_str("<ol>\n");
    for c in cards {
        let words: Vec<String> = c.pieces.iter().map(|p| escape(&p.1.text)).collect();
        let speaker = c.speaker.as_ref().map_or_else(|| t!("No speaker found").into(), |s| escape(&s.name));
        let role = c.speaker.as_ref().and_then(|s| s.role.as_ref());
        let role = role.map(|r| format!(", {}", escape(&r.text))).unwrap_or_default();
        let cue = c.cue.as_ref().map(|q| format!(", {}", t!("cue: {}", escape(&q.0.text)))).unwrap_or_default();
        let date = c.said.as_ref().map(|s| format!(", {}", escape(&s.0))).unwrap_or_default();
        let _ = writeln!(
            out,
            "<li><blockquote dir=\"auto\">{}</blockquote><p>— {speaker}{role} <small>({}{cue}{date})</small> {}</p></li>",
            words.join(" […] "),
            c.form.word(),
            blocks.link(c.pieces[0].1.span.start(), c.paragraph)
        );
    }
    out.push_str("</ol>\n</section>\n");
}
