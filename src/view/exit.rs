//! "Leave this site": first on every screen, and a real link, so it works whatever else fails.
//! `element.js` makes it quicker: it covers the page at once and counts presses of Shift.

use yew::Html;

use super::Scene;
use super::parts::{el, tag, text, with};
use crate::quiz::exit::PRESSES;
use crate::quiz::placeholder::fill;

pub(super) fn exit(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let left = PRESSES.saturating_sub(scene.state.presses).to_string();
    // The status is there from the start: a screen reader doesn't read one that comes with its text.
    let status = match scene.state.presses {
        0 => String::new(),
        _ => fill(&words.exit_presses, &[("left", &left)]),
    };
    let keys = &["class", "role"];
    let status = with(tag("span", keys, &["presses", "status"]), vec![text(&status)]);
    let keys = &["class", "part", "data-action", "data-cover", "href", "rel"];
    let href = scene.practice.exit_href.as_str();
    let values = ["exit", "exit", "exit", words.exit_cover.as_str(), href, "noreferrer"];
    let exit = with(tag("a", keys, &values), vec![text(&words.exit)]);
    el("p", "bar", vec![status, exit])
}
