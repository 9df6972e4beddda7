//! A place in the content.

use std::fmt;
use std::str::FromStr;

use partner_quiz::author::Problem;
use serde::{Deserialize, Serialize};

/// A place in the content: a file and a key in it. It is written `en:pieces.dont-ambush.text`.
///
/// A list of tables, such as the questions, is entered by the `id` of one of them: `rules:questions.q-said.kind`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Field {
    /// The file's name without its ending: `rules`, `practice`, or the tag of a language.
    pub file: String,
    /// The key, with dots between its parts. It is empty for the file as a whole.
    pub key: String,
}

impl Field {
    /// A place in a file.
    #[must_use]
    pub fn new(file: &str, key: &str) -> Self {
        Self { file: file.into(), key: key.into() }
    }

    /// The place that a problem is about.
    #[must_use]
    pub fn of(problem: &Problem) -> Self {
        let file = problem.file.file_stem().map(|name| name.to_string_lossy().into_owned());
        Self { file: file.unwrap_or_default(), key: problem.key.clone() }
    }

    /// Whether this place is the other one or inside of it.
    #[must_use]
    pub fn is_in(&self, other: &Self) -> bool {
        let rest = self.key.strip_prefix(&other.key);
        self.file == other.file && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }

    /// The same key in another file, such as a translation.
    #[must_use]
    pub fn in_file(&self, file: &str) -> Self {
        Self::new(file, &self.key)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.key)
    }
}

impl FromStr for Field {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (file, key) = text.split_once(':').ok_or("a field is written FILE:KEY")?;
        Ok(Self::new(file, key))
    }
}
