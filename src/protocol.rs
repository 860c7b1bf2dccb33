//! What the page and the worker say to each other. Each request has a number; answers carry it; the newest request wins.

use serde::{Deserialize, Serialize};

use crate::engine::analysis::Analysis;
pub use crate::engine::pipeline::Stage;

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
#[serde(tag = "type", rename_all = "lowercase")]
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
    /// The request could not be read.
    Failed {
        /// Of the request.
        id: u32,
        /// Why, and what to do next.
        message: String,
    },
}
