//! The tab "Page doctor": what would stop the quiz on a page.

use yew::{Html, InputEvent, component, html, use_memo, use_state};

use super::events;
use super::finding::FindingItem;
use crate::doctor::{examine, trackers_checked};
use crate::words::doctor as words;

/// The tab.
#[component]
pub(crate) fn DoctorTab() -> Html {
    let page = use_state(String::new);
    let found = use_memo((*page).clone(), |page| examine(page));
    let input = {
        let page = page.clone();
        move |event: InputEvent| page.set(events::value(&event))
    };
    html! {
        <>
            <div class="box">
                <label for="doctor-page">{ words::PAGE }</label>
                <p id="doctor-intro" class="hint">{ words::INTRO }</p>
                <textarea
                    id="doctor-page"
                    class="code"
                    rows="8"
                    spellcheck="false"
                    aria-describedby="doctor-intro"
                    value={(*page).clone()}
                    oninput={input}
                />
            </div>
            <p role="status" data-findings={found.len().to_string()}>
                if !page.trim().is_empty() {
                    { words::count(found.len()) }
                }
            </p>
            <ol class="findings">
                for (at, finding) in found.iter().enumerate() {
                    <FindingItem key={at} finding={finding.clone()} />
                }
            </ol>
            <p class="hint">{ words::list(trackers_checked()) }</p>
        </>
    }
}
