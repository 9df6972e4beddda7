//! A box to check.

use yew::{AttrValue, Callback, Event, Html, NodeRef, Properties, component, html};

use super::events;

/// What the box is about.
#[derive(PartialEq, Properties)]
pub(crate) struct CheckBoxProps {
    /// The label.
    pub(crate) label: AttrValue,
    /// Whether it is checked.
    pub(crate) checked: bool,
    /// It was checked, or not any more.
    pub(crate) on_change: Callback<bool>,
    /// The control, to give it the focus.
    #[prop_or_default]
    pub(crate) control: NodeRef,
    /// Its `data-action`.
    #[prop_or_default]
    pub(crate) action: Option<AttrValue>,
    /// Its `data-field`.
    #[prop_or_default]
    pub(crate) field: Option<AttrValue>,
    /// Its value, if several boxes belong together.
    #[prop_or_default]
    pub(crate) value: Option<AttrValue>,
    /// Its role, if it isn't an ordinary box.
    #[prop_or_default]
    pub(crate) role: Option<AttrValue>,
    /// The id of what describes it.
    #[prop_or_default]
    pub(crate) described_by: Option<AttrValue>,
}

/// The box.
#[component]
pub(crate) fn CheckBox(props: &CheckBoxProps) -> Html {
    let CheckBoxProps {
        label,
        checked,
        on_change,
        control,
        action,
        field,
        value,
        role,
        described_by,
    } = props;
    html! {
        <label class="check">
            <input
                ref={control.clone()}
                type="checkbox"
                role={role.clone()}
                value={value.clone()}
                data-action={action.clone()}
                data-field={field.clone()}
                aria-describedby={described_by.clone()}
                checked={*checked}
                onchange={on_change.reform(|event: Event| events::checked(&event))}
            />
            <span>{ label }</span>
        </label>
    }
}
