//! The plugin for WordPress.

use anyhow::Result;

use crate::{Folder, Sources};

/// The files of the plugin.
///
/// # Errors
/// When `packages/wordpress` is missing.
pub fn wordpress(sources: &Sources) -> Result<Folder> {
    let mut folder = sources.folder("wordpress")?;
    // The plugin directory refuses compressed files.
    for (name, bytes) in sources.shipped() {
        folder.add(format!("quiz/{name}"), bytes.clone());
    }
    Ok(folder)
}
