//! The level, for all pairs of answer and step.

use partner_quiz::quiz::content::{Flag, Level};
use partner_quiz::quiz::openness::Openness;

use crate::sheet::judged;

const ANSWERS: [&str; 6] = ["agreed", "maybe", "dodged", "no", "flat", "unsure"];
const STEPS: [&str; 6] =
    ["step-book", "step-call", "step-read", "step-talk", "step-none", "step-unsure"];

/// The level of every pair. Each row is an answer, and each column is a step:
/// N not resisting, U unsure, H hesitant, R refusing, ? can't tell.
#[rustfmt::skip]
const TABLE: [&str; 6] = [
    // book call read talk none unsure
    "N N U U H N", // agreed
    "N U U H H U", // maybe
    "U U H H H H", // dodged
    "U H H R R R", // no
    "H H H R R R", // flat
    "N U H H H ?", // unsure
];

fn level(letter: &str) -> Level {
    match letter {
        "N" => Level::NotResisting,
        "U" => Level::Unsure,
        "H" => Level::Hesitant,
        "R" => Level::Refusing,
        _ => Level::CannotTell,
    }
}

#[test]
fn every_pair_of_answer_and_step_has_the_level_of_the_table() {
    for (answer, row) in ANSWERS.iter().zip(TABLE) {
        for (step, letter) in STEPS.iter().zip(row.split(' ')) {
            assert_eq!(judged(&["few", answer, step]).level, level(letter), "{answer} and {step}");
        }
    }
}

#[test]
fn what_was_never_asked_was_not_refused() {
    for step in STEPS {
        assert_eq!(judged(&["never", step]).level, Level::NotAsked);
    }
}

#[test]
fn a_firmer_answer_or_a_smaller_step_never_softens_the_level() {
    let closed = |answer, step| {
        let level = Openness { answer: Some(answer), step: Some(step) }.level(false);
        Level::ALL.iter().position(|other| *other == level)
    };
    for answer in 0..=4 {
        for step in 0..=4 {
            assert!(answer == 4 || closed(answer, step) <= closed(answer + 1, step));
            assert!(step == 4 || closed(answer, step) <= closed(answer, step + 1));
        }
    }
}

#[test]
fn a_firm_no_needs_an_actual_no() {
    for step in STEPS {
        for answer in ["agreed", "maybe", "dodged", "unsure"] {
            assert_ne!(
                judged(&["few", answer, step]).level,
                Level::Refusing,
                "{answer} and {step}"
            );
        }
    }
}

#[test]
fn answers_three_apart_are_mixed_signals() {
    for (at_answer, answer) in ANSWERS[..5].iter().enumerate() {
        for (at_step, step) in STEPS[..5].iter().enumerate() {
            let mixed = judged(&["few", answer, step]).has(Flag::MixedSignals);
            assert_eq!(mixed, at_answer.abs_diff(at_step) >= 3, "{answer} and {step}");
        }
    }
    assert!(!judged(&["few", "flat", "step-unsure"]).has(Flag::MixedSignals));
}

#[test]
fn the_level_names_the_answers_behind_it() {
    assert_eq!(judged(&["few", "no", "step-read"]).level_because, ["no", "step-read"]);
    assert_eq!(judged(&["few", "unsure", "step-read"]).level_because, ["step-read"]);
    assert!(judged(&["few", "unsure", "step-unsure"]).level_because.is_empty());
}
