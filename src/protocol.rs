//! What the page and the worker say to each other.
//!
//! Both ways a message is JSON as bytes: a `Uint8Array` whose buffer is transferred costs nothing to post, and `serde_json` reads
//! it faster than a tree of JavaScript objects can be walked. Each request has a number, answers carry it, and the newest wins.
//!
//! The worker (`web/worker.js`) first answers [`Response::Ready`]; then, for each request, [`Response::Progress`] as each stage
//! begins and one [`Response::Done`] or [`Response::Failed`]. As long as it lives it holds the Web Lock that has its own name, so
//! whoever is granted that lock knows that the worker is dead, however it died.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::engine::analysis::Analysis;
pub use crate::engine::pipeline::Stage;
use crate::engine::pipeline::analyse_with;
use crate::engine::text::Document;

/// From the page to the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Counts up from 1.
    pub id: u32,
    /// The article.
    pub text: String,
    /// `YYYY-MM-DD`, where the user gave a publication date.
    pub published: Option<String>,
}

/// From the worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
// Named from outside: a tag inside would make serde build a tree of the whole analysis first.
#[serde(rename_all = "lowercase")]
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
    /// The answer. Offsets are UTF-8 bytes.
    Done {
        /// Of the request.
        id: u32,
        /// The result.
        analysis: Box<Analysis>,
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
        serde_json::from_slice(message)
            .map_err(|e| format!("the engine's answer cannot be read; reload the page ({e})"))
    }
}

/// Carries out one request, posting each [`Response`] as it comes.
pub fn answer(request: &[u8], mut post: impl FnMut(Response)) {
    let Request { id, text, published } = match serde_json::from_slice(request) {
        Ok(request) => request,
        Err(error) => {
            let message = format!("the request cannot be read; reload the page ({error})");
            return post(Response::Failed { id: 0, message });
        }
    };
    match published.as_deref().map(parse_date).transpose() {
        Ok(date) => {
            let document = Document::new(&text).published(date);
            let analysis = analyse_with(&document, |stage| post(Response::Progress { id, stage }));
            post(Response::Done { id, analysis: Box::new(analysis) });
        }
        Err(message) => post(Response::Failed { id, message }),
    }
}

/// A publication date as users give it.
///
/// # Errors
/// If it is none.
pub fn parse_date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| format!("{text:?} is not a date; write one like 2025-11-26"))
}

fn encode(message: &impl Serialize) -> Vec<u8> {
    // Plain structures with string keys: nothing that JSON cannot say.
    serde_json::to_vec(message).unwrap_or_default()
}
