//! The key map. Single letters work only outside text fields, and can be switched off.

use leptos::ev::KeyboardEvent;
use leptos::prelude::{GetUntracked, Set, Update};

use crate::app::edits::Edit;
use crate::app::platform::dom;
use crate::app::state::{Chosen, Desk, Form, Found, Look, Mode, Pick, Sheet, Tab};
use crate::engine::ner::EntityKind;

/// What the help lists.
pub const KEYS: [(&str, &str); 24] = [
    ("F6 Shift+F6", "next and previous region"),
    ("← →", "previous and next mark, in the article"),
    ("Enter", "select; again: what lies around it"),
    ("↑ ↓", "previous and next card, in a list"),
    ("n p", "next and previous mention of the selected name"),
    ("q Shift+Q", "next and previous quote"),
    ("t Shift+T", "next and previous event"),
    ("Esc", "close, then select nothing"),
    ("Alt+←", "back after a jump"),
    ("Home End", "first and last mark, in the article"),
    ("g e", "go to Entities"),
    ("g q", "go to Quotes"),
    ("g t", "go to Timeline"),
    ("g m", "go to Matrix"),
    ("e", "rename the selected name, or the selected event"),
    ("m", "merge the selected name with another"),
    ("1 2 3 5", "make it a person, organisation, place, other"),
    ("s", "say who speaks the selected quote"),
    ("x Del", "not a name, quote or event"),
    ("c", "clean text on and off"),
    ("/", "find in the text"),
    ("Ctrl+Enter", "analyse now"),
    ("Ctrl+Z Ctrl+Shift+Z", "undo and redo an edit"),
    ("?", "this list"),
];

/// The regions that F6 goes round, by selector.
const REGIONS: [&str; 5] = [".masthead", ".filters", "#article", ".panel-head", "#tabpanel"];

/// What keys act on.
#[derive(Clone, Copy)]
pub struct Hands {
    /// Text, edits.
    pub desk: Desk,
    /// Selection.
    pub chosen: Chosen,
    /// Tabs, filters.
    pub look: Look,
}

/// Carries out a key. `armed` holds the first letter of a command of two.
pub fn press(event: &KeyboardEvent, hands: Hands, armed: &mut Option<char>) {
    let Hands { desk, chosen, look } = hands;
    let key = event.key();
    let command = event.ctrl_key() || event.meta_key();
    let found = desk.found.get_untracked();
    let typing = dom::is_typing(event);
    let was_armed = armed.take();
    let done = match key.as_str() {
        "F6" => go_round(event.shift_key()),
        "Enter" if command => {
            desk.show();
            true
        }
        "z" | "Z" if command && !typing => {
            if event.shift_key() {
                desk.redo();
            } else {
                desk.undo();
            }
            true
        }
        "y" if command && !typing => {
            desk.redo();
            true
        }
        "ArrowLeft" if event.alt_key() => chosen.back(&found),
        "Escape" if !typing && !dom::has_focus("dialog, [popover]") => {
            if chosen.hover.get_untracked().is_some() {
                chosen.hover.set(None);
            } else if chosen.pick.get_untracked().is_some() {
                chosen.clear();
            } else {
                look.sheet.set(Sheet::Closed);
            }
            true
        }
        "ArrowDown" | "ArrowUp" if !typing && dom::has_focus(".card, .event") => {
            dom::step_focus("#tabpanel .card-head", if key == "ArrowDown" { 1 } else { -1 })
        }
        _ if command || event.alt_key() || typing || !look.letters.get_untracked() => false,
        _ if desk.mode.get_untracked() != Mode::Reading => {
            if key == "?" {
                dom::show_modal("help");
            }
            key == "?"
        }
        _ if was_armed == Some('g') => go_to_tab(look, &key),
        "g" => {
            *armed = Some('g');
            true
        }
        "n" => {
            chosen.step(&found, 1);
            true
        }
        "p" => {
            chosen.step(&found, -1);
            true
        }
        "q" if chosen.words.get_untracked().is_some() => dom::click("#add-quote"),
        "q" | "Q" => step_quote(chosen, look, &found, if event.shift_key() { -1 } else { 1 }),
        "t" | "T" => step_event(chosen, look, &found, if event.shift_key() { -1 } else { 1 }),
        "c" => {
            look.clean.update(|c| *c = !*c);
            true
        }
        "e" | "E" => open_form(chosen, Form::Name),
        "m" | "M" => open_form(chosen, Form::Merge),
        "s" | "S" => open_form(chosen, Form::Speaker),
        "x" | "X" | "Delete" => open_form(chosen, Form::Remove),
        "1" | "2" | "3" | "5" => set_kind(desk, chosen, &found, &key),
        "/" => dom::focus("#find"),
        "?" => {
            dom::show_modal("help");
            true
        }
        _ => false,
    };
    if done {
        event.prevent_default();
    }
}

fn go_round(back: bool) -> bool {
    let here = dom::focused_among(&REGIONS);
    let count = REGIONS.len();
    let start = here.map_or(if back { count } else { count - 1 }, |h| h);
    // A region that is not there (or has nothing to focus) is passed over.
    (1..=count).any(|step| {
        let row = if back { (start + count - step) % count } else { (start + step) % count };
        let inside = ["[tabindex=\"0\"]", "button:not(:disabled)", "a[href]", "input"];
        let region = REGIONS[row];
        let within: Vec<String> = inside.iter().map(|i| format!("{region} {i}")).collect();
        (region == "#article" && dom::focus("#article")) || dom::focus(&within.join(", "))
    })
}

fn go_to_tab(look: Look, key: &str) -> bool {
    let tab = match key {
        "e" => Tab::Entities,
        "q" => Tab::Quotes,
        "t" => Tab::Timeline,
        "m" => Tab::Matrix,
        "o" => Tab::Overview,
        _ => return false,
    };
    look.open(tab);
    dom::focus_soon(format!("#tab-{}", tab.id()));
    true
}

fn step_quote(chosen: Chosen, look: Look, found: &Found, by: isize) -> bool {
    let quotes = found.quotes();
    let pick = chosen.pick.get_untracked();
    let here =
        quotes.iter().position(|c| matches!(&pick, Some(Pick::Quote(id)) if c.pieces.iter().any(|p| p.0 == *id)));
    let Some(next) = step(here, quotes.len(), by) else { return false };
    look.open(Tab::Quotes);
    chosen.go(Pick::Quote(quotes[next].id.clone()), found);
    true
}

fn step_event(chosen: Chosen, look: Look, found: &Found, by: isize) -> bool {
    let items = found.timeline();
    let pick = chosen.pick.get_untracked();
    let here = items.iter().position(|i| matches!(&pick, Some(Pick::Event(id)) if i.id == *id));
    let Some(next) = step(here, items.len(), by) else { return false };
    look.open(Tab::Timeline);
    chosen.go(Pick::Event(items[next].id.clone()), found);
    true
}

/// Opens a form of the selected card.
fn open_form(chosen: Chosen, form: Form) -> bool {
    let fits = match (chosen.pick.get_untracked(), form) {
        (None | Some(Pick::Time(_)), _) => false,
        (Some(Pick::Entity { .. }), form) => form != Form::Speaker,
        (Some(Pick::Quote(_)), form) => matches!(form, Form::Speaker | Form::Remove),
        (Some(Pick::Event(_)), form) => matches!(form, Form::Name | Form::Remove),
    };
    if fits {
        chosen.form.set(Some(form));
        dom::focus_soon(".form [data-first], .form button".into());
    }
    fits
}

/// 1 person, 2 organisation, 3 place, 5 other: the kind of the selected name, for all its mentions.
fn set_kind(desk: Desk, chosen: Chosen, found: &Found, key: &str) -> bool {
    let Some(Pick::Entity { id, .. }) = chosen.pick.get_untracked() else { return false };
    let kind = match key {
        "1" => EntityKind::Person,
        "2" => EntityKind::Organization,
        "3" => EntityKind::Place,
        _ => EntityKind::Product,
    };
    desk.edit_or_say(Edit::set_kind(&found.analysis, &id, kind));
    true
}

/// The next row, round and round.
fn step(here: Option<usize>, count: usize, by: isize) -> Option<usize> {
    let first = if by > 0 { 0 } else { count.checked_sub(1)? };
    (count > 0).then(|| here.map_or(first, |row| (row as isize + by).rem_euclid(count as isize) as usize))
}
