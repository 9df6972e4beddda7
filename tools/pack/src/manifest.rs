//! `manifest.json`: the size and the hash of every file.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha384};

/// The manifest's name in a release.
pub const MANIFEST: &str = "manifest.json";

/// Every file of a release but the twins and the manifest itself, by name.
pub type Manifest = BTreeMap<String, Entry>;

/// What the manifest says of one file. Sizes are in bytes.
#[derive(Debug, Serialize, Deserialize)]
pub struct Entry {
    /// As it lies on disk.
    pub raw: usize,
    /// As a server sends it with gzip.
    pub gzip: usize,
    /// As a server sends it with brotli.
    pub brotli: usize,
    /// For `integrity` attributes, which have browsers check a file before they use it.
    pub integrity: String,
}

impl Entry {
    pub(crate) fn new(bytes: &[u8], gzip: usize, brotli: usize) -> Self {
        let integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)));
        Self { raw: bytes.len(), gzip, brotli, integrity }
    }
}

/// The part of the size budget that a file belongs to; none for a file that no visitor of a page loads.
#[must_use]
pub fn part(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')? {
        ("partner-quiz", "js") => Some("script"),
        ("partner-quiz", "html") => Some("one-file"),
        (_, "wasm") => Some("engine"),
        (stem, "js") if stem.starts_with("pq-quiz-") => Some("quiz"),
        (stem, "js") if stem.starts_with("pq-engine-") => Some("start"),
        (_, "bin") => Some("words"),
        _ => None,
    }
}
