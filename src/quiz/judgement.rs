//! Everything the answers say, together.

use alloc::string::String;
use alloc::vec::Vec;

use super::answers::Answers;
use super::content::{Flag, Level, Reason, Route, Rules};
use super::openness::{not_asked, openness};
use super::reasons::{Reasons, Strength, reasons};
use super::{flags, safety};

/// The judgement of one answer sheet. It holds ids and levels, no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Where the safety answer leads.
    pub route: Route,
    /// How open the partner seems.
    pub level: Level,
    /// The ids of the options that decided the level, at most two.
    pub level_because: Vec<String>,
    /// The six reasons, ranked.
    pub reasons: Reasons,
    /// What else the answers say, in the order of [`Flag::ALL`].
    pub flags: Vec<Flag>,
    /// The ids of the pieces that answer what was tried, each once.
    pub tried: Vec<String>,
    /// The ids of other pieces that fit an answer, each once.
    pub fits: Vec<String>,
}

impl Judgement {
    /// Whether this flag is up.
    #[must_use]
    pub fn has(&self, flag: Flag) -> bool {
        self.flags.contains(&flag)
    }

    /// The strength that may be said aloud. What was never asked can't be called likely.
    #[must_use]
    pub fn spoken(&self, strength: Strength) -> Strength {
        if self.level == Level::NotAsked { strength.min(Strength::Some) } else { strength }
    }

    /// The leading reasons, most likely first.
    pub fn leading(&self) -> impl Iterator<Item = Reason> {
        self.reasons.leading().map(|finding| finding.reason)
    }
}

/// Judges one answer sheet. Total: any sheet has a judgement, an empty one too.
#[must_use]
pub fn judge(rules: &Rules, answers: &Answers) -> Judgement {
    let openness = openness(rules, answers);
    let level_because = answers
        .choices(rules)
        .filter(|(_, choice)| choice.answer.is_some() || choice.step.is_some())
        .map(|(_, choice)| choice.id.clone())
        .collect();
    Judgement {
        route: safety::route(rules, answers),
        level: openness.level(not_asked(rules, answers)),
        level_because,
        reasons: reasons(rules, answers),
        flags: flags::flags(rules, answers, openness),
        tried: flags::tried(rules, answers),
        fits: flags::fits(rules, answers),
    }
}
