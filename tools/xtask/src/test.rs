//! `cargo xtask test`: everything that CI checks, from nothing.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::steps::{Steps, run};
use crate::tools::{self, TARGET, Tools};
use crate::{
    browser, build, docs, hook, project, release, servers, sizes, studio, trackers, wordpress,
};

pub(crate) fn test() -> Result<()> {
    let mut steps = Steps::new(tools::STEPS + 31);
    let result = all(&mut steps);
    steps.print_times();
    result
}

fn all(steps: &mut Steps) -> Result<()> {
    let tools = tools::get_for_tests(steps)?;
    let engines = [
        steps.step("Chromium and its driver", browser::chromium)?,
        steps.step("Firefox and its driver", browser::firefox)?,
        steps.step("WebKit and its driver", browser::webkit)?,
    ];
    let (axe, styles) = steps.step("axe-core, and styles of hosts", || {
        Ok((tools::axe()?, env::join_paths(tools::host_styles()?)?))
    })?;
    let apps = steps.step("Vite and frameworks, for apps with the npm package", tools::apps)?;
    let parts_checker = steps.step("the schema of the list of parts", tools::parts_checker)?;
    let runner = format!("CARGO_TARGET_{}_RUNNER", TARGET.to_uppercase().replace('-', "_"));

    steps.step("formatting", || run(&mut cargo(&["fmt", "--all", "--check"])))?;
    steps.step("clippy, with warnings denied", || {
        run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
        // The code that runs in a browser. The benchmarks and the journeys only run natively.
        run(&mut cargo(&[
            "clippy", "--lib", "--bins", "--tests", "--target", TARGET, "--", "-D", "warnings",
        ]))?;
        run(&mut cargo(&[
            "clippy",
            "--package",
            "studio",
            "--target",
            TARGET,
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]))?;
        let mut doc = cargo(&["doc", "--no-deps", "--features", "author"]);
        run(doc.env("RUSTDOCFLAGS", "-D warnings"))
    })?;
    steps.step("scripts: types and lint", scripts)?;
    steps.step("licenses and sources of the quiz, of the studio, and of the tools", || {
        licenses(&tools)
    })?;
    steps.step("the core, alone", || {
        core_is_alone()?;
        run(&mut cargo(&["test", "--no-default-features", "--lib", "--test", "core"]))?;
        run(&mut cargo(&["test", "--doc", "--features", "author"]))?;
        let tooling =
            ["pack", "serve", "release", "bench", "studio"].map(|name| ["--package", name]);
        run(cargo(&["test"]).args(tooling.as_flattened()))
    })?;
    steps.step("components, in Chromium", || {
        let path = tools.path()?;
        for package in ["partner-quiz", "studio"] {
            let mut test = cargo(&["test", "--package", package, "--target", TARGET]);
            // Without a name, the runner would use a geckodriver that is on the PATH.
            run(test
                .args(["--test", "components"])
                .env("PATH", &path)
                .envs(engines.iter().take(1).flat_map(|engine| engine.variables.clone()))
                .env(&runner, "wasm-bindgen-test-runner"))?;
        }
        Ok(())
    })?;
    steps.step("the release, with trunk", || build::build(&tools))?;
    steps.step("the studio, with trunk", || studio::build(&tools))?;
    steps.step("the docs, as pages", || docs::write(&hook::site().join("docs")))?;
    sizes::print(tools.library)?;
    // After the build, since they fill its template again and compare what comes out.
    steps.step("the commands, on the release", || {
        run(&mut cargo(&["test", "--package", "xtask"]))
    })?;
    let host = steps.step("another Yew app with the quiz in it", || yew_host(&tools))?;
    let trackers = steps.step("trackers, each in a script of its own", trackers::build)?;
    steps.step("the packages", release::make)?;
    steps.step("the packages, made again in another folder", release::make_again)?;
    let servers = steps.step("nginx, Apache and Caddy", servers::get)?;
    let wordpress = steps.step("a real WordPress", wordpress::get)?;
    for engine in &engines {
        // Each package is tested in Chromium. Only the one file opens in every browser in its own way.
        let file = (engine.name != "chromium").then_some("file::");
        steps.step(
            &format!("the packages, where people install them, in {}", engine.name),
            || {
                let mut test = cargo(&["test", "--test", "packages"]);
                test.args(file).env("ENGINE", engine.name).envs(engine.variables.clone());
                test.envs(servers.clone()).env("APPS", &apps).env("PARTS_CHECKER", &parts_checker);
                run(test.envs(wordpress.clone()))
            },
        )?;
    }
    for engine in &engines {
        steps.step(&format!("journeys in the studio, in {}", engine.name), || {
            let mut test = cargo(&["test", "--test", "studio"]);
            test.env("ENGINE", engine.name).envs(engine.variables.clone());
            run(test.env("AXE", &axe))
        })?;
    }
    for engine in engines {
        steps.step(&format!("journeys on dist/, in {}", engine.name), || {
            let mut test = cargo(&["test", "--test", "journeys"]);
            test.env("ENGINE", engine.name).envs(engine.variables.clone());
            test.env("AXE", &axe).env("HOST_STYLES", &styles);
            run(test.env("YEW_HOST", &host).env("TRACKERS", &trackers))
        })?;
    }
    Ok(())
}

/// Checks the types of the scripts (jsconfig.json) and their style (eslint.config.js).
fn scripts() -> Result<()> {
    let [compiler, linter] = tools::script_checkers()?;
    run(Command::new(compiler).args(["--project", "jsconfig.json"]).current_dir(project()))?;
    run(Command::new(linter)
        .args(["src/embed/js", "packages/npm", "studio/js"])
        .current_dir(project()))
}

/// Checks the licenses and the sources of every crate: those of the quiz and of the studio (deny.toml), and all
/// (tools/deny.toml).
fn licenses(tools: &Tools) -> Result<()> {
    for which in [
        &["--config", "deny.toml"][..],
        &["--manifest-path", "studio/Cargo.toml", "--config", "deny.toml"],
        &["--workspace", "--config", "tools/deny.toml"],
    ] {
        let mut deny = Command::new("cargo-deny");
        // Cargo has all crates by now, and advisories aren't asked for, so nothing has to be downloaded.
        deny.args(["--locked", "--offline"]).args(which);
        deny.args(["check", "licenses", "bans", "sources"]).current_dir(project());
        // The quiz needs fewer exceptions than the studio.
        deny.args(["--allow", "unnecessary-skip"]);
        run(deny.env("PATH", tools.path()?))?;
    }
    Ok(())
}

/// Builds `examples/yew_host.rs` as its own site, and gives the folder.
fn yew_host(tools: &Tools) -> Result<PathBuf> {
    run(&mut cargo(&[
        "build",
        "--quiet",
        "--example",
        "yew_host",
        "--target",
        TARGET,
        "--features",
        "author",
    ]))?;
    let folder = project().join("target/yew-host");
    let built = project().join("target").join(TARGET).join("debug/examples/yew_host.wasm");
    let mut bind = Command::new("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(built);
    run(bind.env("PATH", tools.path()?))?;
    Ok(folder)
}

fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments).current_dir(project());
    cargo
}

/// Checks that the core depends on no browser crate.
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
