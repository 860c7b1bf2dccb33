//! The result as the world sees it: plain data with a schema number, the same in JSON, on the command line and in JavaScript.
//! Anything may be added here; nothing may change its meaning without a new [`SCHEMA`].

use serde::{Deserialize, Serialize};

use super::coref::{Coref, Entity as CorefEntity, Gender, MentionForm};
use super::evidence::Confidence;
use super::ner::EntityKind;
use super::quote::{Attribution, Quote as FoundQuote, QuoteKind, Stance, Standing};
use super::syntax::Syntax;
use super::table::{Id, Table};
use super::temporal::{Anchor, PublishedSource, Times, Timex as FoundTimex, TimexKind};
use super::text::{self, OffsetIndex, ParagraphKind, Span};
use super::timeline::{Certainty, Event as FoundEvent, Granularity, Status, Track};
use super::tokenise::TokenKind;

/// The number of this contract.
pub const SCHEMA: u32 = 1;

/// What `start` and `end` count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Offsets {
    /// UTF-8 bytes: what Rust slices.
    #[default]
    Utf8,
    /// UTF-16 units: what JavaScript slices.
    Utf16,
    /// Unicode code points: what Python slices.
    Codepoint,
}

/// Everything found in one article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "field by field in docs/analysis.md")]
pub struct Analysis {
    pub schema: u32,
    pub engine: String,
    pub offsets: Offsets,
    pub document: About,
    pub entities: Vec<Entity>,
    pub quotes: Vec<Quote>,
    pub timexes: Vec<Timex>,
    pub timeline: Vec<Event>,
    pub notices: Vec<Notice>,
}

/// A stretch of the text, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Range {
    pub start: u32,
    pub end: u32,
}

/// A stretch of the text with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Words {
    pub start: u32,
    pub end: u32,
    pub text: String,
}

/// The article as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct About {
    pub title: Option<Range>,
    pub published: Published,
    pub dateline: Option<Dateline>,
    pub paragraphs: Vec<(u32, u32)>,
    pub sentences: Vec<(u32, u32)>,
    pub words: u32,
}

/// The publication date, how it is known, and the words that state it (both 0 where none do).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Published {
    pub date: Option<String>,
    pub source: PublishedSource,
    pub start: u32,
    pub end: u32,
}

/// "LISBON, March 3 (Reuters) —"
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Dateline {
    pub place: Option<String>,
    pub start: u32,
    pub end: u32,
}

/// A person, organization, … with all places that speak of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Entity {
    pub id: String,
    pub name: String,
    pub kind: EntityKind,
    pub gender: Gender,
    pub roles: Vec<Words>,
    pub mentions: Vec<Mention>,
}

/// One place that speaks of an entity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Mention {
    pub start: u32,
    pub end: u32,
    pub text: String,
    pub form: MentionForm,
    pub rule: String,
    pub confidence: Confidence,
}

/// Reported words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Quote {
    pub id: String,
    pub start: u32,
    pub end: u32,
    pub text: String,
    pub kind: QuoteKind,
    pub group: Option<String>,
    pub speaker: Option<Speaker>,
    pub cue: Option<Cue>,
    pub addressee: Option<Addressee>,
    pub venue: Option<Words>,
    pub said: Option<Said>,
    pub rule: String,
    pub confidence: Confidence,
}

/// Who said it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Speaker {
    pub entity: Option<String>,
    pub start: u32,
    pub end: u32,
    pub text: String,
    pub form: MentionForm,
    pub standing: Standing,
}

/// The words that announce a quote, and what they make of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Cue {
    pub start: u32,
    pub end: u32,
    pub text: String,
    pub stance: Stance,
}

/// To whom it was said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Addressee {
    pub entity: Option<String>,
    pub start: u32,
    pub end: u32,
    pub text: String,
}

/// When it was said: inclusive days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Said {
    pub from: Option<String>,
    pub to: Option<String>,
    pub timex: Option<String>,
}

/// A time expression.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Timex {
    pub id: String,
    pub start: u32,
    pub end: u32,
    pub text: String,
    #[serde(rename = "type")]
    pub kind: TimexKind,
    pub value: String,
    #[serde(rename = "mod")]
    pub modifier: Option<String>,
    /// Of a set: `EVERY`, `EACH`.
    pub quant: Option<String>,
    /// Of a set: how many times, `2X`.
    pub freq: Option<String>,
    pub anchor: String,
    pub from: Option<String>,
    pub to: Option<String>,
    pub rule: String,
    pub confidence: Confidence,
}

/// An entry of the timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Event {
    pub id: String,
    pub track: Track,
    pub start: u32,
    pub end: u32,
    pub text: String,
    pub trigger: Words,
    pub from: Option<String>,
    pub to: Option<String>,
    pub edtf: String,
    pub granularity: Granularity,
    pub certainty: Certainty,
    pub status: Status,
    pub timex: Option<String>,
    pub participants: Vec<String>,
    pub places: Vec<String>,
    pub quote: Option<String>,
    /// Where the text tells the same event again.
    #[serde(default)]
    pub also: Vec<Words>,
}

/// Something that the reader should know of the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Notice {
    pub code: String,
    pub message: String,
}

impl Analysis {
    /// The same result with `start` and `end` counted in `unit`. `text` is the analysed text and offsets are still bytes.
    #[must_use]
    pub fn with_offsets(mut self, text: &str, unit: Offsets) -> Self {
        debug_assert_eq!(self.offsets, Offsets::Utf8, "offsets are converted once");
        let index = OffsetIndex::new(text);
        match unit {
            Offsets::Utf8 => {}
            Offsets::Utf16 => self.each_offset(|at| *at = index.utf16(*at)),
            Offsets::Codepoint => self.each_offset(|at| *at = index.codepoint(*at)),
        }
        self.offsets = unit;
        self
    }

    fn each_offset(&mut self, mut f: impl FnMut(&mut u32)) {
        let mut both = |start: &mut u32, end: &mut u32| {
            f(start);
            f(end);
        };
        let about = &mut self.document;
        about.title.iter_mut().for_each(|r| both(&mut r.start, &mut r.end));
        about.dateline.iter_mut().for_each(|r| both(&mut r.start, &mut r.end));
        both(&mut about.published.start, &mut about.published.end);
        about.paragraphs.iter_mut().chain(&mut about.sentences).for_each(|(s, e)| both(s, e));
        for entity in &mut self.entities {
            entity.roles.iter_mut().for_each(|r| both(&mut r.start, &mut r.end));
            entity.mentions.iter_mut().for_each(|m| both(&mut m.start, &mut m.end));
        }
        for quote in &mut self.quotes {
            both(&mut quote.start, &mut quote.end);
            quote.speaker.iter_mut().for_each(|s| both(&mut s.start, &mut s.end));
            quote.cue.iter_mut().for_each(|c| both(&mut c.start, &mut c.end));
            quote.addressee.iter_mut().for_each(|a| both(&mut a.start, &mut a.end));
            quote.venue.iter_mut().for_each(|v| both(&mut v.start, &mut v.end));
        }
        self.timexes.iter_mut().for_each(|t| both(&mut t.start, &mut t.end));
        for event in &mut self.timeline {
            both(&mut event.start, &mut event.end);
            both(&mut event.trigger.start, &mut event.trigger.end);
            event.also.iter_mut().for_each(|w| both(&mut w.start, &mut w.end));
        }
    }
}

/// Gathers what the stages found into the public form.
pub(super) fn assemble(
    syntax: &Syntax,
    coref: &Coref,
    quotes: &Table<FoundQuote>,
    attributions: &[Option<Attribution>],
    times: &Times,
    events: &Table<FoundEvent>,
) -> Analysis {
    let mut sayings = vec![None; quotes.len()];
    for event in events.iter().filter(|e| e.from.is_some()) {
        if let Some(quote) = event.quote {
            sayings[quote.index()].get_or_insert(event);
        }
    }
    Analysis {
        schema: SCHEMA,
        engine: env!("CARGO_PKG_VERSION").into(),
        offsets: Offsets::Utf8,
        document: about(syntax, times, coref),
        entities: coref.entities.ids().map(|id| entity(syntax, coref, id)).collect(),
        quotes: quotes
            .ids()
            .map(|id| quote(syntax, &quotes[id], id, attributions[id.index()].as_ref(), sayings[id.index()]))
            .collect(),
        timexes: times.timexes.ids().map(|id| timex(syntax, &times.timexes[id], id)).collect(),
        timeline: events.ids().map(|id| event(syntax, &events[id], id)).collect(),
        notices: notices(syntax, times),
    }
}

fn entity_id(id: Id<CorefEntity>) -> String {
    format!("e{}", id.index() + 1)
}
fn quote_id(id: Id<FoundQuote>) -> String {
    format!("q{}", id.index() + 1)
}
fn timex_id(id: Id<FoundTimex>) -> String {
    format!("t{}", id.index() + 1)
}

fn words(syntax: &Syntax, span: Span) -> Words {
    Words { start: span.start(), end: span.end(), text: span.of(syntax.text()).into() }
}

fn range(span: Span) -> Range {
    Range { start: span.start(), end: span.end() }
}

fn about(syntax: &Syntax, times: &Times, coref: &Coref) -> About {
    let paragraphs = syntax.document.paragraphs();
    let stated = times.published.span.unwrap_or_default();
    About {
        title: paragraphs.iter().find(|p| p.kind == ParagraphKind::Headline).map(|p| range(p.span)),
        published: Published {
            date: times.published.date.map(|d| d.to_string()),
            source: times.published.source,
            start: stated.start(),
            end: stated.end(),
        },
        dateline: dateline(syntax, coref),
        paragraphs: paragraphs.iter().map(|p| (p.span.start(), p.span.end())).collect(),
        sentences: syntax.sentences.iter().map(|s| syntax.span(s.tokens)).map(|s| (s.start(), s.end())).collect(),
        words: syntax.tokens.iter().filter(|t| !matches!(t.kind, TokenKind::Punct | TokenKind::Symbol)).count() as u32,
    }
}

fn dateline(syntax: &Syntax, coref: &Coref) -> Option<Dateline> {
    let found = text::dateline(syntax.document)?;
    let entity = syntax.token_at(found.city.start()).and_then(|token| coref.entity_at(token)).map(|e| e.0);
    let place = entity.filter(|&e| coref.entities[e].kind == EntityKind::Place).map(entity_id);
    Some(Dateline { place, start: found.span.start(), end: found.span.end() })
}

fn entity(syntax: &Syntax, coref: &Coref, id: Id<CorefEntity>) -> Entity {
    let entity = &coref.entities[id];
    let mentions = entity.mentions.iter().map(|&m| &coref.mentions[m]);
    Entity {
        id: entity_id(id),
        name: entity.name.clone(),
        kind: entity.kind,
        gender: entity.gender,
        roles: entity.roles.iter().map(|r| words(syntax, r.span)).collect(),
        mentions: mentions
            .map(|m| {
                let Words { start, end, text } = words(syntax, syntax.span(m.tokens));
                let (rule, confidence) = (m.evidence.rule.into(), m.evidence.confidence);
                Mention { start, end, text, form: m.form, rule, confidence }
            })
            .collect(),
    }
}

fn quote(
    syntax: &Syntax,
    quote: &FoundQuote,
    id: Id<FoundQuote>,
    attribution: Option<&Attribution>,
    said: Option<&FoundEvent>,
) -> Quote {
    let Words { start, end, text } = words(syntax, quote.span);
    Quote {
        id: quote_id(id),
        start,
        end,
        text,
        kind: quote.kind,
        group: quote.group.map(|g| format!("g{}", g + 1)),
        speaker: attribution.map(|a| {
            let Words { start, end, text } = words(syntax, a.span);
            Speaker { entity: a.entity.map(entity_id), start, end, text, form: a.form, standing: a.standing }
        }),
        cue: quote.cue.map(|c| {
            let Words { start, end, text } = words(syntax, c.span);
            Cue { start, end, text, stance: c.stance }
        }),
        addressee: quote.addressee.map(|run| {
            let Words { start, end, text } = words(syntax, syntax.span(run));
            Addressee { entity: attribution.and_then(|a| a.addressee).map(entity_id), start, end, text }
        }),
        venue: quote.venue.map(|v| words(syntax, v)),
        said: said.map(|e| Said {
            from: e.from.map(|d| d.to_string()),
            to: e.to.map(|d| d.to_string()),
            timex: e.timex.map(timex_id),
        }),
        rule: quote.evidence.rule.into(),
        confidence: attribution.map_or(quote.evidence.confidence, |a| a.confidence),
    }
}

fn timex(syntax: &Syntax, timex: &FoundTimex, id: Id<FoundTimex>) -> Timex {
    let Words { start, end, text } = words(syntax, timex.span);
    Timex {
        id: timex_id(id),
        start,
        end,
        text,
        kind: timex.kind,
        value: timex.value.to_string(),
        modifier: timex.modifier.map(Into::into),
        quant: timex.repeated.quant.map(Into::into),
        freq: timex.repeated.times.map(|n| format!("{n}X")),
        anchor: match timex.anchor {
            Anchor::Document => "document".into(),
            Anchor::Timex(other) => timex_id(other),
            Anchor::Event => "event".into(),
        },
        from: timex.from.map(|d| d.to_string()),
        to: timex.to.map(|d| d.to_string()),
        rule: timex.evidence.rule.into(),
        confidence: timex.evidence.confidence,
    }
}

fn event(syntax: &Syntax, event: &FoundEvent, id: Id<FoundEvent>) -> Event {
    let Words { start, end, text } = words(syntax, event.span);
    Event {
        id: format!("v{}", id.index() + 1),
        track: event.track,
        start,
        end,
        text,
        trigger: words(syntax, syntax.tokens[event.trigger].span),
        from: event.from.map(|d| d.to_string()),
        to: event.to.map(|d| d.to_string()),
        edtf: event.edtf.clone(),
        granularity: event.granularity,
        certainty: event.certainty,
        status: event.status,
        timex: event.timex.map(timex_id),
        participants: event.participants.iter().map(|&e| entity_id(e)).collect(),
        places: event.places.iter().map(|&e| entity_id(e)).collect(),
        quote: event.quote.map(quote_id),
        also: event.also.iter().map(|&span| words(syntax, span)).collect(),
    }
}

fn notices(syntax: &Syntax, times: &Times) -> Vec<Notice> {
    let mut out = Vec::new();
    let mut add = |code: &str, message: &str| out.push(Notice { code: code.into(), message: message.into() });
    if syntax.document.was_cut() {
        add("cut", "the text is longer than 64 MiB; only its beginning was read");
    }
    if syntax.tokens.is_empty() {
        add("empty", "there are no words in this text; paste an article");
    }
    for mismatch in &times.mismatches {
        let (words, stated, found) = (mismatch.span.of(syntax.text()), mismatch.stated, mismatch.found);
        add("weekday-mismatch", &format!("“{words}” says {stated:?}, but that day is a {found:?}; check the date"));
    }
    out
}
