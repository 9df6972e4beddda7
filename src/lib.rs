//! A private quiz, embedded in a page, for people who want couples therapy while their partner doesn't: how
//! open the partner seems, which reasons may be behind it and because of which answers, and what could help
//! next.
//!
//! # The house
//!
//! | where | what it is |
//! |---|---|
//! | [`quiz`] | The core: the content, the judgements, the plan and the state machine. It is pure, so it knows no browser. |
//! | [`author`] | Reads, checks and packs the content, and reports what can come out of it (feature `author`). It doesn't ship. |
//! | [`view`] | The Yew components, with one screen or part in each file. They draw a [`State`] and send [`Event`]s. |
//! | [`embed`] | The browser's edge in Rust: it mounts the quiz into the custom element and carries out [`Effect`]s. |
//! | `src/embed/js/` | The browser's edge in JavaScript: what must run before the engine has loaded, or without it. |
//! | `styles/` | The style sheets. `tokens.css` has the custom properties that a page can set. |
//! | `content/` | Every text, weight and rule, in TOML: one file for each language, and two that all languages share. |
//! | `studio/` | The Yew app in which practices change the content; a crate of its own. |
//! | `tests/` | `core` tests this crate without a browser, `components` in one, and `journeys` the release in three. |
//! | `tools/` | The commands (`cargo xtask`), the test server, and the comparison with other quizzes. |
//! | `benches/`, `fuzz/` | Benchmarks with Criterion, and fuzzing with libFuzzer. |
//!
//! # How data flows
//!
//! Data flows one way:
//!
//! 1. The attributes of the element become a [`Config`].
//! 2. A click becomes an [`Event`].
//! 3. [`step`] takes the [`State`] and the event, and returns the new state and its effects.
//! 4. The view draws the new state, and the edge carries out the effects, such as moving the focus.
//!
//! # Examples
//!
//! The content is read from TOML files and checked. From there, everything is plain functions:
//!
//! ```
//! use std::path::Path;
//!
//! use partner_quiz::author::{Files, read};
//! use partner_quiz::quiz::answers::Answers;
//! use partner_quiz::quiz::judgement::judge;
//! use partner_quiz::quiz::plan::plan;
//!
//! let content = read(&Files::beside(Path::new("content/en.toml"))).expect("no mistakes");
//!
//! // A visitor who has asked many times (the last option of the first question), and nothing else.
//! let mut answers = Answers::none(&content.rules);
//! answers.choose(&content.rules, 0, 3, true);
//!
//! let judgement = judge(&content.rules, &answers);
//! println!("{}", content.words.levels[&judgement.level].title);
//! // What to do tonight, if the visitor feels safe.
//! if let Some(tonight) = plan(&content.rules, &judgement, false).tonight {
//!     println!("{}", content.words.pieces[&tonight.piece].text);
//! }
//! ```
//!
//! - [`step`] shows how to drive the quiz without a browser.
//! - [`Content`] shows how content is packed by the build and unpacked in the browser.
//! - `examples/yew_host.rs` is a Yew app that contains the quiz.
//!
//! # Panics
//!
//! The quiz must never stop a page that it is part of. So Clippy denies whatever can panic, except in tests and in
//! `author`.
//!
//! [`Config`]: quiz::config::Config
//! [`Content`]: quiz::content::Content
//! [`Effect`]: quiz::flow::Effect
//! [`Event`]: quiz::flow::Event
//! [`State`]: quiz::flow::State
//! [`step`]: quiz::flow::step
// Modules whose feature is off can't be links.
#![cfg_attr(not(feature = "author"), doc = "[`author`]: # \"needs the feature author\"")]
#![cfg_attr(not(feature = "view"), doc = "[`view`]: # \"needs the feature view\"")]
#![cfg_attr(not(feature = "view"), doc = "[`embed`]: # \"needs the feature view\"")]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        clippy::unreachable,
        clippy::todo
    )
)]

extern crate alloc;

// Authoring runs natively at build time, where a panic is an acceptable answer to a broken promise.
#[cfg(feature = "author")]
#[allow(clippy::arithmetic_side_effects, clippy::indexing_slicing)]
pub mod author;
#[cfg(feature = "view")]
pub mod embed;
pub mod quiz;
#[cfg(feature = "view")]
pub mod view;

#[cfg(feature = "view")]
pub use view::PartnerQuiz;
