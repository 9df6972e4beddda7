//! The tab "Brand": whose quiz it is, its color, and what depends on the page that will carry it.

use yew::{Html, component, html};

use super::accent_box::AccentBox;
use super::detail_box::DetailBox;
use super::page_settings::PageSettings;
use super::use_store;
use crate::brand::Detail;
use crate::field::Field;
use crate::project::PRACTICE;
use crate::store::Action;
use crate::words::brand as words;

/// The tab.
#[component]
pub(crate) fn BrandTab() -> Html {
    let store = use_store();
    let broken = store.project.get(&Field::new(PRACTICE, "")).is_none();
    let to_text = {
        let store = store.clone();
        move |_| store.dispatch(Action::Select(Field::new(PRACTICE, "")))
    };
    html! {
        <>
            <h2>{ words::PRACTICE }</h2>
            if broken {
                <p class="problem" role="status">{ words::BROKEN }</p>
                <button type="button" data-action="to-text" onclick={to_text}>
                    { words::TO_TEXT }
                </button>
            } else {
                for detail in Detail::TEXTS {
                    <DetailBox key={detail.key()} {detail} />
                }
                <h2>{ words::COLOR }</h2>
                <AccentBox />
            }
            <h2>{ words::PAGE }</h2>
            <PageSettings />
        </>
    }
}
