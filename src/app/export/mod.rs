//! One file per format; each is a pure function from text and analysis to a string.
