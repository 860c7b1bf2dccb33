//! The small card at a mark: what it is, and why.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::article::name_of;
use super::words;
use crate::app::platform::{media, reading, timer};
use crate::app::state::{Chosen, Found, Hover, Pick, chosen, desk};
use crate::t;

/// How long the pointer must rest on a mark before its card appears.
const REST_MS: u64 = 150;
/// How long the card stays when the pointer leaves, so that it can be reached.
const STAY_MS: u64 = 220;

/// The pointer is over something in the article.
pub fn over(event: &MouseEvent, chosen: Chosen) {
    if !media::has_mouse() {
        return;
    }
    let (Some(tokens), Some(place)) = (reading::tokens_at(event), reading::box_at(event)) else {
        return leave(chosen);
    };
    let hover = Hover { tokens, place };
    chosen.over.set_value(Some(hover.clone()));
    timer::after(REST_MS, move || {
        if chosen.over.try_get_value().flatten().as_ref() == Some(&hover) {
            chosen.hover.set(Some(hover));
        }
    });
}

/// The pointer is over nothing any more.
pub fn leave(chosen: Chosen) {
    chosen.over.set_value(None);
    timer::after(STAY_MS, move || {
        if chosen.over.try_get_value() == Some(None) {
            chosen.hover.set(None);
        }
    });
}

/// The card. It can be hovered itself, and Escape closes it.
#[component]
pub fn HoverCard() -> impl IntoView {
    let (desk, chosen) = (desk(), chosen());
    move || {
        let hover = chosen.hover.get()?;
        let found = desk.found.get();
        let rows: Vec<_> = hover.tokens.split(' ').filter_map(|token| row(&found, token)).collect();
        let (left, top, bottom) = hover.place;
        // Below the mark, or above it where there is no room below.
        let above = bottom > 560.0;
        let stay = {
            let hover = hover.clone();
            move |_| chosen.over.set_value(Some(hover.clone()))
        };
        Some(view! {
            <div class="hovercard" class:above=above aria-hidden="true" style:left=format!("{left:.0}px")
                style:top=format!("{:.0}px", if above { top - 6.0 } else { bottom + 6.0 })
                on:mouseenter=stay on:mouseleave=move |_| leave(chosen)>
                {rows}
            </div>
        })
    }
}

/// One of the marks there: its name, and the rule that found it.
fn row(found: &Found, token: &str) -> Option<impl IntoView + use<>> {
    let name = name_of(found, token);
    let why = match Pick::of_token(token)? {
        Pick::Entity { id, at } => {
            let entity = found.analysis.entities.iter().find(|e| e.id == id)?;
            let mention = entity.mentions.iter().find(|m| Some(m.start) == at)?;
            Some((mention.rule.clone(), mention.confidence))
        }
        Pick::Time(id) => found.analysis.timexes.iter().find(|t| t.id == id).map(|t| (t.rule.clone(), t.confidence)),
        Pick::Quote(id) => found.analysis.quotes.iter().find(|q| q.id == id).map(|q| (q.rule.clone(), q.confidence)),
        Pick::Event(_) => None,
    };
    let why = why.map(|(rule, confidence)| t!("{}, score {}", words::rule(&rule), words::confidence(confidence)));
    Some(view! {
        <p class="hover-row"><bdi>{name}</bdi> {why.map(|w| view! { <span class="aside">{w}</span> })}</p>
    })
}
