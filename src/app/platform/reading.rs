//! The article's element: sections as one piece of HTML each, marks by their `data-a`, places by block and UTF-16 units.

use leptos::ev::{Event, MouseEvent};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, Node, Range};

use super::dom::document;

/// A place in the article: the number of the block (`data-p`) and UTF-16 units into it.
pub type Place = (usize, u32);

/// How far an event's number reaches down into its line, in pixels.
const NUMBER_OVERLAP: f64 = 2.0;

/// The article's element, where there is one.
pub fn article() -> Option<HtmlElement> {
    super::dom::query("#article .text")
}

/// Makes the article have so many sections; new ones are empty.
pub fn set_sections(article: &HtmlElement, count: usize) {
    while article.child_element_count() as usize > count {
        article.last_element_child().inspect(Element::remove);
    }
    while (article.child_element_count() as usize) < count {
        let Some(section) = document().and_then(|d| d.create_element("section").ok()) else { return };
        let _ = article.append_child(&section);
    }
}

/// Says to screen readers, and to whoever waits, whether the article is still being written.
pub fn set_busy(article: &HtmlElement, busy: bool) {
    let _ = article.set_attribute("aria-busy", if busy { "true" } else { "false" });
}

/// Writes a section.
pub fn write_section(article: &HtmlElement, section: usize, html: &str) {
    if let Some(element) = article.children().item(section as u32) {
        element.set_inner_html(html);
    }
}

/// Takes the class from everything in the article and gives it to what fits the selector. Gives how many that are.
pub fn set_class(article: &HtmlElement, class: &str, selector: Option<&str>) -> usize {
    let each = |selector: &str, f: &dyn Fn(Element)| {
        let Ok(list) = article.query_selector_all(selector) else { return 0 };
        (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).map(f).count()
    };
    each(&format!(".{class}"), &|e| drop(e.class_list().remove_1(class)));
    selector.map_or(0, |s| each(s, &|e| drop(e.class_list().add_1(class))))
}

/// The first element of the article that fits.
pub fn find(article: &HtmlElement, selector: &str) -> Option<HtmlElement> {
    article.query_selector(selector).ok()??.dyn_into().ok()
}

/// The tokens of the segment that was hit, innermost first.
pub fn tokens_at(event: &Event) -> Option<String> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest("[data-a]").ok()??.get_attribute("data-a")
}

/// Left edge, top and bottom, in the window, of the segment that was hit.
pub fn box_at(event: &Event) -> Option<(f64, f64, f64)> {
    let element: Element = event.target()?.dyn_into().ok()?;
    super::dom::edges(&element.closest("[data-a]").ok()??)
}

/// The number of the event that was hit: it stands over the first letters of its word, above the line.
pub fn number_at(event: &MouseEvent) -> Option<usize> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let element = element.closest("[data-n]").ok()??;
    let (_, top, _) = super::dom::edges(&element)?;
    let above = f64::from(event.client_y()) < top + NUMBER_OVERLAP;
    element.get_attribute("data-n").filter(|_| above)?.split(' ').next()?.parse().ok()
}

/// Makes this segment the keyboard's: a button with a name, focused. The one before becomes plain again.
pub fn take_cursor(article: &HtmlElement, element: &HtmlElement, token: &str, name: &str) {
    drop_cursor(article);
    let _ = element.set_attribute("data-stop", token);
    let _ = element.set_attribute("role", "button");
    let _ = element.set_attribute("aria-label", name);
    let _ = element.set_attribute("tabindex", "0");
    let _ = element.class_list().add_1("cursor");
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// No segment is the keyboard's any more.
pub fn drop_cursor(article: &HtmlElement) {
    if let Some(old) = find(article, ".cursor") {
        for attribute in ["role", "aria-label", "tabindex", "data-stop"] {
            let _ = old.remove_attribute(attribute);
        }
        let _ = old.class_list().remove_1("cursor");
    }
}

/// What the reader has selected in the article with mouse, keys or finger; none where nothing is, or not all of it lies inside.
pub fn selected(article: &HtmlElement) -> Option<(Place, Place)> {
    let selection = web_sys::window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let start = place(article, &range.start_container().ok()?, range.start_offset().ok()?)?;
    let end = place(article, &range.end_container().ok()?, range.end_offset().ok()?)?;
    Some((start, end))
}

/// Calls `f` whenever the selection in the window changes, for as long as the page lives.
pub fn on_selection_change(f: impl Fn() + 'static) {
    let Some(document) = document() else { return };
    let closure = Closure::<dyn Fn()>::new(f);
    let _ = document.add_event_listener_with_callback("selectionchange", closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Nothing is selected any more.
pub fn unselect() {
    if let Some(selection) = web_sys::window().and_then(|w| w.get_selection().ok().flatten()) {
        let _ = selection.remove_all_ranges();
    }
}

/// Whether anything is selected in the window.
pub fn has_selection() -> bool {
    let selection = web_sys::window().and_then(|w| w.get_selection().ok().flatten());
    selection.is_some_and(|s| !s.is_collapsed())
}

/// The range between two places.
pub fn range(article: &HtmlElement, start: Place, end: Place) -> Option<Range> {
    let range = document()?.create_range().ok()?;
    let (node, at) = node_at(article, start)?;
    range.set_start(&node, at).ok()?;
    let (node, at) = node_at(article, end)?;
    range.set_end(&node, at).ok()?;
    Some(range)
}

/// The block that holds a place.
pub fn block(article: &HtmlElement, block: usize) -> Option<HtmlElement> {
    find(article, &format!("[data-p=\"{block}\"]"))
}

/// The element that holds the range's beginning.
pub fn element_of(range: &Range) -> Option<Element> {
    let node = range.start_container().ok()?;
    node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())
}

fn place(article: &HtmlElement, node: &Node, offset: u32) -> Option<Place> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let Some(block) = element.closest("[data-p]").ok()? else {
        // Between two blocks: the beginning of the one that follows.
        if !article.contains(Some(node)) {
            return None;
        }
        let child = node.child_nodes().item(offset)?.dyn_into::<Element>().ok()?;
        let block = if child.has_attribute("data-p") { child } else { child.query_selector("[data-p]").ok()?? };
        return Some((number(&block)?, 0));
    };
    let range = document()?.create_range().ok()?;
    range.set_start(&block, 0).ok()?;
    range.set_end(node, offset).ok()?;
    let before = String::from(range.to_string());
    article.contains(Some(&block)).then_some(())?;
    Some((number(&block)?, before.encode_utf16().count() as u32))
}

fn number(block: &Element) -> Option<usize> {
    block.get_attribute("data-p")?.parse().ok()
}

fn node_at(article: &HtmlElement, (number, mut left): Place) -> Option<(Node, u32)> {
    let block = block(article, number)?;
    // 4: text nodes only.
    let walker = document()?.create_tree_walker_with_what_to_show(&block, 4).ok()?;
    let mut last = None;
    while let Ok(Some(node)) = walker.next_node() {
        let length = node.node_value().map_or(0, |t| t.encode_utf16().count() as u32);
        if left <= length {
            return Some((node, left));
        }
        left -= length;
        last = Some((node, length));
    }
    last
}
