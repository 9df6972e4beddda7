//! What is in `release/`, and how a package is unpacked.

use std::fs;
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;

/// The path of the package whose name has this beginning and ending, such as `partner-quiz-` and `.zip`, with the version
/// between them.
pub(crate) fn package(beginning: &str, ending: &str) -> PathBuf {
    let name = format!("{beginning}{}{ending}", env!("CARGO_PKG_VERSION"));
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("release").join(name);
    assert!(file.is_file(), "{} isn't there; run cargo xtask test", file.display());
    file
}

/// Copies a folder with everything in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A folder of its own for one test. It is removed when the test ends.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// An empty folder whose name contains this.
    pub(crate) fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("pq {name} {}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder for the test");
        Self(folder)
    }

    /// With this package in it, unpacked.
    pub(crate) fn unpacked(name: &str, package: &Path) -> Self {
        let folder = Self::new(name);
        let file = fs::File::open(package).expect("a package");
        if package.extension().is_some_and(|ending| ending == "zip") {
            let mut zip = zip::ZipArchive::new(file).expect("a zip file");
            zip.extract(&folder.0).expect("a zip file that can be unpacked");
        } else {
            let mut tar = tar::Archive::new(GzDecoder::new(file));
            tar.unpack(&folder.0).expect("a tar file that can be unpacked");
        }
        folder
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
