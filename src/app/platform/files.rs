//! Files in and out.

use leptos::ev::Event;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
pub use web_sys::File;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement,
    HtmlInputElement, Url,
};

use crate::t;

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
        let bytes = bytes.map_err(|_| t!("{} could not be read; is it still there?", name));
        told(name, bytes);
    });
}

/// Hands a file to the reader's downloads.
pub fn download(name: &str, media_type: &str, content: &str) {
    let _ = try_download(name, media_type, content);
}

fn try_download(name: &str, media_type: &str, content: &str) -> Option<()> {
    hand_over(name, Url::create_object_url_with_blob(&blob(media_type, content)?).ok()?)
}

fn blob(media_type: &str, content: &str) -> Option<Blob> {
    let bag = BlobPropertyBag::new();
    bag.set_type(&format!("{media_type};charset=utf-8"));
    Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&content.into()), &bag).ok()
}

fn hand_over(name: &str, url: String) -> Option<()> {
    let document = web_sys::window()?.document()?;
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

/// The longest side of a picture that every browser can draw.
const LONGEST: f64 = 16_000.0;

/// Draws an SVG as a PNG, twice as large where that can be drawn, and hands it to the reader's downloads.
pub fn download_picture(name: String, svg: &str, told: impl FnOnce(bool) + 'static) {
    let blob = blob("image/svg+xml", svg);
    spawn_local(async move {
        let drawn = match blob {
            Some(blob) => draw(&blob).await,
            None => None,
        };
        told(drawn.and_then(|url| hand_over(&name, url)).is_some());
    });
}

/// The picture's address.
async fn draw(svg: &Blob) -> Option<String> {
    let image = HtmlImageElement::new().ok()?;
    let source = Url::create_object_url_with_blob(svg).ok()?;
    image.set_src(&source);
    let loaded = JsFuture::from(image.decode()).await;
    let _ = Url::revoke_object_url(&source);
    loaded.ok()?;
    let (width, height) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    let scale = (LONGEST / width.max(height)).min(2.0);
    let canvas: HtmlCanvasElement = web_sys::window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width((width * scale) as u32);
    canvas.set_height((height * scale) as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width * scale, height * scale).ok()?;
    canvas.to_data_url().ok()
}
