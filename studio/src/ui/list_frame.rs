//! The frame of a list in the rules: its name, what is wrong with it, and its entries in their order.

use yew::{AttrValue, Html, Properties, component, html};

use super::focus::use_focus;
use super::use_store;
use crate::field::Field;
use crate::words::rules as words;

/// What is in the frame.
#[derive(PartialEq, Properties)]
pub(crate) struct ListFrameProps {
    /// The place of the list.
    pub(crate) field: Field,
    /// The label.
    pub(crate) label: AttrValue,
    /// The entries, as `<li>`.
    pub(crate) entries: Vec<Html>,
    /// What stands below them, such as a way to add one.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// The frame. It gets the focus when somebody is led to the list.
#[component]
pub(crate) fn ListFrame(props: &ListFrameProps) -> Html {
    let store = use_store();
    let ListFrameProps { field, label, entries, children } = props;
    let whole = use_focus(field);
    html! {
        <div
            ref={whole}
            class="pieces"
            role="group"
            tabindex="-1"
            data-field={field.to_string()}
            aria-label={label}
        >
            <p class="name">{ label }</p>
            for found in store.reading.at(field) {
                <p class="problem">{ &found.text }</p>
            }
            if entries.is_empty() {
                <p class="hint">{ words::EMPTY }</p>
            }
            <ol>{ entries.clone() }</ol>
            { children.clone() }
        </div>
    }
}
