//! The result on paper: what it shows, and the button that prints it. How it looks there is the
//! print part of `styles/widget.css`.

use yew::Html;

use super::Scene;
use super::parts::{Control, button, el, heading, line, marked, option};
use crate::quiz::flow::Event;

pub(super) fn paper(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let answers = Control {
        kind: "checkbox",
        name: "print-answers",
        value: "on",
        checked: scene.state.print_answers,
    };
    let print = button("print", "secondary", &words.print_result, scene.on(Event::PrintResult));
    let children = vec![
        heading(scene, 1, "chapter", &words.print_title),
        line("p", "", &words.print_text),
        option(scene, answers, &words.print_answers, Event::PrintAnswers),
        el("div", "actions", vec![print]),
    ];
    marked("section", "paper", "paper", "", children)
}
