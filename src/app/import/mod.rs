//! Articles from the outside: bytes to text, HTML and Markdown to paragraphs. Nothing is fetched and nothing is run.
//!
//! ```
//! use dateline::app::import::{read_file, read_html};
//! let page = "<nav>Home</nav><article><h1>Bridge closed</h1><p>By Ana Silva</p><p>The bridge is closed.</p></article>";
//! let article = read_html(page);
//! assert_eq!(article.title.as_deref(), Some("Bridge closed"));
//! assert_eq!(article.text, "Bridge closed\n\nBy Ana Silva\n\nThe bridge is closed.");
//! assert_eq!(article.dropped[0].what, "navigation");
//! assert!(read_file("photo.png", b"\x89PNG\r\n\x1a\n\0\0").is_err());
//! ```

mod decode;
mod entities;
mod html;
mod markdown;
mod tokens;

use crate::app::i18n::{fill, say};
use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub use decode::{Encoding, decode};
pub use html::read_html;
pub use markdown::read_markdown;

/// An article, and what was left out on the way in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// Paragraphs, an empty line between them; the headline first.
    pub text: String,
    /// The headline, where one is known.
    pub title: Option<String>,
    /// Who wrote it, as written.
    pub byline: Option<String>,
    /// `YYYY-MM-DD`, where the page states it.
    pub published: Option<String>,
    /// Paragraphs kept.
    pub kept: usize,
    /// Blocks left out, in order.
    pub dropped: Vec<Dropped>,
}

/// A block that was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dropped {
    /// What it is taken for: "navigation", "caption", "advertisement".
    pub what: Cow<'static, str>,
    /// Its words, to be shown.
    pub text: String,
}

/// Plain text as an article: as it is.
pub fn read_text(text: &str) -> Imported {
    let kept = text.lines().filter(|l| !l.trim().is_empty()).count();
    Imported { text: text.into(), kept, ..Imported::default() }
}

/// A file's content by its name, or by its looks where the name says nothing.
///
/// # Errors
/// Where the bytes are no text.
pub fn read_file(name: &str, bytes: &[u8]) -> Result<Imported, String> {
    let (text, _) = decode(bytes).map_err(|reason| fill(say(reason), &[&name]))?;
    let extension = name.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase()).unwrap_or_default();
    Ok(match extension.as_str() {
        "html" | "htm" | "xhtml" => read_html(&text),
        "md" | "markdown" => read_markdown(&text),
        "txt" | "text" => read_text(&text),
        _ if looks_like_html(&text) => read_html(&text),
        _ => read_text(&text),
    })
}

/// Whether a text is a page: it begins like one, or ends paragraphs as one does.
pub fn looks_like_html(text: &str) -> bool {
    let mut end = text.len().min(4096);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text[..end].trim_start_matches('\u{feff}').trim_start().to_ascii_lowercase();
    let begins = ["<!doctype html", "<html", "<head", "<body", "<article", "<meta ", "<!--startfragment"];
    begins.iter().any(|b| head.starts_with(b)) || (head.starts_with('<') && head.contains("</p>"))
}
