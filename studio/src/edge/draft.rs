//! Drafts: the project as it stands, kept in the browser's storage in case the page is closed or breaks.
//!
//! Each time the studio is open, it keeps one draft of its own. So an older draft that is still being offered is never
//! overwritten by new work.

use gloo_storage::{LocalStorage, Storage as _};
use serde::{Deserialize, Serialize};

use crate::project::Project;
use crate::snippet::Snippet;

/// The key in the browser's storage. The crash page (`js/crash.js`) reads it, too.
const KEY: &str = "partner-quiz-studio";

/// How many drafts are kept.
const MOST: usize = 4;

/// A kept project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// When the studio was opened that kept it, in milliseconds since 1970.
    pub session: f64,
    /// When it was kept.
    pub at: f64,
    /// The files: name without ending, and text.
    pub files: Vec<(String, String)>,
    /// The settings of the page.
    #[serde(default)]
    pub page: Snippet,
}

impl Draft {
    /// The draft's project.
    #[must_use]
    pub fn project(&self) -> Project {
        Project::of(self.files.clone()).with_page(self.page)
    }

    /// How old it is, in minutes.
    #[must_use]
    pub fn minutes(&self) -> f64 {
        ((js_sys::Date::now() - self.at) / 60_000.0).max(0.0)
    }
}

/// A number for this time that the studio is open.
#[must_use]
pub fn session() -> f64 {
    js_sys::Date::now()
}

/// The newest draft, if there is one.
#[must_use]
pub fn newest() -> Option<Draft> {
    all().into_iter().next()
}

/// All drafts, newest first. Storage that can't be read has none.
fn all() -> Vec<Draft> {
    LocalStorage::get(KEY).unwrap_or_default()
}

/// Keeps a project as the draft of this session. A browser that stores nothing for this page changes nothing.
pub fn keep(session: f64, project: &Project) {
    let files = project.files().map(|(name, text)| (name.to_string(), text.to_string())).collect();
    let mut drafts = all();
    drafts.retain(|draft| draft.session != session);
    drafts.insert(0, Draft { session, at: js_sys::Date::now(), files, page: project.page() });
    drafts.truncate(MOST);
    let _ = LocalStorage::set(KEY, drafts);
}

/// Forgets the draft of a session.
pub fn forget(session: f64) {
    let mut drafts = all();
    drafts.retain(|draft| draft.session != session);
    if drafts.is_empty() {
        LocalStorage::delete(KEY);
    } else {
        let _ = LocalStorage::set(KEY, drafts);
    }
}
