//! The talk plan: a card with a line for each part, already filled. The visitor can go on to another line or write
//! their own, and copy, print or save the time.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{Callback, Html, InputEvent, TargetCast as _, html};

use super::Scene;
use super::fold::fold;
use super::library::answers;
use super::parts::{button, element, focusable, heading, text};
use super::piece::piece;
use crate::quiz::content::{Part, Piece};
use crate::quiz::flow::Event;
use crate::quiz::judgement::Judgement;
use crate::quiz::plan::{Plan, TalkHeading, TalkPlace};
use crate::quiz::talk::{Why, why, why_words};

pub(super) fn talk(scene: &Scene, judgement: &Judgement, plan: &Plan, place: &TalkPlace) -> Html {
    let words = &scene.content.words;
    let level = words.levels.get(&judgement.level);
    let title = match place {
        TalkPlace::Book(pieces) => return book(scene, judgement, pieces),
        TalkPlace::Open | TalkPlace::Folded(TalkHeading::Usual) => &words.interface.talk_title,
        TalkPlace::Folded(TalkHeading::Level) => level.map_or("", |level| &level.talk),
        TalkPlace::Folded(TalkHeading::Untried) => &words.interface.talk_untried,
        TalkPlace::Folded(TalkHeading::Apart) => &words.interface.talk_apart,
    };
    let title = focusable(scene, 1, "chapter", "talk", title);
    let inside = || {
        html! {
            <>
                <p>{ text(&words.interface.talk_text) }</p>
                { card(scene, judgement) }
                { answers(scene, judgement, plan) }
            </>
        }
    };
    let whole = if *place == TalkPlace::Open {
        html! { <>{ title }{ inside() }</> }
    } else {
        fold(scene, "section", "section", title, &inside)
    };
    html! { <section class="talk" part="talk" data-part="talk">{ whole }</section> }
}

/// What stands in place of a talk if they said yes.
fn book(scene: &Scene, judgement: &Judgement, pieces: &[String]) -> Html {
    html! {
        <section class="talk" part="talk" data-part="talk">
            { heading(scene, 1, "chapter", &scene.content.words.interface.book_title) }
            <ul class="pieces">
                for id in pieces {
                    { piece(scene, judgement, id) }
                }
            </ul>
        </section>
    }
}

/// The whole plan as it stands, and what can be done with it.
fn card(scene: &Scene, judgement: &Judgement) -> Html {
    let words = &scene.content.words.interface;
    let talk = &scene.state.talk;
    let told = match scene.state.copied {
        Some(true) => words.talk_copied.as_str(),
        Some(false) => &words.talk_not_copied,
        None => "",
    };
    let (edit, label) = if talk.editing {
        (Event::Edit(false), &words.talk_done)
    } else {
        (Event::Edit(true), &words.talk_edit)
    };
    html! {
        <section class="card" part="card">
            <dl>
                for part in Part::ALL {
                    { line(scene, judgement, part) }
                }
            </dl>
            { when(scene) }
            <div class="actions">
                { button("copy", "primary", &words.talk_copy, scene.on(Event::Copy)) }
                { button("print", "secondary", &words.talk_print, scene.on(Event::Print)) }
                { button("edit", "secondary", label, scene.on(edit)) }
                if !talk.when.is_empty() {
                    { button("calendar", "secondary", &words.talk_calendar, scene.on(Event::Calendar)) }
                }
            </div>
            <p class="note" role="status">{ text(told) }</p>
            <p class="note">{ text(&words.talk_note) }</p>
        </section>
    }
}

/// One part: its name, its line, and why this line.
fn line(scene: &Scene, judgement: &Judgement, part: Part) -> Html {
    let content = scene.content;
    let talk = &scene.state.talk;
    let title = content.words.talk.get(&part).map_or("", |words| words.title.as_str());
    let shown = talk.shown(&content.rules, judgement, part);
    let said = talk.text(content, judgement, part);
    let inside = html! {
        <>
            <dt id={scene.id(part.id())}>
                { text(title) }
                if let Some(id) = shown {
                    { reason(scene, judgement, part, id) }
                }
            </dt>
            if talk.editing {
                <dd>{ own_words(scene, part, said) }</dd>
            } else {
                <dd>
                    <p aria-live="polite">{ text(said) }</p>
                    { another(scene, part, title) }
                </dd>
            }
        </>
    };
    element("div", &["class", "data-id"], &[Some("line"), shown], inside).into()
}

/// Why this line: because of a cause, in place of what people often say, or what such a line does.
fn reason(scene: &Scene, judgement: &Judgement, part: Part, id: &str) -> Html {
    let content = scene.content;
    let why = why(content, judgement, part, id);
    let instead = content.words.pieces.get(id).filter(|_| why == Why::Instead);
    html! {
        <>
            { " " }
            <span class="why">
                { text(why_words(content, part, why)) }
                if let Some(Piece { instead_of, .. }) = instead {
                    { " " }<q>{ text(instead_of) }</q>
                }
            </span>
        </>
    }
}

/// The button that shows the next line of a part. It says of which one.
fn another(scene: &Scene, part: Part, title: &str) -> Html {
    let label = &scene.content.words.interface.talk_another;
    let name = [label.as_str(), ": ", title].concat();
    let onclick = scene.on(Event::Another(part));
    html! {
        <button type="button" class="quiet" data-action="more" aria-label={name} {onclick}>
            { text(label) }
        </button>
    }
}

/// A field with the line of a part, to write in.
fn own_words(scene: &Scene, part: Part, said: &str) -> Html {
    let send = scene.send.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let words = event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value());
        send.emit(Event::Write { part, words: words.unwrap_or_default() });
    });
    html! {
        <textarea
            name={part.id()}
            aria-labelledby={scene.id(part.id())}
            rows="2"
            autocomplete="off"
            value={said.to_string()}
            {oninput}
        />
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
        <div class="when">
            <label for={id.clone()}>{ text(&scene.content.words.interface.talk_when) }</label>
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
