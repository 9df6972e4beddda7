//! The style inside the widget, minified: that of the first screen, which the page's script brings along,
//! and that of everything else.

use anyhow::{Context as _, Result, ensure};
use partner_quiz::quiz::content::Content;

use crate::Bundler;

/// The place of the practice's accent.
const ACCENT: &str = "var(--pq-accent, #2f6655)";

/// The texts of the files in `styles/`.
pub struct Sheets {
    /// `tokens.css`
    pub tokens: String,
    /// `first.css`
    pub first: String,
    /// `dark.css`
    pub dark: String,
    /// `widget.css`
    pub widget: String,
    /// `frame.css`
    pub frame: String,
    /// `one-file.css`
    pub one_file: String,
}

/// The styles as they ship.
pub(crate) struct Styles {
    /// Of the first screen: `tokens.css` and `first.css`, with the practice's accent.
    pub(crate) first: String,
    /// Of everything else: `dark.css`, `widget.css` and `frame.css`.
    pub(crate) rest: String,
    /// Of the page that is the one file.
    pub(crate) one_file: String,
}

impl Styles {
    /// Minifies the sheets. Every language has the same practice.
    pub(crate) fn new(
        sheets: &Sheets,
        contents: &[Content],
        bundler: &impl Bundler,
    ) -> Result<Self> {
        let practice = &contents.first().context("content/ has no language")?.practice;
        ensure!(
            sheets.tokens.contains(ACCENT),
            "styles/tokens.css doesn't have {ACCENT}, where the practice's accent goes"
        );
        let accent = format!("var(--pq-accent, {})", practice.accent);
        let first = [&sheets.tokens.replace(ACCENT, &accent), sheets.first.as_str()].concat();
        let rest = [sheets.dark.as_str(), &sheets.widget, &sheets.frame].concat();
        let minified = |sheet: &str| -> Result<String> {
            // esbuild doesn't minify the values of custom properties.
            Ok(bundler.style(sheet)?.trim().replace(": var(", ":var(").replace(", ", ","))
        };
        Ok(Self {
            first: minified(&first)?,
            rest: minified(&rest)?,
            one_file: bundler.style(&sheets.one_file)?.trim().to_string(),
        })
    }
}
