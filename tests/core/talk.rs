//! The talk plan: suggestions, the text, the calendar entry.

use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component as _, DatePerhapsTime};
use partner_quiz::quiz::flow::{Event, Screen, State, step};
use partner_quiz::quiz::judgement::judge;
use partner_quiz::quiz::plan::plan;
use partner_quiz::quiz::talk::{Line, Part, Talk, calendar, suggested, text};

use crate::sheet::{CONTENT, judged, rules, sheet};

#[test]
fn every_part_has_suggestions_on_every_level_and_those_that_fit_come_first() {
    let sheets: [&[&str]; 6] = [
        &["few", "agreed", "step-book"],
        &["few", "maybe", "step-read", "said-sides"],
        &["few", "dodged", "step-read", "said-doubt"],
        &["few", "flat", "step-none"],
        &["never"],
        &["few"],
    ];
    for options in sheets {
        let plan = plan(rules(), &judged(options));
        for part in Part::ALL {
            assert!((1..=4).contains(&suggested(&plan, part).len()), "{options:?} {part:?}");
        }
    }
    let sides = plan(rules(), &judged(&["few", "dodged", "step-read", "said-sides"]));
    assert_eq!(suggested(&sides, Part::Worry), ["name-neutral", "name-not-faults"]);
    assert_eq!(suggested(&sides, Part::Opening), ["swap-never-listen", "i-disconnected"]);
}

#[test]
fn the_text_holds_the_lines_in_order_and_nothing_of_the_answers() {
    let talk = Talk::default()
        .with(Part::Offer, Line::Piece("trial-once".into()))
        .with(Part::Moment, Line::Own("  On our walk.  ".into()))
        .with(Part::Worry, Line::Own("   ".into()));
    let once = &CONTENT.words.pieces["trial-once"].say;
    assert_eq!(
        text(&talk, &CONTENT.words),
        format!("A good moment\nOn our walk.\n\nA small offer\n{once}\n")
    );
    assert_eq!(text(&Talk::default(), &CONTENT.words), "");
}

/// The current time in these tests.
const NOW: &str = "2026-11-23T08:05:09.042Z";

#[test]
fn the_calendar_entry_is_valid_and_says_when_and_nothing_else() {
    let entry = calendar("Reminder", "2026-11-24T19:30", NOW).unwrap();
    let calendar: Calendar = entry.parse().expect("a calendar");
    let [CalendarComponent::Event(event)] = &calendar.components[..] else {
        panic!("one event: {entry}")
    };
    assert_eq!(event.get_summary(), Some("Reminder"));
    let stamp = event.get_timestamp().expect("a time in UTC");
    assert_eq!(stamp.to_rfc3339(), "2026-11-23T08:05:09+00:00");
    let Some(DatePerhapsTime::DateTime(CalendarDateTime::Floating(start))) = event.get_start()
    else {
        panic!("a start in the visitor's own time zone: {entry}")
    };
    assert_eq!(start.to_string(), "2026-11-24 19:30:00");
    assert_eq!(event.property_value("DURATION"), Some("PT30M"));
    let mut names: Vec<_> = event.properties().keys().collect();
    names.sort();
    assert_eq!(names, ["DTSTAMP", "DTSTART", "DURATION", "SUMMARY", "UID"]);
    assert_eq!(event.get_uid(), Some("20261124T1930@calendar"), "the id tells nothing");
    assert!(entry.lines().all(|line| line.len() <= 75));
    assert_eq!(entry.matches('\n').count(), entry.matches("\r\n").count());
}

#[test]
fn a_title_with_marks_of_the_format_stays_one_title() {
    let entry = calendar("A, b; c\\\nd", "2026-11-24T19:30", NOW).unwrap();
    let calendar: Calendar = entry.parse().unwrap();
    let summary = calendar.components[0].as_event().and_then(|event| event.get_summary());
    assert_eq!(summary, Some("A b cd"));
}

#[test]
fn a_time_that_does_not_exist_gives_no_entry() {
    let odd = [
        "",
        "2026-11-24",
        "T",
        "2026-11-24T7",
        "2026-11-24Té9:30",
        "x-y-zT19:30",
        "2026-11-24T1é:30",
        "2026-11-24T24:00",
        "2026-11-24T25:30",
        "2026-11-24T19:60",
        "2026-00-24T19:30",
        "2026-13-24T19:30",
        "2026-11-00T19:30",
        "2026-11-31T19:30",
        "2026-02-29T19:30",
        "2026-02-31T19:30",
        "2100-02-29T19:30",
        "+026-11-24T19:30",
    ];
    for odd in odd {
        assert_eq!(calendar("Reminder", odd, NOW), None, "{odd}");
    }
    for leap in ["2028-02-29T00:00", "2000-02-29T23:59", "2026-12-31T19:30:00"] {
        assert!(calendar("Reminder", leap, NOW).is_some(), "{leap}");
    }
    for odd in ["", "now", "2026-11-23T08:05", "2026-11-23T08:05:é", "2026-11-31T08:05:09.042Z"] {
        assert_eq!(calendar("Reminder", "2026-11-24T19:30", odd), None, "{odd}");
    }
}

#[test]
fn a_line_that_no_longer_fits_goes_when_the_result_is_shown_again_and_ones_own_words_stay() {
    let answers = |last: &str| {
        let whole = [
            "few",
            "dodged",
            "safe",
            "said-sides",
            "src-blamed",
            "pic-two",
            "prob-blame",
            "help-wait",
            "step-read",
            "st-in",
            "try-fight",
            last,
        ];
        sheet(&whole)
    };
    let last = rules().questions.len() - 1;
    let result =
        State { screen: Screen::Question(last), answers: answers("you-ok"), ..State::new(rules()) };
    let mut state = step(rules(), &result, Event::Continue).unwrap().state;
    assert_eq!(state.screen, Screen::Result);
    let fits = |state: &State, part| {
        let plan = plan(rules(), &judge(rules(), &state.answers));
        suggested(&plan, part).into_iter().map(String::from).collect::<Vec<_>>()
    };
    let worry = fits(&state, Part::Worry)[0].clone();
    let moment = fits(&state, Part::Moment)[0].clone();
    for event in [
        Event::Pick { part: Part::Worry, piece: worry.clone() },
        Event::Pick { part: Part::Moment, piece: moment.clone() },
        Event::Write { part: Part::OwnPart, words: "I miss us.".into() },
        Event::When("2026-11-24T19:30".into()),
    ] {
        state = step(rules(), &state, event).unwrap().state;
    }

    // With the same answers, nothing is lost.
    let back = step(rules(), &state, Event::Back).unwrap().state;
    let again = step(rules(), &back, Event::Continue).unwrap().state;
    assert_eq!(again.talk, state.talk);

    // Now other reasons lead.
    let other = sheet(&[
        "few",
        "dodged",
        "safe",
        "said-doubt",
        "src-bad",
        "pic-point",
        "prob-unsure",
        "help-doubt",
        "step-read",
        "st-in",
        "try-none",
        "you-ok",
    ]);
    let changed = State { answers: other, ..back };
    assert!(!fits(&changed, Part::Worry).contains(&worry), "the test's own answers");
    assert!(fits(&changed, Part::Moment).contains(&moment), "the test's own answers");
    let again = step(rules(), &changed, Event::Continue).unwrap().state;
    assert_eq!(again.screen, Screen::Result);
    assert_eq!(again.talk.line(Part::Worry), &Line::None);
    assert_eq!(again.talk.line(Part::Moment), &Line::Piece(moment));
    assert_eq!(again.talk.line(Part::OwnPart), &Line::Own("I miss us.".into()));
    assert_eq!(again.talk.when, "2026-11-24T19:30");
}

#[test]
fn the_plan_is_made_on_the_result_kept_over_a_step_back_and_forgotten_at_the_start() {
    let mut state =
        State { screen: Screen::Result, answers: sheet(&["few"]), ..State::new(rules()) };
    let pick = Event::Pick { part: Part::Offer, piece: "trial-once".into() };
    state = step(rules(), &state, pick.clone()).unwrap().state;
    assert_eq!(step(rules(), &state, pick.clone()), None, "picking it again changes nothing");
    assert_eq!(state.talk.line(Part::Offer), &Line::Piece("trial-once".into()));
    let back = step(rules(), &state, Event::Back).unwrap().state;
    assert_eq!(back.talk, state.talk);
    assert_eq!(step(rules(), &back, pick), None, "only the result has a talk plan");
    assert_eq!(step(rules(), &state, Event::Restart).unwrap().state.talk, Talk::default());
}
