//! Every possible answer sheet, part by part.
//!
//! There are far too many sheets to go through one by one. But no part of the judgement looks at all
//! questions: the level looks at three, the causes at six, the route at one. So for each part, it is
//! enough to go through the answers to its own questions, and to count how many whole sheets each of them
//! stands for. Options that mean the same to a part are taken together. Questions that decide whether
//! others are asked belong to every part.
//!
//! `tests/core/report.rs` compares the result with going through whole sheets.

use crate::quiz::answers::Answers;
use crate::quiz::content::{Choice, Flag, Kind, Question, Rules, Sign};

/// A part of the judgement, by what it looks at in an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// The level: answer, step, and whether the visitor has asked.
    Level,
    /// The six reasons: evidence for and against them.
    Reasons,
    /// All causes: the reasons and the circumstances.
    Causes,
    /// What the causes don't decide: the level, the route and the flags.
    Frame,
    /// Everything.
    All,
}

impl Looks {
    /// Whether the option means anything to this part.
    fn sees(self, choice: &Choice) -> bool {
        let level = choice.answer.is_some()
            || choice.step.is_some()
            || choice.flags.contains(&Flag::NotAsked);
        match self {
            Self::Level => level,
            Self::Reasons => of_reasons(choice).is_some() || !choice.against.is_empty(),
            Self::Causes => choice.sign.is_some() || !choice.against.is_empty(),
            Self::Frame => level || choice.route.is_some() || !choice.flags.is_empty(),
            Self::All => true,
        }
    }

    /// Whether the two options mean the same to this part.
    fn same(self, one: &Choice, other: &Choice) -> bool {
        let level =
            |choice: &Choice| (choice.answer, choice.step, choice.flags.contains(&Flag::NotAsked));
        match self {
            Self::Level => level(one) == level(other),
            Self::Reasons => of_reasons(one) == of_reasons(other) && one.against == other.against,
            Self::Causes => {
                one.sign == other.sign && one.against == other.against && one.flags == other.flags
            }
            Self::Frame => {
                level(one) == level(other) && one.route == other.route && one.flags == other.flags
            }
            Self::All => one.id == other.id,
        }
    }
}

/// The option's evidence for one of the six reasons.
fn of_reasons(choice: &Choice) -> Option<Sign> {
    choice.sign.filter(|sign| sign.cause.is_reason())
}

/// One way to answer a question, and the number of ways that mean the same.
#[derive(Clone, Debug)]
struct State {
    /// The places of the options.
    options: Vec<usize>,
    count: u64,
}

/// The answer sheets that one part of the judgement can tell apart.
#[derive(Debug)]
pub struct Sheets<'a> {
    rules: &'a Rules,
    /// The questions that the part looks at.
    inside: Vec<Inside>,
    /// The other questions.
    outside: Vec<Outside>,
}

/// A question that a part looks at.
#[derive(Debug)]
struct Inside {
    /// The place of the question.
    at: usize,
    /// The place of the option that skips it, and of that option's question.
    skip: Option<(usize, usize)>,
    /// The ways to answer it, as sets of options ([`Answers::put`]), each with the number of ways that mean the same.
    states: Vec<(u16, u64)>,
}

/// A question that a part doesn't look at.
#[derive(Debug)]
struct Outside {
    skip: Option<(usize, usize)>,
    /// The number of ways to answer it.
    ways: u64,
}

impl<'a> Sheets<'a> {
    /// The sheets that this part can tell apart.
    #[must_use]
    pub fn new(rules: &'a Rules, looks: Looks) -> Self {
        Self::of(rules, None, looks, &|_| 0)
    }

    /// The same. Of several options that mean the same to the part, the sheets have the one for which `words` is the
    /// largest.
    #[must_use]
    pub fn longest(rules: &'a Rules, looks: Looks, words: &dyn Fn(&Choice) -> usize) -> Self {
        Self::of(rules, None, looks, words)
    }

    /// The sheets that this part can tell apart by either of two rules, so that both can judge each sheet; `None` if
    /// they don't ask the same questions with the same options in the same order.
    #[must_use]
    pub fn of_both(rules: &'a Rules, other: &Rules, looks: Looks) -> Option<Self> {
        let same_option =
            |(one, other): (&Choice, &Choice)| one.id == other.id && one.alone == other.alone;
        let same_question = |(one, other): (&Question, &Question)| {
            one.id == other.id
                && one.kind == other.kind
                && one.skip_when == other.skip_when
                && one.options.len() == other.options.len()
                && one.options.iter().zip(&other.options).all(same_option)
        };
        let same = rules.questions.len() == other.questions.len()
            && rules.questions.iter().zip(&other.questions).all(same_question);
        same.then(|| Self::of(rules, Some(other), looks, &|_| 0))
    }

    fn of(
        rules: &'a Rules,
        other: Option<&Rules>,
        looks: Looks,
        words: &dyn Fn(&Choice) -> usize,
    ) -> Self {
        let (mut inside, mut outside) = (Vec::new(), Vec::new());
        for (at, question) in rules.questions.iter().enumerate() {
            let skip = question.skip_when.as_ref().and_then(|id| place_of(rules, id));
            let decides = |choice: &Choice| {
                rules.questions.iter().any(|other| other.skip_when.as_ref() == Some(&choice.id))
            };
            let others = other.and_then(|other| other.questions.get(at));
            let others = others.map_or(&[][..], |question| &question.options);
            let in_other =
                |choice: &Choice| others.iter().find(|other_choice| other_choice.id == choice.id);
            let same_to_part = |one: &Choice, two: &Choice| {
                let in_both = in_other(one).zip(in_other(two));
                looks.same(one, two) && in_both.is_none_or(|(one, two)| looks.same(one, two))
            };
            let seen = question.options.iter().chain(others).any(|choice| looks.sees(choice));
            if seen || question.options.iter().any(decides) {
                let same = |one: &Choice, two: &Choice| {
                    (!seen || same_to_part(one, two)) && !decides(one) && !decides(two)
                };
                let states = states(question.kind, &question.options, same, words);
                let states = states.into_iter().map(|state| {
                    let mut answers = Answers::none(rules);
                    for option in state.options {
                        answers.choose(rules, at, option, true);
                    }
                    (answers.set(at), state.count)
                });
                inside.push(Inside { at, skip, states: states.collect() });
            } else {
                outside.push(Outside { skip, ways: ways(question.kind, &question.options) });
            }
        }
        Self { rules, inside, outside }
    }

    /// The number of sheets that [`Sheets::each`] goes through, if no question is skipped; else there are fewer.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.inside.iter().map(|question| question.states.len() as u64).product()
    }

    /// Whether there are no questions.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rules.questions.is_empty()
    }

    /// Calls `visit` with each sheet and the number of whole sheets that it stands for.
    pub fn each(&self, visit: &mut impl FnMut(&Answers, u64)) {
        self.from(&mut Answers::none(self.rules), &self.inside, 1, visit);
    }

    fn from(
        &self,
        answers: &mut Answers,
        rest: &[Inside],
        count: u64,
        visit: &mut impl FnMut(&Answers, u64),
    ) {
        let is_skipped = |answers: &Answers, skip: Option<(usize, usize)>| {
            skip.is_some_and(|(question, option)| answers.has(question, option))
        };
        let Some((question, rest)) = rest.split_first() else {
            let asked = self.outside.iter().filter(|question| !is_skipped(answers, question.skip));
            visit(answers, count * asked.map(|question| question.ways).product::<u64>());
            return;
        };
        if is_skipped(answers, question.skip) {
            self.from(answers, rest, count, visit);
            return;
        }
        for (set, ways) in &question.states {
            answers.put(question.at, *set);
            self.from(answers, rest, count * ways, visit);
        }
        answers.put(question.at, 0);
    }
}

/// The places of the question and the option with this id.
pub(super) fn place_of(rules: &Rules, id: &str) -> Option<(usize, usize)> {
    rules.questions.iter().enumerate().find_map(|(at, question)| {
        Some((at, question.options.iter().position(|choice| choice.id == id)?))
    })
}

/// The ways to answer a question. Those that are the `same` are one state, with the option of the most words.
fn states(
    kind: Kind,
    options: &[Choice],
    same: impl Fn(&Choice, &Choice) -> bool,
    words: &dyn Fn(&Choice) -> usize,
) -> Vec<State> {
    match kind {
        Kind::One => {
            let mut states: Vec<State> = Vec::new();
            for (place, choice) in options.iter().enumerate() {
                let first = |state: &State| options.get(*state.options.first()?);
                let like =
                    |state: &&mut State| first(state).is_some_and(|other| same(other, choice));
                match states.iter_mut().find(like) {
                    Some(state) => {
                        state.count += 1;
                        if first(state).is_some_and(|other| words(other) < words(choice)) {
                            state.options = vec![place];
                        }
                    }
                    None => states.push(State { options: vec![place], count: 1 }),
                }
            }
            states
        }
        // An option that means as little as "None of these" doesn't change the state: with each one, there
        // are twice as many ways.
        Kind::Many => {
            let alone: Vec<usize> = places(options, |choice| choice.alone);
            let blank = alone.first().and_then(|place| options.get(*place));
            let looks_blank = |choice: &Choice| blank.is_some_and(|blank| same(blank, choice));
            let seen = places(options, |choice| !choice.alone && !looks_blank(choice));
            let unseen = places(options, |choice| !choice.alone && looks_blank(choice));
            let doubled = 1_u64 << unseen.len();
            (0_u64..1 << seen.len())
                .map(|set| {
                    let options: Vec<usize> = seen
                        .iter()
                        .enumerate()
                        .filter(|(bit, _)| set >> bit & 1 == 1)
                        .map(|(_, place)| *place)
                        .collect();
                    if options.is_empty() {
                        // Choosing nothing isn't an answer, but "None of these" is.
                        let count = doubled - 1 + alone.len() as u64;
                        State { options: alone.first().copied().into_iter().collect(), count }
                    } else {
                        State { options, count: doubled }
                    }
                })
                .filter(|state| state.count > 0)
                .collect()
        }
    }
}

/// The number of ways to answer a question.
fn ways(kind: Kind, options: &[Choice]) -> u64 {
    states(kind, options, |one, other| one.id == other.id, &|_| 0)
        .iter()
        .map(|state| state.count)
        .sum()
}

fn places(options: &[Choice], which: impl Fn(&Choice) -> bool) -> Vec<usize> {
    options.iter().enumerate().filter(|(_, choice)| which(choice)).map(|(place, _)| place).collect()
}
