//! What the judgements and the plans come to, counted over all answer sheets.

use std::collections::{BTreeMap, BTreeSet};

use super::NEVER_ON_STOP;
use crate::author::sheets::Sheets;
use crate::quiz::causes::{Lead, Strength};
use crate::quiz::content::{Cause, Content, Route, Rules};
use crate::quiz::judgement::{causes_on, judge};
use crate::quiz::plan::{Plan, Section, TalkPlace, plan};
use crate::quiz::safety::route;

/// What comes out for the reasons. The numbers are numbers of sheets.
#[derive(Default)]
pub(super) struct Leads {
    pub(super) kinds: BTreeMap<&'static str, u64>,
    pub(super) strengths: BTreeMap<&'static str, u64>,
    pub(super) leads: BTreeMap<Cause, u64>,
    pub(super) alone: BTreeMap<Cause, u64>,
    pub(super) likely: BTreeMap<Cause, u64>,
    pub(super) ceilings: BTreeMap<Cause, u8>,
}

/// Goes through the six reasons on all sheets, as they stand to each other.
pub(super) fn leads(rules: &Rules, sheets: &Sheets<'_>, tick: &mut dyn FnMut()) -> Leads {
    let mut all = Leads::default();
    sheets.each(&mut |answers, count| {
        tick();
        let causes = causes_on(rules, answers, route(rules, answers));
        let kind = match causes.lead {
            Lead::Unnamed => "none named",
            Lead::One => "one leads",
            Lead::Two => "two tie",
            Lead::Several => "three or more tie",
            Lead::Flat => "flat",
        };
        *all.kinds.entry(kind).or_default() += count;
        let strongest = causes.reasons.iter().map(|finding| finding.strength).max();
        if strongest >= Some(Strength::Some) {
            *all.strengths.entry("some or more").or_default() += count;
        }
        if strongest == Some(Strength::Strong) {
            *all.strengths.entry("strong").or_default() += count;
        }
        for finding in &causes.reasons {
            let ceiling = all.ceilings.entry(finding.cause).or_default();
            *ceiling = finding.score.max(*ceiling);
            if finding.strength == Strength::Strong {
                *all.likely.entry(finding.cause).or_default() += count;
            }
        }
        // This part of the sheets has no circumstances, so those who lead are the leading reasons.
        for finding in causes.leading().filter(|finding| finding.cause.is_reason()) {
            *all.leads.entry(finding.cause).or_default() += count;
            if causes.lead == Lead::One {
                *all.alone.entry(finding.cause).or_default() += count;
            }
        }
    });
    all
}

/// What comes out for the plans.
#[derive(Default)]
pub(super) struct Frames {
    pub(super) routes: BTreeMap<Route, u64>,
    pub(super) never_shown: Vec<String>,
    pub(super) only_folded: Vec<String>,
    pub(super) without_tonight: u64,
    pub(super) suppressed_on_stop: Vec<String>,
    pub(super) suppressed_on_caution: Vec<String>,
}

/// Goes through the plans for every level, route and set of flags. Which pieces come first in a group or a part of the
/// talk depends on the causes, too; whether a piece is on the page doesn't.
pub(super) fn frames(content: &Content, sheets: &Sheets<'_>, tick: &mut dyn FnMut()) -> Frames {
    let rules = &content.rules;
    let mut all = Frames::default();
    let (mut open, mut shown) = (BTreeSet::new(), BTreeSet::new());
    let (mut stopped, mut held_back) = (BTreeSet::new(), BTreeSet::new());
    // What the causes bring is told wherever they are, and the lines of the talk plan take turns.
    let causes = rules.causes.iter().flat_map(|(cause, rule)| {
        std::iter::once(cause.id())
            .chain(rule.with.iter().map(String::as_str))
            .chain([rule.tonight.as_str()])
    });
    let replies = rules.questions.iter().flat_map(|question| &question.options);
    let replies = replies.filter_map(|choice| choice.reply.as_deref());
    open.extend(causes.chain(replies).map(String::from));
    open.insert(rules.unnamed.clone());
    sheets.each(&mut |answers, count| {
        tick();
        let judgement = judge(rules, answers);
        *all.routes.entry(judgement.route).or_default() += count;
        if judgement.route == Route::Stop {
            stopped.extend(pieces_of(&plan(rules, &judgement, false)));
            return;
        }
        if judgement.route == Route::Caution {
            held_back.extend(pieces_of(&plan(rules, &judgement, false)));
        }
        let plan = plan(rules, &judgement, true);
        if plan.tonight.as_ref().is_none_or(|tonight| tonight.piece.is_empty()) {
            all.without_tonight += count;
        }
        open.insert(rules.validation.clone());
        open.extend(plan.tonight.iter().flat_map(|tonight| {
            tonight.notice.iter().chain([&tonight.piece, &tonight.yourself]).cloned()
        }));
        open.extend(plan.you.iter().chain(&plan.practice).cloned());
        open.extend(plan.open.iter().flat_map(of_section).cloned());
        match &plan.talk {
            Some(TalkPlace::Book(pieces)) => open.extend(pieces.iter().cloned()),
            Some(TalkPlace::Open) => {
                open.extend(rules.talk.iter().flat_map(|(_, pieces)| pieces).cloned());
            }
            _ => {}
        }
        shown.extend(pieces_of(&plan));
    });
    let every = content.words.pieces.keys();
    all.never_shown =
        every.clone().filter(|id| !open.contains(*id) && !shown.contains(*id)).cloned().collect();
    all.only_folded =
        every.filter(|id| !open.contains(*id) && shown.contains(*id)).cloned().collect();
    let forbidden = |id: &String| NEVER_ON_STOP.iter().any(|start| id.starts_with(start));
    all.suppressed_on_stop = stopped.into_iter().filter(forbidden).collect();
    // The one piece on own therapy may stand on the caution route.
    all.suppressed_on_caution =
        held_back.into_iter().filter(|id| forbidden(id) && id != "add-ind-couples-aware").collect();
    all
}

fn of_section(section: &Section) -> impl Iterator<Item = &String> {
    section.intro.iter().chain(&section.pieces)
}

/// The ids of the pieces that a plan places.
fn pieces_of(plan: &Plan) -> BTreeSet<String> {
    let sections = plan.library.iter().flat_map(|fold| &fold.sections);
    let sections = sections.chain(&plan.open).chain(&plan.answers);
    let tonight = plan
        .tonight
        .iter()
        .flat_map(|tonight| tonight.notice.iter().chain([&tonight.piece, &tonight.yourself]));
    sections
        .flat_map(of_section)
        .chain(tonight)
        .chain(&plan.you)
        .chain(&plan.practice)
        .cloned()
        .collect()
}
