//! The practice's details: what is wrong with each, and an accent on which text can be read.

use palette::convert::FromColorUnclamped as _;
use palette::{IntoColor as _, IsWithinBounds as _, Oklch, Srgb};
use partner_quiz::author::contrast::{LEAST, LIGHT, contrast};
use partner_quiz::quiz::attributes::{BOOKING_HREF, EXIT_HREF, PHONE, WEBSITE};

use crate::words::brand as words;

/// One of the practice's details.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The name.
    Name,
    /// The address of its site.
    Website,
    /// The phone number.
    Phone,
    /// The address for booking.
    Booking,
    /// When it can be reached.
    Hours,
    /// The languages of its sessions.
    Languages,
    /// The page to which "Leave this site" goes.
    Exit,
    /// The color.
    Accent,
}

impl Detail {
    /// All of them except the color, in their order.
    pub const TEXTS: [Self; 7] = [
        Self::Name,
        Self::Website,
        Self::Phone,
        Self::Booking,
        Self::Hours,
        Self::Languages,
        Self::Exit,
    ];

    /// The key in `practice.toml`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Website => "website",
            Self::Phone => "phone",
            Self::Booking => "booking_href",
            Self::Hours => "hours",
            Self::Languages => "languages",
            Self::Exit => "exit_href",
            Self::Accent => "accent",
        }
    }

    /// What is wrong with a value, by the quiz's own rules, and what to do about it.
    #[must_use]
    pub fn wrong(self, value: &str) -> Option<String> {
        let address = |attribute: partner_quiz::quiz::attributes::Attribute| {
            (!attribute.takes.understands(value)).then(|| match with_scheme(value) {
                Some(whole) => words::without_scheme(&whole),
                None => words::not_an_address(&attribute.takes.said()),
            })
        };
        match self {
            Self::Name => value.trim().is_empty().then(|| words::NO_NAME.into()),
            Self::Website => address(WEBSITE),
            Self::Booking => address(BOOKING_HREF),
            Self::Exit => address(EXIT_HREF),
            Self::Phone => {
                (!PHONE.takes.understands(value)).then(|| words::not_a_phone(&PHONE.takes.said()))
            }
            Self::Accent => match lowest(value) {
                None => Some(words::NOT_A_COLOR.into()),
                Some(ratio) => (ratio < LEAST).then(|| words::too_pale(LEAST)),
            },
            Self::Hours | Self::Languages => None,
        }
    }
}

/// The whole address that somebody meant who left out its beginning, such as `example.com`.
#[must_use]
pub fn with_scheme(value: &str) -> Option<String> {
    let host = value.trim();
    let (name, ending) = host.split('/').next()?.rsplit_once('.')?;
    let plain = |part: &str| {
        part.chars().all(|letter| letter.is_alphanumeric() || ".-".contains(letter))
            && !part.is_empty()
    };
    (plain(name) && plain(ending) && !host.contains(char::is_whitespace))
        .then(|| format!("https://{host}"))
}

/// The contrast of an accent with each color that it must stand out from, with the color's role. `None` if the accent
/// isn't written as `#rrggbb`.
#[must_use]
pub fn ratios(accent: &str) -> Option<Vec<(&'static str, f64)>> {
    LIGHT.iter().map(|(role, color)| Some((*role, contrast(accent, color)?))).collect()
}

/// The lowest of them.
fn lowest(accent: &str) -> Option<f64> {
    ratios(accent)?.into_iter().map(|(_, ratio)| ratio).reduce(f64::min)
}

/// How many steps of lightness are tried, from the accent down to black.
const STEPS: u32 = 500;

/// The nearest color on which text can be read: the same hue, as little darker as possible. The lightness is that of
/// Oklch, in which equal steps look equal. `None` if the accent isn't a color.
#[must_use]
pub fn corrected(accent: &str) -> Option<String> {
    if lowest(accent)? >= LEAST {
        return Some(accent.into());
    }
    let color: Srgb<u8> = accent.parse().ok()?;
    let start: Oklch<f64> = color.into_format::<f64>().into_color();
    (1..=STEPS).find_map(|step| {
        let share = 1.0 - f64::from(step) / f64::from(STEPS);
        let darker = inside(Oklch { l: start.l * share, ..start });
        let text = format!("#{:02x}{:02x}{:02x}", darker.red, darker.green, darker.blue);
        (lowest(&text)? >= LEAST).then_some(text)
    })
}

/// The color on a screen. A dark color can't be as vivid as a light one, so it may have to lose some of its chroma.
fn inside(color: Oklch<f64>) -> Srgb<u8> {
    let vivid = (0..=20)
        .map(|step| Oklch { chroma: color.chroma * (1.0 - f64::from(step) / 20.0), ..color });
    let shown = vivid.map(Srgb::<f64>::from_color_unclamped).find(Srgb::is_within_bounds);
    shown.unwrap_or_default().into_format()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_detail_is_judged_by_the_rules_of_the_quiz() {
        for (detail, right, wrong) in [
            (Detail::Name, "Calm Harbor", " "),
            (Detail::Website, "https://example.com", "example.com"),
            (Detail::Phone, "+44 (0)20 7946 0958 ext. 12", "call us"),
            (Detail::Booking, "", "javascript:alert(1)"),
            (Detail::Exit, "https://www.weather.gov", "tel:911"),
            (Detail::Accent, "#2f6655", "#9fd8c4"),
        ] {
            assert_eq!(detail.wrong(right), None, "{detail:?}");
            assert!(detail.wrong(wrong).is_some(), "{detail:?}");
        }
        assert_eq!(Detail::Hours.wrong("anything"), None);
    }

    #[test]
    fn an_address_without_its_beginning_is_completed_in_the_message() {
        assert_eq!(with_scheme("example.com/book"), Some("https://example.com/book".into()));
        for other in ["javascript:alert(1)", "call us", "/book", "", "https://a.example", "a b.c"] {
            assert_eq!(with_scheme(other), None, "{other}");
        }
        let message = Detail::Website.wrong("example.com").unwrap();
        assert!(message.contains("https://example.com"), "{message}");
    }

    #[test]
    fn a_pale_accent_becomes_just_dark_enough_and_keeps_its_hue() {
        for pale in ["#9fd8c4", "#ffff00", "#ff8800", "#ffffff", "#00ff00", "#ff66cc", "#8888ff"] {
            let dark = corrected(pale).unwrap();
            let ratio = lowest(&dark).unwrap();
            assert!((LEAST..LEAST + 0.2).contains(&ratio), "{pale} became {dark}: {ratio}");
            let hue = |text: &str| -> Oklch<f64> {
                text.parse::<Srgb<u8>>().unwrap().into_format::<f64>().into_color()
            };
            let (one, other) = (hue(pale), hue(&dark));
            let apart = (one.hue - other.hue).into_degrees().abs();
            assert!(one.chroma < 0.01 || apart < 4.0, "{pale} became {dark}: {apart}");
        }
        assert_eq!(corrected("#2f6655").as_deref(), Some("#2f6655"), "it passes already");
        assert_eq!(corrected("green"), None);
    }
}
