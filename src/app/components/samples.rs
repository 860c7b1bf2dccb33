//! The articles to try.

use leptos::prelude::*;

use crate::app::i18n::say;
use crate::app::samples::SAMPLES;
use crate::app::state::desk;

/// The articles to try.
#[component]
pub fn SampleList() -> impl IntoView {
    let desk = desk();
    view! {
        <ul class="samples">
            {SAMPLES.iter().map(|sample| {
                view! {
                    <li>
                        <button type="button" class="sample" data-sample=sample.id popovertarget="sample-menu" popovertargetaction="hide"
                            on:click=move |_| desk.open_sample(sample.id)>
                            <span class="sample-name">{say(sample.name)}</span>
                            <span class="sample-about">{say(sample.about)}</span>
                        </button>
                    </li>
                }
            }).collect_view()}
        </ul>
    }
}
