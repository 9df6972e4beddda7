//! What was measured: every run, and the medians over all runs.

use serde::{Deserialize, Serialize};

/// What the probe saw on one page. Times are in ms since the navigation began.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Seen {
    /// The end of the first frame with the start button.
    pub(crate) paint: Option<f64>,
    /// The end of the first frame with a question that takes an answer.
    pub(crate) question: Option<f64>,
    /// The end of the first frame with the second question, when the first one is answered at once.
    pub(crate) second: Option<f64>,
    /// Whether the first press on Start was lost.
    pub(crate) lost: bool,
    /// How often a press on Next was lost.
    pub(crate) deaf: u32,
    /// From each press on Next to the end of the first frame with the next question.
    pub(crate) steps: Vec<f64>,
    /// The same for the last question and the result.
    #[serde(default)]
    pub(crate) finish: Option<f64>,
    /// How many questions came.
    #[serde(default)]
    pub(crate) questions: usize,
    /// Long tasks: when each began, and how long it took.
    pub(crate) long: Vec<(f64, f64)>,
    /// Layout shifts: when, and how much.
    pub(crate) shifts: Vec<(f64, f64)>,
    /// When each quiz said that it is ready.
    pub(crate) ready: Vec<f64>,
    /// Every file but the page itself: its address, its bytes as sent, and when it had arrived.
    pub(crate) files: Vec<(String, f64, f64)>,
    /// What failed, if anything did.
    pub(crate) error: Option<String>,
}

impl Seen {
    /// The bytes of all files, as sent.
    pub(crate) fn bytes(&self) -> f64 {
        self.files.iter().map(|(_, bytes, _)| bytes).sum()
    }

    /// Whether WebAssembly was asked for.
    pub(crate) fn wasm(&self) -> bool {
        self.files.iter().any(|(name, _, _)| name.ends_with(".wasm"))
    }

    /// When the script with this ending had arrived.
    pub(crate) fn came(&self, ending: &str) -> Option<f64> {
        self.files.iter().find(|(name, _, _)| name.ends_with(ending)).map(|(_, _, came)| *came)
    }
}

/// One run of one peer.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Run {
    pub(crate) peer: &'static str,
    pub(crate) run: u16,
    /// From load to the shown result, with brotli.
    pub(crate) bytes: f64,
    /// First paint of the widget, ms.
    pub(crate) paint: f64,
    /// First question answerable, ms.
    pub(crate) question: f64,
    /// Second question, when the first one is answered at once, ms.
    pub(crate) second: f64,
    /// Whether the early press on Start was lost.
    pub(crate) lost: bool,
    /// Presses on Next that were lost.
    pub(crate) deaf: u32,
    /// From answer to next question, ms.
    pub(crate) steps: Vec<f64>,
    /// From the last answer to the result, ms.
    pub(crate) finish: f64,
    /// How many questions came.
    pub(crate) questions: usize,
    /// Long tasks until the second question, each in ms.
    pub(crate) long: Vec<f64>,
    /// Memory at the result, minus that of a page without a quiz, bytes.
    pub(crate) memory: f64,
    /// The sum of all layout shifts on a page that nobody touches, until it is idle.
    pub(crate) shift: f64,
    /// The same where the page keeps room for the quiz.
    pub(crate) kept_shift: f64,
    /// Bytes with the quiz 5000 px below, untouched.
    pub(crate) far_bytes: f64,
    /// Whether WebAssembly was asked for with the quiz 5000 px below.
    pub(crate) far_wasm: bool,
}

/// One point of a scale: how many of something, and what they cost.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Point {
    /// `widgets`, `questions` or `restarts`.
    pub(crate) of: &'static str,
    pub(crate) run: u16,
    pub(crate) count: usize,
    /// From the script's start until all are ready, ms.
    pub(crate) ready: Option<f64>,
    /// From answer to next question, median, ms.
    pub(crate) step: Option<f64>,
    /// Memory, minus that of a page without a quiz, bytes.
    pub(crate) memory: f64,
    /// The words with brotli, bytes.
    pub(crate) words: Option<f64>,
}

/// The bytes of a release with brotli: as one file, and as separate files.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct OneFile {
    pub(crate) one: f64,
    pub(crate) apart: f64,
}

/// The machine and the settings of the measurement.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Machine {
    pub(crate) browser: String,
    pub(crate) date: String,
    pub(crate) runs: u16,
    pub(crate) throttle: &'static str,
}

/// What the visitor waits for when the quiz is in its frame.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Framed {
    /// First paint of the widget, ms.
    pub(crate) paint: f64,
    /// First question answerable, ms.
    pub(crate) question: f64,
}

/// How long the studio's proof takes, and the same reports natively, ms.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Proof {
    pub(crate) browser: f64,
    pub(crate) native: f64,
}

/// All results.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Results {
    pub(crate) machine: Machine,
    pub(crate) runs: Vec<Run>,
    pub(crate) framed: Vec<Framed>,
    pub(crate) scale: Vec<Point>,
    pub(crate) proofs: Vec<Proof>,
    pub(crate) one_file: OneFile,
}

/// The median of several runs, with the least and the most.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) min: f64,
    pub(crate) max: f64,
}

impl Spread {
    /// `None` without any value.
    pub(crate) fn of(values: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut values: Vec<f64> = values.into_iter().collect();
        values.sort_by(f64::total_cmp);
        let (min, max) = (*values.first()?, *values.last()?);
        let middle = values.len() / 2;
        let upper = *values.get(middle)?;
        let even = values.len().is_multiple_of(2);
        let lower = if even { *values.get(middle.checked_sub(1)?)? } else { upper };
        Some(Self { median: f64::midpoint(lower, upper), min, max })
    }
}

/// The unit of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Kilobytes,
    Milliseconds,
    Count,
    Share,
}

impl Unit {
    /// A value with its unit, for people.
    pub(crate) fn shown(self, value: f64) -> String {
        match self {
            Self::Kilobytes => format!("{:.1} KB", value / 1000.0),
            Self::Milliseconds => format!("{value:.0} ms"),
            Self::Count if value.fract() == 0.0 => format!("{value:.0}"),
            Self::Count => format!("{value:.1}"),
            Self::Share if value == 0.0 => "0".to_string(),
            Self::Share => format!("{value:.3}"),
        }
    }
}

/// One figure, measured for every peer.
#[derive(Clone, Copy)]
pub(crate) struct Figure {
    /// As the results name it.
    pub(crate) name: &'static str,
    /// As tables name it.
    pub(crate) label: &'static str,
    pub(crate) unit: Unit,
    value: fn(&Run) -> f64,
}

/// A task that takes longer than this is a long task, ms.
const LONG: f64 = 50.0;

pub(crate) const BYTES: Figure = Figure {
    name: "bytes",
    label: "brotli, load to result",
    unit: Unit::Kilobytes,
    value: |run| run.bytes,
};
pub(crate) const FAR: Figure = Figure {
    name: "far-bytes",
    label: "brotli, before it is near",
    unit: Unit::Kilobytes,
    value: |run| run.far_bytes,
};
pub(crate) const PAINT: Figure = Figure {
    name: "first-paint",
    label: "first paint of the widget",
    unit: Unit::Milliseconds,
    value: |run| run.paint,
};
pub(crate) const QUESTION: Figure = Figure {
    name: "first-question",
    label: "first question answerable",
    unit: Unit::Milliseconds,
    value: |run| run.question,
};
pub(crate) const SECOND: Figure = Figure {
    name: "second-question",
    label: "second question, the first answered at once",
    unit: Unit::Milliseconds,
    value: |run| run.second,
};
pub(crate) const STEP: Figure = Figure {
    name: "step",
    label: "answer to next, median",
    unit: Unit::Milliseconds,
    value: |run| Spread::of(run.steps.iter().copied()).map_or(f64::NAN, |steps| steps.median),
};
pub(crate) const WORST: Figure = Figure {
    name: "worst-step",
    label: "answer to next, worst",
    unit: Unit::Milliseconds,
    value: |run| Spread::of(run.steps.iter().copied()).map_or(f64::NAN, |steps| steps.max),
};
pub(crate) const FINISH: Figure = Figure {
    name: "finish",
    label: "last answer to result",
    unit: Unit::Milliseconds,
    value: |run| run.finish,
};
pub(crate) const LONG_TASKS: Figure = Figure {
    name: "long-tasks",
    label: "long tasks to second question",
    unit: Unit::Count,
    value: |run| run.long.iter().fold(0.0, |count, _| count + 1.0),
};
pub(crate) const BLOCKED: Figure = Figure {
    name: "blocked",
    label: "time over 50 ms in them",
    unit: Unit::Milliseconds,
    value: |run| run.long.iter().fold(0.0, |sum, time| sum + (time - LONG).max(0.0)),
};
pub(crate) const SHIFT: Figure = Figure {
    name: "layout-shift",
    label: "layout shift",
    unit: Unit::Share,
    value: |run| run.shift,
};
const KEPT_SHIFT: Figure = Figure {
    name: "kept-layout-shift",
    label: "layout shift, room kept",
    unit: Unit::Share,
    value: |run| run.kept_shift,
};
pub(crate) const MEMORY: Figure = Figure {
    name: "memory",
    label: "memory at the result",
    unit: Unit::Kilobytes,
    value: |run| run.memory,
};

/// All figures, in the order of the table.
pub(crate) const FIGURES: [Figure; 12] =
    [BYTES, FAR, PAINT, QUESTION, SECOND, STEP, WORST, FINISH, LONG_TASKS, BLOCKED, SHIFT, MEMORY];

impl Results {
    /// One figure of one peer over all runs.
    pub(crate) fn spread(&self, figure: Figure, peer: &str) -> Spread {
        let runs = self.runs.iter().filter(|run| run.peer == peer);
        let none = Spread { median: f64::NAN, min: f64::NAN, max: f64::NAN };
        Spread::of(runs.map(figure.value)).unwrap_or(none)
    }

    /// The medians of one scale, by count.
    pub(crate) fn scale(
        &self,
        of: &str,
        value: impl Fn(&Point) -> Option<f64>,
    ) -> Vec<(usize, f64)> {
        let points = || self.scale.iter().filter(|point| point.of == of);
        let mut counts: Vec<usize> = points().map(|point| point.count).collect();
        counts.sort_unstable();
        counts.dedup();
        let median = |count: usize| {
            let same = points().filter(|point| point.count == count);
            Some((count, Spread::of(same.filter_map(&value))?.median))
        };
        counts.into_iter().filter_map(median).collect()
    }

    /// The widget's goals, and whether it meets them.
    pub(crate) fn goals(&self) -> Vec<Goal> {
        let median = |figure: Figure, peer: &str| self.spread(figure, peer).median;
        let ours = |figure| median(figure, "ours");
        let at_most = |what: &str, figure: Figure, value: f64, most: f64, how: String| Goal {
            what: what.to_string(),
            goal: how,
            value: figure.unit.shown(value),
            holds: value <= most,
        };
        let fixed = |figure: Figure, most: f64| {
            let sign = if most == 0.0 { "" } else { "≤ " };
            let how = format!("{sign}{}", figure.unit.shown(most));
            at_most(figure.label, figure, ours(figure), most, how)
        };
        let times = |figure: Figure, factor: f64, peer: &str| {
            let (value, other) = (ours(figure), median(figure, peer));
            let how = format!("≤ {factor} × {peer} ({})", figure.unit.shown(factor * other));
            let mut goal = at_most(figure.label, figure, value, factor * other, how);
            goal.value += &format!(" ({:.2} ×)", value / other);
            goal
        };
        let frame = |figure: Figure| {
            let most = median(figure, "preact") + FRAME;
            let how = format!("≤ preact + 16.7 ms ({})", figure.unit.shown(most));
            at_most(figure.label, figure, ours(figure), most, how)
        };
        let framed = |figure: Figure, value: fn(&Framed) -> f64| {
            let most = 1.2 * ours(figure);
            let how = format!("≤ 1.2 × ours in the page ({})", figure.unit.shown(most));
            let value =
                Spread::of(self.framed.iter().map(value)).map_or(f64::NAN, |one| one.median);
            let what = format!("in the frame: {}", figure.label);
            let mut goal = at_most(&what, figure, value, most, how);
            goal.value += &format!(" ({:.2} ×)", value / ours(figure));
            goal
        };
        let wasm = self.runs.iter().any(|run| run.peer == "ours" && run.far_wasm);
        let lost = self.runs.iter().filter(|run| run.peer == "ours" && run.lost).count();
        let one = self.one_file.one / self.one_file.apart;
        let proof = |value: fn(&Proof) -> f64| {
            Spread::of(self.proofs.iter().map(value)).map_or(f64::NAN, |proof| proof.median)
        };
        let (seconds, ratio) =
            (proof(|one| one.browser) / 1000.0, proof(|one| one.browser / one.native));
        vec![
            fixed(BYTES, 55_000.0),
            times(BYTES, 1.5, "yew"),
            fixed(FAR, 3_000.0),
            Goal {
                what: "WebAssembly before it is near".to_string(),
                goal: "none".to_string(),
                value: if wasm { "asked for" } else { "none" }.to_string(),
                holds: !wasm,
            },
            times(PAINT, 1.1, "preact"),
            times(QUESTION, 1.3, "preact"),
            times(QUESTION, 0.35, "survey"),
            framed(PAINT, |run| run.paint),
            framed(QUESTION, |run| run.question),
            Goal {
                what: "early presses lost".to_string(),
                goal: "0".to_string(),
                value: lost.to_string(),
                holds: lost == 0,
            },
            frame(STEP),
            frame(WORST),
            fixed(LONG_TASKS, 0.0),
            fixed(SHIFT, 0.0),
            fixed(KEPT_SHIFT, 0.0),
            times(MEMORY, 0.5, "survey"),
            Goal {
                what: "one file over the same apart".to_string(),
                goal: "≤ 1.4 ×".to_string(),
                value: format!("{one:.2} × ({})", Unit::Kilobytes.shown(self.one_file.one)),
                holds: one <= 1.4,
            },
            Goal {
                what: "the studio's proof, every sheet in each language".to_string(),
                goal: "≤ 15 s".to_string(),
                value: format!("{seconds:.1} s"),
                holds: seconds <= 15.0,
            },
            Goal {
                what: "the studio's proof over the same natively".to_string(),
                goal: "≤ 3 ×".to_string(),
                value: format!("{ratio:.2} ×"),
                holds: ratio <= 3.0,
            },
        ]
    }
}

/// One frame at 60 Hz, ms.
const FRAME: f64 = 16.7;

/// A goal of the widget.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Goal {
    pub(crate) what: String,
    pub(crate) goal: String,
    pub(crate) value: String,
    pub(crate) holds: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_or_between_the_two() {
        let median = |values: &[f64]| Spread::of(values.iter().copied()).map(|s| s.median);
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3.0]), Some(3.0));
        assert_eq!(median(&[9.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 9.0]), Some(3.0));
    }
}
