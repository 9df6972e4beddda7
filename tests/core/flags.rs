//! Flags, and what the visitor has tried.

use partner_quiz::quiz::content::Flag;

use crate::sheet::{judged, rules};

#[test]
fn each_option_raises_its_flags_and_no_other() {
    let cases: [(&str, &[Flag]); 13] = [
        ("never", &[Flag::NotAsked]),
        ("few", &[]),
        ("said-practical", &[Flag::Practical]),
        ("hinted", &[Flag::Hinted]),
        ("prob-talk", &[Flag::TalksItThrough]),
        ("you-tired", &[Flag::Tired]),
        ("st-in", &[Flag::WantsIt]),
        ("st-fine", &[Flag::NoProblem]),
        ("st-torn", &[Flag::LeaningOut]),
        ("st-out", &[Flag::LeaningOut]),
        ("you-carry", &[Flag::WornOut]),
        ("you-leaving", &[Flag::WornOut, Flag::Leaving]),
        ("try-calm", &[Flag::AskedCalmly]),
    ];
    for (option, flags) in cases {
        assert_eq!(judged(&[option]).flags, flags, "{option}");
    }
}

#[test]
fn what_was_tried_names_the_pieces_that_answer_it_each_once() {
    assert_eq!(judged(&["try-ultimatum", "try-same"]).tried, ["dont-ultimatum", "dont-repeat"]);
    assert_eq!(judged(&["try-you"]).tried, ["dont-blame", "dont-therapize"]);
    assert!(judged(&["try-calm"]).tried.is_empty());
    assert!(judged(&["try-same", "try-none"]).tried.is_empty(), "none of these clears the rest");
}

#[test]
fn flags_of_the_questions_about_the_couple_and_the_visitor_are_private_and_no_others() {
    for question in &rules().questions {
        let private = ["q-safe", "q-stance", "q-you"].contains(&question.id.as_str());
        for choice in &question.options {
            for flag in &choice.flags {
                assert_eq!(flag.is_private(), private, "{flag:?} of {}", choice.id);
            }
        }
    }
}

#[test]
fn no_private_answer_is_ever_told_as_evidence() {
    for question in &rules().questions {
        for choice in &question.options {
            let told = judged(&[&choice.id]);
            let evidence = told.level_because.iter().chain(
                told.reasons
                    .ranked
                    .iter()
                    .flat_map(|finding| finding.because.iter().chain(&finding.against)),
            );
            let private = ["q-safe", "q-stance", "q-you"].contains(&question.id.as_str());
            assert!(!private || evidence.count() == 0, "{}", choice.id);
        }
    }
}
