//! The switch that the rules are behind.

use yew::{Callback, Event, Html, component, html};

use super::{events, use_store};
use crate::store::Action;
use crate::words::rules as words;

/// The switch.
#[component]
pub(crate) fn DareSwitch() -> Html {
    let store = use_store();
    let switch = {
        let store = store.clone();
        Callback::from(move |event: Event| store.dispatch(Action::Dare(events::checked(&event))))
    };
    html! {
        <>
            <p class="hint">{ words::WHO }</p>
            <label class="check">
                <input
                    type="checkbox"
                    role="switch"
                    data-action="show-rules"
                    checked={store.dares}
                    onchange={switch}
                />
                <span>{ words::SHOW }</span>
            </label>
        </>
    }
}
