//! Something that is folded until it is needed. What is in it is only made then.

use yew::{
    AttrValue, Callback, Children, Html, MouseEvent, NodeRef, Properties, component, hook, html,
    use_effect_with, use_state,
};

use super::focus::use_focus;
use super::fold_button::FoldButton;
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
    let folding = use_fold(of);
    html! {
        <div class="option" data-key={of.clone()}>
            <FoldButton {title} id={of.clone()} folding={folding.clone()} />
            if folding.open {
                { children.clone() }
            }
        </div>
    }
}

/// Something that can be folded.
#[derive(Clone, PartialEq)]
pub(crate) struct Folding {
    /// Whether it is unfolded.
    pub(crate) open: bool,
    /// Folds or unfolds it.
    pub(crate) toggle: Callback<MouseEvent>,
    /// The button that does so. It gets the focus when somebody is led to the whole.
    pub(crate) button: NodeRef,
}

/// Folds a part of the rules, by its key. It is unfolded when somebody is led to a place in it, until they fold it.
#[hook]
pub(crate) fn use_fold(of: &str) -> Folding {
    let store = use_store();
    let opened = use_state(|| None::<bool>);
    let whole = place(of);
    let button = use_focus(&whole);
    let chosen = store.field.as_ref().is_some_and(|field| field.is_in(&whole));
    {
        let opened = opened.clone();
        use_effect_with(chosen && store.led, move |led| {
            if *led {
                opened.set(None);
            }
        });
    }
    let open = opened.unwrap_or(chosen);
    let toggle = Callback::from(move |_| opened.set(Some(!open)));
    Folding { open, toggle, button }
}
