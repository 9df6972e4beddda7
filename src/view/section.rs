//! A section of the plan: a heading, its introduction, its pieces. Open, or folded under the heading.

use yew::{Html, html};

use super::Scene;
use super::parts::heading;
use super::piece::{paragraph, piece};
use crate::quiz::plan::Section;

/// Open on the page.
pub(super) fn section(scene: &Scene, below: u8, part: &Section) -> Html {
    html! {
        <section class="section" part="section" key={part.group.clone()}>
            { heading(scene, below, "section-title", html! { title(scene, part) }) }
            { body(scene, part) }
        </section>
    }
}

/// Folded under its heading. A native disclosure: it works by keyboard and opens for find-in-page.
pub(super) fn folded(scene: &Scene, below: u8, part: &Section) -> Html {
    html! {
        <details class="section" part="section" key={part.group.clone()}>
            <summary>{ heading(scene, below, "section-title", html! { title(scene, part) }) }</summary>
            { body(scene, part) }
        </details>
    }
}

/// The introduction and the list.
fn body(scene: &Scene, part: &Section) -> Html {
    html! {
        <>
            if part.noted {
                <p class="note private">{ &scene.content.words.interface.caution_note }</p>
            }
            if part.tried {
                <p>{ &scene.content.words.interface.tried }</p>
            }
            { for part.intro.iter().map(|id| paragraph(scene, id)) }
            if !part.pieces.is_empty() {
                <ul class="pieces">{ for part.pieces.iter().map(|id| piece(scene, id)) }</ul>
            }
        </>
    }
}

fn title<'a>(scene: &'a Scene, part: &Section) -> &'a str {
    scene.content.words.groups.get(&part.group).map_or("", |group| group.title.as_str())
}
