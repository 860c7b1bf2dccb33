//! Who said what when.

use leptos::prelude::*;

use crate::app::components::parts::Empty;
use crate::app::components::words;
use crate::app::state::{Found, Pick, chosen, desk, look};
use crate::app::view_model::{Column, Columns};
use crate::t;

/// Who said what when: a row for each speaker, a column for each day or paragraph.
#[component]
pub fn MatrixPanel() -> impl IntoView {
    let (desk, look) = (desk(), look());
    let body = move || {
        let found = desk.found.get();
        let matrix = found.matrix(look.columns.get());
        if matrix.rows.is_empty() {
            return view! { <Empty title=t!("Nobody is quoted.")>{t!("Speakers and the days on which they spoke appear here.")}</Empty> }.into_any();
        }
        let columns = matrix.columns.iter().map(|c| view! { <th scope="col">{label(c)}</th> }).collect_view();
        let without = matrix.without_speaker.iter().any(|c| !c.is_empty());
        let rows = matrix.rows.iter().map(|row| {
            let quiet = row.cells.iter().all(Vec::is_empty);
            let cells = row.cells.iter().map(|cell| view! { <td>{marks(&found, cell)}</td> }).collect_view();
            view! {
                <tr class:never=quiet>
                    <th scope="row"><bdi>{row.name.clone()}</bdi>{quiet.then(|| view! { <span class="aside">" " {t!("never quoted")}</span> })}</th>
                    {cells}
                </tr>
            }
        });
        let last = without.then(|| {
            let cells =
                matrix.without_speaker.iter().map(|cell| view! { <td>{marks(&found, cell)}</td> }).collect_view();
            view! { <tr><th scope="row" class="none">{t!("No speaker found")}</th>{cells}</tr> }
        });
        view! {
            <div class="matrix-scroll" tabindex="0" role="region" aria-label=t!("Who said what when")>
                <table class="matrix">
                    <caption class="quiet">{t!("Who said what when")}</caption>
                    <thead><tr><td></td>{columns}</tr></thead>
                    <tbody>{rows.collect_view()} {last}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <div class="segmented" role="group" aria-label=t!("Columns")>
            {[(Columns::Days, t!("By day")), (Columns::Paragraphs, t!("By paragraph"))].map(|(by, label)| view! {
                <button type="button" aria-pressed=move || (look.columns.get() == by).to_string()
                    on:click=move |_| look.columns.set(by)>{label}</button>
            }).into_iter().collect_view()}
        </div>
        {body}
    }
}

fn label(column: &Column) -> String {
    match column {
        Column::Day(day) => words::days(day, day),
        Column::Paragraph(number) => format!("¶{number}"),
        Column::Undated => t!("no day").into(),
    }
}

/// The quotes of a cell, each a sign that jumps.
fn marks(found: &Found, cell: &[usize]) -> impl IntoView + use<> {
    let chosen = chosen();
    let buttons: Vec<_> = cell
        .iter()
        .filter_map(|&row| found.quotes().get(row))
        .map(|card| {
            let id = card.id.clone();
            let words = card.pieces[0].1.text.clone();
            let label = format!("{}: {words}", words::form(card.form));
            let go = id.clone();
            let here = move || chosen.pick.with(|p| matches!(p, Some(Pick::Quote(q)) if *q == id));
            view! {
                <button type="button" class="matrix-mark" class:here=here title=words aria-label=label data-go=go data-stay>{card.form.glyph()}</button>
            }
        })
        .collect();
    buttons
}
