//! The focus in the preview, which is in a shadow root. The quiz there only draws, so that an edit never takes the focus
//! away from where somebody writes.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

/// Whether the focus is in the quiz in this element.
#[must_use]
pub fn is_inside(page: &Element) -> bool {
    gloo_utils::document().active_element().is_some_and(|focused| page.contains(Some(&focused)))
}

/// Moves the focus to the heading of the screen in this element, as the quiz does for visitors.
pub fn to_heading(page: &Element) {
    let quiz = page.first_element_child().and_then(|host| host.shadow_root());
    let heading = quiz.and_then(|root| root.query_selector("[data-focus=heading]").ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}
