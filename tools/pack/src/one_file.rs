//! `partner-quiz.html`: everything in one file, which opens without a server and asks for nothing.

use std::fs;
use std::io::Write as _;

use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use partner_quiz::quiz::content::Content;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::prerender::Screens;
use crate::style::Styles;
use crate::{project, script};

/// What the file is made of.
pub(crate) struct Parts<'a> {
    /// The engine's bindings, as trunk gives them.
    pub(crate) glue: &'a [u8],
    /// The engine.
    pub(crate) wasm: &'a [u8],
    /// The style inside the quiz.
    pub(crate) styles: &'a Styles,
    /// The prerendered screens.
    pub(crate) screens: &'a Screens,
    /// Every language; the first one that speaks English is the page's own.
    pub(crate) contents: &'a [Content],
}

/// The file's text.
pub(crate) fn one_file(parts: &Parts) -> Result<String> {
    let Parts { screens, styles, .. } = parts;
    let constants = [
        ("LANGUAGES", screens.languages.to_string()),
        ("SCREENS", json!(screens.of).to_string()),
        ("STYLE", json!(styles.first).to_string()),
        ("REST", json!(styles.rest).to_string()),
        ("VERSION", json!(env!("CARGO_PKG_VERSION")).to_string()),
    ];
    let bundled = |entry: &str, glue: Option<&[u8]>| -> Result<String> {
        let script = script::bundle(entry, "iife", glue, &constants)?;
        Ok(String::from_utf8(script)?.trim().to_string())
    };
    let first = bundled("one-file.js", None)?;
    let last = bundled("one-file-engine.js", Some(parts.glue))?;
    let page_style = fs::read(project().join("styles/one-file.css"))?;
    let page_style = String::from_utf8(script::minify("css", &page_style)?)?.trim().to_string();

    let mut blocks = vec![block("engine", &packed(parts.wasm)?)];
    for content in parts.contents {
        let words = packed(&content.pack()?)?;
        blocks.push(block(&format!("words-{}", content.words.lang), &words));
    }

    let english = parts.contents.iter().find(|content| content.words.lang == "en");
    let content =
        english.or(parts.contents.first()).ok_or(anyhow::anyhow!("there is no language"))?;
    let practice = &content.practice;
    let policy = format!(
        "default-src 'none'; script-src '{}' '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; connect-src 'none'; \
         form-action 'none'; base-uri 'none'; frame-src 'none'; worker-src 'none'; object-src 'none'",
        hash(&first),
        hash(&last),
        hash(&page_style)
    );
    let page = fs::read_to_string(project().join("src/embed/js/one-file.html"))?;
    Ok([
        ("__POLICY__", policy.as_str()),
        ("__TITLE__", &escaped(&content.words.interface.title)),
        ("__PRACTICE__", &escaped(&practice.name)),
        ("__TEL__", &practice.tel()),
        ("__PHONE__", &escaped(&practice.phone)),
        ("__STYLE__", &page_style),
        ("__FIRST__", &first),
        ("__BLOCKS__", &blocks.join("\n")),
        ("__LAST__", &last),
    ]
    .iter()
    .fold(page, |page, (place, text)| page.replace(place, text)))
}

/// A data block: the browser neither runs nor shows it.
fn block(id: &str, text: &str) -> String {
    format!("<script type=\"text/plain\" id=\"{id}\">{text}</script>")
}

/// Gzip in base64: text that every browser can unpack by itself.
fn packed(bytes: &[u8]) -> Result<String> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes)?;
    Ok(STANDARD.encode(gzip.finish()?))
}

/// How a policy names an inline script or style.
fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
