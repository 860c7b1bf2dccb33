//! What can be done without a pointer, for keys, the palette and the buttons that do the same.

use leptos::prelude::{GetUntracked, Set, Update, WithUntracked};

use crate::app::components::words;
use crate::app::edits::Edit;
use crate::app::platform::{clipboard, dom};
use crate::app::state::{Chosen, Desk, Form, Found, Look, Mode, Pick, Sheet, Tab, Voice};
use crate::engine::ner::EntityKind;
use crate::id;

/// What commands act on.
#[derive(Clone, Copy)]
pub struct Hands {
    /// Text, edits.
    pub desk: Desk,
    /// Selection.
    pub chosen: Chosen,
    /// Tabs, filters.
    pub look: Look,
    /// What is said.
    pub voice: Voice,
}

/// Something that the reader can have done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Open a panel.
    Open(Tab),
    /// To the next (or previous) mention of the selected name.
    Mention(isize),
    /// To the next (or previous) quote.
    Quote(isize),
    /// To the next (or previous) event.
    Event(isize),
    /// Back to where the last jump began.
    Back,
    /// Into the field that finds words.
    Find,
    /// Open a form of the selected card.
    Form(Form),
    /// Make a quote of the selected words.
    MarkQuote,
    /// Say what the selected name is.
    Kind(EntityKind),
    /// Take an edit back.
    Undo,
    /// Make it again.
    Redo,
    /// Marks on and off.
    Clean,
    /// Letters on and off.
    Letters,
    /// The drawn timeline below the article, or not.
    Dock,
    /// The drawn timeline wider (or narrower).
    Zoom(bool),
    /// System, light, dark.
    Theme,
    /// The next language.
    Language,
    /// Read what is in the field.
    Read,
    /// An empty field.
    New,
    /// Back to the field with this text.
    EditText,
    /// Two articles.
    Compare,
    /// Files.
    Export,
    /// Paper.
    Print,
    /// A link to what is selected.
    CopyPlace,
    /// All of these.
    Palette,
    /// The keys.
    Help,
    /// Close the innermost thing that is open.
    Close,
}

/// All that the palette offers: what it does, its keys, and what it is.
pub const COMMANDS: [(&str, &str, Command); 31] = [
    (id!("Go to Overview"), "g o", Command::Open(Tab::Overview)),
    (id!("Go to Entities"), "g e", Command::Open(Tab::Entities)),
    (id!("Go to Quotes"), "g q", Command::Open(Tab::Quotes)),
    (id!("Go to Timeline"), "g t", Command::Open(Tab::Timeline)),
    (id!("Go to Matrix"), "g m", Command::Open(Tab::Matrix)),
    (id!("Go to Questions"), "g u", Command::Open(Tab::Questions)),
    (id!("Next mention of the selected name"), "n", Command::Mention(1)),
    (id!("Previous mention of the selected name"), "p", Command::Mention(-1)),
    (id!("Next quote"), "q", Command::Quote(1)),
    (id!("Previous quote"), "Shift+Q", Command::Quote(-1)),
    (id!("Next event"), "t", Command::Event(1)),
    (id!("Previous event"), "Shift+T", Command::Event(-1)),
    (id!("Back after a jump"), "Alt+←", Command::Back),
    (id!("Find in the text"), "/", Command::Find),
    (id!("Rename the selected name or event"), "e", Command::Form(Form::Name)),
    (id!("Merge the selected name with another"), "m", Command::Form(Form::Merge)),
    (id!("Say who speaks the selected quote"), "s", Command::Form(Form::Speaker)),
    (id!("Not a name, quote or event"), "x Del", Command::Form(Form::Remove)),
    (id!("Undo an edit"), "Ctrl+Z", Command::Undo),
    (id!("Redo an edit"), "Ctrl+Shift+Z", Command::Redo),
    (id!("Clean text on and off"), "c", Command::Clean),
    (id!("Letters on and off"), "", Command::Letters),
    (id!("Timeline below the article on and off"), "d", Command::Dock),
    (id!("Timeline wider"), "+", Command::Zoom(true)),
    (id!("Timeline narrower"), "−", Command::Zoom(false)),
    (id!("Export"), "", Command::Export),
    (id!("Print"), "", Command::Print),
    (id!("Compare with another article"), "", Command::Compare),
    (id!("Theme: system, light, dark"), "", Command::Theme),
    (id!("Language: English, español"), "", Command::Language),
    (id!("Copy a link to the selected words"), "", Command::CopyPlace),
];

/// Carries out a command. Tells whether there was anything to do.
pub fn run(command: Command, hands: &Hands) -> bool {
    let Hands { desk, chosen, look, voice: _ } = *hands;
    let found = desk.found.get_untracked();
    match command {
        Command::Open(tab) => {
            look.open(tab);
            dom::focus_soon(format!("#tab-{}", tab.id()));
        }
        Command::Mention(by) => chosen.step(&found, by),
        Command::Quote(by) => return step_quote(chosen, look, &found, by),
        Command::Event(by) => return step_event(chosen, look, &found, by),
        Command::Back => return chosen.back(&found),
        Command::Find => return dom::focus("#find"),
        Command::Form(form) => return open_form(chosen, form),
        Command::MarkQuote => return dom::click("#add-quote"),
        Command::Kind(kind) => {
            let Some(Pick::Entity { id, .. }) = chosen.pick.get_untracked() else { return false };
            desk.edit_or_say(Edit::set_kind(&found.analysis, &id, kind));
        }
        Command::Undo => desk.undo(),
        Command::Redo => desk.redo(),
        Command::Clean => look.clean.update(|c| *c = !*c),
        Command::Letters => look.toggle_labels(),
        Command::Dock => look.toggle_dock(),
        Command::Zoom(closer) => look.zoom_by(if closer { 2.0 } else { 0.5 }),
        Command::Theme => look.next_theme(),
        Command::Language => look.next_language(),
        Command::Read => desk.show(),
        Command::New => {
            desk.new_article();
            dom::focus_soon("#draft".into());
        }
        Command::EditText => {
            desk.mode.set(Mode::Writing);
            dom::focus_soon("#draft".into());
        }
        Command::Compare => desk.mode.set(Mode::Comparing),
        Command::Export => dom::show_modal("export"),
        Command::Print => dom::print(),
        Command::CopyPlace => return copy_place(hands, &found),
        Command::Palette => dom::show_modal("palette"),
        Command::Help => dom::show_modal("help"),
        Command::Close => {
            if chosen.hover.with_untracked(Option::is_some) {
                chosen.hover.set(None);
            } else if chosen.pick.with_untracked(Option::is_some) {
                chosen.clear();
            } else {
                look.sheet.set(Sheet::Closed);
            }
        }
    }
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
    let pick = chosen.pick.get_untracked();
    // Of a quote, what is edited are its bounds.
    let form = if form == Form::Name && matches!(pick, Some(Pick::Quote(_))) { Form::Bounds } else { form };
    let fits = match (pick, form) {
        (None | Some(Pick::Time(_)), _) => false,
        (Some(Pick::Entity { .. }), form) => form != Form::Speaker,
        (Some(Pick::Quote(_)), form) => matches!(form, Form::Speaker | Form::Bounds | Form::Remove),
        (Some(Pick::Event(_)), form) => matches!(form, Form::Name | Form::Remove),
    };
    if fits {
        chosen.form.set(Some(form));
        dom::focus_soon(".form [data-first], .form button".into());
    }
    fits
}

/// Copies the address with `#/s/120-140`: code points from and to. It opens at these words where the same article is open.
fn copy_place(hands: &Hands, found: &Found) -> bool {
    let span = hands.chosen.words.get_untracked();
    let span = span.or_else(|| hands.chosen.pick.with_untracked(|p| p.as_ref().and_then(|p| p.span(found))));
    let Some(span) = span else { return false };
    let count = |end: u32| found.text.get(..end as usize).map_or(0, |t| t.chars().count());
    let link = format!("{}#/s/{}-{}", dom::address(), count(span.start()), count(span.end()));
    let voice = hands.voice;
    clipboard::copy(link, move |done| voice.say(words::copied(done)));
    true
}

/// The next row, round and round.
fn step(here: Option<usize>, count: usize, by: isize) -> Option<usize> {
    let first = if by > 0 { 0 } else { count.checked_sub(1)? };
    (count > 0).then(|| here.map_or(first, |row| (row as isize + by).rem_euclid(count as isize) as usize))
}
