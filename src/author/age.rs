//! How old the last check of a help line is. A number that no longer answers is worse than none.

use crate::quiz::content::Words;

/// After so many days a help line is checked again.
pub const MOST_DAYS: i64 = 180;

/// A warning for each help line whose last check is older than that. `today` counts days from
/// 1970-01-01.
#[must_use]
pub fn to_check(words: &Words, today: i64) -> Vec<String> {
    let age = |day: &str| days(day).map(|day| today - day).filter(|age| *age > MOST_DAYS);
    words
        .help_lines
        .iter()
        .filter_map(|line| {
            Some(format!(
                "help_lines.{}.last_checked: {} was last checked {} days ago; check it against its own pages",
                line.id,
                line.name,
                age(&line.last_checked)?
            ))
        })
        .collect()
}

/// Days from 1970-01-01 to a day written as YYYY-MM-DD, in the Gregorian calendar (the algorithm of
/// civil calendars by eras of 400 years).
#[must_use]
pub fn days(day: &str) -> Option<i64> {
    let parts: Vec<i64> = day.split('-').map(str::parse).collect::<Result<_, _>>().ok()?;
    let [year, month, day] = parts[..] else { return None };
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
}
