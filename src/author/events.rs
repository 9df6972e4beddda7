//! When the element sends its events, for the documentation. Their names are in [`crate::quiz::names`].

use crate::quiz::names::event;

/// When each event is sent, as the documentation says it.
const DOCS: [(&str, &str); 4] = [
    (
        event::READY,
        "the quiz runs; sent again after a change of language. The first screen is visible a little earlier",
    ),
    (event::START, "the visitor starts; sent once a run"),
    (event::COMPLETE, "a result is shown; sent once a run"),
    (event::ERROR, "the quiz can't be shown; the fallback is on screen"),
];

/// When an event of [`event::ALL`] is sent, in Markdown.
#[must_use]
pub fn documented(event: &str) -> &'static str {
    let row = DOCS.into_iter().find(|(name, _)| *name == event);
    row.map(|(_, when)| when).unwrap_or_default()
}
