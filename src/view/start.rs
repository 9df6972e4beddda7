//! The start screen: what it is, how long it takes, and what happens to the answers.

use yew::{Html, html};

use super::Scene;
use super::parts::{button, fill, screen_heading};
use crate::quiz::flow::Event;

pub(super) fn start(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let count = scene.content.rules.questions.len().to_string();
    html! {
        <>
            { screen_heading(scene, &words.title) }
            <p class="lead">{ &words.lead }</p>
            <ul class="facts">
                <li>{ fill(&words.length, &[("{questions}", &count)]) }</li>
                <li>{ &words.privacy }</li>
                <li>{ &words.exit_note }</li>
            </ul>
            <div class="actions">
                { button("start", "primary", &words.start, scene.on(Event::Start)) }
            </div>
        </>
    }
}
