//! What the page that embeds the quiz may set, read from attributes.
//!
//! Every attribute has a default, so a value that isn't understood costs one [`Warning`] and nothing
//! else. The table of attributes stands in `docs/embedding.md`.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::content::Practice;

/// What the page has set, with defaults for the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The widget's colours.
    pub theme: Theme,
    /// The level of the widget's first heading, 2 to 6.
    pub heading_level: u8,
    /// Overrides of the practice's details; `None` keeps the content's own.
    pub practice: Option<String>,
    /// The practice's site.
    pub website: Option<String>,
    /// The practice's phone.
    pub phone: Option<String>,
    /// Where to book; empty hides the button.
    pub booking_href: Option<String>,
    /// Where "Leave this site" goes.
    pub exit_href: Option<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            theme: Theme::Light,
            heading_level: 2,
            practice: None,
            website: None,
            phone: None,
            booking_href: None,
            exit_href: None,
        }
    }
}

/// Light, dark, or as the visitor's system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// A page knows its own colours, so it never follows the system unasked.
    #[default]
    Light,
    /// Dark.
    Dark,
    /// As `prefers-color-scheme` says.
    Auto,
}

/// An attribute whose value isn't understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The attribute's name.
    pub attribute: &'static str,
    /// What it takes.
    pub takes: &'static str,
}

/// The attributes that the core reads; the edge watches these and its own (`lang`, `isolated`,
/// `debug`).
pub const ATTRIBUTES: [&str; 7] =
    ["theme", "heading-level", "practice", "website", "phone", "booking-href", "exit-href"];

impl Config {
    /// Reads attributes as `get` gives them, with everything that wasn't understood.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> (Self, Vec<Warning>) {
        let mut warnings = Vec::new();
        let mut warn = |attribute, takes| warnings.push(Warning { attribute, takes });
        // Editors like to add spaces around a value.
        let get = |name: &str| get(name).map(|value| value.trim().to_string());

        let theme = match get("theme").as_deref() {
            None | Some("" | "light") => Theme::Light,
            Some("dark") => Theme::Dark,
            Some("auto") => Theme::Auto,
            Some(_) => {
                warn("theme", "light, dark or auto");
                Theme::Light
            }
        };
        let heading_level = match get("heading-level").as_deref() {
            None | Some("") => 2,
            Some(value) => match value.parse() {
                Ok(level @ 2..=6) => level,
                _ => {
                    warn("heading-level", "a whole number from 2 to 6");
                    2
                }
            },
        };
        let mut address = |name: &'static str, may_be_empty: bool| match get(name) {
            Some(value) if value.is_empty() => may_be_empty.then_some(value),
            Some(value) if is_safe_address(&value) => Some(value),
            Some(_) => {
                warn(name, "an address that begins with https:, http:, tel: or mailto:");
                None
            }
            None => None,
        };
        let website = address("website", false);
        let booking_href = address("booking-href", true);
        let exit_href = address("exit-href", false);
        let text = |name| get(name).filter(|value| !value.is_empty());
        let config = Self {
            theme,
            heading_level,
            practice: text("practice"),
            website,
            phone: text("phone"),
            booking_href,
            exit_href,
        };
        (config, warnings)
    }

    /// The practice's details with what the page has set instead.
    #[must_use]
    pub fn practice(&self, own: &Practice) -> Practice {
        let or = |set: &Option<String>, own: &String| set.as_ref().unwrap_or(own).clone();
        Practice {
            name: or(&self.practice, &own.name),
            website: or(&self.website, &own.website),
            phone: or(&self.phone, &own.phone),
            booking_href: or(&self.booking_href, &own.booking_href),
            exit_href: or(&self.exit_href, &own.exit_href),
            accent: own.accent.clone(),
        }
    }
}

/// Only these may stand in a link: anything else (`javascript:` above all) could run code. The
/// characters that browsers drop from an address before they read it are refused, or they could hide
/// the scheme.
#[must_use]
pub fn is_safe_address(address: &str) -> bool {
    let known = ["https:", "http:", "tel:", "mailto:"];
    let begins = |scheme: &&str| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    known.iter().any(begins) && !address.chars().any(char::is_control)
}

/// The `tel:` address of a phone number written for people.
#[must_use]
pub fn tel(phone: &str) -> String {
    let digits = phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+');
    "tel:".chars().chain(digits).collect()
}
