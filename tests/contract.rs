//! The analysis is described three times: in Rust, in TypeScript, in words. The three agree.

use std::collections::BTreeSet;

use dateline::protocol::Response;
use dateline::{Document, analyse};
use regex::Regex;
use serde_json::Value;

/// An article with a specimen of everything.
const ARTICLE: &str = "Port closes after crack\n\n\
    LISBON, March 3, 2025 — The Port Authority of Lisbon closed two berths on Monday.\n\n\
    “We will not reopen before late April,” Ana Silva, the authority’s director, told reporters in a statement on Monday.\n\n\
    She denied that the wall had been in danger since about 2019. Rui Costa said he had written to her last week.\n";

/// Every key in a JSON tree.
fn keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| {
            found.insert(key.clone());
            keys(value, found);
        }),
        Value::Array(items) => items.iter().for_each(|value| keys(value, found)),
        _ => {}
    }
}

#[test]
fn types_and_words_describe_every_field() {
    let analysis = analyse(&Document::new(ARTICLE));
    let mut fields = BTreeSet::new();
    keys(&serde_json::to_value(&analysis).expect("JSON"), &mut fields);
    assert!(fields.len() >= 45, "the article shows too little: {fields:?}");

    let types = include_str!("../web/analysis.d.ts").lines().filter(|line| !line.trim_start().starts_with("/**"));
    let types = types.collect::<Vec<_>>().join("\n");
    let declared = Regex::new(r"([a-z]+)\??: ").expect("a pattern");
    let declared: BTreeSet<&str> = declared.captures_iter(&types).filter_map(|c| Some(c.get(1)?.as_str())).collect();
    let words = include_str!("../docs/analysis.md");
    for field in &fields {
        assert!(declared.contains(field.as_str()), "web/analysis.d.ts does not declare {field}");
        let described = [format!("`{field}`"), format!("{field},"), format!("{field}}}"), format!("\"{field}\"")];
        assert!(described.iter().any(|d| words.contains(d.as_str())), "docs/analysis.md does not describe {field}");
    }
    for field in declared.iter().filter(|field| !["published", "code", "message"].contains(*field)) {
        assert!(fields.contains(*field), "web/analysis.d.ts declares {field}, which the article does not show");
    }
}

#[test]
fn messages_hold_every_field() {
    // Their form does not describe itself: a field that is left out where it is empty would shift all that follow.
    for text in [ARTICLE, "", "One word"] {
        let done = Response::Done { id: 1, analysis: Box::new(analyse(&Document::new(text))) };
        assert_eq!(Response::decode(&done.encode()), Ok(done));
    }
}

#[test]
fn the_types_name_the_schema() {
    let analysis = analyse(&Document::new(ARTICLE));
    assert!(include_str!("../web/analysis.d.ts").contains(&format!("schema: {};", analysis.schema)));
}
