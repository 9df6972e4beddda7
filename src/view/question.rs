//! One question: a fieldset of native controls. Choosing never moves on; Continue does.

use yew::{Callback, Html, SubmitEvent, html};

use super::Scene;
use super::parts::{Control, button, option, screen_heading, text};
use crate::quiz::content::{Choice, Kind, Question};
use crate::quiz::flow::Event;
use crate::quiz::placeholder::fill;

pub(super) fn question(scene: &Scene, at: usize) -> Html {
    let words = &scene.content.words.interface;
    let rules = &scene.content.rules;
    let Some(question) = rules.questions.get(at) else { return Html::default() };
    let Some(asked) = scene.content.words.questions.get(&question.id) else {
        return Html::default();
    };

    let reworded = question
        .reword_when
        .as_deref()
        .is_some_and(|option| scene.state.answers.has_id(rules, option));
    let title = if reworded { &asked.reworded } else { &asked.text };
    let many = question.kind == Kind::Many;
    let error = if many { &words.error_many } else { &words.error_one };
    let (number, total) = scene.state.progress(rules).unwrap_or((1, 1));
    let go_on = if number == total { &words.finish } else { &words.go_on };
    let (number, total) = (number.to_string(), total.to_string());
    let progress = fill(&words.progress, &[("number", &number), ("total", &total)]);

    let id = |part: &str| scene.id(part);
    let hinted = !asked.hint.is_empty();
    let described: Vec<String> = [(hinted, "hint"), (many, "many"), (scene.state.error, "error")]
        .into_iter()
        .filter(|(shown, _)| *shown)
        .map(|(_, part)| id(part))
        .collect();

    let send = scene.send.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        send.emit(Event::Continue);
    });
    html! {
        <form class="question" novalidate=true autocomplete="off" {onsubmit}>
            <p class="progress" part="progress">{ progress }</p>
            <progress class="rail" aria-hidden="true" value={number} max={total} />
            <fieldset aria-describedby={(!described.is_empty()).then(|| described.join(" "))}>
                <legend>{ screen_heading(scene, title) }</legend>
                if hinted {
                    <p id={id("hint")} class="hint">{ text(&asked.hint) }</p>
                }
                if many {
                    <p id={id("many")} class="hint">{ text(&words.many_hint) }</p>
                }
                <div class="slot">
                    if scene.state.error {
                        <p
                            id={id("error")}
                            class="error"
                            part="error"
                            role="alert"
                            tabindex="-1"
                            data-focus="error"
                        >
                            <strong>{ text(&words.error_prefix) }</strong>{ " " }{ text(error) }
                        </p>
                    }
                </div>
                for (place, choice) in question.options.iter().enumerate() {
                    { row(scene, at, question, place, choice) }
                }
            </fieldset>
            <div class="actions">
                <button type="submit" class="primary" part="primary" data-action="continue">
                    { text(go_on) }
                </button>
                { button("back", "secondary", &words.back, scene.on(Event::Back)) }
            </div>
        </form>
    }
}

/// One row, with "or" before the one that clears the others.
fn row(scene: &Scene, at: usize, question: &Question, place: usize, choice: &Choice) -> Html {
    let words = &scene.content.words;
    let kind = match question.kind {
        Kind::One => "radio",
        Kind::Many => "checkbox",
    };
    let checked = scene.state.answers.has(at, place);
    let control = Control { kind, name: &question.id, value: &choice.id, checked };
    let label = words.options.get(&choice.id).map_or("", String::as_str);
    let choose = scene.send.reform(move |on| Event::Choose { option: place, on });
    let row = option(control, label, choose);
    if choice.alone && question.kind == Kind::Many {
        html! {
            <div class="choice alone">
                <p class="or">{ text(&words.interface.or) }</p>
                { row }
            </div>
        }
    } else {
        html! { <div class="choice">{ row }</div> }
    }
}
