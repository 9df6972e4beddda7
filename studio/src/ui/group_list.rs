//! The groups of one fold in their order.

use std::rc::Rc;

use partner_quiz::quiz::content::Content;
use yew::{Callback, Html, Properties, component, html};

use super::focus::use_focus;
use super::move_buttons::MoveButtons;
use super::move_to::MoveTo;
use super::piece_list::group_title;
use super::use_store;
use crate::field::Field;
use crate::rules_edit::{moved, rehomed};
use crate::words::rules as words;

/// What the list edits.
#[derive(PartialEq, Properties)]
pub(crate) struct GroupListProps {
    /// The place of the list.
    pub(crate) field: Field,
    /// The ids of the groups.
    pub(crate) ids: Vec<String>,
    /// The texts.
    pub(crate) content: Rc<Content>,
    /// The lists of all folds, with the folds' names. A group is always in one of them.
    pub(crate) homes: Vec<(Field, String)>,
}

/// The list.
#[component]
pub(crate) fn GroupList(props: &GroupListProps) -> Html {
    let store = use_store();
    let GroupListProps { field, ids, content, homes } = props;
    let whole = use_focus(field);
    let item = |(at, id): (usize, &String)| {
        let title = group_title(content, id);
        let can = |down: bool| moved(&store.project, field, at, down).is_some();
        let on_move = {
            let (store, field) = (store.clone(), field.clone());
            Callback::from(move |down: bool| {
                if let Some(action) = moved(&store.project, &field, at, down) {
                    store.dispatch(action);
                }
            })
        };
        let on_move_to = {
            let (store, field, id) = (store.clone(), field.clone(), id.clone());
            Callback::from(move |to: Field| {
                if let Some(action) = rehomed(&store.project, &field, at, &to, &id) {
                    store.dispatch(action);
                }
            })
        };
        html! {
            <li key={id.clone()} data-group={id.clone()}>
                <p>{ &title }{ " " }<code>{ id }</code></p>
                <div class="actions">
                    <MoveButtons name={title.clone()} up={can(false)} down={can(true)} {on_move} />
                    <MoveTo
                        label={words::MOVE_TO_FOLD}
                        name={title}
                        from={field.clone()}
                        homes={homes.clone()}
                        on_move={on_move_to}
                    />
                </div>
            </li>
        }
    };
    html! {
        <div
            ref={whole}
            class="pieces"
            role="group"
            tabindex="-1"
            data-field={field.to_string()}
            aria-label={words::PIECES}
        >
            <p class="name">{ words::PIECES }</p>
            for found in store.reading.at(field) {
                <p class="problem">{ &found.text }</p>
            }
            if ids.is_empty() {
                <p class="hint">{ words::EMPTY }</p>
            }
            <ol>{ for ids.iter().enumerate().map(item) }</ol>
        </div>
    }
}
