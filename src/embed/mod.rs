//! The browser's edge.
//!
//! Written by hand in JavaScript, since it must run before and without the engine:
//! - `element.js` defines the custom element: its first screen, its exit, its fallback;
//! - `quiz.js` starts the engine in it and puts the engine's screens in the place of the prerendered ones;
//! - `beside.js` is the script that a page includes: its files are beside it. Once the visitor comes near it
//!   loads `open.js`, which opens the quiz, and `engine.js`, which starts the engine;
//! - `opened.js` is what the quiz and the frame share: the ways to leave; `divs.js` looks after `<div>`s that
//!   stand for the element;
//! - `inside.js` is the script of the one file (`one-file.html`): its files are inside the page;
//! - `frame.js` shows the one file in a sandboxed frame; `leave.js` covers the page; `failure.js` says why
//!   the quiz can't run; `names.js` holds the names that they share;
//! - `effects.js` moves the focus, prints, copies and saves, when the engine asks for it.
//!
//! Written in Rust, within the engine:
//! - [`mount`] puts the component into the element's shadow root;
//! - [`effects`] says what the engine asks of the browser;
//! - [`exit`] leaves the site for `PartnerQuiz`. It is no part of the engine.

pub mod effects;
pub(crate) mod exit;
pub mod mount;
