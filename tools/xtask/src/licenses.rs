//! The crates that are part of the engine and of the studio, with their licenses, as cargo knows them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use cargo_metadata::MetadataCommand;
use release::parts::Part;

use crate::project;
use crate::tools::TARGET;

/// Every crate in the engine, and the standard library with the crates in it.
///
/// # Errors
/// When a crate has no license, or its text isn't known.
pub(crate) fn parts() -> Result<Vec<Part>> {
    parts_of("partner-quiz")
}

/// The same of the studio.
///
/// # Errors
/// When a crate has no license, or its text isn't known.
pub(crate) fn parts_of_studio() -> Result<Vec<Part>> {
    parts_of("studio")
}

fn parts_of(package: &str) -> Result<Vec<Part>> {
    let mut parts = crates(&project(), package, "Cargo.toml")?;
    // The workspace's own packages aren't from a registry, and have no checksum.
    parts.retain(|part| !part.checksum.is_empty());
    let (library, source) = standard_library()?;
    // Without its source, the compiler's own library is used, and nothing here tells what is in it.
    if source.is_dir() {
        for mut part in crates(&source, "std", "sysroot/Cargo.toml")? {
            // The library's own crates are one part, except the one that has a license of its own.
            let is_own = part.checksum.is_empty();
            if is_own && part.name == "compiler_builtins" {
                part.texts = texts(&source.join("compiler-builtins"))?;
            } else if is_own {
                continue;
            }
            // The engine may use one of them in the same version.
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        parts.sort();
    }
    parts.push(library);
    Ok(parts)
}

/// The crates that a package of a workspace is compiled from, without the package itself.
fn crates(workspace: &Path, package: &str, manifest: &str) -> Result<Vec<Part>> {
    let manifest = workspace.join(manifest);
    let lock = cargo_lock::Lockfile::load(workspace.join("Cargo.lock"))?;
    let metadata = MetadataCommand::new()
        .manifest_path(&manifest)
        .other_options(["--locked", "--filter-platform", TARGET].map(String::from))
        // The standard library's own manifests use features of cargo that aren't stable.
        .env("RUSTC_BOOTSTRAP", "1")
        .exec()
        .context("cargo metadata")?;
    let mut parts = Vec::new();
    for (name, version) in names(&manifest, package)? {
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
    // Some packages have no license file.
    let whole = parts.clone();
    for part in parts.iter_mut().filter(|part| part.texts.is_empty() && !part.checksum.is_empty()) {
        part.texts = texts_from_elsewhere(part, &whole)?;
    }
    Ok(parts)
}

/// The names and versions of the crates that are compiled into a package: no build scripts and no macros.
fn names(manifest: &Path, package: &str) -> Result<BTreeSet<(String, String)>> {
    let mut tree = Command::new("cargo");
    tree.args(["tree", "--locked", "--package", package, "--target", TARGET, "--prefix", "none"]);
    tree.args(["--edges", "normal,no-proc-macro", "--format", "{p}", "--manifest-path"]);
    let output = tree.arg(manifest).env("RUSTC_BOOTSTRAP", "1").output().context("cargo tree")?;
    if !output.status.success() {
        bail!("cargo tree failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    let list = String::from_utf8(output.stdout)?;
    let crates = list.lines().filter_map(|line| {
        let (name, rest) = line.split_once(" v")?;
        Some((name.to_string(), rest.split(' ').next()?.to_string()))
    });
    Ok(crates.filter(|(name, _)| name != package).collect())
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
        if is_license && entry.file_type()?.is_file() {
            files.push(entry.path());
        }
    }
    files.sort();
    files.iter().map(|file| Ok(fs::read_to_string(file)?)).collect()
}

/// The license texts of a crate whose package has none: those of another crate of its repository, or the text of
/// Apache-2.0, which is the same for every author. Other licenses begin with the author's name.
fn texts_from_elsewhere(part: &Part, parts: &[Part]) -> Result<Vec<String>> {
    let is_sibling = |other: &&Part| {
        other.license == part.license
            && other.repository == part.repository
            && !other.texts.is_empty()
    };
    if let Some(sibling) = parts.iter().find(is_sibling) {
        return Ok(sibling.texts.clone());
    }
    if !part.license.split(' ').any(|one| one == "Apache-2.0") {
        bail!(
            "the package of {} has no license file, and {} has no text without an author's name; \
             add the text in tools/xtask/src/licenses.rs",
            part.name,
            part.license
        );
    }
    Ok(vec![fs::read_to_string(project().join("LICENSE-APACHE"))?])
}

/// Rust's standard library without the crates in it, and the folder of its source. Its license texts come with the
/// compiler.
fn standard_library() -> Result<(Part, PathBuf)> {
    let output = |arguments: &[&str]| -> Result<String> {
        let output = Command::new("rustc").args(arguments).output().context("rustc")?;
        Ok(String::from_utf8(output.stdout)?.trim().to_string())
    };
    let version = output(&["--version"])?;
    let version = version.split(' ').nth(1).context("rustc tells no version")?.to_string();
    let root = PathBuf::from(output(&["--print", "sysroot"])?);
    let texts = ["MIT", "Apache-2.0", "Unicode-3.0"].map(|license| {
        let file = root.join(format!("share/doc/rust/licenses/{license}.txt"));
        fs::read_to_string(&file).with_context(|| file.display().to_string())
    });
    let part = Part {
        name: "rust-std".to_string(),
        version,
        // The second license is that of its tables of letters.
        license: "(MIT OR Apache-2.0) AND Unicode-3.0".to_string(),
        repository: "https://github.com/rust-lang/rust".to_string(),
        checksum: String::new(),
        texts: texts.into_iter().collect::<Result<_>>()?,
    };
    Ok((part, root.join("lib/rustlib/src/rust/library")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_have_the_crates_in_rusts_library_each_once_and_with_their_texts() {
        let parts = parts().unwrap();
        for name in ["wasm-bindgen", "hashbrown", "dlmalloc", "compiler_builtins", "rust-std"] {
            let part = parts.iter().find(|part| part.name == name);
            let part = part.unwrap_or_else(|| panic!("{name} is missing"));
            assert!(!part.texts.is_empty(), "{name}");
        }
        let names: BTreeSet<_> = parts.iter().map(|part| (&part.name, &part.version)).collect();
        assert_eq!(names.len(), parts.len(), "one is there twice");
        assert!(!parts.iter().any(|part| part.name == "core" || part.name == "partner-quiz"));
    }

    #[test]
    fn the_studios_parts_have_what_only_the_studio_uses_and_no_package_of_this_project() {
        let parts = parts_of_studio().unwrap();
        let has = |name: &str| parts.iter().any(|part| part.name == name);
        assert!(["html5ever", "toml_edit", "zip", "yew", "rust-std"].into_iter().all(has));
        assert!(!["partner-quiz", "pack", "release"].into_iter().any(has));
    }
}
