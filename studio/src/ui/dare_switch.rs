//! The switch that the rules are behind.

use yew::{Callback, Html, component, html};

use super::check_box::CheckBox;
use super::use_store;
use crate::store::Action;
use crate::words::rules as words;

/// The switch.
#[component]
pub(crate) fn DareSwitch() -> Html {
    let store = use_store();
    let on_change = {
        let store = store.clone();
        Callback::from(move |dares: bool| store.dispatch(Action::Dare(dares)))
    };
    html! {
        <>
            <p class="hint">{ words::WHO }</p>
            <CheckBox
                role="switch"
                action="show-rules"
                label={words::SHOW}
                checked={store.dares}
                {on_change}
            />
        </>
    }
}
