//! "Leave this site": first on every screen, and a real link, so it works whatever else fails.

use yew::{AttrValue, Html, html};

use super::Scene;

pub(super) fn exit(scene: &Scene) -> Html {
    html! {
        <p class="bar">
            <a
                class="exit"
                part="exit"
                data-action="exit"
                href={AttrValue::from(scene.practice.exit_href.clone())}
                rel="nofollow noreferrer"
                referrerpolicy="no-referrer"
            >
                { &scene.content.words.interface.exit }
            </a>
        </p>
    }
}
