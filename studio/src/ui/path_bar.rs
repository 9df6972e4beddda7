//! The answers so far. Each leads back to its question.

use yew::{Html, component, html};

use super::use_store;
use crate::store::Action;
use crate::words;

/// The bar.
#[component]
pub fn PathBar() -> Html {
    let store = use_store();
    let Some(content) = store.content() else { return Html::default() };
    let rules = &content.rules;
    let answers = &store.visitor.answers;
    let chip = |at: usize| {
        let question = rules.questions.get(at)?;
        let chosen: Vec<&str> = answers
            .choices(rules)
            .filter(|(asked, _)| asked.id == question.id)
            .filter_map(|(_, choice)| content.words.options.get(&choice.id))
            .map(String::as_str)
            .collect();
        let current = (store.question() == Some(at)).then_some("step");
        let store = store.clone();
        (!chosen.is_empty()).then(|| {
            html! {
                <li key={question.id.clone()}>
                    <button
                        type="button"
                        data-action="answer"
                        data-question={question.id.clone()}
                        aria-current={current}
                        title={chosen.join(", ")}
                        onclick={move |_| store.dispatch(Action::Question(at))}
                    >
                        { chosen.join(", ") }
                    </button>
                </li>
            }
        })
    };
    let chips: Vec<Html> = (0..rules.questions.len()).filter_map(chip).collect();
    html! {
        <div class="path">
            if chips.is_empty() {
                <p>{ words::NO_PATH }</p>
            } else {
                <ol aria-label={words::PATH}>{ chips }</ol>
            }
        </div>
    }
}
