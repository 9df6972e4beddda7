//! How to reach the practice, at the end of every result.

use yew::{AttrValue, Html, html};

use super::Scene;
use super::parts::{bare, fill, fill_practice, heading};
use super::piece::paragraph;
use super::section::folded;
use crate::quiz::config::tel;
use crate::quiz::plan::Section;

/// The piece that speaks of booking online: it goes with the booking button.
const BOOKING: &str = "svc-schedule";

pub(super) fn practice_card(scene: &Scene, part: &Section) -> Html {
    let words = &scene.content.words.interface;
    let practice = scene.practice;
    let books = !practice.booking_href.is_empty();
    let mut part = part.clone();
    part.pieces.retain(|id| books || id != BOOKING);
    let intro = std::mem::take(&mut part.intro);
    html! {
        <section class="practice" part="practice">
            { heading(scene, 1, "chapter", html! { fill_practice(&words.practice_title, practice) }) }
            <div class="actions">
                if books {
                    <a class="primary" part="primary" href={AttrValue::from(practice.booking_href.clone())} rel="noreferrer" referrerpolicy="no-referrer">
                        { &words.book }
                    </a>
                }
                <a class={if books { "secondary" } else { "primary" }} part={if books { "secondary" } else { "primary" }} href={tel(&practice.phone)}>
                    { fill(&words.call, &[("{phone}", &practice.phone)]) }
                </a>
                <a class="secondary" part="secondary" href={AttrValue::from(practice.website.clone())} rel="noreferrer" referrerpolicy="no-referrer">
                    { fill(&words.visit, &[("{website}", bare(&practice.website))]) }
                </a>
            </div>
            { for intro.iter().map(|id| paragraph(scene, id)) }
            { folded(scene, 2, &part) }
        </section>
    }
}
