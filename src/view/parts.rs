//! Headings, buttons and filled-in texts that the screens share.

use std::rc::Rc;

use web_sys::{Event as DomEvent, HtmlInputElement};
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, ListenerKind, VTag, VText};
use yew::{AttrValue, Callback, Html, TargetCast as _};

use super::Scene;
use crate::quiz::content::Practice;
use crate::quiz::flow::Event;
use crate::quiz::placeholder::fill;

/// An element with attributes: names, and a value for each. Where a value is empty, there is none.
#[inline]
pub(super) fn tag<const N: usize>(
    name: &'static str,
    keys: &'static [&'static str; N],
    values: &[&str; N],
) -> VTag {
    tag_of(name, keys, values)
}

/// Every element is made by this one function, since `html!` writes out a third of a kilobyte of code for
/// each: without it, the engine is a seventh smaller. [`tag`] holds both lists to one length, since Yew traps on
/// another.
fn tag_of(name: &'static str, keys: &'static [&'static str], values: &[&str]) -> VTag {
    let value = |value: &&str| {
        let value = AttrValue::from((*value).to_string());
        (!value.is_empty()).then_some(AttributeOrProperty::Attribute(value))
    };
    let mut tag = VTag::new(name);
    tag.set_attributes(Attributes::Dynamic { keys, values: values.iter().map(value).collect() });
    tag
}

/// What stands in an element.
pub(super) fn with(mut tag: VTag, children: Vec<Html>) -> Html {
    tag.add_children(children);
    tag.into()
}

/// Calls back when something happens to an element.
pub(super) fn on(tag: &mut VTag, kind: &'static str, callback: Callback<DomEvent>) {
    tag.add_listener(Rc::new(On { kind, callback }));
}

struct On {
    /// As `addEventListener` names it.
    kind: &'static str,
    callback: Callback<DomEvent>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        // The kinds that Yew knows by name aren't worth a copy of their whole list.
        ListenerKind::other(self.kind.into())
    }

    fn handle(&self, event: DomEvent) {
        self.callback.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

/// An element with a class and what is in it.
pub(super) fn el(name: &'static str, class: &str, children: Vec<Html>) -> Html {
    marked(name, class, "", "", children)
}

/// An element with a class, a part's name for styles from outside, and the id of a piece of content.
pub(super) fn marked(
    name: &'static str,
    class: &str,
    part: &str,
    id: &str,
    children: Vec<Html>,
) -> Html {
    with(tag(name, &["class", "part", "data-id"], &[class, part, id]), children)
}

/// An element with a class and a text.
pub(super) fn line(name: &'static str, class: &str, words: &str) -> Html {
    el(name, class, vec![text(words)])
}

/// A text alone.
pub(super) fn text(words: &str) -> Html {
    VText::new(words.to_string()).into()
}

/// A heading so many levels below the widget's first one; never below `h6`.
pub(super) fn heading(scene: &Scene, below: u8, class: &str, words: &str) -> Html {
    line(level(scene, below), class, words)
}

/// The heading of a screen: it takes the focus when the screen comes up.
pub(super) fn screen_heading(scene: &Scene, text: &str) -> Html {
    focusable(level(scene, 0), "title", "heading", text)
}

/// A heading that can be given the focus, under this name.
pub(super) fn focusable(tag_name: &'static str, class: &str, name: &str, words: &str) -> Html {
    // Only the heading of a screen is a part.
    let part = if class == "title" { class } else { "" };
    let keys = &["class", "part", "tabindex", "data-focus"];
    with(tag(tag_name, keys, &[class, part, "-1", name]), vec![text(words)])
}

/// A link to another site, which is told nothing.
pub(super) fn link(class: &str, href: &str, label: &str) -> Html {
    let keys = &["class", "part", "href", "rel"];
    with(tag("a", keys, &[class, class, href, "noreferrer"]), vec![text(label)])
}

/// The name of the element for a heading so many levels below the first.
pub(super) fn level(scene: &Scene, below: u8) -> &'static str {
    match scene.heading_level.saturating_add(below) {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

/// A button that does something within the widget.
pub(super) fn button(action: &str, class: &str, label: &str, onclick: Callback<DomEvent>) -> Html {
    let keys = &["type", "class", "part", "data-action"];
    let mut button = tag("button", keys, &["button", class, class, action]);
    on(&mut button, "click", onclick);
    with(button, vec![text(label)])
}

/// A native control in a row that can be pressed as a whole. `send` gets what the control says then.
pub(super) fn option(
    scene: &Scene,
    control: Control,
    label: &str,
    event: impl Fn(bool) -> Event + 'static,
) -> Html {
    let Control { kind, name, value, checked } = control;
    let send = scene.send.clone();
    let change = Callback::from(move |change: DomEvent| {
        let on = change.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked());
        send.emit(event(on));
    });
    let keys = &["type", "name", "value", "autocomplete"];
    let mut input = tag("input", keys, &[kind, name, value, "off"]);
    input.set_checked(checked);
    on(&mut input, "change", change);
    marked("label", "option", "option", "", vec![input.into(), line("span", "", label)])
}

/// What a control of [`option`] is: `radio` or `checkbox`, its name and value, and whether it is chosen.
pub(super) struct Control<'a> {
    pub(super) kind: &'static str,
    pub(super) name: &'a str,
    pub(super) value: &'a str,
    pub(super) checked: bool,
}

/// A text with the practice's details filled in.
pub(super) fn fill_practice(text: &str, practice: &Practice) -> String {
    let website = bare(&practice.website);
    fill(text, &[("practice", &practice.name), ("phone", &practice.phone), ("website", website)])
}

/// An address as people say it, without the scheme.
pub(super) fn bare(address: &str) -> &str {
    address.split_once(':').map_or(address, |(_, rest)| rest).trim_matches('/')
}
