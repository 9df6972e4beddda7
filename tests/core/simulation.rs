//! What comes out for simulated visitors. The words for the strengths were chosen by these figures
//! (`docs/judgement.md`). They come from made-up answers, not from people. Seeds make every run the same.

use partner_quiz::quiz::answers::Answers;
use partner_quiz::quiz::causes::{Lead, QUOTE, Strength};
use partner_quiz::quiz::content::{Cause, Choice, Kind, Level, Question};
use partner_quiz::quiz::judgement::{Judgement, judge};

use crate::random::Random;
use crate::sheet::{judged, rules};

const RUNS: u32 = 6_000;

/// How far a share may be from the figure in the docs, given the number of runs: three standard errors.
const TOLERANCE: f64 = 0.02;

/// The share of simulated visitors for whom something is true.
fn share(
    seed: u64,
    visitor: impl Fn(&mut Random) -> Answers,
    holds: impl Fn(&Judgement) -> bool,
) -> f64 {
    let mut random = Random(seed);
    let count = (0..RUNS).filter(|_| holds(&judge(rules(), &visitor(&mut random)))).count();
    count as f64 / f64::from(RUNS)
}

fn near(what: &str, share: f64, expected: f64) {
    assert!((share - expected).abs() < TOLERANCE, "{what}: {share:.3}, in the docs {expected:.3}");
}

/// The place of the last option that means nothing, such as "I'm not sure" or "none of these".
fn way_out(question: &Question) -> usize {
    question.options.iter().rposition(|choice| !choice.means_something()).unwrap_or(0)
}

/// Checks each checkbox of a question with its own probability, or "none of these" if it has checked none.
fn tick(
    answers: &mut Answers,
    at: usize,
    question: &Question,
    mut ticks: impl FnMut(usize) -> bool,
) {
    for (place, choice) in question.options.iter().enumerate() {
        if !choice.alone && ticks(place) {
            answers.choose(rules(), at, place, true);
        }
    }
    if !answers.answered(at) {
        answers.choose(rules(), at, way_out(question), true);
    }
}

/// A visitor who clicks at random: any option of a question, and each checkbox one time in four.
fn clicker(random: &mut Random) -> Answers {
    let mut answers = Answers::none(rules());
    for (at, question) in rules().questions.iter().enumerate() {
        match question.kind {
            Kind::One => answers.choose(rules(), at, random.below(question.options.len()), true),
            Kind::Many => tick(&mut answers, at, question, |_| random.chance(0.25)),
        }
    }
    answers
}

/// A visitor whose partner has one true reason, and who notices each sign of it with the probability `notices`. A
/// question whose sign wasn't noticed is answered with "not sure" half the time, and at random otherwise. Checkboxes of
/// other reasons are checked one time in six. `unsure` is the probability with which a question is answered with "not
/// sure" in any case.
fn observer(random: &mut Random, reason: Cause, notices: f64, unsure: f64) -> Answers {
    let mut answers = Answers::none(rules());
    for (at, question) in rules().questions.iter().enumerate() {
        if random.chance(unsure) {
            answers.choose(rules(), at, way_out(question), true);
            continue;
        }
        let points = |choice: &Choice| choice.sign.is_some_and(|sign| sign.cause == reason);
        let sign = question.options.iter().position(points);
        match question.kind {
            Kind::Many => tick(&mut answers, at, question, |place| {
                random.chance(if Some(place) == sign { notices } else { 1.0 / 6.0 })
            }),
            Kind::One => {
                let place = match sign {
                    Some(sign) if random.chance(notices) => sign,
                    _ if random.chance(0.5) => random.below(question.options.len()),
                    _ => way_out(question),
                };
                answers.choose(rules(), at, place, true);
            }
        }
    }
    answers
}

/// The same for all six reasons, each of them equally often.
fn observed(notices: f64, unsure: f64, holds: impl Fn(&Judgement, Cause) -> bool) -> f64 {
    let of = |reason| {
        share(
            3,
            |random| observer(random, reason, notices, unsure),
            |judgement| holds(judgement, reason),
        )
    };
    Cause::REASONS.into_iter().map(of).sum::<f64>() / 6.0
}

fn strongest(judgement: &Judgement) -> Option<Strength> {
    judgement.causes.reasons.iter().map(|finding| finding.strength).max()
}

#[test]
fn a_random_clicker_seldom_gets_a_likely_and_often_a_may() {
    // This is why only a strong reason is called "likely".
    near(
        "strong",
        share(1, clicker, |judgement| strongest(judgement) == Some(Strength::Strong)),
        0.11,
    );
    near(
        "some or more",
        share(1, clicker, |judgement| strongest(judgement) >= Some(Strength::Some)),
        0.64,
    );
}

#[test]
fn the_true_reason_leads_the_more_often_the_more_of_it_is_noticed() {
    for (notices, right, wrong) in [(0.4, 0.62, 0.23), (0.55, 0.80, 0.12), (0.7, 0.93, 0.05)] {
        // Among the six reasons. A circumstance may lead before all of them, and the made-up visitors have some.
        let leads = |judgement: &Judgement, reason| {
            let reasons = &judgement.causes.reasons;
            let top = reasons.first().map_or(0, |first| first.score);
            reasons.iter().any(|finding| {
                finding.cause == reason && finding.score >= QUOTE && finding.score + 1 >= top
            })
        };
        near("right", observed(notices, 0.0, leads), right);
        let only_others = |judgement: &Judgement, reason| {
            judgement.causes.lead != Lead::Unnamed && !leads(judgement, reason)
        };
        near("wrong", observed(notices, 0.0, only_others), wrong);
        let wrongly_likely = |judgement: &Judgement, reason| {
            let mut others =
                judgement.causes.reasons.iter().filter(|finding| finding.cause != reason);
            others.any(|finding| finding.strength == Strength::Strong)
        };
        near("another one called likely", observed(notices, 0.0, wrongly_likely), 0.01);
    }
}

#[test]
fn with_half_the_answers_not_sure_many_get_no_guess() {
    near(
        "no reason named",
        observed(0.7, 0.5, |judgement, _| judgement.causes.lead == Lead::Unnamed),
        0.40,
    );
}

#[test]
fn a_visitor_who_is_not_sure_of_anything_gets_no_guess() {
    let out: Vec<&str> = rules()
        .questions
        .iter()
        .filter_map(|question| question.options.iter().rfind(|choice| !choice.means_something()))
        .map(|choice| choice.id.as_str())
        .collect();
    let judgement = judged(&out);
    assert_eq!(judgement.level, Level::CannotTell);
    assert_eq!(judgement.causes.lead, Lead::Unnamed);
}

#[test]
fn ticking_every_quote_gives_a_flat_profile() {
    let said = rules().questions.iter().find(|question| question.id == "q-said").unwrap();
    let quotes: Vec<&str> = said
        .options
        .iter()
        .filter(|choice| !choice.alone)
        .map(|choice| choice.id.as_str())
        .collect();
    assert_eq!(said.kind, Kind::Many);
    assert_eq!(judged(&quotes).causes.lead, Lead::Flat);
}
