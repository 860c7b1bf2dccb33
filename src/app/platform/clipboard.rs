//! The clipboard, and what is dropped or pasted.

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::ev::{ClipboardEvent, DragEvent};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, DataTransfer, File};

use crate::t;

/// What arrives by paste or drop.
#[derive(Clone, Debug)]
pub enum Arrival {
    /// A file.
    File(File),
    /// A piece of a page.
    Html(String),
    /// Text.
    Text(String),
}

/// What was pasted.
pub fn pasted(event: &ClipboardEvent) -> Option<Arrival> {
    arrival(&event.clipboard_data()?)
}

/// What was dropped.
pub fn dropped(event: &DragEvent) -> Option<Arrival> {
    arrival(&event.data_transfer()?)
}

fn arrival(data: &DataTransfer) -> Option<Arrival> {
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        return Some(Arrival::File(file));
    }
    let of = |kind: &str| data.get_data(kind).ok().filter(|t| !t.trim().is_empty());
    match (of("text/html"), of("text/plain")) {
        (Some(html), _) => Some(Arrival::Html(html)),
        (None, Some(text)) => Some(Arrival::Text(text)),
        (None, None) => None,
    }
}

/// Takes the text when it is there; none where it cannot be made.
pub type Give = Box<dyn FnOnce(Option<String>)>;

/// Puts text on the clipboard and tells whether it is there.
pub fn copy(text: String, told: impl FnOnce(bool) + 'static) {
    copy_later(move |give| give(Some(text)), told);
}

/// Puts a text that is still being made on the clipboard, and tells whether it is there. The clipboard is asked at once: a
/// browser lets a page write to it only while the click that asked for it is fresh.
pub fn copy_later(text: impl FnOnce(Give) + 'static, told: impl FnOnce(bool) + 'static) {
    let mut text = Some(text);
    let blob = Promise::new(&mut |resolve, reject| {
        if let Some(text) = text.take() {
            text(Box::new(move |text| {
                let blob = text.and_then(|t| plain(&t));
                let _ = match blob {
                    Some(blob) => resolve.call1(&JsValue::NULL, &blob),
                    None => reject.call0(&JsValue::NULL),
                };
            }));
        }
    });
    spawn_local(async move {
        let done = match write(&blob) {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        told(done);
    });
}

fn plain(text: &str) -> Option<Blob> {
    let bag = BlobPropertyBag::new();
    bag.set_type("text/plain");
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &bag).ok()
}

fn write(blob: &Promise) -> Option<Promise> {
    let window = web_sys::window()?;
    let make: Function = Reflect::get(&window, &"ClipboardItem".into()).ok()?.dyn_into().ok()?;
    let types = Object::new();
    Reflect::set(&types, &"text/plain".into(), blob).ok()?;
    let item = Reflect::construct(&make, &Array::of1(&types)).ok()?;
    let clipboard: JsValue = window.navigator().clipboard().into();
    let write: Function = Reflect::get(&clipboard, &"write".into()).ok()?.dyn_into().ok()?;
    write.call1(&clipboard, &Array::of1(&item)).ok()?.dyn_into().ok()
}

/// Reads the clipboard as text; the browser may ask the reader first.
pub fn read(told: impl FnOnce(Result<String, String>) + 'static) {
    spawn_local(async move {
        let refused =
            t!("the browser does not let the page read the clipboard; press Ctrl+V in the text field instead");
        // Firefox before 125 has no such function.
        let clipboard: Option<JsValue> = web_sys::window().map(|w| w.navigator().clipboard().into());
        let function = clipboard.as_ref().and_then(|c| js_sys::Reflect::get(c, &"readText".into()).ok());
        let function = function.and_then(|f| f.dyn_into::<js_sys::Function>().ok());
        let promise = match (function, &clipboard) {
            (Some(function), Some(clipboard)) => function.call0(clipboard).ok(),
            _ => None,
        };
        let text = match promise.and_then(|p| p.dyn_into::<js_sys::Promise>().ok()) {
            Some(promise) => JsFuture::from(promise).await.ok().and_then(|t| t.as_string()),
            None => None,
        };
        told(text.ok_or_else(|| refused.into()));
    });
}
