//! Two articles side by side.

use leptos::ev::ClipboardEvent;
use leptos::prelude::*;

use crate::app::i18n::say;
use crate::app::platform::clipboard::{self, Arrival};
use crate::app::platform::files;
use crate::app::samples::{PAIR, SAMPLES};
use crate::app::state::{Desk, Found, Mode, Pair, Side, Voice, desk, pair, voice};
use crate::app::view_model::{Comparison, DiffPiece, Held, QuoteCard, compare};
use crate::protocol::{Answer, Task};
use crate::{count, t};

/// Two articles side by side: who is heard in both, what is told in one, the same words given differently.
#[component]
pub fn ComparingPage() -> impl IntoView {
    let (desk, pair, voice) = (desk(), pair(), voice());
    pair.begin(desk);
    let both = move || {
        let (Some(a), Some(b)) = (pair.a.get(), pair.b.get()) else { return None };
        let comparison = compare(&a.article(), &b.article());
        Some(view! { <Result a b comparison /> })
    };
    let try_pair = move |_| {
        for (side, id) in [Side::A, Side::B].into_iter().zip(PAIR) {
            Bring { desk, pair, voice, side }.ask(Task::Sample(id.into()));
        }
    };
    view! {
        <main class="comparing" id="main">
            <div class="compare-head">
                <h1 class="compare-title">{t!("Compare two articles")}</h1>
                <button type="button" class="button small" on:click=move |_| pair.swap()>{t!("Swap sides")}</button>
                <button type="button" class="button small" id="try-pair" on:click=try_pair>{t!("Try two reports of a strike")}</button>
                <button type="button" class="button small" hidden=move || desk.found.with(|f| f.text.is_empty())
                    on:click=move |_| desk.mode.set(Mode::Reading)>{t!("Back to the article")}</button>
            </div>
            {move || pair.problem.get().map(|p| view! { <div class="notice bad" role="alert">{p}</div> })}
            <div class="compare-sides">
                <Chooser side=Side::A />
                <Chooser side=Side::B />
            </div>
            {both}
        </main>
    }
}

/// One side: its article, or a field to bring one in.
#[component]
fn Chooser(
    /// Which.
    side: Side,
) -> impl IntoView {
    let (pair, bring) = (pair(), Bring { desk: desk(), pair: pair(), voice: voice(), side });
    let letter = if side == Side::A { "A" } else { "B" };
    let article = pair.side(side);
    let take = move |arrival: Arrival| match arrival {
        Arrival::Text(text) => pair.read(side, text),
        Arrival::Html(html) => bring.ask(Task::Html(html)),
        Arrival::File(file) => bring.open(file),
    };
    let pasted = move |event: ClipboardEvent| {
        if let Some(arrival) = clipboard::pasted(&event) {
            event.prevent_default();
            take(arrival);
        }
    };
    let typed = move |event| {
        let text = event_target_value(&event);
        if !text.trim().is_empty() {
            pair.read(side, text);
        }
    };
    let opened = move |event| {
        if let Some(file) = files::chosen(&event) {
            bring.open(file);
        }
    };
    let sampled = move |event| {
        let id = event_target_value(&event);
        if !id.is_empty() {
            bring.ask(Task::Sample(id));
        }
    };
    move || {
        match article.get() {
        Some(found) => {
            let title = found.article().title().to_owned();
            let date = found.analysis.document.published.date.clone();
            view! {
                <section class="compare-side" aria-label=t!("Article {}", letter)>
                    <span class="side-letter" aria-hidden="true">{letter}</span>
                    <h2 class="side-title"><bdi>{title}</bdi></h2>
                    <p class="aside">{count!(found.analysis.document.words as usize, "{} word", "{} words")} {date.map(|d| format!(" · {d}"))} " · " {found.summary()}</p>
                    <button type="button" class="button small" on:click=move |_| article.set(None)>{t!("Change")}</button>
                </section>
            }
            .into_any()
        }
        None if pair.is_reading(side) => view! {
            <section class="compare-side"><span class="side-letter" aria-hidden="true">{letter}</span> <p class="aside" role="status">{t!("Reading…")}</p></section>
        }
        .into_any(),
        None => view! {
            <section class="compare-side">
                <span class="side-letter" aria-hidden="true">{letter}</span>
                <textarea class="input" aria-label=t!("Article {}", letter) placeholder=t!("Paste an article") rows="5" on:paste=pasted on:change=typed></textarea>
                <div class="field-actions">
                    <label class="button small file"><input type="file" class="quiet" accept=".txt,.md,.html,.htm" on:change=opened />{t!("Open file")}</label>
                    <select class="input" aria-label=t!("Sample for {}", letter) on:change=sampled>
                        <option value="">{t!("A sample…")}</option>
                        {SAMPLES.iter().map(|s| view! { <option value=s.id>{say(s.name)}</option> }).collect_view()}
                    </select>
                </div>
            </section>
        }
        .into_any(),
    }
    }
}

/// What brings articles to a side.
#[derive(Clone, Copy)]
struct Bring {
    desk: Desk,
    pair: Pair,
    voice: Voice,
    side: Side,
}

impl Bring {
    fn ask(self, task: Task) {
        self.desk.ask_worker(task, move |answer| match answer {
            Ok(Answer::Article(article)) => self.pair.read(self.side, article.text),
            Ok(Answer::Saved(saved)) => self.pair.read(self.side, saved.text),
            Ok(Answer::File { .. }) => {}
            Err(reason) => self.voice.say(reason),
        });
    }
    fn open(self, file: files::File) {
        files::read(file, move |name, bytes| match bytes {
            Ok(bytes) => self.ask(Task::File { name, bytes }),
            Err(reason) => self.voice.say(reason),
        });
    }
}

#[component]
fn Result(
    /// The first.
    a: std::sync::Arc<Found>,
    /// The second.
    b: std::sync::Arc<Found>,
    /// What they share.
    comparison: Comparison,
) -> impl IntoView {
    let pairs = comparison
        .quotes
        .iter()
        .map(|pair| {
            let (left, right) = (&a.quotes()[pair.a], &b.quotes()[pair.b]);
            let who = left.speaker.as_ref().or(right.speaker.as_ref()).map_or_else(|| t!("no speaker found").into(), |s| s.name.clone());
            let diff = pair.diff.iter().map(piece).collect_view();
            let cues = pair.cues.clone().map(|(a, b)| view! { <span class="aside">{t!("announced by “{}” in A, “{}” in B", a, b)}</span> });
            let same = if pair.same { t!("same words") } else { t!("worded differently") };
            view! { <li class="compare-quote" data-same=pair.same.to_string()><p class="quote-words" dir="auto">{diff}</p><p class="aside">"— " <bdi>{who}</bdi> " · " {same} " " {cues}</p></li> }
        })
        .collect_view();
    let total = comparison.quotes.len();
    let only = |found: &Found, rows: &[usize]| rows.iter().map(|&r| quote_line(&found.quotes()[r])).collect_view();
    let (only_a, only_b) = (only(&a, &comparison.only_a), only(&b, &comparison.only_b));
    let rungs = comparison.ladders[0].iter().zip(&comparison.ladders[1]).map(|(left, right)| {
        view! { <tr><th scope="row">{left.step.label()}</th><td>{left.cards.len()}</td><td>{right.cards.len()}</td></tr> }
    });
    view! {
        <Lists title=t!("Voices") held=comparison.voices.clone() />
        <section class="group">
            <h2 class="group-head">{t!("The same quote in both")} <span class="count">{total}</span></h2>
            <ul class="compare-quotes">{pairs}</ul>
        </section>
        <section class="group compare-columns">
            <div><h2 class="group-head">{t!("Quotes in A only")} <span class="count">{comparison.only_a.len()}</span></h2><ul>{only_a}</ul></div>
            <div><h2 class="group-head">{t!("Quotes in B only")} <span class="count">{comparison.only_b.len()}</span></h2><ul>{only_b}</ul></div>
        </section>
        <Lists title=t!("People and names") held=comparison.entities.clone() />
        <Lists title=t!("Events") held=comparison.events.clone() />
        <section class="group">
            <h2 class="group-head">{t!("How sources are named")}</h2>
            <table class="matrix"><thead><tr><td></td><th scope="col">"A"</th><th scope="col">"B"</th></tr></thead><tbody>{rungs.collect_view()}</tbody></table>
        </section>
    }
}

/// In A only, in both, in B only.
#[component]
fn Lists(
    /// Of what.
    title: &'static str,
    /// What each article holds.
    held: Vec<Held>,
) -> impl IntoView {
    let column = |label: &'static str, id: &'static str, fits: fn(&Held) -> bool| {
        let rows: Vec<_> =
            held.iter().filter(|h| fits(h)).map(|h| view! { <li><bdi>{h.name.clone()}</bdi></li> }).collect();
        let count = rows.len();
        view! { <div data-held=id><h3 class="group-head">{label} <span class="count">{count}</span></h3><ul class="held">{rows}</ul></div> }
    };
    let a = column(t!("In A only"), "a", |h| h.b.is_none());
    let both = column(t!("In both"), "both", |h| h.a.is_some() && h.b.is_some());
    let b = column(t!("In B only"), "b", |h| h.a.is_none());
    view! {
        <section class="group" aria-label=title>
            <h2 class="group-title">{title}</h2>
            <div class="compare-columns three">{a} {both} {b}</div>
        </section>
    }
}

fn piece(piece: &DiffPiece) -> impl IntoView + use<> {
    match piece.clone() {
        DiffPiece::Same(words) => view! { <span>{words} " "</span> }.into_any(),
        DiffPiece::Left(words) => view! { <del title=t!("in A only")>{words} " "</del> }.into_any(),
        DiffPiece::Right(words) => view! { <ins title=t!("in B only")>{words} " "</ins> }.into_any(),
    }
}

fn quote_line(card: &QuoteCard) -> impl IntoView + use<> {
    let text = card.pieces.iter().map(|p| p.1.text.as_str()).collect::<Vec<_>>().join(" […] ");
    let who = card.speaker.as_ref().map_or_else(|| t!("no speaker found").into(), |s| s.name.clone());
    view! { <li class="compare-quote"><p class="quote-words" dir="auto">{card.form.glyph()} " " {text}</p><p class="aside">"— " <bdi>{who}</bdi></p></li> }
}
