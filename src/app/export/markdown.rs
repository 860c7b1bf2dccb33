//! A brief: who is in it, who said what, what happened when, what is left open.

use std::fmt::Write;

use super::{Work, word};
use crate::app::view_model::{
    GroupBy, Question, QuoteCard, entity_cards, group_quotes, ladder, questions, quote_cards, timeline_items, voices,
};
use crate::engine::timeline::Track;

pub(super) fn write(work: &Work) -> String {
    let article = &work.article;
    let analysis = article.analysis;
    let (entities, quotes, events) = (entity_cards(article), quote_cards(article), timeline_items(article));
    let mut out = format!("# {}\n\n", plain(article.title()));
    let published = analysis.document.published.date.as_deref().unwrap_or("unknown");
    let _ = writeln!(
        out,
        "Published: {published} · {} words · {} names · {} quotes · {} timeline entries\n",
        analysis.document.words,
        entities.len(),
        quotes.len(),
        events.len()
    );
    if !entities.is_empty() {
        out.push_str(
            "## Who is in it\n\n| name | kind | role | mentions | quotes | events |\n|---|---|---|--:|--:|--:|\n",
        );
        for card in &entities {
            let role = card.roles.first().map(|r| cell(&r.text)).unwrap_or_default();
            let _ = writeln!(
                out,
                "| {} | {} | {role} | {} | {} | {} |",
                cell(&card.name),
                word(card.kind),
                card.mentions.len(),
                card.quotes.len(),
                card.events.len()
            );
        }
        out.push('\n');
    }
    if !quotes.is_empty() {
        out.push_str("## Who said what\n\n");
        shares(&quotes, &mut out);
        for group in group_quotes(&quotes, GroupBy::Speaker) {
            let heading = group.heading.as_deref().map_or_else(|| "No speaker found".into(), plain);
            let _ = writeln!(out, "### {heading}\n");
            group.cards.iter().for_each(|&i| quote(&quotes[i], &mut out));
            out.push('\n');
        }
    }
    if !events.is_empty() {
        out.push_str("## What happened when\n\n");
        for item in &events {
            let said = if item.track == Track::Said { "said: " } else { "" };
            let status = item.status_word().map(|s| format!(" ({s})")).unwrap_or_default();
            let _ = writeln!(
                out,
                "- **{}**{status}: {said}{} (¶{})",
                item.date_words(),
                plain(&item.clause.text),
                item.paragraph
            );
        }
        out.push('\n');
    }
    let open = questions(article, &quotes);
    if !open.is_empty() {
        out.push_str("## Questions that it leaves open\n\n");
        for question in &open {
            let _ = writeln!(out, "- {}", plain(&question_words(question)));
        }
        out.push('\n');
    }
    let _ = writeln!(out, "Made by Dateline {}.", env!("CARGO_PKG_VERSION"));
    out
}

fn shares(quotes: &[QuoteCard], out: &mut String) {
    let voices = voices(quotes);
    let rungs = ladder(quotes).into_iter().filter(|r| !r.cards.is_empty());
    let rungs: Vec<String> = rungs.map(|r| format!("{} {}", r.cards.len(), r.step.label())).collect();
    let _ = writeln!(out, "Sources: {}.\n", rungs.join(", "));
    if voices.rows.is_empty() {
        return;
    }
    out.push_str("| voice | share of quoted words | words | in quotation marks |\n|---|--:|--:|--:|\n");
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
        let _ = write!(out, ", {from}{}", if from == to { String::new() } else { format!(" to {to}") });
    }
    let _ = writeln!(out, ", ¶{})", card.paragraph);
}

/// A question as an English sentence.
pub(super) fn question_words(question: &Question) -> String {
    match question {
        Question::NoPublicationDate => "When was this published? Relative dates hang on it.".into(),
        Question::NoSpeaker { words, .. } => format!("Who said “{}”?", words.text),
        Question::Unnamed { source, .. } => format!("Who is “{}”, and why unnamed?", source.text),
        Question::NeverQuoted { name, mentions, .. } => {
            format!("{name} is mentioned {mentions} times and never quoted: what is their view?")
        }
        Question::NoResponse { name, cue, .. } => format!("Did {name} respond to what others {}?", cue.text),
        Question::NumberWithoutSource { number } => format!("Where does “{}” come from?", number.text),
        Question::Undated { words, .. } => format!("When: “{}”?", words.text),
        Question::Unsure { speaker, .. } => format!("Is “{}” really the speaker there?", speaker.text),
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
