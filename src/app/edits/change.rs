use std::collections::HashMap;
use std::fmt;

use crate::engine::analysis::{Analysis, Entity};
use crate::{count, t};

/// How much an edit changed, for "changed 7 mentions, 2 quotes, 1 event".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Mentions that are new, gone, or of another name, kind or entity.
    pub mentions: usize,
    /// Quotes that are new, gone or different, or whose speaker is called otherwise.
    pub quotes: usize,
    /// Timeline entries that are new, gone or different, or whose participants are called otherwise.
    pub events: usize,
    /// Whether the publication date is another.
    pub published: bool,
}

impl Change {
    /// Counts the differences.
    pub fn between(before: &Analysis, after: &Analysis) -> Self {
        let (old, new) = (names(before), names(after));
        let mentions = |a: &Analysis| {
            let each = |e: &Entity| {
                let (id, name, kind) = (e.id.clone(), e.name.clone(), e.kind);
                let row =
                    move |m: &crate::engine::analysis::Mention| ((m.start, m.end), (id.clone(), name.clone(), kind));
                e.mentions.iter().map(row).collect::<Vec<_>>()
            };
            a.entities.iter().flat_map(each).collect::<HashMap<_, _>>()
        };
        let quotes = |a: &Analysis, names: &Names| {
            let speaker = |q: &crate::engine::analysis::Quote| {
                let id = q.speaker.as_ref().and_then(|s| s.entity.as_ref());
                id.and_then(|id| names.get(id)).cloned()
            };
            a.quotes.iter().map(|q| (q.id.clone(), (q.clone(), speaker(q)))).collect::<HashMap<_, _>>()
        };
        let events = |a: &Analysis, names: &Names| {
            let who = |v: &crate::engine::analysis::Event| {
                v.participants.iter().chain(&v.places).map(|id| names.get(id).cloned()).collect::<Vec<_>>()
            };
            a.timeline.iter().map(|v| (v.id.clone(), (v.clone(), who(v)))).collect::<HashMap<_, _>>()
        };
        Self {
            mentions: differing(&mentions(before), &mentions(after)),
            quotes: differing(&quotes(before, &old), &quotes(after, &new)),
            events: differing(&events(before, &old), &events(after, &new)),
            published: before.document.published != after.document.published,
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            (self.mentions > 0).then(|| count!(self.mentions, "{} mention", "{} mentions")),
            (self.quotes > 0).then(|| count!(self.quotes, "{} quote", "{} quotes")),
            (self.events > 0).then(|| count!(self.events, "{} event", "{} events")),
            self.published.then(|| t!("the publication date").to_owned()),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() {
            f.write_str(t!("changed nothing"))
        } else {
            f.write_str(&t!("changed {}", parts.join(", ")))
        }
    }
}

type Names = HashMap<String, (String, crate::engine::ner::EntityKind)>;

fn names(analysis: &Analysis) -> Names {
    analysis.entities.iter().map(|e| (e.id.clone(), (e.name.clone(), e.kind))).collect()
}

fn differing<K: Eq + std::hash::Hash, V: PartialEq>(before: &HashMap<K, V>, after: &HashMap<K, V>) -> usize {
    let changed = after.iter().filter(|(k, v)| before.get(k) != Some(v)).count();
    changed + before.keys().filter(|k| !after.contains_key(k)).count()
}
