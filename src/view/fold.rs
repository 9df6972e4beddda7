//! A fold: a native disclosure, which works by keyboard, opens for the browser's own search, and is whole on paper.

use yew::{Html, html};

use super::Scene;
use super::parts::element;

/// A fold with this class and `part` under this summary. What is in it is drawn right after the beginning of the result
/// (result.rs), so that nobody waits for what they don't see yet.
pub(super) fn fold(
    scene: &Scene,
    class: &'static str,
    part: &'static str,
    summary: Html,
    inside: &dyn Fn() -> Html,
) -> Html {
    let inside = html! {
        <>
            <summary>{ summary }</summary>
            if scene.whole {
                { inside() }
            }
        </>
    };
    element("details", &["class", "part"], &[Some(class), Some(part)], inside).into()
}
