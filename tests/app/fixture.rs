//! Analyses made by hand, so that these tests hold whatever the engine finds.

use dateline::Document;
use dateline::engine::analysis::{Analysis, Cue, Entity, Event, Mention, Quote, Said, Speaker, Timex, Words};
use dateline::engine::coref::{Gender, MentionForm};
use dateline::engine::evidence::Confidence;
use dateline::engine::ner::EntityKind;
use dateline::engine::quote::{QuoteKind, Stance, Standing};
use dateline::engine::temporal::TimexKind;
use dateline::engine::timeline::{Certainty, Granularity, Status, Track};

#[derive(Clone, Debug)]
pub(crate) struct Fixture {
    pub(crate) text: String,
    pub(crate) analysis: Analysis,
}

impl Fixture {
    /// Paragraphs and sentences only.
    pub(crate) fn new(text: &str) -> Self {
        let mut analysis = dateline::analyse(&Document::new(text));
        analysis.entities.clear();
        analysis.quotes.clear();
        analysis.timexes.clear();
        analysis.timeline.clear();
        analysis.document.dateline = None;
        Self { text: text.into(), analysis }
    }

    /// The first place of these words at or after `from`.
    pub(crate) fn at(&self, words: &str, from: u32) -> Words {
        let start = self.text[from as usize..].find(words).unwrap_or_else(|| panic!("no “{words}” after {from}"));
        let start = from + start as u32;
        Words { start, end: start + words.len() as u32, text: words.into() }
    }

    /// Mentions in text order, each after the one before.
    pub(crate) fn entity(mut self, kind: EntityKind, name: &str, mentions: &[&str]) -> Self {
        let mut from = 0;
        let mut rows = Vec::new();
        for words in mentions {
            let at = self.at(words, from);
            from = at.end;
            let form = match *words {
                "he" | "she" | "She" | "He" | "it" => MentionForm::Pronoun,
                w if w.starts_with(char::is_lowercase) => MentionForm::Nominal,
                _ => MentionForm::Name,
            };
            let (rule, confidence) = ("test".into(), Confidence::High);
            rows.push(Mention { start: at.start, end: at.end, text: at.text, form, rule, confidence });
        }
        let id = format!("e{}", self.analysis.entities.len() + 1);
        let (name, gender, roles) = (name.into(), Gender::Unknown, Vec::new());
        self.analysis.entities.push(Entity { id, name, kind, gender, roles, mentions: rows });
        self
    }

    /// A quote; `speaker` is an entity's id or, for none, the words that name it.
    pub(crate) fn quote(
        mut self,
        kind: QuoteKind,
        words: &str,
        speaker: Option<(&str, &str, Standing)>,
        group: Option<&str>,
    ) -> Self {
        let Words { start, end, text } = self.at(words, 0);
        let speaker = speaker.map(|(entity, words, standing)| {
            let near = self.at(words, 0);
            Speaker {
                entity: (!entity.is_empty()).then(|| entity.into()),
                start: near.start,
                end: near.end,
                text: near.text,
                form: MentionForm::Name,
                standing,
            }
        });
        let id = format!("q{}", self.analysis.quotes.len() + 1);
        self.analysis.quotes.push(Quote {
            id,
            start,
            end,
            text,
            kind,
            group: group.map(Into::into),
            speaker,
            cue: None,
            addressee: None,
            venue: None,
            said: None,
            rule: "test".into(),
            confidence: Confidence::High,
        });
        self
    }

    /// Gives the last quote a cue and a day.
    pub(crate) fn said(mut self, cue: &str, stance: Stance, day: Option<&str>) -> Self {
        let last = self.analysis.quotes.last().expect("a quote comes first");
        let from = last.end.min(self.text.len() as u32);
        let at = if self.text[from as usize..].contains(cue) { self.at(cue, from) } else { self.at(cue, 0) };
        let last = self.analysis.quotes.last_mut().expect("a quote comes first");
        last.cue = Some(Cue { start: at.start, end: at.end, text: at.text, stance });
        last.said = day.map(|d| Said { from: Some(d.into()), to: Some(d.into()), timex: None });
        self
    }

    pub(crate) fn timex(mut self, words: &str, from: &str, to: &str) -> Self {
        let Words { start, end, text } = self.at(words, 0);
        let day = |d: &str| (!d.is_empty()).then(|| d.to_owned());
        self.analysis.timexes.push(Timex {
            id: format!("t{}", self.analysis.timexes.len() + 1),
            start,
            end,
            text,
            kind: TimexKind::Date,
            value: from.into(),
            modifier: None,
            quant: None,
            freq: None,
            anchor: "document".into(),
            from: day(from),
            to: day(to),
            rule: "test".into(),
            confidence: Confidence::High,
        });
        self
    }

    /// An event: its clause, the word that names it, first and last day.
    pub(crate) fn event(mut self, clause: &str, trigger: &str, from: &str, to: &str, who: &[&str]) -> Self {
        let Words { start, end, text } = self.at(clause, 0);
        let trigger = self.at(trigger, start);
        let day = |d: &str| (!d.is_empty()).then(|| d.to_owned());
        let undated = from.is_empty() && to.is_empty();
        self.analysis.timeline.push(Event {
            id: format!("v{}", self.analysis.timeline.len() + 1),
            track: Track::Happened,
            start,
            end,
            text,
            trigger,
            from: day(from),
            to: day(to),
            edtf: if from == to { from.into() } else { format!("{from}/{to}") },
            granularity: if undated { Granularity::Unknown } else { Granularity::Day },
            certainty: if undated { Certainty::Unknown } else { Certainty::Stated },
            status: Status::Happened,
            timex: None,
            participants: who.iter().map(|w| (*w).into()).collect(),
            places: Vec::new(),
            quote: None,
            also: Vec::new(),
        });
        self
    }
}

pub(crate) const HARBOUR: &str = "Harbour closes two berths\n\n\
    LISBON, 3 March 2025 — The Port Authority of Lisbon closed two berths on Monday, its director Inês Carvalho said.\n\n\
    “We will not reopen before late April,” Carvalho told Rádio Norte. “The law leaves us no choice.”\n\n\
    A senior official said the damage had been known since 2019. She blamed the ministry.\n\n\
    “Nobody asked us.”\n\n\
    Rui Costa was not there. Costa owns =12 boats <b> & more.";

/// A small article with everything in it.
pub(crate) fn harbour() -> Fixture {
    use EntityKind::{Organization, Person, Place};
    Fixture::new(HARBOUR)
        .entity(Organization, "Port Authority of Lisbon", &["Port Authority of Lisbon"])
        .entity(Place, "Lisbon", &["LISBON", "Lisbon"])
        .entity(Person, "Inês Carvalho", &["Inês Carvalho", "Carvalho"])
        .entity(Organization, "Rádio Norte", &["Rádio Norte"])
        .entity(Person, "Rui Costa", &["Rui Costa", "Costa"])
        .quote(
            QuoteKind::Direct,
            "We will not reopen before late April,",
            Some(("e3", "Carvalho told", Standing::Named)),
            Some("g1"),
        )
        .said("told", Stance::Said, Some("2025-03-03"))
        .quote(
            QuoteKind::Direct,
            "The law leaves us no choice.",
            Some(("e3", "Carvalho told", Standing::Named)),
            Some("g1"),
        )
        .quote(
            QuoteKind::Indirect,
            "the damage had been known since 2019",
            Some(("", "A senior official", Standing::Anonymous)),
            None,
        )
        .quote(QuoteKind::Direct, "Nobody asked us.", None, None)
        .timex("3 March 2025", "2025-03-03", "2025-03-03")
        .timex("on Monday", "2025-03-03", "2025-03-03")
        .timex("since 2019", "2019-01-01", "2019-12-31")
        .event("the damage had been known since 2019", "known", "2019-01-01", "2019-12-31", &[])
        .event(
            "The Port Authority of Lisbon closed two berths on Monday",
            "closed",
            "2025-03-03",
            "2025-03-03",
            &["e1"],
        )
        .event("Rui Costa was not there", "was", "", "", &["e5"])
}
