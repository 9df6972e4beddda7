//! Scripts and styles as they ship: bundled and minified by esbuild. What visitors load is minified once more by terser,
//! which takes another twentieth off it.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::{contract, project, tools};

/// One script of `src/embed/` with everything it imports, minified.
///
/// `glue` is the engine's bindings, for an entry that imports them as `./glue.js`. Each of `constants` is
/// a name that the script uses without declaring it, with its value as JSON. What every script may need of the
/// contract is there without being named ([`contract::defines`]).
pub(crate) fn bundle(
    entry: &str,
    format: &str,
    glue: Option<&[u8]>,
    constants: &[(&str, String)],
) -> Result<Vec<u8>> {
    // A copy, so that the bindings can stand beside the scripts without lying in the source tree.
    let copy = project().join("target/embed");
    for part in ["src/embed/js", "demo"] {
        fs::create_dir_all(copy.join(part))?;
        for entry in fs::read_dir(project().join(part))? {
            let file = entry?.path();
            let ours = file.extension().is_some_and(|ending| ending == "js" || ending == "json");
            if let Some(name) = file.file_name().filter(|_| ours) {
                fs::copy(&file, copy.join(part).join(name))?;
            }
        }
    }
    let folder = copy.join("src/embed/js");
    if let Some(glue) = glue {
        fs::write(folder.join("glue.js"), glue)?;
    }
    let mut arguments =
        vec![entry.to_string(), "--bundle".to_string(), format!("--format={format}")];
    for (name, value) in contract::defines()?.iter().chain(constants) {
        arguments.push(format!("--define:{name}={value}"));
    }
    terser(&esbuild(&folder, &arguments)?, format)
}

/// A script of another folder with everything it imports, minified.
pub(crate) fn bundle_in(folder: &Path, entry: &str, format: &str) -> Result<Vec<u8>> {
    esbuild(folder, &[entry.to_string(), "--bundle".to_string(), format!("--format={format}")])
}

/// One file of ours, minified by itself.
pub(crate) fn minify(kind: &str, text: &[u8]) -> Result<Vec<u8>> {
    let folder = project().join("target/embed");
    fs::create_dir_all(&folder)?;
    let name = format!("alone.{kind}");
    fs::write(folder.join(&name), text)?;
    esbuild(&folder, &[name])
}

fn esbuild(folder: &Path, arguments: &[String]) -> Result<Vec<u8>> {
    let program = tools::esbuild()?;
    let output = Command::new(&program)
        .args(arguments)
        // Without target, esbuild writes what it reads: nothing is lowered for older browsers.
        .args(["--minify", "--charset=utf8", "--log-level=error", "--legal-comments=none"])
        // Without it, a tsconfig.json in any folder above the project would change what ships.
        .arg("--tsconfig-raw={}")
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("{} can't be started", program.display()))?;
    if !output.status.success() {
        bail!("esbuild {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr));
    }
    Ok(output.stdout)
}

/// A bundled script, minified once more.
fn terser(script: &[u8], format: &str) -> Result<Vec<u8>> {
    let program = tools::terser()?;
    let mut command = Command::new(&program);
    command.args(["--compress", "passes=3,unsafe_arrows", "--mangle"]);
    command.args((format == "esm").then_some("--module"));
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("{} can't be started", program.display()))?;
    // It reads all of it before it writes. Dropping the pipe ends its input.
    child.stdin.take().context("terser has no input")?.write_all(script)?;
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("terser failed ({}); see above", output.status);
    }
    Ok(output.stdout)
}
