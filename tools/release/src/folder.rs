//! A folder of files that becomes an archive. The same files give the same bytes on every machine and every day.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use anyhow::Result;
use flate2::{Compression, GzBuilder};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Files by their path, with `/` between the names.
#[derive(Clone, Debug, Default)]
pub struct Folder(BTreeMap<String, Vec<u8>>);

impl Folder {
    /// Adds a file, or replaces it.
    pub fn add(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), bytes.into());
    }

    /// The files, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// The folder as a zip file, inside a folder of this name.
    ///
    /// # Errors
    /// When a file is larger than a zip file can hold.
    pub fn zip(&self, root: &str) -> Result<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        // Every file has the oldest date that a zip file knows, so that the day of the build doesn't show.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .unix_permissions(0o644);
        for (path, bytes) in self.iter() {
            zip.start_file(format!("{root}/{path}"), options)?;
            zip.write_all(bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }

    /// The folder as a compressed tar file, inside a folder of this name.
    ///
    /// # Errors
    /// When a path is longer than a tar file can hold.
    pub fn tgz(&self, root: &str) -> Result<Vec<u8>> {
        // No name and no date in the header of the compression.
        let gzip = GzBuilder::new().operating_system(255).write(Vec::new(), Compression::best());
        let mut tar = tar::Builder::new(gzip);
        for (path, bytes) in self.iter() {
            let mut header = tar::Header::new_gnu();
            header.set_size(bytes.len().try_into()?);
            header.set_mode(0o644);
            header.set_mtime(OLDEST);
            header.set_cksum();
            tar.append_data(&mut header, format!("{root}/{path}"), bytes)?;
        }
        Ok(tar.into_inner()?.finish()?)
    }
}

/// 1985-10-26, the date that npm gives to the files of its packages. Some programs refuse an earlier one.
const OLDEST: u64 = 499_162_500;
