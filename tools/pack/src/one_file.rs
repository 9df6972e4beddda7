//! `partner-quiz.html`: everything in one file, which opens without a server and asks for nothing.

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use partner_quiz::quiz::content::Content;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::files::gzip;
use crate::prerender::Screens;
use crate::styles::Styles;
use crate::{Bundler, Format};

/// What the file is made of.
pub(crate) struct Parts<'a> {
    /// The release's version, as JSON.
    pub(crate) version: &'a str,
    /// The engine's bindings.
    pub(crate) bindings: &'a str,
    /// The engine.
    pub(crate) engine: &'a [u8],
    /// The styles.
    pub(crate) styles: &'a Styles,
    /// The prerendered screens.
    pub(crate) screens: &'a Screens,
    /// Every language; the first one that speaks English is the page's own.
    pub(crate) contents: &'a [Content],
    /// The page that the parts go into, with a placeholder such as `__TITLE__` for each.
    pub(crate) page: &'a str,
}

/// The file's text.
pub(crate) fn one_file(parts: &Parts, bundler: &impl Bundler) -> Result<String> {
    let Parts { screens, styles, .. } = parts;
    let constants = [
        ("LANGUAGES", screens.languages.to_string()),
        ("SCREENS", json!(screens.of).to_string()),
        ("STYLE", json!(styles.first).to_string()),
        ("REST", json!(styles.rest).to_string()),
        ("VERSION", parts.version.to_string()),
    ];
    let bundled = |entry: &str, bindings: Option<&str>| -> Result<String> {
        let script = bundler.script(entry, Format::Inline, bindings, &constants)?;
        Ok(script.trim().to_string())
    };
    let first = bundled("one-file.js", None)?;
    let last = bundled("one-file-engine.js", Some(parts.bindings))?;

    let mut blocks = vec![block("engine", &packed(parts.engine)?)];
    for content in parts.contents {
        let words = packed(&content.pack()?)?;
        blocks.push(block(&format!("words-{}", content.words.lang), &words));
    }

    let english = parts.contents.iter().find(|content| content.words.lang == "en");
    let content = english.or(parts.contents.first()).context("there is no language")?;
    let practice = &content.practice;
    let policy = format!(
        "default-src 'none'; script-src '{}' '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; connect-src 'none'; \
         form-action 'none'; base-uri 'none'; frame-src 'none'; worker-src 'none'; object-src 'none'",
        hash(&first),
        hash(&last),
        hash(&styles.one_file)
    );
    Ok([
        ("__POLICY__", policy.as_str()),
        ("__TITLE__", &escaped(&content.words.interface.title)),
        ("__PRACTICE__", &escaped(&practice.name)),
        ("__TEL__", &practice.tel()),
        ("__PHONE__", &escaped(&practice.phone)),
        ("__VERSION__", parts.version.trim_matches('"')),
        ("__STYLE__", &styles.one_file),
        ("__FIRST__", &first),
        ("__BLOCKS__", &blocks.join("\n")),
        ("__LAST__", &last),
    ]
    .iter()
    .fold(parts.page.to_string(), |page, (place, text)| page.replace(place, text)))
}

/// A block of data, which the browser neither runs nor shows.
fn block(id: &str, text: &str) -> String {
    format!("<script type=\"text/plain\" id=\"{id}\">{text}</script>")
}

/// Gzip in base64, which browsers can unpack without a library.
fn packed(bytes: &[u8]) -> Result<String> {
    Ok(STANDARD.encode(gzip(bytes)?))
}

/// The hash by which a content security policy allows an inline script or style.
fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
