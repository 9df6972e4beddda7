//! The studio: trunk builds it, and here it becomes one file, which opens from a server and from a disk.

use std::env;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::steps::{Steps, run_folded};
use crate::tools::{self, Tools};
use crate::{hook, library, project, release, script};

/// Where trunk puts what it builds.
fn built() -> PathBuf {
    project().join("target/studio-page")
}

/// The folder of the studio, beside the demo page.
pub(crate) fn site() -> PathBuf {
    hook::site().join("studio")
}

/// `cargo xtask studio`, for work on the studio.
pub(crate) fn build_alone() -> Result<()> {
    let mut steps = Steps::new(tools::STEPS + 1);
    let tools = tools::get(&mut steps)?;
    steps.step("the studio, with trunk", || build(&tools))
}

/// Builds the studio, and writes it beside the demo page.
pub(crate) fn build(tools: &Tools) -> Result<()> {
    let mut trunk = Command::new("trunk");
    trunk
        .args(["build", "--release", "--color", "never", "--config", "studio/Trunk.toml"])
        .current_dir(project())
        .env("PATH", tools.path()?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env("RUST_BACKTRACE", "0")
        .env_remove("NO_COLOR");
    // The messages of its panics name source files. Where this machine has them is nobody's business, and would make
    // another file of the same release on another machine.
    let remapped: Vec<String> = folders()?
        .into_iter()
        .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()))
        .collect();
    trunk.env("CARGO_ENCODED_RUSTFLAGS", remapped.join("\u{1f}"));
    run_folded(&mut trunk, "trunk").context("the studio could not be built")?;
    fs::create_dir_all(site())?;
    fs::write(site().join("index.html"), page()?)?;
    Ok(())
}

/// The folders outside of the project that sources are compiled from, and what they are called in the studio.
fn folders() -> Result<Vec<(PathBuf, &'static str)>> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let crates = home.map(|home| (home.join("registry"), "crates"));
    let compiler = (library::sysroot(Path::new("rustc"))?, "rust");
    Ok(crates.into_iter().chain([compiler]).collect())
}

/// Says in the studio's place that it is being built, until [`build`] has written it.
pub(crate) fn announce() -> Result<()> {
    fs::create_dir_all(site())?;
    let page = filled(&read("studio/building.html")?, &[])?;
    fs::write(site().join("index.html"), page)?;
    Ok(())
}

/// The studio as one file.
fn page() -> Result<String> {
    for script in ["boot.js", "crash.js"] {
        fs::copy(project().join("studio/js").join(script), built().join(script))?;
    }
    let boot = script::bundle_in(&built(), "boot.js", "iife")?;
    let engine =
        fs::read(built().join("studio_bg.wasm")).context("trunk gave no studio_bg.wasm")?;
    let style = script::minify("css", read("studio/studio.css")?.as_bytes())?;
    let parts = [
        ("STYLE", String::from_utf8(style)?),
        ("ENGINE", block(&engine)?),
        ("KIT", block(&release::kit()?.to_bytes()?)?),
        ("BOOT", String::from_utf8(boot)?.replace("</script", "<\\/script")),
    ];
    filled(&read("studio/page.html")?, &parts)
}

/// A file of the project.
fn read(file: &str) -> Result<String> {
    fs::read_to_string(project().join(file)).with_context(|| format!("{file} can't be read"))
}

/// A page with something in each of its places, such as `__STYLE__`: one of these parts, or else a text of the studio.
fn filled(page: &str, parts: &[(&str, String)]) -> Result<String> {
    let words = read("studio/src/words.rs")?;
    let mut filled = String::new();
    for (at, piece) in page.split("__").enumerate() {
        // The names stand between two marks, so every other piece is one.
        let is_name = at % 2 == 1;
        match parts.iter().find(|(name, _)| is_name && *name == piece) {
            Some((_, part)) => filled.push_str(part),
            None if is_name => filled.push_str(&text(&words, piece)?),
            None => filled.push_str(piece),
        }
    }
    Ok(filled)
}

/// A text of the studio, by the name of its constant. It is read from the source, since this program would take much
/// longer to build if the studio were part of it.
fn text(words: &str, name: &str) -> Result<String> {
    let constant = words.split_once(&format!("\npub const {name}: &str ="));
    let literal = constant.and_then(|(_, rest)| rest.trim_start().strip_prefix('"'));
    let text = literal.and_then(|rest| rest.split_once("\";")).map(|(text, _)| text);
    let text = text.with_context(|| format!("studio/src/words.rs has no text {name}"))?;
    ensure!(!text.contains('\\'), "the text {name} in studio/src/words.rs must have no escapes");
    Ok(text.replace('&', "&amp;").replace('<', "&lt;"))
}

/// A data block of the page: gzip in base64.
fn block(bytes: &[u8]) -> Result<String> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes)?;
    Ok(STANDARD.encode(packed.finish()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_around_the_studio_get_their_texts_from_its_words() {
        let parts = ["STYLE", "ENGINE", "KIT", "BOOT"].map(|name| (name, "part".to_string()));
        for page in ["studio/page.html", "studio/building.html"] {
            let page = filled(&read(page).unwrap(), &parts).unwrap();
            assert!(page.contains("<title>Quiz studio</title>") && !page.contains("__"), "{page}");
        }
        let missing = filled("<p>__NO_SUCH_TEXT__</p>", &[]).unwrap_err();
        assert!(missing.to_string().contains("NO_SUCH_TEXT"), "{missing}");
    }

    #[test]
    fn the_studio_doesnt_tell_where_its_sources_were_on_this_machine() {
        let engine =
            fs::read(built().join("studio_bg.wasm")).expect("the studio; run cargo xtask test");
        let tells = |text: &str| engine.windows(text.len()).any(|part| part == text.as_bytes());
        for (folder, name) in folders().unwrap() {
            assert!(!tells(&folder.display().to_string()), "{}", folder.display());
            assert!(tells(&format!("{name}/")), "the files are named, as in {name}/");
        }
    }
}
