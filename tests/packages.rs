//! The packages of `release/`, each in the place where people install it. Chromium takes the quiz there; the one file
//! opens in all three engines.
//!
//! `cargo xtask test` makes the packages first, and names in variables what they are tested with.

#![cfg(not(target_arch = "wasm32"))]

/// The three browser engines and their drivers.
#[path = "journeys/browser.rs"]
mod browser;

/// A browser, a server, and a page with the quiz on it.
#[path = "journeys/page.rs"]
#[expect(dead_code, reason = "only the journeys use all of it")]
mod page;

/// The screens of the quiz, and the answers that lead to each.
#[path = "journeys/tour.rs"]
#[expect(dead_code, reason = "only the journeys use all of it")]
mod tour;

/// What is in `release/`, and how a package is unpacked.
#[path = "packages/release.rs"]
mod release;

/// The list of what is in the packages, against its schema, the notices, and the hashes.
#[path = "packages/parts.rs"]
mod parts;

/// The one file, from a folder with spaces and accents in its name.
#[path = "packages/file.rs"]
mod file;

/// The studio, as a folder on a web server.
#[path = "packages/studio.rs"]
mod studio;

/// The package for web servers, as somebody finds it who has unpacked it.
#[path = "packages/web.rs"]
mod web;

/// The package for web servers, behind nginx, Apache and Caddy.
#[path = "packages/servers.rs"]
mod servers;

/// The package for npm: installed into apps that Vite builds with React, Preact, Vue, Svelte and no framework.
#[path = "packages/npm.rs"]
mod npm;

/// The plugin, in a real WordPress.
#[path = "packages/wordpress.rs"]
mod wordpress;
