//! What stands in the control that an event is about.

use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// The text in it, or the value that is chosen.
pub(crate) fn value(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return input.value();
    }
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        return select.value();
    }
    target.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value).unwrap_or_default()
}

/// Whether the box is checked.
pub(crate) fn checked(event: &Event) -> bool {
    let target = event.target().and_then(|one| one.dyn_into::<HtmlInputElement>().ok());
    target.is_some_and(|input| input.checked())
}
