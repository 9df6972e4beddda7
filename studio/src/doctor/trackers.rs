//! The usual trackers, by the same dated list that the quiz itself uses.

use std::sync::LazyLock;

use serde::Deserialize;

#[derive(Deserialize)]
struct List {
    checked: String,
    trackers: Vec<Tracker>,
}

#[derive(Deserialize)]
struct Tracker {
    name: String,
    globals: Vec<String>,
    scripts: Vec<String>,
}

static LIST: LazyLock<Option<List>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../src/embed/js/trackers.json")).ok()
});

/// The day on which the list of trackers was checked.
#[must_use]
pub fn checked() -> &'static str {
    LIST.as_ref().map_or("", |list| &list.checked)
}

/// The trackers that one of these addresses or scripts belongs to.
pub(super) fn found(addresses: &[String], scripts: &[String]) -> Vec<&'static str> {
    let list = LIST.as_ref().map_or(&[][..], |list| &list.trackers);
    let fits = |tracker: &&Tracker| {
        let mut parts = tracker.scripts.iter();
        parts.any(|part| addresses.iter().chain(scripts).any(|text| text.contains(part.as_str())))
            || tracker.globals.iter().any(|global| scripts.iter().any(|text| sets(text, global)))
    };
    list.iter().filter(fits).map(|tracker| tracker.name.as_str()).collect()
}

/// Whether a script calls or sets a global of this name.
fn sets(script: &str, global: &str) -> bool {
    let in_name = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$';
    script.match_indices(global).any(|(at, _)| {
        let (before, rest) = script.split_at(at);
        let after = rest.get(global.len()..).unwrap_or_default().trim_start();
        let own =
            !before.ends_with(in_name) && (!before.ends_with('.') || before.ends_with("window."));
        own && (after.starts_with('(')
            || after.starts_with(".push")
            || after.starts_with(".init")
            || after.starts_with('=') && !after.starts_with("=="))
    })
}
