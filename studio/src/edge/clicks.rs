//! What was clicked in the preview, which is in a shadow root.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event};

use crate::find::Click;

/// The most letters of a text that can be one of the content's; a longer one belongs to a whole screen.
const MOST_LETTERS: usize = 600;

/// What visitors use.
const CONTROLS: &str = "a, button, input, label, select, summary, textarea";

/// The elements that an event goes through, innermost first, up to the shadow root.
fn path(event: &Event) -> Vec<Element> {
    let path = event.composed_path();
    path.iter().map_while(|target| target.dyn_into::<Element>().ok()).collect()
}

/// What a click was on.
#[must_use]
pub fn click(event: &Event) -> Click {
    let mut click = Click::default();
    for element in path(event) {
        let text = element.text_content().unwrap_or_default();
        if text.chars().count() <= MOST_LETTERS {
            click.texts.push(text);
        }
        let control = element.query_selector("input").ok().flatten();
        let value = control.and_then(|control| control.get_attribute("value"));
        click.ids.extend(value.filter(|_| element.local_name() == "label"));
        click.ids.extend(element.get_attribute("data-id"));
    }
    click
}

/// Whether the click was on something that visitors use, and not on words alone. Keys click on nothing else.
#[must_use]
pub fn is_on_control(event: &Event) -> bool {
    let is_control = |element: &Element| element.matches(CONTROLS).unwrap_or_default();
    path(event).iter().any(is_control)
}

/// The address of the link that was clicked, if it was one.
#[must_use]
pub fn link(event: &Event) -> Option<String> {
    path(event).iter().find(|element| element.local_name() == "a")?.get_attribute("href")
}
