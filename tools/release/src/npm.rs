//! The package for npm, and for the networks that serve npm's packages.

use anyhow::Result;

use crate::{Folder, Sources};

/// The files of the package.
///
/// # Errors
/// When `packages/npm` is missing.
pub fn npm(sources: &Sources) -> Result<Folder> {
    let mut folder = sources.folder("npm")?;
    for (name, bytes) in sources.shipped() {
        folder.add(format!("dist/{name}"), bytes.clone());
    }
    Ok(folder)
}
