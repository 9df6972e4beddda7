//! The safety card that opens a result on the caution route, and the button to what it holds back.

use yew::Html;

use super::Scene;
use super::parts::{button, el, heading, line, marked};
use crate::quiz::flow::Event;

pub(super) fn caution(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let mut actions = vec![button("help", "primary", &words.help, scene.on(Event::Help(true)))];
    if !scene.state.feels_safe {
        let open = scene.on(Event::FeelsSafe);
        actions.push(button("feels-safe", "secondary", &words.caution_open, open));
    }
    let card = vec![
        heading(scene, 1, "chapter", &words.caution_title),
        line("p", "", &words.caution_text),
        line("p", "", &words.caution_consult),
        el("div", "actions", actions),
    ];
    marked("section", "caution private", "caution", "", card)
}
