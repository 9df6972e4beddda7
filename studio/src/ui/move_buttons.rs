//! Two buttons that move an entry up and down in its list.

use web_sys::HtmlElement;
use yew::{
    Callback, Html, MouseEvent, Properties, component, html, use_effect, use_mut_ref, use_node_ref,
};

use crate::words::rules as words;

/// What the buttons move.
#[derive(PartialEq, Properties)]
pub(crate) struct MoveButtonsProps {
    /// What the entry is called.
    pub(crate) name: String,
    /// Whether it can go up.
    pub(crate) up: bool,
    /// Whether it can go down.
    pub(crate) down: bool,
    /// It is to move: down if this is true, otherwise up.
    pub(crate) on_move: Callback<bool>,
}

/// The buttons. The one that was pressed keeps the focus, so that an entry can be moved several times.
#[component]
pub(crate) fn MoveButtons(props: &MoveButtonsProps) -> Html {
    let MoveButtonsProps { name, up, down, on_move } = props;
    let (up_button, down_button) = (use_node_ref(), use_node_ref());
    let pressed = use_mut_ref(|| None::<bool>);
    {
        let (up_button, down_button) = (up_button.clone(), down_button.clone());
        let (pressed, up, down) = (pressed.clone(), *up, *down);
        // A browser takes the focus from a button that goes to another place in the page or is switched off.
        use_effect(move || {
            let button = match pressed.take() {
                Some(true) if down => down_button,
                // At the end of the list, only the way back is left.
                Some(true) => up_button,
                Some(false) if up => up_button,
                Some(false) => down_button,
                None => return,
            };
            if let Some(button) = button.cast::<HtmlElement>() {
                let _ = button.focus();
            }
        });
    }
    let one = |goes_down: bool| {
        let (action, said, arrow, can, button) = if goes_down {
            ("down", words::DOWN, "\u{2193}", *down, &down_button)
        } else {
            ("up", words::UP, "\u{2191}", *up, &up_button)
        };
        let (pressed, on_move) = (pressed.clone(), on_move.clone());
        let press = move |_: MouseEvent| {
            pressed.replace(Some(goes_down));
            on_move.emit(goes_down);
        };
        html! {
            <button
                ref={button.clone()}
                type="button"
                data-action={action}
                aria-label={words::about(said, name)}
                disabled={!can}
                onclick={press}
            >
                { arrow }
            </button>
        }
    };
    html! {
        <>
            { one(false) }
            { one(true) }
        </>
    }
}
