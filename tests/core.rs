//! The core, natively: what the quiz judges, says and refuses.

#![cfg(not(target_arch = "wasm32"))]

/// The content, and answer sheets from the ids of options.
#[path = "core/sheet.rs"]
mod sheet;

/// Content files: what is read, packed and refused, and what a problem says.
#[path = "core/content.rs"]
mod content;

/// Every idea of the article has its text.
#[path = "core/ideas.rs"]
mod ideas;

/// The reading grade and the words that must not stand in a text.
#[path = "core/reading.rs"]
mod reading;

/// Attributes: defaults, odd values, addresses.
#[path = "core/config.rs"]
mod config;

/// The table of attributes, and the docs' table.
#[path = "core/attributes.rs"]
mod attributes;

/// Phone numbers as addresses.
#[path = "core/phone.rs"]
mod phone;

/// Addresses, kind and hostile ones.
#[path = "tables/addresses.rs"]
mod addresses;

/// Phone numbers as people of several countries write them.
#[path = "tables/phones.rs"]
mod phones;

/// The level from all pairs of answer and step.
#[path = "core/openness.rs"]
mod openness;

/// The six reasons: strength, counter-evidence, lead and tie rules.
#[path = "core/reasons.rs"]
mod reasons;

/// Flags, and what was tried.
#[path = "core/flags.rs"]
mod flags;

/// The route, and what it leaves out.
#[path = "core/safety.rs"]
mod safety;

/// The plan: order, matches, everything in one place.
#[path = "core/plan.rs"]
mod plan;

/// The talk plan: suggestions, the text, the calendar entry.
#[path = "core/talk.rs"]
mod talk;

/// Placeholders in texts.
#[path = "core/placeholder.rs"]
mod placeholder;

/// The state machine.
#[path = "core/flow.rs"]
mod flow;

/// Leaving the site: what counts as a press of Shift.
#[path = "core/exit.rs"]
mod exit;

/// What can come out over every answer sheet, and the factoring behind it.
#[path = "core/report.rs"]
mod report;

/// Made-up visitors: how often a guess is right, wrong or none.
#[path = "core/simulation.rs"]
mod simulation;

/// Random answers that are the same at every run.
#[path = "core/random.rs"]
mod random;
