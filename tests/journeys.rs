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

/// What sees the requests of every journey sees all of them.
#[path = "journeys/recorder.rs"]
mod recorder;

/// The prerendered first screens, and what is done on them before the engine is there.
#[path = "journeys/early.rs"]
mod early;

/// From start to result and to the stop screen, with the mouse and by keyboard alone.
#[path = "journeys/visitor.rs"]
mod visitor;

/// Every option that means something changes what the result says.
#[path = "journeys/answers.rs"]
mod answers;

/// "Leave this site": by pressing it, by Shift three times, and what is left behind.
#[path = "journeys/exit.rs"]
mod exit;

/// The talk plan: picked, written, shown, copied, printed and saved.
#[path = "journeys/talk.rs"]
mod talk;

/// Paper: what the result prints, and what it never does.
#[path = "journeys/print.rs"]
mod print;

/// Every screen of the quiz, and the way to it.
#[path = "journeys/tour.rs"]
mod tour;

/// Accessibility: axe on every screen, sizes, reflow, spacing.
#[path = "journeys/access.rs"]
mod access;

/// Languages: the page's, the element's, the visitor's; a made-up long one, and right to left.
#[path = "journeys/language.rs"]
mod language;

/// The contract: attributes, events, properties, parts and hooks, each on its frozen list.
#[path = "journeys/contract.rs"]
mod contract;

/// The element in any page: included twice, moved, hidden, many, in other roots, as a `div`.
#[path = "journeys/element.rs"]
mod element;

/// Hostile styles and policies; what the quiz leaves alone on its host.
#[path = "journeys/hosts.rs"]
mod hosts;

/// A host that is a Yew app itself.
#[path = "journeys/yew_host.rs"]
mod yew_host;

/// The sandboxed frame.
#[path = "journeys/isolated.rs"]
mod isolated;

/// The one file, without a server.
#[path = "journeys/one_file.rs"]
mod one_file;

/// What stands inside the element when the quiz can't run.
#[path = "journeys/fallback.rs"]
mod fallback;

/// No request, cookie, storage or history entry from start to result.
#[path = "journeys/privacy.rs"]
mod privacy;

/// Trackers on the page: which ones are found, and what they see.
#[path = "journeys/trackers.rs"]
mod trackers;

/// The snippets of the docs, pasted into an empty page.
#[path = "journeys/docs.rs"]
mod docs;
