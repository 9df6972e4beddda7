//! "Leave this site": first on every screen, and a real link, so it works whatever else fails.
//!
//! Covering the page at once and counting presses of Shift are done by whatever the quiz stands in (exit.js, or
//! `embed::exit` in another Yew app): they work before the engine is there and after it has stopped. So the notice
//! is drawn empty, and the texts for it are attributes.

use yew::Html;

use super::Scene;
use super::parts::{el, tag, text, with};

pub(super) fn exit(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    // The status is there from the start: a screen reader doesn't read one that comes with its text.
    let notice = tag(
        "span",
        &["class", "role", "data-wait"],
        &["presses", "status", words.exit_wait.as_str()],
    );
    let keys = &["class", "part", "data-action", "data-cover", "data-presses", "href", "rel"];
    let href = scene.practice.exit_href.as_str();
    let values = [
        "exit",
        "exit",
        "exit",
        words.exit_cover.as_str(),
        words.exit_presses.as_str(),
        href,
        "noreferrer",
    ];
    let exit = with(tag("a", keys, &values), vec![text(&words.exit)]);
    el("p", "bar", vec![notice.into(), exit])
}
