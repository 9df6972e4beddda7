//! The state machine.

use partner_quiz::quiz::content::{Kind, Part, Route};
use partner_quiz::quiz::flow::{Effect, Event, Screen, State, step};
use partner_quiz::quiz::safety::route;
use proptest::prelude::*;

use crate::random::Random;
use crate::sheet::{place, rules};

/// The state after these events. Events that mean nothing change nothing.
fn after(events: &[Event]) -> State {
    events.iter().fold(State::new(rules()), |state, event| next(&state, event.clone()))
}

fn next(state: &State, event: Event) -> State {
    step(rules(), state, event).map_or_else(|| state.clone(), |step| step.state)
}

/// The state after answering the questions in order with these options.
fn answered(options: &[&str]) -> State {
    let mut state = after(&[Event::Start]);
    for id in options {
        state = next(&state, Event::Choose { option: place(id).1, on: true });
        state = next(&state, Event::Continue);
    }
    state
}

fn question(id: &str) -> Screen {
    Screen::Question(rules().questions.iter().position(|question| question.id == id).unwrap())
}

/// One way through all twelve questions.
const WHOLE: [&str; 12] = [
    "few",
    "no",
    "safe",
    "said-none",
    "src-unsure",
    "pic-unsaid",
    "prob-unsure",
    "help-none",
    "step-read",
    "st-in",
    "try-none",
    "you-ok",
];

#[test]
fn start_leads_to_the_first_question_and_the_last_to_the_result() {
    assert_eq!(after(&[]).screen, Screen::Start);
    assert_eq!(after(&[Event::Start]).screen, question("q-asked"));
    assert_eq!(answered(&WHOLE).screen, Screen::Result);
}

#[test]
fn continue_without_an_answer_stays_and_shows_the_error_until_one_is_chosen() {
    let state = after(&[Event::Start, Event::Continue]);
    assert_eq!(state.screen, question("q-asked"));
    assert!(state.error);
    assert!(!next(&state, Event::Choose { option: 1, on: true }).error);
}

#[test]
fn never_asked_skips_two_questions_and_the_count_says_so() {
    let state = answered(&["never"]);
    assert_eq!(state.screen, question("q-safe"));
    assert_eq!(state.progress(rules()), Some((2, 10)));
    assert_eq!(answered(&["few"]).progress(rules()), Some((2, 12)));
    assert_eq!(after(&[]).progress(rules()), None);
}

#[test]
fn back_returns_to_the_screen_before_with_its_answer() {
    let state = next(&answered(&["hinted", "maybe"]), Event::Back);
    assert_eq!(state.screen, question("q-answer"));
    assert!(state.answers.has_id(rules(), "maybe"));
    let first = next(&next(&state, Event::Back), Event::Back);
    assert_eq!(first.screen, Screen::Start);
    assert!(first.answers.has_id(rules(), "hinted"));
    assert_eq!(next(&answered(&WHOLE), Event::Back).screen, question("q-you"));
}

#[test]
fn a_branch_that_is_left_takes_its_answers_along() {
    let mut state = answered(&["few", "flat"]);
    state = next(&next(&state, Event::Back), Event::Back);
    state = next(&state, Event::Choose { option: place("never").1, on: true });
    assert!(state.answers.has_id(rules(), "flat"), "nothing is lost before the visitor goes on");
    state = next(&state, Event::Continue);
    assert!(!state.answers.has_id(rules(), "flat"));
}

#[test]
fn fear_and_harm_on_either_side_stop_at_once_and_stay_stopped_until_the_answer_changes() {
    for answer in ["afraid", "harm", "i-hurt"] {
        let stopped = answered(&["few", "no", answer]);
        assert_eq!(stopped.screen, Screen::Safety);
        assert_eq!(next(&stopped, Event::Continue).screen, Screen::Safety);
        let back = next(&stopped, Event::Back);
        assert_eq!(back.screen, question("q-safe"));
        assert_eq!(next(&back, Event::Continue).screen, Screen::Safety);
        let changed = next(&back, Event::Choose { option: place("safe").1, on: true });
        assert_eq!(next(&changed, Event::Continue).screen, question("q-said"));
    }
}

#[test]
fn the_page_is_told_of_start_and_result_once_a_run_and_never_of_the_stop() {
    let told = |state: &State, event| {
        step(rules(), state, event).map_or_else(Vec::new, |step| {
            step.effects
                .into_iter()
                .filter(|effect| matches!(effect, Effect::Started | Effect::Completed))
                .collect()
        })
    };
    assert_eq!(told(&after(&[]), Event::Start), [Effect::Started]);
    assert_eq!(told(&after(&[Event::Start, Event::Back]), Event::Start), []);
    let last = next(&answered(&WHOLE), Event::Back);
    assert_eq!(told(&last, Event::Continue), [], "it was told before");
    let before = answered(&["few", "no"]);
    let afraid = next(&before, Event::Choose { option: place("afraid").1, on: true });
    assert_eq!(told(&afraid, Event::Continue), []);
}

#[test]
fn help_opens_and_closes_on_every_screen_and_changes_nothing_else() {
    for state in [after(&[]), after(&[Event::Start]), answered(&WHOLE)] {
        let open = next(&state, Event::Help(true));
        assert!(open.help);
        assert_eq!(next(&open, Event::Help(false)), state);
    }
}

#[test]
fn restart_forgets_everything() {
    for state in [answered(&["few"]), answered(&["few", "no", "harm"]), answered(&WHOLE)] {
        assert_eq!(next(&state, Event::Restart), State::new(rules()));
    }
}

#[test]
fn events_that_mean_nothing_on_a_screen_change_nothing() {
    let start = after(&[]);
    for event in [
        Event::Continue,
        Event::Back,
        Event::Restart,
        Event::FeelsSafe,
        Event::Help(false),
        Event::ShowTalk,
        Event::Another(Part::Worry),
        Event::Edit(true),
        Event::Choose { option: 0, on: true },
    ] {
        assert_eq!(step(rules(), &start, event.clone()), None, "{event:?}");
    }
    let first = after(&[Event::Start]);
    for event in [
        Event::Start,
        Event::FeelsSafe,
        Event::Choose { option: 99, on: true },
        Event::Choose { option: 0, on: false },
    ] {
        assert_eq!(step(rules(), &first, event.clone()), None, "{event:?}");
    }
}

/// Any event, but more often those that move on.
fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        2 => Just(Event::Start),
        8 => (0_usize..11, any::<bool>()).prop_map(|(option, off)| Event::Choose { option, on: !off }),
        8 => Just(Event::Continue),
        2 => Just(Event::Back),
        1 => Just(Event::Restart),
        1 => any::<bool>().prop_map(Event::Help),
        1 => Just(Event::FeelsSafe),
        1 => Just(Event::ShowTalk),
        1 => any::<prop::sample::Index>().prop_map(|part| Event::Another(Part::ALL[part.index(6)])),
        1 => any::<bool>().prop_map(Event::Edit),
        1 => "[ a-z]{0,3}".prop_map(|words| Event::Write { part: Part::Offer, words }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_order_of_events_breaks_a_promise(
        seed in any::<u64>(),
        begun in 0_usize..13,
        events in prop::collection::vec(event(), 0..120),
    ) {
        let rules = rules();
        // Random events alone rarely get far, so begin after random answers to the first questions.
        let sheet = Random(seed).sheet(rules);
        let answers = sheet.asked(rules).take(begun).collect::<Vec<_>>().into_iter().flat_map(|at| {
            let chosen = (0..16).filter(|place| sheet.has(at, *place)).collect::<Vec<_>>();
            let choose = chosen.into_iter().map(|option| Event::Choose { option, on: true });
            choose.chain([Event::Continue]).collect::<Vec<_>>()
        });
        let all: Vec<Event> = [Event::Start].into_iter().chain(answers).chain(events).collect();
        let mut state = State::new(rules);
        for event in all {
            let Some(next) = step(rules, &state, event.clone()) else { continue };
            let before = std::mem::replace(&mut state, next.state);

            // A question for one answer has one at most, and "none of these" excludes the others.
            for (at, question) in rules.questions.iter().enumerate() {
                let chosen: Vec<_> =
                    question.options.iter().enumerate().filter(|(place, _)| state.answers.has(at, *place)).collect();
                prop_assert!(question.kind == Kind::Many || chosen.len() <= 1);
                prop_assert!(chosen.len() <= 1 || chosen.iter().all(|(_, choice)| !choice.alone));
            }
            // Answers only get lost by choosing others, by leaving a branch, or by starting over.
            if matches!(event, Event::Back | Event::Help(_) | Event::Start | Event::FeelsSafe) {
                prop_assert_eq!(&state.answers, &before.answers);
            }
            // The talk plan changes only on the result, and is forgotten only by starting over.
            if state.talk != before.talk {
                prop_assert!(before.screen == Screen::Result || event == Event::Restart);
            }
            // The progress is right.
            if let Some((number, total)) = state.progress(rules) {
                prop_assert!(1 <= number && number <= total && total <= rules.questions.len());
            }
            match state.screen {
                // The question that is shown is asked on this branch.
                Screen::Question(at) => prop_assert!(state.answers.asked(rules).any(|asked| asked == at)),
                // No path leads to a result with an answer that stops the quiz or with an open question,
                // and answers of a branch that was left don't count.
                Screen::Result => {
                    prop_assert!(route(rules, &state.answers) != Route::Stop);
                    prop_assert!(state.answers.asked(rules).all(|at| state.answers.answered(at)));
                    let skipped = rules.questions.iter().enumerate().filter(|(_, question)| state.answers.skips(rules, question));
                    prop_assert!(skipped.into_iter().all(|(at, _)| !state.answers.answered(at)));
                }
                Screen::Safety => prop_assert!(route(rules, &state.answers) == Route::Stop),
                Screen::Start => {}
            }
            // The page is told once.
            let told = |effect| next.effects.contains(&effect);
            prop_assert!(!(told(Effect::Started) && before.started));
            prop_assert!(!(told(Effect::Completed) && before.completed));
        }
    }
}
