//! TimeML 1.2.1: time expressions and events in the text, instances and links after it.

use std::collections::HashSet;
use std::fmt::Write;

use super::inline::{self, Inline, xml};
use super::{Work, word};
use crate::engine::analysis::Event;
use crate::engine::text::Span;
use crate::engine::timeline::{Certainty, Status, Track};

pub(super) fn write(work: &Work) -> String {
    let article = &work.article;
    let analysis = article.analysis;
    let mut elements = Vec::new();
    for t in &analysis.timexes {
        let modifier = t.modifier.as_ref().map(|m| format!(" mod=\"{}\"", xml(m))).unwrap_or_default();
        let anchor = if t.anchor == "document" { "t0" } else { &t.anchor };
        let anchor = if anchor == "event" { String::new() } else { format!(" anchorTimeID=\"{}\"", xml(anchor)) };
        let quant = t.quant.as_ref().map(|q| format!(" quant=\"{}\"", xml(q))).unwrap_or_default();
        let freq = t.freq.as_ref().map(|f| format!(" freq=\"{}\"", xml(f))).unwrap_or_default();
        let open = format!(
            "<TIMEX3 tid=\"{}\" type=\"{}\" value=\"{}\"{modifier}{quant}{freq}{anchor}>",
            xml(&t.id),
            word(t.kind),
            xml(&t.value)
        );
        elements.push(Inline { span: Span::new(t.start, t.end.max(t.start)), open, close: "</TIMEX3>" });
    }
    // The same word may name two entries (a saying and what it reports): TimeML has one event per word.
    let mut named = HashSet::new();
    for v in &analysis.timeline {
        if !named.insert(v.trigger.start) {
            continue;
        }
        let span = Span::new(v.trigger.start, v.trigger.end.max(v.trigger.start));
        elements.push(Inline { span, open: open_tag(v), close: "</EVENT>" });
    }
    let (kept, _) = inline::nested(article, elements);
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n");
    let date = analysis.document.published.date.as_deref().unwrap_or("XXXX-XX-XX");
    let _ = writeln!(
        out,
        "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"{0}\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">{0}</TIMEX3></DCT>",
        xml(date)
    );
    let _ = writeln!(out, "<TITLE>{}</TITLE>", xml(article.title()));
    out.push_str("<TEXT>");
    inline::write(article.text, 0, article.text.len() as u32, &kept, &mut out);
    out.push_str("</TEXT>\n");
    let opened: HashSet<&str> = kept.iter().map(|e| e.open.as_str()).collect();
    let events: Vec<&Event> = analysis.timeline.iter().filter(|v| opened.contains(open_tag(v).as_str())).collect();
    for v in &events {
        let (polarity, modality) = match v.status {
            Status::Denied => ("NEG", ""),
            Status::Hypothetical => ("POS", " modality=\"would\""),
            Status::Planned => ("POS", " modality=\"to\""),
            Status::Happened => ("POS", ""),
        };
        let id = event_id(&v.id);
        let _ = writeln!(
            out,
            "<MAKEINSTANCE eiid=\"{}\" eventID=\"{id}\" pos=\"UNKNOWN\" tense=\"NONE\" aspect=\"NONE\" polarity=\"{polarity}\"{modality}/>",
            id.replacen('e', "ei", 1)
        );
    }
    // An entry dated by what stands before it has no expression of its own to be linked to.
    let dated = events.iter().filter(|v| (v.from.is_some() || v.to.is_some()) && !v.edtf.ends_with('?'));
    for (i, v) in dated.enumerate() {
        let time = v.timex.as_deref().unwrap_or("t0");
        let relation = match v.certainty {
            Certainty::Before => "BEFORE",
            Certainty::After => "AFTER",
            _ => "IS_INCLUDED",
        };
        let _ = writeln!(
            out,
            "<TLINK lid=\"l{}\" relType=\"{relation}\" eventInstanceID=\"{}\" relatedToTime=\"{}\"/>",
            i + 1,
            event_id(&v.id).replacen('e', "ei", 1),
            xml(time)
        );
    }
    out.push_str("</TimeML>\n");
    out
}

fn open_tag(v: &Event) -> String {
    let class = if v.track == Track::Said { "REPORTING" } else { "OCCURRENCE" };
    format!("<EVENT eid=\"{}\" class=\"{class}\">", event_id(&v.id))
}

/// `v3` → `e3`, as TimeML names events.
fn event_id(id: &str) -> String {
    xml(&id.replacen('v', "e", 1))
}
