//! Which help lines are due for a check. A number that doesn't answer anymore is worse than none.

use jiff::civil::Date;

use crate::quiz::content::Words;

/// A help line must be checked again after this many days.
pub const MOST_DAYS: i32 = 180;

/// One warning for each help line that was last checked more than [`MOST_DAYS`] before `today`.
#[must_use]
pub fn to_check(words: &Words, today: Date) -> Vec<String> {
    words
        .help_lines
        .iter()
        .filter_map(|line| {
            let age = today.since(day(&line.last_checked)?).ok()?.get_days();
            (age > MOST_DAYS).then(|| {
                format!(
                    "help_lines.{}.last_checked: {} was last checked {age} days ago; check it against its own pages",
                    line.id, line.name
                )
            })
        })
        .collect()
}

/// The day that a text such as `2026-11-22` (YYYY-MM-DD) names, or `None` where it is written in another
/// way or the calendar has no such day.
#[must_use]
pub fn day(text: &str) -> Option<Date> {
    // The parser also takes other forms of ISO 8601, such as 20261122.
    text.parse::<Date>().ok().filter(|day| day.to_string() == text)
}
