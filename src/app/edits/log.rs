use std::sync::Arc;

use super::{Change, Edit, apply};
use crate::engine::analysis::{Analysis, Words};

/// An edit that found no place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The edit.
    pub edit: Edit,
    /// Why, in a sentence.
    pub reason: String,
}

/// An analysis under correction: what the engine found, the log, and the result of the two.
#[derive(Clone, Debug)]
pub struct Editor {
    text: String,
    base: Arc<Analysis>,
    current: Arc<Analysis>,
    done: Vec<Edit>,
    undone: Vec<Edit>,
}

impl Editor {
    /// Starts with no edits. Offsets of `base` are UTF-8 bytes of `text`.
    pub fn new(text: &str, base: impl Into<Arc<Analysis>>) -> Self {
        let base = base.into();
        Self { text: text.into(), current: base.clone(), base, done: Vec::new(), undone: Vec::new() }
    }

    /// Applies imported edits, in order. Those that find no place are handed back and are not in the log.
    pub fn with_edits(text: &str, base: impl Into<Arc<Analysis>>, edits: Vec<Edit>) -> (Self, Vec<Misfit>) {
        let mut editor = Self::new(text, base);
        let misfits = editor.import(edits);
        (editor, misfits)
    }

    /// Applies further edits as one by one; see [`Editor::with_edits`].
    pub fn import(&mut self, edits: Vec<Edit>) -> Vec<Misfit> {
        let mut misfits = Vec::new();
        for edit in edits {
            match apply(&self.text, Arc::make_mut(&mut self.current), &edit) {
                Ok(()) => self.done.push(edit),
                Err(reason) => misfits.push(Misfit { edit, reason }),
            }
        }
        self.undone.clear();
        misfits
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }
    /// What the engine found.
    pub fn base(&self) -> &Analysis {
        &self.base
    }
    /// What the engine found, corrected.
    pub fn analysis(&self) -> &Analysis {
        &self.current
    }
    /// [`Editor::analysis`], to be kept: it may be long, so nothing is copied.
    pub fn shared(&self) -> Arc<Analysis> {
        self.current.clone()
    }
    /// The log.
    pub fn edits(&self) -> &[Edit] {
        &self.done
    }
    /// How many edits can be taken back, and how many of those can be made again.
    pub fn depth(&self) -> (usize, usize) {
        (self.done.len(), self.undone.len())
    }
    /// The words at these bytes, to name a place in an edit.
    pub fn words(&self, start: u32, end: u32) -> Words {
        let text = self.text.get(start as usize..end as usize).unwrap_or_default();
        Words { start, end, text: text.into() }
    }
    /// The publication date that the reader has set, if any: the engine is to be asked with it, and its answer handed to
    /// [`Editor::rebase`]. Some(None) where the reader says that none is known.
    #[expect(clippy::option_option, reason = "never set and set to none are two answers")]
    pub fn published(&self) -> Option<Option<&str>> {
        self.done.iter().rev().find_map(|e| match e {
            Edit::SetPublished { date } => Some(date.as_deref()),
            _ => None,
        })
    }

    /// Makes an edit. Gives what changed, for "changed 7 mentions, 2 quotes"; on an error nothing did.
    ///
    /// # Errors
    /// A sentence for the reader where the edit does not fit: no such target, no such date.
    pub fn apply(&mut self, edit: Edit) -> Result<Change, String> {
        let mut next = (*self.current).clone();
        apply(&self.text, &mut next, &edit)?;
        let change = self.show(next);
        self.done.push(edit);
        self.undone.clear();
        Ok(change)
    }

    /// Takes the last edit back.
    pub fn undo(&mut self) -> Option<(Edit, Change)> {
        let edit = self.done.pop()?;
        self.undone.push(edit.clone());
        Some((edit, self.replay()))
    }

    /// Makes the last undone edit again.
    pub fn redo(&mut self) -> Option<(Edit, Change)> {
        let edit = self.undone.pop()?;
        let mut next = (*self.current).clone();
        // It applied before to the same state, so it applies now.
        let _ = apply(&self.text, &mut next, &edit);
        let change = self.show(next);
        self.done.push(edit.clone());
        Some((edit, change))
    }

    /// Puts a new analysis of the same text under the log (the engine was asked with another publication date).
    /// Edits that no longer fit stay in the log and wait: an undo of the date brings them back.
    pub fn rebase(&mut self, base: impl Into<Arc<Analysis>>) -> Vec<Misfit> {
        self.base = base.into();
        self.current = self.base.clone();
        let mut misfits = Vec::new();
        for edit in &self.done {
            if let Err(reason) = apply(&self.text, Arc::make_mut(&mut self.current), edit) {
                misfits.push(Misfit { edit: edit.clone(), reason });
            }
        }
        misfits
    }

    fn replay(&mut self) -> Change {
        let mut next = (*self.base).clone();
        for edit in &self.done {
            let _ = apply(&self.text, &mut next, edit);
        }
        self.show(next)
    }

    fn show(&mut self, next: Analysis) -> Change {
        let change = Change::between(&self.current, &next);
        self.current = Arc::new(next);
        change
    }
}
