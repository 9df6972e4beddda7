//! Which of the six reasons the answers point to, how strongly, and because of which answers.
//!
//! Each reason has the same four chances and the same ceiling, so none wins by having more options.
//! The words for a strength are fixed by simulation: only [`Strength::Strong`] may say "likely"
//! (`docs/judgement.md`).

use alloc::string::String;
use alloc::vec::Vec;

use super::answers::Answers;
use super::content::{Reason, Rules};

/// How much the answers say for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Nothing, or a single sign with something against it.
    None,
    /// One question points here: "one sign of".
    One,
    /// Two do: "may be part of it".
    Some,
    /// Three or more do: "is likely part of it".
    Strong,
}

impl Strength {
    /// The next weaker word.
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
    /// Which reason.
    pub reason: Reason,
    /// Points for it less points against it, never below 0.
    pub score: u8,
    /// How many questions point here.
    pub signs: u8,
    /// How many questions could have pointed here, of those that were asked.
    pub chances: u8,
    /// Whether the partner's own words are among the signs.
    pub quoted: bool,
    /// In words.
    pub strength: Strength,
    /// The ids of the options that counted for it, in the order of the questions.
    pub because: Vec<String>,
    /// The ids of the options that counted against it.
    pub against: Vec<String>,
}

/// Which reasons stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lead {
    /// No reason has enough behind it to be named.
    Unnamed,
    /// One stands out.
    One,
    /// Two stand out equally.
    Two,
    /// Three or more, of which at most [`MOST_SHOWN`] are told in full.
    Several,
    /// Nearly all fit, so the answers can't tell them apart.
    Flat,
}

/// All six findings, most likely first, and how they stand to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons {
    /// All six: by score, then quoted words, then number of signs, then [`TIE_ORDER`].
    pub ranked: Vec<Finding>,
    /// Which of them lead.
    pub lead: Lead,
    /// How many of the ranked findings are told in full, with what lies behind and because of what.
    pub shown: usize,
}

/// Points of one quote, and the least that a reason needs to be named.
pub const QUOTE: u8 = 3;
/// A reason this close to the top leads with it.
const CLOSE: u8 = 1;
/// This many reasons at [`QUOTE`] or more can't be told apart.
const FLAT: usize = 5;
/// What is equal in everything else stands in this order: the reasons that lead alone least often come
/// first, so that ties even the six out (`docs/judgement.md` has the shares).
pub const TIE_ORDER: [Reason; 6] = [
    Reason::Doubt,
    Reason::Unknown,
    Reason::Failure,
    Reason::Sides,
    Reason::Exposed,
    Reason::Change,
];
/// At most so many reasons are told in full.
pub const MOST_SHOWN: usize = 3;

/// Judges all six.
#[must_use]
pub fn reasons(rules: &Rules, answers: &Answers) -> Reasons {
    // Each goes behind everything that is its equal or above it, so what is equal in all three keeps the
    // order of ties. A general sort would be a fiftieth of the engine.
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
    /// The findings told in full.
    #[must_use]
    pub fn told(&self) -> &[Finding] {
        self.ranked.get(..self.shown).unwrap_or_default()
    }

    /// The findings that lead: those whose matched steps come first.
    pub fn leading(&self) -> impl Iterator<Item = &Finding> {
        let top = self.ranked.first().map_or(0, |finding| finding.score);
        self.told().iter().filter(move |finding| finding.score.saturating_add(CLOSE) >= top)
    }

    /// The findings not told in full that have at least one sign left.
    pub fn less_likely(&self) -> impl Iterator<Item = &Finding> {
        self.rest().filter(|finding| finding.score > 0)
    }

    /// The findings that nothing points to.
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

/// The strength before anything counts against it.
fn strength(signs: u8, points: u8) -> Strength {
    match signs {
        0 => Strength::None,
        1 => Strength::One,
        2 => Strength::Some,
        _ if points >= 6 => Strength::Strong,
        _ => Strength::Some,
    }
}

/// How many of the questions that were asked have an option pointing to this reason. Counted over
/// what was shown, never over what was answered: "not sure" must not make the rest look surer.
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
