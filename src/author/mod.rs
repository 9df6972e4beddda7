//! For those who write the content: reading it, checking it, and proving what can come out of it.
//!
//! The build, the tools and the tests use this module (feature `author`). None of it ships to visitors.
//!
//! - [`read`] reads the files of one language. Every mistake is a [`Problem`], which names the file, the key and
//!   what was expected, and all problems of all files are reported together.
//! - `check` and `translation` find those mistakes; [`age`] and [`contrast`] do parts of it.
//! - [`typography`] turns straight quotes into curved ones.
//! - [`report`](mod@report) goes through every possible answer sheet and says what comes out. [`sheets`] enumerates
//!   them, and [`reading`] says how hard each of the [`texts`](mod@texts) is to read.
//! - [`never_together`] lists what would contradict each other on one result.
//! - [`page`] writes the result of any answer sheet as text, as a visitor would read it.
//! - [`vignettes`] are six answer sheets for a clinician to read.
//! - [`attributes`], [`events`], [`properties`] and [`shadow_parts`] list and describe what a page can use of the
//!   element, for the documentation, the scripts and the npm package.
//!
//! The core never uses this module; it is the other way round.
//!
//! ```
//! use std::path::Path;
//!
//! use partner_quiz::author::{Files, read};
//!
//! match read(&Files::beside(Path::new("content/en.toml"))) {
//!     Ok(content) => println!("{} questions", content.rules.questions.len()),
//!     Err(problems) => problems.iter().for_each(|problem| eprintln!("{problem}")),
//! }
//! ```

pub mod age;
pub mod attributes;
mod check;
pub mod contrast;
pub mod events;
pub mod never_together;
pub mod page;
pub mod properties;
pub mod reading;
pub mod report;
pub mod shadow_parts;
pub mod sheets;
pub mod texts;
mod translation;
pub mod typography;
pub mod vignettes;

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::quiz::content::Content;

/// The version of the quiz, for messages to those who write.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The file that all other files of words are translations of.
const ORIGINAL: &str = "en.toml";

/// One mistake in a content file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The path of the file, as given to [`read`].
    pub file: PathBuf,
    /// The key, such as `questions.q-said.options`. It is empty if the file couldn't be parsed; the text then
    /// names the line.
    pub key: String,
    /// What is wrong, and what was expected.
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

/// The paths of the three files that make up the content of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// The questions, weights, routes and matches.
    pub rules: PathBuf,
    /// The texts of the language.
    pub words: PathBuf,
    /// The details of the practice.
    pub practice: PathBuf,
}

impl Files {
    /// This file of words, with `rules.toml` and `practice.toml` from the same folder.
    #[must_use]
    pub fn beside(words: &Path) -> Self {
        Self {
            rules: words.with_file_name("rules.toml"),
            words: words.to_path_buf(),
            practice: words.with_file_name("practice.toml"),
        }
    }
}

/// Reads the three files, and checks that they fit together. A translation is also compared with the English original
/// in the same folder, if there is one.
///
/// # Errors
/// All problems. As long as a file can't be read or parsed, only problems of that kind are found.
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

/// Compares a translation with its original, which is given as the text of its file.
///
/// # Errors
/// All differences that count as mistakes. There are none if the original can't be parsed: its own problems are
/// reported when it is read itself.
pub fn compare(files: &Files, content: &Content, original: &str) -> Result<(), Vec<Problem>> {
    let mut problems = Vec::new();
    if let Ok(original) = toml::from_str(original) {
        translation::compare(files, &content.words, &original, &mut problems);
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// The same as [`read`] for texts that are in memory, in the order rules, words, practice. The paths are only used in
/// problems, and there is no comparison with an original.
///
/// # Errors
/// As for [`read`].
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
        // The parser's message has the line, the column and what was expected.
        Err(error) => {
            let text = error.to_string().trim_end().to_string();
            problems.push(Problem { file: file.to_path_buf(), key: String::new(), text });
            None
        }
    }
}
