//! How the page asks the engine. [`Line`] is the logic, without a browser: requests have numbers, the newest wins, an engine
//! that dies is started again with the text kept. [`worker`] speaks it to a Web Worker, [`inline`] calls the engine in place.

pub mod inline;
mod line;
#[cfg(feature = "app")]
pub mod worker;

pub use line::{Act, Line, News};

/// Somebody who reads articles and tells of it by [`News`].
pub trait Analyser {
    /// Asks for an analysis; whatever was asked before is forgotten.
    fn analyse(&self, text: &str, published: Option<&str>);
    /// Forgets what was asked.
    fn cancel(&self);
}
