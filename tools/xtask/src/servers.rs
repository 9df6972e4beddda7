//! nginx, Apache and Caddy, which the package for web servers is tested with.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::debian;
use crate::tools::cache;

/// A server as Debian has it.
struct Server {
    /// The variable that tells the tests where its program is.
    variable: &'static str,
    /// Its folder in the cache.
    folder: &'static str,
    /// Its program in that folder.
    program: &'static str,
    /// Its packages, with the libraries that aren't everywhere.
    packages: &'static [&'static str],
}

const SERVERS: [Server; 3] = [
    Server {
        variable: "NGINX_PROGRAM",
        folder: "nginx",
        program: "usr/sbin/nginx",
        // The second is its module for compressed twins.
        packages: &["nginx", "libnginx-mod-http-brotli-static"],
    },
    Server {
        variable: "APACHE_PROGRAM",
        folder: "apache",
        program: "usr/sbin/apache2",
        packages: &["apache2-bin", "libapr1", "libaprutil1"],
    },
    Server {
        variable: "CADDY_PROGRAM",
        folder: "caddy",
        program: "usr/bin/caddy",
        packages: &["caddy"],
    },
];

/// The variables that tell the tests where the programs are: in the cache, or put there now.
pub(crate) fn get() -> Result<Vec<(&'static str, PathBuf)>> {
    let get = |server: &Server| Ok((server.variable, server.get()?));
    SERVERS.iter().map(get).collect()
}

impl Server {
    fn get(&self) -> Result<PathBuf> {
        let folder = cache()?.join(self.folder);
        let program = folder.join(self.program);
        if !program.is_file() {
            debian::fetch(Command::new("apt-get"), self.packages, &folder, &folder).with_context(
                || {
                    format!(
                        "The package for web servers is tested with {}. apt-get and dpkg-deb put it into the cache. \
                         Without them, unpack these packages of Debian there, as {}: {}",
                        self.folder,
                        program.display(),
                        self.packages.join(", ")
                    )
                },
            )?;
        }
        Ok(program)
    }
}
