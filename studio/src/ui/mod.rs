//! The components, one in each file. Each gets the [`Store`](crate::store::Store) from the context and sends
//! [`Action`](crate::store::Action)s.

// Some are public only because tests/components.rs, which isn't part of this crate, puts each of them on a page alone.

pub mod accent_box;
pub mod app;
mod brand_tab;
mod cause_rules;
mod check_box;
pub mod choice_box;
mod dare_switch;
mod detail_box;
pub mod difference_view;
mod doctor_tab;
pub mod draft_offer;
mod draft_place;
mod entry;
mod events;
pub mod field_editor;
mod finding;
mod focus;
mod fold;
mod fold_button;
mod group_list;
mod group_rules;
mod header;
mod level_rules;
pub mod library_rules;
mod list_frame;
mod list_moves;
mod move_buttons;
mod move_to;
mod option_rules;
mod outcome_view;
mod outline_rules;
mod page_settings;
pub mod path_bar;
pub mod piece_box;
pub mod piece_list;
mod preview_pane;
pub mod problems_tab;
mod proof_tab;
pub mod question_rules;
mod rule_check;
pub mod rules_part;
mod rules_tab;
mod safety_rules;
mod shortcuts;
mod sign_box;
mod take_tab;
mod talk_rules;
mod text_tab;
mod typing;
mod why;
pub mod why_text;
mod words_tab;
pub mod you_rules;

use yew::{hook, use_context};

use crate::store::Store;

/// The store. [`app`] provides it for every component.
#[hook]
#[allow(clippy::expect_used)]
pub(crate) fn use_store() -> Store {
    use_context::<Store>().expect("app.rs provides the store")
}
