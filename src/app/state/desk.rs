use std::sync::Arc;

use leptos::prelude::*;

use super::{Chosen, Found, Voice};
use crate::app::client::worker::WorkerAnalyser;
use crate::app::client::{Analyser, News};
use crate::app::edits::{Edit, Editor, Misfit};
use crate::app::import::{Dropped, Imported, read_text};
use crate::app::platform::clipboard::Arrival;
use crate::app::platform::{
    dom,
    files::{self, File},
    timer,
};
use crate::protocol::{Answer, Stage, Task};
use crate::t;

/// What the middle of the page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A field to paste or type into.
    Writing,
    /// The article with its marks.
    Reading,
    /// Two articles.
    Comparing,
}

/// How far the engine is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nothing is asked.
    Idle,
    /// Asked, not begun: the engine may still be loading.
    Waiting,
    /// In this stage.
    Working(Stage),
    /// The reader has ended it.
    Cancelled,
    /// It went wrong, and why.
    Failed(String),
}

/// The text, the analysis with its edits, and how far the engine is.
#[derive(Clone, Copy)]
pub struct Desk {
    /// What the middle of the page is.
    pub mode: RwSignal<Mode>,
    /// What is in the text field.
    pub draft: RwSignal<String>,
    /// The article as it is shown.
    pub found: RwSignal<Arc<Found>>,
    /// How far the engine is.
    pub phase: RwSignal<Phase>,
    /// Whether the engine is loaded, and which version.
    pub engine: RwSignal<Option<String>>,
    /// How many edits can be undone and redone.
    pub depth: RwSignal<(usize, usize)>,
    /// What was left out of a page on the way in.
    pub dropped: RwSignal<Vec<Dropped>>,
    /// Imported edits that found no place.
    pub misfits: RwSignal<Vec<Misfit>>,
    editor: StoredValue<Option<Editor>>,
    /// Edits to be applied to the next analysis.
    waiting: StoredValue<Vec<Edit>>,
    /// The publication date that came with the text.
    given: StoredValue<Option<String>>,
    /// Counts what is opened.
    coming: StoredValue<u32>,
    /// Counts what is to be read.
    turn: StoredValue<u32>,
    client: StoredValue<Option<WorkerAnalyser>, LocalStorage>,
    chosen: Chosen,
    voice: Voice,
}

impl Desk {
    pub(super) fn new() -> Self {
        Self {
            mode: RwSignal::new(Mode::Writing),
            draft: RwSignal::new(String::new()),
            found: RwSignal::new(Arc::new(Found::unread(""))),
            phase: RwSignal::new(Phase::Idle),
            engine: RwSignal::new(None),
            depth: RwSignal::new((0, 0)),
            dropped: RwSignal::new(Vec::new()),
            misfits: RwSignal::new(Vec::new()),
            editor: StoredValue::new(None),
            waiting: StoredValue::new(Vec::new()),
            given: StoredValue::new(None),
            coming: StoredValue::new(0),
            turn: StoredValue::new(0),
            client: StoredValue::new_local(None),
            chosen: super::chosen(),
            voice: super::voice(),
        }
    }

    /// Starts the engine.
    pub fn start(self) {
        let client = WorkerAnalyser::start(move |news| self.hear(news));
        self.client.set_value(Some(client));
    }

    /// Takes what was pasted, dropped or opened.
    pub fn take(self, arrival: Arrival) {
        match arrival {
            Arrival::Text(text) => self.open(read_text(&text)),
            Arrival::Html(html) => self.bring(Task::Html(html)),
            Arrival::File(file) => self.open_file(file),
        }
    }

    /// Opens a file: an article, or an analysis exported from here.
    pub fn open_file(self, file: File) {
        files::read(file, move |name, bytes| match bytes {
            Ok(bytes) => self.bring(Task::File { name, bytes }),
            Err(reason) => self.voice.say(reason),
        });
    }

    /// Opens a sample.
    pub fn open_sample(self, id: &str) {
        self.bring(Task::Sample(id.into()));
    }

    /// Opens what the worker makes of it, unless something else is opened meanwhile.
    fn bring(self, task: Task) {
        self.coming.update_value(|n| *n += 1);
        let number = self.coming.get_value();
        if self.phase.get_untracked() == Phase::Idle {
            self.phase.set(Phase::Waiting);
        }
        self.ask_worker(task, move |answer| {
            if self.coming.get_value() != number {
                return;
            }
            if self.phase.get_untracked() == Phase::Waiting {
                self.phase.set(Phase::Idle);
            }
            match answer {
                Ok(Answer::Article(article)) => self.open(article),
                Ok(Answer::Saved(saved)) => self.load(saved.text, saved.published, saved.edits),
                Ok(Answer::File { .. }) => {}
                Err(reason) => self.voice.say(reason),
            }
        });
    }

    /// Goes on with work that was handed over as JSON.
    pub fn resume(self, work: String) {
        let name = "work.json".into();
        self.bring(Task::File { name, bytes: work.into_bytes() });
    }

    /// Has the worker make a file of the article as it is shown: its name and content.
    pub fn export(self, format: &str, then: impl FnOnce(Result<(String, String), String>) + 'static) {
        let text = self.found.with_untracked(|f| f.text.clone());
        let (published, edits) = (self.published(), self.edits());
        self.ask_worker(Task::Export { text, published, edits, format: format.into() }, move |answer| match answer {
            Ok(Answer::File { name, body }) => then(Ok((name, body))),
            Ok(_) => {}
            Err(reason) => then(Err(reason)),
        });
    }

    /// Asks the worker for anything but an article to be read.
    pub fn ask_worker(self, task: Task, then: impl FnOnce(Result<Answer, String>) + 'static) {
        self.client.with_value(|client| {
            if let Some(client) = client {
                client.ask(task, then);
            }
        });
    }

    /// Opens an article and shows it.
    pub fn open(self, article: Imported) {
        if article.text.trim().is_empty() {
            self.voice.say(t!("there is no text in this; nothing was changed"));
            return;
        }
        self.load(article.text, article.published, Vec::new());
        self.dropped.set(article.dropped);
    }

    /// Opens a text with a publication date and edits, and shows it.
    pub fn load(self, text: String, published: Option<String>, edits: Vec<Edit>) {
        self.coming.update_value(|n| *n += 1);
        self.chosen.reset();
        self.dropped.set(Vec::new());
        self.misfits.set(Vec::new());
        self.given.set_value(published);
        self.read(&text, edits);
        self.draft.set(text);
        self.mode.set(Mode::Reading);
        dom::to_top();
    }

    /// Reads what is in the text field; edits stay with it where they still fit.
    pub fn read_draft(self) {
        let text = self.draft.get_untracked();
        if text.trim().is_empty() {
            self.voice.say(t!("there is nothing to read yet; paste an article"));
        } else if text != self.found.with_untracked(|f| f.text.clone()) || !self.found.with_untracked(|f| f.read) {
            let edits = self.editor.with_value(|e| e.as_ref().map(|e| e.edits().to_vec()));
            self.chosen.reset();
            self.read(&text, edits.unwrap_or_default());
        }
    }

    /// Shows what was read.
    pub fn show(self) {
        self.read_draft();
        if !self.draft.with_untracked(|d| d.trim().is_empty()) {
            self.mode.set(Mode::Reading);
        }
    }

    /// An empty field for another article.
    pub fn new_article(self) {
        self.cancel_quietly();
        self.chosen.reset();
        self.editor.set_value(None);
        self.given.set_value(None);
        self.depth.set((0, 0));
        self.found.set(Arc::new(Found::unread("")));
        self.phase.set(Phase::Idle);
        self.draft.set(String::new());
        self.dropped.set(Vec::new());
        self.misfits.set(Vec::new());
        self.mode.set(Mode::Writing);
    }

    /// Asks again for what was cancelled or went wrong.
    pub fn retry(self) {
        self.ask();
    }

    /// Ends the analysis; the text stays.
    pub fn cancel(self) {
        self.cancel_quietly();
        self.phase.set(Phase::Cancelled);
        self.voice.announce(t!("Cancelled. The text is kept."));
    }

    /// The publication date that the reader states before the analysis.
    pub fn set_given(self, date: Option<String>) {
        self.given.set_value(date);
    }

    /// Makes an edit and tells what it changed.
    ///
    /// # Errors
    /// A sentence for the field where it was made; nothing has changed then.
    #[expect(clippy::needless_pass_by_value, reason = "whoever makes an edit is done with it")]
    pub fn edit(self, edit: Edit) -> Result<(), String> {
        let changed = self.editor.try_update_value(|editor| editor.as_mut().map(|e| e.apply(edit.clone())));
        let change = changed.flatten().ok_or_else(|| t!("wait until the article is read"))??;
        self.after_edit(&edit);
        self.voice.say_with_undo(sentence(&change.to_string()));
        Ok(())
    }

    /// [`Desk::edit`], with a toast where it does not fit.
    pub fn edit_or_say(self, edit: Option<Edit>) {
        let done = edit.ok_or_else(|| t!("this is no longer there").to_owned()).and_then(|e| self.edit(e));
        if let Err(reason) = done {
            self.voice.say(reason);
        }
    }

    /// Takes the last edit back.
    pub fn undo(self) {
        let undone = self.editor.try_update_value(|e| e.as_mut().and_then(Editor::undo)).flatten();
        if let Some((edit, change)) = undone {
            self.after_edit(&edit);
            self.voice.say(t!("Undone: {}", change));
        }
    }

    /// Makes the last undone edit again.
    pub fn redo(self) {
        let redone = self.editor.try_update_value(|e| e.as_mut().and_then(Editor::redo)).flatten();
        if let Some((edit, change)) = redone {
            self.after_edit(&edit);
            self.voice.say(t!("Redone: {}", change));
        }
    }

    /// The edits.
    pub fn edits(self) -> Vec<Edit> {
        self.editor.with_value(|e| e.as_ref().map(|e| e.edits().to_vec())).unwrap_or_default()
    }

    /// States when the article was published; relative dates move with it.
    pub fn set_published(self, date: Option<String>) {
        self.edit_or_say(Some(Edit::SetPublished { date }));
    }

    fn after_edit(self, edit: &Edit) {
        self.publish();
        if matches!(edit, Edit::SetPublished { .. }) {
            self.ask();
        }
    }

    fn read(self, text: &str, edits: Vec<Edit>) {
        self.turn.update_value(|n| *n += 1);
        self.editor.set_value(None);
        self.waiting.set_value(edits);
        self.depth.set((0, 0));
        self.found.set(Arc::new(Found::unread(text)));
        self.ask();
    }

    /// The publication date to read the article with.
    fn published(self) -> Option<String> {
        let stated = self.editor.with_value(|e| e.as_ref().and_then(|e| e.published().map(|d| d.map(String::from))));
        let stated = stated.or_else(|| {
            self.waiting.with_value(|edits| {
                edits.iter().rev().find_map(|e| match e {
                    Edit::SetPublished { date } => Some(date.clone()),
                    _ => None,
                })
            })
        });
        stated.unwrap_or_else(|| self.given.get_value())
    }

    fn ask(self) {
        let published = self.published();
        self.phase.set(Phase::Waiting);
        let text = self.found.with_untracked(|f| f.text.clone());
        self.client.with_value(|client| {
            if let Some(client) = client {
                client.analyse(&text, published.as_deref());
            }
        });
    }

    fn cancel_quietly(self) {
        self.coming.update_value(|n| *n += 1);
        self.turn.update_value(|n| *n += 1);
        self.client.with_value(|client| {
            if let Some(client) = client {
                client.cancel();
            }
        });
    }

    /// Says all of it anew, in another language.
    pub fn say_anew(self) {
        self.found.update(|found| *found = Arc::new(found.renewed()));
    }

    fn hear(self, news: News) {
        match news {
            News::Ready { engine } => {
                self.engine.set(Some(engine));
                dom::tell_window("engine-loaded");
            }
            News::Stage(stage) => self.phase.set(Phase::Working(stage)),
            News::Failed(reason) => self.phase.set(Phase::Failed(reason)),
            News::Done(analysis) => {
                let text = self.found.with_untracked(|f| f.text.clone());
                let edits = self.waiting.try_update_value(std::mem::take).unwrap_or_default();
                let misfits = self.editor.try_update_value(|editor| {
                    if let Some(editor) = editor {
                        return editor.rebase(analysis);
                    }
                    let (made, misfits) = Editor::with_edits(&text, analysis, edits);
                    *editor = Some(made);
                    misfits
                });
                self.misfits.set(misfits.unwrap_or_default());
                if let Some(found) = self.state() {
                    self.unveil(found, self.turn.get_value(), 0);
                }
            }
        }
    }

    /// Works out what is to be shown, then shows it; keys and pointer are answered between the steps.
    fn unveil(self, found: Arc<Found>, turn: u32, step: usize) {
        timer::soon(move || {
            if self.turn.get_value() != turn {
                return; // Cancelled, or another article has come.
            }
            if found.prepare(step) {
                return self.unveil(found, turn, step + 1);
            }
            self.show_found(found);
            self.phase.set(Phase::Idle);
            let summary = self.found.with_untracked(|f| f.summary());
            self.voice.announce(t!("Done: {}.", summary));
        });
    }

    /// The editor's state.
    fn state(self) -> Option<Arc<Found>> {
        self.editor.with_value(|e| e.as_ref().map(|e| Arc::new(Found::new(e.text(), e.shared()))))
    }

    /// Shows the editor's state.
    fn publish(self) {
        if let Some(found) = self.state() {
            self.show_found(found);
        }
    }

    fn show_found(self, found: Arc<Found>) {
        self.depth.set(self.editor.with_value(|e| e.as_ref().map(Editor::depth)).unwrap_or_default());
        // What is selected may be gone.
        let gone = self.chosen.pick.with_untracked(|p| p.as_ref().is_some_and(|p| p.span(&found).is_none()));
        if gone {
            self.chosen.clear();
        }
        self.found.set(found);
    }
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
