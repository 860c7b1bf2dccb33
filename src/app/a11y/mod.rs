//! Access by keyboard and by ear: commands, the key map, regions, skip links.

pub mod commands;
pub mod keys;
pub mod skip;

pub use skip::SkipLinks;
