//! The safety card that opens a result on the caution route, and the button that shows what it holds back.

use yew::{Html, html};

use super::Scene;
use super::parts::{button, heading, text};
use crate::quiz::flow::Event;

pub(super) fn caution(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    html! {
        <section class="caution private" part="caution">
            { heading(scene, 1, "chapter", &words.caution_title) }
            <p>{ text(&words.caution_text) }</p>
            <p>{ text(&words.caution_consult) }</p>
            <div class="actions">
                { button("help", "primary", &words.help, scene.on(Event::Help(true))) }
                if !scene.state.feels_safe {
                    { button("feels-safe", "secondary", &words.caution_open, scene.on(Event::FeelsSafe)) }
                }
            </div>
        </section>
    }
}
