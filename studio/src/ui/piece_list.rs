//! A list of pieces of advice in their order, with their texts.

use std::rc::Rc;

use partner_quiz::quiz::content::Content;
use yew::{Callback, Event, Html, Properties, component, html};

use super::list_frame::ListFrame;
use super::list_moves::ListMoves;
use super::{events, use_store};
use crate::field::Field;
use crate::rules_edit::{with, without};
use crate::store::Action;
use crate::words::rules as words;

/// What the list edits.
#[derive(PartialEq, Properties)]
pub struct PieceListProps {
    /// The place of the list.
    pub field: Field,
    /// The label.
    pub label: String,
    /// The ids.
    pub ids: Vec<String>,
    /// The texts.
    pub content: Rc<Content>,
    /// Whether the rules may leave the list out.
    #[prop_or_default]
    pub may_be_absent: bool,
    /// If this list is the place of its pieces, such as a group: all such places, with their titles. Then a piece can only
    /// go to another one of them.
    #[prop_or_default]
    pub homes: Vec<(Field, String)>,
    /// Whether it can only be read.
    #[prop_or_default]
    pub locked: bool,
}

/// The text of a piece: what it says, or what the visitor could say.
pub(crate) fn piece_text(content: &Content, id: &str) -> String {
    let Some(piece) = content.words.pieces.get(id) else { return id.into() };
    [&piece.title, &piece.text, &piece.say]
        .into_iter()
        .find(|text| !text.is_empty())
        .cloned()
        .unwrap_or_default()
}

/// The list.
#[component]
pub fn PieceList(props: &PieceListProps) -> Html {
    let store = use_store();
    let PieceListProps { field, label, ids, content, may_be_absent, homes, locked } = props;
    let act = |action: Option<Action>| {
        let store = store.clone();
        Callback::from(move |_: yew::MouseEvent| {
            if let Some(action) = action.clone() {
                store.dispatch(action);
            }
        })
    };
    let add = {
        let (store, field) = (store.clone(), field.clone());
        Callback::from(move |event: Event| {
            let id = events::value(&event);
            if !id.is_empty() {
                store.dispatch(with(&store.project, &field, &id));
            }
        })
    };
    let entry = |(at, id): (usize, &String)| {
        let text = piece_text(content, id);
        html! {
            <li key={id.clone()} data-piece={id.clone()}>
                <p>{ &text }{ " " }<code>{ id }</code></p>
                if !locked {
                    <div class="actions">
                        <ListMoves
                            field={field.clone()}
                            {at}
                            name={text.clone()}
                            homes={homes.clone()}
                            id={id.clone()}
                            label={words::MOVE_TO}
                        />
                        if homes.is_empty() {
                            <button
                                type="button"
                                data-action="remove"
                                aria-label={words::about(words::REMOVE, &text)}
                                onclick={act(without(&store.project, field, at, *may_be_absent))}
                            >
                                { words::REMOVE }
                            </button>
                        }
                    </div>
                }
            </li>
        }
    };
    let entries: Vec<Html> = ids.iter().enumerate().map(entry).collect();
    html! {
        <ListFrame field={field.clone()} label={label.clone()} {entries}>
            if homes.is_empty() && !locked {
                <select
                    aria-label={words::about(words::CHOOSE, label)}
                    data-action="add-piece"
                    onchange={add}
                >
                    <option value="" selected=true>{ words::CHOOSE }</option>
                    for group in &content.rules.groups {
                        <optgroup label={group_title(content, &group.id)}>
                            for id in &group.pieces {
                                if !ids.contains(id) {
                                    <option value={id.clone()}>{ piece_text(content, id) }</option>
                                }
                            }
                        </optgroup>
                    }
                    for (part, pieces) in content.rules.talk.iter() {
                        <optgroup label={content.words.talk.get(part).map(|part| part.title.clone())}>
                            for id in pieces {
                                if !ids.contains(id) {
                                    <option value={id.clone()}>{ piece_text(content, id) }</option>
                                }
                            }
                        </optgroup>
                    }
                </select>
            }
        </ListFrame>
    }
}

/// The heading of a group.
pub(crate) fn group_title(content: &Content, id: &str) -> String {
    let words = content.words.groups.get(id);
    words.map_or_else(|| id.to_string(), |words| words.title.clone())
}
