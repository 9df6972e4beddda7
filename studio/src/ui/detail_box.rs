//! One of the practice's details, with what is wrong with it.

use yew::{Callback, Html, InputEvent, Properties, component, html};

use super::focus::use_focus;
use super::typing::use_typing;
use super::{events, use_store};
use crate::brand::{Detail, with_scheme};
use crate::field::Field;
use crate::project::PRACTICE;
use crate::store::Action;
use crate::words::brand as words;

/// What the box edits.
#[derive(PartialEq, Properties)]
pub(crate) struct DetailBoxProps {
    /// The detail.
    pub(crate) detail: Detail,
}

/// The box.
#[component]
pub(crate) fn DetailBox(props: &DetailBoxProps) -> Html {
    let store = use_store();
    let detail = props.detail;
    let field = Field::new(PRACTICE, detail.key());
    // The file may leave out hours and languages.
    let stored = store.project.get_text(&field).unwrap_or_default();
    let write = {
        let (store, field) = (store.clone(), field.clone());
        Callback::from(move |text: String| {
            store.dispatch(Action::Set(field.clone(), text.into()));
        })
    };
    let typing = use_typing(&stored, write.clone());

    let input = use_focus(&field);
    let id = format!("detail-{}", detail.key());
    let (hint, message) = (format!("{id}-hint"), format!("{id}-message"));
    let wrong = detail.wrong(&typing.text);
    let whole = with_scheme(&typing.text).filter(|_| {
        wrong.is_some() && matches!(detail, Detail::Website | Detail::Booking | Detail::Exit)
    });
    let kind = match detail {
        Detail::Phone => "tel",
        Detail::Website | Detail::Booking | Detail::Exit => "url",
        _ => "text",
    };
    let typed = typing.input.clone();
    html! {
        <div class="box">
            <label for={id.clone()}>{ words::label(detail) }</label>
            if !words::hint(detail).is_empty() {
                <p id={hint.clone()} class="hint">{ words::hint(detail) }</p>
            }
            <input
                ref={input}
                id={id.clone()}
                type={kind}
                autocomplete="off"
                spellcheck="false"
                data-field={field.to_string()}
                aria-describedby={format!("{hint} {message}")}
                aria-invalid={wrong.is_some().to_string()}
                value={typing.text.clone()}
                oninput={move |event: InputEvent| typed.emit(events::value(&event))}
                onchange={typing.leave.reform(|_| ())}
            />
            <p id={message} class="problem" aria-live="polite">{ wrong.unwrap_or_default() }</p>
            if let Some(whole) = whole {
                <button
                    type="button"
                    data-action="complete"
                    onclick={move |_| write.emit(whole.clone())}
                >
                    { words::USE_IT }
                </button>
            }
        </div>
    }
}
