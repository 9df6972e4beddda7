//! "Leave this site": first on every screen, and a real link, so it works whatever else fails.
//!
//! Whoever listens makes it quicker: it covers the page at once and counts presses of Shift. The custom element
//! has scripts for that, [`super::PartnerQuiz`] has `embed::exit`. They find their texts here, in attributes.

use yew::Html;

use super::Scene;
use super::parts::{el, tag, text, with};

pub(super) fn exit(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    // The status is there from the start: a screen reader doesn't read one that comes with its text. It has no
    // child of Yew's, since its text is set by whoever counts.
    let keys = &["class", "role", "data-wait"];
    let status = tag("span", keys, &["presses", "status", words.exit_wait.as_str()]);
    let keys = &["class", "part", "data-action", "data-cover", "data-presses", "href", "rel"];
    let values = [
        "exit",
        "exit",
        "exit",
        words.exit_cover.as_str(),
        words.exit_presses.as_str(),
        scene.practice.exit_href.as_str(),
        "noreferrer",
    ];
    let exit = with(tag("a", keys, &values), vec![text(&words.exit)]);
    el("p", "bar", vec![status.into(), exit])
}
