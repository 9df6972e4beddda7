//! Every piece stands in one place of a result, and everything that the route allows is on it somewhere.

use std::collections::BTreeSet;

use partner_quiz::author::sheets::{Looks, Sheets};
use partner_quiz::quiz::content::{Cause, Flag, Part, Route, Rules};
use partner_quiz::quiz::judgement::{Judgement, judge};
use partner_quiz::quiz::plan::{Plan, Section, TalkPlace, plan};
use partner_quiz::quiz::talk::suggested;

use crate::random::Random;
use crate::sheet::{CONTENT, rules};

/// The ids of the pieces that the plan places, in the order shown. What the causes tell, the talk plan's lines and the
/// lines for tonight aren't among them.
fn placed(plan: &Plan) -> Vec<&str> {
    let of_section = |section: &Section| {
        section.intro.iter().chain(&section.pieces).cloned().collect::<Vec<_>>()
    };
    let mut placed: Vec<&String> = Vec::new();
    placed.extend(plan.tonight.iter().flat_map(|tonight| &tonight.notice));
    if let Some(TalkPlace::Book(pieces)) = &plan.talk {
        placed.extend(pieces);
    }
    let sections = plan.answers.iter().chain(&plan.open);
    let sections = sections.chain(plan.library.iter().flat_map(|fold| &fold.sections));
    for section in sections {
        assert!(!of_section(section).is_empty(), "{} is empty", section.group);
        placed.extend(section.intro.iter().chain(&section.pieces));
    }
    placed.extend(plan.you.iter().chain(&plan.practice));
    placed.into_iter().map(String::as_str).collect()
}

/// What the causes on a result tell besides their own texts.
fn with_causes<'a>(rules: &'a Rules, judgement: &'a Judgement) -> impl Iterator<Item = &'a str> {
    let told = judgement.causes.told.iter();
    told.flat_map(|finding| &rules.causes[&finding.cause].with).map(String::as_str)
}

/// Calls `check` for the plan of each level, route and set of flags, and for those of random sheets.
fn each_plan(mut check: impl FnMut(&Judgement, &Plan, bool)) {
    let rules = rules();
    let mut check_sheet = |answers: &_| {
        let judgement = judge(rules, answers);
        for feels_safe in [false, true] {
            check(&judgement, &plan(rules, &judgement, feels_safe), feels_safe);
        }
    };
    Sheets::new(rules, Looks::Frame).each(&mut |answers, _| check_sheet(answers));
    let mut random = Random(5);
    for _ in 0..5_000 {
        check_sheet(&random.sheet(rules));
    }
}

#[test]
fn no_piece_stands_on_a_result_twice() {
    each_plan(|judgement, plan, _| {
        let mut placed = placed(plan);
        placed.push(&rules().validation);
        if plan.tonight.is_some() {
            placed.extend(with_causes(rules(), judgement));
        }
        // A talk plan shows its lines, so they don't stand elsewhere.
        if matches!(plan.talk, Some(TalkPlace::Open | TalkPlace::Folded(_))) {
            placed
                .extend(Part::ALL.into_iter().flat_map(|part| suggested(rules(), judgement, part)));
        }
        let once: BTreeSet<&str> = placed.iter().copied().collect();
        assert_eq!(placed.len(), once.len(), "{judgement:#?} {placed:?}");
    });
}

#[test]
fn everything_that_the_route_allows_is_on_the_result() {
    let rules = rules();
    let of_groups: BTreeSet<&str> =
        rules.groups.iter().flat_map(|group| &group.pieces).map(String::as_str).collect();
    each_plan(|judgement, plan, feels_safe| {
        let only = match judgement.route {
            Route::Normal => None,
            Route::Caution if feels_safe => None,
            route => Some(&rules.routes[&route].only),
        };
        let left_out = |id: &str| {
            let without = |flag: &Flag| {
                rules
                    .flags
                    .get(flag)
                    .is_some_and(|rule| rule.without.iter().any(|other| other == id))
            };
            only.is_some_and(|only| !only.iter().any(|other| other == id))
                || judgement.flags.iter().any(without)
        };
        let mut shown: BTreeSet<&str> = placed(plan).into_iter().collect();
        if plan.tonight.is_some() {
            shown.extend(with_causes(rules, judgement));
        }
        let missing: Vec<&&str> =
            of_groups.iter().filter(|id| !left_out(id) && !shown.contains(**id)).collect();
        assert!(missing.is_empty(), "{judgement:#?} lacks {missing:?}");
        let odd: Vec<&&str> = shown.iter().filter(|id| left_out(id)).collect();
        assert!(odd.is_empty(), "{judgement:#?} must not have {odd:?}");
    });
}

#[test]
fn all_six_reasons_are_on_every_result_that_explains_any() {
    each_plan(|judgement, _, _| {
        let named = judgement.causes.told.iter().chain(judgement.causes.others());
        let reasons = named.filter(|finding| finding.cause.is_reason()).count();
        let untold = judgement.route == Route::Caution && reasons == Cause::REASONS.len() - 1;
        assert!(reasons == Cause::REASONS.len() || untold, "{judgement:#?}");
    });
}

#[test]
fn every_piece_has_a_home_in_a_group_the_talk_plan_the_causes_or_tonight() {
    let rules = rules();
    let mut homes: BTreeSet<&str> = Cause::ALL.map(Cause::id).into();
    homes.extend(rules.groups.iter().flat_map(|group| &group.pieces).map(String::as_str));
    homes.extend(rules.talk.iter().flat_map(|(_, pieces)| pieces).map(String::as_str));
    homes.insert(&rules.validation);
    for id in CONTENT.words.pieces.keys() {
        let tonight = id.starts_with("tonight-") || id.starts_with("reply-");
        assert!(tonight || homes.contains(id.as_str()), "{id}");
    }
}

#[test]
fn the_library_has_at_most_seven_folds_in_a_fixed_order() {
    let order: Vec<&str> = rules().library.iter().map(|shelf| shelf.id.as_str()).collect();
    assert_eq!(order, ["before", "still-no", "support", "first", "choosing", "end", "practice"]);
    each_plan(|_, plan, _| {
        let folds = plan.library.iter().map(|fold| fold.id.as_str());
        let places: Vec<_> = folds.map(|id| order.iter().position(|other| *other == id)).collect();
        assert!(places.is_sorted() && !places.contains(&None), "{places:?}");
    });
}
