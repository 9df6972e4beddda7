//! The tools of the build: the wasm standard library and its source, wasm-bindgen-cli, trunk and esbuild.
//!
//! A tool in the right version is used where it is. Others are installed into a cache outside of the clone, keyed by
//! version, so that later runs and other clones find them.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use directories::ProjectDirs;
use sha2::{Digest as _, Sha256};

use crate::install::Program;
use crate::library::{self, Library};
use crate::steps::{Job, Steps, run_folded, together};
use crate::{build, pins};

/// How many steps [`get`] and [`get_for_tests`] take.
pub(crate) const STEPS: usize = 2;

/// The target of everything that ships.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The tools, once they are there.
pub(crate) struct Tools {
    /// The standard library that the engine is built with.
    pub(crate) library: Library,
    folders: Vec<PathBuf>,
}

impl Tools {
    /// `PATH` with the tools in front.
    pub(crate) fn path(&self) -> Result<OsString> {
        let old = env::var_os("PATH").unwrap_or_default();
        Ok(env::join_paths(self.folders.iter().cloned().chain(env::split_paths(&old)))?)
    }
}

/// Gets the tools of the build.
pub(crate) fn get(steps: &mut Steps) -> Result<Tools> {
    get_all(steps, vec![bindgen()?, trunk()?])
}

/// Gets the tools of the build and those of the tests that take minutes to compile.
pub(crate) fn get_for_tests(steps: &mut Steps) -> Result<Tools> {
    get_all(steps, vec![bindgen()?, trunk()?, geckodriver()?, cargo_deny()?])
}

fn get_all(steps: &mut Steps, programs: Vec<Program>) -> Result<Tools> {
    let library = steps.step("the wasm standard library and its source", library::get)?;
    let names: Vec<String> =
        programs.iter().map(|program| format!("{} {}", program.package, program.version)).collect();
    let esbuild_name =
        format!("esbuild {} and terser {}", pins::tool("esbuild")?, pins::tool("terser")?);
    steps.step(&format!("{}, {esbuild_name}", names.join(", ")), || {
        let mut jobs: Vec<Job> = Vec::new();
        for program in &programs {
            if program.find()?.is_none() {
                let what = format!("{} {}", program.package, program.version);
                jobs.push((what, Box::new(|| program.install())));
            }
        }
        if !jobs.is_empty() {
            // The engine needs none of them to compile, only to become a release.
            jobs.push(("the engine".to_string(), Box::new(|| build::engine(library))));
        }
        jobs.push((esbuild_name.clone(), Box::new(|| esbuild().and(terser()).map(drop))));
        together(jobs)
    })?;
    let found = |program: &Program| {
        program.find()?.with_context(|| format!("{} is still missing", program.name))
    };
    let folders = programs.iter().map(found).collect::<Result<_>>()?;
    Ok(Tools { library, folders })
}

fn bindgen() -> Result<Program> {
    Ok(Program {
        package: "wasm-bindgen-cli",
        name: "wasm-bindgen",
        version: pins::locked("wasm-bindgen")?,
        // Its own lock file names older crates than it needs; it builds with current ones. Its default feature is TLS,
        // for a driver on another machine; ours is on this one.
        options: &["--no-default-features"],
    })
}

fn trunk() -> Result<Program> {
    Ok(Program {
        package: "trunk",
        name: "trunk",
        version: pins::tool("trunk")?,
        // Without its default features it can't download tools, which it never has to here.
        options: &["--locked", "--no-default-features"],
    })
}

/// Firefox's driver, which is a crate.
pub(crate) fn geckodriver() -> Result<Program> {
    Ok(Program {
        package: "geckodriver",
        name: "geckodriver",
        version: pins::tool("geckodriver")?,
        options: &["--locked"],
    })
}

/// Checks the licenses and the sources of crates.
fn cargo_deny() -> Result<Program> {
    Ok(Program {
        package: "cargo-deny",
        name: "cargo-deny",
        version: pins::tool("cargo-deny")?,
        // Its default features are for advisories, which would need the network at every run.
        options: &["--locked", "--no-default-features"],
    })
}

/// The cache outside of the clone, where the system keeps caches. `PARTNER_QUIZ_CACHE` moves it.
pub(crate) fn cache() -> Result<PathBuf> {
    let named = env::var_os("PARTNER_QUIZ_CACHE").map(PathBuf::from);
    let usual = || Some(ProjectDirs::from("", "", "partner-quiz")?.cache_dir().to_path_buf());
    named.or_else(usual).context(
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

/// The program of esbuild, which bundles and minifies scripts and styles.
pub(crate) fn esbuild() -> Result<PathBuf> {
    npm("esbuild", "bin/esbuild")
}

/// The program of terser, which makes bundled scripts smaller still.
pub(crate) fn terser() -> Result<PathBuf> {
    npm("terser", "bin/terser")
}

/// The programs that check the scripts: the compiler of TypeScript, and eslint with its rules beside it.
pub(crate) fn script_checkers() -> Result<[PathBuf; 2]> {
    Ok([
        npm("typescript", "bin/tsc")?,
        npm_with("eslint", "bin/eslint.js", &["@eslint/js", "globals"])?,
    ])
}

/// What checks a list of parts against the schema of CycloneDX.
pub(crate) fn parts_checker() -> Result<PathBuf> {
    let beside = ["ajv", "ajv-formats", "ajv-formats-draft2019"];
    npm_with("@cyclonedx/cyclonedx-library", "dist.node/index.node.js", &beside)
}

/// The folder with Vite, the frameworks and the checkers that the npm package is tested with, all installed side by side
/// as in an app of somebody else.
pub(crate) fn apps() -> Result<PathBuf> {
    let pinned = pins::apps()?;
    // A change of any version gives another folder.
    let key = format!("{:x}", Sha256::digest(pinned.join(" ")));
    let folder = cache()?.join(format!("apps-{}", key.get(..12).unwrap_or(&key)));
    // npm writes this file when everything is there.
    if !folder.join("node_modules/.package-lock.json").is_file() {
        install(&folder, &pinned, "what the npm package is tested with")?;
    }
    Ok(folder.join("node_modules"))
}

/// A file of an npm package in its pinned version, from the cache or put there now.
pub(crate) fn npm(package: &str, file: &str) -> Result<PathBuf> {
    npm_with(package, file, &[])
}

/// The same, with other packages installed beside it.
fn npm_with(package: &str, file: &str, beside: &[&str]) -> Result<PathBuf> {
    let version = pins::tool(package)?;
    let packages = [&[package], beside].concat();
    let pinned = packages.iter().map(|name| Ok(format!("{name}@{}", pins::tool(name)?)));
    let pinned: Vec<String> = pinned.collect::<Result<_>>()?;
    let folder = cache()?.join(format!("{package}-{version}"));
    let modules = folder.join("node_modules");
    let found = modules.join(package).join(file);
    if found.is_file() && beside.iter().all(|name| modules.join(name).is_dir()) {
        return Ok(found);
    }
    install(&folder, &pinned, &format!("{package} {version}"))?;
    Ok(found)
}

/// Installs packages of npm into a folder. `what` they are is for the message if that fails.
fn install(folder: &Path, pinned: &[String], what: &str) -> Result<()> {
    fs::create_dir_all(folder)?;
    let missing = || {
        format!(
            "{what} is missing. With npm and access to its registry:\n\
             npm install {} --prefix {}",
            pinned.join(" "),
            folder.display()
        )
    };
    if which::which("npm").is_err() {
        crate::browser::install(&["npm"]).with_context(missing)?;
    }
    let mut install = Command::new("npm");
    install
        .args(["install", "--no-audit", "--no-fund", "--no-save", "--prefix"])
        .arg(folder)
        .args(pinned);
    run_folded(&mut install, "npm").with_context(missing)
}
