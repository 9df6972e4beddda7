//! What the engine asks of the browser, as `effects.js` does it: the engine's part is to say it.

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Node;
use yew::Callback;

#[wasm_bindgen(module = "/src/embed/js/effects.js")]
extern "C" {
    /// Focuses the heading of a new screen and brings the quiz's top into view where it is out of view.
    #[wasm_bindgen(js_name = focusHeading)]
    pub fn focus_heading(root: &Node);

    /// Focuses a part of the screen that is up, by its `data-focus`.
    #[wasm_bindgen(js_name = focusPart)]
    pub fn focus_part(root: &Node, name: &str);

    /// Has the browser keep a picture of the screen that is up, and calls `change` (see [`once`]) a frame later.
    /// Says no, and calls nothing, where it can't or shouldn't.
    pub fn turn(root: &Node, change: JsValue) -> bool;

    /// Puts a text on the clipboard and tells (see [`once`]) whether that was allowed.
    pub fn copy(text: &str, done: JsValue);

    /// Hands out a file with this name, type and content, as a download.
    ///
    /// # Errors
    /// What the browser threw.
    #[wasm_bindgen(catch)]
    pub fn save(name: &str, kind: &str, text: &str) -> Result<(), JsValue>;

    /// Prints a title, headings with a text each (in turn, NUL between them), and a note, as one sheet.
    ///
    /// # Errors
    /// What the browser threw.
    #[wasm_bindgen(catch, js_name = printPlan)]
    pub fn print_plan(title: &str, lines: &str, note: &str) -> Result<(), JsValue>;

    /// Prints the quiz as it stands, with everything folded opened.
    ///
    /// # Errors
    /// What the browser threw.
    #[wasm_bindgen(catch, js_name = printQuiz)]
    pub fn print_quiz(root: &Node) -> Result<(), JsValue>;
}

#[wasm_bindgen]
extern "C" {
    // Declared here, since js-sys gives its text as an object, which takes one more binding to read.
    type Date;

    #[wasm_bindgen(constructor)]
    fn new() -> Date;

    #[wasm_bindgen(method, js_name = toISOString)]
    fn to_iso_string(this: &Date) -> String;
}

/// The time in UTC, as `toISOString` gives it.
#[must_use]
pub fn now() -> String {
    Date::new().to_iso_string()
}

/// A function that the browser may call once, with yes or no.
#[must_use]
pub fn once(call: Callback<bool>) -> JsValue {
    Closure::once_into_js(move |yes: bool| call.emit(yes))
}
