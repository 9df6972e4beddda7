//! Progress of long work: the current step, what it waits for, and where the time went.

use std::io::{BufRead as _, BufReader, IsTerminal as _};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, bail};
use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

/// Without a terminal, work that takes long says this often that it goes on.
const ALIVE: Duration = Duration::from_secs(30);

/// The lines of the programs that run now, at the end of the terminal.
static RUNNING: LazyLock<MultiProgress> = LazyLock::new(MultiProgress::new);

/// The steps of one command.
pub(crate) struct Steps {
    total: usize,
    done: Vec<(String, Duration)>,
    begun: Instant,
}

impl Steps {
    /// Starts a command with this many steps.
    pub(crate) fn new(total: usize) -> Self {
        Self { total, done: Vec::new(), begun: Instant::now() }
    }

    /// Does one step. Its number and what it is are printed before, and its time is kept for the end.
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

/// One of several things that are done at the same time: what it is, and the work.
pub(crate) type Job<'a> = (String, Box<dyn FnOnce() -> Result<()> + Send + 'a>);

/// Does several things at the same time. Each is reported when it ends, so a failure is seen while others still run.
///
/// # Errors
/// All failures, once everything has ended.
pub(crate) fn together(jobs: Vec<Job>) -> Result<()> {
    let results: Vec<Result<()>> = thread::scope(|scope| {
        let threads: Vec<_> = jobs
            .into_iter()
            .map(|(what, work)| {
                scope.spawn(move || {
                    let begun = Instant::now();
                    let result = work();
                    let end = if result.is_ok() { "done" } else { "failed" };
                    say(&format!("{:>4} s  {what}: {end}", begun.elapsed().as_secs()));
                    result.context(what)
                })
            })
            .collect();
        let ended = threads.into_iter().map(thread::ScopedJoinHandle::join);
        ended.map(|result| result.unwrap_or_else(|_| Err(anyhow!("a job has panicked")))).collect()
    });
    let failures: Vec<String> =
        results.iter().filter_map(|result| Some(format!("{:#}", result.as_ref().err()?))).collect();
    if !failures.is_empty() {
        bail!("{}", failures.join("\n\n"));
    }
    Ok(())
}

/// Prints a line that belongs to a step, above the programs that run.
pub(crate) fn say(line: &str) {
    RUNNING.suspend(|| println!("      {line}"));
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

/// Runs a long program and shows the last line of its output. If it fails, the error has the last
/// 25 lines.
pub(crate) fn run_folded(command: &mut Command, what: &str) -> Result<()> {
    let bar = RUNNING.add(ProgressBar::new_spinner());
    if let Ok(style) = ProgressStyle::with_template("      {spinner} {elapsed} {prefix}: {msg}") {
        bar.set_style(style);
    }
    bar.set_prefix(what.to_string());
    bar.enable_steady_tick(Duration::from_millis(120));

    let (output, input) = std::io::pipe()?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(input.try_clone()?)
        .stderr(input)
        .spawn()
        .with_context(|| format!("{} can't be started", shown(command)))?;
    // The command still holds our ends of the pipe; the output doesn't end until they are closed.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let (send, receive) = channel();
    let reader = thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                break;
            }
        }
    });

    let plain = !std::io::stderr().is_terminal();
    let begun = Instant::now();
    let (mut said, mut lines) = (begun, Vec::<String>::new());
    loop {
        match receive.recv_timeout(ALIVE.saturating_sub(said.elapsed())) {
            Ok(line) => {
                bar.set_message(line.trim().to_string());
                lines.push(line);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        if said.elapsed() >= ALIVE {
            said = Instant::now();
            if plain {
                let last = lines.last().map_or("", |line| line.trim());
                say(&format!("{:>4} s  {what}: {last}", begun.elapsed().as_secs()));
            }
        }
    }
    let status = child.wait()?;
    let _ = reader.join();
    bar.finish_and_clear();
    RUNNING.remove(&bar);
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

#[cfg(test)]
mod tests {
    use std::sync::Barrier;

    use super::*;

    #[test]
    fn jobs_run_at_the_same_time_and_every_failure_is_told() {
        // Each job waits for the other, so one after the other they would never end.
        let both = Barrier::new(2);
        let job = |name: &str, result: Result<()>| -> Job {
            let both = &both;
            (
                name.to_string(),
                Box::new(move || {
                    both.wait();
                    result
                }),
            )
        };
        together(vec![job("a", Ok(())), job("b", Ok(()))]).unwrap();
        let failures = together(vec![job("a", Err(anyhow!("x"))), job("b", Err(anyhow!("y")))]);
        assert_eq!(failures.unwrap_err().to_string(), "a: x\n\nb: y");
    }

    #[test]
    fn a_program_that_fails_shows_the_end_of_what_it_said() {
        let problem = run_folded(Command::new("cargo").arg("no-such-command"), "cargo");
        let problem = problem.unwrap_err().to_string();
        assert!(problem.starts_with("cargo no-such-command failed"), "{problem}");
        assert!(problem.contains("no such command"), "{problem}");
    }
}
