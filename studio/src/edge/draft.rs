//! The draft: the project as it stands, kept in the browser's storage in case the page is closed or breaks.

use gloo_storage::{LocalStorage, Storage as _};
use serde::{Deserialize, Serialize};

use crate::project::Project;

/// The key in the browser's storage.
const KEY: &str = "partner-quiz-studio";

/// A kept project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// The files: name without ending, and text.
    pub files: Vec<(String, String)>,
    /// When it was kept, in milliseconds since 1970.
    pub at: f64,
}

impl Draft {
    /// The draft's project.
    #[must_use]
    pub fn project(&self) -> Project {
        Project::of(self.files.clone())
    }

    /// How old it is, in minutes.
    #[must_use]
    pub fn minutes(&self) -> f64 {
        ((js_sys::Date::now() - self.at) / 60_000.0).max(0.0)
    }
}

/// The kept project, if there is one.
#[must_use]
pub fn load() -> Option<Draft> {
    LocalStorage::get(KEY).ok()
}

/// Keeps a project in place of the one before. A browser that stores nothing for this page changes nothing.
pub fn keep(project: &Project) {
    let files = project.files().map(|(name, text)| (name.to_string(), text.to_string())).collect();
    let _ = LocalStorage::set(KEY, Draft { files, at: js_sys::Date::now() });
}

/// Forgets the kept project.
pub fn forget() {
    LocalStorage::delete(KEY);
}
