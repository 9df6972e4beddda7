//! How open the partner seems, judged from two answers: what they said the last time it came up, and the
//! biggest step that they would take now.
//!
//! Both answers are values from 0 (open) to 4 (closed), and either can be unknown. The level follows from
//! the mean of the known ones; only [`Level::Refusing`] also needs a clear no. `docs/judgement.md` has the
//! table of all pairs and says why the limits are where they are.

use super::answers::Answers;
use super::content::{Flag, Level, Rules};

/// The two answers that decide the level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Openness {
    /// How closed the partner's last answer was, from 0 to 4, if it is known.
    pub answer: Option<u8>,
    /// The biggest step that the partner would take, from 0 (book a session) to 4 (none), if it is known.
    pub step: Option<u8>,
}

/// From this value on, the answer is a clear no.
const A_NO: u8 = 3;
/// At this value, the answer is a flat or an angry no.
const A_FLAT_NO: u8 = 4;
/// At this value, they would take no step at all.
const NO_STEP: u8 = 4;
/// At this distance, the two answers point in different directions.
const FAR_APART: u8 = 3;

/// The two answers on a sheet.
#[must_use]
pub fn openness(rules: &Rules, answers: &Answers) -> Openness {
    Openness {
        answer: answers.choices(rules).find_map(|(_, choice)| choice.answer),
        step: answers.choices(rules).find_map(|(_, choice)| choice.step),
    }
}

impl Openness {
    /// The level. If the visitor hasn't asked yet (`not_asked`), neither answer counts: nothing has been refused.
    #[must_use]
    pub fn level(self, not_asked: bool) -> Level {
        if not_asked {
            return Level::NotAsked;
        }
        let known = [self.answer, self.step];
        let count: u16 = known.iter().flatten().map(|_| 1).sum();
        let sum: u16 = known.iter().flatten().map(|value| u16::from(*value)).sum();
        // The limits are 0.75, 1.75 and 3, which is 3, 7 and 12 quarters. To stay with whole numbers,
        // `mean < limit` is written as `4 * sum < quarters * count`.
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

    /// Whether the partner has clearly said no and would take no step. If the step isn't known, the no must be a flat
    /// or an angry one.
    fn is_a_firm_no(self) -> bool {
        match (self.answer, self.step) {
            (Some(answer), Some(step)) => answer >= A_NO && step >= NO_STEP,
            (Some(answer), None) => answer >= A_FLAT_NO,
            (None, _) => false,
        }
    }

    /// Whether the partner's words and their likely actions point in different directions
    /// ([`Flag::MixedSignals`]).
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
