//! The JSON of Knight Lab's TimelineJS3. Its text fields are HTML, so words are escaped.

use serde_json::{Value, json};

use super::Work;
use crate::app::view_model::{TimelineItem, escape, timeline_items};
use crate::engine::timeline::Track;
use crate::{count, t};

pub(super) fn write(work: &Work) -> String {
    let items = timeline_items(&work.article);
    let undated = items.iter().filter(|i| i.from.or(i.to).is_none()).count();
    let about = if undated == 0 {
        String::new()
    } else {
        count!(undated, "One entry has no date and is left out.", "{} entries have no date and are left out.")
    };
    let events: Vec<Value> = items.iter().filter_map(|i| slide(work, i)).collect();
    let timeline = json!({
        "title": { "text": { "headline": escape(work.article.title()), "text": about } },
        "events": events,
    });
    format!("{timeline:#}\n")
}

fn slide(work: &Work, item: &TimelineItem) -> Option<Value> {
    let (first, last) = (item.from.or(item.to)?, item.to.or(item.from)?);
    let date = |d: jiff::civil::Date| json!({ "year": d.year(), "month": d.month(), "day": d.day() });
    let status = item.status_word().map(|s| format!(" ({s})")).unwrap_or_default();
    let sentence = escape(work.article.words(item.sentence.start(), item.sentence.end()));
    let words = item.dated_by.as_ref().map(|d| format!("<p><small>“{}”</small></p>", escape(&d.0.text)));
    let mut slide = json!({
        "unique_id": item.id,
        "group": if item.track == Track::Said { t!("said") } else { t!("happened") },
        "start_date": date(first),
        "display_date": item.date_words(),
        "text": {
            "headline": format!("{}{status}", escape(&item.clause.text)),
            "text": format!("<p>{sentence}</p>{}", words.unwrap_or_default()),
        },
    });
    if first != last {
        slide["end_date"] = date(last);
    }
    Some(slide)
}
