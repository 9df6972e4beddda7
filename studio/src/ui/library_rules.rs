//! The folds at the end of the result, in their order, each with its groups.

use partner_quiz::quiz::content::Shelf;
use yew::{Callback, Html, component, html};

use super::fold::Fold;
use super::group_list::GroupList;
use super::move_buttons::MoveButtons;
use super::rules_part::PartProps;
use super::use_store;
use crate::field::Field;
use crate::rules_edit::place;
use crate::rules_order::table_moved;
use crate::words::rules as words;

/// The form.
#[component]
pub fn LibraryRules(props: &PartProps) -> Html {
    let store = use_store();
    let PartProps { rules, content } = props;
    let groups = |id: &str| place(&format!("library.{id}.groups"));
    let title = |id: &str| content.words.folds.get(id).cloned().unwrap_or_else(|| id.into());
    let homes: Vec<(Field, String)> =
        rules.library.iter().map(|shelf| (groups(&shelf.id), title(&shelf.id))).collect();
    let one = |shelf: &Shelf| {
        let can = |down: bool| table_moved(&store.project, "library", &shelf.id, down).is_some();
        let on_move = {
            let (store, id) = (store.clone(), shelf.id.clone());
            Callback::from(move |down: bool| {
                if let Some(action) = table_moved(&store.project, "library", &id, down) {
                    store.dispatch(action);
                }
            })
        };
        html! {
            <Fold
                key={shelf.id.clone()}
                of={format!("library.{}", shelf.id)}
                title={title(&shelf.id)}
            >
                <GroupList
                    field={groups(&shelf.id)}
                    ids={shelf.groups.clone()}
                    content={content.clone()}
                    homes={homes.clone()}
                />
                <div class="actions">
                    <span>{ words::WHOLE_FOLD }</span>
                    <MoveButtons
                        name={title(&shelf.id)}
                        up={can(false)}
                        down={can(true)}
                        {on_move}
                    />
                </div>
            </Fold>
        }
    };
    html! {
        <>
            <p class="hint">{ words::LIBRARY }</p>
            // In a list where everything has a key, a fold that moves stays open.
            <div>{ for rules.library.iter().map(one) }</div>
        </>
    }
}
