//! The tab "Proof".

use yew::{Html, component, html};

/// The tab.
#[component]
pub(crate) fn ProofTab() -> Html {
    html! {}
}
