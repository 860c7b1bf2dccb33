//! Files in and out.

use leptos::ev::Event;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
pub use web_sys::File;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// The file that was chosen in a file field; the field is emptied so that the same file can be chosen again.
pub fn chosen(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files().and_then(|files| files.get(0));
    input.set_value("");
    file
}

/// Reads a file: its name and bytes.
pub fn read(file: File, told: impl FnOnce(String, Result<Vec<u8>, String>) + 'static) {
    spawn_local(async move {
        let name = file.name();
        let bytes = JsFuture::from(file.array_buffer()).await;
        let bytes = bytes.map(|b| js_sys::Uint8Array::new(&b).to_vec());
        let reason = format!("{name} could not be read; is it still there?");
        told(name, bytes.map_err(|_| reason));
    });
}

/// Hands a file to the reader's downloads.
pub fn download(name: &str, media_type: &str, content: &str) {
    let _ = try_download(name, media_type, content);
}

fn try_download(name: &str, media_type: &str, content: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let bag = BlobPropertyBag::new();
    bag.set_type(&format!("{media_type};charset=utf-8"));
    let parts = js_sys::Array::of1(&content.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &bag).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The download has its own hold of the blob once it has begun.
    super::timer::after(10_000, move || {
        let _ = Url::revoke_object_url(&url);
    });
    Some(())
}
