//! One idea: a label, a sentence to the visitor, a sentence to say, and the one it replaces.

use yew::{Html, html};

use super::Scene;
use super::parts::{fill_practice, text};
use crate::quiz::judgement::Judgement;

/// As an item of a list.
pub(super) fn piece(scene: &Scene, judgement: &Judgement, id: &str) -> Html {
    let words = &scene.content.words;
    let Some(piece) = words.pieces.get(id) else { return Html::default() };
    html! {
        <li data-id={id.to_string()}>
            if !piece.title.is_empty() {
                <strong class="piece-title">{ text(&piece.title) }</strong>
            }
            if judgement.tried.iter().any(|tried| tried == id) {
                <p class="note">{ text(&words.interface.tried) }</p>
            }
            if !piece.text.is_empty() {
                <p>{ fill_practice(&piece.text, scene.practice) }</p>
            }
            if !piece.say.is_empty() {
                <p class="say">{ quote("", &piece.say) }</p>
            }
        </li>
    }
}

/// As a paragraph.
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

/// What the visitor chose, in the words of the option. One about safety, the couple or the visitor isn't printed.
pub(super) fn said(scene: &Scene, option: &str) -> Html {
    let words = &scene.content.words;
    let said = words.options.get(option).map_or("", String::as_str);
    if scene.is_private(option) {
        html! { <span class="said private">{ text(said) }</span> }
    } else {
        html! { <span class="said">{ text(said) }</span> }
    }
}
