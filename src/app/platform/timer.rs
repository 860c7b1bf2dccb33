//! Later: after some time, before the next frame.

use std::time::Duration;

use leptos::prelude::{TimeoutHandle, request_animation_frame, set_timeout_with_handle};

/// Does `f` after `ms` milliseconds, unless the handle is cleared before.
pub fn after(ms: u64, f: impl FnOnce() + 'static) -> Option<TimeoutHandle> {
    set_timeout_with_handle(f, Duration::from_millis(ms)).ok()
}

/// Does `f` before the next frame is drawn.
pub fn next_frame(f: impl FnOnce() + 'static) {
    request_animation_frame(f);
}
