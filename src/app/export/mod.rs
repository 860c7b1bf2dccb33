//! One file per format; each is a pure function from an article and its analysis to a string.
//!
//! ```
//! use dateline::app::export::{FORMATS, Work, format};
//! let text = "Ana Silva spoke on Monday.";
//! let analysis = dateline::analyse(&dateline::Document::new(text));
//! let work = Work::new(text, &analysis, &[]);
//! for format in FORMATS {
//!     let (name, body) = (work.file_name(format), format.write(&work));
//!     assert!(name.ends_with(format.extension) && !body.is_empty(), "{}: {}", format.name, format.purpose);
//! }
//! assert!(format("csv-quotes").is_some());
//! ```

mod csv;
mod html;
mod ics;
mod inline;
mod json;
mod markdown;
mod svg;
mod tei;
mod timelinejs;
mod timeml;
mod webannotation;

pub use json::{Saved, read_json};

use crate::app::edits::Edit;
use crate::app::view_model::Article;
use crate::engine::analysis::Analysis;
use crate::engine::text::OffsetIndex;
use crate::id;

/// What an export is made from. Offsets of the analysis are UTF-8 bytes; exports count code points.
#[derive(Clone, Debug)]
pub struct Work<'a> {
    /// The text and the corrected analysis.
    pub article: Article<'a>,
    /// The edits that corrected it; they travel in the JSON.
    pub edits: &'a [Edit],
    index: OffsetIndex<'a>,
}

impl<'a> Work<'a> {
    /// Bundles text, corrected analysis and edits.
    pub fn new(text: &'a str, analysis: &'a Analysis, edits: &'a [Edit]) -> Self {
        Self { article: Article::new(text, analysis), edits, index: OffsetIndex::new(text) }
    }
    /// Code points before this byte.
    pub fn codepoint(&self, byte: u32) -> u32 {
        self.index.codepoint(byte)
    }
    /// A file name for this format: the first words of the title, in letters that every file system takes.
    pub fn file_name(&self, format: &Format) -> String {
        let mut slug = String::new();
        for c in self.article.title().chars().take(80) {
            if c.is_alphanumeric() {
                slug.extend(c.to_lowercase());
            } else if !slug.ends_with('-') && !slug.is_empty() {
                slug.push('-');
            }
        }
        let words: Vec<&str> = slug.trim_matches('-').split('-').take(8).collect();
        let slug = if words == [""] { "article".into() } else { words.join("-") };
        format!("{slug}{}", format.extension)
    }
}

/// A format that an article can be exported to.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// The name on the command line.
    pub id: &'static str,
    /// The name on the page.
    pub name: &'static str,
    /// What it is for, as the end of a sentence that begins with "for".
    pub purpose: &'static str,
    /// The end of a file's name.
    pub extension: &'static str,
    /// Its media type.
    pub media_type: &'static str,
}

macro_rules! formats {
    ($($id:literal, $name:expr, $extension:literal, $media_type:literal, $write:path, $purpose:expr;)*) => {
        /// All formats, in the order of the menu.
        pub const FORMATS: &[Format] = &[$(Format {
            id: $id,
            name: $name,
            purpose: $purpose,
            extension: $extension,
            media_type: $media_type,
        }),*];

        impl Format {
            /// Makes it. Apart from the table, so that the page, which only shows the table, holds no writers.
            pub fn write(&self, work: &Work) -> String {
                match self.id {
                    $($id => $write(work),)*
                    _ => String::new(),
                }
            }
        }
    };
}

formats! {
    "json", "JSON", ".json", "application/json", json::write,
        id!("for going on here later, and for programs: the text, all findings and your edits");
    "html", id!("Report"), ".html", "text/html", html::write,
        id!("for readers: one page with text, people, quotes and timeline that opens anywhere, without scripts");
    "markdown", id!("Brief"), ".md", "text/markdown", markdown::write,
        id!("for notes: people, quotes and timeline as Markdown");
    "csv-quotes", id!("Quotes table"), "-quotes.csv", "text/csv", csv::quotes,
        id!("for spreadsheets and fact-checks: who said what, with empty columns for verdict and source");
    "csv-entities", id!("Names table"), "-entities.csv", "text/csv", csv::entities,
        id!("for spreadsheets: every person, organisation and place with counts and roles");
    "csv-mentions", id!("Mentions table"), "-mentions.csv", "text/csv", csv::mentions,
        id!("for spreadsheets: every place in the text where somebody or something is mentioned");
    "csv-events", id!("Timeline table"), "-events.csv", "text/csv", csv::events,
        id!("for spreadsheets: every timeline entry with its dates, undated ones too");
    "timelinejs", "TimelineJS", "-timelinejs.json", "application/json", timelinejs::write,
        id!("for publishing an interactive timeline with Knight Lab's TimelineJS");
    "ics", id!("Calendar"), ".ics", "text/calendar", ics::write,
        id!("for calendars: the dated events as all-day entries");
    "svg", id!("Timeline drawing"), "-timeline.svg", "image/svg+xml", svg::write,
        id!("for print and slides: the whole timeline as a drawing that stays sharp at any size");
    "webannotation", "Web Annotation", "-annotations.jsonld", "application/ld+json", webannotation::write,
        id!("for annotation tools such as Recogito and Hypothesis: W3C JSON-LD with quotes and positions");
    "tei", "TEI", ".tei.xml", "application/tei+xml", tei::write,
        id!("for digital editions: TEI P5 with names, dates and speech marked in the text");
    "timeml", "TimeML", ".tml", "application/xml", timeml::write,
        id!("for research on time: TIMEX3 and EVENT marked in the text, links between them");
    "text", id!("Text"), ".txt", "text/plain", text,
        id!("for archives: the article as it was pasted");
}

/// The format with this name on the command line.
pub fn format(id: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|f| f.id == id)
}

fn text(work: &Work) -> String {
    work.article.text.into()
}

/// A value's name in the JSON: `organization`, `2025`.
fn word<T: serde::Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        Ok(serde_json::Value::Null) | Err(_) => String::new(),
        Ok(other) => other.to_string(),
    }
}
