//! The report over every answer sheet, and the way in which it goes through them.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use partner_quiz::author::report::{Report, report};
use partner_quiz::author::sheets::{Looks, Sheets};
use partner_quiz::author::{Files, read};
use partner_quiz::quiz::answers::Answers;
use partner_quiz::quiz::content::{Content, Kind, Reason, Rules};
use partner_quiz::quiz::judgement::{Judgement, judge};
use partner_quiz::quiz::plan::plan;

use crate::random::Random;
use crate::sheet::{CONTENT, rules};

static REPORT: LazyLock<Report> = LazyLock::new(|| report(&CONTENT, &mut |_| {}));

#[test]
fn the_english_content_is_clean() {
    assert_eq!(REPORT.problems, Vec::<String>::new());
    assert!(REPORT.idle_options.is_empty());
    assert!(REPORT.never_shown.is_empty());
    assert!(REPORT.suppressed_on_stop.is_empty());
    assert!(REPORT.twice.is_empty());
    assert_eq!(REPORT.without_steps, 0);
}

#[test]
fn the_spanish_content_is_clean() {
    let spanish = read(&Files::beside(Path::new("content/es.toml"))).expect("content that reads");
    assert_eq!(report(&spanish, &mut |_| {}).problems, Vec::<String>::new());
}

#[test]
fn the_number_of_sheets_is_the_product_of_the_ways_to_answer() {
    // Seven checkboxes or "none of these" can be answered in 128 ways. After "never", two questions are skipped.
    let asked = 3 * 6 * 6 * 128 * 6_u64.pow(4) * 6 * 5 * 128 * 5;
    let never = 6 * 128 * 6_u64.pow(4) * 6 * 5 * 5;
    assert_eq!(REPORT.sheets, asked + never);
    for looks in [Looks::Level, Looks::Reasons, Looks::Frame] {
        let mut sheets = 0;
        Sheets::new(rules(), looks).each(&mut |_, count| sheets += count);
        assert_eq!(sheets, asked + never, "{looks:?} stands for every sheet once");
    }
}

#[test]
fn shares_of_levels_routes_and_leads_add_up_to_all_sheets() {
    for shares in [&REPORT.levels, &REPORT.routes, &REPORT.leads] {
        assert_eq!(shares.iter().map(|share| share.sheets).sum::<u64>(), REPORT.sheets);
        assert!(shares.iter().all(|share| share.sheets > 0), "{shares:?}: each comes out");
    }
}

/// The places of the questions that a part of the judgement looks at.
fn inside(rules: &Rules, looks: Looks) -> Vec<bool> {
    let mut inside = vec![false; rules.questions.len()];
    Sheets::new(rules, looks).each(&mut |answers, _| {
        for (at, seen) in inside.iter_mut().enumerate() {
            *seen |= answers.answered(at);
        }
    });
    inside
}

/// The answers to these questions only.
fn part(rules: &Rules, whole: &Answers, inside: &[bool]) -> Answers {
    let mut part = Answers::none(rules);
    for (at, question) in rules.questions.iter().enumerate() {
        for place in 0..question.options.len() {
            if inside[at] && whole.has(at, place) {
                part.choose(rules, at, place, true);
            }
        }
    }
    part
}

#[test]
fn each_part_of_a_judgement_is_the_same_from_the_questions_of_its_factor_alone() {
    let rules = rules();
    let groups = |judgement: &Judgement| {
        let plan = plan(rules, judgement);
        let names = |sections: &[partner_quiz::quiz::plan::Section]| {
            sections.iter().map(|section| section.group.clone()).collect::<Vec<_>>()
        };
        [names(&plan.steps), names(&plan.later), names(&plan.therapy), names(&plan.closing)]
    };
    let mut random = Random(1);
    let [of_level, of_reasons, of_frame] =
        [Looks::Level, Looks::Reasons, Looks::Frame].map(|looks| inside(rules, looks));
    for _ in 0..5_000 {
        let sheet = random.sheet(rules);
        let whole = judge(rules, &sheet);
        let level = judge(rules, &part(rules, &sheet, &of_level));
        let reasons = judge(rules, &part(rules, &sheet, &of_reasons));
        let frame = judge(rules, &part(rules, &sheet, &of_frame));
        assert_eq!(whole.level, level.level);
        assert_eq!(whole.reasons, reasons.reasons);
        assert_eq!(
            (whole.level, whole.route, &whole.flags),
            (frame.level, frame.route, &frame.flags)
        );
        assert_eq!(groups(&whole), groups(&frame), "the groups of a plan follow from its frame");
    }
}

#[test]
fn random_sheets_come_out_as_often_as_the_report_says() {
    let rules = rules();
    let mut random = Random(2);
    let count = 20_000;
    let (mut levels, mut told) = (vec![0; REPORT.levels.len()], vec![0; REPORT.reasons.len()]);
    for _ in 0..count {
        let judgement = judge(rules, &random.sheet(rules));
        let of = |share: &&partner_quiz::author::report::Share| share.id == judgement.level.id();
        levels[REPORT.levels.iter().position(|share| of(&share)).unwrap()] += 1;
        for finding in judgement.reasons.told() {
            told[REPORT
                .reasons
                .iter()
                .position(|reason| reason.id == finding.reason.id())
                .unwrap()] += 1;
        }
    }
    // A random sheet has "never" as often as any other answer to the first question, but among all sheets it is very
    // rare. So the levels are compared among those who have asked.
    let asked: i32 = REPORT
        .levels
        .iter()
        .zip(&levels)
        .filter(|(share, _)| share.id != "not-asked")
        .map(|(_, seen)| *seen)
        .sum();
    for (share, seen) in
        REPORT.levels.iter().zip(&levels).filter(|(share, _)| share.id != "not-asked")
    {
        let seen = f64::from(*seen) / f64::from(asked);
        assert!((seen - share.share).abs() < 0.02, "{}: {seen} against {}", share.id, share.share);
    }
    for (reason, seen) in REPORT.reasons.iter().zip(&told) {
        let seen = f64::from(*seen) / f64::from(count);
        assert!((seen - reason.told).abs() < 0.02, "{}: {seen} against {}", reason.id, reason.told);
    }
}

#[test]
fn every_reason_comes_out_about_as_often_as_the_others() {
    let leads: Vec<f64> = REPORT.reasons.iter().map(|reason| reason.leads).collect();
    let told: Vec<f64> = REPORT.reasons.iter().map(|reason| reason.told).collect();
    let spread = |shares: &[f64]| {
        let most = shares.iter().copied().fold(f64::MIN, f64::max);
        most - shares.iter().copied().fold(f64::MAX, f64::min)
    };
    assert!(spread(&leads) < 0.04, "{leads:?}");
    assert!(spread(&told) < 0.075, "{told:?}");
    assert!(REPORT.reasons.iter().all(|reason| reason.ceiling == 9 && reason.chances.len() == 4));
}

#[test]
fn a_content_change_that_breaks_a_promise_is_named() {
    let problems = |change: &dyn Fn(&mut Content)| {
        let mut content = CONTENT.clone();
        change(&mut content);
        report(&content, &mut |_| {}).problems
    };
    let has = |problems: Vec<String>, part: &str| {
        assert!(
            problems.iter().any(|problem| problem.contains(part)),
            "{problems:#?} lacks {part}"
        );
    };
    has(
        problems(&|content| {
            let text = "Notwithstanding considerable organizational impediments, reconciliation necessitates extraordinary determination.";
            content.words.pieces.get_mut("good-calm").unwrap().text = text.into();
        }),
        "pieces.good-calm.text: its reading grade is",
    );
    has(
        problems(&|content| {
            content.words.pieces.get_mut("good-calm").unwrap().text = "Ask her.".into()
        }),
        "pieces.good-calm.text: the word \"her\" must not be used",
    );
    has(
        problems(&|content| {
            let twin = content.words.pieces["reason-sides"].text.clone();
            content.words.pieces.get_mut("reason-doubt").unwrap().text = twin;
        }),
        "has the same sentence",
    );
    has(
        problems(&|content| {
            content.rules.questions.iter_mut().flat_map(|question| &mut question.options).for_each(
                |choice| {
                    if choice.id == "said-doubt" {
                        choice.sign = None;
                    }
                },
            );
        }),
        "reason-doubt: the weights of its options are [2, 2, 2]",
    );
    has(
        problems(&|content| {
            content
                .rules
                .routes
                .values_mut()
                .for_each(|route| route.without_pieces.retain(|id| id != "ind-ripple"));
        }),
        "pieces.ind-ripple: the safety stop shows it, but must not",
    );
    has(
        problems(&|content| {
            content.rules.questions.iter_mut().flat_map(|question| &mut question.options).for_each(
                |choice| {
                    if choice.id == "agreed" || choice.id == "step-book" {
                        choice.answer = choice.answer.map(|_| 4);
                        choice.step = choice.step.map(|_| 4);
                    }
                },
            );
        }),
        "not-resisting: no answers lead to it",
    );
    has(
        problems(&|content| {
            content.rules.questions.iter_mut().flat_map(|question| &mut question.options).for_each(
                |choice| {
                    choice.sign = choice.sign.filter(|sign| sign.reason != Reason::Failure);
                },
            );
        }),
        "reason-failure: it never leads",
    );
}

#[test]
fn the_figures_in_the_docs_are_those_of_the_report() {
    let docs = std::fs::read_to_string("docs/judgement.md").unwrap();
    let percent = |share: f64| format!("{:.1} %", share * 100.0);
    for reason in &REPORT.reasons {
        let row =
            [reason.leads, reason.leads_alone, reason.told, reason.likely].map(percent).join(" | ");
        assert!(docs.contains(&format!("| {row} |")), "{}: {row}", reason.id);
    }
    for share in REPORT.levels.iter().filter(|share| share.id != "not-asked").chain(&REPORT.leads) {
        let row = format!("| {} |", percent(share.share));
        assert!(docs.contains(&row), "{}: {row}", share.id);
    }
    for count in [REPORT.sheets, REPORT.stopped] {
        let digits = count.to_string();
        let groups: Vec<_> =
            digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
        assert!(docs.contains(&groups.join(",")), "{count}");
    }
}

#[test]
fn the_six_reasons_differ_in_every_sentence() {
    let sentences = Reason::ALL.iter().flat_map(|reason| {
        let piece = &CONTENT.words.pieces[reason.id()];
        [&piece.title]
            .into_iter()
            .chain([&piece.text])
            .flat_map(|text| text.split_inclusive('.'))
            .map(str::trim)
    });
    let all: Vec<&str> = sentences.collect();
    assert!(all.len() >= 4 * 6);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
}

#[test]
fn a_question_for_several_answers_is_asked_twice_at_the_most() {
    // With long lists of checkboxes, people stop reading after the first one that fits.
    let many = rules().questions.iter().filter(|question| question.kind == Kind::Many).count();
    assert_eq!(many, 2);
}
