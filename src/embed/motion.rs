//! Motion that only the browser can make: one screen drawn out while the next is drawn in.

use js_sys::Function;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, window};
use yew::{Callback, NodeRef};

#[wasm_bindgen]
extern "C" {
    /// An element that view transitions can be scoped to. Where a browser can't, there is no such method.
    type Scope;

    #[wasm_bindgen(method, getter, js_name = startViewTransition)]
    fn starts(this: &Scope) -> Option<Function>;
}

/// Has the browser keep a picture of what is on screen and calls `change` a frame later, which puts the next
/// screen up; the style says how the one gives way to the other (`styles/widget.css`).
///
/// Gives nothing, and calls nothing, where the browser can't do that within one element (the document's own
/// transition would hold the whole page) or where the visitor has asked for less motion.
pub fn turn(root: &NodeRef, change: Callback<()>) -> Option<()> {
    let wanted = window()?.match_media("(prefers-reduced-motion: no-preference)").ok()??;
    let stage = root.cast::<Element>()?.query_selector(".stage").ok()??;
    let start = stage.unchecked_ref::<Scope>().starts().filter(|_| wanted.matches())?;
    start.call1(&stage, &Closure::once_into_js(move || change.emit(()))).ok()?;
    Some(())
}
