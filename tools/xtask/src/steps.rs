//! Long work, shown: which step of how many, what it waits for, and where the time went.

use std::io::{BufRead as _, BufReader, IsTerminal as _};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};

/// Without a terminal, a long step says so often that it is still alive.
const ALIVE: Duration = Duration::from_secs(30);

/// The steps of one command.
pub(crate) struct Steps {
    total: usize,
    done: Vec<(String, Duration)>,
    begun: Instant,
}

impl Steps {
    /// So many steps are to come.
    pub(crate) fn new(total: usize) -> Self {
        Self { total, done: Vec::new(), begun: Instant::now() }
    }

    /// Does one step, with its number and what it is before, and the time it took kept for the end.
    pub(crate) fn step<T>(&mut self, what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let number = self.done.len() + 1;
        println!("[{number}/{}] {what}", self.total);
        let begun = Instant::now();
        let result =
            work().with_context(|| format!("step {number} of {}, {what}, failed", self.total));
        self.done.push((what.to_string(), begun.elapsed()));
        result
    }

    /// Prints where the time went.
    pub(crate) fn print_times(&self) {
        println!("\nWhere the time went:");
        for (what, time) in &self.done {
            println!("{:>8.1} s  {what}", time.as_secs_f64());
        }
        println!("{:>8.1} s  in all", self.begun.elapsed().as_secs_f64());
    }
}

/// Runs a program with its output on the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status =
        command.status().with_context(|| format!("{} can't be started", shown(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", shown(command));
    }
    Ok(())
}

/// Runs a long program with its output folded into one line that says what it is at. When it fails,
/// the last lines of the output are shown.
pub(crate) fn run_folded(command: &mut Command, what: &str) -> Result<()> {
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("      {spinner} {elapsed} {prefix}: {msg}") {
        bar.set_style(style);
    }
    bar.set_prefix(what.to_string());
    bar.enable_steady_tick(Duration::from_millis(120));
    let plain = !std::io::stderr().is_terminal();

    let (output, input) = std::io::pipe()?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(input.try_clone()?)
        .stderr(input)
        .spawn()
        .with_context(|| format!("{} can't be started", shown(command)))?;
    // The command holds our ends of the pipe; without letting go of them the output never ends.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let reader = thread::spawn({
        let (bar, what) = (bar.clone(), what.to_string());
        move || {
            let begun = Instant::now();
            let (mut said, mut lines) = (begun, Vec::new());
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                bar.set_message(line.trim().to_string());
                if plain && said.elapsed() > ALIVE {
                    said = Instant::now();
                    println!("      {:>4} s  {what}: {}", begun.elapsed().as_secs(), line.trim());
                }
                lines.push(line);
            }
            lines
        }
    });
    let status = child.wait()?;
    let lines = reader.join().unwrap_or_default();
    bar.finish_and_clear();
    if !status.success() {
        let last = lines.get(lines.len().saturating_sub(25)..).unwrap_or_default();
        bail!("{} failed ({status}):\n{}", shown(command), last.join("\n"));
    }
    Ok(())
}

/// The command line as one would type it.
fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|part| part.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
