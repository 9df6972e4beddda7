//! What the visitor has chosen so far.

use alloc::vec::Vec;

use super::content::{Choice, Kind, Question, Rules};

/// One set of chosen options a question, in the order of [`Rules::questions`].
///
/// A set is a `u16` with one bit an option. The check of the content files allows at most
/// [`Answers::MOST_OPTIONS`] options a question, so that every option has its bit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answers {
    chosen: Vec<u16>,
}

impl Answers {
    /// How many options a question can have.
    pub const MOST_OPTIONS: usize = 16;

    /// No answer to any of the questions.
    #[must_use]
    pub fn none(rules: &Rules) -> Self {
        Self { chosen: alloc::vec![0; rules.questions.len()] }
    }

    /// Whether this option of this question is chosen. Both count from 0; what doesn't exist isn't
    /// chosen.
    #[must_use]
    pub fn has(&self, question: usize, option: usize) -> bool {
        self.set(question) & bit(option) != 0
    }

    /// Whether the question has any answer.
    #[must_use]
    pub fn answered(&self, question: usize) -> bool {
        self.set(question) != 0
    }

    /// Whether the option with this id is chosen, whichever question it belongs to.
    #[must_use]
    pub fn has_id(&self, rules: &Rules, id: &str) -> bool {
        self.choices(rules).any(|(_, choice)| choice.id == id)
    }

    /// Everything chosen, in the order of the questions and their options.
    pub fn choices<'a>(
        &'a self,
        rules: &'a Rules,
    ) -> impl Iterator<Item = (&'a Question, &'a Choice)> + 'a {
        rules.questions.iter().enumerate().flat_map(move |(at, question)| {
            question
                .options
                .iter()
                .enumerate()
                .filter(move |(option, _)| self.has(at, *option))
                .map(move |(_, choice)| (question, choice))
        })
    }

    /// Whether an earlier answer makes this question pointless.
    #[must_use]
    pub fn skips(&self, rules: &Rules, question: &Question) -> bool {
        question.skip_when.as_deref().is_some_and(|id| self.has_id(rules, id))
    }

    /// The questions that are asked with these answers, by their place in [`Rules::questions`].
    pub fn asked<'a>(&'a self, rules: &'a Rules) -> impl Iterator<Item = usize> + 'a {
        rules
            .questions
            .iter()
            .enumerate()
            .filter(|(_, question)| !self.skips(rules, question))
            .map(|(at, _)| at)
    }

    /// Chooses an option or takes it back. With one answer a question, the new one takes the place of
    /// the old. With several, an option that stands alone clears the rest and is cleared by any other.
    pub fn choose(&mut self, rules: &Rules, question: usize, option: usize, on: bool) {
        let Some(asked) = rules.questions.get(question) else { return };
        let Some(choice) = asked.options.get(option) else { return };
        let Some(set) = self.chosen.get_mut(question) else { return };
        if !on {
            *set &= !bit(option);
            return;
        }
        let cleared = match asked.kind {
            Kind::One => u16::MAX,
            Kind::Many if choice.alone => u16::MAX,
            Kind::Many => bits(asked.options.iter().map(|other| other.alone)),
        };
        *set = (*set & !cleared) | bit(option);
    }

    /// Forgets the answers to questions that are no longer asked, so that a branch that was left
    /// counts for nothing.
    pub fn drop_skipped(&mut self, rules: &Rules) {
        // A dropped answer can't make another question pointless after the fact: the check of the
        // content files lets only earlier questions decide, so one pass in order is enough.
        for (at, question) in rules.questions.iter().enumerate() {
            if self.skips(rules, question)
                && let Some(set) = self.chosen.get_mut(at)
            {
                *set = 0;
            }
        }
    }

    fn set(&self, question: usize) -> u16 {
        self.chosen.get(question).copied().unwrap_or(0)
    }
}

/// The bit of an option; none for a place beyond the last bit.
fn bit(option: usize) -> u16 {
    u32::try_from(option).ok().and_then(|shift| 1_u16.checked_shl(shift)).unwrap_or(0)
}

/// The set of the places that are true.
fn bits(places: impl Iterator<Item = bool>) -> u16 {
    places.enumerate().filter(|(_, on)| *on).fold(0, |set, (place, _)| set | bit(place))
}
