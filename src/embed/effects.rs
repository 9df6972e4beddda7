//! Bindings to `js/effects.js`, which moves the focus, prints, copies and saves for the engine.
//!
//! That work is done in JavaScript because the same calls through web-sys would bring a binding each: 5 % of the
//! engine (docs/performance.md).

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Node;
use yew::Callback;

#[wasm_bindgen(module = "/src/embed/js/effects.js")]
extern "C" {
    /// Focuses the heading of a new screen, and scrolls to the top of the quiz if that is out of view.
    #[wasm_bindgen(js_name = focusHeading)]
    pub fn focus_heading(root: &Node);

    /// Calls `done` (see [`once`]) once the browser has painted what is on the screen now.
    #[wasm_bindgen(js_name = afterPaint)]
    pub fn after_paint(done: JsValue);

    /// Focuses a part of the current screen, by its `data-focus`, and unfolds what it is in.
    #[wasm_bindgen(js_name = focusPart)]
    pub fn focus_part(root: &Node, name: &str);

    /// Puts a text on the clipboard, and calls `done` (see [`once`]) with whether that was allowed.
    pub fn copy(text: &str, done: JsValue);

    /// Offers a file with this name, media type and content as a download.
    ///
    /// # Errors
    /// The exception of the browser.
    #[wasm_bindgen(catch)]
    pub fn save(name: &str, kind: &str, text: &str) -> Result<(), JsValue>;

    /// Prints one sheet: a title, headings with a text below each, and a note. In `lines`, headings and texts take
    /// turns, with NUL between them.
    ///
    /// # Errors
    /// The exception of the browser.
    #[wasm_bindgen(catch, js_name = printPlan)]
    pub fn print_plan(title: &str, lines: &str, note: &str) -> Result<(), JsValue>;

    /// Prints the quiz as it is, with every folded part open.
    ///
    /// # Errors
    /// The exception of the browser.
    #[wasm_bindgen(catch, js_name = printQuiz)]
    pub fn print_quiz(root: &Node) -> Result<(), JsValue>;
}

#[wasm_bindgen]
extern "C" {
    // Declared here, since js-sys returns the text as an object, and reading that takes one more binding.
    type Date;

    #[wasm_bindgen(constructor)]
    fn new() -> Date;

    #[wasm_bindgen(method, js_name = toISOString)]
    fn to_iso_string(this: &Date) -> String;
}

/// The current time in UTC, as `toISOString` gives it: `2026-11-25T22:41:00.000Z`.
#[must_use]
pub fn now() -> String {
    Date::new().to_iso_string()
}

/// A function that the browser can call once, with true or false.
#[must_use]
pub fn once(call: Callback<bool>) -> JsValue {
    Closure::once_into_js(move |yes: bool| call.emit(yes))
}
