//! The drawn timeline.

use leptos::html;
use leptos::prelude::*;

use crate::app::components::icons::{Icon, MINUS, PLUS};
use crate::app::platform::dom;
use crate::app::state::{Pick, chosen, desk, look};
use crate::app::view_model::{Glyph, Strip, StripMark, TimelineItem, strip};
use crate::engine::timeline::{Status, Track};

const LANE: f64 = 26.0;
const TOP: f64 = 30.0;
const BASE_WIDTH: f64 = 640.0;

/// The drawn timeline: what happened above, what was said below. It shows the entries of the list and selects them.
#[component]
pub fn TimelineStrip() -> impl IntoView {
    let (desk, look) = (desk(), look());
    let node = NodeRef::<html::Div>::new();
    let zoom = move |by: f64| move |_| look.zoom.update(|z| *z = (*z * by).clamp(0.5, 16.0));
    let drawing = move || {
        let found = desk.found.get();
        let width = node.get().map_or(BASE_WIDTH, |n| f64::from(dom::width(&n)).max(280.0));
        let layout = strip(found.timeline(), width, look.zoom.get());
        draw(&layout, found.timeline())
    };
    view! {
        <div class="strip" role="group" aria-label="Timeline drawing">
            <div class="strip-tools">
                <span class="strip-key">"happened above the line, said below"</span>
                <button type="button" class="icon-button" aria-label="Zoom out" title="Zoom out (−)" on:click=zoom(0.5)><Icon path=MINUS /></button>
                <button type="button" class="icon-button" aria-label="Zoom in" title="Zoom in (+)" on:click=zoom(2.0)><Icon path=PLUS /></button>
            </div>
            <div class="strip-scroll" node_ref=node tabindex="0" role="region" aria-label="Timeline drawing, scrolls sideways">{drawing}</div>
        </div>
    }
}

fn draw(layout: &Strip, items: &[TimelineItem]) -> impl IntoView + use<> {
    let happened = layout.lanes[0] as f64 * LANE;
    let said = layout.lanes[1] as f64 * LANE;
    let axis = TOP + happened + 8.0;
    let height = axis + said + 12.0;
    let (width, bottom) = (layout.width, height - 4.0);
    let ticks = layout.ticks.iter().map(|tick| {
        let year = tick.year.filter(|y| y.to_string() != tick.label).map(|y| format!(" {y}")).unwrap_or_default();
        view! {
            <line class="strip-tick" x1=tick.x x2=tick.x y1=TOP - 8.0 y2=bottom />
            <text class="strip-date" x=tick.x + 3.0 y=TOP - 12.0>{tick.label.clone()}<tspan class="strip-year">{year}</tspan></text>
        }
    });
    let gaps = layout.gaps.iter().map(|gap| {
        let middle = f64::midpoint(gap.x, gap.x2);
        let words = match gap.days {
            days @ ..60 => format!("{days} days"),
            days @ 60..730 => format!("{} months", days / 30),
            days => format!("{} years", days / 365),
        };
        view! {
            <rect class="strip-gap" x=gap.x y=TOP - 4.0 width=gap.x2 - gap.x height=bottom - TOP + 4.0 />
            <text class="strip-gap-words" x=middle y=axis - 4.0 text-anchor="middle">{words}</text>
        }
    });
    let marks = layout.marks.iter().map(|mark| {
        let lane = mark.lane as f64;
        let y = match mark.track {
            Track::Happened => axis - 6.0 - (lane + 0.5) * LANE,
            Track::Said => axis + 2.0 + (lane + 0.5) * LANE,
        };
        draw_mark(mark, items, y)
    });
    view! {
        <svg class="strip-drawing" viewBox=format!("0 0 {width} {height}") width=width height=height role="presentation">
            {gaps.collect_view()} {ticks.collect_view()}
            <line class="strip-axis" x1="0" x2=width y1=axis y2=axis />
            {marks.collect_view()}
        </svg>
    }
}

fn draw_mark(mark: &StripMark, items: &[TimelineItem], y: f64) -> impl IntoView + use<> {
    let (desk, chosen) = (desk(), chosen());
    let item = &items[mark.items[0]];
    let ids: Vec<(String, Option<String>)> =
        mark.items.iter().map(|&i| (items[i].id.clone(), items[i].quote.clone())).collect();
    let titles: Vec<String> =
        mark.items.iter().map(|&i| format!("{}: {}", items[i].date_words(), items[i].clause.text)).collect();
    let here = {
        let ids = ids.clone();
        move || {
            chosen.pick.with(|p| match p {
                Some(Pick::Event(id)) => ids.iter().any(|i| i.0 == *id),
                Some(Pick::Quote(id)) => ids.iter().any(|i| i.1.as_ref() == Some(id)),
                _ => false,
            })
        }
    };
    // A cluster goes round its entries.
    let press = move |_| {
        let now = chosen.pick.get_untracked();
        let row = ids.iter().position(|i| matches!(&now, Some(Pick::Event(id)) if *id == i.0));
        let next = row.map_or(0, |row| (row + 1) % ids.len());
        chosen.go(Pick::Event(ids[next].0.clone()), &desk.found.get_untracked());
    };
    let (x, x2) = (mark.x, mark.x2);
    let shape = match mark.glyph {
        _ if x2 - x > 6.0 => view! { <rect class="strip-bar" x=x y=y - 5.0 width=x2 - x height="10" rx="3" /> }.into_any(),
        Glyph::Day | Glyph::Range | Glyph::Approximate => view! { <circle class="strip-dot" cx=x cy=y r="5" /> }.into_any(),
        Glyph::Time => view! { <circle class="strip-dot" cx=x cy=y r="5" /><path class="strip-half" d=format!("M{x} {}a5 5 0 0 1 0 10z", y - 5.0) /> }.into_any(),
        glyph => view! { <text class="strip-sign" x=x - 5.0 y=y + 5.0>{glyph.sign()}</text> }.into_any(),
    };
    let more = if mark.items.len() > 1 {
        format!("{} +{}", item.number, mark.items.len() - 1)
    } else {
        item.number.to_string()
    };
    let status = if mark.status == Status::Happened { "happened" } else { item.status_word().unwrap_or_default() };
    let label = titles.join("; ");
    view! {
        <g class="strip-mark" class:here=here data-glyph=if mark.glyph == Glyph::Approximate { "about" } else { "" } data-status=status
            on:click=press>
            <title>{label}</title>
            <rect class="strip-hit" x=x - 8.0 y=y - 12.0 width=(x2 - x) + 26.0 height="24" />
            {shape}
            <text class="strip-number" x=x2.max(x + 2.0) + 6.0 y=y + 4.0>{more}</text>
        </g>
    }
}
