//! The studio's proof of every answer sheet in each language: in the browser, and the same natively. Nothing is slowed
//! down here.

use std::fs;
use std::thread;
use std::time::Instant;

use anyhow::{Context as _, Result, anyhow};
use partner_quiz::author::report::report;
use partner_quiz::author::{Files, read};
use partner_quiz::quiz::content::Content;
use serve::{Server, Site};

use crate::browser::{Device, Driver, Visit};
use crate::peers::{BLANK, project};
use crate::phone::tried;
use crate::results::Proof;

/// The most runs: each takes long, so it hardly varies.
const RUNS: u16 = 3;

/// Starts a proof. The page then knows how long it took.
const PROVE: &str = "
    const studio = document.querySelector('[data-proof]');
    const begun = performance.now();
    new MutationObserver(() => {
      if (studio.dataset.proof === 'done') window.took = performance.now() - begun;
    }).observe(studio, { attributes: true });
    document.querySelector('[data-action=prove]').click();";

/// Measures both in turn.
pub(crate) async fn proofs(driver: &Driver, runs: u16) -> Result<Vec<Proof>> {
    let server = Server::start(Site::folder(&project().join("target/site/studio")), 0)?;
    let contents = contents()?;
    let mut done = Vec::new();
    for run in 1..=runs.min(RUNS) {
        let browser = tried(async || in_studio(driver, &server).await).await?;
        let native = natively(&contents)?;
        println!(
            "      run {run} of the proof: {browser:.0} ms in the studio, {native:.0} ms natively"
        );
        done.push(Proof { browser, native });
    }
    Ok(done)
}

async fn in_studio(driver: &Driver, server: &Server) -> Result<f64> {
    let wish = (&BLANK.places, "none");
    Visit::open(driver, Device::Desk, wish, &server.url("/"), async |page| {
        page.until("document.querySelector('.preview')").await?;
        page.ask::<serde_json::Value>("document.querySelector('[data-tab=proof]').click()").await?;
        page.until("document.querySelector('[data-action=prove]')").await?;
        page.ask::<serde_json::Value>(PROVE).await?;
        page.until("window.took").await?;
        page.ask("return window.took").await
    })
    .await
}

/// The same reports, each in a thread of its own, as the studio has a worker for each.
fn natively(contents: &[Content]) -> Result<f64> {
    let begun = Instant::now();
    thread::scope(|scope| {
        let reports: Vec<_> =
            contents.iter().map(|content| scope.spawn(|| report(content, &mut |_| {}))).collect();
        reports.into_iter().try_for_each(|report| report.join().map(drop))
    })
    .map_err(|_| anyhow!("a report broke"))?;
    Ok(begun.elapsed().as_secs_f64() * 1000.0)
}

/// The shipped content, which the studio starts with, in every language.
fn contents() -> Result<Vec<Content>> {
    let folder = project().join("content");
    let mut contents = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let file = entry?.path();
        if ["rules.toml", "practice.toml"].iter().any(|other| file.ends_with(other)) {
            continue;
        }
        contents.push(read(&Files::beside(&file)).map_err(|problems| {
            anyhow!("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        })?);
    }
    Ok(contents)
}
