//! What the last edit changed, in sentences.

use std::rc::Rc;

use partner_quiz::quiz::content::Content;
use yew::{Html, Properties, component, html, use_memo};

use super::use_store;
use crate::difference::{Change, moves, outcomes};
use crate::project::{ENGLISH, Project};
use crate::proof::Outcome;
use crate::reading::Reading;
use crate::words;

/// What is compared with what was there before.
#[derive(PartialEq, Properties)]
pub struct DifferenceViewProps {
    /// The content that was proven.
    pub project: Project,
    /// What came out of it.
    pub outcomes: Vec<Outcome>,
}

/// The sentences. They compare with the proof before this one or, if there is none, with the content as it was opened
/// or last saved; then only the moves between levels are known, since the rules alone tell them.
#[component]
pub fn DifferenceView(props: &DifferenceViewProps) -> Html {
    let store = use_store();
    let before = store.proven_before.clone();
    let of = before.as_ref().map_or_else(|| store.saved.clone(), |(project, _)| project.clone());
    let compared = use_memo(
        (of.clone(), before, props.project.clone(), props.outcomes.clone()),
        |(of, before, project, now)| {
            let (old, new) = (content(of), content(project));
            let moved = old.zip(new).and_then(|(old, new)| moves(&old.rules, &new.rules));
            let joint = moved.is_some();
            let mut changes = moved.unwrap_or_default();
            if let Some((_, before)) = before {
                changes.extend(outcomes(before, now, !joint));
            }
            (joint, changes)
        },
    );
    let (joint, changes) = &*compared;
    if of == props.project {
        return Html::default();
    }
    let shown = store.content().cloned();
    let say = |change: &Change| shown.as_ref().map(|content| sentence(content, change));
    html! {
        <section class="difference">
            <h2>{ words::DIFFERENCE }</h2>
            if !joint {
                <p>{ words::NOT_COMPARED }</p>
            }
            if changes.is_empty() {
                if *joint {
                    <p>{ words::NO_DIFFERENCE }</p>
                }
            } else {
                <ul>
                    { for changes.iter().map(|change| html! { <li>{ say(change) }</li> }) }
                </ul>
            }
            if store.proven_before.is_none() {
                <p class="hint">{ words::DIFFERENCE_PARTLY }</p>
            }
        </section>
    }
}

/// The content of a project in English or, if that can't be read, in another language. All have the same rules.
fn content(project: &Project) -> Option<Rc<Content>> {
    let contents = Reading::of(project).contents;
    contents.get(ENGLISH).or_else(|| contents.values().next()).cloned()
}

/// A change as a sentence.
fn sentence(content: &Content, change: &Change) -> String {
    let level = |id| words::level_name(content, id);
    match change {
        Change::Moved { from, to, share } => {
            words::moved(*share, &level(from.id()), &level(to.id()))
        }
        Change::Share { id, before, after } => {
            words::share_changed(&words::outcome_name(content, id), *before, *after)
        }
        Change::NeverShown(id) => words::now_never_shown(id),
        Change::ShownAgain(id) => words::now_shown(id),
        Change::Words { lang, level: of, brief, before, after } => {
            words::longest_changed(lang, &level(of), *brief, *before, *after)
        }
    }
}
