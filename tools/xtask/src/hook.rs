//! trunk's hook: reads what trunk has built and what the project has, packs it, and writes what ships into `dist/`.
//!
//! The same files go into trunk's own folder, `target/site`, beside the demo page, where `trunk serve` and
//! `cargo xtask demo` serve them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use pack::{Bundler, CONSTANTS, Files, Format, Parts, Sheets, Sources, Template};

use crate::content::content;
use crate::{pins, project, script, sizes};

/// The release: only what ships.
pub(crate) fn dist() -> PathBuf {
    project().join("dist")
}

/// The demo page, with the files of the release beside it.
pub(crate) fn site() -> PathBuf {
    project().join("target/site")
}

/// What a release is made of, apart from the content. The studio has it, too.
pub(crate) fn template_file() -> PathBuf {
    project().join("target/template.bin")
}

/// The snippet form's script on the demo page, as seen from the scripts of the quiz.
const SNIPPET: &str = "../../../demo/snippet.js";

/// `cargo xtask pack`. trunk calls it with its staging folder, which it moves to [`site`] afterwards.
pub(crate) fn hook() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).context(
        "Packing is the last part of a build: cargo xtask build, or trunk build, which calls it.",
    )?;
    let sources = sources(&staging)?;
    sizes::keep(&Parts::of(&sources.engine)?)?;
    let template = Template::make(&sources, &Esbuild)?;
    fs::write(template_file(), template.to_bytes()?)?;
    let files = template.fill(&pins::full_version()?, &content()?)?;

    let dist = dist();
    // Files of an earlier build must not ship.
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::create_dir_all(&dist)?;
    let release = files.complete()?;
    write(&release, &dist)?;
    write(&release, &staging)?;
    fs::write(staging.join("snippet.js"), script::bundle(SNIPPET, "esm", None, &[])?)?;
    Ok(())
}

/// Reads what a release is made of, and takes what trunk has built out of its folder.
fn sources(staging: &Path) -> Result<Sources> {
    let take = |name: &str| -> Result<Vec<u8>> {
        let file = staging.join(name);
        let bytes = fs::read(&file).with_context(|| format!("trunk gave no {name}"))?;
        fs::remove_file(file)?;
        Ok(bytes)
    };
    let read = |file: &str| {
        fs::read_to_string(project().join(file)).with_context(|| format!("{file} can't be read"))
    };
    let bindings = String::from_utf8(take("widget.js")?)?;
    let engine = take("widget_bg.wasm")?;
    // The copies of our scripts that the bindings import; the bundles have the scripts themselves.
    fs::remove_dir_all(staging.join("snippets"))?;
    Ok(Sources {
        bindings,
        engine,
        sheets: Sheets {
            tokens: read("styles/tokens.css")?,
            first: read("styles/first.css")?,
            dark: read("styles/dark.css")?,
            widget: read("styles/widget.css")?,
            frame: read("styles/frame.css")?,
            one_file: read("styles/one-file.css")?,
        },
        page: read("src/embed/js/one-file.html")?,
    })
}

/// Writes files into a folder.
fn write(files: &Files, folder: &Path) -> Result<()> {
    for (name, bytes) in files.iter() {
        fs::write(folder.join(name), bytes).with_context(|| format!("{name} can't be written"))?;
    }
    Ok(())
}

/// esbuild, on the project's own scripts.
struct Esbuild;

impl Bundler for Esbuild {
    fn script(&self, entry: &str, format: Format, bindings: Option<&str>) -> Result<String> {
        let format = match format {
            Format::Module => "esm",
            Format::Inline => "iife",
        };
        let constants = CONSTANTS.map(|(name, short)| (name, short.to_string()));
        let bundle = script::bundle(entry, format, bindings.map(str::as_bytes), &constants)?;
        Ok(String::from_utf8(bundle)?)
    }

    fn style(&self, sheet: &str) -> Result<String> {
        Ok(String::from_utf8(script::minify("css", sheet.as_bytes())?)?)
    }
}
