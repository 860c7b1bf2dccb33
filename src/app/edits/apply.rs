use super::{Edit, entities, events, quotes};
use crate::engine::analysis::{Analysis, Words};
use crate::engine::temporal::PublishedSource;
use crate::t;

/// Applies one edit, with all that follows from it. On an error nothing has changed that can be seen.
///
/// # Errors
/// A sentence for the reader where the edit does not fit.
pub fn apply(text: &str, analysis: &mut Analysis, edit: &Edit) -> Result<(), String> {
    match edit {
        Edit::Rename { entity, name } => entities::rename(analysis, entity, name),
        Edit::SetKind { entity, kind, only_this } => entities::set_kind(analysis, entity, *kind, *only_this),
        Edit::Merge { entity, into } => entities::merge(analysis, entity, into),
        Edit::Split { mentions, name } => entities::split(analysis, mentions, name.as_deref()).map(|_| ()),
        Edit::NotEntity { entity, only_this } => entities::remove(analysis, entity, *only_this),
        Edit::AddMention { at, to, kind, everywhere } => {
            entities::add_mention(text, analysis, at, to.as_ref(), *kind, *everywhere)
        }
        Edit::SetSpeaker { quote, speaker } => quotes::set_speaker(text, analysis, quote, speaker.as_ref()),
        Edit::SetQuoteKind { quote, kind } => quotes::change(analysis, quote, |q| q.kind = *kind),
        Edit::SetQuoteBounds { quote, to } => quotes::set_bounds(text, analysis, quote, to),
        Edit::JoinQuotes { quote, previous } => quotes::join(analysis, quote, previous),
        Edit::PartQuote { quote } => quotes::change(analysis, quote, |q| q.group = None),
        Edit::NotQuote { quote } => quotes::remove(analysis, quote),
        Edit::AddQuote { at, kind, speaker } => quotes::add(text, analysis, at, *kind, speaker.as_ref()),
        Edit::SetDate { event, edtf } => events::set_date(analysis, event, edtf),
        Edit::SetEventText { event, text } => events::set_text(analysis, event, text),
        Edit::SetStatus { event, status } => events::change(analysis, event, |v| v.status = *status),
        Edit::DeleteEvent { event } => events::remove(analysis, event),
        Edit::AddEvent { at, edtf } => events::add(text, analysis, at, edtf),
        Edit::SetPublished { date } => set_published(analysis, date.as_deref()),
    }
}

fn set_published(analysis: &mut Analysis, date: Option<&str>) -> Result<(), String> {
    if date.is_some_and(|d| d.parse::<jiff::civil::Date>().is_err()) {
        return Err(t!("this is no date; write it like 2025-03-14").into());
    }
    let published = &mut analysis.document.published;
    if published.date.as_deref() != date {
        published.source = if date.is_some() { PublishedSource::Given } else { PublishedSource::Unknown };
        (published.start, published.end) = (0, 0);
        published.date = date.map(Into::into);
    }
    Ok(())
}

/// Of places with their words, the row that an edit means: at the same place, or else the nearest with the same words.
pub(super) fn find<'a>(places: impl Iterator<Item = (u32, u32, &'a str)>, wanted: &Words) -> Option<usize> {
    let mut nearest: Option<(u32, usize)> = None;
    for (row, (start, end, text)) in places.enumerate() {
        if text != wanted.text {
            continue;
        }
        if (start, end) == (wanted.start, wanted.end) {
            return Some(row);
        }
        let distance = start.abs_diff(wanted.start);
        if nearest.is_none_or(|(best, _)| distance < best) {
            nearest = Some((distance, row));
        }
    }
    nearest.map(|n| n.1)
}

/// Where the words of an edit stand in this text: at their place, or else the nearest equal words.
pub(super) fn locate(text: &str, wanted: &Words) -> Result<Words, String> {
    let (start, end) = (wanted.start as usize, wanted.end as usize);
    if !wanted.text.is_empty() && text.get(start..end) == Some(&wanted.text) {
        return Ok(wanted.clone());
    }
    let nearest =
        if wanted.text.trim().is_empty() { None } else { nearest_occurrence(text, &wanted.text, wanted.start) };
    let Some(start) = nearest else {
        return Err(t!("the words “{}” are not in this text", short(&wanted.text)));
    };
    Ok(Words { start, end: start + wanted.text.len() as u32, text: wanted.text.clone() })
}

/// The occurrence of `words` whose beginning is nearest to the byte `at`.
pub(super) fn nearest_occurrence(text: &str, words: &str, at: u32) -> Option<u32> {
    text.match_indices(words).map(|(i, _)| i as u32).min_by_key(|i| i.abs_diff(at))
}

/// The beginning of the words, for messages.
pub(super) fn short(words: &str) -> String {
    let head: String = words.chars().take(40).collect();
    if head.len() < words.len() { format!("{head}…") } else { head }
}

/// The next free id with this letter: ids of the engine are never given again.
pub(super) fn fresh_id<'a>(letter: char, ids: impl Iterator<Item = &'a str>) -> String {
    let numbers = ids.filter_map(|id| id.strip_prefix(letter)?.parse::<u32>().ok());
    format!("{letter}{}", numbers.max().unwrap_or(0) + 1)
}
