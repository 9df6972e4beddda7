//! Which of the six reasons the answers point to, how strongly, and because of which answers.
//!
//! The content gives each reason the same number of options and the same highest score, so that none leads
//! only because it has more of them. Which words a strength may use was decided by simulation: only
//! [`Strength::Strong`] says "likely" (`docs/judgement.md`).

use alloc::string::String;
use alloc::vec::Vec;

use super::answers::Answers;
use super::content::{Reason, Rules};

/// How strongly the answers point to a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// No question points to it, or one does and an answer counts against it.
    None,
    /// One question points to it: "one sign of".
    One,
    /// Two questions do, or more with few points: "may be part of it".
    Some,
    /// Three or more do, with at least 6 points: "is likely part of it".
    Strong,
}

impl Strength {
    /// The next weaker strength.
    const fn weaker(self) -> Self {
        match self {
            Self::Strong => Self::Some,
            Self::Some => Self::One,
            Self::One | Self::None => Self::None,
        }
    }
}

/// What the answers say about one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The reason.
    pub reason: Reason,
    /// The points for the reason minus those against it, and at least 0.
    pub score: u8,
    /// How many questions point to the reason.
    pub signs: u8,
    /// How many of the questions that were asked could have pointed to it.
    pub chances: u8,
    /// Whether the partner's own words point to it.
    pub quoted: bool,
    /// How strongly the answers point to it.
    pub strength: Strength,
    /// The ids of the options that count for it, in the order of the questions.
    pub because: Vec<String>,
    /// The ids of the options that count against it, in the order of the questions.
    pub against: Vec<String>,
}

/// Which reasons stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lead {
    /// None: no reason has enough points to be named.
    Unnamed,
    /// One.
    One,
    /// Two, which are at most one point apart.
    Two,
    /// Three or more, of which at most [`MOST_SHOWN`] are shown in full.
    Several,
    /// Nearly all reasons fit, so the answers can't tell them apart.
    Flat,
}

/// The findings about all six reasons, and which of them stand out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons {
    /// All six findings, most likely first: by score, then quoted words, then number of signs, then
    /// [`TIE_ORDER`].
    pub ranked: Vec<Finding>,
    /// Which of them stand out.
    pub lead: Lead,
    /// How many of the first findings are shown in full, with an explanation and the answers that led to them.
    pub shown: usize,
}

/// The points of the partner's own words, and the fewest points with which a reason is named.
pub const QUOTE: u8 = 3;
/// Reasons lead if they are at most this many points below the highest score.
const CLOSE: u8 = 1;
/// If this many reasons have at least [`QUOTE`] points, the result is [`Lead::Flat`].
const FLAT: usize = 5;
/// The order of reasons that are equal in everything else. Those that lead alone least often come first, so
/// that all six come out about equally often (`docs/judgement.md` has the shares).
pub const TIE_ORDER: [Reason; 6] = [
    Reason::Doubt,
    Reason::Unknown,
    Reason::Failure,
    Reason::Sides,
    Reason::Exposed,
    Reason::Change,
];
/// The largest number of reasons that are shown in full.
pub const MOST_SHOWN: usize = 3;

/// Judges all six reasons.
#[must_use]
pub fn reasons(rules: &Rules, answers: &Answers) -> Reasons {
    // Each finding is inserted after those that rank equal or higher, so equal ones keep the order of
    // `TIE_ORDER`. The standard library's sort would be a fiftieth of the engine.
    let rank = |finding: &Finding| (finding.score, finding.quoted, finding.signs);
    let mut ranked: Vec<Finding> = Vec::new();
    for finding in TIE_ORDER.map(|reason| finding(rules, answers, reason)) {
        let place = ranked.partition_point(|other| rank(other) >= rank(&finding));
        ranked.insert(place, finding);
    }

    let top = ranked.first().map_or(0, |finding| finding.score);
    let named = ranked.iter().filter(|finding| finding.score >= QUOTE).count();
    let leading = ranked
        .iter()
        .filter(|finding| finding.score >= QUOTE && finding.score.saturating_add(CLOSE) >= top)
        .count();
    let lead = match leading {
        0 => Lead::Unnamed,
        _ if named >= FLAT => Lead::Flat,
        1 => Lead::One,
        2 => Lead::Two,
        _ => Lead::Several,
    };
    let shown = if lead == Lead::Flat { 0 } else { named.min(MOST_SHOWN) };
    Reasons { ranked, lead, shown }
}

impl Reasons {
    /// The findings that are shown in full.
    #[must_use]
    pub fn told(&self) -> &[Finding] {
        self.ranked.get(..self.shown).unwrap_or_default()
    }

    /// The findings that lead. The pieces that fit them come first in the plan.
    pub fn leading(&self) -> impl Iterator<Item = &Finding> {
        let top = self.ranked.first().map_or(0, |finding| finding.score);
        self.told().iter().filter(move |finding| finding.score.saturating_add(CLOSE) >= top)
    }

    /// The other findings that have points.
    pub fn less_likely(&self) -> impl Iterator<Item = &Finding> {
        self.rest().filter(|finding| finding.score > 0)
    }

    /// The other findings, which have no points.
    pub fn without_a_sign(&self) -> impl Iterator<Item = &Finding> {
        self.rest().filter(|finding| finding.score == 0)
    }

    fn rest(&self) -> impl Iterator<Item = &Finding> {
        self.ranked.iter().skip(self.shown)
    }
}

fn finding(rules: &Rules, answers: &Answers, reason: Reason) -> Finding {
    let mut points = 0_u8;
    let mut points_against = 0_u8;
    let mut signs = 0_u8;
    let mut quoted = false;
    let mut because = Vec::new();
    let mut against = Vec::new();
    for (_, choice) in answers.choices(rules) {
        if let Some(sign) = choice.sign.filter(|sign| sign.reason == reason) {
            points = points.saturating_add(sign.weight);
            signs = signs.saturating_add(1);
            quoted |= sign.weight >= QUOTE;
            because.push(choice.id.clone());
        }
        for counter in choice.against.iter().filter(|counter| counter.reason == reason) {
            points_against = points_against.saturating_add(counter.weight);
            against.push(choice.id.clone());
        }
    }
    let score = points.saturating_sub(points_against);
    let strength = strength(signs, points);
    Finding {
        reason,
        score,
        signs,
        chances: chances(rules, answers, reason),
        quoted,
        strength: if score < points { strength.weaker() } else { strength },
        because,
        against,
    }
}

/// The strength without the answers that count against the reason.
fn strength(signs: u8, points: u8) -> Strength {
    match signs {
        0 => Strength::None,
        1 => Strength::One,
        2 => Strength::Some,
        _ if points >= 6 => Strength::Strong,
        _ => Strength::Some,
    }
}

/// How many of the questions that were asked have an option that points to this reason. Questions that were
/// answered with "not sure" count, too: such an answer must not make the others look more certain.
fn chances(rules: &Rules, answers: &Answers, reason: Reason) -> u8 {
    let count = rules
        .questions
        .iter()
        .filter(|question| !answers.skips(rules, question))
        .filter(|question| {
            let points_here = |choice: &super::content::Choice| {
                choice.sign.is_some_and(|sign| sign.reason == reason)
            };
            question.options.iter().any(points_here)
        })
        .count();
    u8::try_from(count).unwrap_or(u8::MAX)
}
