//! The studio as a folder to copy to any web server.

use crate::{Folder, Sources};

/// The folder, as it is called in the package and in the documentation.
pub const FOLDER: &str = "partner-quiz-studio";

/// The files of the package: the studio, which is one page, and the notices of its own parts.
#[must_use]
pub fn studio(sources: &Sources, page: &[u8], notices: &str) -> Folder {
    let mut folder = Folder::default();
    folder.add("index.html", page);
    sources.add_licenses(&mut folder, notices);
    folder
}
