//! What opens over the page: export, help, palette.

pub mod export;
pub mod help;
pub mod palette;
