//! What the page that embeds the quiz may set, read from attributes.
//!
//! Every attribute has a default, so a value that isn't understood costs one [`Warning`] and nothing
//! else. What each takes stands in [`super::attributes`].

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::attributes::{
    Attribute, BOOKING_HREF, EXIT_HREF, HEADING_LEVEL, PHONE, PRACTICE, THEME, WEBSITE,
    heading_level,
};
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
    /// The practice's phone; it can be dialed.
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
    pub takes: String,
}

impl Config {
    /// Reads attributes as `get` gives them, with everything that wasn't understood.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> (Self, Vec<Warning>) {
        let mut warnings = Vec::new();
        let mut read = |attribute: Attribute| {
            let Attribute { name, takes, .. } = attribute;
            // Editors like to add spaces around a value.
            let value = get(name)?.trim().to_string();
            if takes.understands(&value) {
                return Some(value);
            }
            if !value.is_empty() {
                warnings.push(Warning { attribute: name, takes: takes.said() });
            }
            None
        };
        let theme = match read(THEME).as_deref() {
            Some("dark") => Theme::Dark,
            Some("auto") => Theme::Auto,
            _ => Theme::Light,
        };
        let config = Self {
            theme,
            heading_level: read(HEADING_LEVEL).as_deref().and_then(heading_level).unwrap_or(2),
            practice: read(PRACTICE).filter(|name| !name.is_empty()),
            website: read(WEBSITE),
            phone: read(PHONE),
            booking_href: read(BOOKING_HREF),
            exit_href: read(EXIT_HREF),
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
