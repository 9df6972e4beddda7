//! The browsers of the tests and their drivers.

use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result};

use crate::steps::run_folded;
use crate::tools;

/// A browser engine with what a test needs to drive it.
pub(crate) struct Engine {
    /// The value of `ENGINE` for the tests.
    pub(crate) name: &'static str,
    /// The variables that tell the tests where the driver and its helpers are.
    pub(crate) variables: Vec<(&'static str, PathBuf)>,
    /// The display of an engine without a headless mode. It ends when the engine is dropped.
    _display: Option<Display>,
}

/// Chromium. Its driver finds the browser.
pub(crate) fn chromium() -> Result<Engine> {
    let driver = program("chromedriver", "CHROMEDRIVER", &["chromium", "chromium-driver"])?;
    Ok(Engine { name: "chromium", variables: vec![("CHROMEDRIVER", driver)], _display: None })
}

/// Firefox. Its driver finds the browser.
pub(crate) fn firefox() -> Result<Engine> {
    if find("firefox", "FIREFOX").or_else(|| find("firefox-esr", "FIREFOX")).is_none() {
        install(&["firefox-esr"])?;
    }
    let driver = match find("geckodriver", "GECKODRIVER") {
        Some(driver) => driver,
        None => {
            let program = tools::geckodriver()?;
            program.find()?.context("geckodriver is missing")?.join(program.name)
        }
    };
    Ok(Engine { name: "firefox", variables: vec![("GECKODRIVER", driver)], _display: None })
}

/// WebKitGTK. It has no headless mode, so it gets a display of its own.
pub(crate) fn webkit() -> Result<Engine> {
    const PACKAGES: [&str; 2] = ["webkit2gtk-driver", "xvfb"];
    let driver = program("WebKitWebDriver", "WEBKITDRIVER", &PACKAGES)?;
    let server = program("Xvfb", "XVFB", &PACKAGES)?;
    let browser = mini_browser().context(
        "webkit2gtk-driver has no MiniBrowser here; name it: MINIBROWSER=/path/to/MiniBrowser",
    )?;
    let display = Display::start(&server)?;
    // With animations off in GTK, WebKit reports prefers-reduced-motion. Only a settings file can turn them off.
    let settings = tools::cache()?.join("gtk");
    for version in ["gtk-3.0", "gtk-4.0"] {
        fs::create_dir_all(settings.join(version))?;
        fs::write(
            settings.join(version).join("settings.ini"),
            "[Settings]\ngtk-enable-animations=0\n",
        )?;
    }
    let variables = vec![
        ("WEBKITDRIVER", driver),
        ("MINIBROWSER", browser),
        ("XDG_CONFIG_HOME", settings),
        ("DISPLAY", PathBuf::from(format!(":{}", display.number))),
    ];
    Ok(Engine { name: "webkit", variables, _display: Some(display) })
}

/// The MiniBrowser that comes with WebKit's driver, in the library folder of this architecture.
fn mini_browser() -> Option<PathBuf> {
    if let Some(named) = env::var_os("MINIBROWSER") {
        return Some(PathBuf::from(named));
    }
    let kinds = Path::new("/usr/lib").read_dir().ok()?.filter_map(Result::ok);
    let folders = kinds.flat_map(|kind| {
        ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"].map(|name| kind.path().join(name))
    });
    folders.map(|folder| folder.join("MiniBrowser")).find(|file| file.is_file())
}

/// A virtual display.
struct Display {
    process: Child,
    number: String,
}

impl Display {
    fn start(server: &Path) -> Result<Self> {
        // Xvfb chooses a free number and prints it once it listens.
        let mut process = Command::new(server)
            .args(["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb can't be started")?;
        let output = process.stdout.take().context("Xvfb has no output")?;
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        Ok(Self { process, number: number.trim().to_string() })
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Finds a program, or installs the packages that have it.
fn program(name: &str, variable: &str, packages: &[&str]) -> Result<PathBuf> {
    if let Some(found) = find(name, variable) {
        return Ok(found);
    }
    install(packages)?;
    find(name, variable).with_context(|| format!("{} came without {name}", packages.join(", ")))
}

/// A program named by a variable, or on the `PATH`.
fn find(program: &str, variable: &str) -> Option<PathBuf> {
    let named = env::var_os(variable).map(PathBuf::from);
    named.filter(|file| file.is_file()).or_else(|| which::which(program).ok())
}

/// Installs Debian packages, which needs root.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let missing = || {
        format!(
            "The tests need programs that are missing. Install them:\n\
             apt-get install {0}    (Debian; other systems have similar packages)\n\
             These variables name programs in other places: CHROMEDRIVER, GECKODRIVER, WEBKITDRIVER, XVFB",
            packages.join(" ")
        )
    };
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
        run_folded(&mut command, "apt-get")
    };
    apt(&["update", "-q"]).with_context(missing)?;
    let mut arguments = vec!["install", "-y", "-q", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments).with_context(missing)
}
