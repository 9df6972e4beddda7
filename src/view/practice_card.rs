//! How to reach the practice, at the end of every result.

use yew::Html;

use super::Scene;
use super::parts::{bare, el, fill_practice, heading, link, marked};
use super::piece::paragraph;
use super::section::folded;
use crate::quiz::placeholder::fill;
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

    let mut actions = Vec::new();
    if books {
        actions.push(link("primary", &practice.booking_href, &words.book));
    }
    let call = fill(&words.call, &[("phone", &practice.phone)]);
    actions.push(link(if books { "secondary" } else { "primary" }, &practice.tel(), &call));
    let visit = fill(&words.visit, &[("website", bare(&practice.website))]);
    actions.push(link("secondary", &practice.website, &visit));

    let title = fill_practice(&words.practice_title, practice);
    let mut children = vec![heading(scene, 1, "chapter", &title), el("div", "actions", actions)];
    children.extend(intro.iter().map(|id| paragraph(scene, id)));
    children.push(folded(scene, 2, &part));
    marked("section", "practice", "practice", "", children)
}
