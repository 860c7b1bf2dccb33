//! Whole articles, read from end to end: for each sample of the page, a snapshot that a person can check line by line.
//!
//! After a change to the engine, `cargo insta review` (or INSTA_UPDATE=always) shows what it did to real articles.

use std::fmt::Write;

use dateline::app::samples::{self, SAMPLES, Sample};
use dateline::engine::analysis::{Analysis, Entity, Event, Quote, Timex};
use dateline::engine::coref::MentionForm;
use dateline::{Document, analyse};

/// The long read would make a snapshot that nobody reads.
const UNREAD: [&str; 1] = ["long"];

#[test]
fn articles_come_out_as_they_did() {
    for sample in SAMPLES.iter().filter(|s| !UNREAD.contains(&s.id)) {
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(sample.id, told(sample));
        });
    }
}

/// The analysis in the order of a reader's questions: who, who said what, when, what happened.
fn told(sample: &Sample) -> String {
    let text = samples::sample(sample.id).expect("every sample has an article");
    let analysis = analyse(&Document::new(text));
    let mut out = String::new();
    let about = &analysis.document;
    let published = about.published.date.as_deref().unwrap_or("unknown");
    let source = serde_json::to_value(about.published.source).expect("a source is a word");
    let _ = writeln!(out, "published {published} ({})", source.as_str().unwrap_or_default());
    let _ = writeln!(out, "\n# Who\n");
    for entity in &analysis.entities {
        who(&mut out, entity);
    }
    let _ = writeln!(out, "\n# Who said what\n");
    for quote in &analysis.quotes {
        said(&mut out, &analysis, quote);
    }
    let _ = writeln!(out, "\n# When\n");
    for timex in &analysis.timexes {
        when(&mut out, timex);
    }
    let _ = writeln!(out, "\n# What happened\n");
    for event in &analysis.timeline {
        happened(&mut out, event);
    }
    out
}

fn word<T: serde::Serialize>(value: T) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(Into::into)).unwrap_or_default()
}

/// `Denise Whitlock (person, female) 5: Denise Whitlock · she ×3 · Whitlock | roles`
fn who(out: &mut String, entity: &Entity) {
    let _ = write!(out, "{} ({}, {}) {}:", entity.name, word(entity.kind), word(entity.gender), entity.mentions.len());
    let mut forms: Vec<(&str, usize)> = Vec::new();
    for mention in &entity.mentions {
        match forms.iter_mut().find(|(text, _)| *text == mention.text) {
            Some((_, n)) => *n += 1,
            None => forms.push((&mention.text, 1)),
        }
    }
    let shown: Vec<String> =
        forms.iter().map(|(text, n)| if *n > 1 { format!(" {text} ×{n}") } else { format!(" {text}") }).collect();
    let _ = write!(out, "{}", shown.join(" ·"));
    if !entity.roles.is_empty() {
        let roles: Vec<&str> = entity.roles.iter().map(|r| r.text.as_str()).collect();
        let _ = write!(out, " | {}", roles.join(" · "));
    }
    out.push('\n');
}

/// `direct high  Denise Whitlock ← "she" told a packed meeting: I cannot defend …`
fn said(out: &mut String, analysis: &Analysis, quote: &Quote) {
    let _ = write!(out, "{} {} {}: ", word(quote.kind), word(quote.confidence), quote.rule);
    match &quote.speaker {
        None => out.push_str("nobody"),
        Some(speaker) => {
            let entity = analysis.entities.iter().find(|e| Some(&e.id) == speaker.entity.as_ref());
            let _ = write!(out, "{} ({})", entity.map_or("–", |e| &e.name), word(speaker.standing));
            if speaker.form != MentionForm::Name {
                let _ = write!(out, " as “{}”", speaker.text);
            }
        }
    }
    let _ = write!(out, " {}", quote.cue.as_ref().map_or("–", |c| &c.text));
    if let Some(addressee) = &quote.addressee {
        let _ = write!(out, " to {}", addressee.text);
    }
    if let Some(venue) = &quote.venue {
        let _ = write!(out, " [{}]", venue.text);
    }
    let _ = writeln!(out, "{}: {}", quote.group.as_ref().map_or(String::new(), |g| format!(" {g}")), quote.text);
}

fn when(out: &mut String, timex: &Timex) {
    let modifier = timex.modifier.as_ref().map_or(String::new(), |m| format!(" {m}"));
    let _ = writeln!(out, "{}: {} {}{modifier} ({})", timex.text, word(timex.kind), timex.value, timex.rule);
}

fn happened(out: &mut String, event: &Event) {
    let edtf = if event.edtf.is_empty() { "undated" } else { &event.edtf };
    let _ = writeln!(
        out,
        "{edtf} {} {} {}: {} [{}]",
        word(event.track),
        word(event.status),
        word(event.certainty),
        event.text,
        event.trigger.text
    );
}
