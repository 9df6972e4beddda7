//! The six reasons: strength, evidence against, which lead, and ties.

use partner_quiz::quiz::content::Reason;
use partner_quiz::quiz::reasons::{Finding, Lead, Strength};

use crate::sheet::{judged, rules};

/// The finding about one reason on a sheet.
fn finding(options: &[&str], reason: Reason) -> Finding {
    let reasons = judged(options).reasons;
    reasons.ranked.into_iter().find(|finding| finding.reason == reason).expect("all six are ranked")
}

/// The reasons that are shown in full, in order.
fn told(options: &[&str]) -> Vec<Reason> {
    judged(options).reasons.told().iter().map(|finding| finding.reason).collect()
}

#[test]
fn every_reason_has_the_same_four_chances_and_the_same_ceiling() {
    for reason in Reason::ALL {
        let signs = rules().questions.iter().map(|question| {
            let of_reason = question.options.iter().filter_map(|choice| choice.sign);
            let weights: Vec<u8> =
                of_reason.filter(|sign| sign.reason == reason).map(|sign| sign.weight).collect();
            assert!(weights.len() <= 1, "one option a question for {reason:?}");
            weights.first().copied().unwrap_or(0)
        });
        let weights: Vec<u8> = signs.filter(|weight| *weight > 0).collect();
        assert_eq!(weights, [3, 2, 2, 2], "{reason:?}");
        assert_eq!(finding(&[], reason).chances, 4);
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
        let finding = finding(options, Reason::Sides);
        assert_eq!((finding.score, finding.strength), (score, strength), "{options:?}");
        assert_eq!(finding.because, options);
    }
}

#[test]
fn counter_evidence_lowers_the_score_and_the_word_by_one_step() {
    let cases: [(&[&str], Reason, u8, Strength); 7] = [
        (&["src-knows"], Reason::Unknown, 0, Strength::None),
        (&["src-knows", "pic-mystery"], Reason::Unknown, 0, Strength::None),
        (&["src-knows", "said-unknown"], Reason::Unknown, 1, Strength::None),
        (&["src-knows", "said-unknown", "pic-mystery"], Reason::Unknown, 3, Strength::One),
        (
            &["src-knows", "said-unknown", "pic-mystery", "help-details"],
            Reason::Unknown,
            5,
            Strength::Some,
        ),
        (&["src-knows", "said-doubt", "pic-point"], Reason::Doubt, 4, Strength::One),
        (&["src-knows", "said-doubt", "pic-point", "help-doubt"], Reason::Doubt, 6, Strength::Some),
    ];
    for (options, reason, score, strength) in cases {
        let finding = finding(options, reason);
        assert_eq!((finding.score, finding.strength), (score, strength), "{options:?}");
        assert_eq!(finding.against, ["src-knows"]);
    }
    assert!(finding(&["src-knows"], Reason::Sides).against.is_empty());
}

#[test]
fn reasons_within_one_point_of_the_top_lead_together() {
    let lead = |options: &[&str]| judged(options).reasons.lead;
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
        let flat = judged(&quotes[..count]).reasons.lead == Lead::Flat;
        assert_eq!(flat, count >= 5, "{count} quotes");
    }
    assert!(told(&quotes).is_empty(), "none is told in full");
    assert_eq!(judged(&quotes).reasons.less_likely().count(), 6, "all are told in brief");
}

#[test]
fn at_most_three_reasons_are_told_and_the_rest_is_named_below() {
    let options = ["said-failure", "said-doubt", "said-sides", "said-change", "help-wait"];
    assert_eq!(told(&options), [Reason::Change, Reason::Doubt, Reason::Failure]);
    let reasons = judged(&options).reasons;
    assert_eq!(
        reasons.less_likely().map(|finding| finding.reason).collect::<Vec<_>>(),
        [Reason::Sides]
    );
    assert_eq!(reasons.without_a_sign().count(), 2);
}

#[test]
fn equal_scores_are_ordered_by_quote_then_signs_then_a_fixed_order() {
    assert_eq!(told(&["said-doubt", "said-failure"]), [Reason::Doubt, Reason::Failure]);
    // 4 points from two things that they do, and 3 from their own words: the score decides.
    assert_eq!(told(&["said-sides", "src-raised", "prob-fail"]), [Reason::Failure, Reason::Sides]);
}

#[test]
fn a_reason_below_three_points_is_never_told_in_full() {
    assert_eq!(told(&["said-sides", "pic-point"]), [Reason::Sides]);
    assert!(told(&["pic-two", "help-doubt"]).is_empty());
}

#[test]
fn what_was_never_asked_is_never_called_likely() {
    let judgement = judged(&["never", "said-sides", "src-blamed", "pic-two", "prob-blame"]);
    assert_eq!(judgement.spoken(judgement.reasons.ranked[0].strength), Strength::Some);
    let asked = judged(&["few", "said-sides", "src-blamed", "pic-two", "prob-blame"]);
    assert_eq!(asked.spoken(asked.reasons.ranked[0].strength), Strength::Strong);
}

#[test]
fn one_more_sign_of_a_reason_never_lowers_it() {
    let signs: Vec<&str> = rules()
        .questions
        .iter()
        .flat_map(|question| &question.options)
        .filter(|choice| choice.sign.is_some_and(|sign| sign.reason == Reason::Doubt))
        .map(|choice| choice.id.as_str())
        .collect();
    for set in 0_u32..16 {
        let chosen = |set: u32| -> Vec<&str> {
            (0..4).filter(|bit| set >> bit & 1 == 1).map(|bit| signs[bit]).collect()
        };
        for more in 0..4 {
            let (less, more) = (
                finding(&chosen(set), Reason::Doubt),
                finding(&chosen(set | 1 << more), Reason::Doubt),
            );
            assert!(less.score <= more.score && less.strength <= more.strength);
        }
    }
}
