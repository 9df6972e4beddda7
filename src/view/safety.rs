//! The safety screen: help lines first, no judgement, and nothing that persuades anyone of anything.

use yew::{Html, html};

use super::Scene;
use super::help::help_lines;
use super::parts::{button, fill_practice, link, screen_heading, text};
use super::section::section;
use crate::quiz::content::Flag;
use crate::quiz::flow::Event;
use crate::quiz::judgement::judge;
use crate::quiz::plan::plan;

pub(super) fn safety(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let judgement = judge(&scene.content.rules, &scene.state.answers);
    let plan = plan(&scene.content.rules, &judgement, false);
    // Somebody who has hurt a partner is talked to in other words, and reaches the same people.
    let (lead, next) = if judgement.has(Flag::IHurt) {
        (&words.hurt_lead, &words.hurt_text)
    } else {
        (&words.stop_lead, &words.stop_text)
    };
    let alone = fill_practice(&words.stop_alone, scene.practice);
    html! {
        <>
            { screen_heading(scene, &words.stop_title) }
            <p class="lead">{ text(lead) }</p>
            <p>{ text(next) }</p>
            <div class="actions">
                { button("help", "primary", &words.stop_support, scene.on(Event::Help(true))) }
                { button("back", "secondary", &words.stop_back, scene.on(Event::Back)) }
            </div>
            { help_lines(scene, 1, &words.help_title) }
            <p>{ link(None, &scene.practice.tel(), &alone) }</p>
            for part in plan.library.iter().flat_map(|fold| &fold.sections) {
                { section(scene, &judgement, 1, part) }
            }
        </>
    }
}
