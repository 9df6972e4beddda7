//! The tab with everything that is wrong. Each problem leads to its place, and some to the answers that show it.

use yew::{Html, component, html};

use super::use_store;
use crate::reading::{Found, Severity};
use crate::store::Action;
use crate::words;

/// The tab.
#[component]
pub fn ProblemsTab() -> Html {
    let store = use_store();
    let found = store.found();
    let list = |severity: Severity, title: &'static str| {
        let some: Vec<&Found> = found.iter().filter(|one| one.severity == severity).collect();
        html! {
            if !some.is_empty() {
                <h2>{ title }</h2>
                <ul class="problems">
                    for one in some {
                        <Problem found={one.clone()} />
                    }
                </ul>
            }
        }
    };
    html! {
        <>
            if found.is_empty() {
                <p class="hint">{ words::NO_PROBLEMS }</p>
            }
            { list(Severity::Error, words::ERRORS) }
            { list(Severity::Warning, words::WARNINGS) }
        </>
    }
}

#[derive(PartialEq, yew::Properties)]
pub(crate) struct ProblemProps {
    /// The problem.
    pub(crate) found: Found,
}

/// One problem.
#[component]
pub(crate) fn Problem(props: &ProblemProps) -> Html {
    let store = use_store();
    let found = props.found.clone();
    let has_sheet = !found.sheet.is_empty();
    let jump = {
        let (store, found) = (store.clone(), Found { sheet: String::new(), ..found.clone() });
        move |_| store.dispatch(Action::Jump(found.clone()))
    };
    let play = {
        let ids: Vec<String> = found.sheet.split(',').map(|id| id.trim().to_string()).collect();
        move |_| store.dispatch(Action::Play(ids.clone()))
    };
    html! {
        <li data-field={found.field.to_string()}>
            <p><code>{ found.field.to_string() }</code></p>
            <p>{ &found.text }</p>
            <button type="button" data-action="jump" onclick={jump}>{ words::JUMP }</button>
            if has_sheet {
                <button type="button" data-action="play" onclick={play}>{ words::PLAY }</button>
            }
        </li>
    }
}
