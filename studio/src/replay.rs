//! A visitor's way through the quiz, as the preview shows it: it survives changes of the rules, and it can be led to
//! any screen.

use partner_quiz::author::sheets::{Looks, Sheets};
use partner_quiz::quiz::answers::Answers;
use partner_quiz::quiz::content::{Kind, Level, Question, Route, Rules};
use partner_quiz::quiz::flow::{Event, Screen, State, step};
use partner_quiz::quiz::judgement::judge;

/// A screen that the preview can be led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The start screen.
    Start,
    /// A question, by its id.
    Question(String),
    /// The safety stop.
    Stop,
    /// A result on the caution route.
    Caution,
    /// A result of this level.
    Level(Level),
}

/// The ids of the chosen options, in the order of the questions.
#[must_use]
pub fn ids(rules: &Rules, answers: &Answers) -> Vec<String> {
    answers.choices(rules).map(|(_, choice)| choice.id.clone()).collect()
}

/// The state after a visitor has chosen these options and gone on as far as they lead: to the first question without
/// an answer, to the result, or to the safety stop. Options that no question has are left out.
#[must_use]
pub fn play(rules: &Rules, chosen: &[String]) -> State {
    walk(rules, chosen, &|_| false)
}

/// Answers questions from `chosen` until one has no answer, or `enough` says that its question is reached.
fn walk(rules: &Rules, chosen: &[String], enough: &dyn Fn(&Question) -> bool) -> State {
    let mut state = advance(rules, State::new(rules), Event::Start);
    // No way through the quiz has more steps than it has questions.
    for _ in &rules.questions {
        let Screen::Question(at) = state.screen else { break };
        let Some(question) = rules.questions.get(at) else { break };
        let places = question.options.iter().enumerate();
        let fitting: Vec<usize> = places
            .filter(|(_, choice)| chosen.contains(&choice.id))
            .map(|(place, _)| place)
            .collect();
        if enough(question) || fitting.is_empty() {
            break;
        }
        for option in fitting {
            state = advance(rules, state, Event::Choose { option, on: true });
        }
        state = advance(rules, state, Event::Continue);
    }
    state
}

fn advance(rules: &Rules, state: State, event: Event) -> State {
    step(rules, &state, event).map_or(state, |step| step.state)
}

/// The same visitor on the same screen, under other rules. Answers whose question or option is gone are dropped.
#[must_use]
pub fn carry(old: &Rules, state: &State, new: &Rules) -> State {
    if shape(old) == shape(new) {
        return state.clone();
    }
    let chosen = ids(old, &state.answers);
    match state.screen {
        Screen::Start => State::new(new),
        Screen::Question(at) => {
            let id = old.questions.get(at).map(|question| question.id.clone());
            let mut next = walk(new, &chosen, &|question| Some(&question.id) == id.as_ref());
            // What is chosen on the question itself stays chosen, too.
            if let Screen::Question(at) = next.screen
                && let Some(question) = new.questions.get(at)
            {
                for (option, choice) in question.options.iter().enumerate() {
                    if chosen.contains(&choice.id) {
                        next = advance(new, next, Event::Choose { option, on: true });
                    }
                }
            }
            next
        }
        Screen::Safety | Screen::Result => {
            let played = play(new, &chosen);
            State { feels_safe: state.feels_safe, talk: state.talk.clone(), ..played }
        }
    }
}

/// What the places of answers depend on.
fn shape(rules: &Rules) -> Vec<(&str, Kind, Vec<&str>)> {
    rules
        .questions
        .iter()
        .map(|question| {
            let options = question.options.iter().map(|choice| choice.id.as_str()).collect();
            (question.id.as_str(), question.kind, options)
        })
        .collect()
}

/// Goes back, or on, to a question that has been passed. The answers after it stay chosen.
#[must_use]
pub fn jump(rules: &Rules, state: &State, question: usize) -> State {
    let asked = state.answers.asked(rules).any(|at| at == question);
    let screen = if asked { Screen::Question(question) } else { state.screen };
    State { screen, error: false, help: false, ..state.clone() }
}

/// Answers all questions that have no answer yet at random, never with one that stops the quiz, and shows the result.
/// The same seed gives the same answers.
#[must_use]
pub fn fill(rules: &Rules, state: &State, seed: u64) -> State {
    let mut random = fastrand::Rng::with_seed(seed);
    let mut answers = state.answers.clone();
    for (at, question) in rules.questions.iter().enumerate() {
        if answers.answered(at) || answers.skips(rules, question) {
            continue;
        }
        let harmless: Vec<usize> = harmless(question).collect();
        let count = if question.kind == Kind::Many { random.usize(1..=2) } else { 1 };
        for _ in 0..count {
            if let Some(option) = random.choice(&harmless) {
                answers.choose(rules, at, *option, true);
            }
        }
    }
    play(rules, &ids(rules, &answers))
}

/// The places of the options that don't stop the quiz.
fn harmless(question: &Question) -> impl Iterator<Item = usize> {
    let options = question.options.iter().enumerate();
    options.filter(|(_, choice)| choice.route != Some(Route::Stop)).map(|(place, _)| place)
}

/// The state of the quiz on this screen, if any answers lead there.
#[must_use]
pub fn reach(rules: &Rules, target: &Target) -> Option<State> {
    let place = |id: &str| rules.questions.iter().position(|question| question.id == id);
    let quiet = |answers: Answers| completed(rules, answers);
    match target {
        Target::Start => Some(State::new(rules)),
        Target::Question(id) => {
            let at = place(id)?;
            let mut chosen = ids(rules, &quiet(Answers::none(rules)));
            // If the way there skips the question, other answers may not.
            if let Some(skip) = rules.questions.get(at).and_then(|found| found.skip_when.clone()) {
                let other = other_option(rules, &skip);
                for option in &mut chosen {
                    if *option == skip {
                        option.clone_from(other.as_ref()?);
                    }
                }
            }
            let state = walk(rules, &chosen, &|question| question.id == *id);
            (state.screen == Screen::Question(at)).then_some(state)
        }
        Target::Stop => with_route(rules, Route::Stop),
        Target::Caution => with_route(rules, Route::Caution),
        Target::Level(level) => {
            let mut found = None;
            Sheets::new(rules, Looks::Level).each(&mut |answers, _| {
                if found.is_none() {
                    let whole = quiet(answers.clone());
                    if judge(rules, &whole).level == *level {
                        found = Some(play(rules, &ids(rules, &whole)));
                    }
                }
            });
            found.filter(|state| state.screen == Screen::Result)
        }
    }
}

/// Another option of the question that has this one.
fn other_option(rules: &Rules, id: &str) -> Option<String> {
    let has = |question: &&Question| question.options.iter().any(|choice| choice.id == id);
    let question = rules.questions.iter().find(has)?;
    question.options.iter().find(|choice| choice.id != id).map(|choice| choice.id.clone())
}

/// A state that is reached with an option of this route.
fn with_route(rules: &Rules, route: Route) -> Option<State> {
    let (at, option) = rules.questions.iter().enumerate().find_map(|(at, question)| {
        let option = question.options.iter().position(|choice| choice.route == Some(route))?;
        Some((at, option))
    })?;
    let mut answers = Answers::none(rules);
    answers.choose(rules, at, option, true);
    Some(play(rules, &ids(rules, &completed(rules, answers))))
}

/// The same answers, and for every other question its first option that changes nothing, or else its first harmless
/// one.
fn completed(rules: &Rules, mut answers: Answers) -> Answers {
    for (at, question) in rules.questions.iter().enumerate() {
        if answers.answered(at) || answers.skips(rules, question) {
            continue;
        }
        let quiet = question.options.iter().position(|choice| !choice.means_something());
        if let Some(option) = quiet.or_else(|| harmless(question).next()) {
            answers.choose(rules, at, option, true);
        }
    }
    answers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;
    use crate::reading::Reading;

    fn rules() -> Rules {
        Reading::of(&Project::shipped()).contents["en"].rules.clone()
    }

    #[test]
    fn every_screen_can_be_reached() {
        let rules = rules();
        let mut targets = vec![Target::Start, Target::Stop, Target::Caution];
        targets
            .extend(rules.questions.iter().map(|question| Target::Question(question.id.clone())));
        targets.extend(Level::ALL.map(Target::Level));
        for target in targets {
            let state = reach(&rules, &target).unwrap_or_else(|| panic!("{target:?}"));
            match &target {
                Target::Start => assert_eq!(state.screen, Screen::Start),
                Target::Stop => assert_eq!(state.screen, Screen::Safety),
                Target::Question(id) => {
                    let Screen::Question(at) = state.screen else { panic!("{id}") };
                    assert_eq!(&rules.questions[at].id, id);
                }
                Target::Level(level) => assert_eq!(judge(&rules, &state.answers).level, *level),
                Target::Caution => {
                    assert_eq!(state.screen, Screen::Result);
                    assert_eq!(judge(&rules, &state.answers).route, Route::Caution);
                }
            }
        }
    }

    #[test]
    fn a_seed_fills_the_rest_with_the_same_answers_and_keeps_those_that_are_there() {
        let rules = rules();
        let begun = play(&rules, &["few".into(), "no".into()]);
        for seed in 0..50 {
            let filled = fill(&rules, &begun, seed);
            assert_eq!(filled.screen, Screen::Result, "{seed}");
            assert!(filled.answers.has_id(&rules, "few") && filled.answers.has_id(&rules, "no"));
            assert_eq!(filled, fill(&rules, &begun, seed));
        }
        assert_ne!(fill(&rules, &begun, 1), fill(&rules, &begun, 2));
    }

    #[test]
    fn a_visitor_stays_where_they_are_when_an_option_is_added_before_theirs_or_taken_away() {
        let rules = rules();
        let chosen = ["few", "no", "safe", "said-sides"].map(String::from);
        let state = play(&rules, &chosen);
        let mut other = rules.clone();
        other.questions[1].options.swap(0, 4);
        let carried = carry(&rules, &state, &other);
        assert_eq!(ids(&other, &carried.answers), chosen);
        assert_eq!(carried.screen, state.screen);
        let mut fewer = rules.clone();
        fewer.questions[0].options.retain(|choice| choice.id != "few");
        let carried = carry(&rules, &state, &fewer);
        assert_eq!(
            carried.screen,
            Screen::Question(0),
            "that answer is gone, so it is asked again"
        );
    }
}
