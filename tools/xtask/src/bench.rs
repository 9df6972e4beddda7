//! `cargo xtask bench`: builds the release and its peers, and runs the package `bench`, which measures them.
//!
//! | peer | what it is |
//! |---|---|
//! | `ours` | the release in `dist/` |
//! | `survey` | SurveyJS with its own style |
//! | `react` | react-quiz-component |
//! | `preact` | a quiz written by hand in Preact: about the least that a script can cost |
//! | `yew` | a quiz written by hand in Yew (`tools/bench/floor`), built like ours: about the least that the engine can cost |
//!
//! All of them ask the same questions, which are read from `content/`. The studio has no peer: its proof is compared with
//! the same reports outside of a browser.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, anyhow};
use partner_quiz::author::{Files, read};
use partner_quiz::quiz::content::{Choice, Kind, Question};
use serde_json::json;

use crate::steps::{Steps, run, run_folded};
use crate::tools::{self, TARGET, Tools};
use crate::{browser, build, project, sizes, studio};

/// What the peers are made of: each package with a file of it that must be there.
const PACKAGES: [(&str, &str); 6] = [
    ("survey-core", "survey-core.fontless.min.css"),
    ("survey-js-ui", "package.json"),
    ("react-quiz-component", "package.json"),
    ("react", "package.json"),
    ("react-dom", "package.json"),
    ("preact", "package.json"),
];

pub(crate) fn bench(runs: u16, docs: bool) -> Result<()> {
    let mut steps = Steps::new(tools::STEPS + 7);
    let tools = tools::get(&mut steps)?;
    let chromium = steps.step("Chromium and its driver", browser::chromium)?;
    let packages = steps.step("what the peers are made of", packages)?;
    steps.step("the release, with trunk", || build::build(&tools))?;
    steps.step("the studio, with trunk", || studio::build(&tools))?;
    // A release over its budget is measured, too.
    if let Err(over) = sizes::print(tools.library) {
        println!("\n{over}");
    }
    steps.step("the peers that are scripts", || scripts(&packages))?;
    steps.step("the peer in Yew", || yew(&tools))?;
    steps.step(&format!("{runs} runs in Chromium"), || {
        let mut driver = Command::new("cargo");
        driver.args(["run", "--quiet", "--package", "bench", "--", "--runs", &runs.to_string()]);
        driver.args(docs.then_some("--docs"));
        run(driver.current_dir(project()).envs(chromium.variables.clone()))
    })?;
    steps.print_times();
    Ok(())
}

/// The packages' folders, by name.
fn packages() -> Result<Vec<(&'static str, PathBuf)>> {
    let folder = |(package, file): &(&'static str, &str)| {
        let file = tools::npm(package, file)?;
        let folder = file.parent().context("the package has no folder")?;
        Ok((*package, folder.to_path_buf()))
    };
    PACKAGES.iter().map(folder).collect()
}

/// The empty folder that a peer's site is built into.
fn site(peer: &str) -> Result<PathBuf> {
    let folder = project().join("target/bench/sites").join(peer);
    // Files of an earlier build must not be served.
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Builds the peers that are npm packages.
fn scripts(packages: &[(&str, PathBuf)]) -> Result<()> {
    let work = project().join("target/bench/work");
    fs::create_dir_all(&work)?;
    for entry in fs::read_dir(project().join("tools/bench/peers"))? {
        let file = entry?.path();
        if let Some(name) = file.file_name() {
            fs::copy(&file, work.join(name))?;
        }
    }
    fs::write(work.join("questions.json"), questions()?)?;

    let survey = site("survey")?;
    bundle(&work, "survey.js", &survey, packages)?;
    // SurveyJS documents a style that loads a font from another server. The benchmark has no network, so this is the
    // same style without the font, which is to the advantage of SurveyJS.
    let style = tools::npm("survey-core", "survey-core.fontless.min.css")?;
    fs::copy(style, survey.join("main.css"))?;
    twins(&survey)?;

    let react = site("react")?;
    bundle(&work, "react.jsx", &react, packages)?;
    twins(&react)?;

    let preact = site("preact")?;
    bundle(&work, "preact.jsx", &preact, packages)?;
    esbuild(&work, &["plain.css".into()], &preact.join("main.css"))?;
    twins(&preact)
}

/// The same questions for every peer.
fn questions() -> Result<String> {
    let files = Files::beside(&project().join("content/en.toml"));
    let content = read(&files).map_err(|problems| {
        anyhow!("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })?;
    let words = &content.words;
    let question = |question: &Question| {
        let option =
            |option: &Choice| json!({ "id": option.id, "text": words.options[&option.id] });
        let options: Vec<_> = question.options.iter().map(option).collect();
        let said = &words.questions[&question.id];
        json!({
            "id": question.id, "text": said.text, "hint": said.hint,
            "many": question.kind == Kind::Many, "options": options,
        })
    };
    let questions: Vec<_> = content.rules.questions.iter().map(question).collect();
    let questions = json!({
        "title": words.interface.title, "lead": words.interface.lead, "start": words.interface.start,
        "next": words.interface.go_on, "finish": words.interface.finish, "back": words.interface.back,
        "thanks": include_str!("../../bench/peers/thanks.txt").trim(), "questions": questions,
    });
    Ok(questions.to_string())
}

/// One script with all that it imports, as `main.js`.
fn bundle(work: &Path, entry: &str, site: &Path, packages: &[(&str, PathBuf)]) -> Result<()> {
    let jsx = if entry.starts_with("preact") { "preact" } else { "react" };
    let mut arguments: Vec<OsString> =
        [entry, "--bundle", "--format=esm", "--define:process.env.NODE_ENV=\"production\""]
            .map(OsString::from)
            .to_vec();
    arguments.extend(["--jsx=automatic".into(), format!("--jsx-import-source={jsx}").into()]);
    for (name, folder) in packages {
        // Each package is there once, in the pinned version, even if another package brought its own copy.
        let mut alias = OsString::from(format!("--alias:{name}="));
        alias.push(folder);
        arguments.push(alias);
    }
    esbuild(work, &arguments, &site.join("main.js"))
}

fn esbuild(work: &Path, arguments: &[OsString], out: &Path) -> Result<()> {
    let mut esbuild = Command::new(tools::esbuild()?);
    let mut outfile = OsString::from("--outfile=");
    outfile.push(out);
    esbuild.args(arguments).arg(outfile).current_dir(work);
    esbuild.args([
        "--minify",
        "--charset=utf8",
        "--log-level=error",
        "--tsconfig-raw={}",
        "--legal-comments=none",
    ]);
    run_folded(&mut esbuild, "esbuild")
}

/// Builds the peer in Yew with the profile, standard library and flags of the release.
fn yew(tools: &Tools) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--release", "--package", "floor", "--target", TARGET]);
    cargo.current_dir(project()).env("PATH", tools.path()?);
    tools.library.choose_for(&mut cargo);
    run_folded(&mut cargo, "cargo")?;

    let work = project().join("target/bench/work");
    let mut bind = Command::new("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--remove-name-section"]);
    bind.args(["--remove-producers-section", "--out-dir"]).arg(&work);
    bind.arg(target().join(TARGET).join("release/floor.wasm"));
    run_folded(bind.env("PATH", tools.path()?), "wasm-bindgen")?;

    let site = site("yew")?;
    fs::write(work.join("yew.js"), "import init from \"./floor.js\";\ninit();\n")?;
    esbuild(
        &work,
        &["yew.js".into(), "--bundle".into(), "--format=esm".into()],
        &site.join("main.js"),
    )?;
    esbuild(&work, &["plain.css".into()], &site.join("main.css"))?;
    fs::copy(work.join("floor_bg.wasm"), site.join("floor_bg.wasm"))?;
    twins(&site)
}

/// Where cargo puts what it builds.
fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| project().join("target"), PathBuf::from)
}

/// Writes the brotli twin of each file, as a content delivery network has it.
fn twins(site: &Path) -> Result<()> {
    for entry in fs::read_dir(site)? {
        let file = entry?.path();
        let packed = pack::brotli(&fs::read(&file)?)?;
        let mut twin = file.into_os_string();
        twin.push(".br");
        fs::write(twin, packed)?;
    }
    Ok(())
}
