//! What depends on the page that will carry the quiz: the colors, the level of its heading, and whether it needs a
//! frame of its own.

use yew::{Callback, Event, Html, component, html};

use super::check_box::CheckBox;
use super::entry::Entry;
use super::{events, use_store};
use crate::snippet::{Colors, Isolated, Snippet};
use crate::store::Action;
use crate::words::brand as words;

/// The settings.
#[component]
pub(crate) fn PageSettings() -> Html {
    let store = use_store();
    let snippet = store.project.page();
    let theme = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let value = events::value(&event);
            if let Some(theme) = Colors::ALL.into_iter().find(|colors| colors.id() == value) {
                store.dispatch(Action::Page(Snippet { theme, ..snippet }));
            }
        })
    };
    let heading = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            if let Ok(heading_level) = events::value(&event).parse() {
                store.dispatch(Action::Page(Snippet { heading_level, ..snippet }));
            }
        })
    };
    let answer = |isolated: Isolated| {
        let store = store.clone();
        let onchange = move |_| store.dispatch(Action::Page(Snippet { isolated, ..snippet }));
        html! {
            <label class="check">
                <input
                    type="radio"
                    name="isolated"
                    value={isolated.id()}
                    checked={snippet.isolated == isolated}
                    {onchange}
                />
                <span>{ words::answer(isolated) }</span>
            </label>
        }
    };
    let room = {
        let store = store.clone();
        Callback::from(move |room: bool| {
            store.dispatch(Action::Page(Snippet { room, ..snippet }));
        })
    };
    html! {
        <>
            <fieldset>
                <legend>{ words::TRACKERS }</legend>
                { for Isolated::ALL.map(answer) }
                <p class="hint" role="status">{ words::outcome(snippet.isolated) }</p>
            </fieldset>
            <div class="box">
                <label for="snippet-theme">{ words::THEME }</label>
                <select id="snippet-theme" onchange={theme}>
                    for colors in Colors::ALL {
                        <Entry value={colors.id()} chosen={snippet.theme == colors}>
                            { words::colors(colors) }
                        </Entry>
                    }
                </select>
            </div>
            <div class="box">
                <label for="snippet-heading">{ words::HEADING }</label>
                <p id="snippet-heading-hint" class="hint">{ words::HEADING_HINT }</p>
                <select
                    id="snippet-heading"
                    aria-describedby="snippet-heading-hint"
                    onchange={heading}
                >
                    for level in 2_u8..=6 {
                        <Entry value={level.to_string()} chosen={snippet.heading_level == level}>
                            { level }
                        </Entry>
                    }
                </select>
            </div>
            <CheckBox
                action="room"
                label={words::ROOM}
                described_by="snippet-room-hint"
                checked={snippet.room}
                on_change={room}
            />
            <p id="snippet-room-hint" class="hint">{ words::ROOM_HINT }</p>
        </>
    }
}
