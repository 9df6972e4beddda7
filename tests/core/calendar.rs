//! The calendar entry of a talk.

use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component as _, DatePerhapsTime};
use partner_quiz::quiz::talk::calendar;

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
