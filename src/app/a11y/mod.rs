//! Access by keyboard and by ear: the key map, regions, skip links.

pub mod keys;
pub mod skip;

pub use skip::SkipLinks;
