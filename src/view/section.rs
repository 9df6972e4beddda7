//! A section of the plan: a heading, its introduction, its pieces. Open, or folded under the heading.

use yew::Html;

use super::Scene;
use super::parts::{el, heading, line, marked};
use super::piece::{paragraph, piece};
use crate::quiz::plan::Section;

/// Open on the page.
pub(super) fn section(scene: &Scene, below: u8, part: &Section) -> Html {
    let mut children = vec![title(scene, below, part)];
    children.extend(body(scene, part));
    marked("section", "section", "section", "", children)
}

/// Folded under its heading. A native disclosure: it works by keyboard and opens for find-in-page.
pub(super) fn folded(scene: &Scene, below: u8, part: &Section) -> Html {
    let mut children = vec![el("summary", "", vec![title(scene, below, part)])];
    children.extend(body(scene, part));
    marked("details", "section", "section", "", children)
}

/// The introduction and the list.
fn body(scene: &Scene, part: &Section) -> Vec<Html> {
    let words = &scene.content.words.interface;
    let mut children = Vec::new();
    if part.noted {
        children.push(line("p", "note private", &words.caution_note));
    }
    if part.tried {
        children.push(line("p", "", &words.tried));
    }
    children.extend(part.intro.iter().map(|id| paragraph(scene, id)));
    if !part.pieces.is_empty() {
        children.push(el("ul", "pieces", part.pieces.iter().map(|id| piece(scene, id)).collect()));
    }
    children
}

fn title(scene: &Scene, below: u8, part: &Section) -> Html {
    let title =
        scene.content.words.groups.get(&part.group).map_or("", |group| group.title.as_str());
    heading(scene, below, "section-title", title)
}
