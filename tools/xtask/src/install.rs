//! Tools that are Rust programs: found on the `PATH` or in the cache, or put into the cache now.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::steps::{run_folded, say};
use crate::tools::cache;

/// A tool runs for seconds and compiles for minutes, so it is compiled with as few optimizations as there are.
const LIGHT: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
    ("CARGO_PROFILE_RELEASE_STRIP", "none"),
];

/// A program in a crate, in the version that the project needs.
pub(crate) struct Program {
    /// The crate's name.
    pub(crate) package: &'static str,
    /// The program's name.
    pub(crate) name: &'static str,
    /// The version of both.
    pub(crate) version: String,
    /// What `cargo install` needs to be told beyond that.
    pub(crate) options: &'static [&'static str],
}

impl Program {
    /// Its folder, where it is there in the right version.
    pub(crate) fn find(&self) -> Result<Option<PathBuf>> {
        let path = env::var_os("PATH").unwrap_or_default();
        let mut folders = env::split_paths(&path).chain([self.root()?.join("bin")]);
        Ok(folders.find(|folder| self.is_in(folder)))
    }

    /// Puts it into the cache: as its authors have built it, with `cargo binstall` where that is installed, or
    /// compiled here.
    pub(crate) fn install(&self) -> Result<()> {
        let root = self.root()?;
        if which::which("cargo-binstall").is_ok() {
            let downloaded = run_folded(
                &mut self.download(&root),
                &format!("downloading {} {}", self.package, self.version),
            );
            if downloaded.is_ok() && self.is_in(&root.join("bin")) {
                return Ok(());
            }
            say(&format!("cargo binstall has no {} {}", self.package, self.version));
        }
        run_folded(
            &mut self.compile(&root),
            &format!("compiling {} {}", self.package, self.version),
        )
        .with_context(|| {
            format!(
                "{} {} is missing and can't be compiled. With access to the package registry:\n\
                 cargo install {} --version {} {}",
                self.name,
                self.version,
                self.package,
                self.version,
                self.options.join(" ")
            )
        })
    }

    /// Its place in the cache, which other versions don't share.
    fn root(&self) -> Result<PathBuf> {
        Ok(cache()?.join(format!("{}-{}", self.package, self.version)))
    }

    /// Whether a folder has it in the right version.
    fn is_in(&self, folder: &Path) -> bool {
        // A line such as "trunk 0.21.14" or "geckodriver 0.36.0 (2025-02-25)".
        let output = Command::new(folder.join(self.name)).arg("--version").output();
        output.is_ok_and(|output| {
            let text = String::from_utf8_lossy(&output.stdout);
            text.split_whitespace().any(|word| word == self.version)
        })
    }

    fn download(&self, root: &Path) -> Command {
        let mut download = Command::new("cargo");
        download.args(["binstall", "--no-confirm", "--disable-telemetry"]);
        // Compiling is left to us, who do it lightly.
        download.args(["--disable-strategies", "compile"]);
        download.args(["--version", &self.version, "--root"]).arg(root).arg(self.package);
        download
    }

    fn compile(&self, root: &Path) -> Command {
        let mut compile = Command::new("cargo");
        compile.args(["install", self.package, "--version", &self.version, "--root"]).arg(root);
        compile.args(self.options).envs(LIGHT);
        // Options of the project's own build must not reach a tool's.
        compile.env_remove("RUSTFLAGS").env_remove("CARGO_TARGET_DIR");
        compile.current_dir(env::temp_dir());
        compile
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn program() -> Program {
        Program {
            package: "trunk",
            name: "trunk",
            version: "1.2.3".to_string(),
            options: &["--locked"],
        }
    }

    fn line(command: &Command) -> String {
        let words = command.get_args().map(|word| word.to_string_lossy());
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_tool_is_compiled_lightly_and_in_its_pinned_version() {
        let compile = program().compile(Path::new("/cache/trunk"));
        assert_eq!(line(&compile), "install trunk --version 1.2.3 --root /cache/trunk --locked");
        for (name, value) in LIGHT {
            let set = compile.get_envs().any(|(key, to)| key == name && to == Some(value.as_ref()));
            assert!(set, "{name}");
        }
    }

    #[test]
    fn a_download_never_compiles() {
        assert_eq!(
            line(&program().download(Path::new("/cache/trunk"))),
            "binstall --no-confirm --disable-telemetry --disable-strategies compile \
             --version 1.2.3 --root /cache/trunk trunk"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_program_of_another_version_is_not_the_one() {
        use std::fs;
        use std::os::unix::fs::PermissionsExt as _;

        let folder = env::temp_dir().join(format!("xtask-program-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (says, right) in [("trunk 1.2.3", true), ("trunk 1.2.30", false)] {
            let file = folder.join("trunk");
            fs::write(&file, format!("#!/bin/sh\necho {says}\n")).unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
            assert_eq!(program().is_in(&folder), right, "{says}");
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}
