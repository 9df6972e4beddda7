//! nginx, which the package for web servers is tested with.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::steps::run_folded;
use crate::tools::cache;

/// nginx and its module for compressed twins, as Debian has them.
const PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];

/// The program in the cache. It isn't installed, since an installed one would begin to serve.
pub(crate) fn nginx() -> Result<PathBuf> {
    let folder = cache()?.join("nginx");
    let program = folder.join("usr/sbin/nginx");
    if program.is_file() {
        return Ok(program);
    }
    fs::create_dir_all(&folder)?;
    let missing = "The package for web servers is tested with nginx. apt-get and dpkg-deb put it into the \
                   cache. Without them, put it there as nginx/usr/sbin/nginx, with its module for brotli";
    let mut download = Command::new("apt-get");
    download.args(["download", "-q"]).args(PACKAGES).current_dir(&folder);
    run_folded(&mut download, "downloading nginx").context(missing)?;
    for entry in fs::read_dir(&folder)? {
        let file = entry?.path();
        if file.extension().is_some_and(|ending| ending == "deb") {
            let unpacked = Command::new("dpkg-deb").arg("-x").arg(&file).arg(&folder).status();
            if !unpacked.context(missing)?.success() {
                bail!("{} can't be unpacked", file.display());
            }
            fs::remove_file(file)?;
        }
    }
    Ok(program)
}
