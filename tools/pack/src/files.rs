//! Files in memory: their names, and their compressed twins.

use std::collections::BTreeMap;
use std::io::Write as _;

use anyhow::Result;
use sha2::{Digest as _, Sha256};

use crate::brotli::brotli;
use crate::manifest::{Entry, MANIFEST, Manifest};

/// The files of a folder, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Adds a file, or replaces it.
    pub fn add(&mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.insert(name.into(), bytes.into());
    }

    /// Adds a file that is named by its content, so that browsers may keep it for good, and gives its name.
    ///
    /// Compression can't shorten a hash, and the page's script holds all of them, so they have only six digits.
    pub fn add_named(&mut self, stem: &str, ending: &str, bytes: impl Into<Vec<u8>>) -> String {
        let bytes = bytes.into();
        let hash: String =
            Sha256::digest(&bytes).iter().take(3).map(|byte| format!("{byte:02x}")).collect();
        let name = format!("{stem}-{hash}.{ending}");
        self.add(name.clone(), bytes);
        name
    }

    /// Each name with its bytes, in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// Adds the compressed twins of every file, and the manifest.
    ///
    /// # Errors
    /// Compression into memory doesn't fail; its interface says that it may.
    pub fn complete(&self) -> Result<Self> {
        let (mut all, mut manifest) = (self.clone(), Manifest::new());
        for (name, bytes) in self.iter() {
            let (gzip, brotli) = (gzip(bytes)?, brotli(bytes)?);
            manifest.insert(name.to_string(), Entry::new(bytes, gzip.len(), brotli.len()));
            all.add(format!("{name}.gz"), gzip);
            all.add(format!("{name}.br"), brotli);
        }
        all.add(MANIFEST, serde_json::to_vec_pretty(&manifest)?);
        Ok(all)
    }
}

/// The bytes with gzip, as small as it makes them.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_name_changes_with_its_content_and_with_nothing_else() {
        let mut files = Files::default();
        let name = files.add_named("pq", "wasm", *b"one");
        assert_eq!(name, "pq-7692c3.wasm");
        assert_eq!(files.add_named("pq", "wasm", *b"one"), name);
        assert_ne!(files.add_named("pq", "wasm", *b"two"), name);
        assert_eq!(files.iter().count(), 2);
    }

    #[test]
    fn a_complete_folder_has_twins_and_a_manifest_that_lists_what_has_twins() {
        let mut files = Files::default();
        files.add("a.js", "a".repeat(1000));
        let all = files.complete().unwrap();
        let names: Vec<&str> = all.iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["a.js", "a.js.br", "a.js.gz", MANIFEST]);
        let (_, manifest) = all.iter().last().unwrap();
        let manifest: Manifest = serde_json::from_slice(manifest).unwrap();
        assert_eq!(manifest.len(), 1);
        assert_eq!(manifest["a.js"].raw, 1000);
        assert!(manifest["a.js"].brotli < manifest["a.js"].gzip);
    }
}
