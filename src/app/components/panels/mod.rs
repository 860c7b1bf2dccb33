//! What the tabs show.

pub mod entities;
pub mod matrix;
pub mod overview;
pub mod questions;
pub mod quotes;
pub mod timeline;
