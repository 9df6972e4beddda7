//! The tab "Brand".

use yew::{Html, component, html};

/// The tab.
#[component]
pub(crate) fn BrandTab() -> Html {
    html! {}
}
