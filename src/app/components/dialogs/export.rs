//! Export.

use leptos::prelude::*;

use crate::app::components::icons::{CLOSE, Icon};
use crate::app::components::words;
use crate::app::export::{FORMATS, Format};
use crate::app::platform::{clipboard, dom, files};
use crate::app::state::{desk, voice};

/// All formats, each with what it is for, to copy or to download.
#[component]
pub fn ExportDialog() -> impl IntoView {
    let (desk, voice) = (desk(), voice());
    let row = move |format: &'static Format| {
        let download = move |_| {
            desk.export(format.id, move |made| match made {
                Ok((name, body)) => {
                    files::download(&name, format.media_type, &body);
                    voice.say(format!("Saved {name}"));
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
                <span class="format-name">{format.name}</span>
                <span class="format-for">{format.purpose}</span>
                <span class="format-actions">
                    <button type="button" class="button small" aria-label=format!("Download {}", format.name) on:click=download>"Download"</button>
                    <button type="button" class="button small quiet-button" aria-label=format!("Copy {}", format.name) on:click=copy>"Copy"</button>
                </span>
            </li>
        }
    };
    let picture = move |_| {
        desk.export("svg", move |made| match made {
            Ok((name, svg)) => {
                let name = name.replace(".svg", ".png");
                let said = format!("Saved {name}");
                files::download_picture(name, &svg, move |done| {
                    voice.say(if done {
                        said
                    } else {
                        "the browser cannot draw this; take the drawing instead".into()
                    });
                });
            }
            Err(reason) => voice.say(reason),
        });
    };
    view! {
        <dialog class="dialog" id="export" aria-labelledby="export-title">
            <div class="dialog-head">
                <h2 id="export-title">"Export"</h2>
                <button type="button" class="icon-button" aria-label="Close" on:click=|_| dom::close_modal("export")><Icon path=CLOSE /></button>
            </div>
            <p class="aside">"Made on this page, from what you see, with your corrections. Nothing is sent."</p>
            <ul class="formats">
                {FORMATS.iter().map(row).collect_view()}
                <li class="format">
                    <span class="format-name">"Timeline picture"</span>
                    <span class="format-for">"for posts and documents: the whole timeline as a PNG"</span>
                    <span class="format-actions">
                        <button type="button" class="button small" aria-label="Download Timeline picture" on:click=picture>"Download"</button>
                    </span>
                </li>
                <li class="format">
                    <span class="format-name">"Print"</span>
                    <span class="format-for">"for paper and PDF: the article with its marks, then quotes and timeline"</span>
                    <span class="format-actions">
                        <button type="button" class="button small" on:click=|_| {
                            dom::close_modal("export");
                            dom::print();
                        }>"Print"</button>
                    </span>
                </li>
            </ul>
        </dialog>
    }
}
