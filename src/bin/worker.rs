//! The engine for the browser: what the Web Worker (`web/worker.js`) calls, and the JavaScript API. No logic of its own.
#![allow(missing_docs, reason = "wasm-bindgen's attributes make undocumented items")]

use std::cell::RefCell;

use dateline::protocol::{self, Response, Server};
use dateline::{Document, Offsets, analyse as read};
use js_sys::{Error, Function, Uint8Array};
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../../web/analysis.d.ts");

fn main() {
    console_error_panic_hook::set_once();
}

/// For the worker: the message that says that the engine is loaded.
#[wasm_bindgen(skip_typescript)]
pub fn ready() -> Vec<u8> {
    Response::ready().encode()
}

/// For the worker: carries out one request, giving each answer to `post`.
#[wasm_bindgen(skip_typescript)]
pub fn answer(request: &[u8], post: &Function) {
    thread_local!(static SERVER: RefCell<Server> = RefCell::default());
    SERVER.with_borrow_mut(|server| {
        server.answer(request, |response| {
            let message = Uint8Array::from(&response.encode()[..]);
            // A page that cannot be posted to is gone.
            let _ = post.call1(&JsValue::NULL, &message);
        });
    });
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Options {
    published: Option<String>,
}

/// Reads an article. `start` and `end` count UTF-16 units: `text.slice(start, end)` gives the words.
///
/// # Errors
/// When the options are not of this form.
#[wasm_bindgen(unchecked_return_type = "Analysis")]
pub fn analyse(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "AnalyseOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let options: Option<Options> = serde_wasm_bindgen::from_value(options)?;
    let published = options.unwrap_or_default().published;
    let published =
        published.as_deref().map(protocol::parse_date).transpose().map_err(|message| Error::new(&message))?;
    let document = Document::new(text).published(published);
    let analysis = read(&document).with_offsets(document.text(), Offsets::Utf16);
    Ok(analysis.serialize(&Serializer::json_compatible())?)
}
