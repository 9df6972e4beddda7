//! The route: where the answer to the safety question leads.
//!
//! The rule comes from `docs/safety.md`. No other answer can change the route to a less careful one.

use super::answers::Answers;
use super::content::{Route, Rules};

/// The most careful of the routes that the chosen options lead to, or [`Route::Normal`] if there are none.
#[must_use]
pub fn route(rules: &Rules, answers: &Answers) -> Route {
    answers.choices(rules).filter_map(|(_, choice)| choice.route).max().unwrap_or_default()
}
