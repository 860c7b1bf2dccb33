//! The engine: text in, [`analysis::Analysis`] out. No clock, no locale, no browser.

pub mod analysis;
pub mod coref;
pub mod evidence;
pub mod lexicon;
pub mod model;
pub mod ner;
pub mod parse;
pub mod pipeline;
pub mod quote;
pub mod sentence;
pub mod syntax;
pub mod table;
pub mod tag;
pub mod temporal;
pub mod text;
pub mod timeline;
pub mod tokenise;

pub use pipeline::analyse;
