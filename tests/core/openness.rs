//! The level, for all pairs of answer and step.

use partner_quiz::quiz::content::{Flag, Level};
use partner_quiz::quiz::openness::Openness;

use crate::sheet::{judged, options};

/// How closed each answer is, from 0 to 4.
const ANSWERS: [(&str, Option<u8>); 8] = [
    ("agreed", Some(0)),
    ("maybe", Some(1)),
    ("dodged", Some(2)),
    ("backed-out", Some(2)),
    ("no", Some(3)),
    ("flat", Some(4)),
    ("turned", Some(4)),
    ("unsure", None),
];

/// How small each step is, from 0 to 4.
const STEPS: [(&str, Option<u8>); 6] = [
    ("step-book", Some(0)),
    ("step-call", Some(1)),
    ("step-read", Some(2)),
    ("step-talk", Some(2)),
    ("step-none", Some(4)),
    ("step-unsure", None),
];

/// The level of every pair. Each row is an answer, and each column is a step:
/// N not resisting, U unsure, H hesitant, R refusing, ? can't tell.
#[rustfmt::skip]
const TABLE: [&str; 8] = [
    // book call read talk none unsure
    "N N U U H N", // agreed
    "N U U U H U", // maybe
    "U U H H H H", // dodged
    "U U H H H H", // backed out
    "U H H H R H", // no
    "H H H H R R", // flat
    "H H H H R R", // turned
    "N U H H H ?", // unsure
];

fn level(letter: &str) -> Level {
    match letter {
        "N" => Level::NotResisting,
        "U" => Level::Unsure,
        "H" => Level::Hesitant,
        "R" => Level::Refusing,
        "?" => Level::CannotTell,
        _ => panic!("{letter}"),
    }
}

/// All pairs of known values.
fn pairs() -> impl Iterator<Item = (u8, u8)> {
    (0..=4).flat_map(|answer| (0..=4).map(move |step| (answer, step)))
}

#[test]
fn the_tables_have_every_answer_and_every_step() {
    assert_eq!(options("q-answer"), ANSWERS.map(|(id, _)| id));
    assert_eq!(options("q-step"), STEPS.map(|(id, _)| id));
}

#[test]
fn every_pair_of_answer_and_step_has_the_level_of_the_table() {
    for ((answer, value), row) in ANSWERS.iter().zip(TABLE) {
        for ((step, size), letter) in STEPS.iter().zip(row.split(' ')) {
            let expected = level(letter);
            assert_eq!(judged(&["few", answer, step]).level, expected, "{answer} and {step}");
            let openness = Openness { answer: *value, step: *size };
            assert_eq!(openness.level(false), expected, "{openness:?}");
        }
    }
}

#[test]
fn what_was_never_asked_was_not_refused() {
    for step in options("q-step") {
        assert_eq!(judged(&["never", step]).level, Level::NotAsked);
    }
    for (answer, step) in pairs() {
        let openness = Openness { answer: Some(answer), step: Some(step) };
        assert_eq!(openness.level(true), Level::NotAsked);
    }
}

#[test]
fn a_firmer_answer_or_a_smaller_step_never_softens_the_level() {
    let level = |answer, step| Openness { answer, step }.level(false);
    for (answer, step) in pairs() {
        let (firmer, smaller) = (answer + 1, step + 1);
        let here = level(Some(answer), Some(step));
        assert!(answer == 4 || here <= level(Some(firmer), Some(step)), "{answer}, {step}");
        assert!(step == 4 || here <= level(Some(answer), Some(smaller)), "{answer}, {step}");
        assert!(answer == 4 || level(Some(answer), None) <= level(Some(firmer), None));
        assert!(step == 4 || level(None, Some(step)) <= level(None, Some(smaller)));
    }
}

#[test]
fn a_firm_no_needs_a_no_and_no_step_or_a_flat_no_with_an_unknown_step() {
    for (answer, value) in ANSWERS {
        for (step, size) in STEPS {
            let firm = match (value, size) {
                (Some(value), Some(size)) => value >= 3 && size == 4,
                (Some(value), None) => value == 4,
                (None, _) => false,
            };
            let level = judged(&["few", answer, step]).level;
            assert_eq!(level == Level::Refusing, firm, "{answer} and {step}");
        }
    }
}

#[test]
fn ten_minutes_of_talk_are_as_big_a_step_as_reading() {
    for (answer, _) in ANSWERS {
        let level = |step| judged(&["few", answer, step]).level;
        assert_eq!(level("step-talk"), level("step-read"), "{answer}");
    }
}

#[test]
fn answers_three_apart_are_mixed_signals() {
    for (answer, value) in ANSWERS {
        for (step, size) in STEPS {
            let apart = value.zip(size).is_some_and(|(value, size)| value.abs_diff(size) >= 3);
            let mixed = judged(&["few", answer, step]).has(Flag::MixedSignals);
            assert_eq!(mixed, apart, "{answer} and {step}");
        }
    }
}

#[test]
fn the_level_names_the_answers_behind_it() {
    assert_eq!(judged(&["few", "no", "step-read"]).level_because, ["no", "step-read"]);
    assert_eq!(judged(&["few", "turned", "step-none"]).level_because, ["turned", "step-none"]);
    assert_eq!(judged(&["few", "unsure", "step-read"]).level_because, ["step-read"]);
    assert!(judged(&["few", "unsure", "step-unsure"]).level_because.is_empty());
}
