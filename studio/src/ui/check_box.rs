//! A box to check, for a place in the rules that is either `true` or left out.

use yew::{Callback, Event, Html, Properties, component, html};

use super::focus::use_focus;
use super::{events, use_store};
use crate::field::Field;
use crate::store::Action;

/// What the box is about.
#[derive(PartialEq, Properties)]
pub(crate) struct CheckBoxProps {
    /// The place.
    pub(crate) field: Field,
    /// The label.
    pub(crate) label: &'static str,
    /// Whether it is `true`.
    pub(crate) checked: bool,
}

/// The box.
#[component]
pub(crate) fn CheckBox(props: &CheckBoxProps) -> Html {
    let store = use_store();
    let CheckBoxProps { field, label, checked } = props;
    let control = use_focus(field);
    let onchange = {
        let field = field.clone();
        Callback::from(move |event: Event| {
            store.dispatch(if events::checked(&event) {
                Action::Set(field.clone(), true.into())
            } else {
                Action::Remove(field.clone())
            });
        })
    };
    html! {
        <label class="check">
            <input
                ref={control}
                type="checkbox"
                data-field={field.to_string()}
                checked={*checked}
                {onchange}
            />
            <span>{ *label }</span>
        </label>
    }
}
