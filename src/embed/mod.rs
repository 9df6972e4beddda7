//! The browser's edge.
//!
//! Written by hand in JavaScript, since it must run before and without the engine:
//! - `loader.js` is the script that a page includes. It defines the element and, once the visitor comes near, loads
//!   `open.js`, which opens the quiz, by `files.js`. `start.js` asks for the engine's files, and `engine.js` starts it;
//! - `element.js` is the custom element: its first screen and its fallback; `exit.js` leaves the site;
//! - `quiz.js` puts the engine's screens in the place of the prerendered ones. `early.js` has what the visitor did before
//!   that, `traps.js` and `trap-note.js` what happens if the engine stops, and `accent.js` checks the page's accent;
//! - `frame.js` shows the quiz in a sandboxed frame (`frame-element.js`) instead, if `trackers.js` finds a tracker of the
//!   list in `trackers.json`. `frame-document.js` makes what stands in the frame, `frame-files.js` hands it the engine,
//!   and `frame-messages.js` has what the page tells it; `frame-inside.js` is the frame's side;
//! - `mode.js` is what those two ways share; `exit-position.js` keeps the exit below a page's own bars, and
//!   `recorder-marks.js` asks session recorders to look away;
//! - `one-file.js` and `one-file-engine.js` are the scripts of the one file (`one-file.html`): everything is inside the
//!   page;
//! - `divs.js` looks after `<div>`s that stand for the element; `contract.js` has the names and numbers that the build
//!   takes from Rust; `types.d.ts` and `glue.d.ts` are for the type checker alone;
//! - `effects.js` moves the focus, prints, copies and saves, when the engine asks for it.
//!
//! Written in Rust, within the engine:
//! - [`mount`] puts the component into the element's shadow root;
//! - [`effects`] says what the engine asks of the browser;
//! - [`exit`] leaves the site for `PartnerQuiz`. It is no part of the engine.

pub mod effects;
pub(crate) mod exit;
pub mod mount;
