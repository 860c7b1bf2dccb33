//! Where a reported content ends: at each comma, conjunction, dash or preposition that may end it, a log-linear model decides
//! from what the rules say and from the words and the tree around (`models/contents.tsv`; `train quotes` learns it).

use std::collections::HashMap;
use std::sync::LazyLock;

use super::cue::LEXICON;
use super::extent;
use super::reader::Reader;
use super::words;
use crate::engine::parse::Deprel;
use crate::engine::tag::Upos;

/// A place where a content may end, before the token `at`.
#[derive(Debug)]
pub(super) struct Place<'p> {
    /// The cue.
    pub(super) cue: usize,
    /// Where the content begins.
    pub(super) start: usize,
    pub(super) at: usize,
    /// Where the sentence ends.
    pub(super) limit: usize,
    /// Where clauses begin that the tree hangs from the cue.
    pub(super) own: &'p [usize],
    /// Whether the rules end the content here.
    pub(super) rule: bool,
}

/// Words that begin a clause or phrase which may be the writer's and not the speaker's.
const OPENERS: &[&str] = &[
    "as",
    "while",
    "when",
    "after",
    "before",
    "although",
    "though",
    "because",
    "despite",
    "following",
    "amid",
    "during",
    "without",
    "since",
    "in",
    "on",
    "at",
    "with",
    "if",
    "until",
];

/// Whether a content may end before the token at all.
pub(super) fn is_place(reader: &Reader, start: usize, at: usize) -> bool {
    at > start + 1
        && reader.mark_at(at).is_none_or(|m| reader.marks[m].outer.start == at)
        && (reader.is(at, &[",", "and", "but", "or", "(", ":"])
            || extent::is_dash(reader, at)
            || reader.is(at, OPENERS) && !reader.is(at - 1, &[",", "and", "but"]))
}

/// What the model sees.
pub(super) fn features(reader: &Reader, place: &Place) -> Vec<String> {
    let &Place { cue, start, at, limit, own, rule } = place;
    let mut out = Vec::with_capacity(32);
    let comma = reader.is(at, &[","]);
    let mut word = at + usize::from(comma || extent::is_dash(reader, at) || reader.is(at, &["(", ":"]));
    let conjunction =
        reader.is(word, &["and", "but", "or", "while", "though", "although", "with", "as", "because", "which", "who"]);
    let joint = if conjunction { reader.low(word) } else { "-" };
    let sign = if extent::is_dash(reader, at) {
        "dash"
    } else if comma {
        ","
    } else {
        reader.low(at)
    };
    word += usize::from(conjunction);
    while word + 1 < limit && word < at + 5 && reader.upos(word) == Upos::Adv {
        word += 1;
    }
    let kind = format!("{sign} {joint}");
    let tag = if word < limit { reader.xpos(word) } else { "end" };
    let closed =
        matches!(reader.upos(word), Upos::Adp | Upos::Sconj | Upos::Pron | Upos::Det | Upos::Part | Upos::Cconj);
    let next = if closed { reader.low(word) } else { tag };
    let clause = extent::strict_clause(reader, word, limit);
    let finite = reader.is_finite(word);
    let listed = |t: usize| LEXICON.verb(reader.low(t)).is_some();
    let verb = if finite { word } else { reader.phrase_end(word, limit) };
    let report = listed(word) || verb < limit && reader.is_finite(verb) && listed(verb);
    let subject = reader.upos(word) == Upos::Pron;
    let hangs = |t: usize| reader.head(t).filter(|&h| h < at && t >= at).map(|h| (t, h));
    let arc = (at..limit.min(at + 15)).filter(|&t| !reader.is_punct(t)).find_map(hangs);
    let from = arc.map_or("none", |(_, h)| {
        if h == cue {
            "cue"
        } else if h < start {
            "before"
        } else if reader.head(h) == Some(cue) {
            "content"
        } else if h + 1 == at || h + 2 == at && reader.mark_at(at - 1).is_some() {
            "last"
        } else {
            "inside"
        }
    });
    let relation = arc.map_or(Deprel::Root, |(t, _)| reader.deprel(t));
    let said = extent::cue_tense(reader, cue);
    let tense = if finite { if extent::cue_tense(reader, word) == said { "same" } else { "other" } } else { "-" };
    let after_mark = reader.mark_at(at - 1).is_some();
    let verbs = (start..at).take(60).filter(|&t| reader.is_finite(t)).count().min(3);
    let long = |n: usize| match n {
        0..=3 => 0,
        4..=7 => 1,
        8..=14 => 2,
        15..=25 => 3,
        _ => 4,
    };
    let rest = limit.saturating_sub(at);
    let again = (word..limit.min(at + 40)).any(|t| reader.is(t, &[","]));
    out.push("bias".to_owned());
    out.push(format!("rule {rule}"));
    out.push(format!("rule {rule} {kind}"));
    out.push(format!("kind {kind}"));
    out.push(format!("kind {kind} next {next}"));
    out.push(format!("kind {kind} clause {clause} finite {finite}"));
    out.push(format!("kind {kind} tag {tag}"));
    out.push(format!("kind {kind} from {from}"));
    out.push(format!("kind {kind} relation {relation:?}"));
    out.push(format!("kind {kind} report {report} tense {tense}"));
    out.push(format!("kind {kind} mark {after_mark}"));
    out.push(format!("kind {kind} again {again} rest {}", long(rest)));
    out.push(format!("next {next}"));
    out.push(format!("own {}", own.contains(&at) || own.contains(&(at + 1))));
    out.push(format!("from {from} relation {relation:?}"));
    out.push(format!("from {from} rule {rule}"));
    out.push(format!("clause {clause} subject {subject} rule {rule}"));
    out.push(format!("report {report} tense {tense}"));
    out.push(format!("verbs {verbs} kind {kind}"));
    out.push(format!("verbs {verbs} rule {rule}"));
    out.push(format!("length {} kind {kind}", long(at - start)));
    out.push(format!("rest {}", long(rest)));
    out.push(format!("mark {after_mark} next {next}"));
    out.push(format!("infinitive {} kind {kind}", reader.is(start, &["to"]) || reader.xpos(start) == "VBG"));
    out.push(format!("source {} kind {kind}", !reader.is_verb(cue)));
    out.push(format!("time {}", words::time_end(reader, at + 1, limit).is_some()));
    out
}

/// Whether the content ends at the place.
pub(super) fn ends(reader: &Reader, place: &Place) -> bool {
    static WEIGHTS: LazyLock<HashMap<&str, f32>> = LazyLock::new(|| {
        let rows = include_str!("../../../models/contents.tsv").lines();
        rows.filter_map(|row| row.split_once('\t').and_then(|(name, weight)| Some((name, weight.parse().ok()?))))
            .collect()
    });
    let sum: f32 = features(reader, place).iter().filter_map(|f| WEIGHTS.get(f.as_str())).sum();
    sum > 0.0
}
