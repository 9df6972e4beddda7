//! The button that folds something in the rules, or unfolds it.

use yew::{AttrValue, Html, Properties, component, html};

use super::fold::Folding;

/// What the button folds.
#[derive(PartialEq, Properties)]
pub(crate) struct FoldButtonProps {
    /// What stands on it.
    pub(crate) title: AttrValue,
    /// The id of what it folds.
    pub(crate) id: AttrValue,
    /// How it does so.
    pub(crate) folding: Folding,
}

/// The button.
#[component]
pub(crate) fn FoldButton(props: &FoldButtonProps) -> Html {
    let FoldButtonProps { title, id, folding } = props;
    html! {
        <button
            ref={folding.button.clone()}
            type="button"
            class="fold"
            data-action="fold"
            aria-expanded={folding.open.to_string()}
            onclick={folding.toggle.clone()}
        >
            <span>{ title }</span>
            <code>{ id }</code>
        </button>
    }
}
