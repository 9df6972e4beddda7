//! Flags, and what the visitor has tried.

use partner_quiz::quiz::content::Flag;
use partner_quiz::quiz::openness::Openness;

use crate::sheet::{judged, options, rules};

#[test]
fn each_option_raises_its_flags_and_no_other() {
    let expected = [
        ("never", Flag::NotAsked),
        ("hinted", Flag::Hinted),
        ("many", Flag::AskedOften),
        ("i-hurt", Flag::IHurt),
        ("prob-talk", Flag::TalksItThrough),
        ("st-in", Flag::WantsIt),
        ("st-left", Flag::Apart),
        ("try-calm", Flag::AskedCalmly),
        ("you-tired", Flag::Tired),
        ("you-carry", Flag::WornOut),
        ("you-leaving", Flag::Leaving),
        ("you-hopeless", Flag::Hopeless),
    ];
    for choice in rules().questions.iter().flat_map(|question| &question.options) {
        let flag = expected.iter().find(|(option, _)| *option == choice.id).map(|(_, flag)| *flag);
        assert_eq!(judged(&[&choice.id]).flags, Vec::from_iter(flag), "{}", choice.id);
    }
}

#[test]
fn every_flag_comes_from_an_option_or_from_the_two_answers_behind_the_level() {
    for flag in Flag::ALL {
        let mut choices = rules().questions.iter().flat_map(|question| &question.options);
        let of_option = choices.any(|choice| choice.flags.contains(&flag));
        assert_eq!(of_option, flag != Flag::MixedSignals, "{flag:?}");
    }
    assert!(Openness { answer: Some(0), step: Some(4) }.is_mixed());
}

#[test]
fn thinking_of_leaving_does_not_count_as_worn_out() {
    let judgement = judged(&["you-leaving"]);
    assert!(judgement.has(Flag::Leaving) && !judgement.has(Flag::WornOut));
}

#[test]
fn what_was_tried_names_the_pieces_that_answer_it_each_once() {
    assert_eq!(judged(&["try-ultimatum", "try-same"]).tried, ["dont-ultimatum", "dont-repeat"]);
    assert_eq!(judged(&["try-you"]).tried, ["dont-blame", "dont-therapize"]);
    assert!(judged(&["try-calm"]).tried.is_empty());
    assert!(judged(&["try-same", "try-none"]).tried.is_empty(), "none of these clears the rest");
    let (often, both) = (judged(&["many"]), judged(&["many", "try-same"]));
    assert_eq!(
        (often.tried.as_slice(), often.fits.as_slice()),
        (&[][..], &["dont-repeat".into()][..])
    );
    assert_eq!(both.tried, ["dont-repeat"], "only what they say that they tried is called tried");
}

#[test]
fn the_questions_about_safety_the_couple_and_the_visitor_are_private_and_no_others() {
    for question in &rules().questions {
        let private = ["q-safe", "q-stance", "q-you"].contains(&question.id.as_str());
        assert_eq!(question.private, private, "{}", question.id);
    }
}

#[test]
fn nothing_about_safety_or_the_visitor_is_ever_told_as_evidence() {
    for question in ["q-safe", "q-you", "q-asked", "q-tried"] {
        for option in options(question) {
            let told = judged(&[option]);
            assert!(told.level_because.is_empty(), "{option}");
            assert!(told.signs.is_empty() && told.counter_signs.is_empty(), "{option}");
        }
    }
}

#[test]
fn the_couples_own_answers_are_evidence_for_circumstances_only() {
    for option in options("q-stance") {
        let judgement = judged(&[option]);
        assert!(judgement.signs.iter().all(|(cause, _)| !cause.is_reason()), "{option}");
    }
}
