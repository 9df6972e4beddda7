//! Tests of the core and of the author module. They run natively, without a browser.

#![cfg(not(target_arch = "wasm32"))]

/// Helpers: the content, and answer sheets made from the ids of options.
#[path = "core/sheet.rs"]
mod sheet;

/// Content files: reading, packing, translations, and what must be kept up to date.
#[path = "core/content.rs"]
mod content;

/// What each mistake in a content file leads to.
#[path = "core/mistakes.rs"]
mod mistakes;

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
#[path = "core/causes.rs"]
mod causes;

/// The four circumstances beside them.
#[path = "core/circumstances.rs"]
mod circumstances;

/// Flags, and what the visitor has tried.
#[path = "core/flags.rs"]
mod flags;

/// The route, and what it leaves out.
#[path = "core/safety.rs"]
mod safety;

/// The plan: what each level opens with, and what fits comes first.
#[path = "core/plan.rs"]
mod plan;

/// Every piece is in one place, and everything that the route allows is on the result.
#[path = "core/library.rs"]
mod library;

/// The talk plan: its lines, why they were chosen, own words, the text.
#[path = "core/talk.rs"]
mod talk;

/// The calendar entry of a talk.
#[path = "core/calendar.rs"]
mod calendar;

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

/// What the report says about a change of the content that breaks a promise.
#[path = "core/broken.rs"]
mod broken;

/// The result as text: open words, and answer sheets by their ids.
#[path = "core/page.rs"]
mod page;

/// Six results to read, and what a therapist would expect of them.
#[path = "core/sheets_to_read.rs"]
mod sheets_to_read;

/// Simulated visitors: how often a guess is right or wrong, and how often there is none.
#[path = "core/simulation.rs"]
mod simulation;

/// Helpers: random answers that are the same in every run.
#[path = "core/random.rs"]
mod random;
