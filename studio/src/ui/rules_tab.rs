//! The tab "Rules".

use yew::{Html, component, html};

/// The tab.
#[component]
pub(crate) fn RulesTab() -> Html {
    html! {}
}
