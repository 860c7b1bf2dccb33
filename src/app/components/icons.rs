//! Line icons of our own, 20 units wide, in the colour of the text around them.

use leptos::prelude::*;

/// An icon by its path; it says nothing to a screen reader, so put words beside it.
#[component]
pub fn Icon(
    /// One of the constants below.
    path: &'static str,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
            <path d=path fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}

/// A sheet with a corner.
pub const PAGE: &str = "M5 2.5h6.5L15 6v11.5H5z M11.5 2.5V6H15";
/// A pen.
pub const PEN: &str = "M3.5 16.5l.8-3.4L13.2 4.2l2.6 2.6-8.9 8.9z M11.6 5.8l2.6 2.6";
/// An open folder.
pub const FOLDER: &str = "M2.5 15.5v-11h5l1.5 2h7v2.5 M2.5 15.5l2.3-6.5h13l-2.3 6.5z";
/// A clipboard.
pub const CLIPBOARD: &str = "M7 4H4.5v13.5h11V4H13 M7 2.5h6v3H7z";
/// Back.
pub const UNDO: &str = "M7 4L3.5 7.5 7 11 M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8";
/// Forth.
pub const REDO: &str = "M13 4l3.5 3.5L13 11 M16.5 7.5H8a4.5 4.5 0 0 0 0 9h4";
/// Out of a box.
pub const EXPORT: &str = "M10 12.5v-10 M6.5 6L10 2.5 13.5 6 M3.5 11v6h13v-6";
/// Two sheets.
pub const COMPARE: &str = "M2.5 4h6v12h-6z M11.5 4h6v12h-6z";
/// Half a disc.
pub const THEME: &str = "M10 2.5a7.5 7.5 0 1 0 0 15z M10 2.5a7.5 7.5 0 0 1 0 15";
/// A globe.
pub const LANGUAGE: &str =
    "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z M2.5 10h15 M10 2.5c-4 4-4 11 0 15 M10 2.5c4 4 4 11 0 15";
/// A cross.
pub const CLOSE: &str = "M5 5l10 10 M15 5L5 15";
/// To the left.
pub const LEFT: &str = "M12.5 4.5L7 10l5.5 5.5";
/// To the right.
pub const RIGHT: &str = "M7.5 4.5L13 10l-5.5 5.5";
/// Up.
pub const UP: &str = "M4.5 12.5L10 7l5.5 5.5";
/// Down.
pub const DOWN: &str = "M4.5 7.5L10 13l5.5-5.5";
/// A magnifying glass.
pub const FIND: &str = "M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z M12.6 12.6L17 17";
/// Lines of text.
pub const TEXT: &str = "M4 5h12 M4 10h12 M4 15h7";
/// A head and shoulders.
pub const WHO: &str = "M10 3a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 10 3z M3.5 17c.6-3.4 3.2-5 6.5-5s5.9 1.6 6.5 5";
/// Quotation marks.
pub const QUOTE: &str = "M4 13.5c2 0 3.5-1.4 3.5-4V6H4v4h3.3 M12 13.5c2 0 3.5-1.4 3.5-4V6H12v4h3.3";
/// A line with points.
pub const TIME: &str =
    "M2.5 10h15 M5.5 8.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z M13 8.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z";
/// A window with a shelf.
pub const DOCK: &str = "M3 4h14v12.5H3z M3 12h14";
/// Three points.
pub const MORE: &str = "M4.5 10h.01 M10 10h.01 M15.5 10h.01";
/// A question mark.
pub const HELP: &str = "M7 7.2a3 3 0 1 1 4.4 2.6c-.9.5-1.4 1-1.4 2.2 M10 15.4h.01";
/// A plus.
pub const PLUS: &str = "M10 4v12 M4 10h12";
/// A minus.
pub const MINUS: &str = "M4 10h12";
