//! "Leave this site": first on every screen, and a real link, so it works whatever else fails.
//! `element.js` makes it quicker: it covers the page at once and counts presses of Shift.

use yew::{AttrValue, Html, html};

use super::Scene;
use super::parts::fill;
use crate::quiz::flow::PRESSES;

pub(super) fn exit(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let left = PRESSES.saturating_sub(scene.state.presses).to_string();
    // The status is there from the start: a screen reader doesn't read one that comes with its text.
    let status = match scene.state.presses {
        0 => String::new(),
        _ => fill(&words.exit_presses, &[("{left}", &left)]),
    };
    html! {
        <p class="bar">
            <span class="presses" role="status">{ status }</span>
            <a
                class="exit"
                part="exit"
                data-action="exit"
                data-cover={words.exit_cover.clone()}
                href={AttrValue::from(scene.practice.exit_href.clone())}
                rel="nofollow noreferrer"
            >
                { &words.exit }
            </a>
        </p>
    }
}
