use super::apply::{find, fresh_id, locate, short};
use crate::engine::analysis::{Analysis, Entity, Mention, Words};
use crate::engine::coref::{Gender, MentionForm};
use crate::engine::evidence::Confidence;
use crate::engine::ner::EntityKind;
use crate::engine::quote::Standing;
use crate::t;

/// Row of the entity and row of its mention.
pub(super) fn find_mention(analysis: &Analysis, wanted: &Words) -> Result<(usize, usize), String> {
    let mentions = || {
        let rows = analysis.entities.iter().enumerate();
        rows.flat_map(|(e, entity)| entity.mentions.iter().enumerate().map(move |(m, mention)| (e, m, mention)))
    };
    let row = find(mentions().map(|(_, _, m)| (m.start, m.end, m.text.as_str())), wanted);
    row.and_then(|row| mentions().nth(row))
        .map(|(e, m, _)| (e, m))
        .ok_or_else(|| t!("“{}” is no longer marked as a name", short(&wanted.text)))
}

pub(super) fn rename(analysis: &mut Analysis, wanted: &Words, name: &str) -> Result<(), String> {
    if name.trim().is_empty() {
        return Err(t!("a name needs at least one letter").into());
    }
    let (row, _) = find_mention(analysis, wanted)?;
    analysis.entities[row].name = name.trim().into();
    Ok(())
}

pub(super) fn set_kind(
    analysis: &mut Analysis,
    wanted: &Words,
    kind: EntityKind,
    only_this: bool,
) -> Result<(), String> {
    let (mut row, _) = find_mention(analysis, wanted)?;
    if only_this && analysis.entities[row].mentions.len() > 1 {
        row = split(analysis, std::slice::from_ref(wanted), None)?;
    }
    let entity = &mut analysis.entities[row];
    entity.kind = kind;
    if kind != EntityKind::Person {
        entity.gender = Gender::Unknown;
    }
    let id = entity.id.clone();
    restate(analysis, &id, kind);
    Ok(())
}

/// Speakers and places follow the kind of their entity.
fn restate(analysis: &mut Analysis, id: &str, kind: EntityKind) {
    for speaker in analysis.quotes.iter_mut().filter_map(|q| q.speaker.as_mut()) {
        if speaker.entity.as_deref() == Some(id) {
            speaker.standing = standing(kind);
        }
    }
    for event in &mut analysis.timeline {
        let (from, to) = if kind == EntityKind::Place {
            (&mut event.participants, &mut event.places)
        } else {
            (&mut event.places, &mut event.participants)
        };
        if let Some(at) = from.iter().position(|e| e == id) {
            to.push(from.remove(at));
        }
    }
}

/// How far a speaker of this kind is named.
pub(super) fn standing(kind: EntityKind) -> Standing {
    match kind {
        EntityKind::Person => Standing::Named,
        EntityKind::Law | EntityKind::Work => Standing::Document,
        _ => Standing::Organization,
    }
}

pub(super) fn merge(analysis: &mut Analysis, wanted: &Words, into: &Words) -> Result<(), String> {
    let (gone, _) = find_mention(analysis, wanted)?;
    let (survivor, _) = find_mention(analysis, into)?;
    if gone == survivor {
        return Err(t!("these are one entity already").into());
    }
    let id = analysis.entities[survivor].id.clone();
    let kind = analysis.entities[survivor].kind;
    let gone = analysis.entities.remove(gone);
    relink(analysis, &gone.id, Some(&id));
    if let Some(entity) = analysis.entities.iter_mut().find(|e| e.id == id) {
        entity.mentions.extend(gone.mentions);
        entity.mentions.sort_by_key(|m| (m.start, m.end));
        entity.roles.extend(gone.roles);
        entity.roles.sort_by_key(|r| (r.start, r.end));
        entity.roles.dedup();
        if entity.gender == Gender::Unknown {
            entity.gender = gone.gender;
        }
    }
    restate(analysis, &id, kind);
    Ok(())
}

/// Wherever `old` is meant, `new` is, or nobody known.
fn relink(analysis: &mut Analysis, old: &str, new: Option<&str>) {
    let swap = |slot: &mut Option<String>| {
        if slot.as_deref() == Some(old) {
            *slot = new.map(Into::into);
            return true;
        }
        false
    };
    for quote in &mut analysis.quotes {
        if let Some(speaker) = &mut quote.speaker
            && swap(&mut speaker.entity)
            && new.is_none()
        {
            speaker.standing = Standing::Described;
        }
        if let Some(addressee) = &mut quote.addressee {
            swap(&mut addressee.entity);
        }
    }
    if let Some(dateline) = &mut analysis.document.dateline {
        swap(&mut dateline.place);
    }
    for event in &mut analysis.timeline {
        for list in [&mut event.participants, &mut event.places] {
            let Some(at) = list.iter().position(|e| e == old) else { continue };
            match new {
                Some(new) if !list.iter().any(|e| e == new) => list[at] = new.into(),
                _ => {
                    list.remove(at);
                }
            }
        }
    }
}

/// Gives the row of the new entity.
pub(super) fn split(analysis: &mut Analysis, mentions: &[Words], name: Option<&str>) -> Result<usize, String> {
    let mut rows = Vec::new();
    for wanted in mentions {
        rows.push(find_mention(analysis, wanted)?);
    }
    rows.sort_unstable();
    rows.dedup();
    let Some(&(from, _)) = rows.first() else { return Err(t!("tick the mentions that are another").into()) };
    if rows.iter().any(|r| r.0 != from) {
        return Err(t!("these mentions are of more than one entity; split one at a time").into());
    }
    if rows.len() == analysis.entities[from].mentions.len() {
        return Err(t!("leave at least one mention where it is").into());
    }
    let id = fresh_id('e', analysis.entities.iter().map(|e| e.id.as_str()));
    let old = &mut analysis.entities[from];
    let mut moved: Vec<Mention> = rows.iter().rev().map(|&(_, m)| old.mentions.remove(m)).collect();
    moved.reverse();
    let longest = |form: MentionForm| moved.iter().filter(|m| m.form == form).max_by_key(|m| m.text.len());
    let named = longest(MentionForm::Name).or_else(|| longest(MentionForm::Nominal)).or(moved.first());
    let name = name.map(str::trim).filter(|n| !n.is_empty()).map(Into::into);
    let name = name.or_else(|| named.map(|m| m.text.clone())).unwrap_or_default();
    let entity =
        Entity { id: id.clone(), name, kind: old.kind, gender: old.gender, roles: Vec::new(), mentions: moved };
    let old_id = old.id.clone();
    follow(analysis, &entity, &old_id);
    analysis.entities.push(entity);
    Ok(analysis.entities.len() - 1)
}

/// Speakers, addressees and participants whose words have moved to `entity` move with them.
fn follow(analysis: &mut Analysis, entity: &Entity, old: &str) {
    let moved = |start: u32, end: u32| entity.mentions.iter().any(|m| m.start < end && start < m.end);
    for quote in &mut analysis.quotes {
        if let Some(s) = &mut quote.speaker
            && s.entity.as_deref() == Some(old)
            && moved(s.start, s.end)
        {
            s.entity = Some(entity.id.clone());
        }
        if let Some(a) = &mut quote.addressee
            && a.entity.as_deref() == Some(old)
            && moved(a.start, a.end)
        {
            a.entity = Some(entity.id.clone());
        }
    }
    let stays = |analysis: &[Entity], start: u32, end: u32| {
        let mentions = analysis.iter().find(|e| e.id == old).map(|e| e.mentions.as_slice()).unwrap_or_default();
        mentions.iter().any(|m| m.start < end && start < m.end)
    };
    for event in &mut analysis.timeline {
        let in_clause = moved(event.start, event.end);
        let old_stays = stays(&analysis.entities, event.start, event.end);
        for list in [&mut event.participants, &mut event.places] {
            let Some(at) = list.iter().position(|e| e == old) else { continue };
            if in_clause && old_stays {
                list.insert(at + 1, entity.id.clone());
            } else if in_clause {
                list[at].clone_from(&entity.id);
            }
        }
    }
}

pub(super) fn remove(analysis: &mut Analysis, wanted: &Words, only_this: bool) -> Result<(), String> {
    let (row, mention) = find_mention(analysis, wanted)?;
    if !only_this || analysis.entities[row].mentions.len() == 1 {
        let gone = analysis.entities.remove(row);
        relink(analysis, &gone.id, None);
        return Ok(());
    }
    let gone = analysis.entities[row].mentions.remove(mention);
    let id = analysis.entities[row].id.clone();
    // Who was the speaker by these words alone is no longer known.
    for speaker in analysis.quotes.iter_mut().filter_map(|q| q.speaker.as_mut()) {
        if speaker.entity.as_deref() == Some(id.as_str()) && (speaker.start, speaker.end) == (gone.start, gone.end) {
            speaker.entity = None;
            speaker.standing = Standing::Described;
        }
    }
    for event in &mut analysis.timeline {
        if event.start <= gone.start && gone.end <= event.end {
            let mentions = &analysis.entities[row].mentions;
            if !mentions.iter().any(|m| event.start <= m.start && m.end <= event.end) {
                event.participants.retain(|e| *e != id);
                event.places.retain(|e| *e != id);
            }
        }
    }
    Ok(())
}

pub(super) fn add_mention(
    text: &str,
    analysis: &mut Analysis,
    at: &Words,
    to: Option<&Words>,
    kind: EntityKind,
    everywhere: bool,
) -> Result<(), String> {
    let at = locate(text, at)?;
    if at.text.trim().is_empty() {
        return Err(t!("select at least one word").into());
    }
    let mut places = vec![(at.start, at.end)];
    if everywhere {
        let whole = |start: usize, end: usize| {
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            !letter(text[..start].chars().next_back()) && !letter(text[end..].chars().next())
        };
        let others = text.match_indices(at.text.as_str()).map(|(i, w)| (i, i + w.len()));
        places.extend(others.filter(|&(s, e)| whole(s, e)).map(|(s, e)| (s as u32, e as u32)));
        places.sort_unstable();
        places.dedup();
    }
    let target = match to {
        Some(to) => Some(analysis.entities[find_mention(analysis, to)?.0].id.clone()),
        None => None,
    };
    let taken: Vec<(u32, u32)> = analysis
        .entities
        .iter()
        .filter(|e| Some(&e.id) == target.as_ref() || target.is_none())
        .flat_map(|e| e.mentions.iter().map(|m| (m.start, m.end)))
        .collect();
    // The selected words are marked in any case; other places keep a mark that they have.
    let taken: std::collections::HashSet<_> = taken.into_iter().collect();
    places.retain(|p| *p == (at.start, at.end) || !taken.contains(p));
    for entity in &mut analysis.entities {
        entity.mentions.retain(|m| !places.contains(&(m.start, m.end)));
    }
    let emptied: Vec<String> =
        analysis.entities.iter().filter(|e| e.mentions.is_empty()).map(|e| e.id.clone()).collect();
    let mentions: Vec<Mention> = places.iter().map(|&(start, end)| by_reader(start, end, &at.text)).collect();
    let id = target.unwrap_or_else(|| fresh_id('e', analysis.entities.iter().map(|e| e.id.as_str())));
    for gone in emptied.iter().filter(|e| **e != id) {
        relink(analysis, gone, Some(&id));
    }
    analysis.entities.retain(|e| !e.mentions.is_empty() || e.id == id);
    let row = analysis.entities.iter().position(|e| e.id == id).unwrap_or_else(|| {
        let (name, gender) = (at.text.clone(), Gender::Unknown);
        analysis.entities.push(Entity { id: id.clone(), name, kind, gender, roles: Vec::new(), mentions: Vec::new() });
        analysis.entities.len() - 1
    });
    let entity = &mut analysis.entities[row];
    entity.mentions.extend(mentions);
    entity.mentions.sort_by_key(|m| (m.start, m.end));
    let (id, kind) = (entity.id.clone(), entity.kind);
    take_part(analysis, &id, kind, &places);
    Ok(())
}

fn by_reader(start: u32, end: u32, text: &str) -> Mention {
    let (form, confidence) = (MentionForm::Name, Confidence::High);
    Mention { start, end, text: text.into(), form, rule: "reader".into(), confidence }
}

/// Speakers without an entity whose words these are, and events in whose clause they stand, take the entity in.
fn take_part(analysis: &mut Analysis, id: &str, kind: EntityKind, places: &[(u32, u32)]) {
    for speaker in analysis.quotes.iter_mut().filter_map(|q| q.speaker.as_mut()) {
        if speaker.entity.is_none() && places.contains(&(speaker.start, speaker.end)) {
            speaker.entity = Some(id.into());
            speaker.standing = standing(kind);
        }
    }
    for event in &mut analysis.timeline {
        if places.iter().any(|p| event.start <= p.0 && p.1 <= event.end) {
            let list = if kind == EntityKind::Place { &mut event.places } else { &mut event.participants };
            if !list.iter().any(|e| e == id) {
                list.push(id.into());
            }
        }
    }
}
