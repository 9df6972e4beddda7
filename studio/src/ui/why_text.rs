//! Why one text stands on the result that is up.

use partner_quiz::quiz::flow::Screen;
use yew::{Html, Properties, component, html};

use super::use_store;
use super::why::view;
use crate::why::why_text;
use crate::words;

/// What is said about one text of the result that is up.
#[derive(PartialEq, Properties)]
pub struct WhyTextProps {
    /// The key of the text.
    pub of: String,
}

/// Why a text stands on the result that is up. There is nothing to say if no result is up, or if it doesn't have the text.
#[component]
pub fn WhyText(props: &WhyTextProps) -> Html {
    let store = use_store();
    let Some(content) = store.content() else { return Html::default() };
    if store.visitor.screen != Screen::Result {
        return Html::default();
    }
    let Some(lines) = why_text(content, &store.visitor.answers, &props.of) else {
        return Html::default();
    };
    html! {
        <div class="box why-text">
            <strong>{ words::WHY_TEXT }</strong>
            if lines.is_empty() {
                <p class="hint">{ words::WHY_NOTHING }</p>
            } else {
                <ul>{ for lines.iter().map(|line| view(content, line)) }</ul>
            }
        </div>
    }
}
