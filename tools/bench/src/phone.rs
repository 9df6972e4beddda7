//! The runs on a phone's connection: every peer once, then every peer again.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use serve::Server;

use crate::browser::{Device, Driver, Visit};
use crate::peers::{BLANK, FRAMED, PEERS, Peer, out};
use crate::results::{Framed, Run, Seen};

/// The most runs for what doesn't vary: which files load, how the page shifts.
const STEADY: u16 = 3;

/// How often a page that fails is tried again: other work on the machine can hold a browser up.
const TRIES: u8 = 3;

/// Measures all peers and the frame in turn, so that a slow moment of the machine hits all of them.
pub(crate) async fn runs(driver: &Driver, runs: u16) -> Result<(Vec<Run>, Vec<Framed>)> {
    let mut servers = Vec::new();
    for peer in PEERS {
        servers.push((peer, Server::start(peer.site(), 0)?));
    }
    let blank = Server::start(BLANK.site(), 0)?;
    let frame = Server::start(FRAMED.site(), 0)?;
    let mut steady = BTreeMap::new();
    let (mut done, mut frames) = (Vec::new(), Vec::new());
    for run in 1..=runs {
        let nothing = tried(async || bare(driver, &blank).await).await?;
        frames.push(tried(async || framed(driver, &frame).await).await?);
        for (peer, server) in &servers {
            if run <= STEADY {
                let still = tried(async || still(driver, peer, server).await).await?;
                steady.insert(peer.name, still);
            }
            let still = steady.get(peer.name).context("the first run measures it")?;
            let (seen, memory) = tried(async || whole(driver, peer, server).await).await?;
            let first = seen.question.context("the probe saw no question")?;
            // The first question may be there before the engine is. The second one shows how long that takes.
            let second = seen.second.context("the probe saw no second question")?;
            let result = Run {
                peer: peer.name,
                run,
                bytes: seen.bytes(),
                paint: seen.paint.context("the probe saw no start screen")?,
                question: first,
                second,
                lost: seen.lost,
                deaf: seen.deaf,
                finish: seen.finish.context("the probe saw no result")?,
                questions: seen.questions,
                long: seen
                    .long
                    .iter()
                    .filter(|(at, _)| *at < second)
                    .map(|(_, time)| *time)
                    .collect(),
                memory: memory - nothing,
                shift: still.shift,
                kept_shift: still.kept_shift,
                far_bytes: still.far_bytes,
                far_wasm: still.far_wasm,
                steps: seen.steps,
            };
            println!(
                "      run {run}, {}: {:.1} KB, paint {:.0} ms, question {:.0} ms, {} questions, {:.0} KB held",
                peer.label,
                result.bytes / 1000.0,
                result.paint,
                result.question,
                result.questions,
                result.memory / 1000.0
            );
            done.push(result);
        }
    }
    Ok((done, frames))
}

/// The quiz in its frame, up to the first question.
async fn framed(driver: &Driver, server: &Server) -> Result<Framed> {
    let wish = (&FRAMED.places, "0");
    let seen: Seen = Visit::open(driver, Device::Phone, wish, &server.url("/"), async |page| {
        page.until("seen.done").await?;
        page.seen().await
    })
    .await?;
    Ok(Framed {
        paint: seen.paint.context("the probe saw no start screen")?,
        question: seen.question.context("the probe saw no frame")?,
    })
}

/// What a page shows of itself when nobody touches it.
struct Still {
    shift: f64,
    kept_shift: f64,
    far_bytes: f64,
    far_wasm: bool,
}

async fn still(driver: &Driver, peer: &Peer, server: &Server) -> Result<Still> {
    let rest = async |page: &Visit| {
        page.idle().await?;
        page.seen().await
    };
    let wish = (&peer.places, "none");
    let near: Seen = Visit::open(driver, Device::Phone, wish, &server.url("/"), rest).await?;
    let kept: Seen = Visit::open(driver, Device::Phone, wish, &server.url("/kept"), rest).await?;
    let far: Seen = Visit::open(driver, Device::Phone, wish, &server.url("/far"), rest).await?;
    let sum = |seen: &Seen| seen.shifts.iter().fold(0.0, |sum, (_, shift)| sum + shift);
    Ok(Still {
        shift: sum(&near),
        kept_shift: sum(&kept),
        far_bytes: far.bytes(),
        far_wasm: far.wasm(),
    })
}

/// From load to result.
async fn whole(driver: &Driver, peer: &Peer, server: &Server) -> Result<(Seen, f64)> {
    Visit::open(driver, Device::Phone, (&peer.places, "all"), &server.url("/"), async |page| {
        page.until("seen.done").await?;
        let seen = page.seen().await?;
        Ok((seen, page.memory().await?))
    })
    .await
}

/// The memory of the page without any quiz.
async fn bare(driver: &Driver, server: &Server) -> Result<f64> {
    let wish = (&BLANK.places, "none");
    Visit::open(driver, Device::Phone, wish, &server.url("/"), async |page| {
        page.idle().await?;
        page.memory().await
    })
    .await
}

/// Tries work again that a busy machine can spoil.
pub(crate) async fn tried<T>(mut work: impl AsyncFnMut() -> Result<T>) -> Result<T> {
    let mut tries = TRIES;
    loop {
        tries -= 1;
        match work().await {
            Err(error) if tries > 0 => println!("      once more, since: {error:#}"),
            done => return done,
        }
    }
}

/// Takes pictures of every peer at the start, in a question and at the end.
pub(crate) async fn pictures(driver: &Driver) -> Result<()> {
    let folder = out().join("pictures");
    std::fs::create_dir_all(&folder)?;
    for peer in PEERS {
        let server = Server::start(peer.site(), 0)?;
        for (name, visit) in
            [("start", "none"), ("question", "1"), ("several", "3"), ("end", "all")]
        {
            let file = folder.join(format!("{}-{name}.png", peer.name));
            let wish = (&peer.places, visit);
            Visit::open(driver, Device::Desk, wish, &server.url("/"), async |page| {
                page.until("seen.done").await?;
                page.idle().await?;
                page.picture(&file).await?;
                page.seen().await
            })
            .await
            .with_context(|| format!("{}, {name}", peer.label))?;
        }
    }
    println!("The pictures are in {}.", folder.display());
    Ok(())
}
