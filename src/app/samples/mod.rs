//! Articles to try the page with. All are invented and written for Dateline; they are in the public domain (CC0). Any likeness
//! to people or events is chance.

//! The page knows their names; their words are the worker's, which has room for them.

use crate::id;

/// An article to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Short and stable, for links and tests.
    pub id: &'static str,
    /// In the menu.
    pub name: &'static str,
    /// What it shows.
    pub about: &'static str,
}

macro_rules! samples {
    ($($id:literal, $name:expr, $about:expr;)*) => {
        /// In the order of the menu.
        pub const SAMPLES: &[Sample] = &[$(Sample { id: $id, name: $name, about: $about }),*];

        /// The article of the sample with this id.
        pub fn sample(id: &str) -> Option<&'static str> {
            match id {
                $($id => Some(include_str!(concat!($id, ".txt"))),)*
                _ => None,
            }
        }
    };
}

samples! {
    "court", id!("Court report"), id!("many quotes, questions and answers, a denied claim");
    "flood", id!("Flood"), id!("vague and relative times, plans and warnings");
    "cabinet", id!("Politics"), id!("anonymous sources and what they claim");
    "science", id!("Science"), id!("reported speech with few quotation marks");
    "council", id!("Local council"), id!("British single quotation marks, a quote inside a quote");
    "cup", id!("Football"), id!("results, dates to come, emoji before a name");
    "bank", id!("Business"), id!("German and French quotation marks");
    "recall", id!("Investigation"), id!("documents as sources, numbers, denials");
    "strike-a", id!("Strike, first report"), id!("to compare with the second report");
    "strike-b", id!("Strike, second report"), id!("the same events told by another paper");
    "long", id!("Long read"), id!("10,000 words: an inquiry, a night by the clock, hundreds of quotes");
    "arabic", id!("Arabic"), id!("right-to-left text with Latin names in it");
    "recipe", id!("Nothing to find"), id!("a recipe: no people, no quotes, no dates");
}

/// The two that are made for Compare.
pub const PAIR: [&str; 2] = ["strike-a", "strike-b"];
