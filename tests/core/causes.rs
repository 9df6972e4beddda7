//! The six reasons: strength, evidence against, which lead, and ties.

use partner_quiz::quiz::causes::{Finding, Lead, Strength};
use partner_quiz::quiz::content::{Cause, Question};

use crate::sheet::{judged, rules};

/// The finding about one reason on a sheet.
fn finding(options: &[&str], reason: Cause) -> Finding {
    let reasons = judged(options).causes.reasons;
    reasons.into_iter().find(|finding| finding.cause == reason).expect("all six are ranked")
}

/// The causes that are told, in order.
fn told(options: &[&str]) -> Vec<Cause> {
    judged(options).causes.told.iter().map(|finding| finding.cause).collect()
}

fn lead(options: &[&str]) -> Lead {
    judged(options).causes.lead
}

/// The weights of the options of a question that point to a reason.
fn weights(question: &Question, reason: Cause) -> Vec<u8> {
    let signs = question.options.iter().filter_map(|choice| choice.sign);
    signs.filter(|sign| sign.cause == reason).map(|sign| sign.weight).collect()
}

#[test]
fn every_reason_has_the_same_four_chances_and_the_same_ceiling() {
    for reason in Cause::REASONS {
        let of_questions = rules().questions.iter().map(|question| weights(question, reason));
        let chances: Vec<Vec<u8>> = of_questions.filter(|weights| !weights.is_empty()).collect();
        // A question can have two options for a reason, but they must weigh the same.
        for weights in &chances {
            assert!(weights.iter().all(|weight| *weight == weights[0]), "{reason:?}: {weights:?}");
        }
        let firsts: Vec<u8> = chances.iter().map(|weights| weights[0]).collect();
        assert_eq!(firsts, [3, 2, 2, 2], "{reason:?}");
    }
}

#[test]
fn strength_follows_the_number_of_signs_and_their_points() {
    let cases: [(&[&str], u8, Strength); 8] = [
        (&[], 0, Strength::None),
        (&["pic-two"], 2, Strength::One),
        (&["said-sides"], 3, Strength::One),
        (&["pic-two", "prob-blame"], 4, Strength::Some),
        (&["said-sides", "pic-two"], 5, Strength::Some),
        (&["src-blamed", "pic-two", "prob-blame"], 6, Strength::Strong),
        (&["said-sides", "pic-two", "prob-blame"], 7, Strength::Strong),
        (&["said-sides", "src-blamed", "pic-two", "prob-blame"], 9, Strength::Strong),
    ];
    for (options, score, strength) in cases {
        let finding = finding(options, Cause::Sides);
        assert_eq!((finding.score, finding.strength), (score, strength), "{options:?}");
        assert_eq!(judged(options).because(Cause::Sides), options);
        assert_eq!(usize::from(finding.signs), options.len());
        assert_eq!(finding.quoted, options.contains(&"said-sides"));
    }
}

#[test]
fn a_bad_time_in_therapy_counts_the_same_whether_they_went_alone_or_with_the_visitor() {
    for option in ["src-bad", "src-together"] {
        let finding = finding(&[option], Cause::Doubt);
        assert_eq!((finding.score, finding.strength), (2, Strength::One), "{option}");
    }
}

#[test]
fn counter_evidence_lowers_the_score_and_the_word_by_one_step() {
    use Cause::{Doubt, Exposed, Failure, Unknown};
    let cases: [(&str, &[&str], Cause, u8, Strength); 14] = [
        ("src-knows", &[], Unknown, 0, Strength::None),
        ("src-knows", &["pic-mystery"], Unknown, 0, Strength::None),
        ("src-knows", &["said-unknown"], Unknown, 1, Strength::None),
        ("src-knows", &["said-unknown", "pic-mystery"], Unknown, 3, Strength::One),
        ("src-knows", &["said-unknown", "pic-mystery", "help-details"], Unknown, 5, Strength::Some),
        ("src-knows", &["said-doubt", "pic-point"], Doubt, 4, Strength::One),
        ("src-knows", &["said-doubt", "pic-point", "help-doubt"], Doubt, 6, Strength::Some),
        ("help-asks", &[], Failure, 0, Strength::None),
        ("help-asks", &["prob-fail"], Failure, 0, Strength::None),
        ("help-asks", &["said-failure"], Failure, 1, Strength::None),
        ("help-asks", &["said-failure", "src-raised"], Failure, 3, Strength::One),
        ("help-asks", &["said-failure", "src-raised", "prob-fail"], Failure, 5, Strength::Some),
        ("help-asks", &["said-exposed", "pic-judged"], Exposed, 4, Strength::One),
        ("help-asks", &["said-exposed", "pic-judged", "prob-hide"], Exposed, 6, Strength::Some),
    ];
    for (against, options, reason, score, strength) in cases {
        let sheet = [options, &[against]].concat();
        let finding = finding(&sheet, reason);
        assert_eq!((finding.score, finding.strength), (score, strength), "{against}, {options:?}");
        assert_eq!(judged(&sheet).against(reason), [against]);
        assert_eq!(judged(&sheet).because(reason), options, "what points to it is still told");
    }
}

#[test]
fn an_answer_counts_only_against_the_reasons_that_it_contradicts() {
    for (option, reasons) in [
        ("src-knows", [Cause::Unknown, Cause::Doubt]),
        ("help-asks", [Cause::Failure, Cause::Exposed]),
    ] {
        for reason in Cause::REASONS {
            let counts = !judged(&[option]).against(reason).is_empty();
            assert_eq!(counts, reasons.contains(&reason), "{option} and {reason:?}");
        }
    }
}

#[test]
fn reasons_within_one_point_of_the_top_lead_together() {
    assert_eq!(lead(&[]), Lead::Unnamed);
    assert_eq!(lead(&["pic-two"]), Lead::Unnamed, "one act is too little to name a reason");
    assert_eq!(lead(&["said-sides"]), Lead::One);
    assert_eq!(lead(&["said-sides", "said-doubt"]), Lead::Two);
    assert_eq!(lead(&["said-sides", "prob-blame", "said-doubt", "pic-point"]), Lead::Two);
    assert_eq!(lead(&["said-sides", "prob-blame", "said-doubt"]), Lead::One, "5 against 3");
    assert_eq!(lead(&["said-sides", "src-raised", "prob-fail"]), Lead::Two, "4 against 3");
    assert_eq!(lead(&["said-sides", "said-doubt", "said-change"]), Lead::Several);
}

#[test]
fn five_named_reasons_or_six_are_a_flat_profile() {
    let quotes =
        ["said-failure", "said-doubt", "said-sides", "said-unknown", "said-exposed", "said-change"];
    for count in 1..=6 {
        let flat = lead(&quotes[..count]) == Lead::Flat;
        assert_eq!(flat, count >= 5, "{count} quotes");
    }
    assert!(told(&quotes).is_empty(), "no reason is told in full");
    assert_eq!(judged(&quotes).causes.others().count(), 6, "all are told in brief");
}

#[test]
fn at_most_three_reasons_are_told_and_the_rest_is_named_below() {
    let options = ["said-failure", "said-doubt", "said-sides", "said-change", "help-wait"];
    assert_eq!(told(&options), [Cause::Change, Cause::Doubt, Cause::Failure]);
    let causes = judged(&options).causes;
    let others: Vec<Cause> = causes.others().map(|finding| finding.cause).collect();
    assert_eq!(others[0], Cause::Sides, "it has a sign, so it comes first");
    assert_eq!(others.len(), 3);
    assert_eq!(causes.others().filter(|finding| finding.score == 0).count(), 2);
}

#[test]
fn equal_scores_are_ordered_by_quote_then_signs_then_a_fixed_order() {
    assert_eq!(told(&["said-doubt", "said-failure"]), [Cause::Doubt, Cause::Failure]);
    // 4 points from two things that they do, and 3 from their own words: the score decides.
    assert_eq!(told(&["said-sides", "src-raised", "prob-fail"]), [Cause::Failure, Cause::Sides]);
    // Both have 3 points. Of one, 2 are lost to an answer that counts against it, but it has more signs.
    let options = ["said-unknown", "pic-mystery", "src-knows", "said-sides"];
    assert_eq!(told(&options), [Cause::Unknown, Cause::Sides]);
}

#[test]
fn a_reason_below_three_points_is_never_told_in_full() {
    assert_eq!(told(&["said-sides", "pic-point"]), [Cause::Sides]);
    assert!(told(&["pic-two", "help-doubt"]).is_empty());
}

#[test]
fn what_was_never_asked_is_never_called_likely() {
    let judgement = judged(&["never", "said-sides", "src-blamed", "pic-two", "prob-blame"]);
    assert_eq!(judgement.causes.reasons[0].strength.spoken(judgement.level), Strength::Some);
    let asked = judged(&["few", "said-sides", "src-blamed", "pic-two", "prob-blame"]);
    assert_eq!(asked.causes.reasons[0].strength.spoken(asked.level), Strength::Strong);
}

#[test]
fn one_more_sign_of_a_reason_never_lowers_it_and_an_answer_against_it_never_raises_it() {
    for reason in Cause::REASONS {
        let points = |question: &Question| {
            let mut options = question.options.iter();
            let option =
                options.find(|choice| choice.sign.is_some_and(|sign| sign.cause == reason));
            option.map(|choice| choice.id.clone())
        };
        let signs: Vec<String> = rules().questions.iter().filter_map(points).collect();
        let finding_of = |set: u32, more: &[&str]| {
            let chosen = (0..4).filter(|bit| set >> bit & 1 == 1).map(|bit| signs[bit].as_str());
            finding(&chosen.chain(more.iter().copied()).collect::<Vec<_>>(), reason)
        };
        for set in 0_u32..16 {
            let less = finding_of(set, &[]);
            for more in 0..4 {
                let more = finding_of(set | 1 << more, &[]);
                assert!(less.score <= more.score && less.strength <= more.strength);
            }
            for against in ["src-knows", "help-asks"] {
                let lowered = finding_of(set, &[against]);
                assert!(lowered.score <= less.score && lowered.strength <= less.strength);
            }
        }
    }
}
