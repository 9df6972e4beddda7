//! The template of a release: everything that needs programs, and nothing that depends on the content.

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};

use crate::styles::Styles;

/// A release without its content. The build makes it with trunk and esbuild; [`crate::fill`] makes the release of it,
/// in the build and in a browser alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// The release's version.
    pub version: String,
    /// The engine as it ships.
    pub(crate) engine: Vec<u8>,
    /// `partner-quiz.js`, with places for FILES, FIRST, STYLE and VERSION.
    pub(crate) loader: String,
    /// The module that opens the quiz, with places for ENGINE, LANGUAGES, QUESTION and STYLE.
    pub(crate) open: String,
    /// The module that starts the engine, with a place for HASHES.
    pub(crate) start: String,
    /// The module for a `<div data-partner-quiz>`.
    pub(crate) divs: String,
    /// The first script of the one file, with places for LANGUAGES, SCREENS, STYLE, REST and VERSION.
    pub(crate) one_file_first: String,
    /// The last script of the one file.
    pub(crate) one_file_last: String,
    /// The page of the one file.
    pub(crate) page: String,
    /// The styles.
    pub(crate) styles: Styles,
}

impl Template {
    /// The template as bytes, for a file.
    ///
    /// # Errors
    /// Writing into memory doesn't fail; its interface says that it may.
    pub fn to_bytes(&self) -> Result<Vec<u8>> {
        postcard::to_allocvec(self).context("the template can't be written")
    }

    /// Reads what [`Template::to_bytes`] has written.
    ///
    /// # Errors
    /// When the bytes aren't a template of this version of the code.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        postcard::from_bytes(bytes).context("this isn't a template")
    }
}
