//! The four circumstances beside the six reasons: they may lead, but are never called likely.

use partner_quiz::quiz::causes::{Finding, MOST_TOLD, Strength};
use partner_quiz::quiz::content::{Cause, Route};
use partner_quiz::quiz::judgement::judge;

use crate::random::Random;
use crate::sheet::{judged, options, rules};

fn told(options: &[&str]) -> Vec<(Cause, u8)> {
    let told = judged(options).causes.told;
    told.iter().map(|finding| (finding.cause, finding.score)).collect()
}

fn others(options: &[&str]) -> Vec<Cause> {
    judged(options).causes.others().map(|finding| finding.cause).collect()
}

#[test]
fn each_circumstance_follows_from_its_own_answers_and_no_other() {
    let signs: [(Cause, &[(&str, u8)]); 4] = [
        (Cause::Leaving, &[("st-torn", 5), ("st-out", 9), ("st-left", 9)]),
        (Cause::NoProblem, &[("prob-deny", 3), ("st-fine", 3)]),
        (Cause::Custom, &[("said-custom", 3)]),
        (Cause::Practical, &[("said-practical", 3)]),
    ];
    for (cause, signs) in signs {
        let all = rules().questions.iter().flat_map(|question| &question.options);
        let found: Vec<(&str, u8)> = all
            .filter_map(|choice| Some((choice, choice.sign?)))
            .filter(|(_, sign)| sign.cause == cause)
            .map(|(choice, sign)| (choice.id.as_str(), sign.weight))
            .collect();
        assert_eq!(found, signs, "{cause:?}");
        for (option, weight) in signs {
            assert_eq!(told(&[option]), [(cause, *weight)], "{option}");
            assert_eq!(judged(&[option]).because(cause), [*option]);
        }
    }
}

#[test]
fn circumstances_and_reasons_are_two_lists_that_make_up_all_causes() {
    let all = [&Cause::REASONS[..], &Cause::CIRCUMSTANCES].concat();
    assert_eq!(all, Cause::ALL);
    assert!(Cause::REASONS.iter().all(|cause| cause.is_reason()));
    assert!(!Cause::CIRCUMSTANCES.iter().any(|cause| cause.is_reason()));
}

#[test]
fn a_circumstance_leads_where_it_has_as_many_points_as_the_first_reason() {
    use Cause::{Change, Custom, Leaving, NoProblem, Practical, Sides};
    /// Options, and the causes that are told with their points.
    type Case = (&'static [&'static str], &'static [(Cause, u8)]);
    let cases: [Case; 9] = [
        (&["said-practical"], &[(Practical, 3)]),
        (&["said-practical", "pic-two"], &[(Practical, 3)]),
        (&["said-practical", "said-sides"], &[(Practical, 3), (Sides, 3)]),
        (&["said-practical", "said-sides", "pic-two"], &[(Sides, 5), (Practical, 3)]),
        (&["said-custom", "said-practical"], &[(Custom, 3), (Practical, 3)]),
        (&["prob-deny", "st-fine", "said-change"], &[(NoProblem, 6), (Change, 3)]),
        (&["st-torn", "said-sides", "src-blamed", "pic-two"], &[(Sides, 7), (Leaving, 5)]),
        (
            &["st-left", "said-sides", "src-blamed", "pic-two", "prob-blame"],
            &[(Leaving, 9), (Sides, 9)],
        ),
        (
            &["st-torn", "prob-deny", "said-custom", "said-sides"],
            &[(Leaving, 5), (NoProblem, 3), (Custom, 3)],
        ),
    ];
    for (options, expected) in cases {
        assert_eq!(told(options), expected, "{options:?}");
    }
}

#[test]
fn a_fourth_circumstance_is_named_below_and_none_is_lost() {
    let options = ["st-left", "prob-deny", "said-custom", "said-practical", "said-sides"];
    assert_eq!(told(&options).len(), MOST_TOLD);
    assert_eq!(others(&options)[..2], [Cause::Practical, Cause::Sides]);
    let mut random = Random(4);
    for _ in 0..5_000 {
        let causes = judge(rules(), &random.sheet(rules())).causes;
        let named: Vec<&Finding> = causes.told.iter().chain(causes.others()).collect();
        assert!(causes.told.len() <= MOST_TOLD);
        assert!(causes.told.is_sorted_by(|one, next| one.score >= next.score), "{causes:#?}");
        for (at, finding) in named.iter().enumerate() {
            let twice = named[..at].iter().any(|before| before.cause == finding.cause);
            assert!(!twice, "{:?} is named twice", finding.cause);
        }
    }
}

#[test]
fn no_circumstance_is_ever_called_likely() {
    for said in [&["said-custom"][..], &["said-practical"], &["said-custom", "said-practical"]] {
        for problem in options("q-problems") {
            for stance in options("q-stance") {
                let causes = judged(&[said, &[problem, stance]].concat()).causes;
                let circumstances = causes.told.iter().filter(|finding| !finding.cause.is_reason());
                for finding in circumstances {
                    assert!(finding.strength <= Strength::Some, "{finding:?}");
                }
            }
        }
    }
}

#[test]
fn where_they_may_see_no_problem_the_known_is_never_called_likely() {
    let known = ["said-change", "pic-change", "help-wait"];
    let strength = |more: &[&str]| {
        let causes = judged(&[&known[..], more].concat()).causes;
        let change = causes.reasons.iter().find(|finding| finding.cause == Cause::Change).unwrap();
        let also = causes.told.iter().find(|finding| finding.cause == Cause::Change).unwrap();
        assert_eq!(change, also, "it is told with the strength that it has among the reasons");
        change.strength
    };
    assert_eq!(strength(&[]), Strength::Strong);
    assert_eq!(strength(&["prob-drift"]), Strength::Strong);
    for no_problem in [&["prob-deny"][..], &["st-fine"], &["prob-drift", "st-fine"]] {
        assert_eq!(strength(no_problem), Strength::Some, "{no_problem:?}");
    }
    let sides = ["said-sides", "src-blamed", "pic-two", "st-fine"];
    let strongest = judged(&sides).causes.reasons[0].strength;
    assert_eq!(strongest, Strength::Strong, "other reasons aren't capped");
}

#[test]
fn on_the_caution_route_anger_and_blame_are_not_explained_as_fear_of_being_outnumbered() {
    let evidence = ["said-sides", "src-blamed", "pic-two"];
    for safe in options("q-safe") {
        for answer in options("q-answer") {
            for problem in options("q-problems") {
                let sheet = [&["few", answer, safe, problem][..], &evidence].concat();
                let judgement = judged(&sheet);
                let causes = &judgement.causes;
                let named = causes.told.iter().chain(causes.others());
                let explained = named.into_iter().any(|finding| finding.cause == Cause::Sides);
                let silent = judgement.route == Route::Caution
                    && (answer == "turned" || problem == "prob-blame");
                assert_eq!(explained, !silent, "{sheet:?}");
                assert!(!silent || judgement.leading().all(|cause| cause != Cause::Sides));
            }
        }
    }
}

#[test]
fn a_silenced_reason_does_not_count_among_those_that_stand_out() {
    use partner_quiz::quiz::causes::Lead;
    let lead = |safe| judged(&["few", "turned", safe, "said-sides", "said-doubt"]).causes.lead;
    assert_eq!(lead("safe"), Lead::Two);
    assert_eq!(lead("careful"), Lead::One);
}

#[test]
fn each_quote_has_its_own_reply_and_nothing_else_has_one() {
    for question in &rules().questions {
        for choice in &question.options {
            let replies = judged(&[&choice.id]).replies;
            let expected: Vec<(Cause, String)> = choice
                .id
                .strip_prefix("said-")
                .filter(|_| !choice.alone)
                .map(|name| (choice.sign.expect("a sign").cause, format!("reply-{name}")))
                .into_iter()
                .collect();
            assert_eq!(replies, expected, "{}", choice.id);
        }
    }
    let order = judged(&["said-custom", "said-failure"]).replies;
    assert_eq!(
        order.iter().map(|(cause, _)| *cause).collect::<Vec<_>>(),
        [Cause::Failure, Cause::Custom]
    );
}
