//! The next steps that fit a judgement, in their order.
//!
//! Which groups a level opens with, what a flag moves to the front and what a route leaves out is
//! data (`content/rules.toml`). Here is only how the lists meet: the route first, then the flags,
//! then the level, each group once, and everything that stands nowhere else under "more".

use alloc::string::String;
use alloc::vec::Vec;

use super::content::{Group, Route, RouteRule, Rules};
use super::judgement::Judgement;

/// The ordered advice of one result. Every piece that the route allows is in exactly one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Open on the page.
    pub steps: Vec<Section>,
    /// Folded under the level's heading for what comes later.
    pub later: Vec<Section>,
    /// Folded under the heading for what therapy itself is like.
    pub therapy: Vec<Section>,
    /// Open again, at the end.
    pub closing: Vec<Section>,
    /// Everything else, folded.
    pub more: Vec<Section>,
}

/// Pieces under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The group's id, which also names its heading.
    pub group: String,
    /// The ids of the paragraphs above the list.
    pub intro: Vec<String>,
    /// The ids of the pieces listed.
    pub pieces: Vec<String>,
    /// Held back until the visitor says that they feel safe bringing it up.
    pub behind: bool,
    /// Carries the note that it can raise a risk.
    pub noted: bool,
    /// Answers something that the visitor has tried.
    pub tried: bool,
}

/// The plan for one judgement.
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
    /// The ids of the pieces that answer what was tried.
    tried: &'a [String],
    route: Option<&'a RouteRule>,
    /// Pieces that fit this result: what answers what was tried, then the leading reasons' matches.
    fitting: Vec<&'a str>,
}

impl Planner<'_> {
    /// The part of a group that stands in the plan, or nothing where the route leaves it out or nothing
    /// of it fits.
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

    /// What of a group stands nowhere in the plan yet.
    fn rest(&self, group: &Group, placed: &[&Section]) -> Option<Section> {
        let (intro, listed) = self.allowed(group)?;
        let stands = |id: &String| {
            placed.iter().any(|section| section.pieces.contains(id) || section.intro.contains(id))
        };
        let intro: Vec<String> = intro.into_iter().filter(|id| !stands(id)).collect();
        let pieces: Vec<String> = listed.into_iter().filter(|id| !stands(id)).collect();
        (!intro.is_empty() || !pieces.is_empty()).then(|| self.cut(group, intro, pieces))
    }

    /// A group's introduction and list without what the route never shows.
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

/// What answers what was tried comes first, then what fits other answers, then what fits the leading
/// reasons, each once.
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
