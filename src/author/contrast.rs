//! Whether a practice's accent can be read: the contrast ratio of WCAG 2.

use palette::Srgb;
use palette::color_difference::Wcag21RelativeContrast;

/// The lowest ratio allowed for text (WCAG 2.2, success criterion 1.4.3, level AA).
pub const LEAST: f64 = 4.5;

/// The colors that the accent must stand out from, each with its role in the light theme of
/// `styles/tokens.css`: the two backgrounds that it is drawn on, and the text that is drawn on it.
pub const LIGHT: [(&str, &str); 3] =
    [("paper", "#fffdf9"), ("shade", "#f6f0e6"), ("on-accent", "#ffffff")];

/// The contrast ratio of two colors, from 1 to 21, or `None` if one of them isn't written as `#rrggbb`.
#[must_use]
pub fn contrast(one: &str, other: &str) -> Option<f64> {
    Some(color(one)?.relative_contrast(color(other)?))
}

/// A color written as `#rrggbb`. The parser takes other forms, too, such as `#rgb`.
fn color(text: &str) -> Option<Srgb<f64>> {
    let digits = text.strip_prefix('#')?;
    let six = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    six.then(|| digits.parse::<Srgb<u8>>().ok()).flatten().map(Srgb::into_format)
}
