//! One idea: a label, a sentence to the visitor, a sentence to say, and the one it replaces.

use yew::{Html, html};

use super::Scene;
use super::parts::{fill_practice, text};

/// As an item of a list.
pub(super) fn piece(scene: &Scene, id: &str) -> Html {
    let words = &scene.content.words;
    let Some(piece) = words.pieces.get(id) else { return Html::default() };
    let swaps = !piece.instead_of.is_empty();
    html! {
        <li data-id={id.to_string()}>
            if !piece.title.is_empty() {
                <strong class="piece-title">{ text(&piece.title) }</strong>
            }
            if !piece.text.is_empty() {
                <p>{ fill_practice(&piece.text, scene.practice) }</p>
            }
            if swaps {
                <p class="instead">{ quote(&words.interface.instead_of, &piece.instead_of) }</p>
            }
            if !piece.say.is_empty() {
                <p class="say">
                    { quote(if swaps { &words.interface.say } else { "" }, &piece.say) }
                </p>
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
pub(super) fn quote(label: &str, sentence: &str) -> Html {
    html! {
        <>
            if !label.is_empty() {
                <span class="label">{ text(label) }</span>{ " " }
            }
            <q>{ text(sentence) }</q>
        </>
    }
}
