//! The crates that are part of the engine, with their licenses, as cargo knows them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use cargo_metadata::MetadataCommand;
use release::parts::Part;

use crate::project;
use crate::tools::TARGET;

/// Every crate in the engine, and the standard library.
///
/// # Errors
/// When a crate has no license.
pub(crate) fn parts() -> Result<Vec<Part>> {
    let lock = cargo_lock::Lockfile::load(project().join("Cargo.lock"))?;
    let metadata = MetadataCommand::new()
        .manifest_path(project().join("Cargo.toml"))
        .other_options(["--filter-platform".to_string(), TARGET.to_string()])
        .exec()
        .context("cargo metadata")?;
    let mut parts = Vec::new();
    for (name, version) in names()? {
        let package = metadata.packages.iter().find(|package| {
            package.name.as_str() == name && package.version.to_string() == version
        });
        let package = package.with_context(|| format!("cargo metadata has no {name} {version}"))?;
        let Some(license) = package.license.clone() else {
            bail!("{name} {version} names no license, so it can't be part of a release");
        };
        let locked = lock
            .packages
            .iter()
            .find(|locked| locked.name.as_str() == name && locked.version.to_string() == version);
        let checksum = locked.and_then(|locked| locked.checksum.as_ref()).map(ToString::to_string);
        let folder = package.manifest_path.parent().context("a manifest without a folder")?;
        parts.push(Part {
            name,
            version,
            license: license.replace('/', " OR "),
            repository: package.repository.clone().unwrap_or_default(),
            checksum: checksum.unwrap_or_default(),
            texts: texts(folder.as_std_path())?,
        });
    }
    parts.push(standard_library()?);
    Ok(parts)
}

/// The names and versions of the crates that are compiled into the engine: no build scripts and no macros.
fn names() -> Result<BTreeSet<(String, String)>> {
    let mut tree = Command::new("cargo");
    tree.args(["tree", "--package", "partner-quiz", "--target", TARGET, "--prefix", "none"]);
    tree.args(["--edges", "normal,no-proc-macro", "--format", "{p}"]).current_dir(project());
    let output = tree.output().context("cargo tree")?;
    if !output.status.success() {
        bail!("cargo tree failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    let list = String::from_utf8(output.stdout)?;
    let crates = list.lines().filter_map(|line| {
        let (name, rest) = line.split_once(" v")?;
        Some((name.to_string(), rest.split(' ').next()?.to_string()))
    });
    Ok(crates.filter(|(name, _)| name != "partner-quiz").collect())
}

/// The license files and notices of a crate.
fn texts(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().to_uppercase();
        let is_license = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "COPYRIGHT", "UNLICENSE"]
            .iter()
            .any(|start| name.starts_with(start));
        // Rust's documentation also has its notices as pages of several megabytes.
        if is_license && !name.ends_with(".HTML") && entry.file_type()?.is_file() {
            files.push(entry.path());
        }
    }
    files.sort();
    files.iter().map(|file| Ok(fs::read_to_string(file)?)).collect()
}

/// The part of Rust's standard library that is compiled in. Its license texts come with the compiler.
fn standard_library() -> Result<Part> {
    let output = |arguments: &[&str]| -> Result<String> {
        let output = Command::new("rustc").args(arguments).output().context("rustc")?;
        Ok(String::from_utf8(output.stdout)?.trim().to_string())
    };
    let version = output(&["--version"])?;
    let version = version.split(' ').nth(1).context("rustc tells no version")?.to_string();
    let docs = Path::new(&output(&["--print", "sysroot"])?).join("share/doc/rust");
    Ok(Part {
        name: "rust-std".to_string(),
        version,
        license: "MIT OR Apache-2.0".to_string(),
        repository: "https://github.com/rust-lang/rust".to_string(),
        checksum: String::new(),
        texts: if docs.is_dir() { texts(&docs)? } else { Vec::new() },
    })
}
