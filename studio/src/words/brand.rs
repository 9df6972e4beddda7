//! The sentences of the tab "Brand".

use crate::brand::Detail;
use crate::snippet::{Colors, Isolated};

/// The heading over the practice's details.
pub const PRACTICE: &str = "Your practice";
/// The heading over the color.
pub const COLOR: &str = "Color";
/// The heading over what the page decides.
pub const PAGE: &str = "The page that will carry the quiz";
/// Said while the file can't be read.
pub const BROKEN: &str =
    "practice.toml has a mistake, so its details can't be shown one by one. Fix it in its text.";
/// Leads to the text.
pub const TO_TEXT: &str = "Open the text";
/// Takes the completed or corrected value.
pub const USE_IT: &str = "Use it";
/// The label of the text of the color.
pub const ACCENT_TEXT: &str = "As text";
/// The list of contrasts.
pub const CONTRAST: &str = "Contrast";
/// The label of the colors on the page.
pub const THEME: &str = "Light or dark";
/// The label of the heading level.
pub const HEADING: &str = "Level of the quiz's heading";
/// What the level is.
pub const HEADING_HINT: &str = "2 fits most pages: it comes right under the page's own title. Use 3 if the quiz stands under a heading of its own.";
/// The question that decides about the frame.
pub const TRACKERS: &str =
    "Does that page also carry Meta Pixel, Google Analytics, Hotjar or something like that?";

/// The name of a detail.
#[must_use]
pub fn label(detail: Detail) -> &'static str {
    match detail {
        Detail::Name => "Name of the practice",
        Detail::Website => "Website",
        Detail::Phone => "Phone",
        Detail::Booking => "Page for booking",
        Detail::Hours => "Hours",
        Detail::Languages => "Languages of sessions",
        Detail::Exit => "Page for \u{201c}Leave this site\u{201d}",
        Detail::Accent => "Color of buttons and links",
    }
}

/// What a detail is for.
#[must_use]
pub fn hint(detail: Detail) -> &'static str {
    match detail {
        Detail::Name => "",
        Detail::Website => "The whole address, such as https://example.com",
        Detail::Phone => "As people write it, such as 303-555-0100 ext. 12",
        Detail::Booking => "If it's empty, there is no button for booking.",
        Detail::Hours => "Such as Mon-Fri 9-20. If it's empty, the quiz says nothing about it.",
        Detail::Languages => {
            "Such as English, Espa\u{f1}ol. If it's empty, the quiz says nothing about it."
        }
        Detail::Exit => {
            "A page that anyone might look at. Someone who has to leave fast ends up there."
        }
        Detail::Accent => "It must be dark enough to read, and to read white text on.",
    }
}

/// The name is missing.
pub const NO_NAME: &str = "Write the practice's name. The result tells visitors whose quiz it is.";

/// A phone can't be dialed.
#[must_use]
pub fn not_a_phone(takes: &str) -> String {
    format!("This can't be dialed. Write {takes} and nothing else, such as 303-555-0100 ext. 12.")
}

/// An address lacks its beginning.
#[must_use]
pub fn without_scheme(whole: &str) -> String {
    format!("Write the whole address: {whole}")
}

/// A text isn't an address.
#[must_use]
pub fn not_an_address(takes: &str) -> String {
    format!("Write {takes}.")
}

/// A text isn't a color.
pub const NOT_A_COLOR: &str = "Write the color as # and six digits, such as #2f6655.";

/// Text can't be read on the accent.
#[must_use]
pub fn too_pale(least: f64) -> String {
    format!("This color is too pale to read. It needs a contrast of {least} everywhere below.")
}

/// One contrast, as a number and in words.
#[must_use]
pub fn ratio(role: &str, ratio: f64, enough: bool) -> String {
    let on = match role {
        "paper" => "With the background",
        "shade" => "With the quiet background",
        _ => "With white text on it",
    };
    // A ratio that is just too low must not be rounded up.
    let shown = (ratio * 100.0).floor() / 100.0;
    let said = match ratio {
        _ if !enough => "too low to read",
        ..7.0 => "easy enough to read",
        _ => "very easy to read",
    };
    format!("{on}: {shown:.2}, {said}")
}

/// Takes the nearest color that can be read.
#[must_use]
pub fn correct(color: &str) -> String {
    format!("Make it darker: {color}")
}

/// The name of colors on the page.
#[must_use]
pub fn colors(colors: Colors) -> &'static str {
    match colors {
        Colors::Light => "Light",
        Colors::Dark => "Dark",
        Colors::Auto => "As the visitor's device",
    }
}

/// The page begins with the quiz.
pub const ROOM: &str = "The page begins with the quiz";

/// What that does.
pub const ROOM_HINT: &str =
    "Then the lines for the page keep room for it, so that nothing moves when it loads.";

/// An answer to the question about trackers.
#[must_use]
pub fn answer(isolated: Isolated) -> &'static str {
    match isolated {
        Isolated::Always => "Yes",
        Isolated::Never => "No",
        Isolated::Automatic => "I'm not sure",
    }
}

/// What an answer leads to.
#[must_use]
pub fn outcome(isolated: Isolated) -> &'static str {
    match isolated {
        Isolated::Always => {
            "The quiz will always be in a frame that the page's scripts can't read."
        }
        Isolated::Never => {
            "The quiz will be part of the page. If a tracker is added later, it can read the answers, so answer again then."
        }
        Isolated::Automatic => {
            "The quiz looks for the usual trackers and goes into a frame of its own if it finds one."
        }
    }
}
