//! The talk plan: five parts to pick or write, and a card that shows the whole plan.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{Callback, Html, InputEvent, TargetCast as _, html};

use super::Scene;
use super::parts::{Control, button, element, heading, option, text};
use crate::quiz::flow::Event;
use crate::quiz::plan::Plan;
use crate::quiz::talk::{Line, Part, heading as part_heading, spoken, suggested};

/// The whole builder, folded under its heading.
pub(super) fn talk(scene: &Scene, plan: &Plan) -> Html {
    let words = &scene.content.words.interface;
    let made = !scene.state.talk.made(&scene.content.words).is_empty();
    let class = if made { "talk section made" } else { "talk section" };
    let inside = html! {
        <>
            <summary>{ heading(scene, 1, "chapter", &words.talk_title) }</summary>
            <p>{ text(&words.talk_text) }</p>
            for part in Part::ALL {
                { choices(scene, plan, part) }
            }
            { when(scene) }
            { card(scene) }
        </>
    };
    element("details", &["class", "part"], &[Some(class), Some("talk")], inside).into()
}

/// The suggestions of one part, and a place for the visitor's own words.
fn choices(scene: &Scene, plan: &Plan, part: Part) -> Html {
    let words = &scene.content.words;
    let chosen = scene.state.talk.line(part);
    let own = match chosen {
        Line::Own(own) => Some(own),
        _ => None,
    };
    let suggestion = |id: &str| {
        let piece = id.to_string();
        let checked = matches!(chosen, Line::Piece(chosen) if *chosen == piece);
        let radio = Control { kind: "radio", name: part.id(), value: id, checked };
        let said = words.pieces.get(id).map_or("", spoken);
        let pick = scene.on(Event::Pick { part, piece });
        option(radio, said, pick)
    };
    let write = Control { kind: "radio", name: part.id(), value: "own", checked: own.is_some() };
    let begin = scene.on(Event::Write { part, words: String::new() });
    html! {
        <fieldset class="part">
            <legend class="section-title">{ text(part_heading(&words.interface, part)) }</legend>
            for id in suggested(plan, part) {
                { suggestion(id) }
            }
            { option(write, &words.interface.talk_own_words, begin) }
            <div class="slot">
                if let Some(own) = own {
                    { own_words(scene, part, own) }
                }
            </div>
        </fieldset>
    }
}

/// A place for the visitor's own words.
fn own_words(scene: &Scene, part: Part, own: &str) -> Html {
    let id = scene.id(part.id());
    let send = scene.send.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let words = event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value());
        send.emit(Event::Write { part, words: words.unwrap_or_default() });
    });
    html! {
        <>
            <label class="own" for={id.clone()}>{ text(&scene.content.words.interface.talk_own_label) }</label>
            <textarea {id} rows="2" autocomplete="off" value={own.to_string()} {oninput} />
        </>
    }
}

/// A day and time for the calendar entry.
fn when(scene: &Scene) -> Html {
    let id = scene.id("talk-when");
    let send = scene.send.clone();
    let onchange = Callback::from(move |event: yew::Event| {
        let when = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value());
        send.emit(Event::When(when.unwrap_or_default()));
    });
    html! {
        <div class="part">
            <label class="section-title" for={id.clone()}>
                { text(&scene.content.words.interface.talk_when) }
            </label>
            <input
                {id}
                type="datetime-local"
                name="talk-when"
                autocomplete="off"
                value={scene.state.talk.when.clone()}
                {onchange}
            />
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
                <p class="note">{ text(&words.talk_empty) }</p>
            } else {
                <dl>
                    for (part, line) in made {
                        <div>
                            <dt>{ text(part_heading(words, part)) }</dt>
                            <dd>{ text(line) }</dd>
                        </div>
                    }
                </dl>
                <div class="actions">
                    { button("copy", "primary", &words.talk_copy, scene.on(Event::Copy)) }
                    { button("print", "secondary", &words.talk_print, scene.on(Event::Print)) }
                    if !scene.state.talk.when.is_empty() {
                        { button("calendar", "secondary", &words.talk_calendar, scene.on(Event::Calendar)) }
                    }
                </div>
            }
            <p class="note" role="status">{ text(told) }</p>
            <p class="note">{ text(&words.talk_note) }</p>
        </section>
    }
}
