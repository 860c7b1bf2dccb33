//! Cards: one entity, one utterance, one entry of the timeline.

pub mod entity;
pub mod event;
pub mod quote;
pub mod shell;
