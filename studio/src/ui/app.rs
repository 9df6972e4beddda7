//! The whole page: on the left what is edited, on the right the quiz. On a narrow screen, one of the two.

use yew::{
    ContextProvider, Html, Properties, component, html, use_effect_with, use_reducer, use_state,
};

use super::brand_tab::BrandTab;
use super::doctor_tab::DoctorTab;
use super::draft_offer::DraftOffer;
use super::header::Header;
use super::preview_pane::PreviewPane;
use super::problems_tab::ProblemsTab;
use super::proof_tab::ProofTab;
use super::rules_tab::RulesTab;
use super::shortcuts::use_shortcuts;
use super::take_tab::TakeTab;
use super::text_tab::TextTab;
use super::words_tab::WordsTab;
use crate::edge::draft;
use crate::store::{Action, Store, Studio, Tab};
use crate::words;

/// What the studio starts with.
#[derive(PartialEq, Properties)]
pub struct AppProps {
    /// Everything that it remembers.
    pub start: Studio,
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let store = use_reducer(|| props.start.clone());
    let session = *use_state(draft::session);
    // What was kept before this page opened. It is offered, never taken by itself.
    let offered = use_state(draft::newest);

    let project = store.project.clone();
    use_effect_with((project, store.is_dirty()), move |(project, dirty)| {
        if *dirty {
            draft::keep(session, project);
        } else {
            draft::forget(session);
        }
    });
    use_shortcuts(&store);

    let count = store.found().len();
    let tab = |one: Tab| {
        let store = store.clone();
        let selected = store.tab == one;
        html! {
            <button
                type="button"
                data-action="tab"
                data-tab={one.id()}
                aria-pressed={selected.to_string()}
                onclick={move |_| store.dispatch(Action::Tab(one))}
            >
                { words::tab(one) }
                if one == Tab::Problems && count > 0 {
                    <span class="count">{ count }</span>
                }
            </button>
        }
    };
    let side = |look: bool, name: &'static str| {
        let store = store.clone();
        html! {
            <button
                type="button"
                data-action="side"
                data-side={if look { "preview" } else { "edit" }}
                aria-pressed={(store.looks == look).to_string()}
                onclick={move |_| store.dispatch(Action::Side(look))}
            >
                { name }
            </button>
        }
    };
    html! {
        <ContextProvider<Store> context={store.clone()}>
            <main class="studio" data-problems={count.to_string()} data-proof={store.proof.id()} data-looks={store.looks.to_string()}>
                <Header />
                if let Some(draft) = &*offered {
                    <DraftOffer draft={draft.clone()} on_done={move |()| offered.set(None)} />
                }
                <nav class="sides" aria-label={words::SIDES}>
                    { side(false, words::EDIT) }
                    { side(true, words::LOOK) }
                </nav>
                <section class="work" aria-label={words::EDIT}>
                    <nav class="tabs" aria-label={words::TABS}>{ for Tab::ALL.map(tab) }</nav>
                    <section class="tab" aria-label={words::tab(store.tab)}>
                        {
                            match store.tab {
                                Tab::Words => html! { <WordsTab /> },
                                Tab::Brand => html! { <BrandTab /> },
                                Tab::Rules => html! { <RulesTab /> },
                                Tab::Text => html! { <TextTab /> },
                                Tab::Problems => html! { <ProblemsTab /> },
                                Tab::Proof => html! { <ProofTab /> },
                                Tab::Take => html! { <TakeTab /> },
                                Tab::Doctor => html! { <DoctorTab /> },
                            }
                        }
                    </section>
                </section>
                <PreviewPane />
            </main>
        </ContextProvider<Store>>
    }
}
