//! What is wrong with the content, given its report.

use super::{Most, Report};
use crate::author::reading::{LONG_GRADE, SHORT_GRADE, banned};
use crate::author::texts::texts;
use crate::quiz::content::{Choice, Content, Route};
use crate::quiz::flow::{Event, Screen, State, step};

/// What must be corrected, one sentence each.
pub(super) fn problems(content: &Content, report: &Report) -> Vec<String> {
    let mut problems = Vec::new();
    let mut add = |problem: String| problems.push(problem);
    for share in report.levels.iter().chain(&report.routes).filter(|share| share.sheets == 0) {
        add(format!("{}: no answers lead to it", share.id));
    }
    let ceiling = report.reasons.first().map_or(0, |first| first.ceiling);
    for reason in &report.reasons {
        let id = &reason.id;
        let questions = questions_about(content, id);
        if questions != CHANCES {
            add(format!("{id}: {questions} questions can point to it; it must be {CHANCES}"));
        }
        if reason.ceiling != ceiling {
            let of_first = format!("the first reason can have {ceiling}");
            add(format!("{id}: it can have {} points, but {of_first}", reason.ceiling));
        }
        if reason.leads == 0.0 {
            add(format!("{id}: it never leads"));
        }
    }
    for id in &report.idle_options {
        add(format!("options.{id}: it never changes any result"));
    }
    for id in &report.never_shown {
        add(format!("pieces.{id}: no result shows it"));
    }
    if report.without_tonight > 0 {
        add(format!("{} answer sheets have nothing to do tonight", report.without_tonight));
    }
    for ((level, brief), most) in &report.pages.most {
        let limit = Most::limit(*brief);
        if most.words > limit {
            add(format!(
                "{level}: {} words stand open on the sheet {}; it must be at most {limit}",
                most.words, most.sheet
            ));
        }
    }
    for (problem, sheet) in &report.pages.together {
        add(format!("{problem} (sheet {sheet})"));
    }
    for id in &report.suppressed_on_stop {
        add(format!("pieces.{id}: the safety stop shows it, but must not"));
    }
    for id in &report.suppressed_on_caution {
        add(format!("pieces.{id}: the caution route shows it before the button, but must not"));
    }
    for [one, other] in &report.twice {
        add(format!("{other}: {one} has the same sentence"));
    }
    let all = texts(&content.words);
    for text in &report.texts {
        let short = all.iter().any(|other| other.key == text.key && other.short);
        let most = if short { SHORT_GRADE } else { LONG_GRADE };
        if text.grade > most {
            add(format!(
                "{}: its reading grade is {:.1}; it must be at most {most:.0}",
                text.key, text.grade
            ));
        }
    }
    for text in &all {
        for word in banned(&content.words.lang, text.text) {
            add(format!("{}: the word \"{word}\" must not be used", text.key));
        }
    }
    for (question, out) in &report.ways_out {
        if out.is_empty() {
            add(format!(
                "questions.{question}: it has no option that means nothing, such as \"I'm not sure\""
            ));
        }
    }
    if !reaches_result(content) {
        add("the quiz never ends: choosing the last option of each question doesn't lead to a result".into());
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
