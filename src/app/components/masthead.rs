//! The top of the page.

use leptos::prelude::*;

use super::icons::{COMPARE, EXPORT, FOLDER, HELP, Icon, LANGUAGE, MORE, PAGE, PEN, REDO, TEXT, THEME, UNDO};
use super::samples::SampleList;
use super::toast::Update;
use crate::app::platform::{dom, files};
use crate::app::state::{Mode, desk, look};
use crate::t;

/// The top of the page: the name, what brings articles in, what changes them, what takes them out.
#[component]
pub fn Masthead() -> impl IntoView {
    let (desk, look) = (desk(), look());
    let has_article = move || desk.mode.get() != Mode::Writing || desk.found.with(|f| !f.text.is_empty());
    let theme = move || look.theme.get().label();
    let write = move |_| {
        desk.mode.set(Mode::Writing);
        dom::focus_soon("#draft".into());
    };
    let start = move |_| {
        desk.new_article();
        dom::focus_soon("#draft".into());
    };
    view! {
        <header class="masthead" id="top">
            <a class="wordmark" href="./" aria-label=t!("Dateline, start page") on:click=move |event| {
                event.prevent_default();
                desk.new_article();
            }>"Dateline"</a>
            <div class="masthead-group" role="group" aria-label=t!("Article")>
                <button type="button" class="button quiet-button" hidden=move || !has_article() on:click=start>
                    <Icon path=PAGE />
                    <span>{t!("New")}</span>
                </button>
                <button type="button" class="button quiet-button wide-only" hidden=move || desk.mode.get() != Mode::Reading on:click=write>
                    <Icon path=PEN />
                    <span>{t!("Edit text")}</span>
                </button>
                <OpenFile class="wide-only" />
                <button type="button" class="button quiet-button wide-only" popovertarget="sample-menu">
                    <Icon path=TEXT />
                    <span>{t!("Samples")}</span>
                </button>
            </div>
            <div class="masthead-group" role="group" aria-label=t!("Edits") hidden=move || desk.mode.get() != Mode::Reading>
                <button type="button" class="icon-button" id="undo" aria-label=t!("Undo") title=t!("Undo (Ctrl+Z)")
                    disabled=move || desk.depth.get().0 == 0 on:click=move |_| desk.undo()>
                    <Icon path=UNDO />
                </button>
                <button type="button" class="icon-button" id="redo" aria-label=t!("Redo") title=t!("Redo (Ctrl+Shift+Z)")
                    disabled=move || desk.depth.get().1 == 0 on:click=move |_| desk.redo()>
                    <Icon path=REDO />
                </button>
            </div>
            <div class="masthead-group" role="group" aria-label=t!("Page")>
                <Update />
                <button type="button" class="button quiet-button wide-only" on:click=move |_| desk.mode.set(Mode::Comparing)>
                    <Icon path=COMPARE />
                    <span>{t!("Compare")}</span>
                </button>
                <button type="button" class="button" hidden=move || desk.mode.get() != Mode::Reading
                    on:click=move |_| dom::show_modal("export")>
                    <Icon path=EXPORT />
                    <span>{t!("Export")}</span>
                </button>
                <LanguageButton id="language" class="icon-button wide-only" />
                <button type="button" class="icon-button wide-only" id="theme" aria-label=theme title=theme
                    on:click=move |_| look.next_theme()>
                    <Icon path=THEME />
                </button>
                <button type="button" class="icon-button wide-only" aria-label=t!("Keys and help") title=t!("Keys and help (?)")
                    on:click=move |_| dom::show_modal("help")>
                    <Icon path=HELP />
                </button>
                <button type="button" class="icon-button phone-only" aria-label=t!("More") popovertarget="more-menu">
                    <Icon path=MORE />
                </button>
            </div>
        </header>
        <div class="menu" id="sample-menu" popover="auto" aria-label=t!("Samples")>
            <SampleList />
        </div>
        <div class="menu" id="more-menu" popover="auto" aria-label=t!("More")>
            <OpenFile class="" />
            <button type="button" class="button quiet-button" popovertarget="sample-menu"><Icon path=TEXT /> {t!("Samples")}</button>
            <button type="button" class="button quiet-button" hidden=move || desk.mode.get() != Mode::Reading on:click=write><Icon path=PEN /> {t!("Edit text")}</button>
            <button type="button" class="button quiet-button" on:click=move |_| desk.mode.set(Mode::Comparing)><Icon path=COMPARE /> {t!("Compare")}</button>
            <button type="button" class="button quiet-button" on:click=move |_| look.next_theme()><Icon path=THEME /> {theme}</button>
            <LanguageButton id="language-too" class="button quiet-button" />
            <button type="button" class="button quiet-button" on:click=move |_| dom::show_modal("help")><Icon path=HELP /> {t!("Keys and help")}</button>
        </div>
    }
}

/// A button with the name of another language, which it changes to.
#[component]
fn LanguageButton(
    /// Its id.
    id: &'static str,
    /// Its classes.
    class: &'static str,
) -> impl IntoView {
    let look = look();
    let next = look.language.get_untracked().next();
    view! {
        <button type="button" id=id class=class title=next.name() lang=next.tag() on:click=move |_| look.next_language()>
            <Icon path=LANGUAGE />
            <span>{next.name()}</span>
        </button>
    }
}

/// A button that opens a file.
#[component]
pub fn OpenFile(
    /// Further classes.
    class: &'static str,
) -> impl IntoView {
    let desk = desk();
    let opened = move |event| {
        if let Some(file) = files::chosen(&event) {
            desk.open_file(file);
        }
    };
    view! {
        <label class=format!("button quiet-button file {class}")>
            <input type="file" class="quiet" accept=".txt,.md,.markdown,.html,.htm,.json,text/*" on:change=opened />
            <Icon path=FOLDER />
            <span>{t!("Open file")}</span>
        </label>
    }
}
