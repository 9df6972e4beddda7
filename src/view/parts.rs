//! Headings, buttons and filled-in texts that the screens share.

use yew::{Callback, Html, MouseEvent, html};

use super::Scene;
use crate::quiz::content::Practice;

/// A heading so many levels below the widget's first one; never below `h6`.
pub(super) fn heading(scene: &Scene, below: u8, class: &'static str, text: Html) -> Html {
    let tag = tag(scene, below);
    html! { <@{tag} class={class}>{ text }</@> }
}

/// The heading of a screen: it takes the focus when the screen comes up.
pub(super) fn screen_heading(scene: &Scene, text: &str) -> Html {
    let tag = tag(scene, 0);
    html! { <@{tag} class="title" part="title" tabindex="-1" data-focus="heading">{ text }</@> }
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
