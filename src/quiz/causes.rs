//! What may be behind it, how strongly the answers point there, and because of which answers.
//!
//! The content gives each of the six reasons the same number of chances and the same highest score, so that none
//! leads only because it has more of them. Which words a strength may use was decided by simulation: only
//! [`Strength::Strong`] says "likely" (`docs/judgement.md`). The four circumstances stand in the same list, may lead
//! it, and are never called likely.

use alloc::string::String;
use alloc::vec::Vec;

use super::answers::Answers;
use super::content::{Cause, Choice, Rules};

/// How strongly the answers point to a cause.
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

/// What the answers say about one cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The cause.
    pub cause: Cause,
    /// The points for the cause minus those against it, and at least 0.
    pub score: u8,
    /// How many questions point to the cause.
    pub signs: u8,
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
    /// Three or more.
    Several,
    /// Nearly all reasons fit, so the answers can't tell them apart.
    Flat,
}

/// The findings, and which of them stand out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Causes {
    /// The reasons, most likely first: by score, then quoted words, then number of signs, then [`TIE_ORDER`].
    pub reasons: Vec<Finding>,
    /// Which of the reasons stand out.
    pub lead: Lead,
    /// The reasons and circumstances that the result tells, most likely first. There are at most [`MOST_TOLD`].
    pub told: Vec<Finding>,
    /// The circumstances that the answers point to but for which there was no room.
    pub more: Vec<Finding>,
}

/// The points of the partner's own words, and the fewest points with which a reason is named.
pub const QUOTE: u8 = 3;
/// Causes lead if they are at most this many points below the highest score.
const CLOSE: u8 = 1;
/// If this many reasons have at least [`QUOTE`] points, the result is [`Lead::Flat`].
const FLAT: usize = 5;
/// The order of reasons that are equal in everything else. It isn't that of the article, so that the same reason
/// doesn't always lose a tie (`docs/judgement.md` has the shares).
pub const TIE_ORDER: [Cause; 6] =
    [Cause::Doubt, Cause::Unknown, Cause::Failure, Cause::Sides, Cause::Exposed, Cause::Change];
/// The largest number of causes that the result tells.
pub const MOST_TOLD: usize = 3;

/// Judges all causes except those for which `untold` is true.
#[must_use]
pub fn causes(rules: &Rules, answers: &Answers, untold: impl Fn(Cause) -> bool) -> Causes {
    // Each finding is inserted after those that rank equal or higher, so equal ones keep their order. The standard
    // library's sort would be a fiftieth of the engine.
    let rank = |finding: &Finding| (finding.score, finding.quoted, finding.signs);
    let mut reasons: Vec<Finding> = Vec::new();
    for cause in TIE_ORDER.into_iter().filter(|cause| !untold(*cause)) {
        let finding = finding(rules, answers, cause);
        let place = reasons.partition_point(|other| rank(other) >= rank(&finding));
        reasons.insert(place, finding);
    }
    let circumstances = Cause::CIRCUMSTANCES.into_iter().filter(|cause| !untold(*cause));
    let mut told: Vec<Finding> = Vec::new();
    for finding in circumstances.map(|cause| finding(rules, answers, cause)) {
        if finding.score > 0 {
            let place = told.partition_point(|other| other.score >= finding.score);
            told.insert(place, finding);
        }
    }

    // Whoever sees no problem holds on to how things are for another reason than fear of change.
    if told.iter().any(|finding| finding.cause == Cause::NoProblem)
        && let Some(change) = reasons.iter_mut().find(|finding| finding.cause == Cause::Change)
    {
        change.strength = change.strength.min(Strength::Some);
    }

    let top = reasons.first().map_or(0, |finding| finding.score);
    let named = reasons.iter().filter(|finding| finding.score >= QUOTE).count();
    let leading = reasons
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
    if lead != Lead::Flat {
        for finding in reasons.iter().take(named) {
            // A circumstance comes before a reason with the same score.
            let place = told.partition_point(|other| other.score >= finding.score);
            told.insert(place, finding.clone());
        }
    }
    let more = told.split_off(told.len().min(MOST_TOLD));
    let more = more.into_iter().filter(|finding| !finding.cause.is_reason()).collect();
    Causes { reasons, lead, told, more }
}

impl Causes {
    /// The causes that lead: those that are told and close to the first. The pieces that fit them come first.
    pub fn leading(&self) -> impl Iterator<Item = &Finding> {
        let top = self.told.first().map_or(0, |finding| finding.score);
        self.told.iter().filter(move |finding| finding.score.saturating_add(CLOSE) >= top)
    }

    /// What isn't told, most likely first.
    pub fn others(&self) -> impl Iterator<Item = &Finding> {
        let told = |cause| self.told.iter().any(|told| told.cause == cause);
        self.more.iter().chain(self.reasons.iter().filter(move |finding| !told(finding.cause)))
    }
}

fn finding(rules: &Rules, answers: &Answers, cause: Cause) -> Finding {
    let mut points = 0_u8;
    let mut points_against = 0_u8;
    let mut signs = 0_u8;
    let mut quoted = false;
    let mut because = Vec::new();
    let mut against = Vec::new();
    for (_, choice) in answers.choices(rules) {
        if let Some(sign) = choice.sign.filter(|sign| sign.cause == cause) {
            points = points.saturating_add(sign.weight);
            signs = signs.saturating_add(1);
            quoted |= is_quote(choice);
            because.push(choice.id.clone());
        }
        for counter in choice.against.iter().filter(|counter| counter.cause == cause) {
            points_against = points_against.saturating_add(counter.weight);
            against.push(choice.id.clone());
        }
    }
    let score = points.saturating_sub(points_against);
    let strength = strength(signs, points);
    let strength = if score < points { strength.weaker() } else { strength };
    Finding {
        cause,
        score,
        signs,
        quoted,
        strength: if cause.is_reason() { strength } else { strength.min(Strength::Some) },
        because,
        against,
    }
}

/// Whether the option is something that the partner said.
fn is_quote(choice: &Choice) -> bool {
    choice.reply.is_some()
}

/// The strength without the answers that count against the cause.
fn strength(signs: u8, points: u8) -> Strength {
    match signs {
        0 => Strength::None,
        1 => Strength::One,
        2 => Strength::Some,
        _ if points >= 6 => Strength::Strong,
        _ => Strength::Some,
    }
}
