//! Somebody was led to a place: its control gets the focus.

use web_sys::HtmlElement;
use yew::{NodeRef, hook, use_effect_with, use_node_ref};

use super::use_store;
use crate::field::Field;

/// The control of a place. It gets the focus when the place is chosen.
#[hook]
pub(crate) fn use_focus(field: &Field) -> NodeRef {
    let store = use_store();
    let control = use_node_ref();
    let chosen = store.field.as_ref() == Some(field);
    {
        let control = control.clone();
        use_effect_with(chosen, move |chosen| {
            if let Some(control) = control.cast::<HtmlElement>().filter(|_| *chosen) {
                let _ = control.focus();
            }
        });
    }
    control
}
