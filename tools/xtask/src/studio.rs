//! The studio: trunk builds it, and here it becomes one file, which opens from a server and from a disk.

use std::env;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
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
    fs::copy(project().join("studio/building.html"), site().join("index.html"))?;
    Ok(())
}

/// The studio as one file.
fn page() -> Result<String> {
    let read = |file: &str| {
        fs::read_to_string(project().join(file)).with_context(|| format!("{file} can't be read"))
    };
    for script in ["boot.js", "crash.js"] {
        fs::copy(project().join("studio/js").join(script), built().join(script))?;
    }
    let boot = script::bundle_in(&built(), "boot.js", "iife")?;
    let engine =
        fs::read(built().join("studio_bg.wasm")).context("trunk gave no studio_bg.wasm")?;
    let style = script::minify("css", read("studio/studio.css")?.as_bytes())?;
    let parts = [
        ("__STYLE__", String::from_utf8(style)?),
        ("__ENGINE__", block(&engine)?),
        ("__KIT__", block(&release::kit()?.to_bytes()?)?),
        ("__BOOT__", String::from_utf8(boot)?.replace("</script", "<\\/script")),
    ];
    let page = read("studio/page.html")?;
    Ok(parts.iter().fold(page, |page, (name, text)| page.replacen(name, text, 1)))
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
