//! The three browser engines and their drivers.
//!
//! `ENGINE` names the one to use: `chromium`, `firefox` or `webkit`. `cargo xtask test` runs the journeys in each.

use std::env;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::Capabilities;

/// How long one step may take on the slowest machine. Only a failing test waits this long.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// The engine of this run.
    pub(crate) fn current() -> Self {
        match env::var("ENGINE").as_deref() {
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok("chromium") | Err(_) => Self::Chromium,
            Ok(other) => panic!("ENGINE is {other:?}; it takes chromium, firefox or webkit"),
        }
    }

    /// The variable that names the driver, and the driver's own name.
    fn driver(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
        }
    }

    /// The hosts that the browser itself calls, whatever page it shows.
    pub(crate) fn own_calls(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &[
                "accounts.google.com",
                "clients2.google.com",
                // Chromium asks this host what the fields of a form are for, by hashes of their names, on any page
                // with a text field.
                "content-autofill.googleapis.com",
                "optimizationguide-pa.googleapis.com",
                // Components of its own, which it looks for after a minute.
                "redirector.gvt1.com",
                "update.googleapis.com",
            ],
            Self::Firefox => &["firefox.settings.services.mozilla.com"],
            Self::WebKit => &[],
        }
    }

    /// The capabilities to ask the driver for. The browser shows no motion, makes no calls of its own, sends every
    /// request to the proxy at this port (even a request to this machine), and saves downloads in this folder.
    pub(crate) fn wishes(self, proxy: u16, downloads: &Path) -> Capabilities {
        let wishes = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": { "args": [
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    // As on a phone. With scrollbars, the layout would change for a picture of the whole page.
                    "--hide-scrollbars",
                    // So that no test measures in the middle of a motion. The tests of motion ask for it.
                    "--force-prefers-reduced-motion",
                    "--window-size=1000,900",
                    format!("--proxy-server=127.0.0.1:{proxy}"),
                    "--proxy-bypass-list=<-loopback>",
                ], "prefs": { "download.default_directory": downloads } },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                // Otherwise Firefox waits for every file that a script has requested, and some journeys hold a file
                // back. Every journey waits for what it needs.
                "pageLoadStrategy": "eager",
                "moz:firefoxOptions": {
                    "args": ["-headless", "-width", "1000", "-height", "1000"],
                    "prefs": {
                        "ui.prefersReducedMotion": 1,
                        // Tab stops at links on every system.
                        "accessibility.tabfocus": 7,
                        // Firefox's driver leaves listeners for `unload` behind, which would keep pages out of the
                        // back-forward cache.
                        "docshell.shistory.bfcache.allow_unload_listeners": true,
                        "app.update.enabled": false,
                        "network.captive-portal-service.enabled": false,
                        "network.connectivity-service.enabled": false,
                        "browser.safebrowsing.update.enabled": false,
                        "services.settings.server": "http://127.0.0.1:9/none",
                        "browser.download.folderList": 2,
                        "browser.download.dir": downloads,
                        "network.proxy.type": 1,
                        "network.proxy.http": "127.0.0.1",
                        "network.proxy.http_port": proxy,
                        "network.proxy.ssl": "127.0.0.1",
                        "network.proxy.ssl_port": proxy,
                        "network.proxy.no_proxies_on": "",
                        "network.proxy.allow_hijacking_localhost": true,
                    },
                },
            }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": {
                    "binary": env::var("MINIBROWSER").unwrap_or_else(|_| "MiniBrowser".to_string()),
                    "args": [
                        "--automation",
                        "--geometry=1000x1000",
                        // The driver's capability for a proxy ignores web sockets, and uses TLS to the proxy for https.
                        format!("--proxy=http://127.0.0.1:{proxy}"),
                    ],
                },
            }),
        };
        match wishes {
            serde_json::Value::Object(wishes) => wishes.into(),
            _ => Capabilities::new(),
        }
    }
}

/// Whether this run is in Chromium. In the other engines, it prints why the test is left out.
pub(crate) fn only_in_chromium(reason: &str) -> bool {
    let engine = Engine::current();
    if engine != Engine::Chromium {
        println!("left out in {engine:?}: {reason}");
    }
    engine == Engine::Chromium
}

/// A driver of its own for each test, so that tests can run side by side. It is stopped when the test ends.
pub(crate) struct Driver {
    process: Child,
    pub(crate) port: u16,
}

impl Driver {
    /// Starts a driver. `downloads` is for the browser that has no setting for its folder of downloads.
    pub(crate) fn start(engine: Engine, downloads: &Path) -> Self {
        let (variable, name) = engine.driver();
        let program = env::var_os(variable).unwrap_or_else(|| name.into());
        let free = || {
            let socket = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
            socket.expect("a free port").port()
        };
        // A driver could choose a port itself, but two drivers that start at the same time may choose the same one.
        let port = free();
        let mut command = Command::new(&program);
        command.arg(format!("--port={port}"));
        if engine == Engine::Firefox {
            command.arg(format!("--websocket-port={}", free()));
        }
        if engine == Engine::WebKit {
            // MiniBrowser saves downloads in the home folder, unless the desktop names another one.
            command.env("HOME", downloads);
        }
        let process =
            command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap_or_else(|error| {
                panic!("{}: {error}; run cargo xtask test", program.display())
            });
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begun.elapsed() < PATIENCE, "{} doesn't start", program.display());
            thread::sleep(Duration::from_millis(20));
        }
        Self { process, port }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
