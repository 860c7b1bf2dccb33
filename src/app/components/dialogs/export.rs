//! Export.

use leptos::prelude::*;

use crate::app::components::icons::{CLOSE, Icon};
use crate::app::components::words;
use crate::app::export::{FORMATS, Format};
use crate::app::i18n::say;
use crate::app::platform::{clipboard, dom, files};
use crate::app::state::{desk, voice};
use crate::t;

/// All formats, each with what it is for, to copy or to download.
#[component]
pub fn ExportDialog() -> impl IntoView {
    let (desk, voice) = (desk(), voice());
    let row = move |format: &'static Format| {
        let name = say(format.name);
        let download = move |_| {
            desk.export(format.id, move |made| match made {
                Ok((name, body)) => {
                    files::download(&name, format.media_type, &body);
                    voice.say(t!("Saved {}", name));
                }
                Err(reason) => voice.say(reason),
            });
        };
        let copy = move |_| {
            let text = move |give: clipboard::Give| {
                desk.export(format.id, move |made| give(made.ok().map(|(_, body)| body)));
            };
            clipboard::copy_later(text, move |done| {
                voice.say(words::copied(done));
            });
        };
        view! {
            <li class="format" data-format=format.id>
                <span class="format-name">{name}</span>
                <span class="format-for">{say(format.purpose)}</span>
                <span class="format-actions">
                    <button type="button" class="button small" aria-label=t!("Download {}", name) on:click=download>{t!("Download")}</button>
                    <button type="button" class="button small quiet-button" aria-label=t!("Copy {}", name) on:click=copy>{t!("Copy")}</button>
                </span>
            </li>
        }
    };
    let picture = move |_| {
        desk.export("svg", move |made| match made {
            Ok((name, svg)) => {
                let name = name.replace(".svg", ".png");
                let said = t!("Saved {}", name);
                files::download_picture(name, &svg, move |done| {
                    voice.say(if done {
                        said
                    } else {
                        t!("the browser cannot draw this; take the drawing instead").into()
                    });
                });
            }
            Err(reason) => voice.say(reason),
        });
    };
    view! {
        <dialog class="dialog" id="export" aria-labelledby="export-title">
            <div class="dialog-head">
                <h2 id="export-title">{t!("Export")}</h2>
                <button type="button" class="icon-button" aria-label=t!("Close") on:click=|_| dom::close_modal("export")><Icon path=CLOSE /></button>
            </div>
            <p class="aside">{t!("Made on this page, from what you see, with your corrections. Nothing is sent.")}</p>
            <ul class="formats">
                {FORMATS.iter().map(row).collect_view()}
                <li class="format">
                    <span class="format-name">{t!("Timeline picture")}</span>
                    <span class="format-for">{t!("for posts and documents: the whole timeline as a PNG")}</span>
                    <span class="format-actions">
                        <button type="button" class="button small" aria-label=t!("Download {}", t!("Timeline picture")) on:click=picture>{t!("Download")}</button>
                    </span>
                </li>
                <li class="format">
                    <span class="format-name">{t!("Print")}</span>
                    <span class="format-for">{t!("for paper and PDF: the article with its marks, then quotes and timeline")}</span>
                    <span class="format-actions">
                        <button type="button" class="button small" on:click=|_| {
                            dom::close_modal("export");
                            dom::print();
                        }>{t!("Print")}</button>
                    </span>
                </li>
            </ul>
        </dialog>
    }
}
