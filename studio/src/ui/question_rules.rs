//! One question: how many answers it takes, when it is skipped, and its answers in their order.

use std::rc::Rc;

use partner_quiz::quiz::content::{Content, Kind, Question, Rules};
use yew::{Html, InputEvent, Properties, component, html, use_state};

use super::choice_box::ChoiceBox;
use super::option_rules::OptionRules;
use super::{events, use_store};
use crate::rules_edit::{is_safety, name, place, with_option, wrong_id};
use crate::words::rules as words;

/// Which question it is.
#[derive(PartialEq, Properties)]
pub(crate) struct QuestionRulesProps {
    /// The rules as they stand.
    pub(crate) rules: Rc<Rules>,
    /// The texts.
    pub(crate) content: Rc<Content>,
    /// The question.
    pub(crate) question: Question,
}

/// The form.
#[component]
pub(crate) fn QuestionRules(props: &QuestionRulesProps) -> Html {
    let store = use_store();
    let QuestionRulesProps { rules, content, question } = props;
    let id = use_state(String::new);
    let locked = is_safety(question);
    let field = |part: &str| place(&format!("questions.{}.{part}", question.id));

    let kinds = Kind::ALL.map(|kind| (name(kind), words::kind(kind).to_string())).to_vec();
    let mut skips = vec![(String::new(), words::NEVER.to_string())];
    for earlier in rules.questions.iter().take_while(|earlier| earlier.id != question.id) {
        for choice in &earlier.options {
            let text = content.words.options.get(&choice.id).unwrap_or(&choice.id);
            skips.push((choice.id.clone(), text.clone()));
        }
    }
    let wrong = wrong_id(rules, &id).filter(|_| !id.is_empty());
    let input = {
        let id = id.clone();
        move |event: InputEvent| id.set(events::value(&event))
    };
    let add = {
        let (store, id, question) = (store.clone(), id.clone(), question.id.clone());
        move |event: yew::SubmitEvent| {
            event.prevent_default();
            store.dispatch(with_option(&store.project, &question, &id));
            id.set(String::new());
        }
    };
    html! {
        <>
            if locked {
                <p class="note">{ words::LOCKED }</p>
            }
            <ChoiceBox
                field={field("kind")}
                label={words::KIND}
                choices={kinds}
                chosen={name(question.kind)}
                {locked}
            />
            if skips.len() > 1 {
                <ChoiceBox
                    field={field("skip_when")}
                    label={words::SKIP}
                    choices={skips}
                    chosen={question.skip_when.clone().unwrap_or_default()}
                    {locked}
                />
            }
            <h2>{ words::OPTIONS }</h2>
            for found in store.reading.at(&field("options")).take(1) {
                if found.field == field("options") {
                    <p class="problem">{ &found.text }</p>
                }
            }
            <ol class="options">
                for (at, choice) in question.options.iter().enumerate() {
                    <OptionRules
                        key={choice.id.clone()}
                        rules={rules.clone()}
                        content={content.clone()}
                        question={question.clone()}
                        {at}
                    />
                }
            </ol>
            if !locked {
                <form class="box" onsubmit={add}>
                    <label for="new-option">{ words::NEW_ID }</label>
                    <p id="new-option-hint" class="hint">{ words::NEW_ID_HINT }</p>
                    <div class="actions">
                        <input
                            id="new-option"
                            size="14"
                            autocomplete="off"
                            spellcheck="false"
                            autocapitalize="none"
                            aria-describedby="new-option-hint new-option-wrong"
                            aria-invalid={wrong.is_some().to_string()}
                            value={(*id).clone()}
                            oninput={input}
                        />
                        <button
                            data-action="add-option"
                            disabled={id.is_empty() || wrong.is_some()}
                        >
                            { words::ADD }
                        </button>
                    </div>
                    <p id="new-option-wrong" class="problem" aria-live="polite">
                        { wrong.unwrap_or_default() }
                    </p>
                </form>
            }
        </>
    }
}
