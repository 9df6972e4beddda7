//! One question: its place among the others, how many answers it takes, when it is skipped or asked in other words, and
//! its answers in their order.

use std::rc::Rc;

use partner_quiz::quiz::content::{Content, Kind, Question, Rules};
use yew::{Callback, Html, InputEvent, Properties, component, html, use_state};

use super::choice_box::ChoiceBox;
use super::move_buttons::MoveButtons;
use super::option_rules::OptionRules;
use super::rules_tab::question_text;
use super::{events, use_store};
use crate::rules_edit::{is_safety, name, place, reworded, with_option, wrong_id};
use crate::rules_order::question_moved;
use crate::words::rules as words;

/// Which question it is.
#[derive(PartialEq, Properties)]
pub struct QuestionRulesProps {
    /// The rules as they stand.
    pub rules: Rc<Rules>,
    /// The texts.
    pub content: Rc<Content>,
    /// The question.
    pub question: Question,
}

/// The form.
#[component]
pub fn QuestionRules(props: &QuestionRulesProps) -> Html {
    let store = use_store();
    let QuestionRulesProps { rules, content, question } = props;
    let id = use_state(String::new);
    let locked = is_safety(question);
    let field = |part: &str| place(&format!("questions.{}.{part}", question.id));

    let kinds = Kind::ALL.map(|kind| (name(kind), words::kind(kind).to_string())).to_vec();
    let before = rules.questions.iter().take_while(|earlier| earlier.id != question.id);
    let earlier: Vec<(String, String)> = before
        .flat_map(|earlier| &earlier.options)
        .map(|choice| {
            let text = content.words.options.get(&choice.id).unwrap_or(&choice.id);
            (choice.id.clone(), text.clone())
        })
        .collect();
    let or_never = |never: &str| {
        let mut choices = vec![(String::new(), never.to_string())];
        choices.extend(earlier.clone());
        choices
    };
    let on_reword = {
        let (store, question) = (store.clone(), question.id.clone());
        Callback::from(move |after: String| {
            store.dispatch(reworded(&store.project, &question, &after));
        })
    };
    let can = |down: bool| question_moved(&store.project, rules, &question.id, down).is_some();
    let on_move = {
        let (store, rules, id) = (store.clone(), rules.clone(), question.id.clone());
        Callback::from(move |down: bool| {
            if let Some(action) = question_moved(&store.project, &rules, &id, down) {
                store.dispatch(action);
            }
        })
    };
    let text = question_text(content, &question.id);
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
            } else {
                <div class="actions">
                    <span>{ words::ORDER }</span>
                    <MoveButtons name={text} up={can(false)} down={can(true)} {on_move} />
                    <span class="hint">{ words::ORDER_HINT }</span>
                </div>
            }
            <ChoiceBox
                field={field("kind")}
                label={words::KIND}
                choices={kinds}
                chosen={name(question.kind)}
                {locked}
            />
            if !earlier.is_empty() {
                <ChoiceBox
                    field={field("skip_when")}
                    label={words::SKIP}
                    choices={or_never(words::NEVER)}
                    chosen={question.skip_when.clone().unwrap_or_default()}
                    {locked}
                />
                <ChoiceBox
                    field={field("reword_when")}
                    label={words::REWORD}
                    choices={or_never(words::NEVER_REWORDED)}
                    chosen={question.reword_when.clone().unwrap_or_default()}
                    {locked}
                    on_choose={on_reword}
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
