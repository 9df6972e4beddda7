//! Measures the widget and its peers side by side. `cargo xtask bench` builds them and calls this.

mod browser;
mod charts;
mod docs;
mod peers;
mod phone;
mod proof;
mod results;
mod scale;
mod table;

use std::collections::BTreeMap;
use std::fs;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use clap::Parser;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;

use browser::{Device, Driver, THROTTLE, Visit};
use peers::{BLANK, out, project};
use results::{Machine, OneFile, Results};

#[derive(Parser)]
#[command(name = "bench", about = "Measures what `cargo xtask bench` has built")]
struct Command {
    /// How often each peer is measured
    #[arg(long, default_value_t = 9)]
    runs: u16,
    /// Put the results into docs/
    #[arg(long)]
    docs: bool,
    /// Measure nothing: take pictures of every peer at the start, in a question and at the end
    #[arg(long)]
    pictures: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    match bench(&Command::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn bench(command: &Command) -> Result<()> {
    for peer in peers::PEERS.iter().filter(|peer| peer.name != "ours") {
        if !peers::sites().join(peer.name).join("main.js").is_file() {
            bail!("{} isn't built; run cargo xtask bench", peer.label);
        }
    }
    if command.docs {
        docs::check()?;
    }
    let driver = Driver::start()?;
    if command.pictures {
        return phone::pictures(&driver).await;
    }
    if command.runs == 0 {
        bail!("--runs takes a number from 1 on");
    }
    let machine = Machine {
        browser: version(&driver).await?,
        date: TimeZone::UTC.to_datetime(Timestamp::now()).date().to_string(),
        runs: command.runs,
        throttle: THROTTLE,
    };
    let (runs, framed) = phone::runs(&driver, command.runs).await?;
    let scale = scale::points(&driver, command.runs).await?;
    let proofs = proof::proofs(&driver, command.runs).await?;
    drop(driver);
    let results = Results { machine, runs, framed, scale, proofs, one_file: one_file()? };

    fs::create_dir_all(out())?;
    fs::write(out().join("results.json"), serde_json::to_string_pretty(&results)?)?;
    fs::write(out().join("speed.svg"), charts::speed(&results))?;
    fs::write(out().join("scale.svg"), charts::scale(&results))?;
    println!("\n{}", table::terminal(&results));
    println!("Every run, and the charts: {}", out().display());
    if command.docs {
        docs::write(&results)?;
        println!("The results are in docs/performance.md.");
    }
    Ok(())
}

async fn version(driver: &Driver) -> Result<String> {
    let wish = (&BLANK.places, "none");
    Visit::open(driver, Device::Desk, wish, "about:blank", async |page| Ok(page.version().await?))
        .await
}

/// The size of the release as one file, and of the same parts as separate files.
fn one_file() -> Result<OneFile> {
    #[derive(Deserialize)]
    struct Entry {
        brotli: u32,
    }
    let manifest = fs::read_to_string(project().join("dist/manifest.json"))
        .context("dist/manifest.json is missing; run cargo xtask bench")?;
    let manifest: BTreeMap<String, Entry> = serde_json::from_str(&manifest)?;
    let one = manifest.get("partner-quiz.html").context("dist/ has no partner-quiz.html")?;
    // The script, the engine with its bindings, the style, and the words of every language.
    let is_part = |name: &str| name == "partner-quiz.js" || name.starts_with("pq-");
    let apart = manifest.iter().filter(|(name, _)| is_part(name));
    Ok(OneFile {
        one: f64::from(one.brotli),
        apart: apart.map(|(_, entry)| f64::from(entry.brotli)).sum(),
    })
}
