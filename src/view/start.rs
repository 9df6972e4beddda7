//! The start screen: what it is, how long it takes, and what happens to the answers.

use yew::Html;

use super::Scene;
use super::parts::{button, el, line, on, screen_heading, tag, text, with};
use crate::quiz::flow::Event;
use crate::quiz::placeholder::fill;

pub(super) fn start(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let count = scene.content.rules.questions.len().to_string();
    let length = fill(&words.length, &[("questions", &count)]);
    let facts = [&length, &words.privacy, &words.exit_note];
    let mut children = Vec::new();
    if !scene.languages.is_empty() {
        let switch = scene.languages.iter().map(|(tag, name)| language(scene, tag, name));
        children.push(el("div", "languages", switch.collect()));
    }
    children.extend([
        screen_heading(scene, &words.title),
        line("p", "lead", &words.lead),
        el("ul", "facts", facts.map(|fact| line("li", "", fact)).into()),
        el(
            "div",
            "actions",
            vec![button("start", "primary", &words.start, scene.on(Event::Start))],
        ),
    ]);
    children.into_iter().collect()
}

/// A button that asks for another language, in that language.
fn language(scene: &Scene, lang: &str, name: &str) -> Html {
    let keys = &["type", "class", "part", "data-action", "lang"];
    let mut button = tag("button", keys, &["button", "quiet", "language", "language", lang]);
    let lang = lang.to_string();
    on(&mut button, "click", scene.on_language.reform(move |_| lang.clone()));
    with(button, vec![text(name)])
}
