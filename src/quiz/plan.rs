//! The plan: the advice that fits a judgement, in order.
//!
//! Which groups a level shows, which groups a flag moves to the front, and what a route leaves out is data
//! (`content/rules.toml`). This module combines the lists: first those of the route, then those of the
//! flags, then those of the level, and each group only once. Everything else is in [`Plan::more`].

use alloc::string::String;
use alloc::vec::Vec;

use super::content::{Group, Route, RouteRule, Rules};
use super::judgement::Judgement;

/// The advice of one result. Every piece that the route allows is in exactly one place; on
/// [`Route::Stop`], only the steps exist.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The next steps, open on the page.
    pub steps: Vec<Section>,
    /// What comes later: folded, under the level's heading for it.
    pub later: Vec<Section>,
    /// What therapy is like: folded, under a heading.
    pub therapy: Vec<Section>,
    /// The closing part, open on the page.
    pub closing: Vec<Section>,
    /// Everything else: folded.
    pub more: Vec<Section>,
}

/// Pieces of one group, under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The id of the group, by which its heading is found.
    pub group: String,
    /// The ids of the paragraphs above the list.
    pub intro: Vec<String>,
    /// The ids of the pieces in the list.
    pub pieces: Vec<String>,
    /// Whether the section is hidden until the visitor says that they feel safe bringing it up.
    pub behind: bool,
    /// Whether the section has a note that it can raise a risk.
    pub noted: bool,
    /// Whether one of the listed pieces responds to something that the visitor has tried.
    pub tried: bool,
}

/// Makes the plan for one judgement.
#[must_use]
pub fn plan(rules: &Rules, judgement: &Judgement) -> Plan {
    let planner = Planner {
        rules,
        tried: &judgement.tried,
        route: rules.routes.get(&judgement.route),
        fitting: fitting(rules, judgement),
    };
    let outline = rules.levels.get(&judgement.level).cloned().unwrap_or_default();
    let raised = |pick: fn(&super::content::FlagRule) -> &Vec<String>| {
        judgement.flags.iter().filter_map(|flag| rules.flags.get(flag)).flat_map(pick)
    };
    let first = planner.route.into_iter().flat_map(|route| &route.first);
    let steps: Vec<&String> = if judgement.route == Route::Stop {
        first.collect()
    } else {
        first
            .chain(raised(|rule| &rule.first))
            .chain(&outline.steps)
            .chain(raised(|rule| &rule.also))
            .collect()
    };

    let mut taken: Vec<String> = Vec::new();
    let mut take = |ids: Vec<&String>| -> Vec<Section> {
        let mut sections = Vec::new();
        for id in ids {
            if !taken.contains(id)
                && let Some(section) = planner.section(id)
            {
                taken.push(id.clone());
                sections.push(section);
            }
        }
        sections
    };
    let steps = take(steps);
    if judgement.route == Route::Stop {
        return Plan { steps, ..Plan::default() };
    }
    let closing = take(outline.closing.iter().collect());
    let later = take(outline.later.iter().collect());
    let therapy = take(outline.therapy.iter().collect());
    let placed: Vec<&Section> =
        steps.iter().chain(&closing).chain(&later).chain(&therapy).collect();
    let more = rules.groups.iter().filter_map(|group| planner.rest(group, &placed)).collect();
    Plan { steps, later, therapy, closing, more }
}

struct Planner<'a> {
    rules: &'a Rules,
    /// The ids of the pieces that respond to what the visitor has tried.
    tried: &'a [String],
    route: Option<&'a RouteRule>,
    /// The ids of the pieces that fit this result, as [`fitting`] orders them.
    fitting: Vec<&'a str>,
}

impl Planner<'_> {
    /// The part of a group that the plan shows, or `None` if the route leaves the group out or none of its
    /// pieces fit.
    fn section(&self, id: &str) -> Option<Section> {
        let group = self.rules.groups.iter().find(|group| group.id == id)?;
        let (intro, listed) = self.allowed(group)?;
        let fits: Vec<String> = self
            .fitting
            .iter()
            .filter(|id| listed.iter().any(|piece| piece == *id))
            .map(|id| String::from(*id))
            .collect();
        let pieces = match (group.matched, fits.is_empty()) {
            (true, false) => fits,
            (true, true) if group.stand_in == 0 => return None,
            (true, true) => listed.into_iter().take(usize::from(group.stand_in)).collect(),
            (false, _) => listed,
        };
        Some(self.cut(group, intro, pieces))
    }

    /// The pieces of a group that aren't in the plan yet.
    fn rest(&self, group: &Group, placed: &[&Section]) -> Option<Section> {
        let (intro, listed) = self.allowed(group)?;
        let stands = |id: &String| {
            placed.iter().any(|section| section.pieces.contains(id) || section.intro.contains(id))
        };
        let intro: Vec<String> = intro.into_iter().filter(|id| !stands(id)).collect();
        let pieces: Vec<String> = listed.into_iter().filter(|id| !stands(id)).collect();
        (!intro.is_empty() || !pieces.is_empty()).then(|| self.cut(group, intro, pieces))
    }

    /// The introduction and the list of a group, without what the route never shows.
    fn allowed(&self, group: &Group) -> Option<(Vec<String>, Vec<String>)> {
        if self.route.is_some_and(|route| route.without.contains(&group.id)) {
            return None;
        }
        let shown =
            |id: &&String| self.route.is_none_or(|route| !route.without_pieces.contains(id));
        let intro = usize::from(group.intro);
        let pieces = || group.pieces.iter();
        Some((
            pieces().take(intro).filter(shown).cloned().collect(),
            pieces().skip(intro).filter(shown).cloned().collect(),
        ))
    }

    fn cut(&self, group: &Group, intro: Vec<String>, pieces: Vec<String>) -> Section {
        Section {
            group: group.id.clone(),
            intro,
            tried: pieces.iter().any(|id| self.tried.contains(id)),
            pieces,
            behind: self.route.is_some_and(|route| route.behind.contains(&group.id)),
            noted: self.route.is_some_and(|route| route.noted.contains(&group.id)),
        }
    }
}

/// The ids of the pieces that fit, each once: first those that respond to what the visitor has tried, then
/// those that fit other answers, then those that fit the leading reasons.
fn fitting<'a>(rules: &'a Rules, judgement: &'a Judgement) -> Vec<&'a str> {
    let matched = judgement.leading().filter_map(|reason| rules.matches.get(&reason)).flatten();
    let mut fitting: Vec<&str> = Vec::new();
    for id in judgement.tried.iter().chain(&judgement.fits).chain(matched) {
        if !fitting.contains(&id.as_str()) {
            fitting.push(id);
        }
    }
    fitting
}
