//! What is marked, and the publication date.

use leptos::prelude::*;

use super::follow::place;
use super::parts::{Letter, woven};
use super::words;
use crate::app::state::{desk, look};
use crate::app::view_model::MarkKind;
use crate::engine::text::Span;
use crate::t;

/// What is marked in the text: a switch for each kind with its count, letters, and no marks at all.
#[component]
pub fn Filters() -> impl IntoView {
    let (desk, look) = (desk(), look());
    let counts = Memo::new(move |_| desk.found.with(|f| f.counts()));
    let switch = move |(row, kind): (usize, MarkKind)| {
        let count = move || counts.get()[row];
        view! {
            <button type="button" class="filter" data-kind=kind.class()
                aria-pressed=move || (!look.is_hidden(kind)).to_string()
                disabled=move || count() == 0
                on:click=move |_| look.toggle(kind)>
                <Letter kind />
                <span class="filter-name">{words::plural(kind)}</span>
                <span class="count">{count}</span>
            </button>
        }
    };
    view! {
        <div class="filters" role="toolbar" aria-label=t!("Marks in the text") id="filters">
            {MarkKind::ALL.into_iter().enumerate().map(switch).collect_view()}
            <span class="filters-gap"></span>
            <button type="button" class="filter" aria-pressed=move || look.labels.get().to_string()
                title=t!("A letter behind each name and time") on:click=move |_| look.toggle_labels()>{t!("Letters")}</button>
            <button type="button" class="filter" id="clean" aria-pressed=move || look.clean.get().to_string()
                title=t!("No marks at all (c)") on:click=move |_| look.clean.update(|c| *c = !*c)>{t!("Clean text")}</button>
        </div>
    }
}

/// When the article was published, how that is known, and a field to say otherwise.
#[component]
pub fn PublishedDate() -> impl IntoView {
    let desk = desk();
    let published = Memo::new(move |_| desk.found.with(|f| f.analysis.document.published.clone()));
    let changed = move |event| {
        let date = event_target_value(&event);
        desk.set_published((!date.is_empty()).then_some(date));
    };
    let dateline = move || {
        desk.found.with(|f| {
            let place = f.analysis.document.dateline.as_ref()?.place.as_deref().and_then(|id| f.entity(id))?;
            Some((place.name.clone(), place.id.clone()))
        })
    };
    view! {
        <label class="published" hidden=move || !desk.found.with(|f| f.read)>
            <span>{t!("Written on")}</span>
            <input type="date" id="published" prop:value=move || published.with(|p| p.date.clone().unwrap_or_default()) on:change=changed />
        </label>
        {move || desk.found.with(|f| f.read).then(|| published.with(|p| {
            let said = words::source(p.source);
            let at = Span::new(p.start, p.end.max(p.start));
            // Where the text says it, the words lead there.
            if at.is_empty() {
                view! { <span class="aside published-source">{said}</span> }.into_any()
            } else {
                view! { <button type="button" class="link aside published-source" title=t!("Show in the text") data-go=place(at)>{said}</button> }.into_any()
            }
        }))}
        {move || dateline().map(|(name, id)| {
            let place = view! { <button type="button" class="link" title=t!("The place of the dateline") data-go=id><bdi>{name}</bdi></button> };
            view! { <span class="aside">{woven(t!("in {}"), [place.into_any()])}</span> }
        })}
    }
}
