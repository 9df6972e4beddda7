//! Chromium, driven: each page in a browser of its own, whose cache is empty.

use std::env;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, error::WebDriverResult};

use crate::peers::Places;
use crate::results::Seen;

/// The longest that a page may take. Only a failure waits this long.
const PATIENCE: Duration = Duration::from_secs(150);

/// The script that measures from inside the page.
const PROBE: &str = include_str!("probe.js");

/// The connection and the processor of an average phone.
pub(crate) const THROTTLE: &str =
    "150 ms latency, 1.6 Mbit/s down, 750 kbit/s up, processor 4 times slower";

/// A running chromedriver, which ends when this is dropped.
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    pub(crate) fn start() -> Result<Self> {
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let process = Command::new(&program)
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| {
                format!("{} can't be started; run cargo xtask bench", program.display())
            })?;
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if begun.elapsed() > PATIENCE {
                bail!("{} didn't start in time", program.display());
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(Self { process, port })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The connection and the processor that a page gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Device {
    /// As [`THROTTLE`] says.
    Phone,
    /// This machine's own.
    Desk,
}

/// One page in a fresh browser.
pub(crate) struct Visit {
    web: WebDriver,
}

impl Visit {
    /// Opens a page, lets the probe visit it (`probe.js` lists the values of `visit`), and closes the browser
    /// after `work`, even if that fails.
    pub(crate) async fn open<T>(
        driver: &Driver,
        device: Device,
        (places, visit): (&Places, &str),
        url: &str,
        work: impl AsyncFnOnce(&Self) -> Result<T>,
    ) -> Result<T> {
        let address = format!("http://127.0.0.1:{}", driver.port);
        let page = Self { web: WebDriver::new(address, wishes()).await? };
        let done = tokio::time::timeout(PATIENCE, async {
            page.begin(device, places, visit).await?;
            page.web.goto(url).await?;
            work(&page).await
        })
        .await;
        page.web.quit().await?;
        done.with_context(|| format!("{url} took too long"))?
    }

    async fn begin(&self, device: Device, places: &Places, visit: &str) -> Result<()> {
        if device == Device::Phone {
            let phone = json!({
                "offline": false, "latency": 150,
                "downloadThroughput": 1.6e6 / 8.0, "uploadThroughput": 750e3 / 8.0,
            });
            self.cdp("Network.enable", json!({})).await?;
            self.cdp("Network.emulateNetworkConditions", phone).await?;
            self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
        }
        let screen = json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true });
        self.cdp("Emulation.setDeviceMetricsOverride", screen).await?;
        let source = format!("({PROBE})({}, {visit:?})", serde_json::to_string(places)?);
        self.cdp("Page.enable", json!({})).await?;
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
        Ok(())
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub(crate) async fn cdp(&self, command: &str, wishes: Value) -> WebDriverResult<Value> {
        self.web.cdp().send_raw(command, wishes).await
    }

    /// What a script returns.
    pub(crate) async fn ask<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        Ok(self.web.execute(script, vec![]).await?.convert()?)
    }

    /// Waits until a script returns true. It polls slowly, because each poll takes time from the page.
    pub(crate) async fn until(&self, script: &str) -> Result<()> {
        while !self.ask::<bool>(&format!("return Boolean({script})")).await? {
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
        Ok(())
    }

    /// Waits until the page has loaded and asked for nothing more for a while.
    pub(crate) async fn idle(&self) -> Result<()> {
        let (mut last, mut since) = (None, Instant::now());
        while since.elapsed() < Duration::from_millis(2000) {
            let now: (String, usize) = self
                .ask(
                    "return [document.readyState, performance.getEntriesByType('resource').length]",
                )
                .await?;
            if now.0 != "complete" || last.as_ref() != Some(&now) {
                (last, since) = (Some(now), Instant::now());
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
        Ok(())
    }

    /// What the probe saw.
    pub(crate) async fn seen(&self) -> Result<Seen> {
        let seen: Seen = self.ask("return report()").await?;
        if let Some(error) = &seen.error {
            bail!("the probe: {error}");
        }
        Ok(seen)
    }

    /// The bytes that the page's scripts hold after a garbage collection: objects, nodes, buffers, and the whole
    /// WebAssembly memory, used or not. Compiled code isn't included.
    pub(crate) async fn memory(&self) -> Result<f64> {
        // One collection doesn't find what was released last.
        for _ in 0..3 {
            tokio::time::sleep(Duration::from_millis(150)).await;
            self.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let usage = self.cdp("Runtime.getHeapUsage", json!({})).await?;
        let part = |name: &str| {
            usage.get(name).and_then(Value::as_f64).with_context(|| format!("no {name} in {usage}"))
        };
        let heap = part("usedSize")? + part("embedderHeapUsedSize")? + part("backingStorageSize")?;
        Ok(heap + self.wasm_memory().await?)
    }

    /// The size of all WebAssembly memories, which the browser doesn't count as heap.
    async fn wasm_memory(&self) -> Result<f64> {
        let id = |answer: &Value, path: &str| {
            answer.pointer(path).cloned().with_context(|| format!("no {path} in {answer}"))
        };
        let kind = json!({ "expression": "WebAssembly.Memory.prototype" });
        let kind = self.cdp("Runtime.evaluate", kind).await?;
        let wish = json!({ "prototypeObjectId": id(&kind, "/result/objectId")? });
        let all = self.cdp("Runtime.queryObjects", wish).await?;
        let sum = self
            .cdp(
                "Runtime.callFunctionOn",
                json!({
                    "objectId": id(&all, "/objects/objectId")?,
                    "functionDeclaration":
                        "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0) }",
                    "returnByValue": true,
                }),
            )
            .await?;
        sum.pointer("/result/value").and_then(Value::as_f64).context("no sum of memories")
    }

    /// The browser's name and version.
    pub(crate) async fn version(&self) -> Result<String> {
        let version = self.cdp("Browser.getVersion", json!({})).await?;
        Ok(version.get("product").and_then(Value::as_str).unwrap_or("Chromium").to_string())
    }

    /// Takes a picture of the window.
    pub(crate) async fn picture(&self, file: &Path) -> Result<()> {
        let answer = self.cdp("Page.captureScreenshot", json!({})).await?;
        let picture = answer.get("data").and_then(Value::as_str).context("no picture came")?;
        std::fs::write(file, STANDARD.decode(picture)?)?;
        Ok(())
    }
}

/// A browser without updates or other background requests.
fn wishes() -> Capabilities {
    let wishes = json!({
        "browserName": "chrome",
        "goog:chromeOptions": { "args": [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            // Whatever a peer asks for, only this machine answers.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--window-size=500,900",
        ] },
    });
    match wishes {
        Value::Object(wishes) => wishes.into(),
        _ => Capabilities::new(),
    }
}
