//! One question: a fieldset of native controls. Choosing never moves on; Continue does.

use web_sys::HtmlInputElement;
use yew::{Callback, Html, SubmitEvent, TargetCast, classes, html};

use super::Scene;
use super::parts::{button, fill, screen_heading};
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
            <p class="progress" part="progress">{ progress }</p>
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
                    option(scene, at, question, place, choice)
                }) }
            </fieldset>
            <div class="actions">
                <button type="submit" class="primary" part="primary" data-action="continue">
                    { if finish { &words.interface.finish } else { &words.interface.go_on } }
                </button>
                { button("back", "secondary", &words.interface.back, scene.on(Event::Back)) }
            </div>
        </form>
    }
}

/// One row: the whole of it can be pressed.
fn option(scene: &Scene, at: usize, question: &Question, place: usize, choice: &Choice) -> Html {
    let words = &scene.content.words;
    let kind = match question.kind {
        Kind::One => "radio",
        Kind::Many => "checkbox",
    };
    let send = scene.send.clone();
    let change = Callback::from(move |event: yew::Event| {
        let on = event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked());
        send.emit(Event::Choose { option: place, on });
    });
    let alone = choice.alone && question.kind == Kind::Many;
    html! {
        <div key={choice.id.clone()} class={classes!("choice", alone.then_some("alone"))}>
            if alone {
                <p class="or">{ &words.interface.or }</p>
            }
            <label class="option" part="option">
                <input
                    type={kind}
                    name={question.id.clone()}
                    value={choice.id.clone()}
                    autocomplete="off"
                    checked={scene.state.answers.has(at, place)}
                    onchange={change}
                />
                <span>{ words.options.get(&choice.id) }</span>
            </label>
        </div>
    }
}
