//! What the studio makes releases of: everything but the content.

use anyhow::{Context as _, Result};
use pack::{Files, MANIFEST, Manifest, Template};
use partner_quiz::quiz::content::Content;
use serde::{Deserialize, Serialize};

use crate::{Sources, web, wordpress};

/// Everything but the content. The build makes it, and the studio has it inside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kit {
    /// The version with its date and commit, for content that is that of the commit.
    pub full_version: String,
    /// Scripts, styles and the engine.
    pub template: Template,
    /// What the packages are made of, without the files of `dist/`.
    pub sources: Sources,
}

impl Kit {
    /// The kit as bytes, for [`Kit::from_bytes`].
    ///
    /// # Errors
    /// Serializing into memory doesn't fail; its interface says that it may.
    pub fn to_bytes(&self) -> Result<Vec<u8>> {
        Ok(postcard::to_allocvec(self)?)
    }

    /// Reads a kit.
    ///
    /// # Errors
    /// When the bytes are those of another version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        postcard::from_bytes(bytes).context("the kit is of another version")
    }

    /// The version of a release. With content that isn't the commit's, it says so, as the build does.
    #[must_use]
    pub fn version(&self, changed: bool) -> String {
        if changed {
            format!("{}+changed", self.sources.version)
        } else {
            self.full_version.clone()
        }
    }

    /// The release of this content: all files, without their twins and the manifest.
    ///
    /// # Errors
    /// As for [`Template::fill`].
    pub fn files(&self, contents: &[Content], changed: bool) -> Result<Files> {
        self.template.fill(&self.version(changed), contents)
    }

    /// The package for any web server.
    ///
    /// # Errors
    /// When a part is missing in the kit, or a file is too large for an archive.
    pub fn web(&self, release: &Files) -> Result<Vec<u8>> {
        web::web(&self.sources_with(release)?)?
            .zip(&format!("partner-quiz-{}", self.sources.version))
    }

    /// The plugin for WordPress.
    ///
    /// # Errors
    /// As for [`Kit::web`].
    pub fn wordpress(&self, release: &Files) -> Result<Vec<u8>> {
        wordpress::wordpress(&self.sources_with(release)?)?.zip("partner-quiz")
    }

    fn sources_with(&self, release: &Files) -> Result<Sources> {
        let all = release.complete()?;
        let dist = all.iter().map(|(name, bytes)| (name.to_string(), bytes.to_vec())).collect();
        Ok(Sources { dist, ..self.sources.clone() })
    }
}

/// The `integrity` of a file of a release, by which browsers check it before they run it.
///
/// # Errors
/// When the release has no such file.
pub fn integrity(release: &Files, name: &str) -> Result<String> {
    let mut only = Files::default();
    let file = release.iter().find(|(file, _)| *file == name);
    let (_, bytes) = file.with_context(|| format!("the release has no {name}"))?;
    only.add(name, bytes);
    let all = only.complete()?;
    let (_, manifest) =
        all.iter().find(|(file, _)| *file == MANIFEST).context("there is no manifest")?;
    let mut manifest: Manifest = serde_json::from_slice(manifest)?;
    Ok(manifest.remove(name).context("the manifest is empty")?.integrity)
}
