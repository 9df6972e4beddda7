//! The few pieces that the screens repeat dozens of times: headings, buttons, links and options. They are functions
//! and not components, so that each is compiled once and costs no lifecycle code.

use web_sys::HtmlInputElement;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};
use yew::{Callback, Html, MouseEvent, TargetCast as _, html};

use super::Scene;
use crate::quiz::content::Practice;
use crate::quiz::placeholder::fill;

/// An element whose class (or name) is only known at run time. `values` has a value for each of `keys`; `None` leaves
/// the attribute out.
///
/// Everything else is written in `html!`. For a class that isn't a literal, `html!` builds a [`yew::Classes`], a hash
/// set. That set and its hashing add 1.9 KB (brotli) to what every visitor loads, so no `class={…}` is used in this
/// folder.
pub(super) fn element(
    name: &'static str,
    keys: &'static [&'static str],
    values: &[Option<&str>],
    children: Html,
) -> VTag {
    let value = |value: &Option<&str>| {
        value.map(|value| AttributeOrProperty::Attribute(value.to_string().into()))
    };
    let mut element = VTag::new(name);
    element
        .set_attributes(Attributes::Dynamic { keys, values: values.iter().map(value).collect() });
    if let Some(inside) = element.children_mut() {
        *inside = children;
    }
    element
}

/// A text of the content.
///
/// Use this and not `{ &words.title }`: for a `&String`, Yew goes through `Display`, which adds the formatting code to
/// the engine, and it copies the text in place each time. Together that is 0.9 KB (brotli).
#[inline(never)]
pub(super) fn text(words: &str) -> Html {
    html! { { words } }
}

/// A heading so many levels below the widget's first one; never below `h6`.
pub(super) fn heading(scene: &Scene, below: u8, class: &'static str, words: &str) -> Html {
    element(level(scene, below), &["class"], &[Some(class)], text(words)).into()
}

/// The heading of a screen. It takes the focus when the screen comes up.
pub(super) fn screen_heading(scene: &Scene, words: &str) -> Html {
    focusable(scene, 0, "title", "heading", words)
}

/// A heading that can take the focus under this name.
pub(super) fn focusable(
    scene: &Scene,
    below: u8,
    class: &'static str,
    name: &'static str,
    words: &str,
) -> Html {
    // Only the heading of a screen is a part.
    let part = (class == "title").then_some(class);
    let keys = &["class", "part", "tabindex", "data-focus"];
    let values = &[Some(class), part, Some("-1"), Some(name)];
    element(level(scene, below), keys, values, text(words)).into()
}

/// The element for a heading so many levels below the first.
fn level(scene: &Scene, below: u8) -> &'static str {
    match scene.heading_level.saturating_add(below) {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

/// A link to another site, which isn't told where the visitor comes from. One that looks like a button has the
/// `data-action` and the class (`primary` or `secondary`) of a button.
pub(super) fn link(
    as_button: Option<(&'static str, &'static str)>,
    href: &str,
    label: &str,
) -> Html {
    let (action, class) = as_button.unzip();
    let keys = &["class", "part", "href", "rel", "data-action"];
    let values = &[class, class, Some(href), Some("noreferrer"), action];
    element("a", keys, values, text(label)).into()
}

/// A button that does something within the widget. `class` is `primary` or `secondary`.
pub(super) fn button(
    action: &'static str,
    class: &'static str,
    label: &str,
    onclick: Callback<MouseEvent>,
) -> Html {
    // Two literals in place of `class={class}`, for the reason at `element`.
    if class == "primary" {
        html! {
            <button type="button" class="primary" part="primary" data-action={action} {onclick}>
                { text(label) }
            </button>
        }
    } else {
        html! {
            <button type="button" class="secondary" part="secondary" data-action={action} {onclick}>
                { text(label) }
            </button>
        }
    }
}

/// A native control with its label, in a row that can be pressed as a whole. `onchecked` gets whether the control is
/// checked now.
pub(super) fn option(control: Control, label: &str, onchecked: Callback<bool>) -> Html {
    let Control { kind, name, value, checked } = control;
    let onchange = onchecked.reform(|event: yew::Event| {
        event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked())
    });
    let (name, value) = (name.to_string(), value.to_string());
    html! {
        <label class="option" part="option">
            <input type={kind} {name} {value} autocomplete="off" {checked} {onchange} />
            <span>{ text(label) }</span>
        </label>
    }
}

/// What the control of an [`option`] is.
pub(super) struct Control<'a> {
    /// `radio` or `checkbox`.
    pub(super) kind: &'static str,
    pub(super) name: &'a str,
    pub(super) value: &'a str,
    pub(super) checked: bool,
}

/// A text with the details of the practice filled in.
pub(super) fn fill_practice(text: &str, practice: &Practice) -> String {
    let website = bare(&practice.website);
    fill(text, &[("practice", &practice.name), ("phone", &practice.phone), ("website", website)])
}

/// An address as people say it, without the scheme.
fn bare(address: &str) -> &str {
    address.split_once(':').map_or(address, |(_, rest)| rest).trim_matches('/')
}
