//! The start screen: what the quiz is, how long it takes, and what happens to the answers.

use yew::{Html, html};

use super::Scene;
use super::parts::{button, screen_heading, text};
use crate::quiz::flow::Event;
use crate::quiz::placeholder::fill;

pub(super) fn start(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let questions = scene.content.rules.questions.len().to_string();
    html! {
        <>
            if !scene.languages.is_empty() {
                <div class="languages">
                    for (tag, name) in scene.languages {
                        { language(scene, tag, name) }
                    }
                </div>
            }
            { screen_heading(scene, &words.title) }
            <p class="lead">{ text(&words.lead) }</p>
            <ul class="facts">
                <li>{ fill(&words.length, &[("questions", &questions)]) }</li>
                <li>{ text(&words.privacy) }</li>
                <li>{ text(&words.exit_note) }</li>
            </ul>
            <div class="actions">
                { button("start", "primary", &words.start, scene.on(Event::Start)) }
            </div>
        </>
    }
}

/// A button that asks for another language, named in that language.
fn language(scene: &Scene, tag: &str, name: &str) -> Html {
    let lang = tag.to_string();
    let onclick = scene.on_language.reform({
        let lang = lang.clone();
        move |_| lang.clone()
    });
    html! {
        <button type="button" class="quiet" part="language" data-action="language" {lang} {onclick}>
            { text(name) }
        </button>
    }
}
