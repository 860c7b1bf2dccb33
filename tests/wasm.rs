//! The worker's interface as JavaScript sees it, in headless Chromium (`./dev test`).
#![cfg(target_arch = "wasm32")]

// The interface lives in the binary; its source is the module here.
#[path = "../src/bin/worker.rs"]
#[allow(dead_code, unreachable_pub)]
mod worker;

use std::cell::RefCell;

use dateline::app::i18n::Language;
use dateline::protocol::{Answer, Request, Response, Stage, Task};
use js_sys::{Array, Function, JsString, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

const TEXT: &str = "The minister arrived on 3 March 2025. “We are ready,” Ana Silva said.";

/// All that the worker posts for a request.
fn answers(request: &[u8]) -> Vec<Response> {
    let posted = Array::new();
    let post = Closure::<dyn FnMut(JsValue)>::new({
        let posted = posted.clone();
        move |message| {
            posted.push(&message);
        }
    });
    worker::answer(request, post.as_ref().unchecked_ref::<Function>());
    posted
        .iter()
        .map(|message| {
            Response::decode(&message.unchecked_into::<Uint8Array>().to_vec()).expect("a message of the protocol")
        })
        .collect()
}

fn read(published: &str) -> Task {
    Task::Read { text: TEXT.into(), published: Some(published.into()) }
}

fn options(published: &str) -> JsValue {
    let options = Object::new();
    Reflect::set(&options, &"published".into(), &published.into()).expect("a plain object");
    options.into()
}

fn get(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, key| Reflect::get(&value, &key.into()).expect("an object"))
}

#[wasm_bindgen_test]
fn it_says_when_it_is_ready() {
    assert!(
        matches!(Response::decode(&worker::ready()), Ok(Response::Ready { engine }) if engine == env!("CARGO_PKG_VERSION"))
    );
}

#[wasm_bindgen_test]
fn a_request_is_answered_stage_by_stage() {
    let request = Request { id: 7, language: Language::English, task: read("2025-03-04") };
    let answers = answers(&request.encode());
    let (done, progress) = answers.split_last().expect("answers");
    let expected: Vec<_> = Stage::ALL.into_iter().map(|stage| Response::Progress { id: 7, stage }).collect();
    assert_eq!(progress, expected);
    let Response::Done { id: 7, analysis } = done else { panic!("not done: {done:?}") };
    assert_eq!(analysis.document.published.date.as_deref(), Some("2025-03-04"));
    assert_eq!(analysis.quotes.first().map(|q| q.text.trim_end_matches(',')), Some("We are ready"));
}

#[wasm_bindgen_test]
fn what_cannot_be_read_is_answered_too() {
    assert!(matches!(&answers(b"nonsense")[..], [Response::Failed { id: 0, .. }]));
    let request = Request { id: 8, language: Language::English, task: read("yesterday") };
    assert!(
        matches!(&answers(&request.encode())[..], [Response::Failed { id: 8, message }] if message.contains("yesterday"))
    );
}

#[wasm_bindgen_test]
fn files_are_made_and_read() {
    let export = |published: &str, format: &str| Task::Export {
        text: TEXT.into(),
        published: Some(published.into()),
        edits: Vec::new(),
        format: format.into(),
    };
    let ask = |id, task| answers(&Request { id, language: Language::English, task }.encode());
    assert!(matches!(&ask(9, export("2025-03-04", "pdf"))[..], [Response::Failed { id: 9, .. }]));
    let made = ask(10, export("2025-03-04", "json"));
    let [Response::Answer { id: 10, answer: Answer::File { name, body } }] = &made[..] else { panic!("{made:?}") };
    assert!(name.strip_suffix(".json").is_some() && body.contains("\"2025-03-04\""), "{name}: {body}");
    let opened = ask(11, Task::File { name: name.clone(), bytes: body.clone().into_bytes() });
    assert!(
        matches!(&opened[..], [Response::Answer { answer: Answer::Saved(saved), .. }] if saved.text == TEXT && saved.published.as_deref() == Some("2025-03-04")),
        "{opened:?}"
    );
    let sample = ask(12, Task::Sample("cup".into()));
    assert!(matches!(&sample[..], [Response::Answer { answer: Answer::Article(a), .. }] if a.kept > 3), "{sample:?}");
}

#[wasm_bindgen_test]
fn offsets_of_the_api_slice_javascript_strings() {
    let text = format!("😀 é — {TEXT}");
    let analysis = worker::analyse(&text, JsValue::UNDEFINED).expect("an analysis");
    assert_eq!(get(&analysis, "offsets"), "utf16");
    let quote = get(&analysis, "quotes.0");
    let at = |key| get(&quote, key).as_f64().expect("a number") as u32;
    assert_eq!(JsString::from(text).slice(at("start"), at("end")), get(&quote, "text").as_string().expect("text"));
    assert!(Array::is_array(&get(&analysis, "document.sentences.0")));
    assert!(get(&quote, "group").is_null());
}

#[wasm_bindgen_test]
fn options_are_optional_and_checked() {
    for none in [JsValue::UNDEFINED, JsValue::NULL, Object::new().into()] {
        assert!(worker::analyse(TEXT, none).is_ok());
    }
    let given = worker::analyse(TEXT, options("2025-03-04")).expect("an analysis");
    assert_eq!(get(&given, "document.published.source"), "given");
    let refused = worker::analyse(TEXT, options("4 March")).expect_err("no such date");
    assert!(get(&refused, "message").as_string().is_some_and(|m| m.contains("2025-11-26")));
    assert!(worker::analyse(TEXT, 5.into()).is_err());
}

#[wasm_bindgen_test]
fn lone_surrogates_keep_the_offsets_right() {
    // Called as JavaScript would: the string crosses the border with its surrogates.
    thread_local!(static SEEN: RefCell<Option<JsValue>> = const { RefCell::new(None) });
    let text = JsString::from_char_code(&[0xd83d, 0x20]).concat(&TEXT.into());
    let call = Closure::<dyn FnMut(String)>::new(|text: String| {
        let analysis = worker::analyse(&text, JsValue::UNDEFINED).expect("an analysis");
        SEEN.with_borrow_mut(|seen| *seen = Some(analysis));
    });
    call.as_ref().unchecked_ref::<Function>().call1(&JsValue::NULL, &text).expect("no exception");
    let analysis = SEEN.take().expect("an analysis");
    let at = |key| get(&analysis, key).as_f64().expect("a number") as u32;
    assert_eq!(
        text.slice(at("quotes.0.start"), at("quotes.0.end")),
        get(&analysis, "quotes.0.text").as_string().expect("text")
    );
}
