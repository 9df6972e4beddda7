//! The talk plan: suggestions, the text, the calendar entry.

use partner_quiz::quiz::flow::{Event, Screen, State, step};
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

#[test]
fn the_calendar_entry_says_when_and_nothing_else() {
    let entry = calendar("Reminder", "2026-11-24T19:30").unwrap();
    let lines: Vec<&str> = entry.split("\r\n").collect();
    assert!(lines.contains(&"DTSTART:20261124T193000") && lines.contains(&"SUMMARY:Reminder"));
    assert_eq!((lines[0], lines[lines.len() - 2]), ("BEGIN:VCALENDAR", "END:VCALENDAR"));
    assert!(
        !entry.to_lowercase().contains("therap")
            && !entry.contains("quiz")
            && !entry.contains("DESCRIPTION")
    );
    for odd in [
        "",
        "2026-11-24",
        "T",
        "2026-11-24T7",
        "2026-11-24Té9:30",
        "x-y-zT19:30",
        "2026-11-24T1é:30",
    ] {
        assert_eq!(calendar("Reminder", odd), None, "{odd}");
    }
    assert!(calendar("A, b; c\\\nd", "2026-11-24T19:30").unwrap().contains("SUMMARY:A b cd"));
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
