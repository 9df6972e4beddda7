//! Reading and checking content files: for the build, the report and the tests.
//!
//! Nothing here ships. A mistake becomes one [`Problem`] that names the file, the key and what was
//! expected; all problems of all files come at once.

pub mod age;
pub mod attributes;
mod check;
pub mod contrast;
pub mod properties;
pub mod reading;
pub mod report;
pub mod sheets;
pub mod texts;
pub mod typography;

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::quiz::content::Content;

/// The file of words that the others are translations of.
const ORIGINAL: &str = "en.toml";

/// One mistake of a content author.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file as it was named to [`read`].
    pub file: PathBuf,
    /// The key, such as `questions.q-said.options`; empty where the file can't be read as TOML (the
    /// text then names the line).
    pub key: String,
    /// What is wrong and what was expected.
    pub text: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.file.display())?;
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        f.write_str(&self.text)
    }
}

/// The three files of one widget in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// Questions, weights, routes and matches.
    pub rules: PathBuf,
    /// One language.
    pub words: PathBuf,
    /// Whose widget it is.
    pub practice: PathBuf,
}

impl Files {
    /// The words in this file, with the rules and the practice that stand beside it.
    #[must_use]
    pub fn beside(words: &Path) -> Self {
        Self {
            rules: words.with_file_name("rules.toml"),
            words: words.to_path_buf(),
            practice: words.with_file_name("practice.toml"),
        }
    }
}

/// Reads one language with its rules and practice, and checks that they fit together.
///
/// # Errors
/// Every problem of all three files, in the order of the files.
pub fn read(files: &Files) -> Result<Content, Vec<Problem>> {
    let mut problems = Vec::new();
    let texts = [&files.rules, &files.words, &files.practice].map(|file| {
        fs::read_to_string(file).unwrap_or_else(|error| {
            problems.push(Problem {
                file: file.clone(),
                key: String::new(),
                text: format!("can't be read: {error}"),
            });
            String::new()
        })
    });
    if !problems.is_empty() {
        return Err(problems);
    }
    let content = read_texts(files, &texts)?;
    let original = files.words.with_file_name(ORIGINAL);
    if files.words != original
        && let Ok(text) = fs::read_to_string(original)
    {
        compare(files, &content, &text)?;
    }
    Ok(content)
}

/// Checks a translation against the text of the file that it is a translation of.
///
/// # Errors
/// Every difference in what the two hold. An original that can't be read is no error here: it has its
/// own problems, and they are told when it is read itself.
pub fn compare(files: &Files, content: &Content, original: &str) -> Result<(), Vec<Problem>> {
    let mut problems = Vec::new();
    if let Ok(original) = toml::from_str(original) {
        check::compare(files, &content.words, &original, &mut problems);
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// The same for the texts of the three files (rules, words, practice), wherever they come from. The
/// files are only named in problems.
///
/// # Errors
/// As [`read`].
pub fn read_texts(files: &Files, texts: &[String; 3]) -> Result<Content, Vec<Problem>> {
    let mut problems = Vec::new();
    let [rules, words, practice] = texts;
    let rules = parse(&files.rules, rules, &mut problems);
    let words = parse(&files.words, words, &mut problems);
    let practice = parse(&files.practice, practice, &mut problems);
    let (Some(rules), Some(words), Some(practice)) = (rules, words, practice) else {
        return Err(problems);
    };
    let words = typography::set(&words).unwrap_or(words);
    let content = Content { rules, words, practice };
    check::check(files, &content, &mut problems);
    if problems.is_empty() { Ok(content) } else { Err(problems) }
}

fn parse<T: DeserializeOwned>(file: &Path, text: &str, problems: &mut Vec<Problem>) -> Option<T> {
    match toml::from_str(text) {
        Ok(value) => Some(value),
        // The message of the parser holds the line, the column and what was expected.
        Err(error) => {
            let text = error.to_string().trim_end().to_string();
            problems.push(Problem { file: file.to_path_buf(), key: String::new(), text });
            None
        }
    }
}
