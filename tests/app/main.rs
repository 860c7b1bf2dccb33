//! The pure parts of the page: what is shown, corrected, exported and read in.

mod client;
mod edits;
mod export;
mod fixture;
mod import;
mod reading;
mod samples;
mod strip;
mod view_model;
