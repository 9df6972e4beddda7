//! `partner-quiz.html`: everything in one file, which opens without a server and asks for nothing.

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use partner_quiz::quiz::content::Content;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::files::gzip;
use crate::places::filled;
use crate::prerender::Screens;
use crate::{Template, declarations};

/// The file's text. The first one of `contents` that speaks English is the page's own.
pub(crate) fn one_file(
    template: &Template,
    version: &str,
    first_style: &str,
    screens: &Screens,
    contents: &[Content],
) -> Result<String> {
    let constants = [
        ("LANGUAGES", screens.languages.clone()),
        ("SCREENS", json!(screens.of)),
        ("STYLE", first_style.into()),
        ("REST", template.rest.clone().into()),
        ("VERSION", version.into()),
    ];
    let first = inline(template, "one-file.js", &constants)?;
    let last = inline(template, "one-file-engine.js", &[])?;

    let mut blocks = vec![block("engine", &packed(&template.engine)?)];
    for content in contents {
        let words = packed(&content.pack()?)?;
        blocks.push(block(&format!("words-{}", content.words.lang), &words));
    }

    let english = contents.iter().find(|content| content.words.lang == "en");
    let content = english.or(contents.first()).context("there is no language")?;
    let practice = &content.practice;
    let policy = format!(
        "default-src 'none'; script-src '{}' '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; connect-src 'none'; \
         form-action 'none'; base-uri 'none'; frame-src 'none'; worker-src 'none'; object-src 'none'",
        hash(&first),
        hash(&last),
        hash(&template.one_file)
    );
    let values = [
        ("POLICY", policy),
        ("TITLE", escaped(&content.words.interface.title)),
        ("PRACTICE", escaped(&practice.name)),
        ("TEL", practice.tel()),
        ("PHONE", escaped(&practice.phone)),
        ("VERSION", version.to_string()),
        ("STYLE", template.one_file.clone()),
        ("FIRST", first),
        ("BLOCKS", blocks.join("\n")),
        ("LAST", last),
    ];
    Ok(filled(&template.page, &values))
}

/// A bundled script for a page, with its constants inside the function that it is.
fn inline(template: &Template, entry: &str, constants: &[(&str, Value)]) -> Result<String> {
    const START: &str = "(()=>{";
    let script = template.script(entry)?;
    let (before, after) = script
        .split_once(START)
        .with_context(|| format!("{entry} isn't a function that is called at once"))?;
    Ok([before, START, &declarations(entry, script, constants)?, after].concat())
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
