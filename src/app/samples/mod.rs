//! Articles to try the page with. All are invented and written for Dateline; they are in the public domain (CC0). Any likeness
//! to people or events is chance.

/// An article to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Short and stable, for links and tests.
    pub id: &'static str,
    /// In the menu.
    pub name: &'static str,
    /// What it shows.
    pub about: &'static str,
    /// The article.
    pub text: &'static str,
}

macro_rules! sample {
    ($id:literal, $name:literal, $about:literal) => {
        Sample { id: $id, name: $name, about: $about, text: include_str!(concat!($id, ".txt")) }
    };
}

/// In the order of the menu.
pub const SAMPLES: [Sample; 13] = [
    sample!("court", "Court report", "many quotes, questions and answers, a denied claim"),
    sample!("flood", "Flood", "vague and relative times, plans and warnings"),
    sample!("cabinet", "Politics", "anonymous sources and what they claim"),
    sample!("science", "Science", "reported speech with few quotation marks"),
    sample!("council", "Local council", "British single quotation marks, a quote inside a quote"),
    sample!("cup", "Football", "results, dates to come, emoji before a name"),
    sample!("bank", "Business", "German and French quotation marks"),
    sample!("recall", "Investigation", "documents as sources, numbers, denials"),
    sample!("strike-a", "Strike, first report", "to compare with the second report"),
    sample!("strike-b", "Strike, second report", "the same events told by another paper"),
    sample!("long", "Long read", "10,000 words: an inquiry, a night by the clock, hundreds of quotes"),
    sample!("arabic", "Arabic", "right-to-left text with Latin names in it"),
    sample!("recipe", "Nothing to find", "a recipe: no people, no quotes, no dates"),
];

/// The two that are made for Compare.
pub const PAIR: [&str; 2] = ["strike-a", "strike-b"];

/// The sample with this id.
pub fn sample(id: &str) -> Option<&'static Sample> {
    SAMPLES.iter().find(|s| s.id == id)
}
