use std::sync::Arc;

use leptos::prelude::*;

use super::{Desk, Found};
use crate::app::client::worker::WorkerAnalyser;
use crate::app::client::{Analyser, News};

/// One of two articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first.
    A,
    /// The second.
    B,
}

/// Two articles to compare. They are read one after the other by an engine of their own, so that the article on the desk stays.
#[derive(Clone, Copy)]
pub struct Pair {
    /// The first.
    pub a: RwSignal<Option<Arc<Found>>>,
    /// The second.
    pub b: RwSignal<Option<Arc<Found>>>,
    /// What went wrong.
    pub problem: RwSignal<Option<String>>,
    /// What is being read, first in line first.
    line: RwSignal<Vec<(Side, String)>>,
    client: StoredValue<Option<WorkerAnalyser>, LocalStorage>,
}

impl Pair {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            a: RwSignal::new(None),
            b: RwSignal::new(None),
            problem: RwSignal::new(None),
            line: RwSignal::new(Vec::new()),
            client: StoredValue::new_local(None),
        }
    }
    /// The article of a side.
    pub fn side(self, side: Side) -> RwSignal<Option<Arc<Found>>> {
        match side {
            Side::A => self.a,
            Side::B => self.b,
        }
    }
    /// Takes the article on the desk as the first, where there is none.
    pub fn begin(self, desk: Desk) {
        let found = desk.found.get_untracked();
        if self.a.with_untracked(Option::is_none) && found.read {
            self.a.set(Some(found));
        }
    }
    /// Reads a text for a side.
    pub fn read(self, side: Side, text: String) {
        self.problem.set(None);
        self.side(side).set(None);
        self.line.update(|line| {
            line.retain(|l| l.0 != side);
            line.push((side, text));
        });
        if self.client.with_value(Option::is_none) {
            self.client.set_value(Some(WorkerAnalyser::start(move |news| self.hear(news))));
        }
        if self.line.with_untracked(Vec::len) == 1 {
            self.next();
        }
    }
    /// Whether a side is being read.
    pub fn is_reading(self, side: Side) -> bool {
        self.line.with(|line| line.iter().any(|l| l.0 == side))
    }
    /// A becomes B and B becomes A.
    pub fn swap(self) {
        let (a, b) = (self.a.get_untracked(), self.b.get_untracked());
        self.a.set(b);
        self.b.set(a);
    }
    /// Says all of it anew, in another language.
    pub fn say_anew(self) {
        for side in [self.a, self.b] {
            side.update(|found| *found = found.take().map(|found| Arc::new(found.renewed())));
        }
    }
    fn next(self) {
        let first = self.line.with_untracked(|line| line.first().cloned());
        if let Some((_, text)) = first {
            self.client.with_value(|client| {
                if let Some(client) = client {
                    client.analyse(&text, None);
                }
            });
        }
    }
    fn hear(self, news: News) {
        match news {
            News::Ready { .. } | News::Stage(_) => return,
            News::Done(analysis) => {
                let done = self.line.try_update(|line| (!line.is_empty()).then(|| line.remove(0))).flatten();
                if let Some((side, text)) = done {
                    self.side(side).set(Some(Arc::new(Found::new(&text, *analysis))));
                }
            }
            News::Failed(reason) => {
                self.line.update(|line| drop((!line.is_empty()).then(|| line.remove(0))));
                self.problem.set(Some(reason));
            }
        }
        self.next();
    }
}

impl Default for Pair {
    fn default() -> Self {
        Self::new()
    }
}
