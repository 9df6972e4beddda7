//! Journeys: the built `dist/` in a real browser, driven as a visitor would drive it.
//!
//! `cargo xtask test` builds `dist/` first and names the driver in `CHROMEDRIVER`.

#![cfg(not(target_arch = "wasm32"))]

/// The three browser engines and their drivers.
#[path = "journeys/browser.rs"]
mod browser;

/// A browser, a server, and a page with the quiz on it.
#[path = "journeys/page.rs"]
mod page;

/// The recorder of a journey's requests misses none of them.
#[path = "journeys/recorder.rs"]
mod recorder;

/// The prerendered first screens, and what visitors do on them before the engine is there.
#[path = "journeys/early.rs"]
mod early;

/// From start to result and to the stop screen, with the mouse and by keyboard alone.
#[path = "journeys/visitor.rs"]
mod visitor;

/// Every option with a meaning changes what the result says.
#[path = "journeys/answers.rs"]
mod answers;

/// "Leave this site": the link, Shift three times, and what is left behind.
#[path = "journeys/exit.rs"]
mod exit;

/// The talk plan: how it is picked, written, shown, copied, printed and saved.
#[path = "journeys/talk.rs"]
mod talk;

/// Paper: what the result prints, and what it never prints.
#[path = "journeys/print.rs"]
mod print;

/// The screens of the quiz, and the answers that lead to each.
#[path = "journeys/tour.rs"]
mod tour;

/// Accessibility: axe on every screen, sizes, reflow, spacing.
#[path = "journeys/access.rs"]
mod access;

/// Languages: set by the page, the element or the visitor; a made-up long one; and right to left.
#[path = "journeys/language.rs"]
mod language;

/// The contract: frozen lists of attributes, events, properties, parts and hooks.
#[path = "journeys/contract.rs"]
mod contract;

/// The element on any page: included twice, moved, hidden, several times, in other roots, as a `div`.
#[path = "journeys/element.rs"]
mod element;

/// Hostile styles and policies, and what the quiz leaves alone on its host page.
#[path = "journeys/hosts.rs"]
mod hosts;

/// A host page that is itself a Yew app.
#[path = "journeys/yew_host.rs"]
mod yew_host;

/// The sandboxed frame.
#[path = "journeys/isolated.rs"]
mod isolated;

/// The one file, without a server.
#[path = "journeys/one_file.rs"]
mod one_file;

/// What the element shows when the quiz can't run.
#[path = "journeys/fallback.rs"]
mod fallback;

/// A run from start to result causes no request, cookie, storage or history entry.
#[path = "journeys/privacy.rs"]
mod privacy;

/// Trackers on the page: which ones the quiz finds, and what they see.
#[path = "journeys/trackers.rs"]
mod trackers;

/// The snippets of the docs, pasted into an empty page.
#[path = "journeys/docs.rs"]
mod docs;
