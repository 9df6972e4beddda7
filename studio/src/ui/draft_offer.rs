//! Offers the draft that an earlier visit has left. The page under it can be used meanwhile.

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use super::draft_place::DraftPlace;
use super::use_store;
use crate::edge::draft::{self, Draft};
use crate::project::differences;
use crate::store::Action;
use crate::words;

/// How many places are shown.
const MOST: usize = 10;

/// What is offered.
#[derive(PartialEq, Properties)]
pub struct DraftOfferProps {
    /// The draft.
    pub draft: Draft,
    /// It was taken, thrown away or left for later.
    pub on_done: Callback<()>,
}

/// The offer. Nothing is shown for a draft that is the same as what is open.
#[component]
pub fn DraftOffer(props: &DraftOfferProps) -> Html {
    let store = use_store();
    let draft = &props.draft;
    let project = draft.project();
    let found = differences(&store.project, &project);
    if found.is_empty() {
        return Html::default();
    }
    let done = &props.on_done;
    let later = done.reform(|_: MouseEvent| ());
    let drop = {
        let (session, done) = (draft.session, done.clone());
        Callback::from(move |_: MouseEvent| {
            draft::forget(session);
            done.emit(());
        })
    };
    let take = {
        let (session, done) = (draft.session, done.clone());
        Callback::from(move |_: MouseEvent| {
            store.dispatch(Action::Take(project.clone()));
            // From now on, it is the draft of this session.
            draft::forget(session);
            done.emit(());
        })
    };
    html! {
        <section class="offer" role="status">
            <p>{ words::draft(draft.minutes(), found.len()) }</p>
            <div class="actions">
                <button type="button" class="primary" data-action="draft-take" onclick={take}>
                    { words::DRAFT_TAKE }
                </button>
                <button type="button" data-action="draft-drop" onclick={drop}>{ words::DRAFT_DROP }</button>
                <button type="button" data-action="draft-later" onclick={later}>{ words::DRAFT_LATER }</button>
            </div>
            <details>
                <summary>{ words::DRAFT_DIFFERENCES }</summary>
                <ul tabindex="0" aria-label={words::DRAFT_DIFFERENCES}>
                    for difference in found.iter().take(MOST) {
                        <DraftPlace difference={difference.clone()} />
                    }
                    if found.len() > MOST {
                        <li>{ words::and_more(found.len() - MOST) }</li>
                    }
                </ul>
            </details>
        </section>
    }
}
