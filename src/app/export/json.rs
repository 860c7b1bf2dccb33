//! Everything: the analysis as in its contract, with the text and the edits beside it. What is written here is read again.

use serde::{Deserialize, Serialize};

use serde_json::{Map, Value};

use super::Work;
use crate::app::edits::Edit;
use crate::engine::analysis::{Analysis, Offsets, SCHEMA, Words};
use crate::engine::temporal::PublishedSource;
use crate::t;

#[derive(Serialize)]
struct Out<'a> {
    #[serde(flatten)]
    analysis: Analysis,
    text: &'a str,
    edits: Vec<Value>,
}

pub(super) fn write(work: &Work) -> String {
    let text = work.article.text;
    let mut edits = work.edits.to_vec();
    let mut convert = |words: &mut Words| {
        words.start = work.codepoint(words.start);
        words.end = work.codepoint(words.end);
    };
    for edit in &mut edits {
        edit.each_place(&mut convert);
    }
    let edits = edits.iter().filter_map(|edit| with_tag_inside(serde_json::to_value(edit).ok()?)).collect();
    let analysis = work.article.analysis.clone().with_offsets(text, Offsets::Codepoint);
    let mut out = serde_json::to_string_pretty(&Out { analysis, text, edits }).unwrap_or_default();
    out.push('\n');
    out
}

/// `{"rename": {…}}`, as the messages have it, to `{"edit": "rename", …}`, as is easier to read.
fn with_tag_inside(edit: Value) -> Option<Value> {
    let Value::Object(outer) = edit else { return None };
    let (tag, inner) = outer.into_iter().next()?;
    let Value::Object(inner) = inner else { return None };
    let fields = std::iter::once(("edit".into(), tag.into())).chain(inner);
    Some(Value::Object(fields.collect()))
}

/// And back.
fn with_tag_outside(mut edit: Map<String, Value>) -> Value {
    match edit.remove("edit") {
        Some(Value::String(tag)) => Value::Object(std::iter::once((tag, Value::Object(edit))).collect()),
        _ => Value::Null,
    }
}

/// What an exported JSON file holds for going on: the article is analysed again, and the edits are applied to that.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Saved {
    /// The article.
    pub text: String,
    /// The edits; offsets are UTF-8 bytes again.
    pub edits: Vec<Edit>,
    /// The publication date to ask the engine with, where a reader gave one.
    pub published: Option<String>,
    /// The version of the engine that made the file.
    pub engine: String,
}

#[derive(Deserialize)]
struct In {
    schema: Option<u32>,
    #[serde(default)]
    engine: String,
    text: Option<String>,
    #[serde(default)]
    edits: Vec<Map<String, Value>>,
    document: Option<About>,
}

#[derive(Deserialize)]
struct About {
    published: Option<Published>,
}

#[derive(Deserialize)]
struct Published {
    date: Option<String>,
    source: Option<PublishedSource>,
}

/// Reads an exported file.
///
/// # Errors
/// A sentence that says what is wrong with the file.
pub fn read_json(json: &str) -> Result<Saved, String> {
    let json = json.trim_start_matches('\u{feff}');
    let foreign = |e| t!("this is no file exported from here: {}", e);
    let file: In = serde_json::from_str(json).map_err(foreign)?;
    if file.schema.is_none_or(|schema| schema > SCHEMA) {
        return Err(t!("this file is of a newer version, or not exported from here; update and try again").into());
    }
    let text = file.text.ok_or(t!("this file holds an analysis without its text; open the article itself"))?;
    let edits = file.edits.into_iter().map(|edit| Edit::deserialize(with_tag_outside(edit)));
    let mut edits: Vec<Edit> = edits.collect::<Result<_, _>>().map_err(foreign)?;
    let bytes = Bytes::new(&text);
    let mut convert = |words: &mut Words| {
        words.start = bytes.of(&text, words.start);
        words.end = bytes.of(&text, words.end).max(words.start);
    };
    for edit in &mut edits {
        edit.each_place(&mut convert);
    }
    let given = file.document.and_then(|d| d.published).filter(|p| p.source == Some(PublishedSource::Given));
    let published = given.and_then(|p| p.date);
    Ok(Saved { text, edits, published, engine: file.engine })
}

/// Code points back to bytes: the byte of every 256th code point.
struct Bytes(Vec<u32>);

impl Bytes {
    fn new(text: &str) -> Self {
        Self(text.char_indices().step_by(256).map(|(at, _)| at as u32).collect())
    }
    fn of(&self, text: &str, codepoint: u32) -> u32 {
        let Some(&start) = self.0.get(codepoint as usize / 256) else { return text.len() as u32 };
        let rest = &text[start as usize..];
        let at = rest.char_indices().nth(codepoint as usize % 256).map_or(rest.len(), |(at, _)| at);
        start + at as u32
    }
}
