use leptos::prelude::*;

use crate::app::platform::timer;

/// How long a toast stays: long enough to read it and reach its button.
const TOAST_MS: u64 = 8_000;

/// A short message with, perhaps, a way to take back what it tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// One sentence.
    pub text: String,
    /// Whether it offers Undo.
    pub undo: bool,
}

/// What is said to the reader.
#[derive(Clone, Copy)]
pub struct Voice {
    /// The toast that is shown.
    pub toast: RwSignal<Option<Toast>>,
    /// What a screen reader says: counts only, never whole cards.
    pub live: RwSignal<String>,
    shown: RwSignal<u32>,
}

impl Voice {
    pub(super) fn new() -> Self {
        Self { toast: RwSignal::new(None), live: RwSignal::new(String::new()), shown: RwSignal::new(0) }
    }
    /// Shows a message for a while.
    pub fn say(self, text: impl Into<String>) {
        self.show(Toast { text: text.into(), undo: false });
    }
    /// Shows what an edit changed, with Undo.
    pub fn say_with_undo(self, text: impl Into<String>) {
        self.show(Toast { text: text.into(), undo: true });
    }
    /// Says something to screen readers only.
    pub fn announce(self, text: impl Into<String>) {
        self.live.set(text.into());
    }
    /// Takes the toast away.
    pub fn hush(self) {
        self.toast.set(None);
    }
    fn show(self, toast: Toast) {
        self.live.set(toast.text.clone());
        self.toast.set(Some(toast));
        let number = self.shown.get_untracked() + 1;
        self.shown.set(number);
        timer::after(TOAST_MS, move || {
            if self.shown.try_get_untracked() == Some(number) {
                self.toast.set(None);
            }
        });
    }
}
