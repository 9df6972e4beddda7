//! One idea: a label, a sentence to the visitor, a sentence to say, and what that takes the place of.

use yew::{Html, html};

use super::Scene;
use super::parts::fill_practice;
use crate::quiz::content::Piece;

/// As an item of a list.
pub(super) fn piece(scene: &Scene, id: &str) -> Html {
    let Some(piece) = scene.content.words.pieces.get(id) else { return Html::default() };
    html! { <li key={id} data-id={id.to_string()}>{ lines(scene, piece) }</li> }
}

/// As a paragraph above a list.
pub(super) fn paragraph(scene: &Scene, id: &str) -> Html {
    let Some(piece) = scene.content.words.pieces.get(id) else { return Html::default() };
    html! { <p key={id} data-id={id.to_string()}>{ fill_practice(&piece.text, scene.practice) }</p> }
}

fn lines(scene: &Scene, piece: &Piece) -> Html {
    let words = &scene.content.words.interface;
    let Piece { title, text, say, instead_of, .. } = piece;
    html! {
        <>
            if !title.is_empty() {
                <strong class="piece-title">{ title }</strong>
            }
            if !text.is_empty() {
                <p>{ fill_practice(text, scene.practice) }</p>
            }
            if !instead_of.is_empty() {
                <p class="instead"><span class="label">{ &words.instead_of }</span>{ " " }<q>{ instead_of }</q></p>
            }
            if !say.is_empty() {
                <p class="say">
                    if !instead_of.is_empty() {
                        <span class="label">{ &words.say }</span>{ " " }
                    }
                    <q>{ say }</q>
                </p>
            }
        </>
    }
}
