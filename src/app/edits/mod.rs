//! The reader's corrections: a log of [`Edit`]s that is replayed over what the engine found.
//!
//! An edit names its target by its words and their place, never by an id, so that a log applies to a new analysis of the same
//! article (or of a later version of it); what finds no place is listed as a [`Misfit`]. Applying an edit changes everything
//! that follows from it: mentions, speakers, participants, the order of the timeline.
//!
//! ```
//! use dateline::app::edits::{Edit, Editor};
//! use dateline::engine::ner::EntityKind;
//! let text = "The gang met. Then the gang left.";
//! let mut editor = Editor::new(text, dateline::analyse(&dateline::Document::new(text)));
//! let first = Edit::AddMention { at: editor.words(4, 8), to: None, kind: EntityKind::Organization, everywhere: true };
//! // For the toast: "changed 2 mentions".
//! assert!(editor.apply(first).is_ok());
//! let id = editor.analysis().entities[0].id.clone();
//! let rename = Edit::rename(editor.analysis(), &id, "Night Gang").expect("the entity is there");
//! assert_eq!(editor.apply(rename).map(|c| c.mentions), Ok(2));
//! let before = editor.analysis().clone();
//! editor.undo();
//! editor.redo();
//! assert_eq!(editor.analysis(), &before);
//! ```

mod apply;
mod change;
mod edtf;
mod entities;
mod events;
mod log;
mod quotes;

pub use apply::apply;
pub use change::Change;
pub use edtf::{Dated, parse as parse_edtf};
pub use log::{Editor, Misfit};

use serde::{Deserialize, Serialize};

use crate::engine::analysis::{Analysis, Words};
use crate::engine::coref::MentionForm;
use crate::engine::ner::EntityKind;
use crate::engine::quote::QuoteKind;
use crate::engine::timeline::{Status, Track};

/// One correction. Entities are named by one of their mentions, quotes by their words, events by the word that names them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edit {
    /// Give the entity another name.
    Rename {
        /// A mention of the entity.
        entity: Words,
        /// The new name.
        name: String,
    },
    /// Say what kind of thing the entity is.
    SetKind {
        /// A mention of the entity.
        entity: Words,
        /// The new kind.
        kind: EntityKind,
        /// Only for this mention: it becomes an entity of its own.
        only_this: bool,
    },
    /// Two entities are one: the second survives, with its name and kind.
    Merge {
        /// A mention of the entity that goes.
        entity: Words,
        /// A mention of the survivor.
        into: Words,
    },
    /// These mentions are another entity.
    Split {
        /// Mentions of one entity.
        mentions: Vec<Words>,
        /// The name of the new one; its longest name otherwise.
        name: Option<String>,
    },
    /// This is no entity.
    NotEntity {
        /// A mention of the entity.
        entity: Words,
        /// Only this mention is none.
        only_this: bool,
    },
    /// These words speak of an entity.
    AddMention {
        /// The words.
        at: Words,
        /// A mention of the entity; none for a new one.
        to: Option<Words>,
        /// The kind of a new one.
        kind: EntityKind,
        /// Wherever the same words stand.
        everywhere: bool,
    },
    /// Say who speaks.
    SetSpeaker {
        /// The quote.
        quote: Words,
        /// A mention of the speaker, or free words; none: nobody is known.
        speaker: Option<SpeakerChoice>,
    },
    /// Say how the words are given.
    SetQuoteKind {
        /// The quote.
        quote: Words,
        /// The new kind.
        kind: QuoteKind,
    },
    /// Say where the quote begins and ends.
    SetQuoteBounds {
        /// The quote.
        quote: Words,
        /// Its new words.
        to: Words,
    },
    /// The quote goes on from another: one utterance in pieces.
    JoinQuotes {
        /// The later piece.
        quote: Words,
        /// The earlier piece.
        previous: Words,
    },
    /// The quote is an utterance of its own.
    PartQuote {
        /// The piece.
        quote: Words,
    },
    /// These are not reported words.
    NotQuote {
        /// The quote.
        quote: Words,
    },
    /// These are reported words.
    AddQuote {
        /// The words.
        at: Words,
        /// How they are given.
        kind: QuoteKind,
        /// Who speaks.
        speaker: Option<SpeakerChoice>,
    },
    /// Say when it happened, in Extended Date/Time Format: date and precision in one; empty for "no date".
    SetDate {
        /// The event.
        event: EventPlace,
        /// `2025-03-14`, `2025-03`, `2025~`, `2025-03/2025-04`, `../2025-03`
        edtf: String,
    },
    /// Describe the event in other words.
    SetEventText {
        /// The event.
        event: EventPlace,
        /// The description.
        text: String,
    },
    /// Say whether it took place.
    SetStatus {
        /// The event.
        event: EventPlace,
        /// The new status.
        status: Status,
    },
    /// This is no event.
    DeleteEvent {
        /// The event.
        event: EventPlace,
    },
    /// These words tell of an event.
    AddEvent {
        /// The words.
        at: Words,
        /// When, as in [`Edit::SetDate`].
        edtf: String,
    },
    /// Say when the article was published. Ask the engine again with this date: relative dates move with it.
    SetPublished {
        /// `2025-03-14`, or none where it is unknown.
        date: Option<String>,
    },
}

/// Who speaks, as the reader says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpeakerChoice {
    /// An entity, by one of its mentions.
    Entity(Words),
    /// In the reader's words.
    Free(String),
}

/// An event by the word that names it and its track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventPlace {
    /// The word.
    pub trigger: Words,
    /// Happened or said.
    pub track: Track,
}

/// Constructors for the page, which knows ids: each is none where the id names nothing.
impl Edit {
    /// See [`Edit::Rename`].
    pub fn rename(analysis: &Analysis, entity: &str, name: &str) -> Option<Self> {
        Some(Self::Rename { entity: entity_words(analysis, entity)?, name: name.into() })
    }
    /// See [`Edit::SetKind`], for all mentions.
    pub fn set_kind(analysis: &Analysis, entity: &str, kind: EntityKind) -> Option<Self> {
        Some(Self::SetKind { entity: entity_words(analysis, entity)?, kind, only_this: false })
    }
    /// See [`Edit::Merge`].
    pub fn merge(analysis: &Analysis, entity: &str, into: &str) -> Option<Self> {
        Some(Self::Merge { entity: entity_words(analysis, entity)?, into: entity_words(analysis, into)? })
    }
    /// See [`Edit::Split`]: `rows` are rows of the entity's mentions.
    pub fn split(analysis: &Analysis, entity: &str, rows: &[usize], name: Option<String>) -> Option<Self> {
        let mentions = &analysis.entities.iter().find(|e| e.id == entity)?.mentions;
        let words = |row: &usize| mentions.get(*row).map(mention_words);
        Some(Self::Split { mentions: rows.iter().map(words).collect::<Option<_>>()?, name })
    }
    /// See [`Edit::NotEntity`]: `start` is the first byte of the mention, where only that one is meant.
    pub fn not_entity(analysis: &Analysis, entity: &str, start: Option<u32>) -> Option<Self> {
        let words = match start {
            None => entity_words(analysis, entity)?,
            Some(start) => mention_at(analysis, entity, start)?,
        };
        Some(Self::NotEntity { entity: words, only_this: start.is_some() })
    }
    /// See [`Edit::SetSpeaker`], with an entity.
    pub fn set_speaker(analysis: &Analysis, quote: &str, speaker: Option<&str>) -> Option<Self> {
        let speaker = match speaker {
            Some(id) => Some(SpeakerChoice::Entity(entity_words(analysis, id)?)),
            None => None,
        };
        Some(Self::SetSpeaker { quote: quote_words(analysis, quote)?, speaker })
    }
    /// See [`Edit::SetSpeaker`], in free words.
    pub fn set_speaker_words(analysis: &Analysis, quote: &str, words: &str) -> Option<Self> {
        let speaker = Some(SpeakerChoice::Free(words.into()));
        Some(Self::SetSpeaker { quote: quote_words(analysis, quote)?, speaker })
    }
    /// See [`Edit::SetDate`].
    pub fn set_date(analysis: &Analysis, event: &str, edtf: &str) -> Option<Self> {
        Some(Self::SetDate { event: event_place(analysis, event)?, edtf: edtf.into() })
    }
    /// See [`Edit::DeleteEvent`].
    pub fn delete_event(analysis: &Analysis, event: &str) -> Option<Self> {
        Some(Self::DeleteEvent { event: event_place(analysis, event)? })
    }

    /// Every place that the edit names, to change its unit.
    pub(crate) fn each_place(&mut self, f: &mut impl FnMut(&mut Words)) {
        match self {
            Self::Rename { entity, .. } | Self::SetKind { entity, .. } | Self::NotEntity { entity, .. } => f(entity),
            Self::Merge { entity, into } => {
                f(entity);
                f(into);
            }
            Self::Split { mentions, .. } => mentions.iter_mut().for_each(f),
            Self::AddMention { at, to, .. } => {
                f(at);
                to.iter_mut().for_each(f);
            }
            Self::SetSpeaker { quote: at, speaker } | Self::AddQuote { at, speaker, .. } => {
                f(at);
                if let Some(SpeakerChoice::Entity(words)) = speaker {
                    f(words);
                }
            }
            Self::SetQuoteKind { quote, .. } | Self::PartQuote { quote } | Self::NotQuote { quote } => f(quote),
            Self::SetQuoteBounds { quote, to: other } | Self::JoinQuotes { quote, previous: other } => {
                f(quote);
                f(other);
            }
            Self::SetDate { event, .. }
            | Self::SetEventText { event, .. }
            | Self::SetStatus { event, .. }
            | Self::DeleteEvent { event } => f(&mut event.trigger),
            Self::AddEvent { at, .. } => f(at),
            Self::SetPublished { .. } => {}
        }
    }
}

/// Words that name an entity in edits: its first name, or else its first mention.
pub fn entity_words(analysis: &Analysis, id: &str) -> Option<Words> {
    let mentions = &analysis.entities.iter().find(|e| e.id == id)?.mentions;
    mentions.iter().find(|m| m.form == MentionForm::Name).or(mentions.first()).map(mention_words)
}

/// Words that name a quote in edits.
pub fn quote_words(analysis: &Analysis, id: &str) -> Option<Words> {
    let quote = analysis.quotes.iter().find(|q| q.id == id)?;
    Some(Words { start: quote.start, end: quote.end, text: quote.text.clone() })
}

/// What names an event in edits.
pub fn event_place(analysis: &Analysis, id: &str) -> Option<EventPlace> {
    let event = analysis.timeline.iter().find(|v| v.id == id)?;
    Some(EventPlace { trigger: event.trigger.clone(), track: event.track })
}

fn mention_at(analysis: &Analysis, entity: &str, start: u32) -> Option<Words> {
    let entity = analysis.entities.iter().find(|e| e.id == entity)?;
    entity.mentions.iter().find(|m| m.start == start).map(mention_words)
}

fn mention_words(mention: &crate::engine::analysis::Mention) -> Words {
    Words { start: mention.start, end: mention.end, text: mention.text.clone() }
}
