//! The keys that people expect: undo and redo outside of a text, whose own undo comes first.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};
use yew::hook;
use yew_hooks::use_event_with_window;

use crate::store::{Action, Store};

/// Listens for the keys as long as the studio is open.
#[hook]
pub(crate) fn use_shortcuts(store: &Store) {
    let store = store.clone();
    use_event_with_window("keydown", move |event: KeyboardEvent| {
        if let Some(action) = action(&event) {
            event.prevent_default();
            store.dispatch(action);
        }
    });
}

fn action(key: &KeyboardEvent) -> Option<Action> {
    let target = key.target()?;
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
