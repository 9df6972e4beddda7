//! The core: everything the quiz knows and decides.
//!
//! Pure by construction: no clock, no randomness, no browser. It builds and is tested without yew
//! or web-sys (`cargo test --no-default-features`). In reading order:
//!
//! - [`content`]: the words, weights, routes and matches, as read from `content/*.toml`;
//! - [`answers`]: what the visitor has chosen so far;
//! - [`safety`], [`openness`], [`reasons`], [`flags`]: the four judgements, each from a few questions;
//! - [`judgement`]: the four together;
//! - [`plan`]: the next steps that fit a judgement, in their order;
//! - [`talk`]: the plan for one short conversation;
//! - [`flow`]: the screens and how events move between them;
//! - [`exit`]: leaving the site by Shift, pressed three times;
//! - [`placeholder`]: names in texts, and what takes their place;
//! - [`attributes`], [`config`]: what the page that embeds the quiz may set, and what it has set;
//! - [`names`]: events, causes and actions, as the scripts and other people's pages know them;
//! - [`phone`]: phone numbers as addresses; [`exit`]: leaving the site with the keyboard;
//! - [`unpack`]: packed content, as it comes to the browser; [`table`]: its small maps.

pub mod answers;
pub mod attributes;
pub mod config;
pub mod content;
pub mod exit;
pub mod flags;
pub mod flow;
pub mod judgement;
pub mod names;
pub mod openness;
pub mod phone;
pub mod placeholder;
pub mod plan;
pub mod reasons;
pub mod safety;
pub mod table;
pub mod talk;
pub mod unpack;
