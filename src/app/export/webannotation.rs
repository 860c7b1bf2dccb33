//! W3C Web Annotation (JSON-LD): every mention, quote, time and event as an annotation with a TextQuoteSelector and a
//! TextPositionSelector, which counts code points.

use serde_json::{Value, json};

use super::{Work, word};

/// Code points of context around a quoted stretch.
const CONTEXT: usize = 32;

pub(super) fn write(work: &Work) -> String {
    let analysis = work.article.analysis;
    let mut items = Vec::new();
    for e in &analysis.entities {
        for (i, m) in e.mentions.iter().enumerate() {
            let body = json!([tag(&word(e.kind)), identifying(&e.name)]);
            items.push(annotation(work, &format!("{}-{}", e.id, i + 1), "identifying", &body, (m.start, m.end)));
        }
    }
    for q in &analysis.quotes {
        let speaker = q.speaker.as_ref().map(|s| {
            let name = s.entity.as_deref().and_then(|id| work.article.entity(id)).map(|e| e.name.as_str());
            json!({ "type": "TextualBody", "purpose": "describing", "value": format!("said by {}", name.unwrap_or(&s.text)) })
        });
        let mut body = vec![tag(&format!("{} quote", word(q.kind)))];
        body.extend(speaker);
        items.push(annotation(work, &q.id, "highlighting", &Value::Array(body), (q.start, q.end)));
    }
    for t in &analysis.timexes {
        items.push(annotation(work, &t.id, "tagging", &json!([tag("time"), identifying(&t.value)]), (t.start, t.end)));
    }
    for v in &analysis.timeline {
        let mut body = vec![tag(if v.track == crate::engine::timeline::Track::Said { "saying" } else { "event" })];
        body.push(tag(&word(v.status)));
        if !v.edtf.is_empty() {
            body.push(identifying(&v.edtf));
        }
        items.push(annotation(work, &v.id, "tagging", &Value::Array(body), (v.start, v.end)));
    }
    let collection = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:dateline:annotations",
        "type": "AnnotationCollection",
        "label": work.article.title(),
        "total": items.len(),
        "first": {
            "id": "urn:dateline:annotations:1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    });
    format!("{collection:#}\n")
}

fn tag(value: &str) -> Value {
    json!({ "type": "TextualBody", "purpose": "tagging", "value": value })
}

fn identifying(value: &str) -> Value {
    json!({ "type": "TextualBody", "purpose": "identifying", "value": value })
}

fn annotation(work: &Work, id: &str, motivation: &str, body: &Value, (start, end): (u32, u32)) -> Value {
    let text = work.article.text;
    let before = text.get(..start as usize).unwrap_or_default();
    let prefix = before.char_indices().rev().nth(CONTEXT - 1).map_or(before, |(at, _)| &before[at..]);
    let after = text.get(end as usize..).unwrap_or_default();
    let suffix = after.char_indices().nth(CONTEXT).map_or(after, |(at, _)| &after[..at]);
    json!({
        "id": format!("urn:dateline:{id}"),
        "type": "Annotation",
        "motivation": motivation,
        "body": body,
        "target": {
            "source": "urn:dateline:article",
            "selector": [
                { "type": "TextQuoteSelector", "exact": work.article.words(start, end), "prefix": prefix, "suffix": suffix },
                { "type": "TextPositionSelector", "start": work.codepoint(start), "end": work.codepoint(end) },
            ],
        },
    })
}
