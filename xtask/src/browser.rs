//! The browsers of the tests and their drivers.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::steps::run_folded;

/// Where the Chromium driver is; the browser itself it finds by its own rules.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    if let Some(driver) = find("chromedriver", "CHROMEDRIVER") {
        return Ok(driver);
    }
    install(&["chromium", "chromium-driver"])?;
    find("chromedriver", "CHROMEDRIVER")
        .context("chromium-driver was installed without a chromedriver")
}

/// A program named by a variable, or on the `PATH`.
fn find(program: &str, variable: &str) -> Option<PathBuf> {
    let named = env::var_os(variable).map(PathBuf::from);
    let on_path = || {
        let folders = env::var_os("PATH").unwrap_or_default();
        env::split_paths(&folders).map(|folder| folder.join(program)).find(|file| file.is_file())
    };
    named.filter(|file| file.is_file()).or_else(on_path)
}

/// Installs Debian packages, where this machine lets us.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let missing = || {
        format!(
            "The tests need what is missing here. Install it:\n\
             apt-get install {0}    (Debian; elsewhere the like)\n\
             A driver can also be named: CHROMEDRIVER=/path/to/chromedriver",
            packages.join(" ")
        )
    };
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
        run_folded(&mut command, "apt-get")
    };
    apt(&["update", "-q"]).with_context(missing)?;
    let mut arguments = vec!["install", "-y", "-q", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments).with_context(missing)
}
