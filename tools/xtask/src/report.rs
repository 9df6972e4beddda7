//! `cargo xtask report`: what can come out of the quiz, over every answer sheet, as tables or JSON.

use std::env;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};
use partner_quiz::author::page::{markdown, open_words, page, sheet};
use partner_quiz::author::report::{Most, Report, Share, report};
use partner_quiz::author::{Files, read};
use partner_quiz::quiz::content::Content;

use crate::project;

/// How many texts are listed; all of them are in the JSON.
const HARDEST: usize = 12;

/// Prints the whole result of one answer sheet.
pub(crate) fn print_sheet(words: &Path, ids: &str) -> Result<()> {
    let content = content(words)?;
    let answers = sheet(&content.rules, ids).map_err(anyhow::Error::msg)?;
    let lines = page(&content, &answers, false);
    println!("{}\n\n{} words stand open.", markdown(&lines), open_words(&lines));
    Ok(())
}

fn content(words: &Path) -> Result<Content> {
    env::set_current_dir(project())?;
    read(&Files::beside(words)).map_err(|problems| {
        let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("The content can't be read ({} to mend):\n{}", list.len(), list.join("\n"))
    })
}

pub(crate) fn print(words: &Path, json: bool) -> Result<()> {
    let content = content(words)?;
    let bar = ProgressBar::new(1000);
    bar.set_style(ProgressStyle::with_template("every answer sheet  {wide_bar} {percent} %")?);
    let report = report(&content, &mut |done| bar.set_position((done * 1000.0) as u64));
    bar.finish_and_clear();
    if json {
        println!(
            "{}",
            serde_json::to_string_pretty(&report).context("the report can't be written")?
        );
    } else {
        tables(words, &report);
    }
    if !report.problems.is_empty() {
        let file = words.display();
        let list: Vec<String> =
            report.problems.iter().map(|problem| format!("{file}: {problem}")).collect();
        bail!("The content has {} problems:\n{}", list.len(), list.join("\n"));
    }
    Ok(())
}

fn tables(words: &Path, report: &Report) {
    println!("{}, every answer sheet\n", words.display());
    println!("{:>18}  sheets, each as likely as the others", thousands(report.sheets));
    println!("{:>18}  of them end at the safety stop", thousands(report.stopped));
    shares("Level", &report.levels);
    shares("Route", &report.routes);
    shares("How the reasons stand", &report.leads);
    shares("Sheets with a reason that strong", &report.strengths);

    println!(
        "\n{:<16} {:>7} {:>7} {:>7} {:>8}  chances",
        "Reason", "leads", "alone", "likely", "ceiling"
    );
    for reason in &report.reasons {
        let list = |options: &[(String, u8)]| {
            options
                .iter()
                .map(|(id, weight)| format!("{id} {weight}"))
                .collect::<Vec<_>>()
                .join(", ")
        };
        let against = if reason.against.is_empty() {
            String::new()
        } else {
            format!("; against: {}", list(&reason.against))
        };
        println!(
            "{:<16} {:>7} {:>7} {:>7} {:>8}  {}{against}",
            reason.id,
            percent(reason.leads),
            percent(reason.leads_alone),
            percent(reason.likely),
            reason.ceiling,
            list(&reason.chances),
        );
    }

    println!("\n{:<28} {:>6} {:>6}  on the sheet", "Most open words", "words", "limit");
    for ((level, brief), most) in &report.pages.most {
        let name = if *brief { format!("{level}, short") } else { (*level).to_string() };
        println!("{name:<28} {:>6} {:>6}  {}", most.words, Most::limit(*brief), most.sheet);
    }

    println!("\nMust be none");
    let none =
        |what: &str, ids: &[String]| println!("{:>6}  {what}: {}", ids.len(), ids.join(", "));
    none("options that never change any result", &report.idle_options);
    none("ids on no sheet", &report.never_shown);
    none("ids on the safety stop that must not be there", &report.suppressed_on_stop);
    none("ids on the caution route that must not be there", &report.suppressed_on_caution);
    let together: Vec<String> = report.pages.together.keys().cloned().collect();
    none("contradictions", &together);
    println!("{:>6}  sheets without anything to do tonight", thousands(report.without_tonight));
    let twice: Vec<String> = report.twice.iter().map(|pair| pair.join(" = ")).collect();
    none("sentences that stand twice", &twice);

    println!("\nGood to know");
    none("ids that are only ever folded", &report.only_folded);
    let out: Vec<String> = report
        .ways_out
        .iter()
        .map(|(question, out)| format!("{question} {}", out.join("/")))
        .collect();
    none("questions with their ways out", &out);

    println!("\n{:<38} {:>6} {:>6} {:>9}", "Hardest texts", "grade", "words", "sentence");
    for text in report.texts.iter().take(HARDEST) {
        println!("{:<38} {:>6.1} {:>6} {:>9}", text.key, text.grade, text.words, text.longest);
    }
    println!();
}

fn shares(title: &str, shares: &[Share]) {
    println!("\n{title}");
    for share in shares {
        println!("{:>18}  {:>7}  {}", thousands(share.sheets), percent(share.share), share.id);
    }
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let groups = digits.as_bytes().rchunks(3).rev().map(|group| String::from_utf8_lossy(group));
    groups.collect::<Vec<_>>().join(" ")
}
