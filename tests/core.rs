//! Tests of the core and of the author module. They run natively, without a browser.

#![cfg(not(target_arch = "wasm32"))]

/// Helpers: the content, and answer sheets made from the ids of options.
#[path = "core/sheet.rs"]
mod sheet;

/// Content files: reading, packing, and what each mistake leads to.
#[path = "core/content.rs"]
mod content;

/// Every idea of the practice's article has its text.
#[path = "core/ideas.rs"]
mod ideas;

/// Reading grades, and words that may not be in a text.
#[path = "core/reading.rs"]
mod reading;

/// What a page sets with attributes: defaults, invalid values, addresses.
#[path = "core/config.rs"]
mod config;

/// The table of attributes, compared with the documentation.
#[path = "core/attributes.rs"]
mod attributes;

/// Phone numbers as addresses.
#[path = "core/phone.rs"]
mod phone;

/// A table of addresses, good and malicious ones.
#[path = "tables/addresses.rs"]
mod addresses;

/// A table of phone numbers, as people in several countries write them.
#[path = "tables/phones.rs"]
mod phones;

/// The level, for all pairs of answer and step.
#[path = "core/openness.rs"]
mod openness;

/// The six reasons: strength, evidence against, which lead, and ties.
#[path = "core/reasons.rs"]
mod reasons;

/// Flags, and what the visitor has tried.
#[path = "core/flags.rs"]
mod flags;

/// The route, and what it leaves out.
#[path = "core/safety.rs"]
mod safety;

/// The plan: its order, what fits, and that every piece is in one place.
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

/// The report over every answer sheet, and the way in which it goes through them.
#[path = "core/report.rs"]
mod report;

/// Simulated visitors: how often a guess is right or wrong, and how often there is none.
#[path = "core/simulation.rs"]
mod simulation;

/// Helpers: random answers that are the same in every run.
#[path = "core/random.rs"]
mod random;
