//! A box to check, for a place in the rules that is either `true` or left out.

use yew::{Callback, Html, Properties, component, html};

use super::check_box::CheckBox;
use super::focus::use_focus;
use super::use_store;
use crate::field::Field;
use crate::store::Action;

/// What the box is about.
#[derive(PartialEq, Properties)]
pub(crate) struct RuleCheckProps {
    /// The place.
    pub(crate) field: Field,
    /// The label.
    pub(crate) label: &'static str,
    /// Whether it is `true`.
    pub(crate) checked: bool,
}

/// The box.
#[component]
pub(crate) fn RuleCheck(props: &RuleCheckProps) -> Html {
    let store = use_store();
    let RuleCheckProps { field, label, checked } = props;
    let control = use_focus(field);
    let on_change = {
        let field = field.clone();
        Callback::from(move |on: bool| {
            store.dispatch(if on {
                Action::Set(field.clone(), true.into())
            } else {
                Action::Remove(field.clone())
            });
        })
    };
    html! { <CheckBox {control} field={field.to_string()} label={*label} checked={*checked} {on_change} /> }
}
