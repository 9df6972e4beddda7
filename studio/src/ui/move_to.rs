//! A list of the other places that an entry can go to.

use yew::{Callback, Event, Html, Properties, component, html};

use super::events;
use crate::field::Field;

/// Where the entry can go.
#[derive(PartialEq, Properties)]
pub(crate) struct MoveToProps {
    /// What the list is for. It is its first entry, too.
    pub(crate) label: String,
    /// What the entry is called.
    pub(crate) name: String,
    /// The place where it is.
    pub(crate) from: Field,
    /// All places for such entries, with their titles.
    pub(crate) homes: Vec<(Field, String)>,
    /// It is to go to this place.
    pub(crate) on_move: Callback<Field>,
}

/// The list.
#[component]
pub(crate) fn MoveTo(props: &MoveToProps) -> Html {
    let MoveToProps { label, name, from, homes, on_move } = props;
    let onchange = {
        let (homes, on_move) = (homes.clone(), on_move.clone());
        Callback::from(move |event: Event| {
            let key = events::value(&event);
            if let Some((home, _)) = homes.iter().find(|(home, _)| home.key == key) {
                on_move.emit(home.clone());
            }
        })
    };
    html! {
        <select
            aria-label={crate::words::rules::about(label, name)}
            data-action="move-to"
            {onchange}
        >
            <option value="" selected=true>{ label }</option>
            for (home, title) in homes {
                if home != from {
                    <option value={home.key.clone()}>{ title }</option>
                }
            }
        </select>
    }
}
