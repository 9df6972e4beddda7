//! The first screens as data, made by the same functions that draw them in the browser.
//!
//! The build puts the data into the page's scripts (`tools/pack/src/prerender.rs`), which draw it at once. So visitors
//! see the start screen and the first question without waiting for the engine.

use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode, VTag};
use yew::{Callback, NodeRef};

use super::app::{self, Props};
use crate::quiz::flow::{Event, State, step};

/// A node of a prerendered screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// A text.
    Text(String),
    /// An element.
    Element {
        /// Its name.
        tag: String,
        /// Its attributes, by name.
        attributes: Vec<(String, String)>,
        /// What is in it.
        children: Vec<Node>,
    },
}

/// The screen that these events lead to, as the engine draws it. `None` if one of the events leads nowhere.
#[must_use]
pub fn prerender(props: &Props, events: &[Event]) -> Option<Node> {
    let rules = &props.content.rules;
    let state = events.iter().try_fold(State::new(rules), |state, event| {
        Some(step(rules, &state, event.clone())?.state)
    })?;
    let drawn = app::draw(&props.into(), &state, false, &NodeRef::default(), &Callback::noop());
    let mut nodes = Vec::new();
    read(&drawn, &mut nodes);
    nodes.pop()
}

/// Adds the nodes that a node of Yew's virtual DOM stands for. The first screens have no component and no portal.
fn read(node: &VNode, nodes: &mut Vec<Node>) {
    match node {
        VNode::VText(text) if text.text.is_empty() => {}
        VNode::VText(text) => nodes.push(Node::Text(text.text.to_string())),
        VNode::VTag(tag) => nodes.push(element(tag)),
        VNode::VList(list) => list.iter().for_each(|node| read(node, nodes)),
        _ => {}
    }
}

fn element(tag: &VTag) -> Node {
    let mut attributes = pairs(&tag.attributes);
    attributes.extend(tag.value().map(|value| ("value".to_string(), value.to_string())));
    let mut children = Vec::new();
    if let Some(inside) = tag.children() {
        read(inside, &mut children);
    }
    Node::Element { tag: tag.tag().to_string(), attributes, children }
}

fn pairs(attributes: &Attributes) -> Vec<(String, String)> {
    let value = |value: &AttributeOrProperty| match value {
        AttributeOrProperty::Static(value) => Some((*value).to_string()),
        AttributeOrProperty::Attribute(value) => Some(value.to_string()),
        AttributeOrProperty::Property(_) => None,
    };
    match attributes {
        Attributes::Static(pairs) => pairs
            .iter()
            .filter_map(|(name, set)| Some(((*name).to_string(), value(set)?)))
            .collect(),
        Attributes::Dynamic { keys, values } => keys
            .iter()
            .zip(values)
            .filter_map(|(name, set)| Some(((*name).to_string(), value(set.as_ref()?)?)))
            .collect(),
        Attributes::IndexMap(map) => {
            map.iter().filter_map(|(name, set)| Some((name.to_string(), value(set)?))).collect()
        }
    }
}
