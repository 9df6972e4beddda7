//! How open the partner seems, from two answers: what they said the last time it came up, and the
//! most they would do now.
//!
//! Both are scales from 0 (open) to 4 (closed) and either may be blank. The level follows from the
//! mean of those that aren't blank; a firm no needs an actual no. The table of all pairs stands in
//! `docs/judgement.md`.

use super::answers::Answers;
use super::content::{Flag, Level, Rules};

/// The two answers behind the level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Openness {
    /// How closed the last answer was, 0 to 4, if it is known.
    pub answer: Option<u8>,
    /// How small the biggest step is, 0 to 4, if it is known.
    pub step: Option<u8>,
}

/// On the scale of answers, from here on it is an actual no.
const A_NO: u8 = 3;
/// On the scale of steps, from here on the step no longer leads towards therapy.
const NO_STEP: u8 = 3;
/// So far apart, words and likely actions point different ways.
const FAR_APART: u8 = 3;

/// Reads the two answers from the sheet.
#[must_use]
pub fn openness(rules: &Rules, answers: &Answers) -> Openness {
    Openness {
        answer: answers.choices(rules).find_map(|(_, choice)| choice.answer),
        step: answers.choices(rules).find_map(|(_, choice)| choice.step),
    }
}

impl Openness {
    /// The level in words. `not_asked` wins over both answers: what was never asked wasn't refused.
    #[must_use]
    pub fn level(self, not_asked: bool) -> Level {
        if not_asked {
            return Level::NotAsked;
        }
        let known = [self.answer, self.step];
        let count: u16 = known.iter().flatten().map(|_| 1).sum();
        let sum: u16 = known.iter().flatten().map(|value| u16::from(*value)).sum();
        // The limits are quarters (0.75, 1.75, 3), so the mean is compared as 4 * sum with quarters *
        // count, in whole numbers.
        let below = |quarters: u16| sum.saturating_mul(4) < quarters.saturating_mul(count);
        if count == 0 {
            Level::CannotTell
        } else if below(3) {
            Level::NotResisting
        } else if below(7) {
            Level::Unsure
        } else if below(12) || !self.is_a_firm_no() {
            Level::Hesitant
        } else {
            Level::Refusing
        }
    }

    /// An actual no, and no step known that leads towards therapy.
    fn is_a_firm_no(self) -> bool {
        self.answer.is_some_and(|answer| answer >= A_NO)
            && self.step.is_none_or(|step| step >= NO_STEP)
    }

    /// Their words and their likely actions point different ways ([`Flag::MixedSignals`]).
    #[must_use]
    pub fn is_mixed(self) -> bool {
        match (self.answer, self.step) {
            (Some(answer), Some(step)) => answer.abs_diff(step) >= FAR_APART,
            _ => false,
        }
    }
}

/// Whether the visitor hasn't asked yet.
#[must_use]
pub fn not_asked(rules: &Rules, answers: &Answers) -> bool {
    answers.choices(rules).any(|(_, choice)| choice.flags.contains(&Flag::NotAsked))
}
