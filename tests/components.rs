//! The component in a real browser, mounted as the element mounts it and without the network.
//!
//! `cargo xtask test` runs these in headless Chromium.

#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

/// A quiz on a page, and functions to press and read it.
#[path = "components/stage.rs"]
mod stage;

/// What the visitor did before the component was there.
#[path = "components/early.rs"]
mod early;

/// Questions: native controls, names and values, errors.
#[path = "components/question.rs"]
mod question;

/// Addresses, valid and hostile ones.
#[path = "tables/addresses.rs"]
mod addresses;

/// The scripts' regular expressions accept the same values as the engine.
#[path = "components/patterns.rs"]
mod patterns;

/// What the page may set: heading levels, the practice's details, the theme.
#[path = "components/config.rs"]
mod config;

/// Each part of a screen: start, exit, help, reasons, sections, the practice, the talk plan and paper.
#[path = "components/parts.rs"]
mod parts;

/// The exit of the component for other Yew apps.
#[path = "components/alone.rs"]
mod alone;

/// The safety routes: what the stop leaves out and what caution holds back.
#[path = "components/safety.rs"]
mod safety;
