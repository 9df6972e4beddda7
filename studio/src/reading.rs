//! Reads and checks a whole project, with the same code as the build.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use partner_quiz::author::reading::{
    LONG_GRADE, SHORT_GRADE, banned, not_allowed, reading, too_hard,
};
use partner_quiz::author::texts::texts;
use partner_quiz::author::{Files, Problem, VERSION, compare, read_texts};
use partner_quiz::quiz::content::{Content, Question, Route, RouteRule, Rules};
use partner_quiz::quiz::table::Table;
use serde::{Deserialize, Serialize};
use toml_edit::DocumentMut;

use crate::field::Field;
use crate::project::{ENGLISH, PRACTICE, Project, RULES};
use crate::rules_edit::is_safety;
use crate::words;
use crate::words::rules::{SAFETY_CHANGED, STILL_TO_WRITE, TO_WRITE};

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// The quiz can't be made.
    Error,
    /// The quiz can be made, but is worse than it should be.
    Warning,
}

/// One problem and where it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Found {
    /// How bad it is.
    pub severity: Severity,
    /// Where it is.
    pub field: Field,
    /// What is wrong, and what was expected.
    pub text: String,
    /// The ids of an answer sheet that shows the problem, or an empty text.
    pub sheet: String,
}

/// What reading a project gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// By the tag of a language: its content, if it has no errors.
    pub contents: BTreeMap<String, Rc<Content>>,
    /// Everything that was found, errors first.
    pub found: Vec<Found>,
}

impl Reading {
    /// Reads and checks all files.
    #[must_use]
    pub fn of(project: &Project) -> Self {
        let mut reading = Self::default();
        let english = project.text(ENGLISH);
        for tag in project.languages() {
            let files = files(&tag);
            let texts = [RULES, &tag, PRACTICE].map(|file| project.text(file).to_string());
            let read = read_texts(&files, &texts).and_then(|content| {
                if tag != ENGLISH {
                    compare(&files, &content, &english)?;
                }
                Ok(content)
            });
            match read {
                Ok(content) => {
                    reading.found.extend(warnings(&tag, &content));
                    reading.found.extend(unsafe_changes(&content.rules));
                    reading.contents.insert(tag, Rc::new(content));
                }
                Err(problems) => {
                    reading.found.extend(problems.iter().map(|one| error(project, one)));
                }
            }
        }
        // Rules and practice are read with every language.
        reading.found.sort();
        reading.found.dedup();
        reading
    }

    /// How many problems keep the quiz from being made.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.found.iter().filter(|found| found.severity == Severity::Error).count()
    }

    /// What was found at a place or inside of it.
    pub fn at<'a>(&'a self, field: &'a Field) -> impl Iterator<Item = &'a Found> {
        self.found.iter().filter(move |found| found.field.is_in(field))
    }
}

/// The names under which the files are read, for problems.
#[must_use]
pub fn files(tag: &str) -> Files {
    let file = |name: &str| PathBuf::from(format!("{name}.toml"));
    Files {
        rules: file(RULES),
        words: Path::new(tag).with_extension("toml"),
        practice: file(PRACTICE),
    }
}

fn error(project: &Project, problem: &Problem) -> Found {
    let field = Field::of(problem);
    let mut text = problem.text.clone();
    // A file that is TOML, but isn't content that this version knows, may be that of another version.
    if field.key.is_empty() && project.text(&field.file).parse::<DocumentMut>().is_ok() {
        text = format!("{text}\n{}", words::maybe_other_version(VERSION));
    }
    Found { severity: Severity::Error, field, text, sheet: String::new() }
}

/// What keeps people safe: the questions that decide the route, what is asked before them, and what each route leaves out.
struct Safety {
    questions: Vec<Question>,
    before: Vec<String>,
    routes: Table<Route, RouteRule>,
}

impl Safety {
    fn of(rules: &Rules) -> Self {
        let questions = rules.questions.iter().filter(|question| is_safety(question));
        let first = rules.questions.iter().position(is_safety).unwrap_or_default();
        let before = rules.questions.iter().take(first).map(|question| question.id.clone());
        Self {
            questions: questions.cloned().collect(),
            before: before.collect(),
            routes: rules.routes.clone(),
        }
    }
}

thread_local! {
    /// That of the shipped quiz, which the studio lets nobody change, in forms or as text.
    static SHIPPED: Option<Safety> = {
        let read = read_texts(&files(ENGLISH), &[RULES, ENGLISH, PRACTICE].map(|file| {
            Project::shipped().text(file).to_string()
        }));
        read.ok().map(|content| Safety::of(&content.rules))
    };
}

/// Each place where the safety rules aren't the shipped ones.
fn unsafe_changes(rules: &Rules) -> Vec<Found> {
    let own = Safety::of(rules);
    let mut places = Vec::new();
    SHIPPED.with(|shipped| {
        let Some(shipped) = shipped else { return };
        if own.routes != shipped.routes {
            places.push("routes".to_string());
        }
        if let Some(first) = own.questions.first()
            && own.before.iter().any(|id| !shipped.before.contains(id))
        {
            places.push(format!("questions.{}", first.id));
        }
        for (one, others) in [(&own, shipped), (shipped, &own)] {
            for question in &one.questions {
                if !others.questions.contains(question) {
                    places.push(format!("questions.{}", question.id));
                }
            }
        }
    });
    let found = |place: String| Found {
        severity: Severity::Error,
        field: Field::new(RULES, &place),
        text: SAFETY_CHANGED.into(),
        sheet: String::new(),
    };
    places.into_iter().map(found).collect()
}

/// What a text should be but isn't: easy to read, and free of words that must not be used.
fn warnings(tag: &str, content: &Content) -> Vec<Found> {
    let mut found = Vec::new();
    for text in texts(&content.words) {
        let mut add = |sentence: String| {
            let field = Field::new(tag, &text.key);
            let sheet = String::new();
            found.push(Found { severity: Severity::Warning, field, text: sentence, sheet });
        };
        if text.text.starts_with(TO_WRITE) {
            add(STILL_TO_WRITE.into());
            continue;
        }
        let grade = reading(tag, text.text).grade;
        let most = if text.short { SHORT_GRADE } else { LONG_GRADE };
        if grade > most {
            add(too_hard(grade, most));
        }
        for word in banned(tag, text.text) {
            add(not_allowed(&word));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules_order::table_moved;
    use crate::store::Studio;

    #[test]
    fn the_shipped_project_has_two_languages_and_no_problem() {
        let reading = Reading::of(&Project::shipped());
        assert_eq!(reading.found, []);
        assert_eq!(reading.contents.keys().collect::<Vec<_>>(), ["en", "es"]);
    }

    #[test]
    fn a_problem_has_its_place_and_one_in_the_rules_comes_once() {
        let project = Project::shipped();
        let place = Field::new("rules", "questions.q-answer.options.flat.answer");
        let reading = Reading::of(&project.set(&place, 9).unwrap());
        assert_eq!(reading.errors(), 1, "{:?}", reading.found);
        assert_eq!(reading.at(&Field::new("rules", "questions.q-answer")).count(), 1);
        assert!(reading.contents.is_empty());
    }

    #[test]
    fn a_file_with_something_unknown_may_be_of_another_version_but_one_with_a_slip_is_not() {
        let said = |file: &str, text: &str| {
            let reading = Reading::of(&Project::shipped().with_text(file, text));
            assert!(reading.errors() > 0);
            reading.found.into_iter().next().unwrap().text
        };
        let practice = Project::shipped().text(PRACTICE);
        let rules = Project::shipped().text(RULES);
        let version = words::maybe_other_version(VERSION);
        for (file, text, named) in [
            (PRACTICE, format!("{practice}\nfax = \"720\"\n"), "`fax`"),
            (RULES, rules.replacen("\nvalidation = ", "\nvalidated = ", 1), "`validated`"),
            (RULES, rules.replacen("[flags.apart]", "[flags.away]", 1), "`away`"),
        ] {
            let said = said(file, &text);
            assert!(said.contains(named) && said.ends_with(&version), "{said}");
        }
        assert!(!said(PRACTICE, &format!("{practice}\nfax = \n")).contains(&version));
    }

    #[test]
    fn the_safety_rules_can_be_changed_by_no_way_and_each_change_is_an_error_at_its_place() {
        let rules = Project::shipped().text(RULES).to_string();
        let changes = [
            (
                "{ id = \"careful\", route = \"caution\" }",
                "{ id = \"careful\" }",
                "questions.q-safe",
            ),
            ("route = \"stop\"", "route = \"caution\"", "questions.q-safe"),
            ("noted = [\"carry\", \"line\"]", "noted = [\"carry\"]", "routes"),
        ];
        for (old, new, place) in changes {
            let text = rules.replacen(old, new, 1);
            assert_ne!(text, rules, "{old}");
            let reading = Reading::of(&Project::shipped().with_text(RULES, &text));
            let found = reading.found.iter().filter(|found| found.severity == Severity::Error);
            let found: Vec<_> =
                found.map(|found| (found.field.to_string(), &*found.text)).collect();
            assert_eq!(found, [(format!("rules:{place}"), SAFETY_CHANGED)], "{new}");
        }
    }

    #[test]
    fn nothing_may_be_asked_before_the_question_about_safety_that_was_asked_after_it() {
        let project = Project::shipped();
        let later = table_moved(&project, "questions", "q-safe", true).unwrap();
        let moved = Studio::new(project).unwrap().after(later);
        let found: Vec<_> = moved.reading.found.iter().map(|found| &*found.field.key).collect();
        assert_eq!(found, ["questions.q-safe"]);
    }

    #[test]
    fn a_hard_text_is_a_warning_and_the_quiz_can_still_be_made() {
        let place = Field::new("en", "interface.lead");
        let hard = "Notwithstanding considerable psychological apprehensions, multidimensional \
                    relational interventions necessitate comprehensive deliberation.";
        let reading = Reading::of(&Project::shipped().set(&place, hard).unwrap());
        assert_eq!(reading.errors(), 0);
        assert_eq!(reading.at(&place).count(), 1);
        assert_eq!(reading.contents.len(), 2);
    }
}
