//! One text in every language, side by side, with what is wrong with each.

use partner_quiz::author::reading::reading;
use toml_edit::Value;
use yew::{Callback, FocusEvent, Html, InputEvent, Properties, component, html};

use super::check_box::CheckBox;
use super::focus::use_focus;
use super::typing::use_typing;
use super::{events, use_store};
use crate::field::Field;
use crate::project::ENGLISH;
use crate::store::Action;
use crate::words;

/// What the editor edits.
#[derive(PartialEq, Properties)]
pub struct FieldEditorProps {
    /// The text, in the language whose box gets the focus.
    pub field: Field,
}

/// The editor.
#[component]
pub fn FieldEditor(props: &FieldEditorProps) -> Html {
    let store = use_store();
    let field = &props.field;
    let review = field
        .key
        .rsplit_once('.')
        .map(|(piece, _)| Field::new(ENGLISH, &format!("{piece}.review")));
    let review = review.filter(|_| field.key.starts_with("pieces."));
    let waits = review.as_ref().and_then(|review| store.project.get(review)?.as_bool());
    let toggle = {
        let (store, review) = (store.clone(), review.clone());
        Callback::from(move |on: bool| {
            // A translation must have the same marks.
            for tag in store.project.languages() {
                let Some(review) = review.as_ref().map(|review| review.in_file(&tag)) else {
                    continue;
                };
                store.dispatch(if on {
                    Action::Set(review, Value::from(true))
                } else {
                    Action::Remove(review)
                });
            }
        })
    };
    html! {
        <section class="editor" data-key={field.key.clone()}>
            for tag in store.project.languages() {
                <TextBox
                    key={field.in_file(&tag).to_string()}
                    field={field.in_file(&tag)}
                    focused={tag == field.file}
                />
            }
            if review.is_some() {
                <CheckBox
                    label={words::REVIEW}
                    checked={waits.unwrap_or(false)}
                    on_change={toggle}
                />
            }
        </section>
    }
}

/// What a box edits.
#[derive(PartialEq, Properties)]
struct TextBoxProps {
    field: Field,
    /// Whether it is the language of the preview.
    focused: bool,
}

/// One text in one language.
#[component]
fn TextBox(props: &TextBoxProps) -> Html {
    let store = use_store();
    let TextBoxProps { field, focused } = props;
    let area = use_focus(field);
    let stored = store.project.get_text(field);
    let write = {
        let (store, field) = (store.clone(), field.clone());
        Callback::from(move |text: String| {
            store.dispatch(Action::Set(field.clone(), one_line(&text).into()));
        })
    };
    let typing = use_typing(stored.as_deref().unwrap_or_default(), write);
    let input = typing.input.reform(|event: InputEvent| events::value(&event));
    let name = store.shown.get(&field.file).map_or(&field.file, |content| &content.words.name);
    if stored.is_none() {
        return html! { <p class="hint">{ name }{ ": " }{ words::ABSENT }</p> };
    }
    let text = typing.text;
    let read = reading(&field.file, &text);
    let id = format!("text-{}", field.file);
    html! {
        <div class="box">
            <label for={id.clone()}>{ name }</label>
            <textarea
                ref={area}
                {id}
                lang={field.file.clone()}
                data-field={field.to_string()}
                class={focused.then_some("now")}
                rows={(text.chars().count() / 36 + 1).to_string()}
                value={text.clone()}
                oninput={input}
                onblur={typing.leave.reform(|_: FocusEvent| ())}
            />
            <p class="facts">{ words::reading(read.grade, read.words, read.longest) }</p>
            if store.is_stale(field) {
                <p class="warning">{ words::STALE }</p>
            }
            for found in store.found().iter().filter(|found| found.field.is_in(field)) {
                <p class="problem">{ &found.text }</p>
            }
        </div>
    }
}

/// A text has no line breaks: the quiz would show them as spaces.
fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}
