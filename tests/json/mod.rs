//! What an analysis says as JSON, for tests that ask the same of all of it.

/// Tells every `start`, `end` and `text` in a JSON tree.
pub(crate) fn spans(value: &serde_json::Value, tell: &mut impl FnMut(usize, usize, Option<&str>)) {
    match value {
        serde_json::Value::Object(fields) => {
            if let (Some(start), Some(end)) = (fields.get("start"), fields.get("end")) {
                let at = |v: &serde_json::Value| v.as_u64().expect("an offset") as usize;
                tell(at(start), at(end), fields.get("text").and_then(|t| t.as_str()));
            }
            fields.values().for_each(|value| spans(value, tell));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|value| spans(value, tell)),
        _ => {}
    }
}
