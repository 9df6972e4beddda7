//! The screens, and how events move between them.
//!
//! [`step`] is the whole machine. It is pure and total: any event in any state gives the next state
//! with its effects, or nothing where the event means nothing there. The browser's edge turns clicks
//! into [`Event`]s and carries out [`Effect`]s; it decides nothing.

use alloc::string::String;
use alloc::vec::Vec;

use super::answers::Answers;
use super::content::{Route, Rules};
use super::judgement::judge;
use super::plan::plan;
use super::safety;
use super::talk::{Line, Part, Talk};

/// Which screen is up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Screen {
    /// What it is, before the first question.
    Start,
    /// A question, by its place in [`Rules::questions`].
    Question(usize),
    /// The safety stop: help lines, no judgement.
    Safety,
    /// The result.
    Result,
}

/// Everything that one widget remembers. It lives in memory and goes with the page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct State {
    /// Which screen is up.
    pub screen: Screen,
    /// What has been chosen.
    pub answers: Answers,
    /// Whether the screen shows that an answer is missing.
    pub error: bool,
    /// Whether the help panel is open.
    pub help: bool,
    /// On the caution route: whether the visitor said that they feel safe bringing it up.
    pub feels_safe: bool,
    /// Whether the printed result shows what was answered.
    pub print_answers: bool,
    /// The plan for one talk, as far as it is made.
    pub talk: Talk,
    /// Whether the visitor was told how copying the plan went.
    pub copied: Option<bool>,
    /// Whether the page was told that the visitor started: once a run.
    pub started: bool,
    /// Whether the page was told that a result is shown: once a run.
    pub completed: bool,
}

impl State {
    /// The start screen, with nothing answered.
    #[must_use]
    pub fn new(rules: &Rules) -> Self {
        Self {
            screen: Screen::Start,
            answers: Answers::none(rules),
            error: false,
            help: false,
            feels_safe: false,
            print_answers: false,
            talk: Talk::default(),
            copied: None,
            started: false,
            completed: false,
        }
    }

    /// The number of the question on screen, counted from 1, and how many there are on this branch.
    #[must_use]
    pub fn progress(&self, rules: &Rules) -> Option<(usize, usize)> {
        let Screen::Question(current) = self.screen else { return None };
        let before = self.answers.asked(rules).take_while(|at| *at < current).count();
        Some((before.saturating_add(1), self.answers.asked(rules).count()))
    }
}

/// What the visitor can do.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// Leave the start screen for the first question.
    Start,
    /// Choose an option of the question on screen, or take it back.
    Choose {
        /// Its place in the question's options, from 0.
        option: usize,
        /// Whether it is chosen now.
        on: bool,
    },
    /// Go on to the next screen.
    Continue,
    /// Go back to the screen before; answers stay.
    Back,
    /// Forget everything and show the start screen.
    Restart,
    /// Open or close the help panel.
    Help(bool),
    /// On the caution route: "I feel safe bringing this up".
    FeelsSafe,
    /// Pick a suggested line for a part of the talk plan.
    Pick {
        /// Which part.
        part: Part,
        /// The id of the piece.
        piece: String,
    },
    /// Write the line of a part in one's own words.
    Write {
        /// Which part.
        part: Part,
        /// The words so far.
        words: String,
    },
    /// Set the day and time of the talk, as an `<input type="datetime-local">` gives it.
    When(String),
    /// Copy the plan as text.
    Copy,
    /// Copying went well, or wasn't allowed.
    Copied(bool),
    /// Print the plan as one sheet.
    Print,
    /// Let the printed result show what was answered, or not.
    PrintAnswers(bool),
    /// Print the result.
    PrintResult,
    /// Save the time of the talk as a calendar entry that says nothing.
    Calendar,
}

/// What the browser's edge does after the new state is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// Focus the screen's heading and bring the widget's top into view.
    FocusHeading,
    /// Focus the message that an answer is missing.
    FocusError,
    /// Focus the heading of the help lines.
    FocusHelp,
    /// Focus the button that opened the help lines.
    FocusHelpButton,
    /// Focus the part that was held back until now.
    FocusOpened,
    /// Put the talk plan on the clipboard as text.
    Copy,
    /// Print the talk plan as one sheet.
    Print,
    /// Print the result as a document.
    PrintResult,
    /// Hand out the calendar entry.
    Calendar,
    /// Tell the page that the visitor started.
    Started,
    /// Tell the page that a result is shown. Never on the safety stop, which must look from outside
    /// like a visitor who left.
    Completed,
}

/// A new state and what to do once it is on screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the widget remembers now.
    pub state: State,
    /// In the order to carry them out.
    pub effects: Vec<Effect>,
}

/// Moves on. `None` means that the event changes nothing here.
#[must_use]
pub fn step(rules: &Rules, state: &State, event: Event) -> Option<Step> {
    match (event, state.screen) {
        (Event::Start, Screen::Start) => {
            let first = state.answers.asked(rules).next()?;
            let mut step = to(state, Screen::Question(first))?;
            if !state.started {
                step.state.started = true;
                step.effects.push(Effect::Started);
            }
            Some(step)
        }
        (Event::Choose { option, on }, Screen::Question(at)) => {
            let mut next = state.clone();
            next.answers.choose(rules, at, option, on);
            if next.answers == state.answers {
                return None;
            }
            next.error &= !next.answers.answered(at);
            Some(Step { state: next, effects: Vec::new() })
        }
        (Event::Continue, Screen::Question(at)) => {
            if !state.answers.answered(at) {
                return Some(Step {
                    state: State { error: true, ..state.clone() },
                    effects: alloc::vec![Effect::FocusError],
                });
            }
            let mut next = state.clone();
            next.answers.drop_skipped(rules);
            if rules.questions.get(at).is_some_and(|question| stops_here(rules, &next, question)) {
                return to(&next, Screen::Safety);
            }
            let following = next.answers.asked(rules).find(|question| *question > at);
            match following {
                Some(question) => to(&next, Screen::Question(question)),
                // A stop answer can't be left behind by any path: the result looks once more.
                None if safety::route(rules, &next.answers) == Route::Stop => {
                    to(&next, Screen::Safety)
                }
                None => {
                    // The plan may be another one now.
                    next.talk = next.talk.fitting(&plan(rules, &judge(rules, &next.answers)));
                    let mut step = to(&next, Screen::Result)?;
                    if !state.completed {
                        step.state.completed = true;
                        step.effects.push(Effect::Completed);
                    }
                    Some(step)
                }
            }
        }
        (Event::Back, Screen::Question(at)) => {
            let before = state.answers.asked(rules).take_while(|question| *question < at).last();
            to(state, before.map_or(Screen::Start, Screen::Question))
        }
        (Event::Back, Screen::Safety) => {
            let stopped =
                rules.questions.iter().position(|question| stops_here(rules, state, question))?;
            to(state, Screen::Question(stopped))
        }
        (Event::Back, Screen::Result) => {
            let last = state.answers.asked(rules).last()?;
            to(state, Screen::Question(last))
        }
        (Event::Restart, Screen::Question(_) | Screen::Safety | Screen::Result) => {
            Some(Step { state: State::new(rules), effects: alloc::vec![Effect::FocusHeading] })
        }
        // The stop screen is the help: there is nothing to open, only to go to.
        (Event::Help(_), Screen::Safety) => {
            Some(Step { state: state.clone(), effects: alloc::vec![Effect::FocusHelp] })
        }
        (Event::Help(open), _) if open != state.help => Some(Step {
            state: State { help: open, ..state.clone() },
            effects: alloc::vec![if open { Effect::FocusHelp } else { Effect::FocusHelpButton }],
        }),
        (Event::FeelsSafe, Screen::Result) if !state.feels_safe => Some(Step {
            state: State { feels_safe: true, ..state.clone() },
            effects: alloc::vec![Effect::FocusOpened],
        }),
        (Event::Pick { part, piece }, Screen::Result) => {
            talked(state, state.talk.with(part, Line::Piece(piece)))
        }
        (Event::Write { part, words }, Screen::Result) => {
            talked(state, state.talk.with(part, Line::Own(words)))
        }
        (Event::When(when), Screen::Result) => talked(state, state.talk.at(when)),
        (Event::Copied(done), Screen::Result) => {
            Some(Step { state: State { copied: Some(done), ..state.clone() }, effects: Vec::new() })
        }
        (Event::Copy, Screen::Result) => stay(state, Effect::Copy),
        (Event::Print, Screen::Result) => stay(state, Effect::Print),
        (Event::PrintAnswers(on), Screen::Result) => {
            Some(Step { state: State { print_answers: on, ..state.clone() }, effects: Vec::new() })
        }
        (Event::PrintResult, Screen::Result) => stay(state, Effect::PrintResult),
        (Event::Calendar, Screen::Result) => stay(state, Effect::Calendar),
        _ => None,
    }
}

/// The same state with another talk plan.
fn talked(state: &State, talk: Talk) -> Option<Step> {
    (talk != state.talk)
        .then(|| Step { state: State { talk, copied: None, ..state.clone() }, effects: Vec::new() })
}

/// The same state with something to do.
fn stay(state: &State, effect: Effect) -> Option<Step> {
    Some(Step { state: state.clone(), effects: alloc::vec![effect] })
}

/// Another screen, with what belonged to the old one cleared and its heading focused.
fn to(state: &State, screen: Screen) -> Option<Step> {
    Some(Step {
        state: State {
            screen,
            error: false,
            help: false,
            feels_safe: false,
            print_answers: false,
            copied: None,
            ..state.clone()
        },
        effects: alloc::vec![Effect::FocusHeading],
    })
}

/// Whether this question's answer ends the quiz at the safety stop.
fn stops_here(rules: &Rules, state: &State, question: &super::content::Question) -> bool {
    state
        .answers
        .choices(rules)
        .any(|(asked, choice)| asked.id == question.id && choice.route == Some(Route::Stop))
}
