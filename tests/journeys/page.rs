//! A browser, a server, and a page with the quiz on it.

use std::env;
use std::future::Future;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use futures_util::FutureExt as _;
use partner_quiz::quiz::author::{Files, read};
use partner_quiz::quiz::content::Content;
use serve::{Headers, Server};
use thirtyfour::prelude::*;

/// How long the slowest machine may take for one thing to happen. Nothing ever waits this long unless
/// it fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// A driver of its own for each test, so that tests can run side by side. It goes with the test.
struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    fn start() -> Self {
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        // The driver could choose a port itself, but two that start at once may choose the same one.
        let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
        let port = port.expect("a free port").port();
        let mut process = Command::new(&program)
            .arg(format!("--port={port}"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}; run cargo xtask test", program.display()));
        let output = BufReader::new(process.stdout.take().expect("the driver's output"));
        let mut lines = output.lines().map_while(Result::ok);
        let ready = lines.any(|line| line.contains("started successfully"));
        assert!(ready, "{} doesn't start", program.display());
        // The driver goes on writing, and stands still when nobody reads.
        thread::spawn(move || lines.for_each(drop));
        Self { process, port }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A page in a browser, served from `dist/`.
pub(crate) struct Page {
    pub(crate) web: WebDriver,
    pub(crate) server: Server,
}

impl Page {
    /// Runs a journey on the demo page and closes the browser, whatever becomes of the journey.
    pub(crate) async fn demo<F: Future<Output = WebDriverResult<()>>>(
        journey: impl FnOnce(Self) -> F,
    ) {
        Self::demo_with(Vec::new(), journey).await;
    }

    /// The same with extra headers on every answer of the server.
    pub(crate) async fn demo_with<F: Future<Output = WebDriverResult<()>>>(
        headers: Headers,
        journey: impl FnOnce(Self) -> F,
    ) {
        Self::folder(&dist(), headers, journey).await;
    }

    /// The same on the page of any folder.
    pub(crate) async fn folder<F: Future<Output = WebDriverResult<()>>>(
        folder: &Path,
        headers: Headers,
        journey: impl FnOnce(Self) -> F,
    ) {
        let (page, driver) = Self::open(folder, headers).await.expect("a browser with the page");
        let web = page.web.clone();
        // A journey that fails must close its browser all the same.
        let result = AssertUnwindSafe(journey(page)).catch_unwind().await;
        // The driver ends the browser, so it must live until then.
        let _ = web.quit().await;
        drop(driver);
        match result {
            Ok(result) => result.expect("the journey"),
            Err(panic) => resume_unwind(panic),
        }
    }

    async fn open(folder: &Path, headers: Headers) -> WebDriverResult<(Self, Driver)> {
        assert!(folder.join("index.html").is_file(), "dist/ isn't built; run cargo xtask test");
        let server = Server::start(folder, 0, headers).expect("a free port");
        let driver = Driver::start();
        let mut wishes = DesiredCapabilities::chrome();
        for argument in [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // As on a phone; with them, a picture of the whole page is laid out anew without them.
            "--hide-scrollbars",
            // Nothing is measured half way; the one test of motion asks for it.
            "--force-prefers-reduced-motion",
            "--window-size=1000,900",
        ] {
            wishes.add_arg(argument)?;
        }
        let web = WebDriver::new(format!("http://127.0.0.1:{}", driver.port), wishes).await?;
        web.goto(server.url("/")).await?;
        Ok((Self { web, server }, driver))
    }

    /// Waits until a script that returns something says yes.
    pub(crate) async fn until(&self, what: &str, script: &str) -> WebDriverResult<()> {
        let begun = Instant::now();
        loop {
            if self.ask::<bool>(&format!("return !!({script})")).await? {
                return Ok(());
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "waited in vain until {what}; the server was asked for {:?}",
                self.server.requests()
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// What a script returns. In it, `quiz` is the shadow root of the first quiz.
    pub(crate) async fn ask<T: serde::de::DeserializeOwned>(
        &self,
        script: &str,
    ) -> WebDriverResult<T> {
        let script =
            format!("const quiz = document.querySelector('partner-quiz')?.shadowRoot; {script}");
        self.web.execute(script, vec![]).await?.convert()
    }

    /// One element of the quiz, once it is there.
    pub(crate) async fn find(&self, selector: &str) -> WebDriverResult<WebElement> {
        let found = format!("quiz?.querySelector({selector:?})");
        self.until(&format!("{selector} is there"), &found).await?;
        let script = format!(
            "return document.querySelector('partner-quiz').shadowRoot.querySelector({selector:?})"
        );
        self.web.execute(script, vec![]).await?.element()
    }

    /// The text of one element.
    pub(crate) async fn text(&self, selector: &str) -> WebDriverResult<String> {
        self.find(selector).await?.text().await
    }

    /// The texts of all elements that match, as they are in the document.
    pub(crate) async fn texts(&self, selector: &str) -> WebDriverResult<Vec<String>> {
        self.ask(&format!(
            "return [...quiz.querySelectorAll({selector:?})].map((e) => e.textContent.trim())"
        ))
        .await
    }

    /// Waits for a screen.
    pub(crate) async fn screen(&self, name: &str) -> WebDriverResult<()> {
        let shown = format!("quiz?.querySelector('[data-screen={name}]')");
        self.until(&format!("the screen {name} is up"), &shown).await
    }

    /// Waits for the question with this id.
    pub(crate) async fn question(&self, id: &str) -> WebDriverResult<()> {
        let shown = format!("quiz?.querySelector('input[name={id}]')");
        self.until(&format!("the question {id} is up"), &shown).await
    }

    /// Presses a button, as a mouse would.
    pub(crate) async fn press(&self, action: &str) -> WebDriverResult<()> {
        self.find(&format!(".screen [data-action={action}]")).await?.click().await
    }

    /// Chooses an option by pressing its row.
    pub(crate) async fn choose(&self, option: &str) -> WebDriverResult<()> {
        self.find(&format!("label:has([value={option}])")).await?.click().await
    }

    /// Answers the questions from the one on screen, one set of options a question in order; a
    /// question without options in the list must not come up.
    pub(crate) async fn answer(&self, sheet: &[(&str, &[&str])]) -> WebDriverResult<()> {
        for (question, options) in sheet {
            self.question(question).await?;
            for option in *options {
                self.choose(option).await?;
            }
            self.press("continue").await?;
        }
        Ok(())
    }

    /// Makes the page so wide, whatever the window's own least width is.
    pub(crate) async fn width(&self, width: u32) -> WebDriverResult<()> {
        self.emulate(
            "Emulation.setDeviceMetricsOverride",
            serde_json::json!({
                "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false,
            }),
        )
        .await
    }

    /// Sets media features, such as `prefers-color-scheme` or `forced-colors`.
    pub(crate) async fn media(&self, kind: &str, features: &[(&str, &str)]) -> WebDriverResult<()> {
        let features: Vec<_> = features
            .iter()
            .map(|(name, value)| serde_json::json!({ "name": name, "value": value }))
            .collect();
        self.emulate(
            "Emulation.setEmulatedMedia",
            serde_json::json!({ "media": kind, "features": features }),
        )
        .await
    }

    async fn emulate(&self, command: &str, parameters: serde_json::Value) -> WebDriverResult<()> {
        self.web.cdp().send_raw(command, parameters).await.map(drop)
    }

    /// Sends keys to whatever has the focus.
    pub(crate) async fn keys(
        &self,
        keys: impl Into<thirtyfour::TypingData>,
    ) -> WebDriverResult<()> {
        self.web.action_chain().send_keys(keys).perform().await
    }
}

/// The built release.
pub(crate) fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

/// The content that `dist/` was built from.
pub(crate) fn content() -> Content {
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/en.toml");
    read(&Files::beside(&words)).expect("content that reads")
}
