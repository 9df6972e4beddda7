//! A list to choose one value from, for one place in the content.

use toml_edit::Value;
use yew::{Callback, Event, Html, Properties, component, html};

use super::entry::Entry;
use super::focus::use_focus;
use super::{events, use_store};
use crate::field::Field;
use crate::store::Action;

/// What the list is about.
#[derive(PartialEq, Properties)]
pub struct ChoiceBoxProps {
    /// The place.
    pub field: Field,
    /// The label.
    pub label: String,
    /// The values, and the name of each. An empty value leaves the place out.
    pub choices: Vec<(String, String)>,
    /// The value that stands there.
    pub chosen: String,
    /// Whether the values are numbers.
    #[prop_or_default]
    pub numbers: bool,
    /// Whether it can only be read.
    #[prop_or_default]
    pub locked: bool,
    /// Takes the value, if choosing one changes more than the place.
    #[prop_or_default]
    pub on_choose: Option<Callback<String>>,
}

/// The list.
#[component]
pub fn ChoiceBox(props: &ChoiceBoxProps) -> Html {
    let store = use_store();
    let ChoiceBoxProps { field, label, choices, chosen, numbers, locked, on_choose } = props;
    let control = use_focus(field);
    let onchange = {
        let (store, field, numbers) = (store.clone(), field.clone(), *numbers);
        let on_choose = on_choose.clone();
        Callback::from(move |event: Event| {
            let value = events::value(&event);
            if let Some(on_choose) = &on_choose {
                on_choose.emit(value);
                return;
            }
            let written = match value.parse::<i64>() {
                Ok(number) if numbers => Value::from(number),
                _ => Value::from(value.as_str()),
            };
            store.dispatch(if value.is_empty() {
                Action::Remove(field.clone())
            } else {
                Action::Set(field.clone(), written)
            });
        })
    };
    html! {
        <label class="box">
            <span>{ label }</span>
            <select ref={control} data-field={field.to_string()} disabled={*locked} {onchange}>
                for (value, name) in choices {
                    <Entry value={value.clone()} chosen={value == chosen}>{ name }</Entry>
                }
            </select>
            for found in store.reading.at(field) {
                <span class="problem">{ &found.text }</span>
            }
        </label>
    }
}
