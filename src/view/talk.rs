//! The talk plan: five parts to pick or write, and the card that shows the whole.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{Callback, Html, InputEvent, TargetCast, classes, html};

use super::Scene;
use super::parts::{button, heading};
use crate::quiz::flow::Event;
use crate::quiz::plan::Plan;
use crate::quiz::talk::{Line, Part, heading as part_heading, spoken, suggested};

/// The whole builder, folded under its heading.
pub(super) fn talk(scene: &Scene, plan: &Plan) -> Html {
    let words = &scene.content.words.interface;
    let made = !scene.state.talk.made(&scene.content.words).is_empty();
    html! {
        <details class={classes!("talk", "section", made.then_some("made"))} part="talk">
            <summary>{ heading(scene, 1, "chapter", &words.talk_title) }</summary>
            <p>{ &words.talk_text }</p>
            { for Part::ALL.into_iter().map(|part| choices(scene, plan, part)) }
            { when(scene) }
            { card(scene) }
        </details>
    }
}

/// The suggestions of one part, and a place for one's own words.
fn choices(scene: &Scene, plan: &Plan, part: Part) -> Html {
    let words = &scene.content.words;
    let line = scene.state.talk.line(part);
    let input = format!("pq{}-{}", scene.instance, part.id());
    let send = scene.send.clone();
    let write = Callback::from(move |event: InputEvent| {
        let words = event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value());
        send.emit(Event::Write { part, words: words.unwrap_or_default() });
    });
    let own = match line {
        Line::Own(own) => Some(own.clone()),
        _ => None,
    };
    html! {
        <fieldset key={part.id()} class="part">
            <legend class="section-title">{ part_heading(&scene.content.words.interface, part) }</legend>
            { for suggested(plan, part).into_iter().map(|id| {
                let piece = id.to_string();
                let chosen = *line == Line::Piece(piece.clone());
                let pick = scene.on(Event::Pick { part, piece });
                html! {
                    <label key={id} class="option" part="option">
                        <input type="radio" name={part.id()} value={id.to_string()} autocomplete="off" checked={chosen} onchange={pick} />
                        <span>{ words.pieces.get(id).map(spoken) }</span>
                    </label>
                }
            }) }
            <label key="own" class="option" part="option">
                <input
                    type="radio"
                    name={part.id()}
                    value="own"
                    autocomplete="off"
                    checked={own.is_some()}
                    onchange={scene.on(Event::Write { part, words: String::new() })}
                />
                <span>{ &words.interface.talk_own_words }</span>
            </label>
            <div class="slot">
                if let Some(own) = own {
                    <label class="own" for={input.clone()}>{ &words.interface.talk_own_label }</label>
                    <textarea id={input} rows="2" autocomplete="off" value={own} oninput={write} />
                }
            </div>
        </fieldset>
    }
}

/// A day and time for the calendar entry.
fn when(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let id = format!("pq{}-talk-when", scene.instance);
    let send = scene.send.clone();
    let change = Callback::from(move |event: yew::Event| {
        let when = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value());
        send.emit(Event::When(when.unwrap_or_default()));
    });
    html! {
        <div class="part">
            <label class="section-title" for={id.clone()}>{ &words.talk_when }</label>
            <input {id} type="datetime-local" name="talk-when" autocomplete="off" value={scene.state.talk.when.clone()} onchange={change} />
        </div>
    }
}

/// The whole plan as it stands, and what can be done with it.
fn card(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let made = scene.state.talk.made(&scene.content.words);
    let told = match scene.state.copied {
        Some(true) => words.talk_copied.as_str(),
        Some(false) => &words.talk_not_copied,
        None => "",
    };
    html! {
        <section class="card" part="card">
            { heading(scene, 2, "section-title", &words.talk_card) }
            if made.is_empty() {
                <p class="note">{ &words.talk_empty }</p>
            } else {
                <dl data-print="talk">
                    { for made.into_iter().map(|(part, text)| html! {
                        <div key={part.id()}>
                            <dt>{ part_heading(words, part) }</dt>
                            <dd>{ text }</dd>
                        </div>
                    }) }
                </dl>
                <div class="actions">
                    { button("copy", "primary", &words.talk_copy, scene.on(Event::Copy)) }
                    { button("print", "secondary", &words.talk_print, scene.on(Event::Print)) }
                    if !scene.state.talk.when.is_empty() {
                        { button("calendar", "secondary", &words.talk_calendar, scene.on(Event::Calendar)) }
                    }
                </div>
            }
            <p class="note" role="status">{ told }</p>
            <p class="note">{ &words.talk_note }</p>
        </section>
    }
}
