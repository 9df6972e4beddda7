//! The route: where the answer to the safety question leads.
//!
//! The source of the rule is `docs/safety.md`. No other answer can soften or override the route.

use super::answers::Answers;
use super::content::{Route, Rules};

/// The most careful route that any chosen option asks for.
#[must_use]
pub fn route(rules: &Rules, answers: &Answers) -> Route {
    answers.choices(rules).filter_map(|(_, choice)| choice.route).max().unwrap_or_default()
}
