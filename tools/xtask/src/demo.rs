//! `cargo xtask demo`: builds the release and serves the demo page, the studio and the docs.

use anyhow::{Context as _, Result};
use serve::Server;

use crate::steps::Steps;
use crate::{build, docs, hook, sizes, studio, tools};

pub(crate) fn demo(port: u16) -> Result<()> {
    let mut steps = Steps::new(tools::STEPS + 2);
    let tools = tools::get(&mut steps)?;
    steps.step("the release, with trunk", || build::build(&tools))?;
    steps.step("the studio, with trunk", || studio::build(&tools))?;
    sizes::print(tools.library)?;
    docs::write(&hook::site().join("docs"))?;
    let server = Server::start_near(&hook::site(), port)
        .context("The demo can't be served; name a free port: cargo xtask demo --port 9000")?;
    if server.port() != port {
        println!("\nPort {port} is in use, so it is {} this time.", server.port());
    }
    for (what, path) in [("demo page", "/"), ("studio", "/studio/"), ("docs", "/docs/")] {
        println!("The {:10}{}", format!("{what}:"), server.url(path));
    }
    println!("Ctrl+C ends it.");
    server.wait();
    Ok(())
}
