//! What the page around the quiz has set, read from attributes.
//!
//! Every attribute has a default, so an invalid value leads to a [`Warning`] and has no other effect.
//! Which values are valid is in [`super::attributes`].

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::attributes::{
    Attribute, BOOKING_HREF, EXIT_HREF, HEADING_LEVEL, PHONE, PRACTICE, THEME, WEBSITE,
    heading_level,
};
use super::content::Practice;

/// The settings of one quiz, with defaults for what the page hasn't set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The colors.
    pub theme: Theme,
    /// The level of the quiz's first heading, from 2 to 6.
    pub heading_level: u8,
    /// The practice's name. For this and the details below, `None` keeps the content's own.
    pub practice: Option<String>,
    /// The address of the practice's site.
    pub website: Option<String>,
    /// The practice's phone number, which can be dialed.
    pub phone: Option<String>,
    /// The address of the online booking; if it is empty, there is no button.
    pub booking_href: Option<String>,
    /// The address that "Leave this site" leads to.
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

/// Which colors the quiz has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Light. It is the default, and not `Auto`, because the page around the quiz may well be light on every
    /// system.
    #[default]
    Light,
    /// Dark.
    Dark,
    /// As the visitor's system prefers (`prefers-color-scheme`).
    Auto,
}

/// An attribute whose value is invalid. The default is used instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The name of the attribute.
    pub attribute: &'static str,
    /// Which values it takes.
    pub takes: String,
}

impl Config {
    /// Reads all settings. `get` gives the value of an attribute by its name, or `None` if it isn't set.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> (Self, Vec<Warning>) {
        let mut warnings = Vec::new();
        let mut read = |attribute: Attribute| {
            let Attribute { name, takes, .. } = attribute;
            // Editors of websites sometimes add spaces around a value.
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

    /// The practice's details: those that the page has set, and `own` for the rest.
    #[must_use]
    pub fn practice(&self, own: &Practice) -> Practice {
        let or = |set: &Option<String>, own: &String| set.as_ref().unwrap_or(own).clone();
        Practice {
            name: or(&self.practice, &own.name),
            website: or(&self.website, &own.website),
            phone: or(&self.phone, &own.phone),
            booking_href: or(&self.booking_href, &own.booking_href),
            exit_href: or(&self.exit_href, &own.exit_href),
            // Another practice has other hours and other languages.
            hours: self.practice.as_ref().map_or_else(|| own.hours.clone(), |_| String::new()),
            languages: self
                .practice
                .as_ref()
                .map_or_else(|| own.languages.clone(), |_| String::new()),
            accent: own.accent.clone(),
        }
    }
}
