//! The core: everything that the quiz knows and decides.
//!
//! The core is pure. It has no clock, no random numbers and no browser, and it depends on no other crate.
//! It is built and tested without Yew or web-sys (`cargo test --no-default-features --test core`).
//!
//! In the order in which to read them:
//!
//! - [`content`]: questions, weights, routes, matches and texts, as read from `content/*.toml`
//! - [`answers`]: what the visitor has chosen so far
//! - [`safety`], [`openness`], [`causes`], [`flags`]: four judgements, each of them from a few questions
//! - [`judgement`]: the four together
//! - [`plan`]: the next steps that fit a judgement, in order
//! - [`talk`]: the plan for one short conversation
//! - [`flow`]: the state machine, which moves between the screens
//! - [`attributes`], [`config`]: what the page around the quiz can set, and what it has set
//! - [`exit`]: leaving the site with the keyboard
//! - [`names`]: events, causes and actions, as the scripts and other people's pages know them
//! - [`phone`]: phone numbers as `tel:` addresses
//! - [`placeholder`]: texts with names to fill in
//! - [`unpack`], [`table`]: the reader of packed content, and the small map that it reads

pub mod answers;
pub mod attributes;
pub mod causes;
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
pub mod safety;
pub mod table;
pub mod talk;
pub mod unpack;
