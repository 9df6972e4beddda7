//! Single components of the studio in a real browser, without the rest of the page.
//!
//! `cargo xtask test` runs these in headless Chromium.

#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

/// A component on a page, and functions to use and read it.
#[path = "components/stage.rs"]
mod stage;

/// The practice's color, with its contrast.
#[path = "components/accent.rs"]
mod accent;

/// Lists to choose one value from.
#[path = "components/choice.rs"]
mod choice;

/// The draft that an earlier visit has left.
#[path = "components/draft.rs"]
mod draft;

/// One text in every language.
#[path = "components/editor.rs"]
mod editor;

/// Lists of advice in their order.
#[path = "components/pieces.rs"]
mod pieces;

/// Problems and where they lead.
#[path = "components/problems.rs"]
mod problems;

/// The forms of the rules.
#[path = "components/rules.rs"]
mod rules;

/// What the studio says about a result: the answers behind it, and what an edit has changed.
#[path = "components/results.rs"]
mod results;
