//! The engine, stage by stage: tables of our own sentences and what must be found in them.

mod coref;
mod lexicon;
mod ner;
mod parse;
mod published;
mod quote;
mod sentence;
mod speaker;
mod tag;
mod temporal;
mod temporal_spellings;
mod timeline;
mod tokenise;
