//! What the reader's device and settings ask for.

fn matches(query: &str) -> bool {
    let list = web_sys::window().and_then(|w| w.match_media(query).ok().flatten());
    list.is_some_and(|l| l.matches())
}

/// Nothing may move.
pub fn reduced_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}
/// One column with a bottom bar.
pub fn is_phone() -> bool {
    matches("(max-width: 699.98px)")
}
/// There is a precise pointer, so no keyboard slides up when a field gets the focus.
pub fn has_mouse() -> bool {
    matches("(hover: hover) and (pointer: fine)")
}
