//! What opens over the page: export, help.

pub mod export;
pub mod help;
