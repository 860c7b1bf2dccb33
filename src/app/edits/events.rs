use super::EventPlace;
use super::apply::{find, fresh_id, locate, short};
use super::edtf;
use crate::engine::analysis::{Analysis, Event, Words};
use crate::engine::ner::EntityKind;
use crate::engine::timeline::{Certainty, Granularity, Status, Track};
use crate::t;

fn find_event(analysis: &Analysis, wanted: &EventPlace) -> Result<usize, String> {
    let rows: Vec<usize> =
        (0..analysis.timeline.len()).filter(|&i| analysis.timeline[i].track == wanted.track).collect();
    let trigger = |&row: &usize| &analysis.timeline[row].trigger;
    find(rows.iter().map(trigger).map(|t| (t.start, t.end, t.text.as_str())), &wanted.trigger)
        .map(|at| rows[at])
        .ok_or_else(|| t!("“{}” is no longer an entry of the timeline", short(&wanted.trigger.text)))
}

pub(super) fn change(analysis: &mut Analysis, wanted: &EventPlace, f: impl FnOnce(&mut Event)) -> Result<(), String> {
    let row = find_event(analysis, wanted)?;
    f(&mut analysis.timeline[row]);
    Ok(())
}

pub(super) fn set_date(analysis: &mut Analysis, wanted: &EventPlace, edtf: &str) -> Result<(), String> {
    let row = find_event(analysis, wanted)?;
    date(&mut analysis.timeline[row], edtf)?;
    sort(analysis);
    Ok(())
}

fn date(event: &mut Event, edtf: &str) -> Result<(), String> {
    if edtf.trim().is_empty() {
        event.timex = None;
        (event.from, event.to) = (None, None);
        event.edtf.clear();
        (event.granularity, event.certainty) = (Granularity::Unknown, Certainty::Unknown);
        return Ok(());
    }
    let dated = edtf::parse(edtf)?;
    event.timex = None;
    event.from = dated.from.map(|d| d.to_string());
    event.to = dated.to.map(|d| d.to_string());
    event.edtf = dated.edtf;
    (event.granularity, event.certainty) = (dated.granularity, dated.certainty);
    Ok(())
}

pub(super) fn set_text(analysis: &mut Analysis, wanted: &EventPlace, text: &str) -> Result<(), String> {
    if text.trim().is_empty() {
        return Err(t!("describe the event in at least one word, or delete it").into());
    }
    change(analysis, wanted, |v| v.text = text.trim().into())
}

pub(super) fn remove(analysis: &mut Analysis, wanted: &EventPlace) -> Result<(), String> {
    let row = find_event(analysis, wanted)?;
    analysis.timeline.remove(row);
    Ok(())
}

pub(super) fn add(text: &str, analysis: &mut Analysis, at: &Words, edtf: &str) -> Result<(), String> {
    let at = locate(text, at)?;
    if at.text.trim().is_empty() {
        return Err(t!("select at least one word").into());
    }
    let same = |v: &Event| v.track == Track::Happened && v.trigger.start == at.start && v.trigger.end == at.end;
    if analysis.timeline.iter().any(same) {
        return Err(t!("this is an entry of the timeline already").into());
    }
    let inside = |kind_is_place: bool| {
        let fits = analysis.entities.iter().filter(move |e| (e.kind == EntityKind::Place) == kind_is_place);
        let fits = fits.filter(|e| e.mentions.iter().any(|m| at.start <= m.start && m.end <= at.end));
        fits.map(|e| e.id.clone()).collect::<Vec<_>>()
    };
    let mut event = Event {
        id: fresh_id('v', analysis.timeline.iter().map(|v| v.id.as_str())),
        track: Track::Happened,
        start: at.start,
        end: at.end,
        text: at.text.clone(),
        from: None,
        to: None,
        edtf: String::new(),
        granularity: Granularity::Unknown,
        certainty: Certainty::Unknown,
        status: Status::Happened,
        timex: None,
        participants: inside(false),
        places: inside(true),
        quote: None,
        also: Vec::new(),
        trigger: at,
    };
    date(&mut event, edtf)?;
    analysis.timeline.push(event);
    sort(analysis);
    Ok(())
}

/// The engine's order: by first day, undated entries last, in text order.
fn sort(analysis: &mut Analysis) {
    analysis.timeline.sort_by(|a, b| {
        let key = |v: &Event| {
            let day = v.from.as_deref().or(v.to.as_deref()).and_then(|d| d.parse::<jiff::civil::Date>().ok());
            (day.is_none(), day, v.start)
        };
        key(a).cmp(&key(b))
    });
}
