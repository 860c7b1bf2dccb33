//! Later: after some time, before the next frame.

use std::time::Duration;

use leptos::prelude::{TimeoutHandle, request_animation_frame, set_timeout_with_handle};

/// Does `f` after `ms` milliseconds, unless the handle is cleared before.
pub fn after(ms: u64, f: impl FnOnce() + 'static) -> Option<TimeoutHandle> {
    set_timeout_with_handle(f, Duration::from_millis(ms)).ok()
}

/// Does `f` once the browser has seen to what else waits: keys, pointer, drawing.
pub fn soon(f: impl FnOnce() + 'static) {
    after(0, f);
}

/// Does `f` after the next frame is drawn: what stood in line for that frame is done.
pub fn after_frame(f: impl FnOnce() + 'static) {
    next_frame(move || soon(f));
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    web_sys::window().and_then(|w| w.performance()).map_or(0.0, |p| p.now())
}

/// Does `f` before the next frame is drawn.
pub fn next_frame(f: impl FnOnce() + 'static) {
    request_animation_frame(f);
}
