//! What comes first where safety does: the card that takes the place of a result on the caution route, with the button
//! that shows it, and the crisis line for visitors who feel hopeless.

use yew::{Html, html};

use super::Scene;
use super::help::ways;
use super::parts::{button, text};
use crate::quiz::flow::Event;

pub(super) fn caution(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    html! {
        <section class="caution private" part="caution">
            <p>{ text(&words.caution_text) }</p>
            <p>{ text(&words.caution_consult) }</p>
            <div class="actions">
                { button("help", "primary", &words.help, scene.on(Event::Help(true))) }
                { button("safe", "secondary", &words.caution_open, scene.on(Event::FeelsSafe)) }
            </div>
        </section>
    }
}

/// The help line for people in a crisis of their own, by its id.
const CRISIS: &str = "crisis";

pub(super) fn crisis(scene: &Scene) -> Html {
    let words = &scene.content.words;
    let line = words.help_lines.iter().find(|line| line.id == CRISIS);
    html! {
        <section class="caution private" part="crisis">
            <p>{ text(&words.interface.crisis_lead) }</p>
            if let Some(line) = line {
                <p><strong>{ text(&line.name) }</strong></p>
                { ways(line) }
            }
        </section>
    }
}
