//! Focus and scroll, after a step and never on load.

use web_sys::wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusOptions, HtmlElement, window};
use yew::NodeRef;

/// Focuses a part of a new screen without scrolling, then brings the widget's top into view, but only
/// where it is out of view: a page that stands still must not jump.
pub fn screen(root: &NodeRef, name: &str) {
    let Some(root) = root.cast::<Element>() else { return };
    if let Some(part) = find(&root, name) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = part.focus_with_options(&options);
    }
    let top = root.get_bounding_client_rect().top();
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or(0.0);
    if top < 0.0 || top > height {
        root.scroll_into_view();
    }
}

/// Focuses a part of the screen that is up; the browser scrolls to it as far as it must.
pub fn part(root: &NodeRef, name: &str) {
    let Some(root) = root.cast::<Element>() else { return };
    if let Some(part) = find(&root, name) {
        let _ = part.focus();
    }
}

fn find(root: &Element, name: &str) -> Option<HtmlElement> {
    root.query_selector(&["[data-focus=", name, "]"].concat()).ok()??.dyn_into().ok()
}
