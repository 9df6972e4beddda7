//! Packages of Debian that are only unpacked: what is installed would change the machine, and servers would begin to serve.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::steps::run_folded;

/// Downloads packages into a folder with this `apt-get`, and unpacks them into another folder.
pub(crate) fn fetch(
    mut apt_get: Command,
    packages: &[&str],
    downloads: &Path,
    into: &Path,
) -> Result<()> {
    fs::create_dir_all(downloads)?;
    run_folded(apt_get.args(["download", "-q"]).args(packages).current_dir(downloads), "apt-get")?;
    for entry in fs::read_dir(downloads)? {
        let file = entry?.path();
        if file.extension().is_some_and(|ending| ending == "deb") {
            let mut unpack = Command::new("dpkg-deb");
            run_folded(unpack.arg("-x").arg(&file).arg(into), "dpkg-deb")?;
            fs::remove_file(file)?;
        }
    }
    Ok(())
}
