//! What can come out in one language, in tables with bars.

use yew::{Html, Properties, component, html};

use super::use_store;
use crate::field::Field;
use crate::proof::{Outcome, Share};
use crate::store::Action;
use crate::words;

/// What is shown.
#[derive(PartialEq, Properties)]
pub(crate) struct OutcomeViewProps {
    /// The outcome.
    pub(crate) outcome: Outcome,
}

/// The tables.
#[component]
pub(crate) fn OutcomeView(props: &OutcomeViewProps) -> Html {
    let store = use_store();
    let outcome = &props.outcome;
    let content = store.shown.get(&outcome.lang);
    let language = content.map_or(&outcome.lang, |content| &content.words.name);
    let name = |id: &str| -> String {
        content.map_or_else(|| id.into(), |content| words::outcome_name(content, id))
    };
    let shares = |title: &'static str, shares: &[Share]| {
        html! {
            <table class="shares">
                <caption>{ title }</caption>
                <tbody>
                    for share in shares {
                        <tr>
                            <th scope="row">{ name(&share.id) }</th>
                            <td>{ words::percent(share.share) }</td>
                            <td aria-hidden="true">
                                <span class="bar-of" style={format!("inline-size: {:.1}%", share.share * 100.0)} />
                            </td>
                        </tr>
                    }
                </tbody>
            </table>
        }
    };
    let text_button = |key: String, label: String| {
        let (store, field) = (store.clone(), Field::new(&outcome.lang, &key));
        html! {
            <button
                type="button"
                data-action="select"
                onclick={move |_| store.dispatch(Action::Select(field.clone()))}
            >
                { label }
            </button>
        }
    };
    html! {
        <section class="outcome" data-lang={outcome.lang.clone()}>
            <h2>{ language }</h2>
            <p>{ words::sheets(outcome.sheets) }{ " " }{ words::found(outcome.found.len()) }</p>
            { shares(words::LEVELS, &outcome.levels) }
            { shares(words::ROUTES, &outcome.routes) }
            { shares(words::REASONS, &outcome.reasons) }
            <table class="shares">
                <caption>{ words::LONGEST }</caption>
                <tbody>
                    for longest in &outcome.longest {
                        <tr>
                            <th scope="row">
                                { name(&longest.level) }
                                if longest.brief {
                                    { " " }{ words::BRIEF }
                                }
                            </th>
                            <td>{ longest.words }</td>
                            <td>
                                {{
                                    let ids: Vec<String> =
                                        longest.sheet.split(',').map(|id| id.trim().to_string()).collect();
                                    let store = store.clone();
                                    html! {
                                        <button
                                            type="button"
                                            data-action="play"
                                            onclick={move |_| store.dispatch(Action::Play(ids.clone()))}
                                        >
                                            { words::PLAY }
                                        </button>
                                    }
                                }}
                            </td>
                        </tr>
                    }
                </tbody>
            </table>
            if !outcome.never_shown.is_empty() {
                <h3>{ words::NEVER_SHOWN }</h3>
                <ul class="texts">
                    for id in &outcome.never_shown {
                        <li>{ text_button(format!("pieces.{id}"), id.clone()) }</li>
                    }
                </ul>
            }
            <details class="group">
                <summary>{ words::HARDEST }</summary>
                <ul class="texts">
                    for (key, grade) in &outcome.hardest {
                        <li>{ text_button(key.clone(), format!("{key}: {grade:.1}")) }</li>
                    }
                </ul>
            </details>
        </section>
    }
}
