//! One entity, one quote, one event.

pub mod entity;
pub mod event;
pub mod quote;
