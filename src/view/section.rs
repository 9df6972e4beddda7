//! A section of the plan: a heading, an introduction, and a list of pieces.

use yew::{Html, html};

use super::Scene;
use super::parts::{heading, text};
use super::piece::{paragraph, piece};
use crate::quiz::judgement::Judgement;
use crate::quiz::plan::Section;

/// Under its heading.
pub(super) fn section(scene: &Scene, judgement: &Judgement, below: u8, part: &Section) -> Html {
    html! {
        <section class="section" part="section">
            { heading(scene, below, "section-title", title(scene, part)) }
            { body(scene, judgement, part) }
        </section>
    }
}

/// The heading of its group.
pub(super) fn title<'a>(scene: &'a Scene, part: &Section) -> &'a str {
    scene.content.words.groups.get(&part.group).map_or("", |group| group.title.as_str())
}

/// The introduction and the list.
pub(super) fn body(scene: &Scene, judgement: &Judgement, part: &Section) -> Html {
    let words = &scene.content.words.interface;
    // Booking online is only spoken of where there is a link for it.
    let shown = |id: &&String| *id != BOOKING || !scene.practice.booking_href.is_empty();
    html! {
        <>
            if part.noted {
                <p class="note private">{ text(&words.caution_note) }</p>
            }
            for id in &part.intro {
                { paragraph(scene, id) }
            }
            if !part.pieces.is_empty() {
                <ul class="pieces">
                    for id in part.pieces.iter().filter(shown) {
                        { piece(scene, judgement, id) }
                    }
                </ul>
            }
        </>
    }
}

/// The piece about booking online.
const BOOKING: &str = "svc-schedule";
