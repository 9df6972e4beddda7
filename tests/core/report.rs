//! The report over every answer sheet, and the way in which it goes through them.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use partner_quiz::author::report::{OfReason, Report, Share, report};
use partner_quiz::author::sheets::{Looks, Sheets};
use partner_quiz::author::{Files, read};
use partner_quiz::quiz::answers::Answers;
use partner_quiz::quiz::content::{Cause, Choice, Kind, Level, Route, Rules};
use partner_quiz::quiz::judgement::{Judgement, judge};
use partner_quiz::quiz::plan::plan;

use crate::random::Random;
use crate::sheet::{CONTENT, rules};

pub(crate) static REPORT: LazyLock<Report> = LazyLock::new(|| report(&CONTENT, &mut |_| {}));

#[test]
fn the_english_content_is_clean() {
    assert_eq!(REPORT.problems, []);
    assert!(REPORT.idle_options.is_empty());
    assert!(REPORT.never_shown.is_empty());
    assert!(REPORT.suppressed_on_stop.is_empty());
    assert!(REPORT.twice.is_empty());
    assert!(REPORT.suppressed_on_caution.is_empty());
    assert!(REPORT.pages.together.is_empty());
    assert_eq!(REPORT.without_tonight, 0);
}

#[test]
fn the_spanish_content_is_clean() {
    let spanish = read(&Files::beside(Path::new("content/es.toml"))).expect("content that reads");
    assert_eq!(report(&spanish, &mut |_| {}).problems, []);
}

#[test]
fn the_number_of_sheets_is_the_product_of_the_ways_to_answer() {
    // Eight checkboxes or "none of these" can be answered in 256 ways. After "never", two questions are skipped.
    let about_them = 256 * 7 * 6 * 7 * 7 * 6 * 6;
    let asked = 3 * 8 * 7 * about_them * 128 * 6;
    let never = 7 * about_them * 6;
    assert_eq!(REPORT.sheets, asked + never);
    for looks in [Looks::Level, Looks::Reasons, Looks::Causes, Looks::Frame] {
        let mut sheets = 0;
        Sheets::new(rules(), looks).each(&mut |_, count| sheets += count);
        assert_eq!(sheets, asked + never, "{looks:?} stands for every sheet once");
    }
}

#[test]
fn of_options_that_mean_the_same_the_one_with_the_most_words_is_on_the_sheets() {
    // A bad time in therapy counts the same alone or together.
    for (longer, shorter) in [("src-bad", "src-together"), ("src-together", "src-bad")] {
        let words = |choice: &Choice| usize::from(choice.id == longer);
        let mut seen = BTreeSet::new();
        Sheets::longest(rules(), Looks::Causes, &words).each(&mut |answers, _| {
            seen.extend([longer, shorter].into_iter().filter(|id| answers.has_id(rules(), id)));
        });
        assert_eq!(seen, BTreeSet::from([longer]));
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
    // What is on a page, and what stands open on it besides the causes and the lines that follow them.
    let groups = |judgement: &Judgement| {
        let plan = plan(rules, judgement, true);
        let library = plan.library.iter().map(|fold| {
            let groups = fold.sections.iter().map(|section| section.group.clone());
            (fold.id.clone(), groups.collect::<Vec<_>>())
        });
        let talk = plan.talk.as_ref().map(std::mem::discriminant);
        (library.collect::<Vec<_>>(), talk, plan.you, plan.practice, plan.crisis, plan.brief)
    };
    let mut random = Random(1);
    let [of_level, of_reasons, of_causes, of_frame] =
        [Looks::Level, Looks::Reasons, Looks::Causes, Looks::Frame]
            .map(|looks| inside(rules, looks));
    for _ in 0..5_000 {
        let sheet = random.sheet(rules);
        let whole = judge(rules, &sheet);
        let level = judge(rules, &part(rules, &sheet, &of_level));
        let reasons = judge(rules, &part(rules, &sheet, &of_reasons));
        let causes = judge(rules, &part(rules, &sheet, &of_causes));
        let frame = judge(rules, &part(rules, &sheet, &of_frame));
        assert_eq!(whole.level, level.level);
        // Which reasons aren't told is up to the route.
        if whole.route != Route::Caution {
            assert_eq!(whole.causes, causes.causes);
            let scores = |judgement: &Judgement| {
                let reasons = judgement.causes.reasons.iter();
                reasons.map(|finding| (finding.cause, finding.score)).collect::<Vec<_>>()
            };
            assert_eq!(
                (whole.causes.lead, scores(&whole)),
                (reasons.causes.lead, scores(&reasons))
            );
        }
        assert_eq!(
            (whole.level, whole.route, &whole.flags),
            (frame.level, frame.route, &frame.flags)
        );
        assert_eq!(groups(&whole), groups(&frame), "what is on a page follows from its frame");
    }
}

#[test]
fn random_sheets_come_out_as_often_as_the_report_says() {
    let rules = rules();
    let mut random = Random(2);
    let count = 20_000;
    let (mut levels, mut likely) = (vec![0; REPORT.levels.len()], vec![0; REPORT.reasons.len()]);
    for _ in 0..count {
        let judgement = judge(rules, &random.sheet(rules));
        let level = REPORT.levels.iter().position(|share| share.id == judgement.level.id());
        levels[level.unwrap()] += 1;
        // The report counts the reasons without the rules of the routes and the circumstances.
        let strong = |points: u8, signs: u8| points >= 6 && signs >= 3;
        for finding in &judgement.causes.reasons {
            let place = REPORT.reasons.iter().position(|reason| reason.id == finding.cause.id());
            let points = finding.score;
            let is_likely =
                judgement.against(finding.cause).is_empty() && strong(points, finding.signs);
            likely[place.unwrap()] += i32::from(is_likely);
        }
    }
    // A random sheet has "never" as often as any other answer to the first question, but among all sheets it is very
    // rare. So the levels are compared among those who have asked.
    let asked = |(share, _): &(&Share, &i32)| share.id != "not-asked";
    let of_asked: i32 = REPORT.levels.iter().zip(&levels).filter(asked).map(|(_, seen)| seen).sum();
    for (share, seen) in REPORT.levels.iter().zip(&levels).filter(asked) {
        let seen = f64::from(*seen) / f64::from(of_asked);
        assert!((seen - share.share).abs() < 0.02, "{}: {seen} against {}", share.id, share.share);
    }
    for (reason, seen) in REPORT.reasons.iter().zip(&likely) {
        let seen = f64::from(*seen) / f64::from(count);
        let close = (seen - reason.likely).abs() < 0.01;
        assert!(close, "{}: {seen} against {}", reason.id, reason.likely);
    }
}

#[test]
fn every_reason_comes_out_about_as_often_as_the_others_but_doubt_more_often() {
    // Two options of one question point to doubt (docs/judgement.md).
    let spread = |of: fn(&OfReason) -> f64| {
        let others = REPORT.reasons.iter().filter(|reason| reason.id != "reason-doubt");
        let shares: Vec<f64> = others.map(of).collect();
        let most = shares.iter().copied().fold(f64::MIN, f64::max);
        (most - shares.iter().copied().fold(f64::MAX, f64::min), most)
    };
    let doubt = REPORT.reasons.iter().find(|reason| reason.id == "reason-doubt").unwrap();
    for (of, most_spread, most_more) in [
        ((|reason| reason.leads) as fn(&OfReason) -> f64, 0.035, 0.035),
        (|reason| reason.leads_alone, 0.025, 0.015),
        (|reason| reason.likely, 0.006, 0.02),
    ] {
        let (spread, most) = spread(of);
        assert!(spread < most_spread, "{spread}");
        assert!((0.0..most_more).contains(&(of(doubt) - most)), "{} against {most}", of(doubt));
    }
    for reason in &REPORT.reasons {
        let chances = if reason.id == "reason-doubt" { 5 } else { 4 };
        assert_eq!((reason.ceiling, reason.chances.len()), (9, chances), "{}", reason.id);
    }
}

#[test]
fn every_level_has_a_page_within_its_limit() {
    for level in Level::ALL {
        for brief in [false, true] {
            let most = REPORT.pages.most.get(&(level.id(), brief));
            // After a firm no, every page is short.
            assert_eq!(most.is_some(), brief || level != Level::Refusing, "{level:?}");
            let limit = if brief { 320 } else { 420 };
            assert!(most.is_none_or(|most| (200..=limit).contains(&most.words)), "{most:?}");
        }
    }
}

#[test]
fn the_figures_in_the_docs_are_those_of_the_report() {
    let docs = std::fs::read_to_string("docs/judgement.md").unwrap();
    let percent = |share: f64| format!("{:.1} %", share * 100.0);
    for reason in &REPORT.reasons {
        let row = [reason.leads, reason.leads_alone, reason.likely].map(percent).join(" | ");
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
    let sentences = Cause::REASONS.iter().flat_map(|reason| {
        let piece = &CONTENT.words.pieces[reason.id()];
        [&piece.title]
            .into_iter()
            .chain([&piece.text])
            .flat_map(|text| text.split_inclusive('.'))
            .map(str::trim)
    });
    let all: Vec<&str> = sentences.collect();
    assert!(all.len() >= 3 * 6);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
}

#[test]
fn a_question_for_several_answers_is_asked_twice_at_the_most() {
    // With long lists of checkboxes, people stop reading after the first one that fits.
    let many = rules().questions.iter().filter(|question| question.kind == Kind::Many).count();
    assert_eq!(many, 2);
}
