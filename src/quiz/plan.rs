//! The plan of a result: which pieces of advice it shows, and where.
//!
//! What a level opens with, what a flag changes and what a route leaves out is data (`content/rules.toml`). This module
//! combines them. Each piece stands in one place: what isn't open goes to the folds of the library.

use alloc::string::String;
use alloc::vec::Vec;

use super::content::{Flag, FlagRule, Group, Level, Outline, Route, RouteRule, Rules, TalkRule};
use super::judgement::Judgement;

/// The advice of one result, in the order shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Whether most of it is held back until the visitor says that they feel safe bringing it up. The reasons are held
    /// back then, too.
    pub held_back: bool,
    /// Whether the crisis line comes first, because the visitor feels hopeless.
    pub crisis: bool,
    /// Whether the open part is shorter: for visitors who are worn out, think of leaving or feel hopeless, and after a
    /// firm no.
    pub brief: bool,
    /// The flag whose sentence stands under the heading, if one does.
    pub note: Option<Flag>,
    /// What to do tonight. It is `None` if it is held back.
    pub tonight: Option<Tonight>,
    /// The talk plan, or what stands in its place. It is `None` if it is held back.
    pub talk: Option<TalkPlace>,
    /// What to do after a yes, a maybe or a no. It is folded, beside the talk plan.
    pub answers: Option<Section>,
    /// What stands open after the talk plan.
    pub open: Vec<Section>,
    /// The ids of the pieces under "For you".
    pub you: Vec<String>,
    /// Whether one of them can raise a risk, so that they have a note.
    pub you_noted: bool,
    /// The ids of the pieces that stand open with the practice's phone and booking.
    pub practice: Vec<String>,
    /// Everything else, in folds.
    pub library: Vec<Fold>,
}

/// What to do tonight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tonight {
    /// The id of the piece that says what may be behind it, if a cause leads. The answer that says so is the first of
    /// the leading cause.
    pub cause: Option<String>,
    /// The id of the piece with the line to say, or with the advice to say nothing.
    pub piece: String,
    /// The ids of the pieces with things to notice, if there are any.
    pub notice: Vec<String>,
    /// The id of the piece that is for the visitor.
    pub yourself: String,
    /// Whether it has the button to the talk plan.
    pub shows_talk: bool,
}

/// How the talk plan stands on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TalkPlace {
    /// Open.
    Open,
    /// Folded under this heading.
    Folded(TalkHeading),
    /// How to book together stands in its place, with the ids of its pieces: who, when, and questions to ask.
    Book(Vec<String>),
}

/// The heading of the folded talk plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TalkHeading {
    /// The same as of the open one.
    Usual,
    /// The level's own.
    Level,
    /// That of one better ask.
    Untried,
    /// That for couples who live apart.
    Apart,
}

/// A fold of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fold {
    /// The id, by which its name is found.
    pub id: String,
    /// What is in it.
    pub sections: Vec<Section>,
}

/// Pieces of one group, under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The id of the group, by which its heading is found.
    pub group: String,
    /// The ids of the paragraphs above the list.
    pub intro: Vec<String>,
    /// The ids of the pieces in the list.
    pub pieces: Vec<String>,
    /// Whether the section has a note that it can raise a risk.
    pub noted: bool,
}

/// How many pieces under "For you" fit how the visitor is holding up.
const FOR_YOU: usize = 3;
/// How many questions to ask a therapist are part of booking together.
const QUESTIONS_TO_ASK: usize = 3;
/// The groups that the code knows by name.
const NOTICE: &str = "notice";
const ANSWERS: &str = "if";
const BOOK: &str = "book";
const ASK: &str = "ask";

/// Makes the plan for one judgement. `feels_safe` is whether the visitor on the caution route has said that they feel
/// safe bringing it up.
#[must_use]
pub fn plan(rules: &Rules, judgement: &Judgement, feels_safe: bool) -> Plan {
    let (mut plan, mut planner) = open_part(rules, judgement, feels_safe);
    for shelf in &rules.library {
        let sections: Vec<Section> =
            shelf.groups.iter().filter_map(|group| planner.section(group)).collect();
        if !sections.is_empty() {
            plan.library.push(Fold { id: shelf.id.clone(), sections });
        }
    }
    plan
}

/// The plan without the library, and the planner that knows what is left for it.
fn open_part<'a>(
    rules: &'a Rules,
    judgement: &'a Judgement,
    feels_safe: bool,
) -> (Plan, Planner<'a>) {
    let route = rules.routes.get(&judgement.route);
    let held_back = judgement.route == Route::Caution && !feels_safe;
    let mut planner = Planner {
        rules,
        route,
        only: route.filter(|_| held_back || judgement.route == Route::Stop),
        flags: judgement.flags.iter().filter_map(|flag| rules.flags.get(flag)).collect(),
        fitting: fitting(rules, judgement),
        brief: is_brief(rules, judgement),
        taken: Vec::new(),
    };
    planner.take(&rules.validation);
    let mut plan = Plan {
        held_back,
        crisis: judgement.has(Flag::Hopeless) && judgement.route != Route::Stop,
        brief: planner.brief,
        ..Plan::default()
    };
    let outline = outline(rules, judgement);
    if planner.only.is_none() {
        for finding in &judgement.causes.told {
            let rule = rules.causes.get(&finding.cause);
            rule.into_iter().flat_map(|rule| &rule.with).for_each(|id| planner.take(id));
        }
        plan.note = note(judgement).filter(|_| judgement.route == Route::Normal && !plan.brief);
        let talk = planner.talk(judgement, outline);
        plan.tonight = Some(planner.tonight(judgement, outline, &talk));
        plan.talk = Some(talk);
        if !matches!(plan.talk, Some(TalkPlace::Book(_))) {
            plan.answers = planner.section(ANSWERS);
        }
        plan.practice = planner.allowed(&outline.practice);
        if !planner.brief {
            plan.open = planner.open(&outline.open);
        }
    }
    if judgement.route != Route::Stop {
        plan.you = planner.you(outline);
        let noted = route.into_iter().flat_map(|rule| &rule.noted);
        let mut risky = noted.filter_map(|id| planner.group(id)).flat_map(|group| &group.pieces);
        plan.you_noted = risky.any(|id| plan.you.contains(id));
    }
    (plan, planner)
}

/// The plan, with nothing in the folds of its library. The report counts the words that stand open on many results, and
/// needs only the names of the folds.
#[cfg(feature = "author")]
#[must_use]
pub(crate) fn plan_in_short(rules: &Rules, judgement: &Judgement, feels_safe: bool) -> Plan {
    let (mut plan, planner) = open_part(rules, judgement, feels_safe);
    // A piece is in one group only, so a fold has something in it exactly if a piece of its groups is free.
    let is_left = |group: &Group| group.pieces.iter().any(|id| planner.is_free(id));
    let shelves = rules
        .library
        .iter()
        .filter(|shelf| shelf.groups.iter().filter_map(|id| planner.group(id)).any(is_left));
    plan.library =
        shelves.map(|shelf| Fold { id: shelf.id.clone(), sections: Vec::new() }).collect();
    plan
}

/// What the result opens with.
#[must_use]
pub fn outline<'a>(rules: &'a Rules, judgement: &Judgement) -> &'a Outline {
    let level = rules.levels.get(&judgement.level).unwrap_or(&rules.apart);
    if judgement.has(Flag::Apart) && judgement.level != Level::NotResisting {
        &rules.apart
    } else if judgement.is_untried() {
        &rules.untried
    } else {
        level
    }
}

/// Whether the open part of a result is shorter.
#[must_use]
pub fn is_brief(rules: &Rules, judgement: &Judgement) -> bool {
    let brief = |flag: &Flag| rules.flags.get(flag).is_some_and(|rule| rule.brief);
    judgement.level == Level::Refusing || judgement.flags.iter().any(brief)
}

/// The flag whose sentence stands under the heading: the first one that has a sentence.
fn note(judgement: &Judgement) -> Option<Flag> {
    let stop_asking = judgement.level == Level::Refusing && !judgement.is_untried();
    judgement.flags.iter().copied().find(|flag| match flag {
        Flag::MixedSignals | Flag::AskedCalmly | Flag::TalksItThrough | Flag::Hinted => true,
        // "Say that first" and "stop asking for now" would contradict each other.
        Flag::WantsIt => !stop_asking,
        _ => false,
    })
}

struct Planner<'a> {
    rules: &'a Rules,
    route: Option<&'a RouteRule>,
    /// The rule of the route if only its own pieces are shown.
    only: Option<&'a RouteRule>,
    /// The rules of the flags that apply.
    flags: Vec<&'a FlagRule>,
    /// The ids of the pieces that fit this result, as [`fitting`] orders them.
    fitting: Vec<&'a str>,
    /// Whether the open part is shorter.
    brief: bool,
    /// The ids of the pieces that have a place already.
    taken: Vec<&'a str>,
}

impl<'a> Planner<'a> {
    fn take(&mut self, id: &'a str) {
        self.taken.push(id);
    }

    fn group(&self, id: &str) -> Option<&'a Group> {
        self.rules.groups.iter().find(|group| group.id == id)
    }

    /// Whether a piece can be shown and has no place yet.
    fn is_free(&self, id: &str) -> bool {
        self.only.is_none_or(|rule| rule.only.iter().any(|only| only == id))
            && !self.flags.iter().any(|flag| flag.without.iter().any(|without| without == id))
            && !self.taken.contains(&id)
    }

    /// These pieces, each under the heading of its group.
    fn open(&mut self, ids: &'a [String]) -> Vec<Section> {
        let mut sections = Vec::new();
        for id in ids {
            let group = self.rules.groups.iter().find(|group| group.pieces.contains(id));
            if let Some(group) = group.filter(|_| self.is_free(id)) {
                self.take(id);
                sections.push(Section {
                    group: group.id.clone(),
                    intro: Vec::from([id.clone()]),
                    ..Section::default()
                });
            }
        }
        sections
    }

    /// Those of these pieces that can be shown. They have their place then.
    fn allowed(&mut self, ids: &'a [String]) -> Vec<String> {
        let mut allowed = Vec::new();
        for id in ids {
            if self.is_free(id) {
                self.take(id);
                allowed.push(id.clone());
            }
        }
        allowed
    }

    /// What is left of a group, with the pieces that fit first, or `None` if nothing is.
    fn section(&mut self, id: &str) -> Option<Section> {
        let group = self.group(id)?;
        let (intro, listed) = group.pieces.split_at_checked(usize::from(group.intro))?;
        let intro = self.allowed(intro);
        let mut pieces: Vec<String> = Vec::new();
        for id in self.fitting.clone().into_iter().chain(listed.iter().map(String::as_str)) {
            if listed.iter().any(|other| other == id) && self.is_free(id) {
                self.take(id);
                pieces.push(id.into());
            }
        }
        (!intro.is_empty() || !pieces.is_empty()).then(|| Section {
            group: group.id.clone(),
            intro,
            pieces,
            noted: self.route.is_some_and(|route| route.noted.contains(&group.id)),
        })
    }

    fn tonight(
        &mut self,
        judgement: &Judgement,
        outline: &'a Outline,
        talk: &TalkPlace,
    ) -> Tonight {
        let first = judgement.causes.told.first();
        let cause = first.and_then(|finding| self.rules.causes.get(&finding.cause));
        let cause = cause.map(|rule| rule.tonight.clone());
        // The best line to say is one that answers the partner's own words.
        let reply = first.and_then(|first| judgement.replies(first.cause).first().copied());
        let piece = match reply.or(cause.as_deref()) {
            _ if !outline.tonight.is_empty() => outline.tonight.clone(),
            Some(line) => line.into(),
            None => self.rules.unnamed.clone(),
        };
        let notice = if outline.notice {
            self.section(NOTICE).map(|section| section.pieces).unwrap_or_default()
        } else {
            Vec::new()
        };
        let own = self.flags.iter().map(|rule| &rule.tonight).find(|id| !id.is_empty());
        Tonight {
            cause,
            piece,
            notice,
            yourself: own.unwrap_or(&self.rules.you.tonight).clone(),
            // Nobody who is to let it rest, or only to notice, is sent to a talk.
            shows_talk: matches!(
                talk,
                TalkPlace::Open | TalkPlace::Folded(TalkHeading::Usual | TalkHeading::Untried)
            ),
        }
    }

    fn talk(&mut self, judgement: &Judgement, outline: &Outline) -> TalkPlace {
        match outline.talk {
            TalkRule::Book => {
                let mut pieces =
                    self.section(BOOK).map(|section| section.pieces).unwrap_or_default();
                let ask = self.group(ASK);
                let listed = ask.and_then(|ask| ask.pieces.get(usize::from(ask.intro)..));
                let listed = listed.unwrap_or_default();
                let fit = self
                    .fitting
                    .clone()
                    .into_iter()
                    .filter(|id| listed.iter().any(|ask| ask == id));
                let mut questions: Vec<&str> = fit.collect();
                for id in listed {
                    if !questions.contains(&id.as_str()) {
                        questions.push(id);
                    }
                }
                questions.truncate(if self.brief { 0 } else { QUESTIONS_TO_ASK });
                for id in questions {
                    self.take(id);
                    pieces.push(id.into());
                }
                TalkPlace::Book(pieces)
            }
            TalkRule::Folded if judgement.has(Flag::Apart) => TalkPlace::Folded(TalkHeading::Apart),
            TalkRule::Folded if judgement.is_untried() => TalkPlace::Folded(TalkHeading::Untried),
            TalkRule::Folded => TalkPlace::Folded(TalkHeading::Level),
            TalkRule::Open if self.brief => TalkPlace::Folded(TalkHeading::Usual),
            TalkRule::Open => TalkPlace::Open,
        }
    }

    /// The pieces under "For you". Where a route shows only some, these fill the list.
    fn you(&mut self, outline: &'a Outline) -> Vec<String> {
        let mut you = self.allowed(&outline.you);
        let before = you.len();
        let of_flag = self.flags.iter().map(|rule| rule.you.as_slice()).find(|ids| !ids.is_empty());
        let fit = of_flag.unwrap_or(&self.rules.you.pieces).iter();
        let rest = self.only.into_iter().flat_map(|rule| &rule.only);
        for id in fit.chain(rest) {
            if you.len() < before.saturating_add(FOR_YOU) && self.is_free(id) {
                self.take(id);
                you.push(id.clone());
            }
        }
        you
    }
}

/// The ids of the pieces that fit, each once: first those that respond to what the visitor has tried, then
/// those that fit other answers, then those that fit the leading causes.
pub(super) fn fitting<'a>(rules: &'a Rules, judgement: &'a Judgement) -> Vec<&'a str> {
    let of_causes = judgement.leading().filter_map(|cause| rules.causes.get(&cause));
    let of_causes = of_causes.flat_map(|rule| &rule.fits);
    let mut fitting: Vec<&str> = Vec::new();
    for id in judgement.tried.iter().chain(&judgement.fits).chain(of_causes) {
        if !fitting.contains(&id.as_str()) {
            fitting.push(id);
        }
    }
    fitting
}
