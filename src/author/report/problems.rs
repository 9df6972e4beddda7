//! What is wrong with the content, given its report.

use super::{Flaw, Most, Report};
use crate::author::reading::{LONG_GRADE, SHORT_GRADE, banned, not_allowed, too_hard};
use crate::author::texts::texts;
use crate::quiz::content::{Choice, Content, Route};
use crate::quiz::flow::{Event, Screen, State, step};

/// What must be corrected.
pub(super) fn problems(content: &Content, report: &Report) -> Vec<Flaw> {
    let mut problems = Vec::new();
    let mut rules = |key: String, text: String, sheet: &str| {
        problems.push(Flaw { in_rules: true, key, text, sheet: sheet.into() });
    };
    for share in report.levels.iter().filter(|share| share.sheets == 0) {
        rules(format!("levels.{}", share.id), "no answers lead to it".into(), "");
    }
    for share in report.routes.iter().filter(|share| share.sheets == 0) {
        rules(format!("routes.{}", share.id), "no answers lead to it".into(), "");
    }
    let ceiling = report.reasons.first().map_or(0, |first| first.ceiling);
    for reason in &report.reasons {
        let key = || reason.id.replace("reason-", "causes.");
        let questions = questions_about(content, &reason.id);
        if questions != CHANCES {
            let text = format!("{questions} questions can point to it; it must be {CHANCES}");
            rules(key(), text, "");
        }
        if reason.ceiling != ceiling {
            let text = format!(
                "it can have {} points, but the first reason can have {ceiling}",
                reason.ceiling
            );
            rules(key(), text, "");
        }
        if reason.leads == 0.0 {
            rules(key(), "it never leads".into(), "");
        }
    }
    for id in &report.idle_options {
        rules(format!("options.{id}"), "it never changes any result".into(), "");
    }
    if report.without_tonight > 0 {
        let text = format!("{} answer sheets have nothing to do tonight", report.without_tonight);
        rules(String::new(), text, "");
    }
    for ((level, brief), most) in &report.pages.most {
        let limit = Most::limit(*brief);
        if most.words > limit {
            let text = format!(
                "with the words of {}.toml, {} words stand open; it must be at most {limit}",
                content.words.lang, most.words
            );
            rules(format!("levels.{level}"), text, &most.sheet);
        }
    }
    for (problem, sheet) in &report.pages.together {
        rules(String::new(), problem.clone(), sheet);
    }
    for id in &report.suppressed_on_stop {
        let text = "the safety stop shows it, but must not";
        rules(format!("pieces.{id}"), text.into(), "");
    }
    for id in &report.suppressed_on_caution {
        let text = "the caution route shows it before the button, but must not";
        rules(format!("pieces.{id}"), text.into(), "");
    }
    for (question, out) in &report.ways_out {
        if out.is_empty() {
            let text = "it has no option that means nothing, such as \"I'm not sure\"";
            rules(format!("questions.{question}"), text.into(), "");
        }
    }
    if !reaches_result(content) {
        let text = "the quiz never ends: choosing the last option of each question doesn't lead to a result";
        rules(String::new(), text.into(), "");
    }

    let mut words = |key: &str, text: String| {
        problems.push(Flaw { in_rules: false, key: key.into(), text, sheet: String::new() });
    };
    for id in &report.never_shown {
        words(&format!("pieces.{id}"), "no result shows it".into());
    }
    for [one, other] in &report.twice {
        words(other, format!("{one} has the same sentence"));
    }
    let all = texts(&content.words);
    for text in &report.texts {
        let short = all.iter().any(|other| other.key == text.key && other.short);
        let most = if short { SHORT_GRADE } else { LONG_GRADE };
        if text.grade > most {
            words(&text.key, too_hard(text.grade, most));
        }
    }
    for text in &all {
        for word in banned(&content.words.lang, text.text) {
            words(&text.key, not_allowed(&word));
        }
    }
    problems
}

/// How many questions must be able to point to each reason.
const CHANCES: usize = 4;

/// How many questions have an option that points to a reason.
fn questions_about(content: &Content, reason: &str) -> usize {
    let points = |choice: &Choice| choice.sign.is_some_and(|sign| sign.cause.id() == reason);
    content.rules.questions.iter().filter(|question| question.options.iter().any(points)).count()
}

/// Whether choosing the last option of each question (the last one that doesn't stop the quiz) leads to a result.
fn reaches_result(content: &Content) -> bool {
    let rules = &content.rules;
    let mut state = State::new(rules);
    let advance = |state: &State, event| {
        step(rules, state, event).map_or_else(|| state.clone(), |step| step.state)
    };
    state = advance(&state, Event::Start);
    for _ in &rules.questions {
        if let Screen::Question(at) = state.screen {
            let question = &rules.questions[at];
            let harmless = |choice: &&Choice| choice.route != Some(Route::Stop);
            let last = question.options.iter().rfind(harmless);
            let place = last
                .and_then(|last| question.options.iter().position(|choice| choice.id == last.id));
            state = advance(&state, Event::Choose { option: place.unwrap_or(0), on: true });
            state = advance(&state, Event::Continue);
        }
    }
    state.screen == Screen::Result
}
