//! The state machine: the screens, and how events move between them.
//!
//! [`step`] is the whole machine. It is a pure function: for any event in any state it returns the next
//! state and its effects, or `None` if the event changes nothing there. The view turns clicks into
//! [`Event`]s, and the browser's edge (`embed`) carries out [`Effect`]s. Neither of them decides anything.
//!
//! Leaving the site isn't part of this machine, because it must work on every screen and even before the
//! engine has loaded. See [`super::exit`].

use alloc::string::String;
use alloc::vec::Vec;

use super::answers::Answers;
use super::content::{Part, Route, Rules};
use super::judgement::judge;
use super::safety;
use super::talk::{Line, Talk};

/// The screen that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The start screen, which says what the quiz is.
    Start,
    /// A question, by its place in [`Rules::questions`], from 0.
    Question(usize),
    /// The safety stop: help lines and no judgement (`docs/safety.md`).
    Safety,
    /// The result.
    Result,
}

/// Everything that one quiz remembers. It is only kept in memory, so it is gone when the page is left.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct State {
    /// The screen that is shown.
    pub screen: Screen,
    /// The answers so far.
    pub answers: Answers,
    /// Whether the question shows the error that an answer is missing.
    pub error: bool,
    /// Whether the help panel is open.
    pub help: bool,
    /// On the caution route: whether the visitor has said that they feel safe bringing it up.
    pub feels_safe: bool,
    /// Whether the printed result includes the answers.
    pub print_answers: bool,
    /// The talk plan, as far as it has been made.
    pub talk: Talk,
    /// The notice about copying the plan: whether it worked, or `None` for no notice.
    pub copied: Option<bool>,
    /// Whether [`Effect::Started`] has been sent, so that it is sent once.
    pub started: bool,
    /// Whether [`Effect::Completed`] has been sent, so that it is sent once.
    pub completed: bool,
}

impl State {
    /// The start screen, without any answers.
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

    /// The number of the question that is shown, from 1, and how many questions are asked given the answers
    /// so far. `None` on other screens.
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
    /// Go from the start screen to the first question.
    Start,
    /// Choose an option of the question that is shown, or take the choice back.
    Choose {
        /// The place of the option in the question, from 0.
        option: usize,
        /// Whether it is now chosen.
        on: bool,
    },
    /// Go on to the next screen.
    Continue,
    /// Go back to the screen before. The answers are kept.
    Back,
    /// Forget everything and go to the start screen.
    Restart,
    /// Open or close the help panel.
    Help(bool),
    /// On the caution route: say "I feel safe bringing this up", which shows what was hidden.
    FeelsSafe,
    /// Show the talk plan, also if it is folded.
    ShowTalk,
    /// Show the next line of a part of the talk plan.
    Another(Part),
    /// Begin or end writing in the lines of the talk plan.
    Edit(bool),
    /// Write the line of a part in one's own words. This is sent at every change of the text. A part without a text
    /// shows its suggested line again.
    Write {
        /// Which part.
        part: Part,
        /// The whole text.
        words: String,
    },
    /// Set the day and time of the talk, as an `<input type="datetime-local">` gives it (`2026-11-24T19:30`).
    When(String),
    /// Copy the talk plan as text.
    Copy,
    /// Copying worked, or the browser didn't allow it.
    Copied(bool),
    /// Print the talk plan on one sheet.
    Print,
    /// Include the answers in the printed result, or leave them out.
    PrintAnswers(bool),
    /// Print the result.
    PrintResult,
    /// Save the time of the talk as a calendar entry with a neutral title.
    Calendar,
}

/// What the browser's edge must do once the new state is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// Focus the heading of the screen, and scroll to the top of the quiz.
    FocusHeading,
    /// Focus the error that an answer is missing.
    FocusError,
    /// Focus the heading of the help lines.
    FocusHelp,
    /// Focus the button that opened the help lines.
    FocusHelpButton,
    /// Focus the first part that was hidden until now.
    FocusOpened,
    /// Unfold the talk plan if it is folded, and focus its heading.
    FocusTalk,
    /// Copy the talk plan to the clipboard as text.
    Copy,
    /// Print the talk plan on one sheet.
    Print,
    /// Print the result.
    PrintResult,
    /// Offer the calendar entry as a file.
    Calendar,
    /// Tell the page that the visitor has started (event `pq-start`).
    Started,
    /// Tell the page that a result is shown (event `pq-complete`). This is never sent for the
    /// safety stop, which must look to the page like a visitor who left.
    Completed,
}

/// A new state, and what to do once it is on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The new state.
    pub state: State,
    /// The effects, in the order in which to carry them out.
    pub effects: Vec<Effect>,
}

/// The next state after an event, or `None` if the event changes nothing in this state.
///
/// The quiz can be driven from code, without a browser:
///
/// ```
/// use std::path::Path;
///
/// use partner_quiz::author::{Files, read};
/// use partner_quiz::quiz::flow::{Effect, Event, Screen, State, step};
///
/// let content = read(&Files::beside(Path::new("content/en.toml"))).expect("no mistakes");
/// let rules = &content.rules;
///
/// let started = step(rules, &State::new(rules), Event::Start).expect("the quiz starts");
/// assert_eq!(started.state.screen, Screen::Question(0));
/// assert_eq!(started.effects, [Effect::FocusHeading, Effect::Started]);
///
/// // Without an answer, the question stays and shows an error.
/// let stayed = step(rules, &started.state, Event::Continue).expect("an error is shown");
/// assert!(stayed.state.error);
///
/// let choice = Event::Choose { option: 1, on: true };
/// let chosen = step(rules, &stayed.state, choice).expect("the option exists");
/// let next = step(rules, &chosen.state, Event::Continue).expect("the question is answered");
/// assert_eq!(next.state.screen, Screen::Question(1));
/// assert_eq!(next.state.progress(rules), Some((2, 12)));
///
/// // Starting again means nothing on a question.
/// assert_eq!(step(rules, &next.state, Event::Start), None);
/// ```
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
                // No path may lead past an answer that stops the quiz, so check once more before the result.
                None if safety::route(rules, &next.answers) == Route::Stop => {
                    to(&next, Screen::Safety)
                }
                None => {
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
        // The stop screen shows the help lines already, so nothing opens.
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
        (Event::ShowTalk, Screen::Result) => stay(state, Effect::FocusTalk),
        (Event::Another(part), Screen::Result) => {
            talked(state, state.talk.another(rules, &judge(rules, &state.answers), part))
        }
        (Event::Edit(editing), Screen::Result) => talked(state, state.talk.edited(editing)),
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

/// The same state with one effect.
fn stay(state: &State, effect: Effect) -> Option<Step> {
    Some(Step { state: state.clone(), effects: alloc::vec![effect] })
}

/// Another screen. What belonged to the old one is cleared, and the new heading gets the focus.
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

/// Whether the answer to this question leads to the safety stop.
fn stops_here(rules: &Rules, state: &State, question: &super::content::Question) -> bool {
    state
        .answers
        .choices(rules)
        .any(|(asked, choice)| asked.id == question.id && choice.route == Some(Route::Stop))
}
