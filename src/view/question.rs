//! One question: a fieldset of native controls. Choosing never moves on; Continue does.

use yew::{Callback, Html, SubmitEvent, html};

use super::Scene;
use super::parts::{Control, button, el, fill, line, marked, option, screen_heading, text as said};
use crate::quiz::content::{Choice, Kind, Question};
use crate::quiz::flow::Event;

pub(super) fn question(scene: &Scene, at: usize) -> Html {
    let words = &scene.content.words;
    let rules = &scene.content.rules;
    let Some(question) = rules.questions.get(at) else { return Html::default() };
    let Some(text) = words.questions.get(&question.id) else { return Html::default() };

    let reworded = question
        .reword_when
        .as_deref()
        .is_some_and(|option| scene.state.answers.has_id(rules, option));
    let title = if reworded { &text.reworded } else { &text.text };
    let many = question.kind == Kind::Many;
    let (number, total) = scene.state.progress(rules).unwrap_or((1, 1));
    let (number, total) = (number.to_string(), total.to_string());
    let progress = fill(&words.interface.progress, &[("{number}", &number), ("{total}", &total)]);
    let finish = number == total;

    let id = |part: &str| format!("pq{}-{part}", scene.instance);
    let described: Vec<String> =
        [(!text.hint.is_empty(), "hint"), (many, "many"), (scene.state.error, "error")]
            .into_iter()
            .filter(|(on, _)| *on)
            .map(|(_, part)| id(part))
            .collect();

    let send = scene.send.clone();
    let submit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        send.emit(Event::Continue);
    });
    let error = if many { &words.interface.error_many } else { &words.interface.error_one };
    html! {
        <form class="question" novalidate=true autocomplete="off" onsubmit={submit}>
            { marked("p", "progress", "progress", "", vec![said(&progress)]) }
            <progress class="rail" aria-hidden="true" value={number} max={total}></progress>
            <fieldset
                aria-describedby={(!described.is_empty()).then(|| described.join(" "))}
            >
                <legend>{ screen_heading(scene, title) }</legend>
                if !text.hint.is_empty() {
                    <p id={id("hint")} class="hint">{ &text.hint }</p>
                }
                if many {
                    <p id={id("many")} class="hint">{ &words.interface.many_hint }</p>
                }
                <div class="slot">
                    if scene.state.error {
                        <p id={id("error")} class="error" part="error" role="alert" tabindex="-1" data-focus="error">
                            <strong>{ &words.interface.error_prefix }</strong>{ " " }{ error }
                        </p>
                    }
                </div>
                { for question.options.iter().enumerate().map(|(place, choice)| {
                    row(scene, at, question, place, choice)
                }) }
            </fieldset>
            { el("div", "actions", vec![
                html! {
                    <button type="submit" class="primary" part="primary" data-action="continue">
                        { if finish { &words.interface.finish } else { &words.interface.go_on } }
                    </button>
                },
                button("back", "secondary", &words.interface.back, scene.on(Event::Back)),
            ]) }
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
    let text = words.options.get(&choice.id).map_or("", String::as_str);
    let row = option(scene, control, text, move |on| Event::Choose { option: place, on });
    if choice.alone && question.kind == Kind::Many {
        el("div", "choice alone", vec![line("p", "or", &words.interface.or), row])
    } else {
        el("div", "choice", vec![row])
    }
}
