//! `cargo xtask screens`: pictures of every screen at four widths, in every look.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::steps::{Steps, run};
use crate::{browser, build, project, tools};

pub(crate) fn screens(folder: &Path) -> Result<()> {
    let mut steps = Steps::new(tools::STEPS + 3);
    let tools = tools::get(&mut steps)?;
    let chromium = steps.step("Chromium and its driver", browser::chromium)?;
    steps.step("the release, with trunk", || build::build(&tools))?;
    let folder = std::path::absolute(folder)?;
    steps.step("the pictures", || {
        let mut example = Command::new("cargo");
        example.args(["run", "--quiet", "--example", "screens", "--"]).arg(&folder);
        run(example.current_dir(project()).envs(chromium.variables.clone()))
    })?;
    println!("\nThe pictures are in {}.", folder.display());
    Ok(())
}
