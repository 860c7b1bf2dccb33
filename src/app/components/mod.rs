//! The parts of the page, one file each. They read stores and hand back intents; what they show is made in
//! [`view_model`](super::view_model).

pub mod article;
pub mod cards;
pub mod dialogs;
pub mod edit;
pub mod filters;
pub mod find;
pub mod follow;
pub mod hover;
pub mod icons;
pub mod masthead;
pub mod minimap;
pub mod notices;
pub mod panel;
pub mod panels;
pub mod parts;
pub mod progress;
pub mod samples;
pub mod strip;
pub mod toast;
pub mod words;
