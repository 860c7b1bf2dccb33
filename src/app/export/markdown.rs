//! A brief: who is in it, who said what, what happened when, what is left open.

use std::fmt::Write;

use super::Work;
use crate::app::view_model::{
    Article, GroupBy, Question, QuoteCard, TimelineItem, entity_cards, group_quotes, kind_word, ladder, questions,
    quote_cards, timeline_items, voices,
};
use crate::engine::timeline::Track;
use crate::{count, t};

pub(super) fn write(work: &Work) -> String {
    let article = &work.article;
    let analysis = article.analysis;
    let (entities, quotes, events) = (entity_cards(article), quote_cards(article), timeline_items(article));
    let mut out = format!("# {}\n\n", plain(article.title()));
    let head = [
        published(article),
        count!(analysis.document.words as usize, "{} word", "{} words"),
        count!(entities.len(), "{} name", "{} names"),
        count!(quotes.len(), "{} quote", "{} quotes"),
        count!(events.len(), "{} timeline entry", "{} timeline entries"),
    ];
    let _ = writeln!(out, "{}\n", head.join(" · "));
    if !entities.is_empty() {
        let columns = [t!("name"), t!("kind"), t!("role"), t!("mentions"), t!("quotes"), t!("events")];
        let _ = writeln!(out, "## {}\n\n| {} |", t!("Who is in it"), columns.join(" | "));
        out.push_str("|---|---|---|--:|--:|--:|\n");
        for card in &entities {
            let role = card.roles.first().map(|r| cell(&r.text)).unwrap_or_default();
            let _ = writeln!(
                out,
                "| {} | {} | {role} | {} | {} | {} |",
                cell(&card.name),
                kind_word(card.kind),
                card.mentions.len(),
                card.quotes.len(),
                card.events.len()
            );
        }
        out.push('\n');
    }
    if !quotes.is_empty() {
        let _ = writeln!(out, "## {}\n", t!("Who said what"));
        shares(&quotes, &mut out);
        for group in group_quotes(&quotes, GroupBy::Speaker) {
            let heading = group.heading.as_deref().map_or_else(|| t!("No speaker found").into(), plain);
            let _ = writeln!(out, "### {heading}\n");
            group.cards.iter().for_each(|&i| quote(&quotes[i], &mut out));
            out.push('\n');
        }
    }
    if !events.is_empty() {
        let _ = writeln!(out, "## {}\n", t!("What happened when"));
        for item in &events {
            let status = item.status_word().map(|s| format!(" ({s})")).unwrap_or_default();
            let _ = writeln!(
                out,
                "- **{}**{status}: {} (¶{})",
                item.date_words(),
                said(item, &plain(&item.clause.text)),
                item.paragraph
            );
        }
        out.push('\n');
    }
    let open = questions(article, &quotes);
    if !open.is_empty() {
        let _ = writeln!(out, "## {}\n", t!("Questions that it leaves open"));
        for question in &open {
            let _ = writeln!(out, "- {}", plain(&question_words(question)));
        }
        out.push('\n');
    }
    let _ = writeln!(out, "{}", t!("Made by Dateline {}.", env!("CARGO_PKG_VERSION")));
    out
}

fn shares(quotes: &[QuoteCard], out: &mut String) {
    let voices = voices(quotes);
    let _ = writeln!(out, "{}\n", sources(quotes));
    if voices.rows.is_empty() {
        return;
    }
    let columns = [t!("voice"), t!("share of quoted words"), t!("words"), t!("in quotation marks")];
    let _ = writeln!(out, "| {} |\n|---|--:|--:|--:|", columns.join(" | "));
    for v in &voices.rows {
        let _ = writeln!(out, "| {} | {:.0} % | {} | {} |", cell(&v.speaker.name), v.share, v.words, v.direct_words);
    }
    out.push('\n');
}

fn quote(card: &QuoteCard, out: &mut String) {
    let words: Vec<String> = card.pieces.iter().map(|p| plain(&p.1.text)).collect();
    let _ = write!(out, "- “{}” ({}", words.join(" […] "), card.form.word());
    if let Some((cue, _)) = &card.cue {
        let _ = write!(out, ", {}", plain(&cue.text));
    }
    if let Some((from, to)) = &card.said {
        let _ = write!(out, ", {}", if from == to { from.clone() } else { t!("{} to {}", from, to) });
    }
    let _ = writeln!(out, ", ¶{})", card.paragraph);
}

/// When the article was published, as far as it is known.
pub(super) fn published(article: &Article) -> String {
    let date = article.analysis.document.published.date.as_deref();
    t!("Published: {}", date.unwrap_or(t!("unknown")))
}

/// How many sources are named, described, unnamed.
pub(super) fn sources(quotes: &[QuoteCard]) -> String {
    let rungs = ladder(quotes).into_iter().filter(|r| !r.cards.is_empty());
    let rungs: Vec<String> = rungs.map(|r| format!("{} {}", r.cards.len(), r.step.label())).collect();
    t!("Sources: {}.", rungs.join(", "))
}

/// What was said is not what happened.
pub(super) fn said(item: &TimelineItem, words: &str) -> String {
    if item.track == Track::Said { t!("said: {}", words) } else { words.into() }
}

/// A question as a sentence.
pub(super) fn question_words(question: &Question) -> String {
    match question {
        Question::NoPublicationDate => t!("When was this published? Relative dates hang on it.").into(),
        Question::NoSpeaker { words, .. } => t!("Who said “{}”?", words.text),
        Question::Unnamed { source, .. } => t!("Who is “{}”, and why unnamed?", source.text),
        Question::NeverQuoted { name, mentions, .. } => count!(
            *mentions,
            "{1} is mentioned {0} time and never quoted: what is their view?",
            "{1} is mentioned {0} times and never quoted: what is their view?",
            name
        ),
        Question::NoResponse { name, cue, .. } => t!("Did {} respond to what others {}?", name, cue.text),
        Question::NumberWithoutSource { number } => t!("Where does “{}” come from?", number.text),
        Question::Undated { words, .. } => t!("When: “{}”?", words.text),
        Question::Unsure { speaker, .. } => t!("Is “{}” really the speaker there?", speaker.text),
    }
}

/// Text on one line with Markdown's signs escaped.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' => out.extend(['\\', c]),
            c if c.is_whitespace() && out.ends_with(' ') => {}
            c if c.is_whitespace() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

fn cell(text: &str) -> String {
    plain(text)
}
