//! Every answer sheet, by factors.
//!
//! No part of a judgement looks at all questions: the level looks at three, the reasons at five, the
//! route at one. So all sheets can be examined by going through the sheets of each factor alone and
//! counting how many whole sheets each of them stands for. Two more steps keep that small: options
//! that mean the same to a factor are taken together, and questions that decide what else is asked
//! belong to every factor.
//!
//! `tests/core/report.rs` holds the factoring against brute force.

use crate::quiz::answers::Answers;
use crate::quiz::content::{Choice, Flag, Kind, Rules};

/// What a part of the judgement looks at in an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// The level: answer, step, and whether it was asked at all.
    Level,
    /// The reasons: signs and what counts against them.
    Reasons,
    /// Which groups the plan holds: the level, the route and the flags.
    Frame,
    /// Everything.
    All,
}

impl Looks {
    /// Whether this part of the judgement sees anything in the option.
    fn sees(self, choice: &Choice) -> bool {
        let level = choice.answer.is_some()
            || choice.step.is_some()
            || choice.flags.contains(&Flag::NotAsked);
        match self {
            Self::Level => level,
            Self::Reasons => choice.sign.is_some() || !choice.against.is_empty(),
            Self::Frame => level || choice.route.is_some() || !choice.flags.is_empty(),
            Self::All => true,
        }
    }

    /// Whether it sees the same in both.
    fn same(self, one: &Choice, other: &Choice) -> bool {
        let level =
            |choice: &Choice| (choice.answer, choice.step, choice.flags.contains(&Flag::NotAsked));
        match self {
            Self::Level => level(one) == level(other),
            Self::Reasons => one.sign == other.sign && one.against == other.against,
            Self::Frame => {
                level(one) == level(other) && one.route == other.route && one.flags == other.flags
            }
            Self::All => one.id == other.id,
        }
    }
}

/// One way to answer one question, and how many ways it stands for.
#[derive(Clone, Debug)]
struct State {
    options: Vec<usize>,
    count: u64,
}

/// The sheets that a part of the judgement can tell apart.
#[derive(Debug)]
pub struct Sheets<'a> {
    rules: &'a Rules,
    /// The questions of the factor, each with its states.
    inside: Vec<(usize, Vec<State>)>,
    /// The other questions, each with how many ways there are to answer it.
    outside: Vec<(usize, u64)>,
}

impl<'a> Sheets<'a> {
    /// The sheets as this part of the judgement sees them.
    #[must_use]
    pub fn new(rules: &'a Rules, looks: Looks) -> Self {
        let (mut inside, mut outside) = (Vec::new(), Vec::new());
        for (at, question) in rules.questions.iter().enumerate() {
            let decides = |choice: &Choice| {
                rules.questions.iter().any(|other| other.skip_when.as_ref() == Some(&choice.id))
            };
            let matters = |choice: &Choice| looks.sees(choice) || decides(choice);
            if question.options.iter().any(matters) {
                let same = |one: &Choice, other: &Choice| {
                    looks.same(one, other) && !decides(one) && !decides(other)
                };
                inside.push((at, states(question.kind, &question.options, same)));
            } else {
                outside.push((at, ways(question.kind, &question.options)));
            }
        }
        Self { rules, inside, outside }
    }

    /// How many sheets there are to go through.
    #[must_use]
    pub fn len(&self) -> u64 {
        let mut count = 0;
        self.each(&mut |_, _| count += 1);
        count
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rules.questions.is_empty()
    }

    /// Goes through them, each with the number of whole sheets that it stands for.
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

/// The ways to answer a question, those that look the same taken together.
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
        // Of several options, those that look like an option that stands alone (which means nothing)
        // only double the count.
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
                        // Ticking none at all isn't an answer; one that stands alone is.
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

/// How many ways there are to answer a question.
fn ways(kind: Kind, options: &[Choice]) -> u64 {
    states(kind, options, |one, other| one.id == other.id).iter().map(|state| state.count).sum()
}

fn places(options: &[Choice], which: impl Fn(&Choice) -> bool) -> Vec<usize> {
    options.iter().enumerate().filter(|(_, choice)| which(choice)).map(|(place, _)| place).collect()
}
