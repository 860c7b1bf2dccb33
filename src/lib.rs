//! **Dateline** reads a news article and tells who is in it, who said what, and when it happened.
//!
//! One call does everything, and it cannot fail:
//!
//! ```
//! let document = dateline::Document::new("Ana Silva said on Monday: “We are ready.”");
//! let analysis = dateline::analyse(&document);
//! assert_eq!(analysis.quotes[0].text, "We are ready.");
//! ```
//!
//! # The pipeline
//!
//! [`engine::pipeline`] is a column of `let`s; each stage is a pure function in a room of its own:
//!
//! | stage | room | gives |
//! |---|---|---|
//! | paragraphs | [`engine::text`] | `Document`, `Paragraph`, `Span` |
//! | tokens | [`engine::tokenise`] | `Token` |
//! | sentences | [`engine::sentence`] | `Sentence` |
//! | parts of speech | [`engine::tag`] | `Morph` (trained) |
//! | dependency trees | [`engine::parse`] | `Arc` (trained) |
//! | names | [`engine::ner`] | `Name` (trained, with gazetteers) |
//! | quotes | [`engine::quote`] | `Quote`, its cue, its speaker's words |
//! | who is who | [`engine::coref`] | `Entity`, `Mention` |
//! | time expressions | [`engine::temporal`] | `Timex` |
//! | what happened when | [`engine::timeline`] | `Event` |
//! | the result | [`engine::analysis`] | `Analysis`: plain data, the public contract |
//!
//! The engine knows no clock, no locale and no browser. The page lives in [`app`], the messages between the two in [`protocol`].

pub mod app;
pub mod engine;
pub mod protocol;
#[cfg(feature = "train")]
pub mod train;

pub use engine::analyse;
pub use engine::analysis::{Analysis, Offsets};
pub use engine::text::{Document, Span};

/// The examples of the documents are tests.
#[cfg(doctest)]
#[doc = include_str!("../CONTRIBUTING.md")]
#[doc = include_str!("../README.md")]
mod documents {}
