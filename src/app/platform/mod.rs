//! The browser, behind functions that say what they are for. Nothing else in the page touches `web_sys`.
//!
//! Every function gives up quietly where the browser lacks something: the page must not end because a clipboard is denied.

pub mod clipboard;
pub mod dom;
pub mod files;
pub mod highlight;
pub mod media;
pub mod reading;
pub mod storage;
pub mod timer;
pub mod worker;
