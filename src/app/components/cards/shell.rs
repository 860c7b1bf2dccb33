//! What all cards share: a head that selects, a body while it is selected.

use leptos::prelude::*;

use crate::app::state::chosen;

/// How a card is marked for the style sheet.
#[derive(Clone, Copy, Default)]
pub struct Marks {
    /// Of a quote: `direct`, `reported`, …
    pub form: Option<&'static str>,
    /// Of an event: `day`, `range`, …
    pub glyph: Option<&'static str>,
    /// Of an event: `happened` or `said`.
    pub track: Option<&'static str>,
    /// Of an event: `happened`, `planned`, …
    pub status: Option<&'static str>,
}

/// A card in a list, open while what it shows is selected.
#[component]
pub fn Card(
    /// Its id and others that open it: pieces of a quote, the quote of a saying.
    ids: Vec<String>,
    /// Its classes.
    class: &'static str,
    /// How it is marked.
    #[prop(optional)]
    marks: Marks,
    /// What is always seen, and selects.
    head: AnyView,
    /// What is always seen below it.
    #[prop(optional, into)]
    foot: Option<AnyView>,
    /// What is seen while it is open.
    body: Box<dyn Fn() -> AnyView + Send + Sync>,
) -> impl IntoView {
    let chosen = chosen();
    let id = ids.first().cloned().unwrap_or_default();
    let open = Memo::new(move |_| chosen.pick.with(|p| p.as_ref().is_some_and(|p| ids.iter().any(|i| i == p.id()))));
    let (element, go) = (format!("card-{id}"), id.clone());
    view! {
        <li class=class id=element data-id=id data-form=marks.form data-glyph=marks.glyph data-track=marks.track
            data-status=marks.status class:open=move || open.get()>
            <button type="button" class="card-head" data-go=go aria-expanded=move || open.get().to_string()>{head}</button>
            {foot}
            {move || open.get().then(&*body)}
        </li>
    }
    .into_any()
}
