//! The page: a reading room for one article. Pure parts first ([`export`], [`view_model`]: no Leptos, no browser), then the
//! Leptos page behind the feature `app`.
//!
//! Data flows one way: text → [`client`] → engine → store ([`state`]) → [`view_model`] → [`components`]. Back up go intents
//! only: new text, publication date, selection, edits.

pub mod client;
pub mod edits;
pub mod export;
pub mod i18n;
pub mod import;
pub mod samples;
pub mod view_model;

#[cfg(feature = "app")]
pub mod a11y;
#[cfg(feature = "app")]
pub mod components;
#[cfg(feature = "app")]
pub mod pages;
#[cfg(feature = "app")]
pub mod platform;
#[cfg(feature = "app")]
pub mod state;

#[cfg(feature = "app")]
pub use pages::mount;
