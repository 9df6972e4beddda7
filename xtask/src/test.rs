//! `cargo xtask test`: everything that CI checks, from nothing.

use std::process::Command;

use anyhow::{Result, bail};

use crate::steps::{Steps, run};
use crate::tools::{self, TARGET};
use crate::{browser, build, pack, project};

pub(crate) fn test() -> Result<()> {
    let mut steps = Steps::new(tools::STEPS + 9);
    let result = all(&mut steps);
    steps.print_times();
    result
}

fn all(steps: &mut Steps) -> Result<()> {
    let tools = tools::get(steps)?;
    let driver = steps.step("Chromium and its driver", browser::chromedriver)?;
    let axe = steps.step("axe-core", tools::axe)?;
    let runner = format!("CARGO_TARGET_{}_RUNNER", TARGET.to_uppercase().replace('-', "_"));

    steps.step("formatting", || run(&mut cargo(&["fmt", "--all", "--check"])))?;
    steps.step("clippy, with warnings denied", || {
        run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
        // What runs in a browser; the benchmarks and the journeys only run natively.
        run(&mut cargo(&[
            "clippy", "--lib", "--bins", "--tests", "--target", TARGET, "--", "-D", "warnings",
        ]))
    })?;
    steps.step("the core, alone", || {
        core_is_alone()?;
        run(&mut cargo(&["test", "--no-default-features", "--lib", "--test", "core"]))?;
        run(&mut cargo(&["test", "--package", "serve", "--package", "xtask"]))
    })?;
    steps.step("components, in Chromium", || {
        let mut test = cargo(&["test", "--target", TARGET, "--test", "components"]);
        // The runner prefers a geckodriver on the PATH, so the driver is named.
        run(test
            .env("PATH", tools.path()?)
            .env("CHROMEDRIVER", &driver)
            .env(runner, "wasm-bindgen-test-runner"))
    })?;
    steps.step("the release, with trunk", || build::build(&tools))?;
    pack::print_sizes()?;
    steps.step("journeys on dist/, in Chromium", || {
        let mut test = cargo(&["test", "--test", "journeys"]);
        run(test.env("CHROMEDRIVER", &driver).env("AXE", &axe))
    })?;
    Ok(())
}

fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments).current_dir(project());
    cargo
}

/// The core's dependencies hold nothing of a browser.
fn core_is_alone() -> Result<()> {
    let mut tree =
        cargo(&["tree", "--no-default-features", "--edges", "normal", "--prefix", "none"]);
    let output = tree.output()?;
    let list = String::from_utf8_lossy(&output.stdout);
    for browser in ["yew", "web-sys", "js-sys", "wasm-bindgen"] {
        if list.lines().any(|line| line.split(' ').next() == Some(browser)) {
            bail!(
                "the core depends on {browser}; src/quiz must know no browser (cargo tree --no-default-features)"
            );
        }
    }
    Ok(())
}
