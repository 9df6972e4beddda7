//! The lines that put the quiz on a page, and their settings, which aren't content.

use partner_quiz::quiz::attributes::HEADING_LEVEL;
use partner_quiz::quiz::config::Theme;
use partner_quiz::quiz::content::Practice;
use serde::{Deserialize, Serialize};

use crate::words;

/// The settings of the lines to paste.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Snippet {
    /// The colors.
    pub theme: Colors,
    /// The level of the quiz's first heading, from 2 to 6.
    pub heading_level: u8,
    /// Whether the quiz is in a frame of its own.
    pub isolated: Isolated,
    /// Whether the page begins with the quiz, so that it keeps room for it.
    pub room: bool,
}

/// Room for the first screen on a phone. What follows doesn't move then when the quiz takes the place of its fallback.
const ROOM: &str = " style=\"display: block; min-height: 54rem\"";

impl Default for Snippet {
    fn default() -> Self {
        Self { theme: Colors::Light, heading_level: 2, isolated: Isolated::Automatic, room: false }
    }
}

impl Snippet {
    /// Whether the element takes these settings.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        HEADING_LEVEL.takes.understands(&self.heading_level.to_string())
    }

    /// The two lines for a page. `folder` is where the files are, and `integrity` is that of the script.
    ///
    /// The practice's details are in the files, so the element needs no attributes for them. Its content is what
    /// visitors see when the quiz can't run.
    #[must_use]
    pub fn lines(&self, practice: &Practice, folder: &str, integrity: &str) -> String {
        let default = Self::default();
        let mut attributes = String::new();
        if self.theme != default.theme {
            attributes += &format!(" theme=\"{}\"", self.theme.id());
        }
        if self.heading_level != default.heading_level {
            attributes += &format!(" heading-level=\"{}\"", self.heading_level);
        }
        if let Some(isolated) = self.isolated.value() {
            attributes += &format!(" isolated=\"{isolated}\"");
        }
        if self.room {
            attributes += ROOM;
        }
        let link =
            format!("<a href=\"{}\">{}</a>", escaped(&practice.tel()), escaped(&practice.phone));
        format!(
            "<script type=\"module\" src=\"{}/partner-quiz.js\" integrity=\"{}\"></script>\n\
             <partner-quiz{attributes}>{}</partner-quiz>",
            escaped(folder.trim_end_matches('/')),
            escaped(integrity),
            words::fallback(&link),
        )
    }
}

/// A text for HTML, also inside of an attribute.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Which colors the quiz has on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Colors {
    /// Light ones.
    Light,
    /// Dark ones.
    Dark,
    /// Those that the visitor's system prefers.
    Auto,
}

impl Colors {
    /// All of them, the default first.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Auto];

    /// The value of the attribute `theme`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Auto => "auto",
        }
    }

    /// The same for [`Config`](partner_quiz::quiz::config::Config).
    #[must_use]
    pub fn theme(self) -> Theme {
        match self {
            Self::Light => Theme::Light,
            Self::Dark => Theme::Dark,
            Self::Auto => Theme::Auto,
        }
    }
}

/// Whether the quiz is in a frame that the page's scripts can't read: the answer to whether the page has trackers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Isolated {
    /// The page has trackers, so it always is.
    Always,
    /// The page has none, so it never is.
    Never,
    /// Nobody knows, so it is as soon as the quiz finds one.
    Automatic,
}

impl Isolated {
    /// All of them, in the order of the answers.
    pub const ALL: [Self; 3] = [Self::Always, Self::Never, Self::Automatic];

    /// The value of the attribute `isolated`; `None` leaves it out.
    #[must_use]
    pub fn value(self) -> Option<&'static str> {
        match self {
            Self::Always => Some("isolated"),
            Self::Never => Some("off"),
            Self::Automatic => None,
        }
    }

    /// The answer, for `data-isolated`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Always => "yes",
            Self::Never => "no",
            Self::Automatic => "not-sure",
        }
    }
}

#[cfg(test)]
mod tests {
    use partner_quiz::quiz::attributes::{ISOLATED, THEME};

    use super::*;
    use crate::project::Project;
    use crate::reading::Reading;

    #[test]
    fn every_setting_is_a_value_that_the_element_takes() {
        for colors in Colors::ALL {
            assert!(THEME.takes.understands(colors.id()), "{colors:?}");
        }
        for value in Isolated::ALL.into_iter().filter_map(Isolated::value) {
            assert!(ISOLATED.takes.understands(value), "{value}");
        }
        assert!(Snippet::default().is_valid());
        assert!(!Snippet { heading_level: 7, ..Snippet::default() }.is_valid());
    }

    #[test]
    fn the_lines_have_the_script_its_integrity_the_settings_and_the_practices_phone() {
        let practice = Reading::of(&Project::shipped()).contents["en"].practice.clone();
        let plain = Snippet::default().lines(&practice, "/quiz\"/", "sha384-abc");
        assert_eq!(
            plain,
            "<script type=\"module\" src=\"/quiz&quot;/partner-quiz.js\" integrity=\"sha384-abc\"></script>\n\
             <partner-quiz>If you would like to talk it over, call us: <a href=\"tel:7207728432\">720-772-8432</a>.\
             </partner-quiz>"
        );
        let set = Snippet {
            theme: Colors::Auto,
            heading_level: 3,
            isolated: Isolated::Always,
            room: true,
        };
        let set = set.lines(&practice, "/quiz", "");
        let attributes = "<partner-quiz theme=\"auto\" heading-level=\"3\" isolated=\"isolated\" \
             style=\"display: block; min-height: 54rem\">";
        assert!(set.contains(attributes), "{set}");
    }
}
