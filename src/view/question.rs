//! One question: a fieldset of native controls. Choosing never moves on; Continue does.

use yew::{Callback, Html};

use super::Scene;
use super::parts::{
    Control, button, el, line, marked, on, option, screen_heading, tag, text as said, with,
};
use crate::quiz::content::{Choice, Kind, Question};
use crate::quiz::flow::Event;
use crate::quiz::placeholder::fill;

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
    let progress = fill(&words.interface.progress, &[("number", &number), ("total", &total)]);

    let id = |part: &str| scene.id(part);
    let described: Vec<String> =
        [(!text.hint.is_empty(), "hint"), (many, "many"), (scene.state.error, "error")]
            .into_iter()
            .filter(|(on, _)| *on)
            .map(|(_, part)| id(part))
            .collect();

    let mut asked = vec![el("legend", "", vec![screen_heading(scene, title)])];
    if !text.hint.is_empty() {
        asked.push(hint(&id("hint"), &text.hint));
    }
    if many {
        asked.push(hint(&id("many"), &words.interface.many_hint));
    }
    let error = if many { &words.interface.error_many } else { &words.interface.error_one };
    let told =
        scene.state.error.then(|| message(&id("error"), &words.interface.error_prefix, error));
    asked.push(el("div", "slot", told.into_iter().collect()));
    let rows = question.options.iter().enumerate();
    asked.extend(rows.map(|(place, choice)| row(scene, at, question, place, choice)));

    let rail = tag(
        "progress",
        &["class", "aria-hidden", "value", "max"],
        &["rail", "true", &number, &total],
    );
    let go_on = if number == total { &words.interface.finish } else { &words.interface.go_on };
    let keys = &["type", "class", "part", "data-action"];
    let go_on_button = tag("button", keys, &["submit", "primary", "primary", "continue"]);
    let actions = vec![
        with(go_on_button, vec![said(go_on)]),
        button("back", "secondary", &words.interface.back, scene.on(Event::Back)),
    ];
    let children = vec![
        marked("p", "progress", "progress", "", vec![said(&progress)]),
        rail.into(),
        with(tag("fieldset", &["aria-describedby"], &[&described.join(" ")]), asked),
        el("div", "actions", actions),
    ];
    let keys = &["class", "novalidate", "autocomplete"];
    let mut form = tag("form", keys, &["question", "novalidate", "off"]);
    let send = scene.send.clone();
    let submit = Callback::from(move |event: yew::Event| {
        event.prevent_default();
        send.emit(Event::Continue);
    });
    on(&mut form, "submit", submit);
    with(form, children)
}

/// What helps to answer, below the question.
fn hint(id: &str, words: &str) -> Html {
    with(tag("p", &["id", "class"], &[id, "hint"]), vec![said(words)])
}

/// What to do about a question that isn't answered.
fn message(id: &str, prefix: &str, words: &str) -> Html {
    let keys = &["id", "class", "part", "role", "tabindex", "data-focus"];
    let message = tag("p", keys, &[id, "error", "error", "alert", "-1", "error"]);
    with(message, vec![line("strong", "", prefix), said(" "), said(words)])
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
