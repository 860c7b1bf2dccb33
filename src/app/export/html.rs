//! A report in one file: text, people, quotes, timeline, with links between them. No script, nothing fetched; it opens from
//! a disk, prints, and reads without colour.

use std::fmt::Write;

use super::markdown::question_words;
use super::{Work, svg, word};
use crate::app::view_model::{
    Article, QuoteCard, Reading, entity_cards, escape, ladder, questions, quote_cards, timeline_items, voices,
};
use crate::engine::text::Span;
use crate::engine::timeline::Track;

const STYLE: &str = include_str!("report.css");

pub(super) fn write(work: &Work) -> String {
    let article = &work.article;
    let (cards, events) = (quote_cards(article), timeline_items(article));
    let title = escape(article.title());
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n"
    );
    let published = article.analysis.document.published.date.as_deref().unwrap_or("unknown");
    let _ = write!(
        out,
        "<p>Published: {published} · {} words · {} quotes · {} timeline entries</p>\n<nav><a href=\"#text\">Text</a> \
         <a href=\"#who\">Who is in it</a> <a href=\"#quotes\">Who said what</a> <a href=\"#timeline\">What happened when</a> \
         <a href=\"#questions\">Questions</a></nav>\n<p class=\"key\"><mark class=\"in-person\" data-l=\"P\">person</mark> \
         <mark class=\"in-organization\" data-l=\"O\">organisation</mark> <mark class=\"in-place\" data-l=\"L\">place</mark> \
         <mark class=\"in-time\" data-l=\"T\">time</mark> <mark class=\"in-other\" data-l=\"X\">other</mark> \
         <span class=\"quote\">quote</span></p>\n</header>\n<main>\n",
        article.analysis.document.words,
        cards.len(),
        events.len(),
    );
    let blocks = text(article, &mut out);
    who(article, &blocks, &mut out);
    said(&cards, &blocks, &mut out);
    out.push_str("<section id=\"timeline\">\n<h2>What happened when</h2>\n");
    if events.is_empty() {
        out.push_str("<p>No dated events found.</p>\n");
    } else {
        out.push_str(&svg::drawing(article.title(), &events));
        out.push_str("<ol>\n");
        for v in &events {
            let status = v.status_word().map(|s| format!(" <em>{s}</em>")).unwrap_or_default();
            let saying = if v.track == Track::Said { "said: " } else { "" };
            let _ = writeln!(
                out,
                "<li><b>{}</b>{status} {saying}{} {}</li>",
                v.date_words(),
                escape(&v.clause.text),
                blocks.link(v.clause.span.start(), v.paragraph)
            );
        }
        out.push_str("</ol>\n");
    }
    out.push_str("</section>\n<section id=\"questions\">\n<h2>Questions that it leaves open</h2>\n<ul>\n");
    for question in questions(article, &cards) {
        let _ = writeln!(out, "<li>{}</li>", escape(&question_words(&question)));
    }
    let _ = write!(
        out,
        "</ul>\n</section>\n</main>\n<footer><p>Made by Dateline {}. Found by rules and models: check before you use it.</p></footer>\n\
         </body>\n</html>\n",
        env!("CARGO_PKG_VERSION")
    );
    out
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
    out.push_str("<section id=\"who\">\n<h2>Who is in it</h2>\n");
    let cards = entity_cards(article);
    if cards.is_empty() {
        out.push_str("<p>No names found.</p>\n");
    } else {
        out.push_str("<table>\n<thead><tr><th>Name<th>Kind<th>Role<th>Mentions<th>Quotes<th>Events<th>First</tr></thead>\n<tbody>\n");
        for c in cards {
            let role = c.roles.first().map(|r| escape(&r.text)).unwrap_or_default();
            let first = c.mentions.first().map_or(0, |m| m.start());
            let _ = writeln!(
                out,
                "<tr><th scope=\"row\">{}<td>{}<td>{role}<td>{}<td>{}<td>{}<td>{}</tr>",
                escape(&c.name),
                word(c.kind),
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
    out.push_str("<section id=\"quotes\">\n<h2>Who said what</h2>\n");
    if cards.is_empty() {
        out.push_str("<p>No quotes found.</p>\n</section>\n");
        return;
    }
    let rungs = ladder(cards).into_iter().filter(|r| !r.cards.is_empty());
    let rungs: Vec<String> = rungs.map(|r| format!("{} {}", r.cards.len(), r.step.label())).collect();
    let _ = writeln!(out, "<p>Sources: {}.</p>", rungs.join(", "));
    let voices = voices(cards);
    if !voices.rows.is_empty() {
        out.push_str("<table>\n<caption>Share of quoted words = words of the voice / words of all quotes with a speaker</caption>\n");
        out.push_str("<thead><tr><th>Voice<th>Share<th>Words<th>In quotation marks</tr></thead>\n<tbody>\n");
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
        let speaker = c.speaker.as_ref().map_or_else(|| "No speaker found".into(), |s| escape(&s.name));
        let role = c.speaker.as_ref().and_then(|s| s.role.as_ref());
        let role = role.map(|r| format!(", {}", escape(&r.text))).unwrap_or_default();
        let cue = c.cue.as_ref().map(|q| format!(", cue: {}", escape(&q.0.text))).unwrap_or_default();
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
