//! What a release weighs: each file against its budget, and the engine's parts.

use std::fs;

use anyhow::{Context as _, Result, bail};
use pack::{MANIFEST, Manifest, Parts, part};

use crate::hook::dist;
use crate::library::Library;
use crate::{pins, project};

/// Where a build leaves the engine's parts, for [`print`] and for the benchmark's documentation.
const PARTS: &str = "target/parts.json";

/// Keeps the engine's parts.
pub(crate) fn keep(parts: &Parts) -> Result<()> {
    fs::write(project().join(PARTS), serde_json::to_vec_pretty(parts)?)?;
    Ok(())
}

/// Prints the size of each file of the last build with its budget, and the engine's parts.
///
/// # Errors
/// When a part is over its budget, or a page of the docs tells another size. With the compiler's own standard library, that is only a warning for the engine, its
/// bindings and the one file: they can't be smaller there.
pub(crate) fn print(library: Library) -> Result<()> {
    let built = "the release isn't built: cargo xtask build";
    let manifest = fs::read(dist().join(MANIFEST)).context(built)?;
    let manifest: Manifest = serde_json::from_slice(&manifest)?;
    let parts = fs::read(project().join(PARTS)).context(built)?;
    let parts: Parts = serde_json::from_slice(&parts)?;

    println!("\n{:<34} {:>9} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli", "budget");
    let (mut warnings, mut failures) = (Vec::new(), Vec::new());
    for (name, entry) in &manifest {
        let part = part(name);
        let budget = part.map(pins::budget).transpose()?;
        let shown = budget.map_or_else(String::new, |most| most.to_string());
        println!("{name:<34} {:>9} {:>9} {:>9} {shown:>9}", entry.raw, entry.gzip, entry.brotli);
        if let Some((part, most)) = part.zip(budget).filter(|(_, most)| entry.brotli > *most) {
            let excess = entry.brotli - most;
            let line = format!("{name}: {part} is {excess} bytes over its budget of {most}");
            if is_excused(part, library) { &mut warnings } else { &mut failures }.push(line);
        }
    }
    println!("\n{:<48} {:>7} {:>6}", "the engine's functions, as compiled", "raw", "share");
    for (part, size, share) in parts.by_size() {
        println!("{part:<48} {size:>7} {share:>4} %");
    }

    if let Library::Stock(reason) = library
        && !warnings.is_empty()
    {
        println!("\nwarning: {reason}, so the release is larger:\n{}", warnings.join("\n"));
    }
    if library == Library::Lean {
        failures.extend(outdated(&manifest)?);
    }
    if !failures.is_empty() {
        bail!(
            "The release doesn't weigh what it may (workspace.metadata.budget in Cargo.toml) or what the docs say:\n{}",
            failures.join("\n")
        );
    }
    Ok(())
}

/// The pages that tell people another size than the release has: the script's, and that of all that a visitor of the
/// English quiz loads.
fn outdated(manifest: &Manifest) -> Result<Vec<String>> {
    let mut script = 0;
    let mut all = 0;
    for (name, entry) in manifest {
        match part(name) {
            None | Some("one-file") => continue,
            Some("words") if !name.starts_with("pq-en-") => continue,
            Some("script") => script = entry.brotli,
            Some(_) => {}
        }
        all += entry.brotli;
    }
    let (script, all) =
        (format!("{:.1} KB", script as f64 / 1e3), format!("{:.0} KB", all as f64 / 1e3));
    let mut outdated = Vec::new();
    for (file, sizes) in [
        ("README.md", vec![&script, &all]),
        ("CHANGELOG.md", vec![&all]),
        ("index.html", vec![&all]),
        ("docs/embedding.md", vec![&script]),
        ("docs/performance.md", vec![&script, &all]),
    ] {
        let text = fs::read_to_string(project().join(file))?;
        let lost = sizes.into_iter().filter(|size| !text.contains(size.as_str()));
        outdated.extend(lost.map(|size| format!("{file} doesn't say {size}")));
    }
    Ok(outdated)
}

/// Whether a part of the release may be over its budget with this standard library.
fn is_excused(part: &str, library: Library) -> bool {
    library != Library::Lean && ["engine", "start", "one-file"].contains(&part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_the_stock_library_only_the_engine_and_its_bindings_may_be_over_its_budget() {
        let stock = Library::Stock("for a reason");
        assert!(["engine", "start", "one-file"].iter().all(|part| is_excused(part, stock)));
        assert!(!is_excused("script", stock) && !is_excused("engine", Library::Lean));
    }
}
