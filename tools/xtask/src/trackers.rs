//! Real trackers for the tests: each with its settings (`tests/trackers/`) as one script, and their versions.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::steps::run_folded;
use crate::{pins, project, script, tools};

/// The scripts in `tests/trackers/`, each with the packages that it imports.
const SCRIPTS: [(&str, &[&str]); 13] = [
    ("amplitude", &["@amplitude/analytics-browser", "@amplitude/plugin-session-replay-browser"]),
    ("datadog", &["@datadog/browser-rum"]),
    ("datadog-open", &["@datadog/browser-rum"]),
    ("mixpanel", &["mixpanel-browser"]),
    ("newrelic", &["@newrelic/browser-agent"]),
    ("openreplay", &["@openreplay/tracker"]),
    ("posthog", &["posthog-js"]),
    ("rrweb", &["rrweb"]),
    ("sentry", &["@sentry/browser"]),
    ("sentry-open", &["@sentry/browser"]),
    ("snowplow", &["@snowplow/browser-tracker", "@snowplow/browser-plugin-form-tracking"]),
    ("reader", &[]),
    ("divert", &[]),
];

/// Builds all of them, and returns the folder. It also has `found.js`, our own script that looks for trackers, and
/// `versions.json`, the versions by script.
pub(crate) fn build() -> Result<PathBuf> {
    let folder = project().join("target/trackers");
    fs::create_dir_all(&folder)?;
    let mut versions = BTreeMap::new();
    for (name, packages) in SCRIPTS {
        let folders =
            packages.iter().map(|package| modules(package)).collect::<Result<Vec<_>>>()?;
        bundle(name, &folders, &folder)?;
        let pinned = packages.iter().map(|package| pins::tool(package));
        versions.insert(name, pinned.collect::<Result<Vec<_>>>()?.join(", "));
    }
    fs::write(folder.join("versions.json"), serde_json::to_vec(&versions)?)?;
    fs::write(folder.join("found.js"), script::bundle("trackers.js", "esm", None, &[])?)?;
    Ok(folder)
}

/// The folder that a package is installed in, with all that it needs.
fn modules(package: &str) -> Result<PathBuf> {
    let file = tools::npm(package, "package.json")?;
    let folder = file.ancestors().find(|folder| folder.ends_with("node_modules"));
    Ok(folder.with_context(|| format!("{package} isn't in node_modules"))?.to_path_buf())
}

/// One script with all that it imports.
fn bundle(name: &str, modules: &[PathBuf], folder: &Path) -> Result<()> {
    let out = folder.join(format!("{name}.js"));
    let mut esbuild = Command::new(tools::esbuild()?);
    esbuild
        .arg(format!("{name}.js"))
        .args(["--bundle", "--format=iife", "--log-level=error", "--tsconfig-raw={}"])
        .arg("--define:process.env.NODE_ENV=\"production\"")
        .arg(format!("--outfile={}", out.display()))
        .env("NODE_PATH", env::join_paths(modules)?)
        .current_dir(project().join("tests/trackers"));
    run_folded(&mut esbuild, "esbuild")
}
