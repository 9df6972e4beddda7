//! The proof: what can come out of the quiz, over every answer sheet. It runs in workers, one for each language.

use std::collections::BTreeMap;

use partner_quiz::author::report::{Flaw, Report, report};
use partner_quiz::author::{compare, read_texts};
use serde::{Deserialize, Serialize};

use crate::field::Field;
use crate::project::{ENGLISH, PRACTICE, Project, RULES};
use crate::reading::{Found, Severity, files};

/// What a worker is to examine.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Job {
    /// The tag of the language.
    pub lang: String,
    /// The files: name without ending, and text.
    pub files: Vec<(String, String)>,
}

/// How often something comes out, as a share of all sheets from 0 to 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// What comes out.
    pub id: String,
    /// How often.
    pub share: f64,
}

/// The longest result of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Longest {
    /// The id of the level.
    pub level: String,
    /// Whether it is one of those that must be shorter.
    pub brief: bool,
    /// How many words stand open.
    pub words: usize,
    /// A sheet that leads to it.
    pub sheet: String,
}

/// What can come out in one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// The tag of the language.
    pub lang: String,
    /// How many answer sheets there are.
    pub sheets: u64,
    /// How often each level comes out.
    pub levels: Vec<Share>,
    /// How often each route comes out.
    pub routes: Vec<Share>,
    /// How often each reason leads, alone or with others.
    pub reasons: Vec<Share>,
    /// The longest result of each level.
    pub longest: Vec<Longest>,
    /// The ids of pieces that no result shows.
    pub never_shown: Vec<String>,
    /// The ids of pieces that only folds show.
    pub only_folded: Vec<String>,
    /// The texts that are hardest to read, with their school grades.
    pub hardest: Vec<(String, f64)>,
    /// What must be corrected.
    pub found: Vec<Found>,
}

/// How many of the hardest texts are listed.
const HARDEST: usize = 10;

impl Outcome {
    fn of(report: Report) -> Self {
        let share = |shares: &[partner_quiz::author::report::Share]| {
            shares.iter().map(|share| Share { id: share.id.clone(), share: share.share }).collect()
        };
        let longest = report.pages.most.iter().map(|((level, brief), most)| Longest {
            level: (*level).to_string(),
            brief: *brief,
            words: most.words,
            sheet: most.sheet.clone(),
        });
        let reasons = report
            .reasons
            .iter()
            .map(|reason| Share { id: reason.id.clone(), share: reason.leads });
        let hardest = report.texts.iter().take(HARDEST).map(|text| (text.key.clone(), text.grade));
        Self {
            levels: share(&report.levels),
            routes: share(&report.routes),
            reasons: reasons.collect(),
            longest: longest.collect(),
            hardest: hardest.collect(),
            found: report.problems.iter().map(|flaw| found(&report.lang, flaw)).collect(),
            never_shown: report.never_shown,
            only_folded: report.only_folded,
            sheets: report.sheets,
            lang: report.lang,
        }
    }
}

/// A flaw with its place in the files.
fn found(lang: &str, flaw: &Flaw) -> Found {
    Found {
        severity: Severity::Warning,
        field: Field::new(if flaw.in_rules { RULES } else { lang }, &flaw.key),
        text: flaw.text.clone(),
        sheet: flaw.sheet.clone(),
    }
}

/// The jobs for a project, one for each language.
#[must_use]
pub fn jobs(project: &Project) -> Vec<Job> {
    let files: Vec<(String, String)> =
        project.files().map(|(name, text)| (name.to_string(), text.to_string())).collect();
    let job = |lang: String| Job { lang, files: files.clone() };
    project.languages().into_iter().map(job).collect()
}

/// Examines every answer sheet in one language. `progress` is called from time to time with how much is done, from 0
/// to 1.
///
/// # Errors
/// The problems that keep the content from being read.
pub fn examine(job: &Job, progress: &mut dyn FnMut(f64)) -> Result<Outcome, String> {
    let texts: BTreeMap<&str, &str> =
        job.files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let text = |file: &str| texts.get(file).copied().unwrap_or_default().to_string();
    let paths = files(&job.lang);
    let content = read_texts(&paths, &[RULES, &job.lang, PRACTICE].map(text)).and_then(|content| {
        if job.lang != ENGLISH {
            compare(&paths, &content, &text(ENGLISH))?;
        }
        Ok(content)
    });
    let content = content.map_err(|problems| {
        problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    })?;
    Ok(Outcome::of(report(&content, progress)))
}

/// Where a proof stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Proof {
    /// There is none.
    #[default]
    None,
    /// Workers are busy; so much is done, from 0 to 1.
    Running(f64),
    /// It is done, for this project.
    Done(Project, Vec<Outcome>),
}

impl Proof {
    /// The value of `data-proof`.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Running(_) => "running",
            Self::Done(..) => "done",
        }
    }

    /// What the proof found, if it is of this project.
    pub fn found<'a>(&'a self, project: &Project) -> impl Iterator<Item = &'a Found> {
        let outcomes = match self {
            Self::Done(of, outcomes) if of.has_files_of(project) => outcomes.as_slice(),
            _ => &[],
        };
        outcomes.iter().flat_map(|outcome| &outcome.found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_is_a_job_and_its_outcome_survives_the_way_back() {
        let jobs = jobs(&Project::shipped());
        assert_eq!(jobs.iter().map(|job| job.lang.as_str()).collect::<Vec<_>>(), ["en", "es"]);
        let broken = Job { files: vec![("en".into(), "[[".into())], ..jobs[0].clone() };
        assert!(examine(&broken, &mut |_| {}).unwrap_err().contains("en.toml"));
    }
}
