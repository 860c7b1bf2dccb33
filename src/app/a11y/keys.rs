//! The key map. Single letters work only outside text fields, and can be switched off.

use leptos::ev::KeyboardEvent;
use leptos::prelude::GetUntracked;

use super::commands::{Command, Hands, run};
use crate::app::platform::dom;
use crate::app::state::{Form, Mode, Tab};
use crate::engine::ner::EntityKind;
use crate::id;

/// What the help lists.
pub const KEYS: [(&str, &str); 29] = [
    ("F6 Shift+F6", id!("next and previous region")),
    ("Ctrl+K", id!("all commands and names, by typing")),
    ("← →", id!("previous and next mark, in the article")),
    ("Home End", id!("first and last mark, in the article")),
    ("Enter", id!("select; again: what lies around it")),
    ("↑ ↓", id!("previous and next card, in a list")),
    ("n p", id!("next and previous mention of the selected name")),
    ("q Shift+Q", id!("next and previous quote")),
    ("t Shift+T", id!("next and previous event")),
    ("Esc", id!("close, then select nothing")),
    ("Alt+←", id!("back after a jump")),
    ("g e", id!("go to Entities")),
    ("g q", id!("go to Quotes")),
    ("g t", id!("go to Timeline")),
    ("g m", id!("go to Matrix")),
    ("g o", id!("go to Overview")),
    ("g u", id!("go to Questions")),
    ("e", id!("edit what is selected: a name, an event’s words, a quote’s bounds")),
    ("m", id!("merge the selected name with another")),
    ("1 2 3 5", id!("make it a person, organisation, place, other")),
    ("s", id!("say who speaks the selected quote")),
    ("x Del", id!("not a name, quote or event")),
    ("c", id!("clean text on and off")),
    ("d", id!("timeline below the article on and off")),
    ("+ −", id!("timeline wider and narrower")),
    ("/", id!("find in the text")),
    ("Ctrl+Enter", id!("analyse now")),
    ("Ctrl+Z Ctrl+Shift+Z", id!("undo and redo an edit")),
    ("?", id!("this list")),
];

/// The regions that F6 goes round, by selector.
const REGIONS: [&str; 6] = [".masthead", ".filters", "#article", ".panel-head", "#tabpanel", ".dock"];

/// Carries out a key. `armed` holds the first letter of a command of two.
pub fn press(event: &KeyboardEvent, hands: &Hands, armed: &mut Option<char>) {
    let key = event.key();
    let typing = dom::is_typing(event);
    let was_armed = armed.take();
    let done = match key.as_str() {
        "F6" => go_round(event.shift_key()),
        "ArrowDown" | "ArrowUp" if !typing && dom::has_focus(".card, .event") => {
            dom::step_focus("#tabpanel .card-head", if key == "ArrowDown" { 1 } else { -1 })
        }
        _ => {
            if let Some(command) = command(event, &key, typing, was_armed, hands) {
                run(command, hands)
            } else {
                let letters = hands.look.letters.get_untracked() && !typing;
                let first = key == "g" && letters && plain(event) && hands.desk.mode.get_untracked() == Mode::Reading;
                *armed = first.then_some('g');
                first
            }
        }
    };
    if done {
        event.prevent_default();
    }
}

fn plain(event: &KeyboardEvent) -> bool {
    !event.ctrl_key() && !event.meta_key() && !event.alt_key()
}

/// What this key asks for.
fn command(event: &KeyboardEvent, key: &str, typing: bool, armed: Option<char>, hands: &Hands) -> Option<Command> {
    let control = event.ctrl_key() || event.meta_key();
    let back = if event.shift_key() { -1 } else { 1 };
    let by_control = match key {
        "Enter" => Some(Command::Read),
        "k" | "K" => Some(Command::Palette),
        "z" | "Z" if !typing => Some(if event.shift_key() { Command::Redo } else { Command::Undo }),
        "y" if !typing => Some(Command::Redo),
        _ => None,
    };
    if control {
        return by_control;
    }
    match key {
        "ArrowLeft" if event.alt_key() => return Some(Command::Back),
        "Escape" if !typing && !dom::has_focus("dialog, [popover]") => return Some(Command::Close),
        _ => {}
    }
    if event.alt_key() || typing || !hands.look.letters.get_untracked() {
        return None;
    }
    if key == "?" {
        return Some(Command::Help);
    }
    if hands.desk.mode.get_untracked() != Mode::Reading {
        return None;
    }
    let after_g = match key {
        "e" => Some(Tab::Entities),
        "q" => Some(Tab::Quotes),
        "t" => Some(Tab::Timeline),
        "m" => Some(Tab::Matrix),
        "o" => Some(Tab::Overview),
        "u" => Some(Tab::Questions),
        _ => None,
    };
    if armed.is_some() {
        return after_g.map(Command::Open);
    }
    Some(match key {
        "n" => Command::Mention(1),
        "p" => Command::Mention(-1),
        "q" if hands.chosen.words.get_untracked().is_some() => Command::MarkQuote,
        "q" | "Q" => Command::Quote(back),
        "t" | "T" => Command::Event(back),
        "c" => Command::Clean,
        "d" => Command::Dock,
        "+" | "=" => Command::Zoom(true),
        "-" | "−" => Command::Zoom(false),
        "e" | "E" => Command::Form(Form::Name),
        "m" | "M" => Command::Form(Form::Merge),
        "s" | "S" => Command::Form(Form::Speaker),
        "x" | "X" | "Delete" => Command::Form(Form::Remove),
        "1" => Command::Kind(EntityKind::Person),
        "2" => Command::Kind(EntityKind::Organization),
        "3" => Command::Kind(EntityKind::Place),
        "5" => Command::Kind(EntityKind::Product),
        "/" => Command::Find,
        _ => return None,
    })
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
