//! `sbom.cdx.json`, the list of what is in the shipped files, against the schema of CycloneDX, the notices, and the hash
//! of every package.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::release::Folder;

/// Checks the file that it is given with the validator of CycloneDX, and prints what is wrong.
const CHECK: &str = "
    const [checker, file] = process.argv.slice(1);
    const { Spec, Validation } = require(checker);
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    validator.validate(require('fs').readFileSync(file, 'utf8')).then(
      (wrong) => wrong && console.log(JSON.stringify(wrong)),
      (error) => console.log(`${error}`),
    );
";

fn released(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("release").join(name);
    fs::read_to_string(file).expect("a release; run cargo xtask test")
}

/// What the validator says about a list: nothing if it is valid.
fn wrong(list: &str, name: &str) -> String {
    let folder = Folder::new(name);
    let file = folder.path().join("sbom.cdx.json");
    fs::write(&file, list).unwrap();
    let checker = env::var_os("PARTS_CHECKER").expect("PARTS_CHECKER; run cargo xtask test");
    let output = Command::new("node").args(["-e", CHECK]).arg(checker).arg(file).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    String::from_utf8_lossy(&said).into_owned()
}

/// The name and version of each crate that the engine is compiled from, as cargo tells them.
fn crates_of_the_engine() -> Vec<(String, String)> {
    let mut tree = Command::new("cargo");
    tree.args(["tree", "--package", "partner-quiz", "--target", "wasm32-unknown-unknown"]);
    tree.args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]);
    let output = tree.current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    let list = String::from_utf8(output.stdout).unwrap();
    let words = |line: &str| {
        let mut words = line.split(' ');
        Some((words.next()?.to_string(), words.next()?.strip_prefix('v')?.to_string()))
    };
    list.lines().filter_map(words).filter(|(name, _)| name != "partner-quiz").collect()
}

#[test]
fn the_list_of_parts_is_valid_by_the_schema_of_cyclonedx() {
    let list = released("sbom.cdx.json");
    assert_eq!(wrong(&list, "list of parts"), "");
    assert_eq!(wrong(&released("sbom-studio.cdx.json"), "list of the studio's parts"), "");
    // The validator really looks.
    let broken = list.replacen("\"library\"", "\"book\"", 1);
    assert!(wrong(&broken, "broken list").contains("/components/0/type"));
}

#[test]
fn every_crate_of_the_engine_is_listed_once_with_its_license_and_its_text() {
    let list: Value = serde_json::from_str(&released("sbom.cdx.json")).unwrap();
    let notices = released("THIRD-PARTY-NOTICES.txt");
    let components = list["components"].as_array().unwrap();
    let (_, texts) = notices.split_once(&"-".repeat(80)).expect("the texts follow the list");
    let engine = crates_of_the_engine();
    assert!(engine.iter().any(|(name, _)| name == "yew"), "{engine:?}");
    // What Rust's library is made of, in whichever version the compiler has it.
    let library = ["rust-std", "compiler_builtins", "dlmalloc", "hashbrown"];
    let library = library.map(|name| {
        let found = components.iter().rfind(|component| component["name"] == name);
        let found = found.unwrap_or_else(|| panic!("{name} isn't listed"));
        (name.to_string(), found["version"].as_str().unwrap().to_string())
    });
    for (name, version) in engine.into_iter().chain(library) {
        let is_it = |component: &&Value| {
            component["name"] == name.as_str() && component["version"] == version.as_str()
        };
        let found: Vec<_> = components.iter().filter(is_it).collect();
        assert_eq!(found.len(), 1, "{name} {version}");
        let license = found[0]["licenses"][0]["expression"].as_str().unwrap();
        assert!(!license.is_empty(), "{name} {version}");
        assert!(notices.contains(&format!("{name} {version}: {license}\n")), "{name} {version}");
        assert!(texts.contains(&format!("{name} {version}")), "{name} {version} has a text");
    }
}

#[test]
fn sha256sums_names_every_other_file_of_the_release_with_its_true_hash() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("release");
    let sums = released("SHA256SUMS");
    let listed = sums.lines().map(|line| line.split_once("  ").expect("a hash and a name").1);
    let names = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut there: BTreeSet<String> = names.map(|name| name.into_string().unwrap()).collect();
    there.remove("SHA256SUMS");
    assert_eq!(listed.map(String::from).collect::<BTreeSet<_>>(), there);
    // As people check it.
    let mut check = Command::new("sha256sum");
    let output = check.args(["--check", "--strict", "SHA256SUMS"]).current_dir(folder).output();
    let output = output.expect("sha256sum");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}
