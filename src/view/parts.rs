//! Headings, buttons and filled-in texts that the screens share.

use web_sys::HtmlInputElement;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};
use yew::{AttrValue, Callback, Html, MouseEvent, TargetCast as _, html};

use super::Scene;
use crate::quiz::content::Practice;
use crate::quiz::flow::Event;

/// An element with a class and what is in it.
///
/// The parts of the result are made by this one function, since `html!` writes out a third of a kilobyte of
/// code for every element: with it, the engine is a tenth smaller.
pub(super) fn el(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    marked(tag, class, "", "", children)
}

/// An element with a class, a part's name for styles from outside, and the id of a piece of content.
pub(super) fn marked(
    tag: &'static str,
    class: &'static str,
    part: &'static str,
    id: &str,
    children: Vec<Html>,
) -> Html {
    let value =
        |value: AttrValue| (!value.is_empty()).then_some(AttributeOrProperty::Attribute(value));
    let id = AttrValue::from(id.to_string());
    let mut element = VTag::new(tag);
    element.set_attributes(Attributes::Dynamic {
        keys: &["class", "part", "data-id"],
        values: Box::new([value(class.into()), value(part.into()), value(id)]),
    });
    element.add_children(children);
    element.into()
}

/// An element with a class and a text.
pub(super) fn line(tag: &'static str, class: &'static str, words: &str) -> Html {
    el(tag, class, vec![text(words)])
}

/// A text alone.
pub(super) fn text(words: &str) -> Html {
    VText::new(words.to_string()).into()
}

/// A heading so many levels below the widget's first one; never below `h6`.
pub(super) fn heading(scene: &Scene, below: u8, class: &'static str, words: &str) -> Html {
    line(tag(scene, below), class, words)
}

/// The heading of a screen: it takes the focus when the screen comes up.
pub(super) fn screen_heading(scene: &Scene, text: &str) -> Html {
    focusable(tag(scene, 0), "title", "heading", text)
}

/// A heading that can be given the focus, under this name.
pub(super) fn focusable(
    tag: &'static str,
    class: &'static str,
    name: &'static str,
    text: &str,
) -> Html {
    // Only the heading of a screen is a part.
    let part = (class == "title").then_some(class);
    html! { <@{tag} {class} {part} tabindex="-1" data-focus={name}>{ text }</@> }
}

/// A link to another site, which is told nothing.
pub(super) fn link(class: &'static str, href: &str, label: &str) -> Html {
    let part = (!class.is_empty()).then_some(class);
    html! {
        <a class={part} {part} href={AttrValue::from(href.to_string())} rel="noreferrer">
            { label }
        </a>
    }
}

/// The name of the element for a heading so many levels below the first.
pub(super) fn tag(scene: &Scene, below: u8) -> &'static str {
    match scene.heading_level.saturating_add(below) {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

/// A button that does something within the widget.
pub(super) fn button(
    action: &'static str,
    class: &'static str,
    label: &str,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" class={class} part={class} data-action={action} onclick={onclick}>
            { label }
        </button>
    }
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
    let change = Callback::from(move |change: yew::Event| {
        let on = change.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked());
        send.emit(event(on));
    });
    let (name, value) = (name.to_string(), value.to_string());
    let input = html! {
        <input type={kind} {name} {value} autocomplete="off" {checked} onchange={change} />
    };
    marked("label", "option", "option", "", vec![input, line("span", "", label)])
}

/// What a control of [`option`] is: `radio` or `checkbox`, its name and value, and whether it is chosen.
pub(super) struct Control<'a> {
    pub(super) kind: &'static str,
    pub(super) name: &'a str,
    pub(super) value: &'a str,
    pub(super) checked: bool,
}

/// A text with its placeholders filled in.
pub(super) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(text.to_string(), |text, (name, value)| text.replace(name, value))
}

/// A text with the practice's details filled in.
pub(super) fn fill_practice(text: &str, practice: &Practice) -> String {
    if !text.contains('{') {
        return text.to_string();
    }
    fill(
        text,
        &[
            ("{practice}", &practice.name),
            ("{phone}", &practice.phone),
            ("{website}", bare(&practice.website)),
        ],
    )
}

/// An address as people say it, without the scheme.
pub(super) fn bare(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, rest)| rest).trim_end_matches('/')
}
