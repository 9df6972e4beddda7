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
/// When a part is over its budget. With the compiler's own standard library, that is only a warning for the engine, its
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
    if !failures.is_empty() {
        bail!(
            "The release is over its size budget (workspace.metadata.budget in Cargo.toml):\n{}",
            failures.join("\n")
        );
    }
    Ok(())
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
