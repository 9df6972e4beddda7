//! What can come out of the quiz, over every answer sheet.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::reading::{LONG_GRADE, SHORT_GRADE, banned, reading};
use super::sheets::{Looks, Sheets};
use super::texts::texts;
use crate::quiz::answers::Answers;
use crate::quiz::content::{Choice, Content, Level, Question, Reason, Route, Rules};
use crate::quiz::flow::{Event, Screen, State, step};
use crate::quiz::judgement::{Judgement, judge};
use crate::quiz::plan::{Plan, Section, plan};
use crate::quiz::reasons::{Lead, Strength};

/// What the safety stop must never show, whatever the rules say: by the beginning of the id
/// (`docs/safety.md`).
const NEVER_ON_STOP: [&str; 26] = [
    "intro-",
    "reason-",
    "dont-",
    "avoid-",
    "good-",
    "timing-",
    "swap-",
    "frame-",
    "i-",
    "name-",
    "add-",
    "trial-",
    "share-",
    "info-",
    "still-",
    "carry-",
    "line-",
    "expect-",
    "pick-",
    "ask-",
    "end-",
    "dpw-",
    "svc-",
    "ind-ripple",
    "ind-example",
    "self-noticed",
];

/// The whole report. Shares are of all sheets, each as likely as the other.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The language.
    pub lang: String,
    /// How many sheets there are.
    pub sheets: u64,
    /// How many of them end at the safety stop.
    pub stopped: u64,
    /// Each level with its share.
    pub levels: Vec<Share>,
    /// Each route with its share.
    pub routes: Vec<Share>,
    /// How the reasons stand to each other.
    pub leads: Vec<Share>,
    /// Sheets with at least one reason that strong.
    pub strengths: Vec<Share>,
    /// Each reason.
    pub reasons: Vec<OfReason>,
    /// Options that never change any result.
    pub idle_options: Vec<String>,
    /// For each question the options that mean nothing by themselves: the ways out.
    pub ways_out: BTreeMap<String, Vec<String>>,
    /// Ids that are on no sheet at all.
    pub never_shown: Vec<String>,
    /// Ids that are only ever under "more".
    pub only_under_more: Vec<String>,
    /// Sheets without a next step.
    pub without_steps: u64,
    /// Ids on the safety stop that must not be there.
    pub suppressed_on_stop: Vec<String>,
    /// Each text, hardest first.
    pub texts: Vec<OfText>,
    /// Texts that stand at two places.
    pub twice: Vec<[String; 2]>,
    /// What is wrong, one sentence each; empty where the content is clean.
    pub problems: Vec<String>,
}

/// How often something comes out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Share {
    /// What.
    pub id: String,
    /// Of how many sheets.
    pub sheets: u64,
    /// Of all, from 0 to 1.
    pub share: f64,
}

/// One reason over all sheets.
#[derive(Clone, Debug, Serialize)]
pub struct OfReason {
    /// Its id.
    pub id: String,
    /// The share of sheets in which it leads, alone or with others.
    pub leads: f64,
    /// The share in which it leads alone.
    pub leads_alone: f64,
    /// The share in which it is told in full.
    pub told: f64,
    /// The share in which it may be called likely.
    pub likely: f64,
    /// The options that point to it, each with its weight.
    pub chances: Vec<(String, u8)>,
    /// The options that speak against it, each with its weight.
    pub against: Vec<(String, u8)>,
    /// The most points that a sheet can give it.
    pub ceiling: u8,
}

/// One text.
#[derive(Clone, Debug, Serialize)]
pub struct OfText {
    /// Where it stands.
    pub key: String,
    /// School grade.
    pub grade: f64,
    /// Words.
    pub words: usize,
    /// Words of its longest sentence.
    pub longest: usize,
}

/// Examines all sheets. `progress` is called with how much is done, from 0 to 1.
#[must_use]
pub fn report(content: &Content, progress: &mut dyn FnMut(f64)) -> Report {
    let rules = &content.rules;
    let of_reasons = Sheets::new(rules, Looks::Reasons);
    let of_frames = Sheets::new(rules, Looks::Frame);
    let work = (of_reasons.len() + of_frames.len()) as f64;
    let mut done = 0_u64;
    let mut tick = || {
        done += 1;
        if done.is_multiple_of(4096) {
            progress(done as f64 / work);
        }
    };

    let mut sheets = 0;
    let mut levels: BTreeMap<Level, u64> = Level::ALL.into_iter().map(|level| (level, 0)).collect();
    Sheets::new(rules, Looks::Level).each(&mut |answers, count| {
        sheets += count;
        *levels.entry(judge(rules, answers).level).or_default() += count;
    });
    let share = |id: &str, count: u64| Share {
        id: id.into(),
        sheets: count,
        share: count as f64 / sheets as f64,
    };

    let leads = leads(rules, &of_reasons, &mut tick);
    let frames = frames(content, &of_frames, &leads.leading, &mut tick);
    progress(1.0);

    let reasons = Reason::ALL
        .into_iter()
        .map(|reason| {
            let of = |counts: &BTreeMap<Reason, u64>| {
                counts.get(&reason).copied().unwrap_or(0) as f64 / sheets as f64
            };
            let options = || rules.questions.iter().flat_map(|question| &question.options);
            OfReason {
                id: reason.id().into(),
                leads: of(&leads.leads),
                leads_alone: of(&leads.alone),
                told: of(&leads.told),
                likely: of(&leads.likely),
                chances: options()
                    .filter_map(|choice| {
                        Some((
                            choice.id.clone(),
                            choice.sign.filter(|sign| sign.reason == reason)?.weight,
                        ))
                    })
                    .collect(),
                against: options()
                    .flat_map(|choice| choice.against.iter().map(|sign| (choice.id.clone(), *sign)))
                    .filter(|(_, sign)| sign.reason == reason)
                    .map(|(id, sign)| (id, sign.weight))
                    .collect(),
                ceiling: leads.ceilings.get(&reason).copied().unwrap_or(0),
            }
        })
        .collect();

    let mut report = Report {
        lang: content.words.lang.clone(),
        sheets,
        stopped: frames.routes.get(&Route::Stop).copied().unwrap_or(0),
        levels: Level::ALL.into_iter().map(|level| share(level.id(), levels[&level])).collect(),
        routes: [(Route::Normal, "normal"), (Route::Caution, "caution"), (Route::Stop, "stop")]
            .into_iter()
            .map(|(route, id)| share(id, frames.routes.get(&route).copied().unwrap_or(0)))
            .collect(),
        leads: leads.kinds.iter().map(|(id, count)| share(id, *count)).collect(),
        strengths: leads.strengths.iter().map(|(id, count)| share(id, *count)).collect(),
        reasons,
        idle_options: idle_options(content),
        ways_out: ways_out(rules),
        never_shown: frames.never_shown,
        only_under_more: frames.only_under_more,
        without_steps: frames.without_steps,
        suppressed_on_stop: frames.suppressed_on_stop,
        texts: hardest_first(content),
        twice: twice(content),
        problems: Vec::new(),
    };
    report.problems = problems(content, &report);
    report
}

/// What the reasons come to over all sheets.
#[derive(Default)]
struct Leads {
    kinds: BTreeMap<&'static str, u64>,
    strengths: BTreeMap<&'static str, u64>,
    leads: BTreeMap<Reason, u64>,
    alone: BTreeMap<Reason, u64>,
    told: BTreeMap<Reason, u64>,
    likely: BTreeMap<Reason, u64>,
    ceilings: BTreeMap<Reason, u8>,
    /// Which reasons ever lead: only their matches can reach a plan.
    leading: BTreeSet<Reason>,
}

fn leads(rules: &Rules, sheets: &Sheets<'_>, tick: &mut dyn FnMut()) -> Leads {
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

/// What the plans come to over all sheets.
#[derive(Default)]
struct Frames {
    routes: BTreeMap<Route, u64>,
    never_shown: Vec<String>,
    only_under_more: Vec<String>,
    without_steps: u64,
    suppressed_on_stop: Vec<String>,
}

/// Goes through level, route and flags. Which groups a plan holds depends on these alone; which pieces
/// of a matched group it holds depends on what fits, so for pieces it is enough to know what can fit.
fn frames(
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
    // A reason that is told in full isn't under "more" alone.
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

/// Everything that a visitor can see of a sheet.
fn outcome(rules: &Rules, answers: &Answers) -> (Judgement, Plan) {
    let judgement = judge(rules, answers);
    let plan = plan(rules, &judgement);
    (judgement, plan)
}

/// Options that mean something but change nothing, wherever we look: on the empty sheet, and next to
/// each other option.
fn idle_options(content: &Content) -> Vec<String> {
    let rules = &content.rules;
    let mut idle = Vec::new();
    for (at, question) in rules.questions.iter().enumerate() {
        for (place, choice) in
            question.options.iter().enumerate().filter(|(_, choice)| choice.means_something())
        {
            let mut sheets = vec![Answers::none(rules)];
            for (other_at, other) in
                rules.questions.iter().enumerate().filter(|(other_at, _)| *other_at != at)
            {
                for other_place in 0..other.options.len() {
                    let mut sheet = Answers::none(rules);
                    sheet.choose(rules, other_at, other_place, true);
                    sheets.push(sheet);
                }
            }
            let matters = sheets.into_iter().any(|without| {
                let mut with = without.clone();
                with.choose(rules, at, place, true);
                outcome(rules, &with) != outcome(rules, &without)
            });
            if !matters {
                idle.push(choice.id.clone());
            }
        }
    }
    idle
}

fn ways_out(rules: &Rules) -> BTreeMap<String, Vec<String>> {
    let out = |question: &Question| {
        question
            .options
            .iter()
            .filter(|choice| !choice.means_something())
            .map(|choice| choice.id.clone())
            .collect()
    };
    rules.questions.iter().map(|question| (question.id.clone(), out(question))).collect()
}

fn hardest_first(content: &Content) -> Vec<OfText> {
    let lang = &content.words.lang;
    let mut all: Vec<OfText> = texts(&content.words)
        .into_iter()
        .map(|text| {
            let read = reading(lang, text.text);
            OfText { key: text.key, grade: read.grade, words: read.words, longest: read.longest }
        })
        .collect();
    all.sort_by(|one, other| other.grade.total_cmp(&one.grade));
    all
}

/// Pairs of pieces with a text in common, above all those of two reasons, which must tell them apart.
fn twice(content: &Content) -> Vec<[String; 2]> {
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    let mut twice = Vec::new();
    let all = texts(&content.words);
    for text in all.iter().filter(|text| text.key.starts_with("pieces.")) {
        for sentence in text.text.split_inclusive(['.', '?']).map(str::trim) {
            if let Some(other) = seen.insert(sentence, text.key.clone()) {
                twice.push([other, text.key.clone()]);
            }
        }
    }
    twice
}

fn problems(content: &Content, report: &Report) -> Vec<String> {
    let mut problems = Vec::new();
    let mut add = |problem: String| problems.push(problem);
    for share in report.levels.iter().chain(&report.routes).filter(|share| share.sheets == 0) {
        add(format!("{}: no sheet leads there", share.id));
    }
    for reason in &report.reasons {
        let weights: Vec<u8> = reason.chances.iter().map(|(_, weight)| *weight).collect();
        let first: Vec<u8> = report
            .reasons
            .iter()
            .take(1)
            .flat_map(|first| &first.chances)
            .map(|(_, weight)| *weight)
            .collect();
        if weights != first {
            add(format!(
                "{}: its chances weigh {weights:?}, those of the first reason {first:?}",
                reason.id
            ));
        }
        if reason.leads == 0.0 {
            add(format!("{}: it never leads", reason.id));
        }
    }
    for id in &report.idle_options {
        add(format!("options.{id}: it never changes any result"));
    }
    for id in &report.never_shown {
        add(format!("pieces.{id}: it is on no sheet"));
    }
    if report.without_steps > 0 {
        add(format!("{} sheets have no next step", report.without_steps));
    }
    for id in &report.suppressed_on_stop {
        add(format!("pieces.{id}: it is on the safety stop, which must not show it"));
    }
    for [one, other] in &report.twice {
        add(format!("{other}: a sentence of it stands in {one} too"));
    }
    let all = texts(&content.words);
    for text in &report.texts {
        let short = all.iter().any(|other| other.key == text.key && other.short);
        let most = if short { SHORT_GRADE } else { LONG_GRADE };
        if text.grade > most {
            add(format!("{}: reads at grade {:.1}, {most:.0} at most", text.key, text.grade));
        }
    }
    for text in &all {
        for word in banned(&content.words.lang, text.text) {
            add(format!("{}: \"{word}\" must not stand in a text", text.key));
        }
    }
    for (question, out) in &report.ways_out {
        if out.is_empty() {
            add(format!("questions.{question}: it has no way out, an option that means nothing"));
        }
    }
    if !reaches_result(content) {
        add("the quiz never ends: no way through the questions reaches a result".into());
    }
    problems
}

/// Whether the last option of each question leads through to a result within one round of questions.
fn reaches_result(content: &Content) -> bool {
    let rules = &content.rules;
    let mut state = State::new(rules);
    let advance = |state: &State, event| {
        step(rules, state, event).map_or_else(|| state.clone(), |step| step.state)
    };
    state = advance(&state, Event::Start);
    for _ in &rules.questions {
        if let Screen::Question(at) = state.screen {
            let question = &rules.questions[at];
            let harmless = |choice: &&Choice| choice.route != Some(Route::Stop);
            let last = question.options.iter().rfind(harmless);
            let place = last
                .and_then(|last| question.options.iter().position(|choice| choice.id == last.id));
            state = advance(&state, Event::Choose { option: place.unwrap_or(0), on: true });
            state = advance(&state, Event::Continue);
        }
    }
    state.screen == Screen::Result
}
