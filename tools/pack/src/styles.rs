//! The style inside the widget, minified: that of the first screen, which the page's script brings along,
//! that of the isolated frame, and that of everything else.

use anyhow::{Context as _, Result, ensure};

use crate::{ACCENT, Bundler};

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
    /// Of the first screen: `first.css` and the tokens that it uses.
    pub(crate) first: String,
    /// Of the isolated frame on the page: `frame.css`, and the tokens that it uses beside those of the first screen.
    pub(crate) frame: String,
    /// Of everything else: the other tokens, `dark.css` and `widget.css`.
    pub(crate) rest: String,
    /// Of the page that is the one file.
    pub(crate) one_file: String,
}

impl Styles {
    /// Minifies the sheets.
    pub(crate) fn new(sheets: &Sheets, bundler: &impl Bundler) -> Result<Self> {
        let rest = [sheets.dark.as_str(), &sheets.widget].concat();
        let minified = |sheet: &str| -> Result<String> {
            // esbuild doesn't minify the values of custom properties.
            Ok(bundler.style(sheet)?.trim().replace(": var(", ":var(").replace(", ", ","))
        };
        let first = minified(&sheets.first)?;
        let (early, late) = split(&minified(&sheets.tokens)?, &first)?;
        ensure!(
            early.contains(ACCENT),
            "styles/tokens.css doesn't have {ACCENT}, where the practice's accent goes"
        );
        let frame = minified(&sheets.frame)?;
        Ok(Self {
            frame: split(&late, &frame)?.0 + &frame,
            first: early + &first,
            rest: late + &minified(&rest)?,
            one_file: bundler.style(&sheets.one_file)?.trim().to_string(),
        })
    }
}

/// The minified tokens in two rules: those that a sheet or another token uses, and the others.
fn split(tokens: &str, sheet: &str) -> Result<(String, String)> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_screen_gets_the_tokens_that_it_uses_and_no_others() {
        let tokens = ":host{--brand:var(--pq-accent,#2f6655);--accent:var(--brand);--shade:#eee}";
        let (early, late) = split(tokens, "a{color:var(--accent)}").unwrap();
        assert_eq!(early, ":host{--brand:var(--pq-accent,#2f6655);--accent:var(--brand)}");
        assert_eq!(late, ":host{--shade:#eee}");
        assert!(split("a{}", "").is_err());
    }
}
