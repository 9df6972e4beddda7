//! Two charts as plain SVG with their own background, readable on light and dark pages. They are written by hand:
//! no chart library draws this little with less code.

use std::fmt::Write as _;

use crate::peers::PEERS;
use crate::results::{BYTES, Figure, PAINT, QUESTION, Results};
use crate::table::scale_rows;

const PAPER: &str = "#fbfaf7";
const INK: &str = "#22201d";
const MUTED: &str = "#5c5750";
const LINE: &str = "#d9d4cb";
const OURS: &str = "#2f6655";
const OTHERS: &str = "#b3aa9c";
/// Keeps a number legible where a line runs behind it.
const HALO: &str = "paint-order=\"stroke\" stroke=\"#fbfaf7\" stroke-width=\"4\"";

/// Bars for each peer: bytes, first paint, first question.
pub(crate) fn speed(results: &Results) -> String {
    const PANELS: [(&str, Figure); 3] = [
        ("Bytes with brotli, from load to result", BYTES),
        ("First paint of the widget", PAINT),
        ("First question answerable", QUESTION),
    ];
    const ROW: f64 = 24.0;
    const PANEL: f64 = 5.0 * ROW + 46.0;
    const LEFT: f64 = 170.0;
    const LONGEST: f64 = 420.0;

    let mut drawing = Drawing::default();
    let mut told = Vec::new();
    for ((title, figure), top) in PANELS.iter().zip([16.0, 16.0 + PANEL, 16.0 + 2.0 * PANEL]) {
        drawing.text(24.0, top + 16.0, title, &format!("font-weight=\"600\" fill=\"{INK}\""));
        let values: Vec<f64> =
            PEERS.iter().map(|peer| results.spread(*figure, peer.name).median).collect();
        let most = values.iter().copied().fold(1.0, f64::max);
        let mut row = top + 28.0;
        for (peer, value) in PEERS.iter().zip(&values) {
            let ours = peer.name == "ours";
            // Ours is also bold, so that color isn't the only sign.
            let weight = if ours { "font-weight=\"600\"" } else { "" };
            let length = value / most * LONGEST;
            let fill = if ours { OURS } else { OTHERS };
            drawing.text(
                LEFT - 10.0,
                row + 15.0,
                peer.label,
                &format!("text-anchor=\"end\" fill=\"{INK}\" {weight}"),
            );
            drawing.shape(&format!(
                "<rect x=\"{LEFT}\" y=\"{}\" width=\"{length:.1}\" height=\"{}\" fill=\"{fill}\"/>",
                row + 2.0,
                ROW - 6.0
            ));
            let shown = figure.unit.shown(*value);
            drawing.text(
                LEFT + length + 8.0,
                row + 15.0,
                &shown,
                &format!("fill=\"{INK}\" {weight}"),
            );
            told.push(format!("{title}, {}: {shown}.", peer.label));
            row += ROW;
        }
    }
    let height = 16.0 + 3.0 * PANEL + 40.0;
    for (line, y) in note(results).iter().zip([height - 28.0, height - 12.0]) {
        drawing.text(24.0, y, line, &format!("font-size=\"11\" fill=\"{MUTED}\""));
    }
    drawing.finish(680.0, height, "partner-quiz and its peers on a phone's line", &told)
}

/// The machine and the settings, in two lines.
fn note(results: &Results) -> [String; 2] {
    let machine = &results.machine;
    [
        format!(
            "Medians of {} runs, {}, {}. Shorter is better.",
            machine.runs, machine.browser, machine.date
        ),
        format!("A phone: {}, empty cache.", machine.throttle),
    ]
}

/// Lines for widgets, questions and restarts.
pub(crate) fn scale(results: &Results) -> String {
    const COLUMN: f64 = 330.0;
    const ROW: f64 = 178.0;
    const WIDE: f64 = 220.0;
    const HIGH: f64 = 84.0;

    let rows = scale_rows(results);
    let mut drawing = Drawing::default();
    let mut told = Vec::new();
    for (place, (label, unit, points)) in rows.iter().enumerate() {
        let (column, line) = (place % 2, place / 2);
        let left = 24.0 + COLUMN * as_f64(column);
        let top = 16.0 + ROW * as_f64(line);
        drawing.text(left, top + 16.0, label, &format!("font-weight=\"600\" fill=\"{INK}\""));
        let most = points.iter().map(|(_, value)| *value).fold(1.0, f64::max);
        let floor = top + 44.0 + HIGH;
        drawing.shape(&format!(
            "<path d=\"M{left} {floor}h{}\" stroke=\"{LINE}\" stroke-width=\"1\"/>",
            WIDE + 50.0
        ));
        let spots: Vec<(f64, f64, &(usize, f64))> = points
            .iter()
            .enumerate()
            .map(|(step, point)| {
                // Each count is ten times the one before, so the steps are equal.
                let last = as_f64(points.len().saturating_sub(1).max(1));
                let x = left + 20.0 + as_f64(step) / last * WIDE;
                (x, floor - point.1 / most * HIGH, point)
            })
            .collect();
        let path: Vec<String> = spots.iter().map(|(x, y, _)| format!("{x:.1},{y:.1}")).collect();
        drawing.shape(&format!(
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{OURS}\" stroke-width=\"2\"/>",
            path.join(" ")
        ));
        for (x, y, (count, value)) in &spots {
            let shown = unit.shown(*value);
            drawing
                .shape(&format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.5\" fill=\"{OURS}\"/>"));
            drawing.text(
                *x,
                y - 9.0,
                &shown,
                &format!("text-anchor=\"middle\" font-size=\"11\" fill=\"{INK}\" {HALO}"),
            );
            drawing.text(
                *x,
                floor + 16.0,
                &count.to_string(),
                &format!("text-anchor=\"middle\" font-size=\"11\" fill=\"{MUTED}\""),
            );
            told.push(format!("{label}, {count}: {shown}."));
        }
    }
    let height = 16.0 + ROW * as_f64(rows.len().div_ceil(2)) + 10.0;
    let title = "How partner-quiz grows with widgets, questions and restarts";
    drawing.finish(680.0, height, title, &told)
}

/// Small counts, as places on a drawing.
fn as_f64(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// What has been drawn so far.
#[derive(Default)]
struct Drawing {
    body: String,
}

impl Drawing {
    fn shape(&mut self, shape: &str) {
        self.body.push_str(shape);
        self.body.push('\n');
    }

    fn text(&mut self, x: f64, y: f64, text: &str, attributes: &str) {
        let text = escaped(text);
        // Writing to a string never fails.
        let _ = writeln!(self.body, "<text x=\"{x:.1}\" y=\"{y:.1}\" {attributes}>{text}</text>");
    }

    fn finish(self, width: f64, height: f64, title: &str, told: &[String]) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
             height=\"{height}\" role=\"img\" aria-labelledby=\"title desc\" \
             font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif\" font-size=\"13\">\n\
             <title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n\
             <rect width=\"{width}\" height=\"{height}\" rx=\"6\" fill=\"{PAPER}\"/>\n{}</svg>\n",
            escaped(title),
            escaped(&told.join(" ")),
            self.body
        )
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_says_in_words_what_it_shows() {
        let mut drawing = Drawing::default();
        drawing.text(1.0, 2.0, "a < b & c", "");
        let svg = drawing.finish(10.0, 10.0, "Sizes", &["One: 2 KB.".to_string()]);
        assert!(svg.contains("<title id=\"title\">Sizes</title>"));
        assert!(svg.contains("<desc id=\"desc\">One: 2 KB.</desc>"));
        assert!(svg.contains(">a &lt; b &amp; c</text>"));
    }
}
