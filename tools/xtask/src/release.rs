//! `cargo xtask release`: the packages that people install, into `release/`.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use pack::Template;
use partner_quiz::author::age::to_check;
use release::kit::Kit;
use release::{Sources, npm, parts, studio as studio_folder, web, wordpress};
use sha2::{Digest as _, Sha256};

use crate::steps::{Steps, run_folded};
use crate::{build, content, hook, licenses, pins, project, sizes, studio, tools};

/// The file with the hash of each package.
const SUMS: &str = "SHA256SUMS";

/// The pictures of the docs that the plugin's readme describes, in its order. WordPress's plugin directory looks for them
/// beside the readme, by number.
const SCREENSHOTS: [&str; 2] = ["wordpress-block.png", "wordpress-settings.png"];

/// The packages, as people get them.
pub(crate) fn folder() -> PathBuf {
    project().join("release")
}

/// `cargo xtask release`.
///
/// # Errors
/// When something speaks against a release, or the build fails.
pub(crate) fn release(anyway: bool, practice: Option<&Path>, again: bool) -> Result<()> {
    if let Some(file) = practice {
        content::set_practice(file)?;
    }
    hindrances(anyway)?;
    let mut steps = Steps::new(tools::STEPS + 3 + usize::from(again));
    let tools = tools::get(&mut steps)?;
    steps.step("the release, with trunk", || build::build(&tools))?;
    steps.step("the studio, with trunk", || studio::build(&tools))?;
    sizes::print(tools.library)?;
    let files = steps.step("the packages", make)?;
    if again {
        steps.step("the same, made again in another folder", make_again)?;
    }
    println!("\nIn {}:", folder().display());
    for (name, bytes) in &files {
        println!("{name:<42} {:>9} bytes", bytes.len());
    }
    Ok(())
}

/// Makes the packages from `dist/` and the studio, and writes them into [`folder`].
pub(crate) fn make() -> Result<BTreeMap<String, Vec<u8>>> {
    let parts = licenses::parts()?;
    let sources = sources(&parts, read(&hook::dist(), "")?)?;
    let version = sources.version.clone();
    let parts_of_studio = licenses::parts_of_studio()?;
    let notices_of_studio = parts::notices(&parts_of_studio);
    let studio = fs::read(studio::site().join("index.html"))
        .context("the studio is missing: cargo xtask studio makes it")?;
    let one_file =
        sources.dist.get("partner-quiz.html").context("dist/ has no partner-quiz.html")?;
    let mut files = BTreeMap::from([
        (format!("partner-quiz-{version}.html"), one_file.clone()),
        (
            format!("partner-quiz-{version}.zip"),
            web::web(&sources)?.zip(&format!("partner-quiz-{version}"))?,
        ),
        (format!("partner-quiz-{version}.tgz"), npm::npm(&sources)?.tgz("package")?),
        (
            format!("partner-quiz-wordpress-{version}.zip"),
            wordpress::wordpress(&sources)?.zip("partner-quiz")?,
        ),
        ("THIRD-PARTY-NOTICES.txt".to_string(), sources.notices.clone().into_bytes()),
        (
            "sbom.cdx.json".to_string(),
            serde_json::to_vec_pretty(&parts::bill_of_materials(&version, &parts))?,
        ),
        (
            format!("partner-quiz-studio-{version}.zip"),
            studio_folder::studio(&sources, &studio, &notices_of_studio)
                .zip(studio_folder::FOLDER)?,
        ),
        (format!("partner-quiz-studio-{version}.html"), studio),
        ("THIRD-PARTY-NOTICES-studio.txt".to_string(), notices_of_studio.into_bytes()),
        (
            "sbom-studio.cdx.json".to_string(),
            serde_json::to_vec_pretty(&parts::bill_of_materials(&version, &parts_of_studio))?,
        ),
    ]);
    let sums: String = files
        .iter()
        .map(|(name, bytes)| format!("{:x}  {name}\n", Sha256::digest(bytes)))
        .collect();
    files.insert(SUMS.to_string(), sums.into_bytes());

    let folder = folder();
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    for (name, bytes) in &files {
        fs::write(folder.join(name), bytes).with_context(|| format!("{name} can't be written"))?;
    }
    Ok(files)
}

/// What the packages are made of, with these files of `dist/`.
fn sources(parts: &[parts::Part], dist: BTreeMap<String, Vec<u8>>) -> Result<Sources> {
    let mut templates = read(&project().join("packages"), "")?;
    for (number, name) in (1..).zip(SCREENSHOTS) {
        let file = project().join("docs/images").join(name);
        let picture = fs::read(&file).with_context(|| file.display().to_string())?;
        templates.insert(format!("wordpress/screenshot-{number}.png"), picture);
    }
    templates.insert("wordpress/CHANGELOG.md".to_string(), changelog()?.into_bytes());
    Ok(Sources {
        version: pins::version()?,
        dist,
        templates,
        licenses: ["LICENSE-APACHE", "LICENSE-MIT"]
            .map(|name| Ok((name.to_string(), fs::read(project().join(name))?)))
            .into_iter()
            .collect::<Result<_>>()?,
        notices: parts::notices(parts),
    })
}

fn changelog() -> Result<String> {
    fs::read_to_string(project().join("CHANGELOG.md")).context("CHANGELOG.md can't be read")
}

/// What the studio makes releases of.
pub(crate) fn kit() -> Result<Kit> {
    let mut sources = sources(&licenses::parts()?, BTreeMap::new())?;
    // The studio makes no package for npm.
    sources.templates.retain(|path, _| !path.starts_with("npm/"));
    let template = fs::read(hook::template_file())
        .context("target/template.bin is missing: cargo xtask build makes it")?;
    Ok(Kit {
        full_version: pins::full_version()?,
        template: Template::from_bytes(&template)?,
        sources,
    })
}

/// Makes the release of this commit once more, from a clone in a folder of another name, and compares the two.
///
/// # Errors
/// When a package differs, so that nobody could check a release by building it.
pub(crate) fn make_again() -> Result<()> {
    if !pins::is_committed() {
        println!("      left out: the work tree has changes, and only a commit can be made again");
        return Ok(());
    }
    let clone = env::temp_dir().join(format!("the same release {}", std::process::id()));
    let mut git = Command::new("git");
    git.args(["clone", "--quiet"]).arg(project()).arg(&clone);
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", "xtask", "--", "release", "--anyway"]);
    cargo.current_dir(&clone).env_remove("CARGO_TARGET_DIR");
    let made = run_folded(&mut git, "git clone")
        .and_then(|()| run_folded(&mut cargo, "the same release"))
        .and_then(|()| Ok(fs::read_to_string(clone.join("release").join(SUMS))?));
    fs::remove_dir_all(&clone)?;
    let (ours, theirs) = (fs::read_to_string(folder().join(SUMS))?, made?);
    let differ: Vec<&str> = ours.lines().filter(|line| !theirs.contains(line)).collect();
    if !differ.is_empty() {
        bail!("Made again in another folder, these differ:\n{}", differ.join("\n"));
    }
    Ok(())
}

/// Says what speaks against a release, in one list. `anyway` allows what a person can decide: words that the practice's
/// clinician hasn't reviewed, and help lines that are due for a check. It doesn't allow what whoever releases can settle
/// at once: changes that aren't committed, and a changelog without this version.
fn hindrances(anyway: bool) -> Result<()> {
    let (mut must, mut may) = (Vec::new(), Vec::new());
    if !pins::is_committed() {
        must.push("The work tree has changes that aren't committed: git status".to_string());
    }
    let version = pins::version()?;
    if !tells(&changelog()?, &version) {
        must.push(format!(
            "CHANGELOG.md doesn't say what is new in {version}, under the heading ## {version}"
        ));
    }
    let today = TimeZone::UTC.to_datetime(Timestamp::now()).date();
    for content in content::content()? {
        let lang = &content.words.lang;
        let review = content.words.pieces.iter().filter(|(_, piece)| piece.review).count();
        if review > 0 {
            may.push(format!(
                "content/{lang}.toml: {review} texts wait for the clinician's review (review = true)"
            ));
        }
        may.extend(
            to_check(&content.words, today)
                .iter()
                .map(|line| format!("content/{lang}.toml: {line}")),
        );
    }
    let warnings = decide(must, may, anyway)?;
    warnings.iter().for_each(|line| println!("      warning: {line}"));
    Ok(())
}

/// Whether a changelog says what is new in a version. Its heading may go on after the version, with a date.
fn tells(changelog: &str, version: &str) -> bool {
    changelog.split("\n## ").skip(1).any(|section| {
        let mut lines = section.lines();
        let heading = lines.next().unwrap_or_default();
        heading.split(' ').next() == Some(version) && lines.any(|line| line.starts_with("- "))
    })
}

/// What to warn about. `must` has to be settled before a release, and `may` unless somebody releases anyway.
fn decide(must: Vec<String>, may: Vec<String>, anyway: bool) -> Result<Vec<String>> {
    if must.is_empty() && (anyway || may.is_empty()) {
        return Ok(may);
    }
    let advice = match must.as_slice() {
        [] => "Settle these, or release anyway: cargo xtask release --anyway",
        _ => "--anyway allows only texts without a review and help lines that are due.",
    };
    bail!("Not released yet:\n- {}\n{advice}", [must, may].concat().join("\n- "))
}

/// The files of a folder and its folders, by their path in it.
fn read(folder: &Path, prefix: &str) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} can't be read", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            files.extend(read(&entry.path(), &format!("{path}/"))?);
        } else {
            files.insert(path, fs::read(entry.path())?);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(words: &[&str]) -> Vec<String> {
        words.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn words_that_wait_for_review_stop_a_release_unless_somebody_releases_anyway() {
        let said = decide(vec![], lines(&["51 texts"]), false).unwrap_err().to_string();
        assert!(said.contains("- 51 texts") && said.contains("--anyway"), "{said}");
        assert_eq!(decide(vec![], lines(&["51 texts"]), true).unwrap(), ["51 texts"]);
    }

    #[test]
    fn a_changelog_tells_of_a_version_under_its_own_heading_which_may_have_a_date() {
        let changelog = "# Changelog\n\n## Unreleased\n\n## 0.2.0 (2027-01-31)\n\n- A thing.\n\n## 0.1.10\n\n- Another.\n";
        for (version, told) in [
            ("0.2.0", true),
            ("0.1.10", true),
            ("0.1.1", false),
            ("0.3.0", false),
            ("Unreleased", false),
        ] {
            assert_eq!(tells(changelog, version), told, "{version}");
        }
    }

    #[test]
    fn changes_that_are_not_committed_stop_it_in_any_case_and_everything_is_in_one_list() {
        let said = decide(lines(&["changes"]), lines(&["51 texts"]), true).unwrap_err().to_string();
        assert!(said.contains("- changes\n- 51 texts"), "{said}");
    }
}
