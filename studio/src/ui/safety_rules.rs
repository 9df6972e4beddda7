//! The safety rules, to read.

use partner_quiz::quiz::content::Route;
use yew::{Html, component, html};

use super::piece_list::{group_title, piece_text};
use super::rules_part::PartProps;
use crate::words::rules as words;

/// The rules.
#[component]
pub(crate) fn SafetyRules(props: &PartProps) -> Html {
    let PartProps { rules, content } = props;
    let option = |id: &str| content.words.options.get(id).cloned().unwrap_or_else(|| id.into());
    let answers = rules.questions.iter().flat_map(|question| &question.options);
    let routes = answers.filter_map(|choice| {
        let said = match choice.route? {
            Route::Stop => words::ROUTE_STOP,
            _ => words::ROUTE_CAUTION,
        };
        Some(html! { <li>{ option(&choice.id) }{ ": " }{ said }</li> })
    });
    let only = |route: Route, title: &'static str| {
        let ids = rules.routes.get(&route).map(|rule| rule.only.clone()).unwrap_or_default();
        html! {
            <>
                <h2>{ title }</h2>
                <ul>
                    for id in ids {
                        <li>{ piece_text(content, &id) }{ " " }<code>{ id.clone() }</code></li>
                    }
                </ul>
            </>
        }
    };
    let noted = rules.routes.iter().flat_map(|(_, rule)| &rule.noted);
    let untold = rules.routes.iter().flat_map(|(_, rule)| &rule.untold);
    html! {
        <div class="safety">
            <p class="note">{ words::SAFETY }</p>
            <h2>{ words::ROUTES }</h2>
            <ul>{ for routes }</ul>
            { only(Route::Stop, words::ONLY_STOP) }
            { only(Route::Caution, words::ONLY_CAUTION) }
            <h2>{ words::NOTED }</h2>
            <ul>
                for id in noted {
                    <li>{ group_title(content, id) }</li>
                }
            </ul>
            <h2>{ words::UNTOLD }</h2>
            <ul>
                for rule in untold {
                    <li>
                        { words::cause(rule.cause) }
                        <ul>
                            for id in &rule.after {
                                <li>{ option(id) }</li>
                            }
                        </ul>
                    </li>
                }
            </ul>
        </div>
    }
}
