//! The route, and what it leaves out of the plan.

use partner_quiz::quiz::content::Route;
use partner_quiz::quiz::plan::plan;

use crate::sheet::{judged, rules};

#[test]
fn each_answer_has_its_route_and_no_other_answer_changes_it() {
    let cases = [
        ("safe", Route::Normal),
        ("tense", Route::Normal),
        ("careful", Route::Caution),
        ("skip", Route::Caution),
        ("afraid", Route::Stop),
        ("harm", Route::Stop),
    ];
    for (answer, route) in cases {
        assert_eq!(judged(&[answer]).route, route, "{answer}");
        for other in rules().questions.iter().filter(|question| question.id != "q-safe") {
            for choice in &other.options {
                assert_eq!(
                    judged(&[answer, &choice.id]).route,
                    route,
                    "{answer} and {}",
                    choice.id
                );
            }
        }
    }
}

#[test]
fn the_stop_plan_holds_help_for_oneself_and_none_of_what_is_suppressed() {
    let plan = plan(rules(), &judged(&["many", "flat", "harm", "you-leaving"]));
    let shown: Vec<&str> = plan
        .steps
        .iter()
        .flat_map(|part| part.intro.iter().chain(&part.pieces))
        .map(String::as_str)
        .collect();
    assert!(plan.later.is_empty() && plan.closing.is_empty() && plan.more.is_empty());
    assert!(shown.contains(&"self-individual") && shown.contains(&"ind-support"));
    for id in shown {
        assert!(id.starts_with("self-") || id.starts_with("ind-"), "{id}");
        assert!(
            !["ind-ripple", "ind-example", "self-noticed"].contains(&id),
            "{id} promises that they soften"
        );
    }
}
