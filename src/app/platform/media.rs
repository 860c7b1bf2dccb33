//! What the reader's device and settings ask for.

fn matches(query: &str) -> bool {
    let list = web_sys::window().and_then(|w| w.match_media(query).ok().flatten());
    list.is_some_and(|l| l.matches())
}

/// Nothing may move.
pub fn reduced_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}
/// There is room for a timeline below the article.
pub fn is_large() -> bool {
    matches("(min-width: 68.75em) and (min-height: 52em)")
}
/// How wide the window is.
pub fn width() -> i32 {
    let width = web_sys::window().and_then(|w| w.inner_width().ok()).and_then(|w| w.as_f64());
    width.map_or(0, |w| w as i32)
}
/// How high the window is.
pub fn height() -> f64 {
    web_sys::window().and_then(|w| w.inner_height().ok()).and_then(|h| h.as_f64()).unwrap_or_default()
}
/// There is a precise pointer, so no keyboard slides up when a field gets the focus.
pub fn has_mouse() -> bool {
    matches("(hover: hover) and (pointer: fine)")
}
