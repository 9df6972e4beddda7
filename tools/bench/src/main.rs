//! Measures the widget and its peers side by side. `cargo xtask bench` builds them and calls this.

mod browser;
mod charts;
mod docs;
mod peers;
mod phone;
mod results;
mod scale;
mod table;

use std::collections::BTreeMap;
use std::fs;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, bail};
use clap::Parser;
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
        date: today()?,
        runs: command.runs,
        throttle: THROTTLE,
    };
    let runs = phone::runs(&driver, command.runs).await?;
    let framed = phone::framed(&driver, command.runs).await?;
    let scale = scale::points(&driver, command.runs).await?;
    drop(driver);
    let results = Results { machine, runs, framed, scale, one_file: one_file()? };

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

/// Today as YYYY-MM-DD, in UTC.
fn today() -> Result<String> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
    let days = i64::try_from(now.as_secs() / 86_400)?;
    // By hand, because a date library for one line of output isn't worth its compile time. The algorithm counts eras of
    // 400 years; partner_quiz::author::age does the reverse.
    let shifted = days + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year + i64::from(month <= 2);
    Ok(format!("{year}-{month:02}-{day:02}"))
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
