//! One idea: a label, a sentence to the visitor, a sentence to say, and the one it replaces.

use yew::{Html, html};

use super::Scene;
use super::parts::fill_practice;

/// As an item of a list.
pub(super) fn piece(scene: &Scene, id: &str) -> Html {
    let words = &scene.content.words;
    let Some(piece) = words.pieces.get(id) else { return Html::default() };
    let swaps = !piece.instead_of.is_empty();
    html! {
        <li data-id={id.to_string()}>
            if !piece.title.is_empty() {
                <strong class="piece-title">{ piece.title.as_str() }</strong>
            }
            if !piece.text.is_empty() {
                <p>{ fill_practice(&piece.text, scene.practice) }</p>
            }
            if swaps {
                { quote("instead", &words.interface.instead_of, &piece.instead_of) }
            }
            if !piece.say.is_empty() {
                { quote("say", if swaps { words.interface.say.as_str() } else { "" }, &piece.say) }
            }
        </li>
    }
}

/// As a paragraph above a list.
pub(super) fn paragraph(scene: &Scene, id: &str) -> Html {
    let Some(piece) = scene.content.words.pieces.get(id) else { return Html::default() };
    html! { <p data-id={id.to_string()}>{ fill_practice(&piece.text, scene.practice) }</p> }
}

/// A sentence as it may be said, with a label before it unless that is empty.
pub(super) fn quote(class: &'static str, label: &str, sentence: &str) -> Html {
    html! {
        <p class="say">
            if !label.is_empty() {
                <span class="label">{ label }</span>{ " " }
            }
            <q>{ sentence }</q>
        </p>
    }
}
