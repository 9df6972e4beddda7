//! Versions and budgets, read from where they are pinned: Cargo.toml and Cargo.lock.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::project;

/// The quiz's own version.
pub(crate) fn version() -> Result<String> {
    text(&["package", "version"])
}

/// The version as a release tells it: with the date of its words and its commit, such as `0.1.0+2026-11-26.9fe8f29`.
/// What stands behind the plus is build metadata in semantic versions. With changes that aren't committed, it is
/// `0.1.0+changed`, and without git only `0.1.0`.
pub(crate) fn full_version() -> Result<String> {
    let version = version()?;
    if git(&["rev-parse"]).is_none() {
        return Ok(version);
    }
    if !is_committed() {
        return Ok(format!("{version}+changed"));
    }
    let words = git(&["log", "-1", "--format=%cs", "--", "content"]).unwrap_or_default();
    let commit = git(&["rev-parse", "--short=7", "HEAD"]).unwrap_or_default();
    Ok(format!("{version}+{words}.{commit}"))
}

/// Whether everything in the work tree is committed, so that the commit says what a build is made of.
pub(crate) fn is_committed() -> bool {
    git(&["status", "--porcelain"]).is_some_and(|changes| changes.is_empty())
}

/// What git says, or nothing where git or the repository is missing.
fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).current_dir(project()).output().ok()?;
    let said = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| said.trim().to_string())
}

/// The version of a tool.
pub(crate) fn tool(name: &str) -> Result<String> {
    text(&["workspace", "metadata", "tools", name])
}

/// The packages of npm that the tests make apps of, each with its version: `name@version`.
pub(crate) fn apps() -> Result<Vec<String>> {
    let apps = value(&["workspace", "metadata", "apps"])?;
    let apps = apps.as_table().context("Cargo.toml: workspace.metadata.apps isn't a table")?;
    let pinned = |(name, version): (&String, &toml::Value)| {
        let version = version.as_str();
        let version = version.with_context(|| format!("Cargo.toml: apps.{name} isn't text"))?;
        Ok(format!("{name}@{version}"))
    };
    apps.iter().map(pinned).collect()
}

/// The most bytes that a part of a release may have with brotli.
pub(crate) fn budget(part: &str) -> Result<usize> {
    let bytes = value(&["workspace", "metadata", "budget", part])?;
    let bytes = bytes.as_integer().and_then(|bytes| usize::try_from(bytes).ok());
    bytes.with_context(|| format!("Cargo.toml: the budget of {part} isn't a number of bytes"))
}

/// The version of a crate in Cargo.lock.
pub(crate) fn locked(name: &str) -> Result<String> {
    let lock = cargo_lock::Lockfile::load(project().join("Cargo.lock"))
        .context("Cargo.lock can't be read")?;
    let package = lock.packages.iter().find(|package| package.name.as_str() == name);
    Ok(package.with_context(|| format!("Cargo.lock has no {name}"))?.version.to_string())
}

fn text(path: &[&str]) -> Result<String> {
    let value = value(path)?;
    let text = value.as_str().with_context(|| format!("Cargo.toml: {} isn't text", path.join(".")));
    Ok(text?.to_string())
}

fn value(path: &[&str]) -> Result<toml::Value> {
    let manifest =
        fs::read_to_string(project().join("Cargo.toml")).context("Cargo.toml can't be read")?;
    let manifest: toml::Value = toml::from_str(&manifest).context("Cargo.toml isn't TOML")?;
    let value = path.iter().try_fold(&manifest, |value, key| value.get(key));
    Ok(value.with_context(|| format!("Cargo.toml: {} is missing", path.join(".")))?.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_build_needs_is_pinned() {
        assert!(version().unwrap().contains('.'));
        assert!(budget("engine").unwrap() > 0);
        for name in ["trunk", "esbuild"] {
            assert!(tool(name).unwrap().contains('.'), "{name}");
        }
        assert!(apps().unwrap().iter().any(|app| app.starts_with("vite@")));
        assert!(locked("wasm-bindgen").unwrap().contains('.'));
        let problem = tool("hammer").unwrap_err().to_string();
        assert_eq!(problem, "Cargo.toml: workspace.metadata.tools.hammer is missing");
    }
}
