//! The tab with every text: the one that is being edited, and a list to find others.

use partner_quiz::author::texts::texts;
use yew::{Callback, Html, InputEvent, component, html, use_state};

use super::field_editor::FieldEditor;
use super::why_text::WhyText;
use super::{events, use_store};
use crate::field::Field;
use crate::store::Action;
use crate::words;

/// The tab.
#[component]
pub(crate) fn WordsTab() -> Html {
    let store = use_store();
    let sought = use_state(String::new);
    let Some(content) = store.content() else { return Html::default() };
    let lang = &content.words.lang;

    let search = {
        let sought = sought.clone();
        Callback::from(move |event: InputEvent| {
            sought.set(events::value(&event));
        })
    };
    let words_sought = sought.to_lowercase();
    let all = texts(&content.words);
    let fits = |key: &str, text: &str| {
        text.to_lowercase().contains(&words_sought) || key.contains(&words_sought)
    };
    let mut groups: Vec<(&'static str, Vec<Html>)> = Vec::new();
    for text in all.iter().filter(|text| fits(&text.key, text.text)) {
        let group = words::group(text.key.split('.').next().unwrap_or_default());
        let field = Field::new(lang, &text.key);
        let current = store.field.as_ref().is_some_and(|chosen| chosen.key == field.key);
        let found = store.reading.at(&field).count();
        let select = {
            let (store, field) = (store.clone(), field.clone());
            Callback::from(move |_| store.dispatch(Action::Select(field.clone())))
        };
        let item = html! {
            <li key={text.key.clone()}>
                <button
                    type="button"
                    data-action="select"
                    data-field={field.to_string()}
                    aria-current={current.then_some("true")}
                    onclick={select}
                >
                    { text.text }
                    if found > 0 {
                        <span class="count">{ found }</span>
                    }
                </button>
            </li>
        };
        match groups.last_mut().filter(|(name, _)| *name == group) {
            Some((_, items)) => items.push(item),
            None => groups.push((group, vec![item])),
        }
    }
    let chosen =
        store.field.clone().filter(|field| store.project.languages().contains(&field.file));
    html! {
        <>
            if let Some(field) = chosen {
                <FieldEditor key={field.key.clone()} field={field.clone()} />
                <WhyText of={field.key.clone()} />
            } else {
                <p class="hint">{ words::CHOOSE }</p>
            }
            <label class="search">
                <span>{ words::SEARCH }</span>
                <input type="search" value={(*sought).clone()} oninput={search} />
            </label>
            if groups.is_empty() {
                <p class="hint">{ words::NOTHING }</p>
            }
            for (name, items) in groups {
                // While somebody searches, every group is open.
                <details class="group" open={!sought.is_empty()}>
                    <summary>{ name }</summary>
                    <ul class="texts">{ items }</ul>
                </details>
            }
        </>
    }
}
