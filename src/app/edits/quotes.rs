use super::SpeakerChoice;
use super::apply::{find, fresh_id, locate, nearest_occurrence, short};
use super::entities::{find_mention, standing};
use crate::engine::analysis::{Analysis, Quote, Speaker, Words};
use crate::engine::coref::MentionForm;
use crate::engine::evidence::Confidence;
use crate::engine::quote::{QuoteKind, Standing};
use crate::t;

fn find_quote(analysis: &Analysis, wanted: &Words) -> Result<usize, String> {
    find(analysis.quotes.iter().map(|q| (q.start, q.end, q.text.as_str())), wanted)
        .ok_or_else(|| t!("“{}” is no longer marked as a quote", short(&wanted.text)))
}

pub(super) fn change(analysis: &mut Analysis, wanted: &Words, f: impl FnOnce(&mut Quote)) -> Result<(), String> {
    let row = find_quote(analysis, wanted)?;
    f(&mut analysis.quotes[row]);
    Ok(())
}

/// The speaker of one piece is the speaker of the whole utterance.
pub(super) fn set_speaker(
    text: &str,
    analysis: &mut Analysis,
    wanted: &Words,
    choice: Option<&SpeakerChoice>,
) -> Result<(), String> {
    let row = find_quote(analysis, wanted)?;
    let group = analysis.quotes[row].group.clone();
    let old = analysis.quotes[row].speaker.as_ref().and_then(|s| s.entity.clone());
    let speaker = choice.map(|c| speaker(text, analysis, c, analysis.quotes[row].start)).transpose()?;
    let new = speaker.as_ref().and_then(|s| s.entity.clone());
    let mut changed = Vec::new();
    for (i, quote) in analysis.quotes.iter_mut().enumerate() {
        if i == row || (group.is_some() && quote.group == group) {
            quote.speaker.clone_from(&speaker);
            quote.rule = "reader".into();
            quote.confidence = Confidence::High;
            changed.push(quote.id.clone());
        }
    }
    // Who takes part in the saying changes with it.
    for event in analysis.timeline.iter_mut().filter(|v| v.quote.as_ref().is_some_and(|q| changed.contains(q))) {
        event.participants.retain(|e| Some(e) != old.as_ref() && Some(e) != new.as_ref());
        event.participants.extend(new.clone());
    }
    Ok(())
}

/// The speaker's words: the entity's name that is nearest to the quote, or where free words stand in the text.
fn speaker(text: &str, analysis: &Analysis, choice: &SpeakerChoice, near: u32) -> Result<Speaker, String> {
    match choice {
        SpeakerChoice::Entity(wanted) => {
            let entity = &analysis.entities[find_mention(analysis, wanted)?.0];
            let names = entity.mentions.iter().filter(|m| m.form == MentionForm::Name);
            let nearest = names.min_by_key(|m| m.start.abs_diff(near)).or(entity.mentions.first());
            let mention = nearest.ok_or(t!("this entity has no mention left; choose another"))?;
            Ok(Speaker {
                entity: Some(entity.id.clone()),
                start: mention.start,
                end: mention.end,
                text: mention.text.clone(),
                form: mention.form,
                standing: standing(entity.kind),
            })
        }
        SpeakerChoice::Free(words) => {
            let words = words.trim();
            if words.is_empty() {
                return Err(t!("write who speaks, or choose nobody").into());
            }
            let start = nearest_occurrence(text, words, near);
            let (start, end) = start.map_or((near, near), |s| (s, s + words.len() as u32));
            let (form, standing) = (MentionForm::Nominal, Standing::Described);
            Ok(Speaker { entity: None, start, end, text: words.into(), form, standing })
        }
    }
}

pub(super) fn set_bounds(text: &str, analysis: &mut Analysis, wanted: &Words, to: &Words) -> Result<(), String> {
    let row = find_quote(analysis, wanted)?;
    let to = locate(text, to)?;
    if to.text.trim().is_empty() {
        return Err(t!("a quote needs at least one word").into());
    }
    let quote = &mut analysis.quotes[row];
    (quote.start, quote.end, quote.text) = (to.start, to.end, to.text);
    sort(analysis);
    Ok(())
}

pub(super) fn join(analysis: &mut Analysis, wanted: &Words, previous: &Words) -> Result<(), String> {
    let (row, before) = (find_quote(analysis, wanted)?, find_quote(analysis, previous)?);
    if row == before {
        return Err(t!("choose another quote to join with").into());
    }
    let group = analysis.quotes[before].group.clone();
    let group = group.unwrap_or_else(|| fresh_id('g', analysis.quotes.iter().filter_map(|q| q.group.as_deref())));
    analysis.quotes[before].group = Some(group.clone());
    let speaker = analysis.quotes[before].speaker.clone();
    let quote = &mut analysis.quotes[row];
    quote.group = Some(group);
    if speaker.is_some() {
        quote.speaker = speaker;
    }
    Ok(())
}

pub(super) fn remove(analysis: &mut Analysis, wanted: &Words) -> Result<(), String> {
    let row = find_quote(analysis, wanted)?;
    let gone = analysis.quotes.remove(row);
    // Where nothing was said, no saying happened.
    analysis.timeline.retain(|v| v.quote.as_ref() != Some(&gone.id));
    Ok(())
}

pub(super) fn add(
    text: &str,
    analysis: &mut Analysis,
    at: &Words,
    kind: QuoteKind,
    choice: Option<&SpeakerChoice>,
) -> Result<(), String> {
    let Words { start, end, text: words } = locate(text, at)?;
    if words.trim().is_empty() {
        return Err(t!("select at least one word").into());
    }
    if analysis.quotes.iter().any(|q| (q.start, q.end) == (start, end)) {
        return Err(t!("this is a quote already").into());
    }
    let speaker = choice.map(|c| speaker(text, analysis, c, start)).transpose()?;
    let id = fresh_id('q', analysis.quotes.iter().map(|q| q.id.as_str()));
    analysis.quotes.push(Quote {
        id,
        start,
        end,
        text: words,
        kind,
        group: None,
        speaker,
        cue: None,
        addressee: None,
        venue: None,
        said: None,
        rule: "reader".into(),
        confidence: Confidence::High,
    });
    sort(analysis);
    Ok(())
}

fn sort(analysis: &mut Analysis) {
    analysis.quotes.sort_by_key(|q| (q.start, q.end));
}
