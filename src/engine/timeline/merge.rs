//! The same event told twice is one entry with two places in the text.

use super::{Event, Track, anchor};
use crate::engine::syntax::Syntax;

/// Entries of one day lie together; so far an entry looks back for its like.
const BACK: usize = 64;

/// Merges entries that tell one event: the same word, or on one day the same kind of event with the same people. The first stays.
/// Events are sorted by date.
pub(super) fn merge(syntax: &Syntax, events: Vec<Event>) -> Vec<Event> {
    let mut out: Vec<(Event, Option<String>)> = Vec::with_capacity(events.len());
    for event in events {
        let class = anchor::event_class(syntax, event.trigger);
        let seen = out
            .iter_mut()
            .rev()
            .take_while(|(e, _)| e.from == event.from)
            .take(BACK)
            .find(|(e, c)| is_same(e, &event) || *c == class && tells_again(e, &event));
        match seen {
            Some((first, _)) if first.trigger == event.trigger => {}
            Some((first, _)) => take_in(first, event),
            None => out.push((event, class)),
        }
    }
    out.into_iter().map(|(event, _)| event).collect()
}

/// Two expressions date one word.
fn is_same(a: &Event, b: &Event) -> bool {
    a.trigger == b.trigger && a.to == b.to && a.track == b.track
}

/// Whether two events of a kind are one: on the same day, of the same standing, and with the same people, as far as told.
fn tells_again(a: &Event, b: &Event) -> bool {
    let one_day = a.from.is_some() && a.to == b.to && a.from == a.to;
    let within = |few: &Event, many: &Event| few.participants.iter().all(|p| many.participants.contains(p));
    let shared = a.participants.iter().any(|p| b.participants.contains(p));
    let places = a.places.is_empty() || b.places.is_empty() || a.places.iter().any(|p| b.places.contains(p));
    let happened = a.track == Track::Happened && b.track == Track::Happened && a.status == b.status;
    happened && one_day && shared && places && (within(a, b) || within(b, a)) && !a.span.overlaps(b.span)
}

fn take_in(first: &mut Event, again: Event) {
    for entity in again.participants {
        if !first.participants.contains(&entity) {
            first.participants.push(entity);
        }
    }
    for place in again.places {
        if !first.places.contains(&place) {
            first.places.push(place);
        }
    }
    first.timex = first.timex.or(again.timex);
    first.also.push(again.span);
}
