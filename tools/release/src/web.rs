//! The package for any web server: the folder to copy, a page that says where to begin, and ready headers.

use anyhow::Result;

use crate::{Folder, Sources};

/// The folder to copy, as it is called in the package and in the documentation.
pub const FOLDER: &str = "partner-quiz";

/// The files of the package.
///
/// # Errors
/// When `packages/web` is missing.
pub fn web(sources: &Sources) -> Result<Folder> {
    let mut folder = sources.folder("web")?;
    for (name, bytes) in &sources.dist {
        folder.add(format!("{FOLDER}/{name}"), bytes.clone());
    }
    Ok(folder)
}
