//! One entry of the timeline.

use leptos::prelude::*;

use super::shell::{Card, Marks};
use crate::app::components::edit::event::EventActions;
use crate::app::components::parts::{Evidence, Paragraph, named};
use crate::app::components::words;
use crate::app::state::desk;
use crate::app::view_model::{Glyph, TimelineItem};
use crate::engine::timeline::{Certainty, Track};
use crate::t;

/// An entry of the timeline; open while it, or the quote that it is the saying of, is selected.
#[component]
pub fn EventItem(
    /// `v3`
    id: String,
) -> impl IntoView {
    let item = desk().found.with_untracked(|f| f.event(&id).cloned());
    item.map(|item| {
        let status = item.status_word();
        let number = item.quote.is_none().then_some(item.number);
        // What was worked out says from which words.
        let relative = item.dated_by.as_ref().filter(|dated| item.certainty == Certainty::Resolved && !item.date_words().contains(&dated.0.text));
        let relative = relative.map(|(chip, _)| view! { <span class="event-relative">"“"{chip.text.clone()}"”"</span> });
        let head = view! {
            <span class="event-dot" title=item.glyph.word() aria-hidden="true">{item.glyph.sign()}</span>
            <span class="event-date">{item.date_words()}{relative}{status.map(|s| view! { <span class="event-status">{s}</span> })}</span>
            <bdi class="event-words" dir="auto">
                {number.map(|n| view! { <span class="event-number" aria-hidden="true">{n}</span> })}
                {item.clause.text.clone()}
            </bdi>
        };
        let marks = Marks {
            glyph: Some(glyph_class(item.glyph)),
            track: Some(if item.track == Track::Said { "said" } else { "happened" }),
            status: Some(item.status_id()),
            ..Marks::default()
        };
        let ids = std::iter::once(id).chain(item.quote.clone()).collect();
        let body = Box::new(move || view! { <EventBody item=item.clone() /> }.into_any());
        view! { <Card ids class="event" marks head=head.into_any() body /> }
    })
}

const fn glyph_class(glyph: Glyph) -> &'static str {
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
    let found = desk().found.get_untracked();
    let how = match item.certainty {
        Certainty::Stated => t!("the date is stated"),
        Certainty::Resolved => t!("worked out from a relative date"),
        Certainty::Approximate => t!("about then"),
        Certainty::Before => t!("some time before"),
        Certainty::After => t!("some time after"),
        Certainty::Unknown => t!("no date"),
    };
    let dated = item.dated_by.clone().map(|(chip, rule)| {
        let why = t!("By the rule “{}”", words::rule(&rule));
        view! { <p class="card-line"><span class="card-label">{t!("Dated by")}</span> <Evidence chip why /> " – " {how}</p> }
    });
    let names: Vec<_> = item
        .participants
        .iter()
        .chain(&item.places)
        .filter_map(|id| found.entity(id))
        .map(|entity| named(entity.id.clone(), entity.name.clone()))
        .collect();
    let who = (!names.is_empty())
        .then(|| view! { <p class="card-line"><span class="card-label">{t!("Who and where")}</span> {names}</p> });
    let quote = item.quote.clone().map(|id| {
        view! { <p class="card-line"><button type="button" class="link" data-go=id>{t!("Show the quote")}</button></p> }
    });
    view! {
        <div class="card-body">
            {dated} {who} {quote}
            <p class="card-meta"><Paragraph number=item.paragraph to=item.clause.span /> <span class="edtf" title=t!("Extended Date/Time Format")>{item.edtf.clone()}</span></p>
            <EventActions item />
        </div>
    }
}
