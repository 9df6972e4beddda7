//! # partner-quiz
//!
//! A private, embeddable quiz for people who want couples therapy while their partner doesn't: how
//! open the partner seems, which reasons may be behind it and because of which answers, and what
//! could help next.
//!
//! ## The house
//!
//! - [`quiz`] is the core: content, judgement, plan and the state machine. It knows no browser.
//! - `author` reads, checks and packs content files, and proves what can come out (feature `author`; never shipped).
//! - `view` is the Yew component: one screen or part a file. It draws a [`quiz::flow::State`], sends
//!   [`quiz::flow::Event`]s, and decides nothing.
//! - `embed` is the browser's edge: it mounts the component into a custom element, and carries out
//!   what the core asks for (focus, events).
//!
//! Data flows one way: attributes become a [`quiz::config::Config`]; a click becomes an event; the
//! event goes through [`quiz::flow::step`]; the new state is drawn; effects are carried out at the
//! edge.
//!
//! Nothing here may stop a running page, so whatever can panic is denied outside of tests.

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

// Authoring runs natively, at build time: there, stopping on a broken promise is right.
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
