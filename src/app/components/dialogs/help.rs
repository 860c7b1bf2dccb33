//! Help.

use leptos::prelude::*;

use crate::app::a11y::keys::KEYS;
use crate::app::components::icons::{CLOSE, Icon};
use crate::app::i18n::say;
use crate::app::platform::dom;
use crate::app::state::look;
use crate::t;

/// All keys, and what the signs mean.
#[component]
pub fn HelpDialog() -> impl IntoView {
    let look = look();
    let row = |(keys, what): &'static (&str, &str)| {
        let keys = keys.split(' ').map(|k| view! { <kbd>{k}</kbd> " " }).collect_view();
        view! { <div class="key-row"><dt>{keys}</dt><dd>{say(what)}</dd></div> }
    };
    view! {
        <dialog class="dialog" id="help" aria-labelledby="help-title">
            <div class="dialog-head">
                <h2 id="help-title">{t!("Keys")}</h2>
                <button type="button" class="icon-button" aria-label=t!("Close") on:click=|_| dom::close_modal("help")><Icon path=CLOSE /></button>
            </div>
            <dl class="keys">{KEYS.iter().map(row).collect_view()}</dl>
            <label class="check">
                <input type="checkbox" prop:checked=move || look.letters.get() on:change=move |_| look.toggle_letters() />
                {t!("Single letters are commands (never in text fields)")}
            </label>
            <label class="check">
                <input type="checkbox" prop:checked=move || look.announce.get() on:change=move |_| look.toggle_announce() />
                {t!("Screen readers say the kind behind each name and time")}
            </label>
            <h3>{t!("Signs")}</h3>
            <p class="aside">
                {t!("Lines under words tell kinds apart: person solid, organisation dashed, place dotted, time double, other wavy. Quotes are shaded, with “ direct, ’ reported, “’ mixed and “…” a fragment in the margin. Small numbers are events of the timeline: ● a day, ◐ with a time, ▬ a period, ◌ about, → after, ← before, ” said, ? without a date; hollow ones are planned, denied or hypothetical.")}
            </p>
            <p class="aside">{t!("Dateline {}. It reads the article on this device; nothing is sent anywhere.", env!("CARGO_PKG_VERSION"))}</p>
        </dialog>
    }
}
