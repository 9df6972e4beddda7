//! The content of a release: every language of `content/`, and whose quiz it is.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, bail};
use partner_quiz::author::age::to_check;
use partner_quiz::author::{Files, read};
use partner_quiz::quiz::content::Content;

use crate::project;

/// Names the file whose practice takes the place of `content/practice.toml`.
pub(crate) const PRACTICE: &str = "PARTNER_QUIZ_PRACTICE";

static CHOSEN: OnceLock<PathBuf> = OnceLock::new();

/// Every language of `content/`, read and checked. Help lines that are due for a check are named.
///
/// # Errors
/// Every problem of every file.
pub(crate) fn content() -> Result<Vec<Content>> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
    let today = i64::try_from(now.as_secs() / 86_400)?;
    let mut contents = Vec::new();
    let mut problems = Vec::new();
    for language in languages()? {
        let mut files = Files::beside(&language);
        if let Some(practice) = practice() {
            files.practice = practice;
        }
        match read(&files) {
            Ok(content) => {
                for warning in to_check(&content.words, today) {
                    println!("      warning: {}: {warning}", language.display());
                }
                contents.push(content);
            }
            Err(more) => problems.extend(more),
        }
    }
    // All languages share the rules and the practice, so each of their problems was found once per language.
    problems.sort();
    problems.dedup();
    if !problems.is_empty() {
        let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
        bail!("The content can't be built ({} problems):\n{}", list.len(), list.join("\n"));
    }
    Ok(contents)
}

/// Another practice than `content/practice.toml`, where one was named.
pub(crate) fn practice() -> Option<PathBuf> {
    CHOSEN.get().cloned().or_else(|| env::var_os(PRACTICE).map(PathBuf::from))
}

/// Names another practice's file for this build.
///
/// # Errors
/// When there is no such file.
pub(crate) fn set_practice(file: &Path) -> Result<()> {
    let file = fs::canonicalize(file).with_context(|| {
        format!("{} can't be read: name a file like content/practice.toml", file.display())
    })?;
    CHOSEN.get_or_init(|| file);
    Ok(())
}

/// The files of words: every TOML file in `content/` but the two that all languages share.
fn languages() -> Result<Vec<PathBuf>> {
    // Relative to the project, so that problems name the file as its author does.
    env::set_current_dir(project())?;
    let mut files = Vec::new();
    for entry in fs::read_dir("content").context("content/ can't be read")? {
        let file = entry?.path();
        let shared = ["rules.toml", "practice.toml"].iter().any(|name| file.ends_with(name));
        if file.extension().is_some_and(|ending| ending == "toml") && !shared {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}
