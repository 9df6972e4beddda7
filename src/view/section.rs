//! A section of the plan: a heading, an introduction, and a list of pieces. It is open, or folded under the heading.

use yew::{Html, html};

use super::Scene;
use super::parts::{heading, text};
use super::piece::{paragraph, piece};
use crate::quiz::plan::Section;

/// Open on the page.
pub(super) fn section(scene: &Scene, below: u8, part: &Section) -> Html {
    html! {
        <section class="section" part="section">
            { title(scene, below, part) }
            { body(scene, part) }
        </section>
    }
}

/// Folded under its heading: a native disclosure, which works by keyboard and opens for find-in-page.
pub(super) fn folded(scene: &Scene, below: u8, part: &Section) -> Html {
    html! {
        <details class="section" part="section">
            <summary>{ title(scene, below, part) }</summary>
            { body(scene, part) }
        </details>
    }
}

fn title(scene: &Scene, below: u8, part: &Section) -> Html {
    let title =
        scene.content.words.groups.get(&part.group).map_or("", |group| group.title.as_str());
    heading(scene, below, "section-title", title)
}

/// The introduction and the list.
fn body(scene: &Scene, part: &Section) -> Html {
    let words = &scene.content.words.interface;
    html! {
        <>
            if part.noted {
                <p class="note private">{ text(&words.caution_note) }</p>
            }
            if part.tried {
                <p>{ text(&words.tried) }</p>
            }
            for id in &part.intro {
                { paragraph(scene, id) }
            }
            if !part.pieces.is_empty() {
                <ul class="pieces">
                    for id in &part.pieces {
                        { piece(scene, id) }
                    }
                </ul>
            }
        </>
    }
}
