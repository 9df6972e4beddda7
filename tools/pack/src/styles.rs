//! The style inside the widget, minified: that of the first screen, which the page's script brings along,
//! and that of everything else.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use partner_quiz::quiz::content::Content;

use crate::script;

/// Where the practice's own accent goes.
const ACCENT: &str = "var(--pq-accent, #2f6655)";

/// Both styles.
pub(crate) struct Styles {
    /// Of the first screen: `tokens.css` and `first.css`, with the practice's accent.
    pub(crate) first: String,
    /// Of everything else: `dark.css`, `widget.css` and `frame.css`.
    pub(crate) rest: String,
}

impl Styles {
    /// Reads `styles/`. Every language has the same practice.
    pub(crate) fn read(contents: &[Content]) -> Result<Self> {
        let practice = &contents.first().context("content/ has no language")?.practice;
        let tokens = fs::read_to_string("styles/tokens.css")?;
        ensure!(tokens.contains(ACCENT), "styles/tokens.css has no accent for the practice's");
        let first = [
            tokens.replace(ACCENT, &format!("var(--pq-accent, {})", practice.accent)),
            fs::read_to_string("styles/first.css")?,
        ];
        let minified = |style: &str| -> Result<String> {
            let style = String::from_utf8(script::minify("css", style.as_bytes())?)?;
            // What stands in a custom property is left as it is written.
            Ok(style.trim().replace(": var(", ":var(").replace(", ", ","))
        };
        let rest = ["styles/dark.css", "styles/widget.css", "styles/frame.css"]
            .into_iter()
            .map(fs::read_to_string)
            .collect::<std::io::Result<String>>()?;
        Ok(Self { first: minified(&first.concat())?, rest: minified(&rest)? })
    }
}
