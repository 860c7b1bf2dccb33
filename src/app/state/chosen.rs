use leptos::prelude::*;

use super::Found;
use crate::app::view_model::Mark;
use crate::engine::text::Span;

/// What is selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// An entity, and the first byte of the mention at which the reader is.
    Entity {
        /// `e3`
        id: String,
        /// The mention.
        at: Option<u32>,
    },
    /// `q3`
    Quote(String),
    /// `v3`
    Event(String),
    /// `t3`
    Time(String),
}

impl Pick {
    /// What a `data-a` token names.
    pub fn of_token(token: &str) -> Option<Self> {
        Some(match Mark::parse(token)? {
            Mark::Mention { entity, start } => Self::Entity { id: entity.into(), at: Some(start) },
            Mark::Time(id) => Self::Time(id.into()),
            Mark::Quote(id) => Self::Quote(id.into()),
            Mark::Event(id) => Self::Event(id.into()),
        })
    }
    /// What `e3`, `e3@120`, `q3` or `v3` names; an entity at its first mention where no other is named.
    pub fn of_id(id: &str, found: &Found) -> Option<Self> {
        Self::of_token(id).or_else(|| {
            let entity = found.analysis.entities.iter().find(|e| e.id == id)?;
            Some(Self::Entity { id: id.into(), at: entity.mentions.first().map(|m| m.start) })
        })
    }
    /// The id.
    pub fn id(&self) -> &str {
        match self {
            Self::Entity { id, .. } | Self::Quote(id) | Self::Event(id) | Self::Time(id) => id,
        }
    }
    /// Whether both are the same thing, wherever the reader is in it.
    pub fn is_same(&self, other: &Self) -> bool {
        self.id() == other.id()
    }
    /// Where it is in the text.
    pub fn span(&self, found: &Found) -> Option<Span> {
        let span = |start: u32, end: u32| Span::new(start, end.max(start));
        let analysis = &found.analysis;
        match self {
            Self::Entity { id, at } => {
                let mentions = &analysis.entities.iter().find(|e| &e.id == id)?.mentions;
                let here = mentions.iter().find(|m| Some(m.start) == *at).or(mentions.first())?;
                Some(span(here.start, here.end))
            }
            Self::Quote(id) => analysis.quotes.iter().find(|q| &q.id == id).map(|q| span(q.start, q.end)),
            Self::Event(id) => analysis.timeline.iter().find(|v| &v.id == id).map(|v| span(v.start, v.end)),
            Self::Time(id) => analysis.timexes.iter().find(|t| &t.id == id).map(|t| span(t.start, t.end)),
        }
    }
}

/// A form in the open card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Of an entity: its name. Of an event: its description.
    Name,
    /// What it is: kind of an entity, type of a quote, status of an event.
    Kind,
    /// The entity that this one is.
    Merge,
    /// Mentions that are somebody else's.
    Split,
    /// It is none: this one, or all.
    Remove,
    /// Who speaks.
    Speaker,
    /// Where the quote begins and ends.
    Bounds,
    /// When it happened.
    Date,
}

/// A mark under the pointer.
#[derive(Clone, Debug, PartialEq)]
pub struct Hover {
    /// Its tokens, innermost first.
    pub tokens: String,
    /// Its left edge, top and bottom in the window.
    pub place: (f64, f64, f64),
}

/// The selection that all panels share.
#[derive(Clone, Copy)]
pub struct Chosen {
    /// What is selected.
    pub pick: RwSignal<Option<Pick>>,
    /// Where the article is asked to go; the article takes it.
    pub jump: RwSignal<Option<Span>>,
    /// Words selected with mouse, keys or finger.
    pub words: RwSignal<Option<Span>>,
    /// The mark under the pointer, after a moment.
    pub hover: RwSignal<Option<Hover>>,
    /// Told whenever the selection in the window changes.
    pub noticed: RwSignal<u32>,
    /// The form that is open in the selected card.
    pub form: RwSignal<Option<Form>>,
    /// The mark under the pointer at this very moment.
    pub over: StoredValue<Option<Hover>>,
    back: RwSignal<Vec<Option<Pick>>>,
}

impl Chosen {
    pub(super) fn new() -> Self {
        Self {
            pick: RwSignal::new(None),
            jump: RwSignal::new(None),
            words: RwSignal::new(None),
            hover: RwSignal::new(None),
            over: StoredValue::new(None),
            noticed: RwSignal::new(0),
            form: RwSignal::new(None),
            back: RwSignal::new(Vec::new()),
        }
    }

    /// Selects something without moving.
    pub fn select(self, pick: Pick) {
        self.form.set(None);
        self.pick.set(Some(pick));
    }
    /// Selects something and goes to its words.
    pub fn go(self, pick: Pick, found: &Found) {
        self.remember();
        let same = self.pick.with_untracked(|p| p.as_ref().is_some_and(|p| p.is_same(&pick)));
        if !same {
            self.form.set(None);
        }
        if let Some(to) = pick.span(found) {
            self.jump.set(Some(to));
        }
        self.pick.set(Some(pick));
    }
    /// Goes to words; the selection stays.
    pub fn go_to(self, to: Span) {
        self.remember();
        self.jump.set(Some(to));
    }
    /// Selects nothing.
    pub fn clear(self) {
        self.form.set(None);
        self.pick.set(None);
    }
    /// Back to where the last jump began. Tells whether there was one.
    pub fn back(self, found: &Found) -> bool {
        let Some(pick) = self.back.try_update(Vec::pop).flatten() else { return false };
        if let Some(to) = pick.as_ref().and_then(|p| p.span(found)) {
            self.jump.set(Some(to));
        }
        self.pick.set(pick);
        true
    }
    /// Opens a form in the selected card, or closes it.
    pub fn toggle_form(self, form: Form) {
        self.form.update(|open| *open = if *open == Some(form) { None } else { Some(form) });
    }
    /// Another article: nothing is selected and there is no way back.
    pub fn reset(self) {
        self.clear();
        self.words.set(None);
        self.back.set(Vec::new());
    }
    /// Goes to the next or previous mention of the selected entity, round and round.
    pub fn step(self, found: &Found, by: isize) {
        let Some(Pick::Entity { id, at }) = self.pick.get_untracked() else { return };
        let Some(entity) = found.analysis.entities.iter().find(|e| e.id == id) else { return };
        let count = entity.mentions.len() as isize;
        if count == 0 {
            return;
        }
        let here = at.and_then(|at| entity.mentions.iter().position(|m| m.start == at));
        let next = match here {
            Some(row) => (row as isize + by).rem_euclid(count),
            None if by > 0 => 0,
            None => count - 1,
        };
        let mention = &entity.mentions[next as usize];
        self.jump.set(Some(Span::new(mention.start, mention.end.max(mention.start))));
        self.pick.set(Some(Pick::Entity { id, at: Some(mention.start) }));
    }

    fn remember(self) {
        let pick = self.pick.get_untracked();
        self.back.update(|b| b.push(pick));
    }
}
