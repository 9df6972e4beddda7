//! The talk plan: it is filled, each part has other lines, and the visitor's own words come first.

use std::collections::BTreeSet;

use partner_quiz::author::sheets::{Looks, Sheets};
use partner_quiz::quiz::content::{Cause, Part};
use partner_quiz::quiz::flow::{Effect, Event, Screen, State, step};
use partner_quiz::quiz::judgement::{Judgement, judge};
use partner_quiz::quiz::talk::{Line, Talk, Why, lines, suggested, text, why, why_words};

use crate::random::Random;
use crate::sheet::{CONTENT, judged, rules, sheet};

/// The state on the result of these answers.
fn on_result(options: &[&str]) -> State {
    State { screen: Screen::Result, answers: sheet(options), ..State::new(rules()) }
}

fn next(state: &State, event: Event) -> State {
    step(rules(), state, event).expect("it changes something").state
}

/// The line of a part, and the id of its piece.
fn shown(talk: &Talk, judgement: &Judgement, part: Part) -> (String, Option<String>) {
    let line = talk.text(&CONTENT, judgement, part);
    (line.into(), talk.shown(rules(), judgement, part).map(String::from))
}

fn said(id: &str) -> String {
    let piece = &CONTENT.words.pieces[id];
    if piece.say.is_empty() { piece.text.clone() } else { piece.say.clone() }
}

#[test]
fn no_part_is_ever_without_a_line() {
    let check = |judgement: &Judgement| {
        for part in Part::ALL {
            let (line, id) = shown(&Talk::default(), judgement, part);
            assert!(!line.trim().is_empty(), "{part:?}");
            assert!(rules().talk[&part].contains(&id.expect("a suggested line")), "{part:?}");
        }
    };
    Sheets::new(rules(), Looks::Frame).each(&mut |answers, _| check(&judge(rules(), answers)));
    let mut random = Random(7);
    for _ in 0..5_000 {
        check(&judge(rules(), &random.sheet(rules())));
    }
}

#[test]
fn lines_that_fit_the_leading_causes_come_first_and_all_others_follow() {
    let sides = judged(&["few", "dodged", "step-read", "said-sides"]);
    assert_eq!(suggested(rules(), &sides, Part::Worry)[..2], ["name-neutral", "name-not-faults"]);
    assert_eq!(suggested(rules(), &sides, Part::Opening)[0], "swap-never-listen");
    let both = judged(&["few", "dodged", "step-read", "said-sides", "said-doubt"]);
    assert_eq!(suggested(rules(), &both, Part::Offer)[..2], ["trial-three", "trial-consult"]);
    for judgement in [sides, both, judged(&[]), judged(&["st-left"])] {
        for part in Part::ALL {
            let all: BTreeSet<&str> = rules().talk[&part].iter().map(String::as_str).collect();
            let suggested = suggested(rules(), &judgement, part);
            assert_eq!(suggested.len(), all.len(), "{part:?}: each once");
            assert_eq!(suggested.into_iter().collect::<BTreeSet<_>>(), all, "{part:?}");
        }
    }
}

#[test]
fn the_worry_fits_every_cause_that_can_lead() {
    let quotes = [
        ("said-failure", "add-name-failure"),
        ("said-sides", "name-neutral"),
        ("said-unknown", "name-conversation"),
        ("said-exposed", "name-conversation"),
        ("said-doubt", "add-name-doubt"),
        ("said-change", "add-name-change"),
        ("st-torn", "add-name-leaving"),
        ("st-fine", "add-name-no-problem"),
        ("said-custom", "add-name-custom"),
        ("said-practical", "add-name-practical"),
    ];
    for (option, line) in quotes {
        let judgement = judged(&["few", "dodged", option]);
        assert_eq!(suggested(rules(), &judgement, Part::Worry)[0], line, "{option}");
        let cause = judgement.causes.told[0].cause;
        assert_eq!(why(&CONTENT, &judgement, Part::Worry, line), Why::Cause(cause));
    }
}

#[test]
fn another_line_goes_through_all_lines_of_a_part_and_comes_back_to_the_first() {
    for options in
        [&["few"][..], &["few", "dodged", "said-sides", "try-fight"], &["never", "st-out"]]
    {
        let judgement = judged(options);
        for part in Part::ALL {
            let all = suggested(rules(), &judgement, part);
            let mut talk = Talk::default();
            for (round, id) in all.iter().cycle().take(2 * all.len() + 1).enumerate() {
                assert_eq!(
                    shown(&talk, &judgement, part),
                    (said(id), Some((*id).into())),
                    "{part:?}, {round}"
                );
                talk = talk.another(rules(), &judgement, part);
            }
            for other in Part::ALL.into_iter().filter(|other| *other != part) {
                assert_eq!(talk.line(other), &Line::Best, "{other:?} stays as it is");
            }
        }
    }
}

#[test]
fn own_words_are_shown_and_an_empty_text_shows_the_suggested_line_again() {
    let judgement = judged(&["few", "dodged", "said-sides"]);
    for part in Part::ALL {
        let best = shown(&Talk::default(), &judgement, part);
        let own = Talk::default().with(part, Line::Own(" I miss us. ".into()));
        assert_eq!(shown(&own, &judgement, part), (" I miss us. ".into(), None));
        for empty in ["", "   ", "\n"] {
            let empty = Talk::default().with(part, Line::Own(empty.into()));
            assert_eq!(shown(&empty, &judgement, part), best, "{part:?}");
        }
        let next = own.another(rules(), &judgement, part);
        assert_eq!(shown(&next, &judgement, part), best, "after own words comes the first line");
    }
}

#[test]
fn each_line_says_why_it_was_chosen() {
    let plain = judged(&["few", "dodged"]);
    let sides = judged(&["few", "dodged", "said-sides", "try-ultimatum"]);
    let hurried = judged(&["few", "dodged", "try-rushed"]);
    let cases = [
        (&plain, Part::Moment, "good-calm", Why::Part),
        (&sides, Part::Moment, "good-calm", Why::Part),
        (&hurried, Part::Moment, "good-calm", Why::Tried),
        (&hurried, Part::Offer, "trial-once", Why::Part),
        (&plain, Part::Opening, "swap-need-therapy", Why::Instead),
        (&sides, Part::Opening, "swap-never-listen", Why::Instead),
        (&sides, Part::Worry, "name-neutral", Why::Cause(Cause::Sides)),
        (&sides, Part::Worry, "name-patterns", Why::Part),
        (&plain, Part::Worry, "name-neutral", Why::Part),
        (&sides, Part::Offer, "trial-consult", Why::Part),
        (&sides, Part::OwnPart, "share-make-harder", Why::Part),
        (&plain, Part::Feeling, "i-love", Why::Part),
    ];
    for (judgement, part, piece, expected) in cases {
        assert_eq!(why(&CONTENT, judgement, part, piece), expected, "{part:?}, {piece}");
    }
    let tried = judged(&["few", "try-fight"]);
    assert_eq!(why(&CONTENT, &tried, Part::Moment, "good-time"), Why::Tried);
    let causes = Cause::ALL.map(Why::Cause).into_iter();
    for why in causes.chain([Why::Instead, Why::Tried, Why::Part]) {
        for part in Part::ALL {
            assert!(!why_words(&CONTENT, part, why).is_empty(), "{part:?}, {why:?}");
        }
    }
}

#[test]
fn the_text_holds_the_six_lines_in_order_and_nothing_of_the_answers() {
    let judgement = judged(&["few", "dodged", "said-sides"]);
    let talk = Talk::default()
        .with(Part::Offer, Line::Piece("trial-once".into()))
        .with(Part::Moment, Line::Own("  On our walk.  ".into()))
        .with(Part::Feeling, Line::Own("   ".into()));
    let expected = [
        ("A good moment", "On our walk.".into()),
        ("How you begin", said("swap-never-listen")),
        ("How you feel", said("i-disconnected")),
        ("Their worry", said("name-neutral")),
        ("A small offer", said("trial-once")),
        ("Your part", said("share-make-harder")),
    ];
    let expected_text: Vec<String> =
        expected.iter().map(|(name, line)| format!("{name}\n{line}")).collect();
    assert_eq!(text(&talk, &CONTENT, &judgement), expected_text.join("\n\n"));
    let expected_lines: Vec<String> =
        expected.into_iter().flat_map(|(name, line)| [name.into(), line]).collect();
    assert_eq!(lines(&talk, &CONTENT, &judgement), expected_lines);
}

#[test]
fn lines_that_were_not_changed_follow_the_answers_and_changed_ones_stay() {
    let last = rules().questions.len() - 1;
    let whole = |reason: &[&'static str]| {
        let others =
            ["few", "dodged", "safe", "prob-unsure", "step-read", "st-in", "try-none", "you-ok"];
        sheet(&[&others[..], reason].concat())
    };
    let sides = whole(&["said-sides", "src-blamed", "pic-two", "help-none"]);
    let doubt = whole(&["said-doubt", "src-bad", "pic-point", "help-doubt"]);
    let question = State { screen: Screen::Question(last), answers: sides, ..State::new(rules()) };
    let mut state = next(&question, Event::Continue);
    assert_eq!(state.screen, Screen::Result);
    let worry = |state: &State| shown(&state.talk, &judge(rules(), &state.answers), Part::Worry).1;
    assert_eq!(worry(&state).as_deref(), Some("name-neutral"));
    for event in [
        Event::Another(Part::Moment),
        Event::Write { part: Part::OwnPart, words: "I miss us.".into() },
        Event::When("2026-11-24T19:30".into()),
    ] {
        state = next(&state, event);
    }

    // With the same answers, nothing is lost.
    let back = next(&state, Event::Back);
    assert_eq!(next(&back, Event::Continue).talk, state.talk);

    // Now another reason leads.
    let again = next(&State { answers: doubt, ..back }, Event::Continue);
    assert_eq!(worry(&again).as_deref(), Some("add-name-doubt"));
    assert_eq!(again.talk, state.talk);
    assert_eq!(again.talk.line(Part::Moment), &Line::Piece("good-time".into()));
    assert_eq!(again.talk.line(Part::OwnPart), &Line::Own("I miss us.".into()));
}

#[test]
fn the_plan_is_made_on_the_result_kept_over_a_step_back_and_forgotten_at_the_start() {
    let result = on_result(&["few", "dodged"]);
    for event in [
        Event::Another(Part::Offer),
        Event::Edit(true),
        Event::Write { part: Part::Offer, words: "One visit.".into() },
        Event::When("2026-11-24T19:30".into()),
    ] {
        let state = next(&result, event.clone());
        assert_ne!(state.talk, Talk::default(), "{event:?}");
        let back = next(&state, Event::Back);
        assert_eq!(back.talk, state.talk, "{event:?}");
        assert_eq!(step(rules(), &back, event.clone()), None, "only the result has a talk plan");
        assert_eq!(next(&state, Event::Restart).talk, Talk::default(), "{event:?}");
    }
}

#[test]
fn the_lines_can_be_written_in_until_the_visitor_is_done() {
    let result = on_result(&["few"]);
    assert_eq!(step(rules(), &result, Event::Edit(false)), None, "nobody was writing");
    let editing = next(&result, Event::Edit(true));
    assert!(editing.talk.editing);
    assert_eq!(step(rules(), &editing, Event::Edit(true)), None);
    let written = next(&editing, Event::Write { part: Part::Offer, words: "One visit.".into() });
    let again = Event::Write { part: Part::Offer, words: "One visit.".into() };
    assert_eq!(step(rules(), &written, again), None, "the same words change nothing");
    assert!(!next(&written, Event::Edit(false)).talk.editing);
}

#[test]
fn a_change_of_the_plan_takes_the_notice_about_copying_away() {
    let copied = next(&on_result(&["few"]), Event::Copied(true));
    assert_eq!(copied.copied, Some(true));
    assert_eq!(next(&copied, Event::Another(Part::Worry)).copied, None);
}

#[test]
fn what_the_browser_does_with_the_plan_changes_nothing_of_it() {
    let result = on_result(&["few"]);
    for (event, effect) in [
        (Event::ShowTalk, Effect::FocusTalk),
        (Event::Copy, Effect::Copy),
        (Event::Print, Effect::Print),
        (Event::Calendar, Effect::Calendar),
    ] {
        let step = step(rules(), &result, event.clone()).expect("an effect");
        assert_eq!((step.state, step.effects), (result.clone(), vec![effect]));
        let start = State::new(rules());
        assert_eq!(partner_quiz::quiz::flow::step(rules(), &start, event), None);
    }
}
