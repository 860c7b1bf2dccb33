//! Gazetteers and word classes, generated at build time from the lists in `data/`.
//!
//! A list says what a word *may* be; it is a feature for the stages, never a verdict.
