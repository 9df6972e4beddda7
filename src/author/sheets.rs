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
    options: Vec<usize>,
    count: u64,
}

/// The answer sheets that one part of the judgement can tell apart.
#[derive(Debug)]
pub struct Sheets<'a> {
    rules: &'a Rules,
    /// The places of the questions that the part looks at, each with the ways to answer it.
    inside: Vec<(usize, Vec<State>)>,
    /// The places of the other questions, each with the number of ways to answer it.
    outside: Vec<(usize, u64)>,
}

impl<'a> Sheets<'a> {
    /// The sheets that this part can tell apart.
    #[must_use]
    pub fn new(rules: &'a Rules, looks: Looks) -> Self {
        Self::of(rules, None, looks)
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
        same.then(|| Self::of(rules, Some(other), looks))
    }

    fn of(rules: &'a Rules, other: Option<&Rules>, looks: Looks) -> Self {
        let (mut inside, mut outside) = (Vec::new(), Vec::new());
        for (at, question) in rules.questions.iter().enumerate() {
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
                inside.push((at, states(question.kind, &question.options, same)));
            } else {
                outside.push((at, ways(question.kind, &question.options)));
            }
        }
        Self { rules, inside, outside }
    }

    /// The number of sheets that [`Sheets::each`] goes through.
    #[must_use]
    pub fn len(&self) -> u64 {
        let mut count = 0;
        self.each(&mut |_, _| count += 1);
        count
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
        rest: &[(usize, Vec<State>)],
        count: u64,
        visit: &mut impl FnMut(&Answers, u64),
    ) {
        let Some(((at, states), rest)) = rest.split_first() else {
            let others = self
                .outside
                .iter()
                .map(|(at, ways)| if self.skips(answers, *at) { 1 } else { *ways });
            visit(answers, count * others.product::<u64>());
            return;
        };
        if self.skips(answers, *at) {
            self.from(answers, rest, count, visit);
            return;
        }
        for state in states {
            let mut next = answers.clone();
            for option in &state.options {
                next.choose(self.rules, *at, *option, true);
            }
            self.from(&mut next, rest, count * state.count, visit);
        }
    }

    fn skips(&self, answers: &Answers, at: usize) -> bool {
        self.rules.questions.get(at).is_some_and(|question| answers.skips(self.rules, question))
    }
}

/// The ways to answer a question. Those that are the `same` are one state.
fn states(kind: Kind, options: &[Choice], same: impl Fn(&Choice, &Choice) -> bool) -> Vec<State> {
    match kind {
        Kind::One => {
            let mut states: Vec<State> = Vec::new();
            for (place, choice) in options.iter().enumerate() {
                let like = |state: &&mut State| {
                    state
                        .options
                        .first()
                        .and_then(|first| options.get(*first))
                        .is_some_and(|first| same(first, choice))
                };
                match states.iter_mut().find(like) {
                    Some(state) => state.count += 1,
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
    states(kind, options, |one, other| one.id == other.id).iter().map(|state| state.count).sum()
}

fn places(options: &[Choice], which: impl Fn(&Choice) -> bool) -> Vec<usize> {
    options.iter().enumerate().filter(|(_, choice)| which(choice)).map(|(place, _)| place).collect()
}
