//! The results as tables, on a terminal and in Markdown.

use crate::peers::PEERS;
use crate::results::{FIGURES, Results, Spread, Unit};

/// One row of the scale: its name, its unit, and the median by count.
type Row = (&'static str, Unit, Vec<(usize, f64)>);

/// The rows of the scale.
pub(crate) fn scale_rows(results: &Results) -> Vec<Row> {
    let each = results
        .scale("widgets", |point| Some(point.memory / f64::from(u32::try_from(point.count).ok()?)));
    vec![
        (
            "widgets on a page: until all are ready",
            Unit::Milliseconds,
            results.scale("widgets", |point| point.ready),
        ),
        ("widgets on a page: memory for each", Unit::Kilobytes, each),
        (
            "questions: until ready",
            Unit::Milliseconds,
            results.scale("questions", |point| point.ready),
        ),
        (
            "questions: answer to next",
            Unit::Milliseconds,
            results.scale("questions", |point| point.step),
        ),
        ("questions: words with brotli", Unit::Kilobytes, results.scale("questions", |p| p.words)),
        ("questions: memory", Unit::Kilobytes, results.scale("questions", |p| Some(p.memory))),
        ("restarts: memory after", Unit::Kilobytes, results.scale("restarts", |p| Some(p.memory))),
    ]
}

/// The lines of a table, padded.
fn aligned(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells: Vec<String> =
            row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        format!("{}\n", cells.join("  ").trim_end())
    };
    rows.iter().map(line).collect()
}

/// All results, for a terminal.
pub(crate) fn terminal(results: &Results) -> String {
    let spread = |unit: Unit, spread: Spread| {
        let (median, min, max) =
            (unit.shown(spread.median), unit.shown(spread.min), unit.shown(spread.max));
        if min == max {
            return median;
        }
        // The range without its unit, which stands before it.
        let bare = |text: &str| text.split(' ').next().unwrap_or_default().to_string();
        format!("{median} ({}–{})", bare(&min), bare(&max))
    };
    let mut rows = vec![
        [""].into_iter()
            .map(String::from)
            .chain(PEERS.iter().map(|peer| peer.name.to_string()))
            .chain(["/ preact".to_string(), "/ survey".to_string()])
            .collect::<Vec<_>>(),
    ];
    for figure in FIGURES {
        let mut row = vec![figure.label.to_string()];
        row.extend(PEERS.iter().map(|peer| spread(figure.unit, results.spread(figure, peer.name))));
        let ours = results.spread(figure, "ours").median;
        for peer in ["preact", "survey"] {
            let other = results.spread(figure, peer).median;
            row.push(if other == 0.0 { String::new() } else { format!("{:.2}", ours / other) });
        }
        rows.push(row);
    }
    let mut goals = vec![["goal", "", "measured", "holds"].map(String::from).to_vec()];
    goals.extend(results.goals().into_iter().map(|goal| {
        vec![goal.what, goal.goal, goal.value, if goal.holds { "yes" } else { "NO" }.to_string()]
    }));
    let scale: Vec<Vec<String>> = scale_rows(results)
        .into_iter()
        .map(|(label, unit, points)| {
            let cells =
                points.iter().map(|(count, value)| format!("{count}: {}", unit.shown(*value)));
            [label.to_string()].into_iter().chain(cells).collect()
        })
        .collect();
    format!(
        "{}\n\nMedian (least–most) of each peer:\n{}\nWhat {} should hold:\n{}\nHow it grows, at full speed:\n{}",
        machine(results),
        aligned(&rows),
        PEERS[0].label,
        aligned(&goals),
        aligned(&scale)
    )
}

/// The machine and the settings.
pub(crate) fn machine(results: &Results) -> String {
    let machine = &results.machine;
    format!(
        "{}, {}, {} runs of each in turn, {}, window 390 × 844, empty cache",
        machine.browser, machine.date, machine.runs, machine.throttle
    )
}

/// All results, for docs/performance.md.
pub(crate) fn markdown(results: &Results) -> String {
    let mut lines = vec![format!("{}.", machine(results)), String::new()];
    let labels: Vec<_> = PEERS.iter().map(|peer| peer.label).collect();
    lines.push(format!("| median | {} |", labels.join(" | ")));
    lines.push(format!("|---|{}", "--:|".repeat(PEERS.len())));
    for figure in FIGURES {
        let cells: Vec<_> = PEERS
            .iter()
            .map(|peer| figure.unit.shown(results.spread(figure, peer.name).median))
            .collect();
        lines.push(format!("| {} | {} |", figure.label, cells.join(" | ")));
    }
    lines.extend([String::new(), "| goal | | measured | holds |".to_string()]);
    lines.push("|---|---|---|---|".to_string());
    for goal in results.goals() {
        let holds = if goal.holds { "yes" } else { "**no**" };
        lines.push(format!("| {} | {} | {} | {holds} |", goal.what, goal.goal, goal.value));
    }
    lines.extend([String::new(), "At this machine's full speed, partner-quiz alone:".to_string()]);
    lines.extend([String::new(), "| it grows | |".to_string(), "|---|---|".to_string()]);
    for (label, unit, points) in scale_rows(results) {
        let cells: Vec<_> = points
            .iter()
            .map(|(count, value)| format!("{count}: {}", unit.shown(*value)))
            .collect();
        lines.push(format!("| {label} | {} |", cells.join(", ")));
    }
    lines.join("\n")
}
