//! The packages that people install: files come in, archives go out. Nothing here reads or writes a disk.
//!
//! | package | for | made in |
//! |---|---|---|
//! | `partner-quiz-VERSION.zip` | any web server | [`web`] |
//! | `partner-quiz-VERSION.tgz` | npm and the networks that serve its packages | [`npm`] |
//! | `partner-quiz-wordpress-VERSION.zip` | WordPress | [`wordpress`] |
//! | the same, of other content | whoever writes it in the studio | [`kit`] |
//! | `partner-quiz-studio-VERSION.html`, the studio | the same | `studio/` |
//! | `partner-quiz-studio-VERSION.zip`, the studio | the same, on any web server | [`studio`] |
//! | `sbom.cdx.json`, `THIRD-PARTY-NOTICES.txt` | whoever has to answer for what is in them | [`parts`] |
//!
//! What is the same in every version stands in `packages/`, one folder for each package.

mod folder;
pub mod kit;
pub mod npm;
pub mod parts;
pub mod studio;
pub mod web;
pub mod wordpress;

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};

pub use folder::Folder;

/// What the packages are made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sources {
    /// The version of the quiz.
    pub version: String,
    /// The files of `dist/`, by name.
    pub dist: BTreeMap<String, Vec<u8>>,
    /// The files of `packages/`, by their path in it, such as `web/START-HERE.html`, and what xtask puts beside them: the
    /// plugin's pictures and its changelog.
    pub templates: BTreeMap<String, Vec<u8>>,
    /// The license files of the quiz, by name.
    pub licenses: BTreeMap<String, Vec<u8>>,
    /// The text of `THIRD-PARTY-NOTICES.txt`.
    pub notices: String,
}

impl Sources {
    /// A folder with the files of `packages/NAME/`, the licenses and the notices. In texts, `{{VERSION}}` becomes the
    /// version.
    ///
    /// # Errors
    /// When `packages/` has no such folder.
    fn folder(&self, name: &str) -> Result<Folder> {
        let mut folder = Folder::default();
        let prefix = format!("{name}/");
        for (path, bytes) in &self.templates {
            let Some(path) = path.strip_prefix(&prefix) else { continue };
            let bytes = match std::str::from_utf8(bytes) {
                Ok(text) => text.replace("{{VERSION}}", &self.version).into_bytes(),
                Err(_) => bytes.clone(),
            };
            folder.add(path, bytes);
        }
        folder.iter().next().with_context(|| format!("packages/{name} is missing"))?;
        self.add_licenses(&mut folder, &self.notices);
        Ok(folder)
    }

    /// Adds the licenses, and these notices of what other people wrote.
    fn add_licenses(&self, folder: &mut Folder, notices: &str) {
        for (path, bytes) in &self.licenses {
            folder.add(path, bytes.clone());
        }
        folder.add("THIRD-PARTY-NOTICES.txt", notices);
    }

    /// The files of `dist/` that aren't compressed twins of others.
    fn shipped(&self) -> impl Iterator<Item = (&String, &Vec<u8>)> {
        self.dist.iter().filter(|(name, _)| !name.ends_with(".br") && !name.ends_with(".gz"))
    }
}
