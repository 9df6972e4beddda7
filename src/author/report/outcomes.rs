//! What the judgements and the plans come to, counted over all answer sheets.

use std::collections::{BTreeMap, BTreeSet};

use super::NEVER_ON_STOP;
use crate::author::sheets::Sheets;
use crate::quiz::content::{Content, Reason, Route, Rules};
use crate::quiz::judgement::judge;
use crate::quiz::plan::{Section, plan};
use crate::quiz::reasons::{Lead, Strength};

/// What comes out for the reasons. The numbers are numbers of sheets.
#[derive(Default)]
pub(super) struct Leads {
    pub(super) kinds: BTreeMap<&'static str, u64>,
    pub(super) strengths: BTreeMap<&'static str, u64>,
    pub(super) leads: BTreeMap<Reason, u64>,
    pub(super) alone: BTreeMap<Reason, u64>,
    pub(super) told: BTreeMap<Reason, u64>,
    pub(super) likely: BTreeMap<Reason, u64>,
    pub(super) ceilings: BTreeMap<Reason, u8>,
    /// The reasons that lead on any sheet. Only the pieces that fit these can be in a plan.
    pub(super) leading: BTreeSet<Reason>,
}

/// Goes through the reasons on all sheets.
pub(super) fn leads(rules: &Rules, sheets: &Sheets<'_>, tick: &mut dyn FnMut()) -> Leads {
    let mut all = Leads::default();
    sheets.each(&mut |answers, count| {
        tick();
        let reasons = judge(rules, answers).reasons;
        let kind = match reasons.lead {
            Lead::Unnamed => "none named",
            Lead::One => "one leads",
            Lead::Two => "two tie",
            Lead::Several => "three or more tie",
            Lead::Flat => "flat",
        };
        *all.kinds.entry(kind).or_default() += count;
        let strongest = reasons.ranked.iter().map(|finding| finding.strength).max();
        if strongest >= Some(Strength::Some) {
            *all.strengths.entry("some or more").or_default() += count;
        }
        if strongest == Some(Strength::Strong) {
            *all.strengths.entry("strong").or_default() += count;
        }
        for finding in &reasons.ranked {
            let ceiling = all.ceilings.entry(finding.reason).or_default();
            *ceiling = finding.score.max(*ceiling);
            if finding.strength == Strength::Strong {
                *all.likely.entry(finding.reason).or_default() += count;
            }
        }
        for finding in reasons.told() {
            *all.told.entry(finding.reason).or_default() += count;
        }
        for finding in reasons.leading() {
            all.leading.insert(finding.reason);
            *all.leads.entry(finding.reason).or_default() += count;
            if reasons.lead == Lead::One {
                *all.alone.entry(finding.reason).or_default() += count;
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
    pub(super) only_under_more: Vec<String>,
    pub(super) without_steps: u64,
    pub(super) suppressed_on_stop: Vec<String>,
}

/// Goes through the plans for every level, route and set of flags. Only these decide which groups a plan has.
/// Which pieces of a matched group it has depends on what fits, too; for the question whether a piece is ever
/// shown, it is enough to know which pieces can fit.
pub(super) fn frames(
    content: &Content,
    sheets: &Sheets<'_>,
    leading: &BTreeSet<Reason>,
    tick: &mut dyn FnMut(),
) -> Frames {
    let rules = &content.rules;
    let choices = || rules.questions.iter().flat_map(|question| &question.options);
    let can_fit: BTreeSet<&String> = leading
        .iter()
        .filter_map(|reason| rules.matches.get(reason))
        .flatten()
        .chain(choices().flat_map(|choice| choice.tried.iter().chain(&choice.fits)))
        .collect();

    let mut all = Frames::default();
    let (mut planned, mut shown, mut stopped) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    sheets.each(&mut |answers, count| {
        tick();
        let judgement = judge(rules, answers);
        *all.routes.entry(judgement.route).or_default() += count;
        let plan = plan(rules, &judgement);
        let empty = |section: &Section| section.pieces.is_empty() && section.intro.is_empty();
        if plan.steps.is_empty() || plan.steps.iter().any(empty) {
            all.without_steps += count;
        }
        let open = [&plan.steps, &plan.later, &plan.therapy, &plan.closing];
        for section in open.into_iter().flatten() {
            planned.extend(section.intro.iter().chain(&section.pieces).cloned());
            let group = rules.groups.iter().find(|group| group.id == section.group);
            let fitting =
                group.into_iter().flat_map(|group| &group.pieces).filter(|id| can_fit.contains(id));
            planned.extend(fitting.cloned());
        }
        shown.extend(
            plan.more.iter().flat_map(|part| part.intro.iter().chain(&part.pieces)).cloned(),
        );
        if judgement.route == Route::Stop {
            let here = plan.steps.iter().flat_map(|part| part.intro.iter().chain(&part.pieces));
            stopped.extend(here.cloned());
        }
    });
    // A reason that leads is shown in full, so its explanation isn't only under "Everything else".
    planned.extend(leading.iter().map(|reason| reason.id().to_string()));
    let every = content.words.pieces.keys();
    all.never_shown = every
        .clone()
        .filter(|id| !planned.contains(*id) && !shown.contains(*id))
        .cloned()
        .collect();
    all.only_under_more =
        every.filter(|id| !planned.contains(*id) && shown.contains(*id)).cloned().collect();
    all.suppressed_on_stop = stopped
        .into_iter()
        .filter(|id| NEVER_ON_STOP.iter().any(|start| id.starts_with(start)))
        .collect();
    all
}
