//! The components, one in each file. Each gets the [`Store`](crate::store::Store) from the context and sends
//! [`Action`](crate::store::Action)s.

pub mod app;
mod brand_tab;
mod difference_view;
mod doctor_tab;
mod draft_offer;
mod field_editor;
mod header;
mod outcome_view;
mod path_bar;
mod preview_pane;
mod problems_tab;
mod proof_tab;
mod rules_tab;
mod shortcuts;
mod take_tab;
mod why;
mod words_tab;

use yew::{hook, use_context};

use crate::store::Store;

/// The store. [`app`] provides it for every component.
#[hook]
#[allow(clippy::expect_used)]
pub(crate) fn use_store() -> Store {
    use_context::<Store>().expect("app.rs provides the store")
}
