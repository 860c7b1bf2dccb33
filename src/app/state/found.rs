use std::sync::{Arc, OnceLock};

use crate::app::view_model::{
    Article, Columns, EntityCard, MarkKind, Matrix, Question, QuoteCard, Reading, TimelineItem, Voices, entity_cards,
    matrix, plain, questions, quote_cards, timeline_items, voices,
};
use crate::engine::analysis::Analysis;
use crate::{count, t};

/// One state of the article: the text, what is found in it with the reader's edits, and the views of it, each made when it is
/// first looked at.
#[derive(Debug)]
pub struct Found {
    /// The text.
    pub text: String,
    /// What was found, corrected.
    pub analysis: Arc<Analysis>,
    /// Whether the engine has read it; before that, there are paragraphs only.
    pub read: bool,
    reading: OnceLock<Reading>,
    entities: OnceLock<Vec<EntityCard>>,
    quotes: OnceLock<Vec<QuoteCard>>,
    timeline: OnceLock<Vec<TimelineItem>>,
    voices: OnceLock<Voices>,
    questions: OnceLock<Vec<Question>>,
}

impl Found {
    /// The text before the engine has read it.
    pub fn unread(text: &str) -> Self {
        Self { read: false, ..Self::new(text, plain(text)) }
    }
    /// An analysed text.
    pub fn new(text: &str, analysis: impl Into<Arc<Analysis>>) -> Self {
        Self {
            text: text.into(),
            analysis: analysis.into(),
            read: true,
            reading: OnceLock::new(),
            entities: OnceLock::new(),
            quotes: OnceLock::new(),
            timeline: OnceLock::new(),
            voices: OnceLock::new(),
            questions: OnceLock::new(),
        }
    }
    /// The same with all its views to be made anew, in another language.
    #[must_use]
    pub fn renewed(&self) -> Self {
        Self { read: self.read, ..Self::new(&self.text, self.analysis.clone()) }
    }
    /// Makes the views that are looked at first, one with each step; tells whether there is another step.
    pub fn prepare(&self, step: usize) -> bool {
        match step {
            0 => _ = self.reading(),
            1 => _ = self.entities(),
            2 => _ = self.timeline(),
            _ => _ = self.questions(),
        }
        step < 3
    }
    /// With look-ups by id.
    pub fn article(&self) -> Article<'_> {
        Article::new(&self.text, &self.analysis)
    }
    /// The article as sections of HTML.
    pub fn reading(&self) -> &Reading {
        self.reading.get_or_init(|| Reading::new(&self.text, &self.analysis))
    }
    /// The Entities panel.
    pub fn entities(&self) -> &[EntityCard] {
        self.entities.get_or_init(|| entity_cards(&self.article()))
    }
    /// The card of one entity.
    pub fn entity(&self, id: &str) -> Option<&EntityCard> {
        self.entities().iter().find(|c| c.id == id)
    }
    /// The Quotes panel.
    pub fn quotes(&self) -> &[QuoteCard] {
        self.quotes.get_or_init(|| quote_cards(&self.article()))
    }
    /// The card of the utterance that this quote is a piece of.
    pub fn quote(&self, id: &str) -> Option<&QuoteCard> {
        self.quotes().iter().find(|c| c.pieces.iter().any(|p| p.0 == id))
    }
    /// The Timeline panel.
    pub fn timeline(&self) -> &[TimelineItem] {
        self.timeline.get_or_init(|| timeline_items(&self.article()))
    }
    /// One entry of it.
    pub fn event(&self, id: &str) -> Option<&TimelineItem> {
        self.timeline().iter().find(|i| i.id == id)
    }
    /// The shares.
    pub fn voices(&self) -> &Voices {
        self.voices.get_or_init(|| voices(self.quotes()))
    }
    /// The Questions.
    pub fn questions(&self) -> &[Question] {
        self.questions.get_or_init(|| questions(&self.article(), self.quotes()))
    }
    /// The Matrix.
    pub fn matrix(&self, by: Columns) -> Matrix {
        matrix(&self.article(), self.quotes(), by)
    }
    /// How many there are of each kind, in the order of the filter bar.
    pub fn counts(&self) -> [usize; 7] {
        MarkKind::ALL.map(|kind| kind.count(&self.analysis))
    }
    /// "6 people, 12 quotes, 8 events": for the live region.
    pub fn summary(&self) -> String {
        let counts = self.counts();
        t!(
            "{}, {}, {}",
            count!(counts[0], "{} person", "{} people"),
            count!(counts[5], "{} quote", "{} quotes"),
            count!(counts[6], "{} event", "{} events")
        )
    }
}
