//! What paper has besides the article: the quotes, the timeline, and where it comes from.

use std::fmt::Write;

use super::escape::escape;
use super::quotes::QuoteCard;
use super::timeline::TimelineItem;
use crate::t;

/// The lists behind a printed article, as HTML. Paragraphs have the numbers that the style sheet prints beside them.
///
/// ```
/// use dateline::app::view_model::{Article, print_html, quote_cards, timeline_items};
/// let text = "“The port is <closed>,” Ana Silva said on 3 March 2025.";
/// let analysis = dateline::analyse(&dateline::Document::new(text));
/// let article = Article::new(text, &analysis);
/// let html = print_html(&quote_cards(&article), &timeline_items(&article), "example.org");
/// assert!(html.contains("Ana Silva") && html.contains("&lt;closed&gt;") && html.contains("3 March 2025"));
/// ```
pub fn print_html(quotes: &[QuoteCard], events: &[TimelineItem], foot: &str) -> String {
    let mut out = String::new();
    if !quotes.is_empty() {
        let _ = write!(out, "<h2>{}</h2><ol class=\"print-quotes\">", t!("Who said what"));
        for card in quotes {
            let words: Vec<&str> = card.pieces.iter().map(|p| p.1.text.as_str()).collect();
            let who = card.speaker.as_ref().map_or(t!("no speaker found"), |s| s.name.as_str());
            let role = card.speaker.as_ref().and_then(|s| s.role.as_ref());
            let _ = write!(
                out,
                "<li>{} <span dir=\"auto\">{}</span> — <b>{}</b>{} <i>({}, ¶{})</i></li>",
                card.form.glyph(),
                escape(&words.join(" […] ")),
                escape(who),
                role.map(|r| format!(", {}", escape(&r.text))).unwrap_or_default(),
                card.form.word(),
                card.paragraph
            );
        }
        out.push_str("</ol>");
    }
    if !events.is_empty() {
        let _ = write!(out, "<h2>{}</h2><ul class=\"print-events\">", t!("What happened when"));
        for event in events {
            let number = if event.quote.is_none() { format!(" <sup>{}</sup>", event.number) } else { String::new() };
            let status = event.status_word().map(|s| format!(" [{s}]")).unwrap_or_default();
            let _ = write!(
                out,
                "<li><b>{} {}</b>{status}{number} <span dir=\"auto\">{}</span> <i>(¶{})</i></li>",
                event.glyph.sign(),
                event.date_words(),
                escape(&event.clause.text),
                event.paragraph
            );
        }
        out.push_str("</ul>");
    }
    let _ = write!(out, "<p class=\"print-foot\">{}</p>", escape(foot));
    out
}
