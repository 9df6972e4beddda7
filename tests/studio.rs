//! The studio, end to end, in three engines: as one file, served from a folder and opened from a disk.

#![cfg(not(target_arch = "wasm32"))]

/// The three browser engines and their drivers.
#[path = "journeys/browser.rs"]
mod browser;

/// A browser, a server, and a page with the quiz on it.
#[path = "journeys/page.rs"]
#[expect(dead_code, reason = "only the journeys use all of it")]
mod page;

/// What is in `release/`, and how a package is unpacked.
#[path = "packages/release.rs"]
#[expect(dead_code, reason = "only the packages use all of it")]
mod release;

/// A browser with the studio in it.
#[path = "studio/studio.rs"]
mod studio;

/// Axe, narrow screens and the keyboard.
#[path = "studio/access.rs"]
mod access;

/// Finding a text by clicking it, changing it, taking the change back.
#[path = "studio/edit.rs"]
mod edit;

/// Saving, opening, drafts, and what is left after a crash.
#[path = "studio/files.rs"]
mod files;

/// Where the studio runs, and what it may ask for there.
#[path = "studio/hosting.rs"]
mod hosting;

/// The preview: widths, looks, languages, and texts that are meant to do harm.
#[path = "studio/preview.rs"]
mod preview;

/// Problems, their places, and the answers that show them.
#[path = "studio/problems.rs"]
mod problems;

/// The proof over every answer sheet.
#[path = "studio/proof.rs"]
mod proof;

/// Taking the finished files home.
#[path = "studio/take.rs"]
mod take;

/// The practice's details and its color.
#[path = "studio/brand.rs"]
mod brand;

/// The rules as forms and as text.
#[path = "studio/rules.rs"]
mod rules;

/// From the first click to a quiz that opens from a disk.
#[path = "studio/story.rs"]
mod story;

/// What would stop the quiz on a page.
#[path = "studio/doctor.rs"]
mod doctor;
