//! Why the result that is up says what it says.

use partner_quiz::quiz::content::{Content, Route};
use partner_quiz::quiz::flow::Screen;
use yew::{Html, component, html};

use super::use_store;
use crate::why::{Because, Weight, Why, why};
use crate::words;

/// The panel. It is there as long as a result is.
#[component]
pub(crate) fn WhyPanel() -> Html {
    let store = use_store();
    let Some(content) = store.content() else { return Html::default() };
    if store.visitor.screen != Screen::Result {
        return Html::default();
    }
    let lines = why(content, &store.visitor.answers);
    html! {
        <details class="group why">
            <summary>{ words::WHY }</summary>
            <ul>
                { for lines.iter().map(|line| view(content, line)) }
            </ul>
        </details>
    }
}

/// A statement, and the answers that led to it.
pub(crate) fn view(content: &Content, line: &Why) -> Html {
    let (id, said, because) = match line {
        Why::Level(level, because) => {
            (level.id(), words::why_level(&words::level_name(content, level.id())), because)
        }
        Why::Cause(cause, score, leads, because) => {
            let name = words::outcome_name(content, cause.id());
            (cause.id(), words::why_cause(&name, *score, *leads), because)
        }
        Why::Route(route, because) => {
            let id = match route {
                Route::Normal => "normal",
                Route::Caution => "caution",
                Route::Stop => "stop",
            };
            (id, words::why_route(words::route(id)), because)
        }
        Why::Answers(because) => ("answers", words::WHY_ANSWERS.into(), because),
    };
    let answer = |because: &Because| {
        let text = content.words.options.get(&because.option).unwrap_or(&because.option);
        html! { <li>{ words::answer(text, &weight(because.weight)) }</li> }
    };
    html! {
        <li data-why={id}>
            <strong>{ said }</strong>
            if because.is_empty() {
                <p>{ words::WHY_NOTHING }</p>
            } else {
                <ul>{ for because.iter().map(answer) }</ul>
            }
        </li>
    }
}

/// What an answer weighs, in words.
fn weight(weight: Weight) -> String {
    match weight {
        Weight::Answer(value) => words::meaning_answer(value),
        Weight::Step(value) => words::meaning_step(value),
        Weight::NotAsked => words::WHY_NOT_ASKED.into(),
        Weight::For(points) => words::points(points, false),
        Weight::Against(points) => words::points(points, true),
        Weight::Route => words::WHY_DECIDES_ROUTE.into(),
        Weight::Brings => words::WHY_BRINGS.into(),
    }
}
