//! The package for npm, installed from its file into a folder of apps (`tests/packages/npm/`), which Vite builds.
//!
//! `APPS` names the `node_modules` that Vite, the frameworks and the checkers are in.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;

use partner_quiz::author::shadow_parts::PARTS;
use serde_json::Value;
use serve::Site;
use thirtyfour::prelude::*;

use crate::page::{Page, dist};
use crate::release::{Folder, copy, package};
use crate::tour::{SCREENS, go_on};

/// The version of the quiz.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What `npx` does in an app that is built without the plugin.
const COPY: &str = "partner-quiz copy public/partner-quiz";

/// The folder of the apps, with the package installed. All tests share it, so it is made once for each run.
static APPS: LazyLock<PathBuf> = LazyLock::new(|| {
    let around = Path::new(env!("CARGO_TARGET_TMPDIR")).join("npm");
    let _ = fs::remove_dir_all(&around);
    let apps = around.join("apps");
    copy(&fixtures(), &apps);
    // A package is looked for in the folders above, too, so an app needs to install only what is new.
    let installed = env::var_os("APPS").expect("APPS isn't set; run cargo xtask test");
    std::os::unix::fs::symlink(installed, around.join("node_modules")).expect("a link");
    let mut install = Command::new("npm");
    install.args(["install", "--offline", "--no-audit", "--no-fund"]);
    done(install.arg(package("partner-quiz-", ".tgz")).current_dir(&apps));
    apps
});

/// The folder of the site that Vite builds with the plugin.
static BUILT: LazyLock<PathBuf> = LazyLock::new(|| {
    done(node("vite/bin/vite.js").arg("build"));
    APPS.join("dist")
});

/// The folder of the site that Vite builds without the plugin, with the files of the quiz copied into it.
static BUILT_WITHOUT: LazyLock<PathBuf> = LazyLock::new(|| {
    let mut npx = Command::new("npx");
    npx.arg("--offline").args(COPY.split(' ')).current_dir(&*APPS);
    done(&mut npx);
    done(node("vite/bin/vite.js").args(["build", "--config", "without.config.ts"]));
    APPS.join("without")
});

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn fixtures() -> PathBuf {
    project().join("tests/packages/npm")
}

/// A script of an installed package, run in the folder of the apps.
fn node(script: &str) -> Command {
    let mut node = Command::new("node");
    node.arg(APPS.with_file_name("node_modules").join(script)).current_dir(&*APPS);
    // Colors are part of the output otherwise.
    node.env("NO_COLOR", "1");
    node
}

/// What a command writes, if it succeeds.
fn done(command: &mut Command) -> String {
    let output = command.output().expect("a program that starts");
    let said =
        [output.stdout, output.stderr].map(|said| String::from_utf8_lossy(&said).into_owned());
    assert!(output.status.success(), "{command:?}: {}", said.concat());
    said.concat()
}

/// The files of a folder, by name.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let mut files: Vec<_> = entries
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

/// Takes the quiz to a result.
async fn take(page: &Page) -> WebDriverResult<()> {
    page.screen("start").await?;
    page.press("start").await?;
    go_on(page, SCREENS[4].2).await?;
    page.screen("result").await
}

/// Takes the quiz in the app that a framework has made, and checks that attribute, property, fallback and event arrive.
async fn take_in_app(page: Page) -> WebDriverResult<()> {
    page.screen("start").await?;
    let arrived: Vec<String> = page
        .ask(
            "const { host } = quiz;
             return [quiz.querySelector('.title').localName, host.getAttribute('practice'),
               getComputedStyle(host).getPropertyValue('--pq-accent').trim(), host.querySelector('a').href]",
        )
        .await?;
    assert_eq!(arrived, ["h3", "Calm Harbor", "#7a3e65", "tel:3035550100"]);
    take(&page).await?;
    let said = format!(
        "document.querySelector('#said').textContent.startsWith('A result, by version {VERSION}+')"
    );
    page.until("the app has heard of the result", &said).await?;
    let asked = page.server.requests();
    assert!(asked.contains(&"/partner-quiz/partner-quiz.js".to_string()), "{asked:?}");
    Ok(())
}

#[tokio::test]
async fn a_react_app_built_with_vite_takes_the_quiz_to_a_result() {
    Page::at(Site::folder(&BUILT), "/react/", take_in_app).await;
}

#[tokio::test]
async fn a_preact_app_built_with_vite_takes_the_quiz_to_a_result() {
    Page::at(Site::folder(&BUILT), "/preact/", take_in_app).await;
}

#[tokio::test]
async fn a_vue_app_built_with_vite_takes_the_quiz_to_a_result() {
    Page::at(Site::folder(&BUILT), "/vue/", take_in_app).await;
}

#[tokio::test]
async fn a_svelte_app_built_with_vite_takes_the_quiz_to_a_result() {
    Page::at(Site::folder(&BUILT), "/svelte/", take_in_app).await;
}

#[tokio::test]
async fn a_page_without_a_framework_built_with_vite_takes_the_quiz_to_a_result() {
    Page::at(Site::folder(&BUILT), "/plain/", take_in_app).await;
}

#[tokio::test]
async fn the_isolated_frame_opens_in_an_app_built_with_vite() {
    Page::at(Site::folder(&BUILT), "/plain/", |page| async move {
        page.screen("start").await?;
        page.ask::<()>("quiz.host.setAttribute('isolated', 'isolated')").await?;
        page.start_in_frame().await
    })
    .await;
}

#[test]
fn vite_puts_every_file_of_the_quiz_into_the_site_as_it_is() {
    let mut shipped = files(&dist());
    shipped.retain(|(name, _)| !name.ends_with(".br") && !name.ends_with(".gz"));
    assert!(files(&BUILT.join("partner-quiz")) == shipped);
    assert!(files(&BUILT_WITHOUT.join("partner-quiz")) == shipped);
}

#[tokio::test]
async fn files_that_npx_has_copied_into_a_site_take_the_quiz_to_a_result() {
    Page::at(Site::folder(&BUILT_WITHOUT), "/copied/", |page| async move { take(&page).await })
        .await;
}

#[tokio::test]
async fn without_the_plugin_the_fallback_stays_and_the_console_says_what_to_do() {
    Page::at(Site::folder(&BUILT_WITHOUT), "/plain/", |page| async move {
        page.until(
            "the fallback is on screen again",
            "quiz && !quiz.querySelector('[data-early]') && quiz.querySelector('slot')",
        )
        .await?;
        let console = page.web.get_log("browser").await?;
        let console: String = console.into_iter().map(|entry| entry.message).collect();
        assert!(console.contains("add the plugin of partner-quiz/vite"), "{console}");
        assert!(console.contains("npx partner-quiz copy"), "{console}");
        Ok(())
    })
    .await;
}

/// Vite's server for development. It ends when it is dropped.
struct Vite {
    process: Child,
    port: u16,
}

impl Vite {
    fn start() -> Self {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let mut vite = node("vite/bin/vite.js");
        vite.args(["--host", "127.0.0.1", "--strictPort", "--port", &port.to_string()]);
        let mut process = vite.stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let ready = lines.map(Result::unwrap).find(|line| line.contains("Local:"));
        let vite = Self { process, port };
        assert!(ready.is_some(), "Vite doesn't serve");
        vite
    }
}

impl Drop for Vite {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[tokio::test]
async fn vite_serves_the_quiz_in_development() {
    let vite = Vite::start();
    let own = format!("127.0.0.1:{}", vite.port);
    let (_, mut strangers) =
        Page::recorded(Site::default(), &format!("http://{own}/plain/"), |page| async move {
            page.excuse("[vite]");
            // Vite's own connection, by which it tells the page of changes. The test's proxy has no way for it.
            page.excuse("WebSocket connection to 'ws://127.0.0.1");
            take(&page).await
        })
        .await;
    strangers.retain(|asked| *asked != own);
    assert_eq!(strangers, [""; 0], "what was sent to other hosts");
}

#[test]
fn typescript_takes_what_is_right_and_refuses_every_line_that_is_wrong() {
    // The manifest has the shape that its specification asks for.
    let manifest = fs::read_to_string(APPS.join("node_modules/partner-quiz/custom-elements.json"));
    let check = format!(
        "import type {{ Package }} from \"custom-elements-manifest\";\nexport default {} satisfies Package;\n",
        manifest.unwrap().trim_end()
    );
    fs::write(APPS.join("types/manifest.ts"), check).unwrap();

    let output = node("typescript/bin/tsc").args(["--project", "tsconfig.json"]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    // A line such as `types/wrong.tsx(9,46): error TS2322: …`
    let refused: BTreeSet<String> = said
        .lines()
        .filter_map(|line| {
            Some(line.split_once("): error ")?.0.split_once(',')?.0.replace('(', ":"))
        })
        .collect();
    let mut wrong = BTreeSet::new();
    for file in ["types/wrong.tsx", "types/preact.tsx"] {
        let text = fs::read_to_string(fixtures().join(file)).unwrap();
        let lines = text.lines().enumerate().filter(|(_, line)| line.ends_with("// WRONG"));
        wrong.extend(lines.map(|(line, _)| format!("{file}:{}", line + 1)));
    }
    assert_eq!(wrong.len(), 25);
    assert_eq!(refused, wrong, "{said}");
}

#[test]
fn publint_and_are_the_types_wrong_find_nothing() {
    let file = package("partner-quiz-", ".tgz");
    let said = done(node("publint/src/cli.js").arg("--strict").arg(&file));
    assert!(said.contains("All good!"), "{said}");
    // The package has modules only, as everything that a browser loads.
    let wrong = node("@arethetypeswrong/cli/dist/index.js")
        .args(["--profile", "esm-only"])
        .arg(&file)
        .output()
        .unwrap();
    assert!(wrong.status.success(), "{}", String::from_utf8_lossy(&wrong.stdout));
}

#[test]
fn npm_would_pack_exactly_the_files_of_the_package() {
    let folder = Folder::unpacked("npm pack", &package("partner-quiz-", ".tgz"));
    let folder = folder.path().join("package");
    let mut pack = Command::new("npm");
    pack.args(["pack", "--dry-run", "--json", "--offline", "--ignore-scripts"]);
    let output = pack.current_dir(&folder).output().unwrap();
    let packed: Value = serde_json::from_slice(&output.stdout).unwrap();
    // Newer versions of npm have the package by its name, older ones in a list.
    let packed = packed.get(0).or(packed.get("partner-quiz")).unwrap();
    let packed = packed["files"].as_array().unwrap().iter();
    let packed: BTreeSet<&str> = packed.map(|file| file["path"].as_str().unwrap()).collect();

    let mut there = files_below(&folder);
    there.sort();
    assert_eq!(packed.into_iter().collect::<Vec<_>>(), there);
}

/// Imports entries of the package, as a test of a site or a server does, where nothing of a browser may be touched. It
/// prints what each entry exports, or what it has touched.
const IMPORT: &str = "
    for (const name of ['customElements', 'document', 'window', 'HTMLElement', 'addEventListener']) {
      Object.defineProperty(globalThis, name, { get() { throw new Error(`touches ${name}`) } });
    }
    for (const entry of process.argv.slice(1)) {
      const exported = await import(entry).then(Object.keys, (error) => error.message);
      console.log(`${entry}: ${exported}`);
    }
";

#[test]
fn the_entries_with_types_only_register_nothing_and_touch_nothing_of_the_browser() {
    let mut import = Command::new("node");
    import.args(["--input-type=module", "--eval", IMPORT]).current_dir(&*APPS);
    let entries = ["types", "react", "preact"].map(|entry| format!("partner-quiz/{entry}"));
    import.args(&entries).arg("partner-quiz");
    let mut expected: Vec<String> = entries.iter().map(|entry| format!("{entry}: ")).collect();
    // The entry that registers the element looks for a page.
    expected.push("partner-quiz: touches document".to_string());
    assert_eq!(done(&mut import).lines().collect::<Vec<_>>(), expected);
}

#[test]
fn a_server_that_renders_pages_imports_the_package_without_a_page() {
    let mut import = Command::new("node");
    import.args(["--input-type=module", "--eval", "import 'partner-quiz'"]).current_dir(&*APPS);
    assert_eq!(done(&mut import), "");
}

#[tokio::test]
async fn a_page_takes_the_script_from_the_address_that_networks_for_npm_use() {
    let package = json("package.json");
    let script = package["unpkg"].as_str().unwrap();
    assert_eq!(package["jsdelivr"], script);
    let root = format!("/npm/partner-quiz@{VERSION}/");
    let source = script.strip_prefix("./").unwrap();
    let html = format!(
        "<!doctype html><html lang=en><title>From a network</title>
         <script type=module src={root}{source}></script><partner-quiz>Call us.</partner-quiz>"
    );
    let site = Site::default().mount(&root, &APPS.join("node_modules/partner-quiz"));
    Page::at(site.page("/", html), "/", |page| async move { take(&page).await }).await;
}

#[test]
fn bundlers_keep_what_registers_the_element_and_find_types_before_anything_else() {
    let package = json("package.json");
    let effects: Vec<&str> = package["sideEffects"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one.as_str().unwrap())
        .collect();
    assert_eq!(effects, ["./index.js", "./dist/*.js"]);
    // The first condition that fits is used, and this list of the file has an order.
    let text = fs::read_to_string(APPS.join("node_modules/partner-quiz/package.json")).unwrap();
    let mut entries = 0;
    for (name, entry) in package["exports"].as_object().unwrap() {
        if entry.is_object() {
            let (_, rest) = text.split_once(&format!("\"{name}\": {{")).unwrap();
            assert!(rest.trim_start().starts_with("\"types\":"), "{name}");
            entries += 1;
        }
    }
    assert_eq!(entries, 5);
}

/// The paths of all files in a folder and its folders.
fn files_below(folder: &Path) -> Vec<String> {
    let mut paths = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                paths.push(path.strip_prefix(folder).unwrap().display().to_string());
            }
        }
    }
    paths
}

/// A file of JSON in the installed package.
fn json(name: &str) -> Value {
    let text = fs::read(APPS.join("node_modules/partner-quiz").join(name)).unwrap();
    serde_json::from_slice(&text).unwrap()
}

/// The names in a list of objects, each of which must say what it is.
fn names(list: &Value) -> Vec<String> {
    let described = |one: &Value| {
        let name = one["name"].as_str().unwrap().to_string();
        let description = &one["description"];
        let text = description.as_str().or(description["value"].as_str()).unwrap_or_default();
        assert!(text.len() > "A. ".len(), "{name} isn't described");
        name
    };
    list.as_array().unwrap().iter().map(described).collect()
}

/// The names in the first column of a table of docs/embedding.md.
fn in_docs(heading: &str) -> Vec<String> {
    let text = fs::read_to_string(project().join("docs/embedding.md")).unwrap();
    let section = text.split("\n## ").find(|section| section.starts_with(heading)).unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    let cells = rows.filter_map(|row| row.split('|').nth(1));
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(String::from).collect()
}

#[test]
fn the_package_describes_exactly_what_the_docs_name() {
    let element = &json("custom-elements.json")["modules"][0]["declarations"][0];
    let sorted = |mut names: Vec<String>| {
        names.sort();
        names
    };
    assert_eq!(names(&element["attributes"]), in_docs("Attributes"));
    assert_eq!(names(&element["events"]), in_docs("Events"));
    assert_eq!(sorted(names(&element["cssProperties"])), sorted(in_docs("Colors and type")));
    let text = fs::read_to_string(project().join("docs/embedding.md")).unwrap();
    let (_, parts) = text.split_once("These names will stay:").unwrap();
    let parts: Vec<&str> = parts.split_once('.').unwrap().0.split('`').skip(1).step_by(2).collect();
    assert_eq!(names(&element["cssParts"]), parts);
    assert_eq!(PARTS.map(|(name, _)| name).to_vec(), parts);

    // The other files tell editors the same.
    let web = &json("web-types.json")["contributions"]["html"]["elements"][0];
    let html = &json("vscode.html-custom-data.json")["tags"][0];
    let css = json("vscode.css-custom-data.json");
    assert_eq!(names(&html["attributes"]), names(&element["attributes"]));
    assert_eq!(names(&web["attributes"]), names(&element["attributes"]));
    assert_eq!(names(&web["js"]["events"]), names(&element["events"]));
    assert_eq!(names(&web["css"]["properties"]), names(&element["cssProperties"]));
    assert_eq!(names(&css["properties"]), names(&element["cssProperties"]));
    assert_eq!(names(&web["css"]["parts"]), names(&element["cssParts"]));
    let pseudo = names(&element["cssParts"]).into_iter().map(|part| format!("::part({part})"));
    assert_eq!(names(&css["pseudoElements"]), pseudo.collect::<Vec<_>>());
    assert_eq!(json("package.json")["version"], VERSION);
}

#[test]
fn every_snippet_of_the_pages_for_developers_is_in_an_app_of_these_tests() {
    let apps = files_below(&fixtures());
    let read = |file: &String| fs::read_to_string(fixtures().join(file)).unwrap();
    let apps: Vec<String> = apps.iter().map(read).collect();
    let mut found = 0;
    for doc in ["docs/npm.md", "packages/npm/README.md"] {
        let text = fs::read_to_string(project().join(doc)).unwrap();
        for block in text.split("\n```").skip(1).step_by(2) {
            let (language, snippet) = block.split_once('\n').unwrap();
            if language == "sh" {
                // The apps are made with these two, but without the network.
                let run = ["npm install ./partner-quiz-VERSION.tgz", &format!("npx {COPY}")];
                assert!(run.contains(&snippet.trim()), "{doc}: no test runs {snippet}");
                continue;
            }
            // Another test has the settings of an editor.
            if language == "json" {
                continue;
            }
            let lines = |text: &str| -> BTreeSet<String> {
                text.lines().map(|line| line.trim().to_string()).collect()
            };
            let is_there = apps.iter().any(|app| lines(snippet).is_subset(&lines(app)));
            assert!(is_there, "{doc}: no app of the tests has all lines of\n{snippet}");
            found += 1;
        }
    }
    assert!(found > 8, "{found}");
}

/// What the editor completes, with the settings of an argument: tags and attributes in HTML, and properties in CSS. These
/// are the packages that Visual Studio Code itself uses.
const COMPLETE: &str = r##"
    const { readFileSync } = require("node:fs");
    const html = require("vscode-html-languageservice"), css = require("vscode-css-languageservice");
    const settings = JSON.parse(process.argv[1]);
    const data = (name) => settings[name].map((file) => JSON.parse(readFileSync(file, "utf8")));
    const labels = ({ items }) => items.map(({ label }) => label);
    const completed = {};
    const tags = data("html.customData").map((one, at) => html.newHTMLDataProvider(`${at}`, one));
    const pages = html.getLanguageService({ customDataProviders: tags });
    for (const [text, at] of [["<", 1], ["<partner-quiz ></partner-quiz>", 14]]) {
        const page = html.TextDocument.create("file:///page.html", "html", 1, text);
        const place = page.positionAt(at);
        completed[text] = labels(pages.doComplete(page, place, pages.parseHTMLDocument(page)));
    }
    const properties = data("css.customData").map((one) => css.newCSSDataProvider(one));
    const styles = css.getCSSLanguageService({ customDataProviders: properties });
    const text = "partner-quiz { --pq }";
    const style = css.TextDocument.create("file:///style.css", "css", 1, text);
    completed[text] = labels(styles.doComplete(style, style.positionAt(19), styles.parseStylesheet(style)));
    completed.settings = Object.keys(settings);
    console.log(JSON.stringify(completed));"##;

#[test]
fn the_settings_in_the_docs_let_an_editor_complete_the_tag_its_attributes_and_its_properties() {
    let docs = fs::read_to_string(project().join("docs/npm.md")).unwrap();
    let (_, settings) = docs.split_once("\n```json\n").unwrap();
    let (settings, _) = settings.split_once("\n```").unwrap();
    let mut node = Command::new("node");
    let completed = done(node.args(["--eval", COMPLETE, settings]).current_dir(&*APPS));
    let completed: Value = serde_json::from_str(&completed).expect("what an editor completes");
    let has = |text: &str, name: &str| {
        let labels = completed[text].as_array().expect("labels");
        assert!(labels.iter().any(|label| label == name), "no {name} after {text}: {labels:?}");
    };
    has("<", "partner-quiz");
    for attribute in in_docs("Attributes") {
        has("<partner-quiz ></partner-quiz>", &attribute);
    }
    for property in in_docs("Colors and type") {
        has("partner-quiz { --pq }", &property);
    }
    // The names of the editor's own settings.
    assert_eq!(completed["settings"], serde_json::json!(["html.customData", "css.customData"]));
}
