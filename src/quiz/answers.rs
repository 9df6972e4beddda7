//! What the visitor has chosen so far.

use alloc::vec::Vec;

use super::content::{Choice, Kind, Question, Rules};

/// The chosen options of each question, in the order of [`Rules::questions`].
///
/// Questions and options are named by their places, counted from 0. The options of one question are the
/// bits of a `u16`; the check of the content files makes sure that no question has more than
/// [`Answers::MOST_OPTIONS`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answers {
    chosen: Vec<u16>,
}

impl Answers {
    /// The largest number of options that a question can have.
    pub const MOST_OPTIONS: usize = 16;

    /// A sheet without any answers.
    #[must_use]
    pub fn none(rules: &Rules) -> Self {
        Self { chosen: alloc::vec![0; rules.questions.len()] }
    }

    /// Whether this option of this question is chosen. It is `false` for places that don't exist.
    #[must_use]
    pub fn has(&self, question: usize, option: usize) -> bool {
        self.set(question) & bit(option) != 0
    }

    /// Whether any option of this question is chosen.
    #[must_use]
    pub fn answered(&self, question: usize) -> bool {
        self.set(question) != 0
    }

    /// Whether the option with this id is chosen. Option ids are unique among all questions.
    #[must_use]
    pub fn has_id(&self, rules: &Rules, id: &str) -> bool {
        self.choices(rules).any(|(_, choice)| choice.id == id)
    }

    /// All chosen options with their questions, in the order of the content.
    pub fn choices<'a>(
        &'a self,
        rules: &'a Rules,
    ) -> impl Iterator<Item = (&'a Question, &'a Choice)> + 'a {
        rules.questions.iter().zip(&self.chosen).flat_map(|(question, set)| {
            let option = move |place| Some((question, question.options.get(place)?));
            places(*set).filter_map(option)
        })
    }

    /// The places of all chosen options: of the question, and of the option in it.
    #[cfg(feature = "author")]
    pub fn places(&self) -> impl Iterator<Item = (usize, usize)> {
        let chosen = self.chosen.iter().enumerate();
        chosen.flat_map(|(question, set)| places(*set).map(move |option| (question, option)))
    }

    /// These answers, but those of another sheet to the questions at the places for which `is_other` is true.
    #[cfg(feature = "author")]
    #[must_use]
    pub fn merged(&self, other: &Self, is_other: impl Fn(usize) -> bool) -> Self {
        let both = self.chosen.iter().zip(&other.chosen).enumerate();
        let pick = |(at, (own, other)): (usize, (&u16, &u16))| {
            if is_other(at) { *other } else { *own }
        };
        Self { chosen: both.map(pick).collect() }
    }

    /// Whether an earlier answer skips this question ([`Question::skip_when`]).
    #[must_use]
    pub fn skips(&self, rules: &Rules, question: &Question) -> bool {
        question.skip_when.as_deref().is_some_and(|id| self.has_id(rules, id))
    }

    /// The places of the questions that are asked, given these answers.
    pub fn asked<'a>(&'a self, rules: &'a Rules) -> impl Iterator<Item = usize> + 'a {
        rules
            .questions
            .iter()
            .enumerate()
            .filter(|(_, question)| !self.skips(rules, question))
            .map(|(at, _)| at)
    }

    /// Chooses an option (`on`) or takes the choice back. Places that don't exist change nothing.
    ///
    /// In a question of [`Kind::One`], the new option replaces the old one. In one of [`Kind::Many`], an
    /// option that is [`Choice::alone`] clears the others, and any other option clears it.
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

    /// Forgets the answers to questions that are skipped, so that they don't count after the visitor has
    /// changed an earlier answer.
    pub fn drop_skipped(&mut self, rules: &Rules) {
        // One pass is enough: the check of the content files makes sure that a question is only skipped
        // because of an earlier one.
        for (at, question) in rules.questions.iter().enumerate() {
            if self.skips(rules, question)
                && let Some(set) = self.chosen.get_mut(at)
            {
                *set = 0;
            }
        }
    }

    /// The chosen options of a question as a set of bits.
    pub(crate) fn set(&self, question: usize) -> u16 {
        self.chosen.get(question).copied().unwrap_or(0)
    }

    /// Replaces the chosen options of a question with such a set.
    #[cfg(feature = "author")]
    pub(crate) fn put(&mut self, question: usize, set: u16) {
        if let Some(chosen) = self.chosen.get_mut(question) {
            *chosen = set;
        }
    }
}

/// The places of the options in a set. The report asks for them many million times, so this goes from one bit that is set
/// to the next.
fn places(set: u16) -> impl Iterator<Item = usize> {
    let mut rest = set;
    core::iter::from_fn(move || {
        let place = usize::try_from(rest.trailing_zeros()).ok().filter(|_| rest != 0)?;
        rest &= rest.wrapping_sub(1);
        Some(place)
    })
}

/// The bit of an option, or 0 for a place that has no bit.
fn bit(option: usize) -> u16 {
    u32::try_from(option).ok().and_then(|shift| 1_u16.checked_shl(shift)).unwrap_or(0)
}

/// The bits of the places that are true.
fn bits(places: impl Iterator<Item = bool>) -> u16 {
    places.enumerate().filter(|(_, on)| *on).fold(0, |set, (place, _)| set | bit(place))
}
