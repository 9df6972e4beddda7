//! The clipboard.

use gloo_utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies a text, and then says whether that worked. A browser may forbid it.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let clipboard = window().navigator().clipboard();
    // A page that wasn't served safely has no clipboard.
    if clipboard.is_undefined() {
        done(false);
        return;
    }
    let copying = JsFuture::from(clipboard.write_text(text));
    spawn_local(async move { done(copying.await.is_ok()) });
}
