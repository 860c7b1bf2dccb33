//! One entry of the timeline.

use leptos::prelude::*;

use crate::app::components::edit::event::EventActions;
use crate::app::components::parts::{Evidence, Paragraph};
use crate::app::components::words;
use crate::app::platform::dom;
use crate::app::state::{Pick, Tab, chosen, desk, look};
use crate::app::view_model::{Glyph, TimelineItem};
use crate::engine::timeline::{Certainty, Track};

/// An entry of the timeline; open while it, or the quote that it is the saying of, is selected.
#[component]
pub fn EventItem(
    /// `v3`
    id: String,
) -> impl IntoView {
    let (desk, chosen) = (desk(), chosen());
    let found = desk.found.get_untracked();
    let item = found.event(&id).cloned();
    let quote = item.as_ref().and_then(|i| i.quote.clone());
    let open = {
        let id = id.clone();
        Memo::new(move |_| {
            chosen.pick.with(|p| match p {
                Some(Pick::Event(picked)) => *picked == id,
                Some(Pick::Quote(picked)) => quote.as_ref() == Some(picked),
                _ => false,
            })
        })
    };
    let element = format!("card-{id}");
    Effect::new({
        let selector = format!("#{element}");
        move |_| {
            if open.get() {
                dom::reveal_soon(selector.clone());
            }
        }
    });
    let press = {
        let id = id.clone();
        move |_| {
            if open.get_untracked() {
                chosen.clear();
            } else {
                chosen.go(Pick::Event(id.clone()), &desk.found.get_untracked());
            }
        }
    };
    item.map(|item| {
        let glyph = item.glyph;
        let track = if item.track == Track::Said { "said" } else { "happened" };
        let status = item.status_word();
        let hollow = status.unwrap_or("happened");
        let number = (item.quote.is_none()).then_some(item.number);
        let date = item.date_words();
        let text = item.clause.text.clone();
        view! {
            <li class="event" id=element data-id=id data-glyph=class(glyph) data-track=track data-status=hollow class:open=move || open.get()>
                <button type="button" class="card-head" aria-expanded=move || open.get().to_string() on:click=press>
                    <span class="event-dot" title=glyph.word() aria-hidden="true">{glyph.sign()}</span>
                    <span class="event-date">{date}{status.map(|s| view! { <span class="event-status">{s}</span> })}</span>
                    <bdi class="event-words" dir="auto">
                        {number.map(|n| view! { <span class="event-number" aria-hidden="true">{n}</span> })}
                        {text}
                    </bdi>
                </button>
                {move || open.get().then(|| view! { <EventBody item=item.clone() /> })}
            </li>
        }
    })
}

const fn class(glyph: Glyph) -> &'static str {
    match glyph {
        Glyph::Day => "day",
        Glyph::Time => "time",
        Glyph::Range => "range",
        Glyph::Approximate => "about",
        Glyph::After => "after",
        Glyph::Before => "before",
        Glyph::Said => "said",
        Glyph::Undated => "undated",
    }
}

#[component]
fn EventBody(
    /// Which.
    item: TimelineItem,
) -> impl IntoView {
    let (desk, chosen, look) = (desk(), chosen(), look());
    let found = desk.found.get_untracked();
    let how = match item.certainty {
        Certainty::Stated => "the date is stated",
        Certainty::Resolved => "worked out from a relative date",
        Certainty::Approximate => "about then",
        Certainty::Before => "some time before",
        Certainty::After => "some time after",
        Certainty::Unknown => "no date",
    };
    let dated = item.dated_by.clone().map(|(chip, rule)| {
        let why = format!("By the rule “{}”", words::rule(&rule));
        view! { <p class="card-line"><span class="card-label">"Dated by"</span> <Evidence chip why /> " – " {how}</p> }
    });
    let names: Vec<_> = item
        .participants
        .iter()
        .chain(&item.places)
        .filter_map(|id| found.entity(id))
        .map(|entity| {
            let (id, name) = (entity.id.clone(), entity.name.clone());
            let press = move |_| {
                look.open(Tab::Entities);
                chosen.go(Pick::Entity { id: id.clone(), at: None }, &desk.found.get_untracked());
            };
            view! { <button type="button" class="chip" on:click=press><bdi>{name}</bdi></button> }
        })
        .collect();
    let who = (!names.is_empty())
        .then(|| view! { <p class="card-line"><span class="card-label">"Who and where"</span> {names}</p> });
    let quote = item.quote.clone().map(|id| {
        let press = move |_| {
            look.open(Tab::Quotes);
            chosen.go(Pick::Quote(id.clone()), &desk.found.get_untracked());
        };
        view! { <p class="card-line"><button type="button" class="link" on:click=press>"Show the quote"</button></p> }
    });
    view! {
        <div class="card-body">
            {dated} {who} {quote}
            <p class="card-meta"><Paragraph number=item.paragraph to=item.clause.span /> <span class="edtf" title="Extended Date/Time Format">{item.edtf.clone()}</span></p>
            <EventActions item />
        </div>
    }
}
