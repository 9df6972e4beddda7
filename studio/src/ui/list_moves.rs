//! What moves an entry of a list: up, down, or to the end of another list.

use yew::{Callback, Html, Properties, component, html};

use super::move_buttons::MoveButtons;
use super::move_to::MoveTo;
use super::use_store;
use crate::field::Field;
use crate::rules_edit::{moved, rehomed};

/// Which entry it is.
#[derive(PartialEq, Properties)]
pub(crate) struct ListMovesProps {
    /// The place of the list.
    pub(crate) field: Field,
    /// The entry's place in it.
    pub(crate) at: usize,
    /// What the entry is called.
    pub(crate) name: String,
    /// All lists that it can be in, with their titles. Without any, it stays in this one.
    #[prop_or_default]
    pub(crate) homes: Vec<(Field, String)>,
    /// The entry's id, by which the lists name it. Only [`homes`](Self::homes) need it.
    #[prop_or_default]
    pub(crate) id: String,
    /// What the list of the other lists is for.
    #[prop_or_default]
    pub(crate) label: String,
}

/// The buttons, and the list of the other lists.
#[component]
pub(crate) fn ListMoves(props: &ListMovesProps) -> Html {
    let store = use_store();
    let ListMovesProps { field, at, name, homes, id, label } = props;
    let can = |down: bool| moved(&store.project, field, *at, down).is_some();
    let on_move = {
        let (store, field, at) = (store.clone(), field.clone(), *at);
        Callback::from(move |down: bool| {
            if let Some(action) = moved(&store.project, &field, at, down) {
                store.dispatch(action);
            }
        })
    };
    let on_move_to = {
        let (store, field, at, id) = (store.clone(), field.clone(), *at, id.clone());
        Callback::from(move |to: Field| {
            if let Some(action) = rehomed(&store.project, &field, at, &to, &id) {
                store.dispatch(action);
            }
        })
    };
    html! {
        <>
            <MoveButtons name={name.clone()} up={can(false)} down={can(true)} {on_move} />
            if !homes.is_empty() {
                <MoveTo
                    label={label.clone()}
                    name={name.clone()}
                    from={field.clone()}
                    homes={homes.clone()}
                    on_move={on_move_to}
                />
            }
        </>
    }
}
