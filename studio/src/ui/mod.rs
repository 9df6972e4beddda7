//! The components, one in each file. Each gets the [`Store`](crate::store::Store) from the context and sends
//! [`Action`](crate::store::Action)s.

mod accent_box;
pub mod app;
mod brand_tab;
mod detail_box;
mod doctor_tab;
mod draft_offer;
mod events;
mod field_editor;
mod finding;
mod header;
mod page_settings;
mod path_bar;
mod preview_pane;
mod problems_tab;
mod proof_tab;
mod rules_tab;
mod shortcuts;
mod take_tab;
mod typing;
mod words_tab;

use yew::{hook, use_context};

use crate::store::Store;

/// The store. [`app`] provides it for every component.
#[hook]
#[allow(clippy::expect_used)]
pub(crate) fn use_store() -> Store {
    use_context::<Store>().expect("app.rs provides the store")
}
