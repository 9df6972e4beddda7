//! The start screen: what it is, how long it takes, and what happens to the answers.

use yew::{Html, html};

use super::Scene;
use super::parts::{button, el, fill, line, screen_heading};
use crate::quiz::flow::Event;

pub(super) fn start(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let count = scene.content.rules.questions.len().to_string();
    let length = fill(&words.length, &[("{questions}", &count)]);
    let facts = [&length, &words.privacy, &words.exit_note];
    html! {
        <>
            if !scene.languages.is_empty() {
                <p class="languages">
                    { for scene.languages.iter().map(|(tag, name)| {
                        let ask = scene.on_language.reform({ let tag = tag.clone(); move |_| tag.clone() });
                        html! {
                            <button key={tag.clone()} type="button" class="quiet" part="language" data-action="language" lang={tag.clone()} onclick={ask}>
                                { name }
                            </button>
                        }
                    }) }
                </p>
            }
            { screen_heading(scene, &words.title) }
            { line("p", "lead", &words.lead) }
            { el("ul", "facts", facts.map(|fact| line("li", "", fact)).into()) }
            { el("div", "actions", vec![button("start", "primary", &words.start, scene.on(Event::Start))]) }
        </>
    }
}
