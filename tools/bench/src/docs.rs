//! Writes the results into `docs/`.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::charts;
use crate::peers::{PEERS, project};
use crate::results::{FIGURES, Figure, Results, Unit};
use crate::table::{machine, markdown, scale_rows};

const BEGIN: &str = "<!-- bench -->";
const END: &str = "<!-- /bench -->";

/// Checks that docs/performance.md has a place for the results, before anything is measured.
pub(crate) fn check() -> Result<()> {
    filled("").map(drop)
}

/// Writes the medians, the charts and the table.
pub(crate) fn write(results: &Results) -> Result<()> {
    let text = filled(&markdown(results))?;
    let docs = project().join("docs");
    fs::create_dir_all(docs.join("images"))?;
    fs::write(docs.join("images/speed.svg"), charts::speed(results))?;
    fs::write(docs.join("images/scale.svg"), charts::scale(results))?;
    let json = serde_json::to_string_pretty(&medians(results))?;
    fs::write(docs.join("performance.json"), json + "\n")?;
    fs::write(docs.join("performance.md"), text)?;
    Ok(())
}

/// docs/performance.md with this table in its place.
fn filled(table: &str) -> Result<String> {
    let text = fs::read_to_string(project().join("docs/performance.md")).with_context(|| {
        format!("docs/performance.md can't be read; write it, with {BEGIN} and {END} where the table should stand")
    })?;
    replaced(&text, table).with_context(|| {
        format!("docs/performance.md has no place for the table; write {BEGIN} and {END} where it should stand")
    })
}

/// The text with what stands between the two marks replaced.
fn replaced(text: &str, new: &str) -> Option<String> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}\n{new}\n{END}{after}"))
}

/// The rounded medians, which are kept in the repository.
fn medians(results: &Results) -> Value {
    let rounded = |figure: Figure, peer: &str| {
        let digits = if figure.unit == Unit::Share { 1000.0 } else { 1.0 };
        json!((results.spread(figure, peer).median * digits).round() / digits)
    };
    let figures: BTreeMap<_, BTreeMap<_, _>> = FIGURES
        .iter()
        .map(|figure| {
            let peers = PEERS.iter().map(|peer| (peer.name, rounded(*figure, peer.name)));
            (figure.name, peers.collect())
        })
        .collect();
    let scale: BTreeMap<_, BTreeMap<_, _>> = scale_rows(results)
        .into_iter()
        .map(|(label, _, points)| {
            let points = points.into_iter().map(|(count, value)| (count, value.round()));
            (label, points.collect())
        })
        .collect();
    json!({
        "machine": machine(results), "medians": figures, "goals": results.goals(), "scale": scale,
        "one_file": results.one_file,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_between_the_marks_is_replaced() {
        let text = format!("a\n{BEGIN}\nold\n{END}\nb\n");
        assert_eq!(replaced(&text, "new"), Some(format!("a\n{BEGIN}\nnew\n{END}\nb\n")));
        assert_eq!(replaced("a\nb\n", "new"), None);
    }
}
