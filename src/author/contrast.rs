//! Whether a practice's accent can be read: the contrast ratio of WCAG 2.

/// The least ratio for text (WCAG 2.2, 1.4.3, level AA).
pub const LEAST: f64 = 4.5;

/// What the accent stands on and what stands on it, in the light theme of `styles/tokens.css`: the
/// paper, its shade, and the text of buttons.
pub const LIGHT: [(&str, &str); 3] =
    [("paper", "#fffdf9"), ("shade", "#f6f0e6"), ("on-accent", "#ffffff")];

/// The ratio of two colours written as `#rrggbb`, from 1 to 21; nothing where one isn't written so.
#[must_use]
pub fn contrast(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// The relative luminance of WCAG 2, from 0 to 1.
fn luminance(colour: &str) -> Option<f64> {
    let digits =
        colour.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&digits[at..at + 2], 16).ok()?) / 255.0;
        Some(if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * channel(0)? + 0.7152 * channel(2)? + 0.0722 * channel(4)?)
}
