//! How to reach the practice: on every result, tonight and at the end.

use yew::{Html, html};

use super::Scene;
use super::parts::{fill_practice, heading, link};
use super::piece::paragraph;
use crate::quiz::placeholder::fill;
use crate::quiz::plan::Plan;

pub(super) fn practice_card(scene: &Scene, plan: &Plan) -> Html {
    let words = &scene.content.words.interface;
    let practice = scene.practice;
    html! {
        <section class="practice" part="practice" data-part="practice">
            { heading(scene, 1, "chapter", &fill_practice(&words.practice_title, practice)) }
            if plan.held_back {
                <p>{ fill_practice(&words.caution_practice, practice) }</p>
            }
            for id in &plan.practice {
                { paragraph(scene, id) }
            }
            if !practice.hours.is_empty() {
                <p class="note">{ fill(&words.hours, &[("hours", &practice.hours)]) }</p>
            }
            if !practice.languages.is_empty() {
                <p class="note">{ fill(&words.languages, &[("languages", &practice.languages)]) }</p>
            }
            <div class="actions">
                { reach(scene, true) }
            </div>
        </section>
    }
}

/// The links to book and to call. If they are the main thing to press, the first of them is filled.
pub(super) fn reach(scene: &Scene, filled: bool) -> Html {
    let words = &scene.content.words.interface;
    let practice = scene.practice;
    let books = !practice.booking_href.is_empty();
    let call = fill(&words.call, &[("phone", &practice.phone)]);
    let class = |filled: bool| if filled { "primary" } else { "secondary" };
    html! {
        <>
            if books {
                { link(Some(("book", class(filled))), &practice.booking_href, &words.book) }
            }
            { link(Some(("call", class(filled && !books))), &practice.tel(), &call) }
        </>
    }
}
