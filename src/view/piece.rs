//! One idea: a label, a sentence to the visitor, a sentence to say, and what that takes the place of.

use yew::Html;

use super::Scene;
use super::parts::{el, fill_practice, line, marked, text};
use crate::quiz::content::Piece;

/// As an item of a list.
pub(super) fn piece(scene: &Scene, id: &str) -> Html {
    let Some(piece) = scene.content.words.pieces.get(id) else { return Html::default() };
    marked("li", "", "", id, lines(scene, piece))
}

/// As a paragraph above a list.
pub(super) fn paragraph(scene: &Scene, id: &str) -> Html {
    let Some(piece) = scene.content.words.pieces.get(id) else { return Html::default() };
    marked("p", "", "", id, vec![text(&fill_practice(&piece.text, scene.practice))])
}

fn lines(scene: &Scene, piece: &Piece) -> Vec<Html> {
    let words = &scene.content.words.interface;
    let mut lines = Vec::new();
    if !piece.title.is_empty() {
        lines.push(line("strong", "piece-title", &piece.title));
    }
    if !piece.text.is_empty() {
        lines.push(line("p", "", &fill_practice(&piece.text, scene.practice)));
    }
    let swaps = !piece.instead_of.is_empty();
    if swaps {
        lines.push(quote("instead", &words.instead_of, &piece.instead_of));
    }
    if !piece.say.is_empty() {
        lines.push(quote("say", if swaps { &words.say } else { "" }, &piece.say));
    }
    lines
}

/// A sentence as it may be said, with a label before it where there is one.
pub(super) fn quote(class: &'static str, label: &str, sentence: &str) -> Html {
    let mut parts = Vec::new();
    if !label.is_empty() {
        parts.extend([line("span", "label", label), text(" ")]);
    }
    parts.push(line("q", "", sentence));
    el("p", class, parts)
}
