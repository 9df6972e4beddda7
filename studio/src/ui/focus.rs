//! Somebody was led to a place: its control gets the focus.

use web_sys::HtmlElement;
use yew::{NodeRef, hook, use_effect_with, use_node_ref};

use super::use_store;
use crate::field::Field;
use crate::store::Action;

/// The control of a place. It gets the focus when somebody is led to the place, but not when it is drawn again later.
#[hook]
pub(crate) fn use_focus(field: &Field) -> NodeRef {
    let store = use_store();
    let control = use_node_ref();
    let led = store.led && store.field.as_ref() == Some(field);
    {
        let control = control.clone();
        use_effect_with(led, move |led| {
            if let Some(control) = control.cast::<HtmlElement>().filter(|_| *led) {
                let _ = control.focus();
                store.dispatch(Action::Arrived);
            }
        });
    }
    control
}
