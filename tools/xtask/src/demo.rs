//! `cargo xtask demo`: builds the release, serves the demo page and the docs, and adds the studio as soon as it is built.

use anyhow::{Context as _, Result};
use serve::Server;

use crate::steps::Steps;
use crate::{build, docs, hook, sizes, studio, tools};

pub(crate) fn demo(port: u16) -> Result<()> {
    let mut steps = Steps::new(tools::STEPS + 2);
    let tools = tools::get(&mut steps)?;
    steps.step("the release, with trunk", || build::build(&tools))?;
    sizes::print(tools.library)?;
    docs::write(&hook::site().join("docs"))?;
    studio::announce()?;
    let server = Server::start_near(&hook::site(), port)
        .context("The demo can't be served; name a free port: cargo xtask demo --port 9000")?;
    if server.port() != port {
        println!("\nPort {port} is in use, so it is {} this time.", server.port());
    }
    println!();
    for (what, path) in [("demo page", "/"), ("docs", "/docs/"), ("studio", "/studio/")] {
        println!("The {:10}{}", format!("{what}:"), server.url(path));
    }
    println!("Ctrl+C ends it.\n");
    // Nobody has to wait for it to see the quiz.
    steps.step("the studio, with trunk", || studio::build(&tools))?;
    println!("The studio is there.");
    server.wait();
    Ok(())
}
