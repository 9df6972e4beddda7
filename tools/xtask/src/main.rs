//! The project's commands: `cargo xtask demo`, `cargo xtask test` and what they are made of.

mod bench;
mod browser;
mod build;
mod content;
mod contract;
mod debian;
mod demo;
mod docs;
mod hook;
mod install;
mod library;
mod licenses;
mod pins;
mod release;
mod report;
mod screens;
mod script;
mod servers;
mod sizes;
mod steps;
mod studio;
mod test;
mod tools;
mod trackers;
mod wordpress;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    about = "The commands of partner-quiz",
    disable_help_subcommand = true
)]
struct Command {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Get every tool, build the release, serve the demo page and print its address
    Demo {
        /// The port to serve on; the next free one is taken where it is in use
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Get every tool and browser, run all the checks and tests
    Test,
    /// Build the release into dist/
    Build {
        /// Whose quiz it is: a file like content/practice.toml, to take the place of that one
        #[arg(long)]
        practice: Option<PathBuf>,
    },
    /// Build the release and make the packages that people install, into release/
    Release {
        /// Release words that the clinician hasn't reviewed, and help lines that are due for a check
        #[arg(long)]
        anyway: bool,
        /// Make it again from a clone in another folder, and fail unless every byte is the same
        #[arg(long)]
        again: bool,
        /// Whose quiz it is: a file like content/practice.toml, to take the place of that one
        #[arg(long)]
        practice: Option<PathBuf>,
    },
    /// Build the studio alone, beside the demo page
    #[command(hide = true)]
    Studio,
    /// Make the packages from dist/
    #[command(hide = true)]
    Packages,
    /// Take pictures of every screen at four widths, in every look
    Screens {
        /// Where to put them
        #[arg(default_value = "target/screens")]
        folder: PathBuf,
    },
    /// Measure the widget and its peers side by side in one browser, on a phone's line and processor
    Bench {
        /// How often each of them is measured
        #[arg(long, default_value_t = 9)]
        runs: u16,
        /// Put the results into docs/
        #[arg(long)]
        docs: bool,
    },
    /// Examine every answer sheet and print what can come out
    Report {
        /// The words to examine, with the rules and the practice beside them
        #[arg(default_value = "content/en.toml")]
        words: PathBuf,
        /// Print JSON for machines
        #[arg(long)]
        json: bool,
        /// Print the whole result of one answer sheet as Markdown: the ids of its options, with commas between them
        #[arg(long, value_name = "IDS")]
        sheet: Option<String>,
    },
    /// Pack what trunk has built (trunk calls this after each build)
    #[command(hide = true)]
    Pack,
}

fn main() -> ExitCode {
    let done = match Command::parse().task {
        Task::Demo { port } => demo::demo(port),
        Task::Test => test::test(),
        Task::Build { practice } => build::build_alone(practice.as_deref()),
        Task::Release { anyway, again, practice } => {
            release::release(anyway, practice.as_deref(), again)
        }
        Task::Bench { runs, docs } => bench::bench(runs, docs),
        Task::Report { words, sheet: Some(sheet), .. } => report::print_sheet(&words, &sheet),
        Task::Report { words, json, sheet: None } => report::print(&words, json),
        Task::Screens { folder } => screens::screens(&folder),
        Task::Studio => studio::build_alone(),
        Task::Pack => hook::hook(),
        Task::Packages => release::make().map(drop),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The project's folder.
fn project() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.ancestors().nth(2).unwrap_or(xtask).to_path_buf()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// The commands of this program in a page, from blocks and from sentences, each as its words.
    fn commands(page: &str) -> Vec<Vec<&str>> {
        let mut commands = Vec::new();
        let mut before = "";
        for rest in page.split("cargo xtask ") {
            // In a sentence, a command stands between two marks and may go on in the next line.
            let end = if before.ends_with('`') { "`" } else { "\n" };
            let command = rest.split(end).next().unwrap_or_default();
            let command = command.split(" #").next().unwrap_or_default();
            if !before.is_empty() {
                commands.push(command.split_whitespace().collect());
            }
            before = rest;
        }
        commands
    }

    #[test]
    fn every_command_of_the_docs_is_understood_and_every_sheet_in_them_has_a_result() {
        let folder = fs::read_dir(project().join("docs")).unwrap();
        let docs = folder.map(|entry| entry.unwrap().path());
        let others = ["README.md", "CHANGELOG.md"].map(|name| project().join(name));
        let pages = docs.filter(|file| file.extension().is_some_and(|ending| ending == "md"));
        let mut sheets = 0;
        for page in pages.chain(others) {
            let text = fs::read_to_string(&page).unwrap();
            for words in commands(&text) {
                let at = format!("{}: cargo xtask {}", page.display(), words.join(" "));
                let command = Command::try_parse_from(["cargo xtask"].into_iter().chain(words));
                let command = command.unwrap_or_else(|error| panic!("{at}: {error}"));
                if let Task::Report { words, sheet, .. } = command.task {
                    assert!(project().join(&words).is_file(), "{at}");
                    // Where a sentence means any sheet, it has a word in capitals.
                    let sheet = sheet.filter(|ids| ids.contains(char::is_lowercase));
                    if let Some(ids) = sheet {
                        report::print_sheet(&words, &ids)
                            .unwrap_or_else(|error| panic!("{at}: {error}"));
                        sheets += 1;
                    }
                }
            }
        }
        assert!(sheets > 1, "{sheets}");
    }
}
