//! How to reach the practice, at the end of every result.

use yew::{Html, html};

use super::Scene;
use super::parts::{bare, fill_practice, heading, link};
use super::piece::paragraph;
use super::section::folded;
use crate::quiz::placeholder::fill;
use crate::quiz::plan::Section;

/// The piece about booking online. It is only shown together with the booking link.
const BOOKING: &str = "svc-schedule";

pub(super) fn practice_card(scene: &Scene, part: &Section) -> Html {
    let words = &scene.content.words.interface;
    let practice = scene.practice;
    let books = !practice.booking_href.is_empty();
    let mut part = part.clone();
    part.pieces.retain(|id| books || id != BOOKING);
    let intro = std::mem::take(&mut part.intro);
    // The first of the links stands out.
    let calling = if books { "secondary" } else { "primary" };
    let call = fill(&words.call, &[("phone", &practice.phone)]);
    let visit = fill(&words.visit, &[("website", bare(&practice.website))]);
    html! {
        <section class="practice" part="practice">
            { heading(scene, 1, "chapter", &fill_practice(&words.practice_title, practice)) }
            <div class="actions">
                if books {
                    { link(Some("primary"), &practice.booking_href, &words.book) }
                }
                { link(Some(calling), &practice.tel(), &call) }
                { link(Some("secondary"), &practice.website, &visit) }
            </div>
            for id in &intro {
                { paragraph(scene, id) }
            }
            { folded(scene, 2, &part) }
        </section>
    }
}
