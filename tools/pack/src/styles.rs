//! The style inside the widget, minified: that of the first screen, which the page's script brings along,
//! and that of everything else.

use serde::{Deserialize, Serialize};

use crate::places::filled;

/// The name of the accent's place in a template.
const ACCENT: &str = "ACCENT";

/// The texts of the files in `styles/`.
#[cfg(feature = "template")]
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

/// The styles as they ship, with a place for the practice's accent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Styles {
    /// Of the first screen: `first.css` and the tokens that it uses.
    pub(crate) first: String,
    /// Of everything else: the other tokens, `dark.css`, `widget.css` and `frame.css`.
    pub(crate) rest: String,
    /// Of the page that is the one file.
    pub(crate) one_file: String,
}

impl Styles {
    /// The styles with a practice's accent.
    pub(crate) fn with_accent(&self, accent: &str) -> Self {
        let filled = |style: &str| filled(style, &[(ACCENT, accent.to_string())]);
        Self {
            first: filled(&self.first),
            rest: filled(&self.rest),
            one_file: self.one_file.clone(),
        }
    }
}

#[cfg(feature = "template")]
mod minify {
    use anyhow::{Context as _, Result, ensure};

    use super::{ACCENT, Sheets, Styles};
    use crate::Bundler;
    use crate::places::place;

    /// The accent in `tokens.css`.
    const SHIPPED: &str = "var(--pq-accent, #2f6655)";

    impl Styles {
        /// Minifies the sheets.
        pub(crate) fn new(sheets: &Sheets, bundler: &impl Bundler) -> Result<Self> {
            ensure!(
                sheets.tokens.contains(SHIPPED),
                "styles/tokens.css doesn't have {SHIPPED}, where the practice's accent goes"
            );
            let accent = format!("var(--pq-accent, {})", place(ACCENT));
            let rest = [sheets.dark.as_str(), &sheets.widget, &sheets.frame].concat();
            let minified = |sheet: &str| -> Result<String> {
                // esbuild doesn't minify the values of custom properties.
                Ok(bundler.style(sheet)?.trim().replace(": var(", ":var(").replace(", ", ","))
            };
            let first = minified(&sheets.first)?;
            let tokens = minified(&sheets.tokens.replace(SHIPPED, &accent))?;
            let (early, late) = split(&tokens, &first)?;
            Ok(Self {
                first: early + &first,
                rest: late + &minified(&rest)?,
                one_file: bundler.style(&sheets.one_file)?.trim().to_string(),
            })
        }
    }

    /// The minified tokens in two rules: those that a sheet or another token uses, and the others.
    pub(super) fn split(tokens: &str, sheet: &str) -> Result<(String, String)> {
        let inside = tokens.strip_prefix(":host{").and_then(|rest| rest.strip_suffix('}'));
        let inside = inside.context("styles/tokens.css isn't one rule for :host")?;
        let (early, late): (Vec<&str>, Vec<&str>) = inside.split(';').partition(|token| {
            let name = token.split(':').next().unwrap_or_default();
            let used = format!("var({name})");
            sheet.contains(&used) || inside.contains(&used)
        });
        let rule = |tokens: Vec<&str>| format!(":host{{{}}}", tokens.join(";"));
        Ok((rule(early), rule(late)))
    }
}

#[cfg(all(test, feature = "template"))]
mod tests {
    use super::minify::split;

    #[test]
    fn the_first_screen_gets_the_tokens_that_it_uses_and_no_others() {
        let tokens = ":host{--brand:var(--pq-accent,#2f6655);--accent:var(--brand);--shade:#eee}";
        let (early, late) = split(tokens, "a{color:var(--accent)}").unwrap();
        assert_eq!(early, ":host{--brand:var(--pq-accent,#2f6655);--accent:var(--brand)}");
        assert_eq!(late, ":host{--shade:#eee}");
        assert!(split("a{}", "").is_err());
    }
}
