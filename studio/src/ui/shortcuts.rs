//! The keys that people expect: undo and redo outside of a text, whose own undo comes first.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};
use yew::{hook, use_effect_with};

use crate::store::{Action, Store};

/// Listens for the keys as long as the studio is open.
#[hook]
pub(crate) fn use_shortcuts(store: &Store) {
    let store = store.clone();
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener =
            EventListener::new_with_options(&document(), "keydown", options, move |event| {
                if let Some(action) = action(event) {
                    event.prevent_default();
                    store.dispatch(action);
                }
            });
        move || drop(listener)
    });
}

fn action(event: &Event) -> Option<Action> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    let target = event.target()?;
    let writes = target.has_type::<HtmlTextAreaElement>() || target.has_type::<HtmlInputElement>();
    if writes || !(key.ctrl_key() || key.meta_key()) {
        return None;
    }
    match (key.key().to_lowercase().as_str(), key.shift_key()) {
        ("z", false) => Some(Action::Undo),
        ("z", true) | ("y", false) => Some(Action::Redo),
        _ => None,
    }
}
