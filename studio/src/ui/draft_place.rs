//! One place at which a draft differs, with what stands there in both.

use yew::{Html, Properties, component, html};

use crate::excerpt::excerpts;
use crate::project::{Difference, PAGE, PRACTICE, RULES};
use crate::words;

/// What differs.
#[derive(PartialEq, Properties)]
pub(crate) struct DraftPlaceProps {
    /// The place, with what is open first and the draft second.
    pub(crate) difference: Difference,
}

/// The place.
#[component]
pub(crate) fn DraftPlace(props: &DraftPlaceProps) -> Html {
    let Difference { field, texts: [here, there] } = &props.difference;
    let [here, there] = excerpts(here, there);
    let is_language = ![RULES, PRACTICE, PAGE].contains(&field.file.as_str());
    let line = |name: &'static str, text: String| {
        html! {
            <p>
                { name }{ " " }
                if text.is_empty() {
                    <em>{ words::DRAFT_NOTHING }</em>
                } else {
                    <bdi lang={is_language.then(|| field.file.clone())}>{ text }</bdi>
                }
            </p>
        }
    };
    html! {
        <li>
            <code>{ field.to_string() }</code>
            { line(words::IN_DRAFT, there) }
            { line(words::HERE, here) }
        </li>
    }
}
