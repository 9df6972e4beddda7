//! Printing the result: what the paper shows, and the button. The look of the paper is the print part of
//! `styles/widget.css`.

use yew::{Html, html};

use super::Scene;
use super::fold::fold;
use super::parts::{Control, button, heading, option, text};
use crate::quiz::flow::Event;

pub(super) fn paper(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let summary = heading(scene, 1, "fold-title", &words.print_title);
    fold(scene, "paper section", "paper", summary, &|| {
        let answers = Control {
            kind: "checkbox",
            name: "print-answers",
            value: "on",
            checked: scene.state.print_answers,
        };
        html! {
            <>
                <p>{ text(&words.print_text) }</p>
                { option(answers, &words.print_answers, scene.send.reform(Event::PrintAnswers)) }
                <div class="actions">
                    { button("print", "secondary", &words.print_result, scene.on(Event::PrintResult)) }
                </div>
            </>
        }
    })
}
