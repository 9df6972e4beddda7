//! The groups of one fold in their order.

use std::rc::Rc;

use partner_quiz::quiz::content::Content;
use yew::{Html, Properties, component, html};

use super::list_frame::ListFrame;
use super::list_moves::ListMoves;
use super::piece_list::group_title;
use crate::field::Field;
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
    let GroupListProps { field, ids, content, homes } = props;
    let entry = |(at, id): (usize, &String)| {
        let title = group_title(content, id);
        html! {
            <li key={id.clone()} data-group={id.clone()}>
                <p>{ &title }{ " " }<code>{ id }</code></p>
                <div class="actions">
                    <ListMoves
                        field={field.clone()}
                        {at}
                        name={title}
                        homes={homes.clone()}
                        id={id.clone()}
                        label={words::MOVE_TO_FOLD}
                    />
                </div>
            </li>
        }
    };
    let entries: Vec<Html> = ids.iter().enumerate().map(entry).collect();
    html! { <ListFrame field={field.clone()} label={words::PIECES} {entries} /> }
}
