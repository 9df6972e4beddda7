//! The tab "Doctor".

use yew::{Html, component, html};

/// The tab.
#[component]
pub(crate) fn DoctorTab() -> Html {
    html! {}
}
