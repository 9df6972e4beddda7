//! The tools of the build: the wasm standard library and its source, wasm-bindgen-cli, trunk and esbuild.
//!
//! What is there in the right version is used. What is compiled here goes into a cache outside of the
//! clone, keyed by version, so that the next clone and the next run find it.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::project;
use crate::steps::{Steps, run_folded};

/// How many steps [`get`] takes.
pub(crate) const STEPS: usize = 4;

/// The target of everything that ships.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Where the tools are.
pub(crate) struct Tools {
    folders: Vec<PathBuf>,
}

impl Tools {
    /// `PATH` with the tools in front.
    pub(crate) fn path(&self) -> Result<OsString> {
        let old = env::var_os("PATH").unwrap_or_default();
        Ok(env::join_paths(self.folders.iter().cloned().chain(env::split_paths(&old)))?)
    }
}

/// Gets what is missing.
pub(crate) fn get(steps: &mut Steps) -> Result<Tools> {
    steps.step("the wasm standard library and its source", standard_library)?;
    let bindgen = locked_version("wasm-bindgen")?;
    let trunk = pinned_version("trunk")?;
    let folders = vec![
        steps.step(&format!("wasm-bindgen-cli {bindgen}"), || {
            // Its own lock file names older crates than it needs; it builds with current ones.
            tool("wasm-bindgen-cli", "wasm-bindgen", &bindgen, &[])
        })?,
        steps.step(&format!("trunk {trunk}"), || {
            // Without its default features it can't download tools, which it never has to here.
            tool("trunk", "trunk", &trunk, &["--locked", "--no-default-features"])
        })?,
    ];
    steps.step(&format!("esbuild {}", pinned_version("esbuild")?), esbuild)?;
    Ok(Tools { folders })
}

fn standard_library() -> Result<()> {
    let output =
        Command::new("rustc").args(["--print", "sysroot"]).output().context("rustc is missing")?;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    let parts = [
        (sysroot.join("lib/rustlib").join(TARGET), ["target", "add", TARGET]),
        (sysroot.join("lib/rustlib/src/rust/library"), ["component", "add", "rust-src"]),
    ];
    for (folder, arguments) in parts {
        if folder.is_dir() {
            continue;
        }
        run_folded(Command::new("rustup").args(arguments), "rustup").with_context(|| {
            format!(
                "The wasm standard library is incomplete: {} is missing.\n\
                 With a network:    rustup {}\n\
                 Without rustup's:  apt-get install rustc-web cargo-web rust-web-src lld-22, then\n\
                 \x20                  rustup toolchain link web /usr/lib/rust-web and rustup override set web\n\
                 (the folder's name may differ: dpkg -L rustc-web | grep bin/rustc)",
                folder.display(),
                arguments.join(" ")
            )
        })?;
    }
    Ok(())
}

/// The folder that holds a tool of this version: on the `PATH`, in the cache, or compiled into it now.
fn tool(package: &str, program: &str, version: &str, arguments: &[&str]) -> Result<PathBuf> {
    let found = env::split_paths(&env::var_os("PATH").unwrap_or_default())
        .chain([cache()?.join(format!("{package}-{version}")).join("bin")])
        .find(|folder| has_version(&folder.join(program), version));
    if let Some(folder) = found {
        return Ok(folder);
    }
    let root = cache()?.join(format!("{package}-{version}"));
    let mut install = Command::new("cargo");
    install.args(["install", package, "--version", version, "--root"]).arg(&root).args(arguments);
    // Options of the project's own build must not reach a tool's.
    install.env_remove("RUSTFLAGS").env_remove("CARGO_TARGET_DIR").current_dir(env::temp_dir());
    run_folded(&mut install, &format!("compiling {package}")).with_context(|| {
        format!(
            "{program} {version} is missing and can't be compiled. With access to the package registry:\n\
             cargo install {package} --version {version} {}",
            arguments.join(" ")
        )
    })?;
    Ok(root.join("bin"))
}

fn has_version(program: &Path, version: &str) -> bool {
    // The last word of "trunk 0.21.14" or "wasm-bindgen 0.2.130".
    Command::new(program).arg("--version").output().is_ok_and(|output| {
        String::from_utf8_lossy(&output.stdout).split_whitespace().any(|word| word == version)
    })
}

/// The cache outside of the clone. `PARTNER_QUIZ_CACHE` moves it.
pub(crate) fn cache() -> Result<PathBuf> {
    let folder = env::var_os("PARTNER_QUIZ_CACHE").map(PathBuf::from).or_else(|| {
        let base = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
        let home = || env::home_dir().map(|home| home.join(".cache"));
        Some(base.or_else(home)?.join("partner-quiz"))
    });
    folder.context(
        "There is no home folder for the cache of tools; set PARTNER_QUIZ_CACHE to a folder.",
    )
}

/// The script of axe-core, which checks pages for accessibility.
pub(crate) fn axe() -> Result<PathBuf> {
    npm("axe-core", "axe.min.js")
}

/// Styles that hosts often have: Bootstrap and Tailwind's reset.
pub(crate) fn host_styles() -> Result<Vec<PathBuf>> {
    Ok(vec![npm("bootstrap", "dist/css/bootstrap.min.css")?, npm("tailwindcss", "preflight.css")?])
}

/// Firefox's driver, which is a crate.
pub(crate) fn geckodriver() -> Result<PathBuf> {
    let version = pinned_version("geckodriver")?;
    Ok(tool("geckodriver", "geckodriver", &version, &["--locked"])?.join("geckodriver"))
}

/// The program of esbuild, which bundles and minifies scripts and styles.
pub(crate) fn esbuild() -> Result<PathBuf> {
    npm("esbuild", "bin/esbuild")
}

/// A file of an npm package in its pinned version, from the cache or put there now.
pub(crate) fn npm(package: &str, file: &str) -> Result<PathBuf> {
    let version = pinned_version(package)?;
    let folder = cache()?.join(format!("{package}-{version}"));
    let found = folder.join("node_modules").join(package).join(file);
    if found.is_file() {
        return Ok(found);
    }
    fs::create_dir_all(&folder)?;
    let missing = || {
        format!(
            "{package} {version} is missing. With npm and access to its registry:\n\
             npm install {package}@{version} --prefix {}",
            folder.display()
        )
    };
    if Command::new("npm").arg("--version").output().is_err() {
        crate::browser::install(&["npm"]).with_context(missing)?;
    }
    let mut install = Command::new("npm");
    install
        .args(["install", "--no-audit", "--no-fund", "--no-save", "--prefix"])
        .arg(&folder)
        .arg(format!("{package}@{version}"));
    run_folded(&mut install, "npm").with_context(missing)?;
    Ok(found)
}

/// The version of a crate in Cargo.lock.
fn locked_version(name: &str) -> Result<String> {
    let lock = read_toml("Cargo.lock")?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    let package = packages
        .into_iter()
        .flatten()
        .find(|package| package.get("name").and_then(toml::Value::as_str) == Some(name));
    let version = package.and_then(|package| package.get("version")?.as_str());
    Ok(version.with_context(|| format!("Cargo.lock has no {name}"))?.to_string())
}

/// The version of a tool in Cargo.toml.
pub(crate) fn pinned_version(name: &str) -> Result<String> {
    let value = metadata("tools", name)?;
    let version =
        value.as_str().with_context(|| format!("Cargo.toml: the version of {name} isn't text"))?;
    Ok(version.to_string())
}

/// The most bytes that a part may have, from Cargo.toml.
pub(crate) fn budget(part: &str) -> Result<usize> {
    let bytes =
        metadata("budget", part)?.as_integer().and_then(|bytes| usize::try_from(bytes).ok());
    bytes.with_context(|| format!("Cargo.toml: the budget of {part} isn't a number of bytes"))
}

fn metadata(table: &str, key: &str) -> Result<toml::Value> {
    let manifest = read_toml("Cargo.toml")?;
    let path = ["workspace", "metadata", table, key];
    let value = path.iter().try_fold(&manifest, |value, key| value.get(key));
    Ok(value.with_context(|| format!("Cargo.toml: {} is missing", path.join(".")))?.clone())
}

fn read_toml(file: &str) -> Result<toml::Value> {
    let path = project().join(file);
    let text = fs::read_to_string(&path).with_context(|| format!("{file} can't be read"))?;
    toml::from_str(&text).with_context(|| format!("{file} isn't TOML"))
}
