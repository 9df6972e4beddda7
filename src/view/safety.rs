//! The safety stop: help lines first, no judgement, nothing that persuades anyone of anything.

use yew::Html;

use super::Scene;
use super::help::help_lines;
use super::parts::{button, el, fill_practice, line, link, screen_heading};
use super::section::section;
use crate::quiz::flow::Event;
use crate::quiz::judgement::judge;
use crate::quiz::plan::plan;

pub(super) fn safety(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let judgement = judge(&scene.content.rules, &scene.state.answers);
    let plan = plan(&scene.content.rules, &judgement);
    let actions = vec![
        button("help", "primary", &words.stop_support, scene.on(Event::Help(true))),
        button("back", "secondary", &words.stop_back, scene.on(Event::Back)),
    ];
    let alone = fill_practice(&words.stop_alone, scene.practice);
    let mut children = vec![
        screen_heading(scene, &words.stop_title),
        line("p", "lead", &words.stop_lead),
        line("p", "", &words.stop_text),
        el("div", "actions", actions),
        help_lines(scene, 1, &words.help_title),
        el("p", "", vec![link("", &scene.practice.tel(), &alone)]),
    ];
    children.extend(plan.steps.iter().map(|part| section(scene, 1, part)));
    children.into_iter().collect()
}
