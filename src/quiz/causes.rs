//! What may be behind it, and how strongly the answers point there. Which answers those are stands in
//! [`super::judgement::Judgement`]: this part is numbers alone, since the report goes through it for millions of sheets.
//!
//! The content gives each of the six reasons the same number of chances and the same highest score, so that none
//! leads only because it has more of them. Which words a strength may use was decided by simulation: only
//! [`Strength::Strong`] says "likely" (`docs/judgement.md`). The four circumstances stand in the same list, may lead
//! it, and are never called likely.

use alloc::vec::Vec;

use super::answers::Answers;
use super::content::{Cause, Level, Rules};

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
    /// The strength that a result of this level may claim. If the visitor hasn't asked, it never says "likely".
    #[must_use]
    pub fn spoken(self, level: Level) -> Self {
        if level == Level::NotAsked { self.min(Self::Some) } else { self }
    }

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    let points = points(rules, answers);
    let mut reasons: Vec<Finding> = Vec::with_capacity(TIE_ORDER.len());
    for cause in TIE_ORDER.into_iter().filter(|cause| !untold(*cause)) {
        let finding = points.finding(cause);
        let place = reasons.partition_point(|other| rank(other) >= rank(&finding));
        reasons.insert(place, finding);
    }
    let circumstances = Cause::CIRCUMSTANCES.into_iter().filter(|cause| !untold(*cause));
    let mut told: Vec<Finding> = Vec::with_capacity(Cause::ALL.len());
    for finding in circumstances.map(|cause| points.finding(cause)) {
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
            told.insert(place, *finding);
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

/// What counts for one cause and against it.
#[derive(Clone, Copy, Default)]
struct Points {
    points: u8,
    against: u8,
    signs: u8,
    quoted: bool,
}

/// The points of all causes, by the place of the cause in [`Cause::ALL`].
struct AllPoints([Points; Cause::ALL.len()]);

/// Adds up the points, going through the answers once.
fn points(rules: &Rules, answers: &Answers) -> AllPoints {
    let mut all = AllPoints([Points::default(); Cause::ALL.len()]);
    for (_, choice) in answers.choices(rules) {
        if let Some(sign) = choice.sign
            && let Some(of_cause) = all.0.get_mut(sign.cause as usize)
        {
            of_cause.points = of_cause.points.saturating_add(sign.weight);
            of_cause.signs = of_cause.signs.saturating_add(1);
            // Only what the partner said has a reply.
            of_cause.quoted |= choice.reply.is_some();
        }
        for sign in &choice.against {
            if let Some(of_cause) = all.0.get_mut(sign.cause as usize) {
                of_cause.against = of_cause.against.saturating_add(sign.weight);
            }
        }
    }
    all
}

impl AllPoints {
    fn finding(&self, cause: Cause) -> Finding {
        let Points { points, against, signs, quoted } =
            self.0.get(cause as usize).copied().unwrap_or_default();
        let score = points.saturating_sub(against);
        let strength = strength(signs, points);
        let strength = if score < points { strength.weaker() } else { strength };
        let strength = if cause.is_reason() { strength } else { strength.min(Strength::Some) };
        Finding { cause, score, signs, quoted, strength }
    }
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
