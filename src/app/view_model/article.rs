use std::collections::HashMap;

use crate::engine::analysis::{Analysis, Entity, Event, Quote, Timex};
use crate::engine::ner::EntityKind;
use crate::engine::text::Span;

/// An analysed article with look-ups by id. Offsets in `analysis` are UTF-8 bytes of `text`.
///
/// Cheap to make (one pass over the ids), so make one wherever a panel is computed:
///
/// ```
/// use dateline::app::view_model::{Article, entity_cards};
/// let text = "Ana Silva spoke.";
/// let analysis = dateline::analyse(&dateline::Document::new(text));
/// let article = Article::new(text, &analysis);
/// let cards = entity_cards(&article);
/// assert_eq!(cards.len(), analysis.entities.len());
/// ```
#[derive(Clone, Debug)]
pub struct Article<'a> {
    /// The text as it was pasted.
    pub text: &'a str,
    /// What was found in it, with the reader's edits.
    pub analysis: &'a Analysis,
    entities: HashMap<&'a str, usize>,
    quotes: HashMap<&'a str, usize>,
    timexes: HashMap<&'a str, usize>,
    events: HashMap<&'a str, usize>,
}

impl<'a> Article<'a> {
    /// Indexes the analysis by id.
    pub fn new(text: &'a str, analysis: &'a Analysis) -> Self {
        Self {
            text,
            analysis,
            entities: index(analysis.entities.iter().map(|e| e.id.as_str())),
            quotes: index(analysis.quotes.iter().map(|q| q.id.as_str())),
            timexes: index(analysis.timexes.iter().map(|t| t.id.as_str())),
            events: index(analysis.timeline.iter().map(|v| v.id.as_str())),
        }
    }

    /// The entity `e3`.
    pub fn entity(&self, id: &str) -> Option<&'a Entity> {
        self.entities.get(id).map(|&i| &self.analysis.entities[i])
    }
    /// Its row in [`Analysis::entities`].
    pub fn entity_row(&self, id: &str) -> Option<usize> {
        self.entities.get(id).copied()
    }
    /// The quote `q3`.
    pub fn quote(&self, id: &str) -> Option<&'a Quote> {
        self.quotes.get(id).map(|&i| &self.analysis.quotes[i])
    }
    /// The time expression `t3`.
    pub fn timex(&self, id: &str) -> Option<&'a Timex> {
        self.timexes.get(id).map(|&i| &self.analysis.timexes[i])
    }
    /// The timeline entry `v3`.
    pub fn event(&self, id: &str) -> Option<&'a Event> {
        self.events.get(id).map(|&i| &self.analysis.timeline[i])
    }

    /// The words from byte `start` to `end`; empty where these are no place in the text.
    pub fn words(&self, start: u32, end: u32) -> &'a str {
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }
    /// The number, from 0, of the paragraph at this byte; of the one before where it lies between two.
    pub fn paragraph_of(&self, offset: u32) -> usize {
        self.analysis.document.paragraphs.partition_point(|p| p.0 <= offset).saturating_sub(1)
    }
    /// The sentence at this byte.
    pub fn sentence_of(&self, offset: u32) -> Option<Span> {
        let sentences = &self.analysis.document.sentences;
        let row = sentences.partition_point(|s| s.0 <= offset).checked_sub(1)?;
        let (start, end) = sentences[row];
        (offset < end).then(|| Span::new(start, end))
    }
    /// The headline, or else the first words of the text.
    pub fn title(&self) -> &'a str {
        match self.analysis.document.title {
            Some(title) => self.words(title.start, title.end),
            None => first_words(self.text.trim_start().lines().next().unwrap_or_default(), 80),
        }
    }
}

fn index<'a>(ids: impl Iterator<Item = &'a str>) -> HashMap<&'a str, usize> {
    ids.enumerate().map(|(i, id)| (id, i)).collect()
}

/// The beginning of `line`, cut at white space, in at most `most` bytes where it has any white space.
pub(crate) fn first_words(line: &str, most: usize) -> &str {
    if line.len() <= most {
        return line.trim_end();
    }
    let mut end = most;
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    let cut = line[..end].rfind(char::is_whitespace).filter(|&at| at > 0).unwrap_or(end);
    line[..cut].trim_end()
}

/// The five kinds that the reader can tell apart, and the two layers above them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkKind {
    /// P
    Person,
    /// O
    Organization,
    /// L
    Place,
    /// T
    Time,
    /// X: groups, events, laws, works, products.
    Other,
    /// Reported words.
    Quote,
    /// A timeline entry.
    Event,
}

impl MarkKind {
    /// All, in the order of the filter bar.
    pub const ALL: [Self; 7] =
        [Self::Person, Self::Organization, Self::Place, Self::Time, Self::Other, Self::Quote, Self::Event];

    /// The class that its marks carry: `person`, `organization`, `place`, `time`, `other`, `quote`, `event`.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Place => "place",
            Self::Time => "time",
            Self::Other => "other",
            Self::Quote => "quote",
            Self::Event => "event",
        }
    }
    /// The letter that names it without colour; quotes and events have signs of their own.
    pub const fn letter(self) -> Option<char> {
        match self {
            Self::Person => Some('P'),
            Self::Organization => Some('O'),
            Self::Place => Some('L'),
            Self::Time => Some('T'),
            Self::Other => Some('X'),
            Self::Quote | Self::Event => None,
        }
    }
    /// How many of it the analysis holds: entities by kind, time expressions, utterances, timeline entries.
    pub fn count(self, analysis: &Analysis) -> usize {
        match self {
            Self::Time => analysis.timexes.len(),
            Self::Quote => super::quotes::utterances(analysis).len(),
            Self::Event => analysis.timeline.len(),
            kind => analysis.entities.iter().filter(|e| Self::from(e.kind) == kind).count(),
        }
    }
}

impl From<EntityKind> for MarkKind {
    fn from(kind: EntityKind) -> Self {
        match kind {
            EntityKind::Person => Self::Person,
            EntityKind::Organization => Self::Organization,
            EntityKind::Place => Self::Place,
            _ => Self::Other,
        }
    }
}
