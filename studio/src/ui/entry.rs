//! One entry of a list to choose from.

use yew::virtual_dom::VTag;
use yew::{AttrValue, Html, Properties, component};

/// What the entry is.
#[derive(PartialEq, Properties)]
pub(crate) struct EntryProps {
    /// Its value.
    pub(crate) value: AttrValue,
    /// Whether it is the one that the list shows.
    pub(crate) chosen: bool,
    /// Its name.
    pub(crate) children: Html,
}

/// The entry. `html!` can only write the attribute `selected`, and a browser doesn't heed it any more at an entry that
/// somebody has chosen before; after undo, the list would show another value than the content has. So this sets the
/// property.
#[component]
pub(crate) fn Entry(props: &EntryProps) -> Html {
    let mut option = VTag::new("option");
    option.add_attribute("value", props.value.clone());
    option.add_property("selected", props.chosen);
    option.add_child(props.children.clone());
    option.into()
}
