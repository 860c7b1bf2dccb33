//! The palette: every command and every name, by typing.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use crate::app::a11y::commands::{COMMANDS, Command, Hands, run};
use crate::app::components::follow::lead;
use crate::app::i18n::say;
use crate::app::platform::dom;
use crate::app::state::{Found, Mode, chosen, desk, look, voice};
use crate::app::view_model::{escape, kind_word};
use crate::t;

/// Names that are offered at once.
const NAMES: usize = 40;

/// What a row does.
#[derive(Clone, Debug, PartialEq)]
enum Act {
    Run(Command),
    Go(String),
}

/// A row: what it says, what is beside it, what it does.
type Row = (String, String, Act);

/// The palette: type a part of a command or a name, Enter does it or goes there.
#[component]
pub fn Palette() -> impl IntoView {
    let (desk, chosen, look) = (desk(), chosen(), look());
    let hands = Hands { desk, chosen, look, voice: voice() };
    let typed = RwSignal::new(String::new());
    let here = RwSignal::new(0_usize);
    let rows = Memo::new(move |_| {
        let reading = desk.mode.get() == Mode::Reading;
        typed.with(|typed| desk.found.with(|f| rows(f, reading, typed)))
    });
    let list = move || {
        rows.with(|rows| {
            let row = |(i, (label, hint, _)): (usize, &Row)| {
                format!(
                    "<li role=\"option\" id=\"palette-{i}\" data-row=\"{i}\" aria-selected=\"{}\"><span>{}</span><span class=\"aside\">{}</span></li>",
                    i == here.get(),
                    escape(label),
                    escape(hint)
                )
            };
            rows.iter().enumerate().map(row).collect::<String>()
        })
    };
    let act = move |row: usize| {
        let act = rows.with_untracked(|r| r.get(row).map(|r| r.2.clone()));
        dom::close_modal("palette");
        typed.set(String::new());
        match act {
            Some(Act::Run(command)) => drop(run(command, &hands)),
            Some(Act::Go(id)) => lead(&id, false, desk, chosen, look),
            None => {}
        }
    };
    let pressed = move |event: KeyboardEvent| {
        let count = rows.with_untracked(Vec::len).max(1);
        let to = match event.key().as_str() {
            "ArrowDown" => (here.get_untracked() + 1) % count,
            "ArrowUp" => (here.get_untracked() + count - 1) % count,
            "Enter" => {
                event.prevent_default();
                return act(here.get_untracked());
            }
            _ => return,
        };
        event.prevent_default();
        here.set(to);
        dom::reveal_soon(format!("#palette-{to}"));
    };
    let clicked = move |event: MouseEvent| {
        if let Some(row) = dom::attribute_at(&event, "data-row").and_then(|r| r.parse().ok()) {
            act(row);
        }
    };
    view! {
        <dialog class="dialog palette" id="palette" aria-label=t!("Commands and names")>
            <input type="text" class="input" role="combobox" aria-label=t!("Command or name") aria-expanded="true" aria-controls="palette-list"
                aria-activedescendant=move || format!("palette-{}", here.get()) autocomplete="off" placeholder=t!("Type a command or a name")
                prop:value=move || typed.get() on:keydown=pressed on:input=move |e| {
                    here.set(0);
                    typed.set(event_target_value(&e));
                } />
            <ul class="palette-list" id="palette-list" role="listbox" aria-label=t!("Commands and names") on:click=clicked inner_html=list></ul>
        </dialog>
    }
}

/// What fits all the words that are typed: commands first, then names by number of mentions.
fn rows(found: &Found, reading: bool, typed: &str) -> Vec<Row> {
    let typed = typed.to_lowercase();
    let fits = |label: &str| {
        let label = label.to_lowercase();
        typed.split_whitespace().all(|word| label.contains(word))
    };
    let always = [Command::Compare, Command::Theme];
    let mut rows: Vec<Row> = COMMANDS
        .iter()
        .map(|&(label, keys, command)| (say(label), keys, command))
        .filter(|(label, _, command)| (reading || always.contains(command)) && fits(label))
        .map(|(label, keys, command)| (label.into(), keys.into(), Act::Run(command)))
        .collect();
    for (label, command) in [
        (t!("New article"), Command::New),
        (t!("Edit the text"), Command::EditText),
        (t!("Keys and help"), Command::Help),
    ] {
        if fits(label) {
            rows.push((label.into(), String::new(), Act::Run(command)));
        }
    }
    let names = found.entities().iter().filter(|c| reading && fits(&c.name)).take(NAMES);
    rows.extend(names.map(|c| (c.name.clone(), kind_word(c.kind).into(), Act::Go(c.id.clone()))));
    rows
}
