//! The page: a reading room for one article. Pure parts first ([`export`], [`view_model`]: no Leptos, no browser), then the
//! Leptos page behind the feature `app`.

pub mod edits;
pub mod export;
pub mod import;
pub mod samples;
pub mod view_model;
