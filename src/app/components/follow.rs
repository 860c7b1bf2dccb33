//! One listener for everything that takes the reader somewhere, by its `data-go`: `120-140` words of the article, `e3`, `e3@120`,
//! `q3` or `v3` a finding with its card. A card's head closes it again; what has `data-stay` leaves the tab as it is.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::app::platform::dom;
use crate::app::state::{Chosen, Desk, Look, Pick, Tab};
use crate::engine::text::Span;

/// The `data-go` of words.
pub fn place(words: Span) -> String {
    format!("{}-{}", words.start(), words.end())
}

/// Goes where what was pressed leads to.
pub fn follow(event: &MouseEvent, desk: Desk, chosen: Chosen, look: Look) {
    let Some(to) = dom::attribute_at(event, "data-go") else { return };
    if dom::is_inside(event, ".card-head[aria-expanded=true]") {
        return chosen.clear();
    }
    lead(&to, dom::is_inside(event, ".card-head, [data-stay]"), desk, chosen, look);
}

/// Goes to words or to a finding; the tab of its card is opened, or stays as it is.
pub fn lead(to: &str, stay: bool, desk: Desk, chosen: Chosen, look: Look) {
    if let Some(words) = words(to) {
        return chosen.go_to(words);
    }
    let found = desk.found.get_untracked();
    let Some(pick) = Pick::of_id(to, &found) else { return };
    if !stay {
        look.open(match pick {
            Pick::Entity { .. } => Tab::Entities,
            Pick::Quote(_) => Tab::Quotes,
            Pick::Event(_) | Pick::Time(_) => Tab::Timeline,
        });
    }
    chosen.go(pick, &found);
}

fn words(to: &str) -> Option<Span> {
    let (start, end) = to.split_once('-')?;
    let (start, end) = (start.parse().ok()?, end.parse().ok()?);
    (start <= end).then(|| Span::new(start, end))
}
