//! The top of the page: its name, files, undo, and the draft that may have been kept.

use yew::{Callback, Html, Properties, component, html};

use super::use_store;
use crate::edge::draft::Draft;
use crate::store::Action;
use crate::words;

/// What the header gets.
#[derive(PartialEq, Properties)]
pub(crate) struct HeaderProps {
    /// A draft that was kept before the page was opened.
    pub(crate) offered: Option<Draft>,
    /// The draft was taken or dropped.
    pub(crate) on_offer_done: Callback<()>,
}

/// The header.
#[component]
pub(crate) fn Header(props: &HeaderProps) -> Html {
    let store = use_store();
    let act = |action: Action| {
        let store = store.clone();
        Callback::from(move |_| store.dispatch(action.clone()))
    };
    html! {
        <header class="top">
            <div>
                <h1>{ words::TITLE }</h1>
                <p>{ words::PROMISE }</p>
            </div>
            <div class="actions">
                <button
                    type="button"
                    data-action="undo"
                    disabled={!store.can_undo()}
                    onclick={act(Action::Undo)}
                >
                    { words::UNDO }
                </button>
                <button
                    type="button"
                    data-action="redo"
                    disabled={!store.can_redo()}
                    onclick={act(Action::Redo)}
                >
                    { words::REDO }
                </button>
                if store.is_dirty() {
                    <span class="state" role="status">{ words::NOT_SAVED }</span>
                }
            </div>
        </header>
    }
}
