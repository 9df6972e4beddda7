//! The tab "Take".

use yew::{Html, component, html};

/// The tab.
#[component]
pub(crate) fn TakeTab() -> Html {
    html! {}
}
