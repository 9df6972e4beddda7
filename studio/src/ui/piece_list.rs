//! A list of pieces of advice in their order, with their texts.

use std::rc::Rc;

use partner_quiz::quiz::content::Content;
use yew::{Callback, Event, Html, Properties, component, html};

use super::{events, use_store};
use crate::field::Field;
use crate::rules_edit::{moved, regrouped, with, without};
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
    /// The group whose pieces these are. A piece of a group can only go to another group.
    #[prop_or_default]
    pub group: Option<String>,
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
    let PieceListProps { field, label, ids, content, may_be_absent, group, locked } = props;
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
    let project = &store.project;
    let item = |(at, id): (usize, &String)| {
        let text = piece_text(content, id);
        let up = moved(project, field, at, false);
        let down = moved(project, field, at, true);
        let regroup = group.clone().map(|from| {
            let (store, id) = (store.clone(), id.clone());
            Callback::from(move |event: Event| {
                let to = events::value(&event);
                if let Some(action) = regrouped(&store.project, &from, at, &to, &id) {
                    store.dispatch(action);
                }
            })
        });
        let name = |action: &str| words::about(action, &text);
        html! {
            <li key={id.clone()} data-piece={id.clone()}>
                <p>{ &text }{ " " }<code>{ id }</code></p>
                if !locked {
                    <div class="actions">
                        <button
                            type="button"
                            data-action="up"
                            aria-label={name(words::UP)}
                            disabled={up.is_none()}
                            onclick={act(up)}
                        >
                            { "\u{2191}" }
                        </button>
                        <button
                            type="button"
                            data-action="down"
                            aria-label={name(words::DOWN)}
                            disabled={down.is_none()}
                            onclick={act(down)}
                        >
                            { "\u{2193}" }
                        </button>
                        if let Some(regroup) = regroup {
                            <select aria-label={name(words::REGROUP)} onchange={regroup}>
                                <option value="" selected=true>{ words::REGROUP }</option>
                                for other in &content.rules.groups {
                                    if Some(&other.id) != group.as_ref() {
                                        <option value={other.id.clone()}>
                                            { group_title(content, &other.id) }
                                        </option>
                                    }
                                }
                            </select>
                        } else {
                            <button
                                type="button"
                                data-action="remove"
                                aria-label={name(words::REMOVE)}
                                onclick={act(without(project, field, at, *may_be_absent))}
                            >
                                { words::REMOVE }
                            </button>
                        }
                    </div>
                }
            </li>
        }
    };
    html! {
        <div class="pieces" role="group" data-field={field.to_string()} aria-label={label.clone()}>
            <p class="name">{ label }</p>
            for found in store.reading.at(field) {
                <p class="problem">{ &found.text }</p>
            }
            if ids.is_empty() {
                <p class="hint">{ words::EMPTY }</p>
            }
            <ol>{ for ids.iter().enumerate().map(item) }</ol>
            if group.is_none() && !locked {
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
        </div>
    }
}

/// The heading of a group.
pub(crate) fn group_title(content: &Content, id: &str) -> String {
    let words = content.words.groups.get(id);
    words.map_or_else(|| id.to_string(), |words| words.title.clone())
}
