//! "Leave this site": first on every screen, and a real link, so it works even when no script does.
//!
//! Scripts make it faster: they cover the page at once and count presses of Shift. For the custom element that is
//! `embed/js/exit.js`, for [`super::PartnerQuiz`] it is `embed::exit`. Both read their texts from the attributes
//! here.

use yew::{Html, html};

use super::Scene;
use super::parts::text;

pub(super) fn exit(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    html! {
        <p class="bar">
            // The status must be there before its text, or a screen reader doesn't announce it. Yew gives it no child:
            // whoever counts the presses sets the text.
            <span class="presses" role="status" data-wait={words.exit_wait.clone()} />
            <a
                class="exit"
                part="exit"
                data-action="exit"
                data-cover={words.exit_cover.clone()}
                data-presses={words.exit_presses.clone()}
                href={scene.practice.exit_href.clone()}
                rel="noreferrer"
            >
                { text(&words.exit) }
            </a>
        </p>
    }
}
