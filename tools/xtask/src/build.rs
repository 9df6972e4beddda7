//! The release: trunk builds the engine and the demo page, its hook packs them into `dist/`.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::steps::{Steps, run_folded};
use crate::tools::{self, TARGET, Tools};
use crate::{pack, project};

/// `cargo xtask build`.
pub(crate) fn build_alone(practice: Option<&Path>) -> Result<()> {
    if let Some(file) = practice {
        pack::set_practice(file)?;
    }
    let mut steps = Steps::new(tools::STEPS + 1);
    let tools = tools::get(&mut steps)?;
    steps.step("the release, with trunk", || build(&tools))?;
    pack::print_sizes()
}

/// Builds the release into `dist/`.
pub(crate) fn build(tools: &Tools) -> Result<()> {
    // Bad content is said before the minute that the engine takes, and by us instead of by trunk.
    pack::content()?;
    let mut trunk = Command::new("trunk");
    trunk
        .args(["build", "--release", "--color", "never"])
        .current_dir(project())
        .env("PATH", tools.path()?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env_remove("NO_COLOR");
    lean(&mut trunk);
    if let Some(practice) = pack::practice() {
        trunk.env(pack::PRACTICE, practice);
    }
    run_folded(&mut trunk, "trunk").context("the release could not be built")
}

/// What makes cargo, wherever it is called, build wasm as the release has it: with a standard library of
/// our own, built for size, where a panic aborts without a message. That takes the formatting code out of the
/// engine (22 % of its compressed size).
pub(crate) fn lean(command: &mut Command) {
    let flags = format!("CARGO_TARGET_{}_RUSTFLAGS", TARGET.to_uppercase().replace('-', "_"));
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env(flags, "-Zunstable-options -Cpanic=immediate-abort");
}
