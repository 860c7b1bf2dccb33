//! The article with its marks.

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;

use super::hover;
use crate::app::platform::dom::HtmlElement;
use crate::app::platform::reading::{self, Place};
use crate::app::platform::{dom, highlight, timer};
use crate::app::state::{Chosen, Found, Look, Pick, chosen, desk, look};
use crate::app::view_model::{MarkKind, kind_word};
use crate::engine::text::Span;
use crate::t;

/// Milliseconds that writing may take between two frames, so that the page stays quick while a long text is written. Layout takes
/// several times as long.
const AT_ONCE_MS: f64 = 4.0;
/// How long words stay lit after a jump.
const FLASH_MS: u64 = 1_600;

/// The article with its marks. The text is written as HTML section by section; marks are shown and hidden by classes on the
/// root, so that a switch costs the same whatever the length.
#[component]
pub fn ArticleText() -> impl IntoView {
    let (desk, look, chosen) = (desk(), look(), chosen());
    let node = NodeRef::<html::Div>::new();
    // What each section holds now, so that an edit rewrites only what it touches.
    let written = StoredValue::new(Vec::<String>::new());
    let drawing = StoredValue::new(0_u32);

    Effect::new(move |before: Option<bool>| {
        let found = desk.found.get();
        let (edited, read) = (before == Some(true), found.read);
        if let Some(article) = node.get() {
            let turn = drawing.get_value() + 1;
            drawing.set_value(turn);
            reading::drop_cursor(&article);
            reading::set_sections(&article, found.reading().sections());
            written.update_value(|w| w.resize(found.reading().sections(), String::new()));
            let drawing = Drawing { article: article.into(), found, written, latest: drawing, turn, chosen };
            reading::set_busy(&drawing.article, true);
            if edited {
                draw(drawing, 0);
            } else {
                // A new article is not the only thing that changes: the others go first.
                timer::after_frame(move || draw(drawing, 0));
            }
        }
        read
    });
    Effect::new(move |_| {
        let pick = chosen.pick.get();
        if let Some(article) = node.get() {
            desk.found.with_untracked(|found| paint(&article, found, pick.as_ref()));
        }
    });
    Effect::new(move |_| {
        if let (Some(jump), Some(article)) = (chosen.jump.get(), node.get()) {
            let found = desk.found.get_untracked();
            go(&article, &found, written, jump);
            chosen.jump.set(None);
        }
    });

    let classes = move || {
        let mut classes = String::from("text marks");
        for (kind, hidden) in MarkKind::ALL.into_iter().zip(look.hidden.get()) {
            if hidden {
                classes.push_str(" hide-");
                classes.push_str(kind.class());
            }
        }
        for (on, class) in [
            (look.labels.get(), " labels"),
            (look.announce.get(), " announce"),
            (look.clean.get(), " clean"),
            (chosen.pick.with(Option::is_some), " picked"),
            (chosen.pick.with(|p| matches!(p, Some(Pick::Entity { .. } | Pick::Time(_)))), " picked-name"),
            (chosen.pick.with(|p| matches!(p, Some(Pick::Quote(_) | Pick::Event(_)))), " picked-words"),
        ] {
            if on {
                classes.push_str(class);
            }
        }
        classes
    };
    let clicked = move |event: MouseEvent| {
        if reading::has_selection() {
            return;
        }
        let number =
            reading::number_at(&event).filter(|_| !look.hidden.get_untracked()[6] && !look.clean.get_untracked());
        let event_id =
            number.and_then(|n| desk.found.with_untracked(|f| f.timeline().get(n - 1).map(|i| i.id.clone())));
        if let Some(id) = event_id {
            return chosen.select(Pick::Event(id));
        }
        match reading::tokens_at(&event) {
            Some(tokens) => pick_from(&tokens, look, chosen),
            None => chosen.clear(),
        }
    };
    let pressed = move |event: KeyboardEvent| {
        let Some(article) = node.get_untracked() else { return };
        let found = desk.found.get_untracked();
        let plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
        let to = match event.key().as_str() {
            "ArrowRight" if plain => Step::By(1),
            "ArrowLeft" if plain => Step::By(-1),
            "Home" if plain => Step::First,
            "End" if plain => Step::Last,
            "Enter" | " " if plain => {
                if let Some(tokens) = reading::tokens_at(&event) {
                    event.prevent_default();
                    pick_from(&tokens, look, chosen);
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        move_cursor(&article, &found, look, written, to);
    };
    Effect::new(move |before: Option<()>| {
        chosen.noticed.track();
        // In an article that comes only now nothing is selected; to ask would cost a layout of all of it.
        if before.is_none() {
            return;
        }
        let Some(article) = node.get_untracked() else { return };
        let span = desk.found.with_untracked(|found| selected(&article, found));
        if chosen.words.get_untracked() != span {
            chosen.words.set(span);
        }
    });

    view! {
        <article id="article" class="article" tabindex="0" aria-label=t!("Article") aria-describedby="article-hint" on:keydown=pressed>
            <p class="quiet" id="article-hint">{t!("Left and right arrow keys walk through the marks, Enter selects.")}</p>
            <div node_ref=node class=classes on:click=clicked on:mouseover=move |e| hover::over(&e, chosen) on:mouseleave=move |_| hover::leave(chosen)></div>
        </article>
    }
}

/// What it takes to go on writing the article.
struct Drawing {
    article: HtmlElement,
    found: Arc<Found>,
    written: StoredValue<Vec<String>>,
    latest: StoredValue<u32>,
    turn: u32,
    chosen: Chosen,
}

fn draw(drawing: Drawing, from: usize) {
    if drawing.latest.try_get_value() != Some(drawing.turn) {
        return; // A newer state is being written.
    }
    let sections = drawing.found.reading().sections();
    let began = timer::now();
    let mut to = from;
    while to < sections && (to == from || timer::now() - began < AT_ONCE_MS) {
        write(&drawing.article, &drawing.found, drawing.written, to);
        to += 1;
    }
    if to < sections {
        timer::after_frame(move || draw(drawing, to));
    } else {
        reading::set_busy(&drawing.article, false);
        paint(&drawing.article, &drawing.found, drawing.chosen.pick.get_untracked().as_ref());
    }
}

fn write(article: &HtmlElement, found: &Found, written: StoredValue<Vec<String>>, section: usize) {
    let html = found.reading().html(&found.text, section);
    written.update_value(|written| {
        if let Some(old) = written.get_mut(section).filter(|old| **old != html) {
            reading::write_section(article, section, &html);
            *old = html;
        }
    });
}

/// Lights what is selected.
fn paint(article: &HtmlElement, found: &Found, pick: Option<&Pick>) {
    let all = pick.map(|pick| match pick {
        Pick::Entity { id, .. } => format!("[data-a*=\"{id}@\"]"),
        Pick::Quote(id) => match found.quote(id) {
            Some(card) => {
                let pieces: Vec<String> = card.pieces.iter().map(|p| format!("[data-a~=\"{}\"]", p.0)).collect();
                pieces.join(",")
            }
            None => format!("[data-a~=\"{id}\"]"),
        },
        Pick::Event(id) | Pick::Time(id) => format!("[data-a~=\"{id}\"]"),
    });
    reading::set_class(article, "sel", all.as_deref());
    let here = pick.and_then(|pick| match pick {
        Pick::Entity { id, at: Some(at) } => Some(format!("[data-a~=\"{id}@{at}\"]")),
        _ => None,
    });
    reading::set_class(article, "here", here.as_deref());
}

/// Scrolls to words and lights them for a moment.
fn go(article: &HtmlElement, found: &Found, written: StoredValue<Vec<String>>, to: Span) {
    let reading = found.reading();
    let Some((start, end)) = reading.places_of(&found.text, to) else { return };
    write(article, found, written, reading.section_of(to.start()));
    let Some(range) = reading::range(article, start, end) else { return };
    if let Some(element) = reading::element_of(&range) {
        dom::reveal(&element);
    }
    highlight::set("flash", &[range]);
    timer::after(FLASH_MS, || highlight::set("flash", &[]));
}

/// Selects the innermost visible mark; when it is selected already, the next one outwards.
fn pick_from(tokens: &str, look: Look, chosen: Chosen) {
    let hidden = look.hidden.get_untracked();
    let visible = |pick: &Pick| match pick {
        Pick::Time(_) => !hidden[3],
        Pick::Quote(_) => !hidden[5],
        Pick::Event(_) => !hidden[6],
        Pick::Entity { .. } => true,
    };
    let picks: Vec<Pick> = tokens.split(' ').filter_map(Pick::of_token).filter(visible).collect();
    let now = chosen.pick.get_untracked();
    let row = picks.iter().position(|p| now.as_ref() == Some(p));
    let next = row.map_or(0, |row| (row + 1) % picks.len());
    match picks.into_iter().nth(next) {
        Some(pick) => chosen.select(pick),
        None => chosen.clear(),
    }
}

/// Where the keyboard's cursor goes.
#[derive(Clone, Copy)]
enum Step {
    By(isize),
    First,
    Last,
}

fn move_cursor(article: &HtmlElement, found: &Found, look: Look, written: StoredValue<Vec<String>>, step: Step) {
    let stops = stops(found, look.hidden.get_untracked());
    if stops.is_empty() {
        return;
    }
    let here = reading::find(article, ".cursor").and_then(|e| e.get_attribute("data-stop"));
    let here = here.and_then(|token| stops.iter().position(|s| s.1 == token));
    let last = stops.len() - 1;
    let to = match (step, here) {
        (Step::First, _) => 0,
        (Step::Last, _) => last,
        (Step::By(by), Some(row)) => (row as isize + by).clamp(0, last as isize) as usize,
        (Step::By(by), None) => {
            if by > 0 {
                0
            } else {
                last
            }
        }
    };
    let (span, token) = &stops[to];
    write(article, found, written, found.reading().section_of(span.start()));
    if let Some(element) = reading::find(article, &format!("[data-a~=\"{token}\"]")) {
        reading::take_cursor(article, &element, token, &name_of(found, token));
        dom::reveal(&element);
    }
}

/// The marks that the keyboard walks through, in text order.
fn stops(found: &Found, hidden: [bool; 7]) -> Vec<(Span, String)> {
    let shown = |kind: MarkKind| MarkKind::ALL.iter().zip(hidden).any(|(&k, hidden)| k == kind && !hidden);
    let span = |start: u32, end: u32| Span::new(start, end.max(start));
    let analysis = &found.analysis;
    let mut stops: Vec<(Span, String)> = Vec::new();
    for entity in analysis.entities.iter().filter(|e| shown(e.kind.into())) {
        stops.extend(entity.mentions.iter().map(|m| (span(m.start, m.end), format!("{}@{}", entity.id, m.start))));
    }
    if shown(MarkKind::Time) {
        stops.extend(analysis.timexes.iter().map(|t| (span(t.start, t.end), t.id.clone())));
    }
    if shown(MarkKind::Quote) {
        stops.extend(analysis.quotes.iter().map(|q| (span(q.start, q.end), q.id.clone())));
    }
    if shown(MarkKind::Event) {
        stops.extend(
            analysis.timeline.iter().filter(|v| v.quote.is_none()).map(|v| (span(v.start, v.end), v.id.clone())),
        );
    }
    stops.sort_by_key(|s| (s.0.start(), std::cmp::Reverse(s.0.end())));
    stops
}

/// What a screen reader says of a mark: "Inês Carvalho, person, mention 3 of 7".
pub(super) fn name_of(found: &Found, token: &str) -> String {
    let Some(pick) = Pick::of_token(token) else { return String::new() };
    let name = match &pick {
        Pick::Entity { id, at } => found.analysis.entities.iter().find(|e| &e.id == id).map(|e| {
            let row = e.mentions.iter().position(|m| Some(m.start) == *at).unwrap_or_default();
            t!("{}, {}, mention {} of {}", e.name, kind_word(e.kind), row + 1, e.mentions.len())
        }),
        Pick::Quote(id) => found.quote(id).map(|card| {
            let row = found.quotes().iter().position(|c| c.id == card.id).unwrap_or_default();
            let who = card.speaker.as_ref().map_or(t!("no speaker found"), |s| s.name.as_str());
            t!("Quote {} of {}, {}, {}", row + 1, found.quotes().len(), who, card.form.word())
        }),
        Pick::Event(id) => found.event(id).map(|e| t!("Event {}, {}: {}", e.number, e.date_words(), e.clause.text)),
        Pick::Time(id) => {
            let timex = found.analysis.timexes.iter().find(|t| &t.id == id);
            timex.map(|timex| match &timex.from {
                Some(date) => t!("{}, time, {}", timex.text, date),
                None => t!("{}, time", timex.text),
            })
        }
    };
    name.unwrap_or_default()
}

/// The words that are selected with mouse, keys or finger.
fn selected(article: &HtmlElement, found: &Found) -> Option<Span> {
    let (start, end) = reading::selected(article)?;
    let byte = |place: Place| found.reading().byte_at(&found.text, place.0, place.1);
    let (start, end) = (byte(start)?, byte(end)?);
    let words = found.text.get(start as usize..end as usize)?;
    let (before, after) = (words.len() - words.trim_start().len(), words.len() - words.trim_end().len());
    let (start, end) = (start + before as u32, end.checked_sub(after as u32)?);
    (start < end).then(|| Span::new(start, end))
}
