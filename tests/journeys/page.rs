//! A browser, a server, and a page with the quiz on it.

use std::env;
use std::fs;
use std::future::Future;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use futures_util::FutureExt as _;
use partner_quiz::author::{Files, read};
use partner_quiz::quiz::content::Content;
use serve::{Server, Site};
use thirtyfour::prelude::*;

use crate::browser::{Driver, Engine, PATIENCE};

/// A page in a browser, with the quiz of `dist/`.
pub(crate) struct Page {
    pub(crate) web: WebDriver,
    pub(crate) server: Arc<Server>,
    /// The folder for the browser's downloads. It is removed after the journey.
    pub(crate) downloads: PathBuf,
    /// Parts of the traces, such as lines in the console, that this journey may leave.
    excused: Arc<Mutex<Vec<&'static str>>>,
}

impl Page {
    /// Runs a journey on the demo page, and closes the browser even if the journey fails.
    pub(crate) async fn demo<T, F: Future<Output = WebDriverResult<T>>>(
        journey: impl FnOnce(Self) -> F,
    ) -> T {
        let project = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self::site(Site::folder(&project.join("target/site")), journey).await
    }

    /// The same, on the front page of any site.
    pub(crate) async fn site<T, F: Future<Output = WebDriverResult<T>>>(
        site: Site,
        journey: impl FnOnce(Self) -> F,
    ) -> T {
        Self::at(site, "/", journey).await
    }

    /// The same, on a page with this HTML, with `dist/` at `/pq/`.
    pub(crate) async fn host<T, F: Future<Output = WebDriverResult<T>>>(
        html: &str,
        journey: impl FnOnce(Self) -> F,
    ) -> T {
        Self::site(host(html), journey).await
    }

    /// The same, on any page of a site, or at the whole address of a page of another program on this machine.
    pub(crate) async fn at<T, F: Future<Output = WebDriverResult<T>>>(
        site: Site,
        path: &str,
        journey: impl FnOnce(Self) -> F,
    ) -> T {
        let (result, strangers) = Self::recorded(site, path, journey).await;
        assert_eq!(strangers, [""; 0], "what was sent to other hosts");
        result
    }

    /// The same, for a page that may send requests to other hosts. Also returns these requests, including those that
    /// the page sends when it is left.
    pub(crate) async fn recorded<T, F: Future<Output = WebDriverResult<T>>>(
        site: Site,
        path: &str,
        journey: impl FnOnce(Self) -> F,
    ) -> (T, Vec<String>) {
        let (page, driver) = Self::open(site, path).await.expect("a browser with the page");
        let (web, server) = (page.web.clone(), Arc::clone(&page.server));
        let excused = Arc::clone(&page.excused);
        let downloads = page.downloads.clone();
        // A journey that fails must close its browser, too.
        let result = AssertUnwindSafe(async {
            let result = journey(page).await?;
            let mut traces = traces(&web, &server).await?;
            let excused = excused.lock().expect("no other journey has it");
            traces.retain(|trace| !excused.iter().any(|part| trace.contains(part)));
            assert_eq!(traces, [""; 0], "what the journey left");
            Ok(result)
        });
        let result = result.catch_unwind().await;
        // Requests that the page sends when it is left count, too. They are sent before the second page is requested.
        for _ in 0..2 {
            let _ = web.goto(server.url("/the-end")).await;
        }
        // The driver closes the browser, so it must live until then.
        let _ = web.quit().await;
        drop(driver);
        let _ = std::fs::remove_dir_all(downloads);
        match result {
            Ok(result) => {
                let result =
                    result.unwrap_or_else(|error: WebDriverError| panic!("the journey: {error}"));
                (result, strangers(&server))
            }
            Err(panic) => resume_unwind(panic),
        }
    }

    async fn open(site: Site, path: &str) -> WebDriverResult<(Self, Driver)> {
        assert!(
            dist().join("partner-quiz.js").is_file(),
            "dist/ isn't built; run cargo xtask test"
        );
        let server = Arc::new(Server::start(site, 0).expect("a free port"));
        let downloads = std::env::temp_dir().join(format!("pq-downloads-{}", server.port()));
        std::fs::create_dir_all(&downloads).expect("a folder for downloads");
        let (web, driver) = match start(&server, &downloads).await {
            Ok(started) => started,
            // A driver looks for a free port for its browser. Two drivers at the same time may find the same port.
            Err(_) => start(&server, &downloads).await?,
        };
        // A page of another program on this machine has a whole address, and so has a file.
        if path.starts_with('/') {
            web.goto(server.url(path)).await?;
        } else {
            if let Some(port) = port(path) {
                server.knows(port);
            }
            web.goto(path).await?;
        }
        Ok((Self { web, server, downloads, excused: Arc::default() }, driver))
    }

    /// Allows traces that contain this, because the journey causes them on purpose.
    pub(crate) fn excuse(&self, part: &'static str) {
        self.excused.lock().expect("no other journey has it").push(part);
    }

    /// Waits until an expression is true in the page. `what` is for the message if it never is.
    pub(crate) async fn until(&self, what: &str, script: &str) -> WebDriverResult<()> {
        let begun = Instant::now();
        loop {
            // A page that is just being left answers with an error or nothing.
            let answer = self.ask::<serde_json::Value>(&format!("return !!({script})")).await;
            if answer.as_ref().is_ok_and(|answer| *answer == true) {
                return Ok(());
            }
            if begun.elapsed() >= PATIENCE {
                let there = self.ask::<serde_json::Value>(THERE).await;
                // Without it, the message still tells the rest.
                let _ = self.web.enter_default_frame().await;
                let around = self.ask::<serde_json::Value>(THERE).await;
                panic!(
                    "waited in vain until {what} ({answer:?}); there is {there:?}; in the page itself, {around:?}; \
                     the server was asked for {:?}",
                    self.server.requests()
                );
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// All that axe objects to in a part of the page, an expression of JavaScript. Contrast and best practices count;
    /// `but` is a rule that doesn't, or empty.
    pub(crate) async fn objections(&self, part: &str, but: &str) -> WebDriverResult<Vec<String>> {
        let script =
            env::var_os("AXE").expect("AXE names the script of axe-core; run cargo xtask test");
        self.web.execute(fs::read_to_string(script).expect("axe-core"), vec![]).await?;
        let found: serde_json::Value = self
            .web
            .execute_async(
                format!(
                    "const [rule, done] = arguments;
                     axe.run({part}, {{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                                        rules: rule ? {{ [rule]: {{ enabled: false }} }} : {{}} }})
                     .then((result) => done(result.violations.flatMap((rule) => rule.nodes.map((node) =>
                         rule.id + ': ' + node.target.join(' ') + ' ' + node.failureSummary))))"
                ),
                vec![but.into()],
            )
            .await?
            .convert()?;
        Ok(serde_json::from_value(found)?)
    }

    /// Waits until the browser has saved a file with this name whose text has this ending, and returns the text.
    pub(crate) async fn downloaded(&self, name: &str, ending: &str) -> String {
        let begun = Instant::now();
        loop {
            let file = std::fs::read_to_string(self.downloads.join(name));
            // A browser may create an empty file first.
            if let Some(text) = file.ok().filter(|text| text.ends_with(ending)) {
                return text;
            }
            let there: Vec<_> = std::fs::read_dir(&self.downloads).into_iter().flatten().collect();
            assert!(begun.elapsed() < PATIENCE, "waited in vain for {name}; there is {there:?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until the page has sent requests for all of these addresses on other hosts.
    pub(crate) async fn until_asked(&self, addresses: &[&str]) {
        let begun = Instant::now();
        let missing = || {
            let asked = self.server.strangers();
            let is_missing = |one: &&str| !asked.iter().any(|asked| asked == one);
            addresses.iter().copied().filter(is_missing).collect::<Vec<_>>()
        };
        while !missing().is_empty() {
            assert!(
                begun.elapsed() < PATIENCE,
                "waited in vain for {:?}; asked was {:?}",
                missing(),
                self.server.strangers()
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Runs a script and returns its result. In the script, `quiz` is the shadow root of the first quiz.
    pub(crate) async fn ask<T: serde::de::DeserializeOwned>(
        &self,
        script: &str,
    ) -> WebDriverResult<T> {
        let script =
            format!("const quiz = document.querySelector('partner-quiz')?.shadowRoot; {script}");
        self.web.execute(script, vec![]).await?.convert()
    }

    /// Waits for an element of the quiz and returns it.
    pub(crate) async fn find(&self, selector: &str) -> WebDriverResult<WebElement> {
        let found = format!("{RUNS} && quiz?.querySelector({selector:?})");
        self.until(&format!("{selector} is there"), &found).await?;
        self.element(selector).await
    }

    /// An element of the quiz, even if the engine hasn't drawn it.
    async fn element(&self, selector: &str) -> WebDriverResult<WebElement> {
        let script = format!(
            "return document.querySelector('partner-quiz').shadowRoot.querySelector({selector:?})"
        );
        self.web.execute(script, vec![]).await?.element()
    }

    /// The text of one element.
    pub(crate) async fn text(&self, selector: &str) -> WebDriverResult<String> {
        // A script reads it, because WebKit's driver finds no text in a shadow tree.
        self.find(selector).await?;
        self.ask(&format!("return quiz.querySelector({selector:?}).innerText.trim()")).await
    }

    /// The texts of all elements that match, in the order of the document.
    pub(crate) async fn texts(&self, selector: &str) -> WebDriverResult<Vec<String>> {
        self.ask(&format!(
            "return [...quiz.querySelectorAll({selector:?})].map((e) => e.textContent.trim())"
        ))
        .await
    }

    /// Waits for a screen; for the result, until it is drawn to its end.
    pub(crate) async fn screen(&self, name: &str) -> WebDriverResult<()> {
        let shown = format!("{RUNS} && {IS_WHOLE} && quiz?.querySelector('[data-screen={name}]')");
        self.until(&format!("the screen {name} is up"), &shown).await
    }

    /// Waits for the question with this id.
    pub(crate) async fn question(&self, id: &str) -> WebDriverResult<()> {
        let shown = format!("{RUNS} && quiz?.querySelector('input[name={id}]')");
        self.until(&format!("the question {id} is up"), &shown).await
    }

    /// Clicks an element of the quiz with the driver's mouse.
    pub(crate) async fn click(&self, selector: &str) -> WebDriverResult<()> {
        let element = self.find(selector).await?;
        self.click_on(&element).await
    }

    async fn click_on(&self, element: &WebElement) -> WebDriverResult<()> {
        if Engine::current() == Engine::WebKit {
            // WebKit's driver won't click an element in a shadow tree that it has to scroll to. Its pointer can
            // reach it.
            element.scroll_into_view().await?;
            return self.web.action_chain().move_to_element_center(element).click().perform().await;
        }
        element.click().await
    }

    /// Presses a button.
    pub(crate) async fn press(&self, action: &str) -> WebDriverResult<()> {
        self.click(&format!(".screen [data-action={action}]")).await
    }

    /// Chooses an option by pressing its row.
    pub(crate) async fn choose(&self, option: &str) -> WebDriverResult<()> {
        self.click(&format!("label:has([value={option}])")).await
    }

    /// Starts a quiz that uses the isolated frame, and enters the frame. The page itself shows the first screen.
    pub(crate) async fn start_in_frame(&self) -> WebDriverResult<()> {
        self.until(
            "the first screen is up, and the frame is asked for",
            "quiz?.querySelector('[data-early] [data-action=start]') && quiz.querySelector('iframe')",
        )
        .await?;
        // Real clicks, here and on the heading: in WebKit, scripts can't move the focus in a frame without one.
        self.click_on(&self.element("[data-early] [data-action=start]").await?).await?;
        self.until("the frame has its place", "quiz.querySelector('.framed')").await?;
        self.find("iframe").await?.enter_frame().await?;
        self.question("q-asked").await?;
        self.click(".title").await
    }

    /// Answers questions in order, beginning with the one on screen. Each comes with the options to choose. Exactly
    /// these questions must come up.
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

    /// Sets the width of the page, even to less than the window's smallest width.
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

    /// Sends keys to the element that has the focus.
    pub(crate) async fn keys(
        &self,
        keys: impl Into<thirtyfour::TypingData>,
    ) -> WebDriverResult<()> {
        self.web.action_chain().send_keys(keys).perform().await
    }
}

/// The strictest policy under which the quiz runs, as docs/embedding.md gives it to people.
pub(crate) fn strictest_policy() -> String {
    let mut texts = blocks("docs/embedding.md").into_iter().map(|(_, text)| text);
    let policy = texts.find(|text| text.starts_with("default-src"));
    policy.expect("a policy in the docs").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The blocks of code in a file of the project, each with its language.
pub(crate) fn blocks(file: &str) -> Vec<(String, String)> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = fs::read_to_string(file).expect("a file of the project");
    let blocks = text.split("\n```").skip(1).step_by(2);
    let block = |block: &str| block.split_once('\n').map(|(kind, text)| (kind.into(), text.into()));
    blocks.filter_map(block).collect()
}

/// What is in the page, for the message of a journey that waited in vain. A file that is still on its way isn't among
/// the files.
const THERE: &str = "
  return {
    address: location.href.slice(0, 200),
    early: !!quiz?.querySelector('[data-early]'),
    text: (quiz ?? document.body).textContent.trim().slice(0, 400),
    files: performance.getEntriesByType('resource').map(({ name, startTime, responseEnd }) =>
      `${name.slice(-60)} ${Math.round(startTime)}-${Math.round(responseEnd)}`),
  }";

/// Whether the screen is drawn to its end. A result is drawn in two steps.
pub(crate) const IS_WHOLE: &str =
    "(!quiz?.querySelector('[data-screen=result]') || quiz.querySelector('[data-action=restart]'))";

/// Whether the engine's own screen has replaced the prerendered one.
const RUNS: &str = "!quiz?.querySelector('[data-early]')";

/// The port of an address on this machine.
fn port(address: &str) -> Option<u16> {
    let rest = address.strip_prefix("http://127.0.0.1:")?;
    rest.split('/').next()?.parse().ok()
}

/// Starts a browser of this run's engine and its driver. The server is its proxy.
async fn start(server: &Server, downloads: &Path) -> WebDriverResult<(WebDriver, Driver)> {
    let engine = Engine::current();
    let driver = Driver::start(engine, downloads);
    let address = format!("http://127.0.0.1:{}", driver.port);
    Ok((WebDriver::new(address, engine.wishes(server.port(), downloads)).await?, driver))
}

/// Traces that no journey may leave: a line in the console of a site without mischief, a request with a query, a
/// cookie, or something in storage.
async fn traces(web: &WebDriver, server: &Server) -> WebDriverResult<Vec<String>> {
    let mut traces = Vec::new();
    if Engine::current() == Engine::Chromium && server.is_sound() {
        // The other drivers can't read the console.
        let said = web.get_log("browser").await?;
        traces.extend(
            said.into_iter()
                .map(|entry| entry.message)
                .filter(|line| !line.contains("favicon.ico")),
        );
    }
    // Only the frame and the one file take a query, for configuration.
    let queries = server.requests().into_iter().filter(|path| path.contains('?'));
    traces.extend(
        queries.filter(|path| !path.contains("partner-quiz.html?") && !path.ends_with("?again")),
    );
    let kept = web
        .execute(
            "if (location.protocol === 'file:') return [];
             const count = (read) => { try { return read() } catch { return 0 } };
             return [
               count(() => document.cookie), count(() => localStorage.length), count(() => sessionStorage.length),
             ].filter(Boolean).map(String)",
            vec![],
        )
        .await?;
    traces.extend(kept.convert::<Vec<String>>().unwrap_or_default());
    Ok(traces)
}

/// The requests of pages and frames to other hosts, without the browser's own calls.
fn strangers(server: &Server) -> Vec<String> {
    let mut strangers = server.strangers();
    strangers.retain(|asked| {
        let rest = asked.split_once("://").map_or(asked.as_str(), |(_, rest)| rest);
        let host = rest.split(['/', ':']).next().unwrap_or_default();
        !Engine::current().own_calls().contains(&host)
    });
    strangers
}

/// For a host page, before the quiz: keeps a reference to the engine as `engine`.
pub(crate) const HOLD_ENGINE: &str = "<script>
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...what) => {
    const made = await instantiate(...what);
    window.engine = made.instance ?? made;
    return made;
  };
</script>";

/// A site with this HTML as its page, and `dist/` at `/pq/`.
pub(crate) fn host(html: &str) -> Site {
    let page = format!("<!doctype html><html lang=en><title>A host</title>{html}");
    Site::default().mount("/pq/", &dist()).page("/", page)
}

/// A site with a page of `tests/hosts/` as its page, and `dist/` at `/pq/`.
pub(crate) fn case(name: &str) -> Site {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/hosts/{name}.html"));
    let page = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
    Site::default().mount("/pq/", &dist()).page("/", page)
}

/// The line that adds the quiz to a page.
pub(crate) const SCRIPT: &str = "<script type=module src=/pq/partner-quiz.js></script>";

/// The name of the hashed file with this beginning and ending.
pub(crate) fn hashed(beginning: &str, ending: &str) -> String {
    let mut names = std::fs::read_dir(dist())
        .expect("dist/")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let fits = |name: &String| name.starts_with(beginning) && name.ends_with(ending);
    names.find(fits).unwrap_or_else(|| panic!("dist/ has no {beginning}…{ending}"))
}

/// The built release, which holds exactly what ships.
pub(crate) fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

/// The content that `dist/` was built from.
pub(crate) fn content() -> Content {
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/en.toml");
    read(&Files::beside(&words)).expect("content that reads")
}
