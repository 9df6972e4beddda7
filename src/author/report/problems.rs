//! What is wrong with the content, given its report.

use super::Report;
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
    for reason in &report.reasons {
        let weights: Vec<u8> = reason.chances.iter().map(|(_, weight)| *weight).collect();
        let first: Vec<u8> = report
            .reasons
            .iter()
            .take(1)
            .flat_map(|first| &first.chances)
            .map(|(_, weight)| *weight)
            .collect();
        if weights != first {
            add(format!(
                "{}: the weights of its options are {weights:?}, but those of the first reason are {first:?}",
                reason.id
            ));
        }
        if reason.leads == 0.0 {
            add(format!("{}: it never leads", reason.id));
        }
    }
    for id in &report.idle_options {
        add(format!("options.{id}: it never changes any result"));
    }
    for id in &report.never_shown {
        add(format!("pieces.{id}: no result shows it"));
    }
    if report.without_steps > 0 {
        add(format!("{} answer sheets have no next step", report.without_steps));
    }
    for id in &report.suppressed_on_stop {
        add(format!("pieces.{id}: the safety stop shows it, but must not"));
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
