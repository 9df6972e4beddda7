//! The release: trunk builds the engine and the demo page, and its hook packs them (hook.rs).

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::library::Library;
use crate::steps::{Steps, run_folded};
use crate::tools::{self, TARGET, Tools};
use crate::{content, project, sizes};

/// `cargo xtask build`.
pub(crate) fn build_alone(practice: Option<&Path>) -> Result<()> {
    if let Some(file) = practice {
        content::set_practice(file)?;
    }
    let mut steps = Steps::new(tools::STEPS + 1);
    let tools = tools::get(&mut steps)?;
    steps.step("the release, with trunk", || build(&tools))?;
    sizes::print(tools.library)
}

/// Builds the release into `dist/`, and the demo page with it into `target/site`.
pub(crate) fn build(tools: &Tools) -> Result<()> {
    // Problems of the content are reported before the engine takes its minute to compile.
    content::content()?;
    let mut trunk = Command::new("trunk");
    trunk
        .args(["build", "--release", "--color", "never"])
        .current_dir(project())
        .env("PATH", tools.path()?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // A backtrace would hide the reason of a failure.
        .env("RUST_BACKTRACE", "0")
        .env_remove("NO_COLOR");
    tools.library.choose_for(&mut trunk);
    if let Some(practice) = content::practice() {
        trunk.env(content::PRACTICE, practice);
    }
    run_folded(&mut trunk, "trunk").context("the release could not be built")
}

/// Compiles the engine as trunk will, which then finds it compiled.
pub(crate) fn engine(library: Library) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--release", "--target", TARGET, "--bin", "widget"]);
    cargo.current_dir(project());
    library.choose_for(&mut cargo);
    run_folded(&mut cargo, "compiling the engine")
}
