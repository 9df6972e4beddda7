//! One finding of the doctor, with the corrected line to copy.

use yew::{Html, Properties, component, html, use_state};

use crate::doctor::Finding;
use crate::edge::copy::copy;
use crate::words::doctor as words;

/// What the item shows.
#[derive(PartialEq, Properties)]
pub(crate) struct FindingItemProps {
    /// The finding.
    pub(crate) finding: Finding,
}

/// The item.
#[component]
pub(crate) fn FindingItem(props: &FindingItemProps) -> Html {
    let Finding { degree, kind, line, fix } = &props.finding;
    let said = use_state(|| "");
    let press = {
        let (fix, said) = (fix.clone(), said.clone());
        move |_| {
            let said = said.clone();
            copy(&fix, move |done| said.set(if done { words::COPIED } else { words::NOT_COPIED }));
        }
    };
    html! {
        <li data-degree={format!("{degree:?}").to_lowercase()}>
            <p class="facts">{ words::degree(*degree) }{ " \u{b7} " }{ words::line(*line) }</p>
            <p><strong>{ words::what(kind) }</strong></p>
            <p>{ words::advice(kind) }</p>
            if !fix.is_empty() {
                <pre role="group" aria-label={words::FIX} tabindex="0"><code>{ fix }</code></pre>
                <div class="actions">
                    <button type="button" data-action="copy" onclick={press}>{ words::COPY }</button>
                    <span role="status">{ *said }</span>
                </div>
            }
        </li>
    }
}
