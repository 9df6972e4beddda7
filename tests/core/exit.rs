//! Leaving the site by pressing Shift three times: which presses count, and what resets the count.

use partner_quiz::quiz::exit::{Change, Presses};

/// What happens with the keyboard, the pointer or the timer.
#[derive(Clone, Copy, Debug)]
enum Act {
    Down,
    Repeat,
    DownWithControl,
    Up,
    Other,
    Late,
}

use Act::{Down, DownWithControl, Late, Other, Repeat, Up};
use Change::{Leave, Left, Reset};

/// What changes for the visitor, without the acts that change nothing.
fn changes(acts: &[Act]) -> Vec<Change> {
    let mut presses = Presses::default();
    let change = |act: &Act| match act {
        Down => presses.shift_down(false, false),
        Repeat => presses.shift_down(true, false),
        DownWithControl => presses.shift_down(false, true),
        Up => presses.shift_up(),
        Other => presses.interrupted(),
        Late => presses.late(),
    };
    acts.iter().filter_map(change).collect()
}

#[test]
fn presses_count_as_the_table_says() {
    let table: [(&str, &[Act], &[Change]); 14] = [
        ("nothing happens at first", &[], &[]),
        ("a press counts when Shift goes up", &[Down], &[]),
        ("the first press leaves two", &[Down, Up], &[Left(2)]),
        (
            "the third press leaves the site",
            &[Down, Up, Down, Up, Down, Up],
            &[Left(2), Left(1), Leave],
        ),
        (
            "after leaving, the count begins anew",
            &[Down, Up, Down, Up, Down, Up, Down, Up],
            &[Left(2), Left(1), Leave, Left(2)],
        ),
        ("Shift that is held counts once", &[Down, Repeat, Repeat, Up], &[Left(2)]),
        ("Shift that was down before we listened doesn't count", &[Repeat, Up], &[]),
        ("Shift that only goes up doesn't count", &[Up], &[]),
        ("two Shift keys pressed at once count once", &[Down, Down, Up, Up], &[Left(2)]),
        (
            "another key or a pointer sets the count back",
            &[Down, Up, Down, Up, Other, Down, Up],
            &[Left(2), Left(1), Reset, Left(2)],
        ),
        (
            "Shift that is held while something else is pressed doesn't count",
            &[Down, Up, Down, Other, Up, Down, Other, Repeat, Up],
            &[Left(2), Reset],
        ),
        (
            "Shift with another modifier doesn't count and sets the count back",
            &[Down, Up, DownWithControl, Up],
            &[Left(2), Reset],
        ),
        (
            "a press that comes too late is the first of a new count",
            &[Down, Up, Down, Up, Late, Down, Up],
            &[Left(2), Left(1), Reset, Left(2)],
        ),
        (
            "so is one that began before the time was over",
            &[Down, Up, Down, Late, Up],
            &[Left(2), Reset, Left(2)],
        ),
    ];
    for (what, acts, expected) in table {
        assert_eq!(changes(acts), expected, "{what}: {acts:?}");
    }
}

#[test]
fn nothing_is_said_where_there_is_no_count_to_set_back() {
    assert_eq!(changes(&[Other, Late, DownWithControl, Other, Down, Late, Other]), []);
}
