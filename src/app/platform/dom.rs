//! The document: elements by id, focus, scrolling, classes on the root.

use js_sys::{Function, Reflect};
use leptos::ev::{Event, KeyboardEvent, MouseEvent, PointerEvent};
use wasm_bindgen::JsCast;
pub use web_sys::HtmlElement;
use web_sys::{Document, Element, HtmlTextAreaElement, ScrollBehavior, ScrollIntoViewOptions};
use web_sys::{ScrollLogicalPosition, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// The element with this id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The first element that fits the selector.
pub fn query(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// All elements that fit the selector, in document order.
pub fn query_all(selector: &str) -> Vec<HtmlElement> {
    let Some(list) = document().and_then(|d| d.query_selector_all(selector).ok()) else { return Vec::new() };
    (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).collect()
}

/// What the build says of itself in `<meta name="dateline-…">`.
pub fn meta(name: &str) -> Option<String> {
    query(&format!("meta[name=\"dateline-{name}\"]"))?.get_attribute("content")
}

/// Where the engine's worker is, relative to the page.
pub fn worker_url() -> String {
    meta("worker").unwrap_or_else(|| "./worker.js".into())
}

/// Takes over from the static page: gives what was typed before the program was there, and whether the field had the focus.
pub fn take_over() -> (String, bool) {
    let Some(shell) = by_id("shell") else { return (String::new(), false) };
    let field = shell.query_selector("textarea").ok().flatten().and_then(|f| f.dyn_into::<HtmlTextAreaElement>().ok());
    let focused = field.as_ref().map(|f| (*f).clone().into()) == document().and_then(|d| d.active_element());
    let text = field.map(|f| f.value()).unwrap_or_default();
    shell.remove();
    (text, focused)
}

/// Sets an attribute of the root element, or takes it away.
pub fn root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|d| d.document_element()) else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// What language the reader's browser speaks, as a tag.
pub fn language() -> Option<String> {
    window()?.navigator().language()
}

/// The title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Gives the focus to the first element that fits, and tells whether it has it: what is not shown takes none.
pub fn focus(selector: &str) -> bool {
    query(selector).is_some_and(|e| e.focus().is_ok() && document().and_then(|d| d.active_element()) == Some(e.into()))
}

/// [`focus`], when what is being drawn is there.
pub fn focus_soon(selector: String) {
    super::timer::next_frame(move || {
        focus(&selector);
    });
}

/// Scrolls an element into the middle of the view.
pub fn reveal(element: &Element) {
    scroll(element, ScrollLogicalPosition::Center);
}

/// Scrolls a card into view, when what is being drawn is there: just as far as needed, or to its beginning where it is longer than
/// what it is in.
pub fn reveal_card(selector: String, within: &'static str) {
    super::timer::next_frame(move || {
        let (Some(card), Some(around)) = (query(&selector), query(within)) else { return };
        let long = card.client_height() > around.client_height();
        scroll(&card, if long { ScrollLogicalPosition::Start } else { ScrollLogicalPosition::Nearest });
    });
}

/// Scrolls just as far as needed to see the element, when what is being drawn is there.
pub fn reveal_soon(selector: String) {
    super::timer::next_frame(move || {
        if let Some(element) = query(&selector) {
            scroll(&element, ScrollLogicalPosition::Nearest);
        }
    });
}

/// Smoothly where the way is short. On a long one, paragraphs that were never laid out move the goal while the page moves to where
/// it was: Firefox then stops far from it.
fn scroll(element: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    let far = element.get_bounding_client_rect().top().abs() > 2.0 * super::media::height();
    let still = far || super::media::reduced_motion();
    options.set_behavior(if still { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls the window to the top at once.
pub fn to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Whether the key was pressed in something that takes text.
pub fn is_typing(event: &KeyboardEvent) -> bool {
    let Some(element) = event.target().and_then(|t| t.dyn_into::<HtmlElement>().ok()) else { return false };
    let editable = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";
    element.matches(editable).unwrap_or(false)
}

/// The attribute of the element that was hit, or of the nearest around it that has it.
pub fn attribute_at(event: &Event, name: &str) -> Option<String> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}

/// How far down in the element that hears the event it happened, from 0 to 1.
pub fn height_at(event: &MouseEvent) -> Option<f64> {
    let element: Element = event.current_target()?.dyn_into().ok()?;
    let (_, top, bottom) = edges(&element)?;
    (bottom > top).then(|| ((f64::from(event.client_y()) - top) / (bottom - top)).clamp(0.0, 1.0))
}

/// Left edge, top and bottom of an element in the window.
pub(super) fn edges(element: &Element) -> Option<(f64, f64, f64)> {
    let measure: Function = Reflect::get(element, &"getBoundingClientRect".into()).ok()?.dyn_into().ok()?;
    let rect = measure.call0(element).ok()?;
    let edge = |name: &str| Reflect::get(&rect, &name.into()).ok()?.as_f64();
    Some((edge("left")?, edge("top")?, edge("bottom")?))
}

/// The element hears the pointer until it is let go.
pub fn hold_pointer(event: &PointerEvent) {
    let element = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    if let Some(element) = element {
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// Whether the element holds the pointer.
pub fn holds_pointer(event: &PointerEvent) -> bool {
    let element = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    element.is_some_and(|e| e.has_pointer_capture(event.pointer_id()))
}

/// Writes what scrolls sideways anew; what was in the middle stays there.
pub fn redraw_across(element: &Element, html: &str) {
    let (width, old) = (element.client_width(), element.scroll_width().max(1));
    let middle = f64::from(element.scroll_left() + width / 2) / f64::from(old);
    element.set_inner_html(html);
    element.set_scroll_left((middle * f64::from(element.scroll_width())) as i32 - width / 2);
}

/// Scrolls an element sideways until the first in it that fits (it says in `data-x` where it is) can be seen.
pub fn show_across(element: &Element, selector: &str) {
    let first = element.query_selector(selector).ok().flatten();
    let Some(x) = first.and_then(|e| e.get_attribute("data-x")?.parse::<i32>().ok()) else { return };
    let (left, width) = (element.scroll_left(), element.client_width());
    if !(left + 16..left + width - 32).contains(&x) {
        element.set_scroll_left(x - width / 2);
    }
}

/// Writes the inside of an element.
pub fn set_html(id: &str, html: &str) {
    if let Some(element) = by_id(id) {
        element.set_inner_html(html);
    }
}

/// The address of the page without what is behind `#`.
pub fn address() -> String {
    let href = window().and_then(|w| w.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().into()
}

/// Whether the event happened inside what fits the selector.
pub fn is_inside(event: &Event, selector: &str) -> bool {
    let element = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    element.and_then(|e| e.closest(selector).ok().flatten()).is_some()
}

/// Whether the focus is inside what fits the selector.
pub fn has_focus(selector: &str) -> bool {
    let active = document().and_then(|d| d.active_element());
    active.and_then(|e| e.closest(selector).ok().flatten()).is_some()
}

/// The id of the element with the focus, or of its nearest ancestor among these selectors: its row.
pub fn focused_among(selectors: &[&str]) -> Option<usize> {
    selectors.iter().position(|s| has_focus(s))
}

/// The part of the address behind `#`.
pub fn hash() -> String {
    let hash = window().and_then(|w| w.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').into()
}

/// Prints the page.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Opens a dialog so that the rest of the page waits for it.
pub fn show_modal(id: &str) {
    let dialog = by_id(id).and_then(|d| d.dyn_into::<web_sys::HtmlDialogElement>().ok());
    if let Some(dialog) = dialog.filter(|d| !d.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog.
pub fn close_modal(id: &str) {
    if let Some(dialog) = by_id(id).and_then(|d| d.dyn_into::<web_sys::HtmlDialogElement>().ok()) {
        dialog.close();
    }
}

/// How wide an element is.
pub fn width(element: &Element) -> i32 {
    element.client_width()
}

/// Gives the focus to the element that lies `by` behind the focused one among those that fit. Tells whether there is one.
pub fn step_focus(selector: &str, by: isize) -> bool {
    let all = query_all(selector);
    let active = document().and_then(|d| d.active_element());
    let inside =
        |e: &HtmlElement| active.as_ref().is_some_and(|a| e.parent_element().is_some_and(|p| p.contains(Some(a))));
    let Some(here) = all.iter().position(inside) else { return false };
    let next = here.checked_add_signed(by).and_then(|row| all.get(row));
    next.is_some_and(|e| e.focus().is_ok())
}

/// Presses the first element that fits, and tells whether there is one.
pub fn click(selector: &str) -> bool {
    query(selector).inspect(HtmlElement::click).is_some()
}

/// Tells the rest of the page something by an event on the window.
pub fn tell_window(name: &str) {
    if let (Some(window), Ok(event)) = (window(), Event::new(name)) {
        let _ = window.dispatch_event(&event);
    }
}
