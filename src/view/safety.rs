//! The safety stop: help lines first, no judgement, nothing that persuades anyone of anything.

use yew::{Html, html};

use super::Scene;
use super::help::help_lines;
use super::parts::{button, fill_practice, screen_heading};
use super::section::section;
use crate::quiz::config::tel;
use crate::quiz::flow::Event;
use crate::quiz::judgement::judge;
use crate::quiz::plan::plan;

pub(super) fn safety(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let judgement = judge(&scene.content.rules, &scene.state.answers);
    let plan = plan(&scene.content.rules, &judgement);
    html! {
        <>
            { screen_heading(scene, &words.stop_title) }
            <p class="lead">{ &words.stop_lead }</p>
            <p>{ &words.stop_text }</p>
            <div class="actions">
                { button("help", "primary", &words.stop_support, scene.on(Event::Help(true))) }
                { button("back", "secondary", &words.stop_back, scene.on(Event::Back)) }
            </div>
            { help_lines(scene, 1, &words.help_title) }
            <p>
                <a href={tel(&scene.practice.phone)}>
                    { fill_practice(&words.stop_alone, scene.practice) }
                </a>
            </p>
            { for plan.steps.iter().map(|part| section(scene, 1, part)) }
        </>
    }
}
