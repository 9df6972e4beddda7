//! Something that is folded until it is needed. What is in it is only made then.

use yew::{
    AttrValue, Callback, Children, Html, MouseEvent, Properties, component, hook, html, use_state,
};

use super::use_store;
use crate::rules_edit::place;

/// What is folded.
#[derive(PartialEq, Properties)]
pub(crate) struct FoldProps {
    /// Its key in the rules.
    pub(crate) of: String,
    /// What stands on it.
    #[prop_or_default]
    pub(crate) title: AttrValue,
    /// What is in it.
    pub(crate) children: Children,
}

/// The fold.
#[component]
pub(crate) fn Fold(props: &FoldProps) -> Html {
    let FoldProps { of, title, children } = props;
    let (open, toggle) = use_fold(of);
    html! {
        <div class="option" data-key={of.clone()}>
            <button
                type="button"
                class="fold"
                data-action="fold"
                aria-expanded={open.to_string()}
                onclick={toggle}
            >
                <span>{ title }</span>
                <code>{ of }</code>
            </button>
            if open {
                { children.clone() }
            }
        </div>
    }
}

/// Whether something in the rules is unfolded, and what folds or unfolds it. It is unfolded once somebody is led to a place
/// in it, until they fold it.
#[hook]
pub(crate) fn use_fold(of: &str) -> (bool, Callback<MouseEvent>) {
    let store = use_store();
    let opened = use_state(|| None::<bool>);
    let chosen = store.field.as_ref().is_some_and(|field| field.is_in(&place(of)));
    let open = opened.unwrap_or(chosen);
    (open, Callback::from(move |_| opened.set(Some(!open))))
}
