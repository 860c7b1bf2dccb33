//! What the page and the worker say to each other.
//!
//! Both ways a message is bytes in the form of `postcard`: a `Uint8Array` whose buffer is transferred costs nothing to post, and
//! the page reads it ten times faster than JSON, with a tenth of the code. Page and worker are always of one build, so the form
//! need not describe itself.
//!
//! The worker (`web/worker.js`) first says [`Response::Ready`]; then it answers one [`Request`] after another: reading an article
//! by [`Response::Progress`] as each stage begins and by [`Response::Done`], any other task by [`Response::Answer`], whatever went
//! wrong by [`Response::Failed`]. As long as it lives it holds the Web Lock that has its own name, so whoever is granted that lock
//! knows that the worker is dead, however it died.

mod server;

pub use server::Server;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::app::edits::Edit;
use crate::app::export::Saved;
use crate::app::i18n::Language;
use crate::app::import::Imported;
use crate::engine::analysis::Analysis;
pub use crate::engine::pipeline::Stage;
use crate::t;

/// From the page to the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Counts up from 1; answers carry it.
    pub id: u32,
    /// The language of the page, for what is made for its reader.
    pub language: Language,
    /// What is wanted.
    pub task: Task,
}

/// What the page wants. All but reading is done here because it is wanted now and then only: the page is smaller without it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Task {
    /// Read an article. Of several the newest wins.
    Read {
        /// The article.
        text: String,
        /// `YYYY-MM-DD`, where the user gave a publication date.
        published: Option<String>,
    },
    /// Make a file of an article: [`Answer::File`].
    Export {
        /// The article.
        text: String,
        /// The publication date that it was read with.
        published: Option<String>,
        /// The reader's corrections.
        edits: Vec<Edit>,
        /// The format, by its name on the command line.
        format: String,
    },
    /// Make an article of a piece of a page: [`Answer::Article`].
    Html(String),
    /// Make an article of a file, [`Answer::Article`], or go on with one exported from here, [`Answer::Saved`].
    File {
        /// Its name.
        name: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// A sample article, by its id: [`Answer::Article`].
    Sample(String),
}

/// What comes of a task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// An article.
    Article(Imported),
    /// An article with corrections.
    Saved(Saved),
    /// A file to keep.
    File {
        /// Its name.
        name: String,
        /// What is in it.
        body: String,
    },
}

/// From the worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Response {
    /// The engine is loaded; requests may come.
    Ready {
        /// Its version.
        engine: String,
    },
    /// A stage begins.
    Progress {
        /// Of the request.
        id: u32,
        /// Which one.
        stage: Stage,
    },
    /// The article is read. Offsets are UTF-8 bytes.
    Done {
        /// Of the request.
        id: u32,
        /// The result.
        analysis: Box<Analysis>,
    },
    /// The task is done.
    Answer {
        /// Of the request.
        id: u32,
        /// The result.
        answer: Answer,
    },
    /// The request could not be carried out.
    Failed {
        /// Of the request; 0 where it is not known, or where the engine did not load.
        id: u32,
        /// Why, and what to do next.
        message: String,
    },
}

impl Request {
    /// The message to post.
    pub fn encode(&self) -> Vec<u8> {
        encode(self)
    }
}

impl Response {
    /// What the worker says once it can work.
    pub fn ready() -> Self {
        Self::Ready { engine: env!("CARGO_PKG_VERSION").into() }
    }

    /// The message to post.
    pub fn encode(&self) -> Vec<u8> {
        encode(self)
    }

    /// Reads a message of the worker.
    ///
    /// # Errors
    /// If the bytes are no such message: the page and the worker are of different builds.
    pub fn decode(message: &[u8]) -> Result<Self, String> {
        postcard::from_bytes(message).map_err(|_| t!("the engine’s answer cannot be read; reload the page").into())
    }
}

/// A publication date as users give it.
///
/// # Errors
/// If it is none.
pub fn parse_date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| t!("“{}” is not a date; write one like 2025-11-26", text))
}

fn encode(message: &impl Serialize) -> Vec<u8> {
    // Plain structures of known length: nothing that the form cannot say.
    postcard::to_allocvec(message).unwrap_or_default()
}
