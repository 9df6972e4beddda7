//! A real WordPress for the tests: its files from Debian's packages, and PHP as WebAssembly from npm.
//!
//! The newest WordPress is in Debian's unstable suite, and one that is too old for the plugin in a stable suite. They
//! are downloaded with lists and a cache of their own, and only unpacked, so that the machine's own packages stay as
//! they are.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::steps::{run_folded, say};
use crate::{debian, pins, tools};

/// The package that runs PHP.
const CLI: &str = "@wp-playground/cli";

/// The versions of PHP that the tests use. The package brings more of them, half a gigabyte in all.
const PHP: [&str; 2] = ["node-7-4", "node-8-3"];

/// One WordPress.
struct Release {
    /// Its name in Cargo.toml.
    pin: &'static str,
    /// The suite of Debian that has it.
    suite: &'static str,
    /// Its packages: WordPress, the libraries that it links to, and themes.
    packages: &'static [&'static str],
}

/// The newest one, with a theme that is made of blocks.
const NEW: Release = Release {
    pin: "wordpress",
    suite: "unstable",
    packages: &[
        "wordpress",
        "wordpress-theme-twentytwentyfive",
        "libjs-cropper",
        "libjs-jquery-ui",
        "libjs-lodash",
        "libjs-underscore",
        "libphp-phpmailer",
        "php-getid3",
    ],
};

/// The one that is too old, with a classic theme.
const OLD: Release = Release {
    pin: "wordpress-old",
    suite: "bookworm",
    packages: &[
        "wordpress",
        "wordpress-theme-twentytwentyone",
        "libjs-cropper",
        "libjs-underscore",
        "libphp-phpmailer",
        "php-getid3",
    ],
};

/// The variables that tell the tests where all this is.
pub(crate) fn get() -> Result<[(&'static str, PathBuf); 3]> {
    let cli = tools::npm(CLI, "wp-playground.js")?;
    remove_other_php(&cli)?;
    let (new, old) = (NEW.get()?, OLD.get()?);
    // Debian has classic themes only for the old one. They run on the new one, too.
    let theme = "wp-content/themes/twentytwentyone";
    if !new.join(theme).is_dir() {
        copy(&old.join(theme), &new.join(theme))?;
    }
    Ok([("WORDPRESS", new), ("WORDPRESS_OLD", old), ("WORDPRESS_CLI", cli)])
}

/// Deletes the builds of PHP that no test uses.
fn remove_other_php(cli: &Path) -> Result<()> {
    let modules = cli.ancestors().find(|folder| folder.ends_with("node_modules"));
    let builds = modules.context("npm has no node_modules")?.join("@php-wasm");
    for build in fs::read_dir(&builds)? {
        let name = build?.file_name();
        let name = name.to_string_lossy();
        if name.starts_with("node-") && !PHP.contains(&name.as_ref()) {
            fs::remove_dir_all(builds.join(name.as_ref()))?;
        }
    }
    Ok(())
}

impl Release {
    /// The folder with its files, from the cache or put there now.
    fn get(&self) -> Result<PathBuf> {
        let pinned = pins::tool(self.pin)?;
        let folder = folder(&pinned)?;
        if folder.is_dir() {
            return Ok(folder);
        }
        self.fetch(&pinned).with_context(|| {
            format!(
                "WordPress {pinned} is missing. It comes from the package wordpress of Debian's suite {}, which needs \
                 apt-get, dpkg-deb and access to Debian's packages",
                self.suite
            )
        })
    }

    /// Downloads and unpacks the packages. A suite has one version at a time, so it may be another one than the pinned
    /// one; then that one is used, with a line that says so.
    fn fetch(&self, pinned: &str) -> Result<PathBuf> {
        let apt = Apt::new(self)?;
        run_folded(apt.get().args(["update", "-q"]), "apt-get")?;
        let version = apt.version()?;
        if version != pinned {
            say(&format!(
                "Debian's {} has WordPress {version}, and Cargo.toml names {pinned}",
                self.suite
            ));
        }
        let folder = folder(&version)?;
        if folder.is_dir() {
            return Ok(folder);
        }
        let unpacked = apt.folder.join("unpacked");
        debian::fetch(apt.get(), self.packages, &apt.folder, &unpacked)?;
        // A folder with the right name is complete.
        let begun = folder.with_extension("begun");
        let _ = fs::remove_dir_all(&begun);
        copy(&unpacked.join("usr/share/wordpress"), &begun)?;
        // This one is for a server with Debian's own settings.
        fs::remove_file(begun.join("wp-config.php"))?;
        fs::rename(&begun, &folder)?;
        fs::remove_dir_all(&apt.folder)?;
        Ok(folder)
    }
}

/// The place in the cache of the WordPress with this version.
fn folder(version: &str) -> Result<PathBuf> {
    Ok(tools::cache()?.join(format!("wordpress-{version}")))
}

/// apt with lists, a cache and a state of its own.
struct Apt {
    folder: PathBuf,
}

impl Apt {
    fn new(release: &Release) -> Result<Self> {
        let folder = tools::cache()?.join(format!("apt-{}", release.suite));
        let _ = fs::remove_dir_all(&folder);
        for part in ["lists/partial", "archives/partial"] {
            fs::create_dir_all(folder.join(part))?;
        }
        let keys = ["gpg", "pgp"].map(|kind| {
            PathBuf::from(format!("/usr/share/keyrings/debian-archive-keyring.{kind}"))
        });
        let keys = keys.iter().find(|keys| keys.is_file());
        let signed = keys.map(|keys| format!("[signed-by={}] ", keys.display()));
        let source =
            format!("deb {}{} {} main\n", signed.unwrap_or_default(), mirror()?, release.suite);
        fs::write(folder.join("sources.list"), source)?;
        fs::write(folder.join("status"), "")?;
        let at = folder.display();
        let settings = format!(
            "Dir::Etc::sourcelist \"{at}/sources.list\";\nDir::Etc::sourceparts \"-\";\n\
             Dir::State \"{at}\";\nDir::State::status \"{at}/status\";\nDir::Cache \"{at}\";\n\
             APT::Sandbox::User \"root\";\n"
        );
        fs::write(folder.join("apt.conf"), settings)?;
        Ok(Self { folder })
    }

    fn get(&self) -> Command {
        self.command("apt-get")
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("APT_CONFIG", self.folder.join("apt.conf")).current_dir(&self.folder);
        command
    }

    /// The version of WordPress that can be downloaded, without what Debian adds: 7.1.4 of `7.1.4+dfsg1-1`.
    fn version(&self) -> Result<String> {
        let output =
            self.command("apt-cache").args(["show", "--no-all-versions", "wordpress"]).output()?;
        let text = String::from_utf8_lossy(&output.stdout);
        let version = text.lines().find_map(|line| line.strip_prefix("Version: "));
        let version = version.context("this suite has no WordPress")?;
        Ok(version.split(['+', '-', '~']).next().unwrap_or(version).to_string())
    }
}

/// The server that this machine gets Debian's packages from.
fn mirror() -> Result<String> {
    let output = Command::new("apt-get").args(["indextargets", "--format", "$(REPO_URI)"]).output();
    let output = output.context("apt-get can't be started")?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut mirrors = text.lines().filter(|line| line.trim_end_matches('/').ends_with("/debian"));
    let Some(mirror) = mirrors.next() else {
        bail!("this machine doesn't get its packages from Debian");
    };
    Ok(mirror.to_string())
}

/// Copies a folder. Links become what they point to, and links to nothing are left out: they point to settings that
/// Debian's package would have made.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?.path();
        let name = entry.file_name().context("a file without a name")?;
        let Ok(about) = fs::metadata(&entry) else { continue };
        if about.is_dir() {
            copy(&entry, &to.join(name))?;
        } else {
            fs::copy(&entry, to.join(name))?;
        }
    }
    Ok(())
}
