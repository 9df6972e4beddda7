//! What one answer of a question means.

use std::rc::Rc;

use partner_quiz::quiz::content::{Choice, Content, Flag, Kind, Question, Rules, Sign};
use yew::{Callback, Html, Properties, component, html};

use super::check_box::CheckBox;
use super::choice_box::ChoiceBox;
use super::focus::use_focus;
use super::fold::use_fold;
use super::fold_button::FoldButton;
use super::list_moves::ListMoves;
use super::piece_list::{PieceList, piece_text};
use super::rule_check::RuleCheck;
use super::sign_box::SignBox;
use super::use_store;
use crate::rules_edit::{is_safety, list, name, needed, place, sign, without_option};
use crate::store::Action;
use crate::words::rules as words;

/// The highest value of an answer or a step.
const CLOSED: u8 = 4;

/// Which answer it is.
#[derive(PartialEq, Properties)]
pub(crate) struct OptionRulesProps {
    /// The rules as they stand.
    pub(crate) rules: Rc<Rules>,
    /// The texts.
    pub(crate) content: Rc<Content>,
    /// The question.
    pub(crate) question: Question,
    /// The answer's place in it.
    pub(crate) at: usize,
}

/// The form.
#[component]
pub(crate) fn OptionRules(props: &OptionRulesProps) -> Html {
    let store = use_store();
    let OptionRulesProps { rules, content, question, at } = props;
    let id = question.options.get(*at).map_or("", |choice| &choice.id);
    let folding = use_fold(&format!("questions.{}.options.{id}", question.id));
    let Some(choice) = question.options.get(*at) else { return Html::default() };
    let text = content.words.options.get(&choice.id).cloned().unwrap_or(choice.id.clone());
    let options = place(&format!("questions.{}.options", question.id));
    let locked = is_safety(question);
    let kept = needed(rules, question, choice);
    let remove = {
        let (store, question, at, id) =
            (store.clone(), question.id.clone(), *at, choice.id.clone());
        move |_| {
            if let Some(action) = without_option(&store.project, &question, at, &id) {
                store.dispatch(action);
            }
        }
    };
    html! {
        <li class="option" data-option={choice.id.clone()}>
            <FoldButton title={text.clone()} id={choice.id.clone()} folding={folding.clone()} />
            if folding.open {
                <fieldset disabled={locked}>
                    <legend class="hidden">{ &text }</legend>
                    <Meaning
                        rules={rules.clone()}
                        content={content.clone()}
                        question={question.clone()}
                        choice={choice.clone()}
                        {locked}
                    />
                </fieldset>
                if !locked {
                    <div class="actions">
                        <ListMoves field={options} at={*at} name={text.clone()} />
                        <button
                            type="button"
                            data-action="remove"
                            aria-label={words::about(words::REMOVE, &text)}
                            disabled={kept.is_some()}
                            onclick={remove}
                        >
                            { words::REMOVE }
                        </button>
                        if let Some(why) = kept {
                            <p class="hint">{ why }</p>
                        }
                    </div>
                }
            }
        </li>
    }
}

#[derive(PartialEq, Properties)]
struct MeaningProps {
    rules: Rc<Rules>,
    content: Rc<Content>,
    question: Question,
    choice: Choice,
    locked: bool,
}

/// What the answer means.
#[component]
fn Meaning(props: &MeaningProps) -> Html {
    let store = use_store();
    let MeaningProps { rules, content, question, choice, locked } = props;
    let locked = *locked;
    let field =
        |part: &str| place(&format!("questions.{}.options.{}.{part}", question.id, choice.id));
    let (of_sign, of_against) = (use_focus(&field("sign")), use_focus(&field("against")));
    let scale = |said: fn(u8) -> &'static str| -> Vec<(String, String)> {
        let nothing = (String::new(), words::NOTHING.to_string());
        let values = (0..=CLOSED).map(|value| (value.to_string(), said(value).to_string()));
        std::iter::once(nothing).chain(values).collect()
    };
    let number = |value: Option<u8>| value.map(|value| value.to_string()).unwrap_or_default();
    let on_sign = {
        let (store, field) = (store.clone(), field("sign"));
        Callback::from(move |new: Option<Sign>| {
            store.dispatch(match new {
                Some(new) => Action::Set(field.clone(), sign(new)),
                None => Action::Remove(field.clone()),
            });
        })
    };
    // One more box than there are signs against, so that there is one to add another.
    let against = (0..=choice.against.len()).map(|at| {
        let (store, field, old) = (store.clone(), field("against"), choice.against.clone());
        let on_change = Callback::from(move |new: Option<Sign>| {
            let mut signs = old.clone();
            match (new, signs.get_mut(at)) {
                (Some(new), Some(old)) => *old = new,
                (Some(new), None) => signs.push(new),
                (None, Some(_)) => drop(signs.remove(at)),
                (None, None) => {}
            }
            store.dispatch(if signs.is_empty() {
                Action::Remove(field.clone())
            } else {
                Action::Set(field.clone(), list(signs.into_iter().map(sign)))
            });
        });
        let own = choice.against.get(at).copied();
        let label = words::AGAINST.to_string();
        html! { <SignBox key={at} {label} sign={own} only_reasons=true {locked} {on_change} /> }
    });
    let flag = |flag: Flag| {
        let (store, field, old) = (store.clone(), field("flags"), choice.flags.clone());
        let has = old.contains(&flag);
        let on_change = Callback::from(move |on: bool| {
            let others = old.iter().copied().filter(|other| *other != flag);
            let flags: Vec<Flag> = others.chain(on.then_some(flag)).collect();
            store.dispatch(if flags.is_empty() {
                Action::Remove(field.clone())
            } else {
                Action::Set(field.clone(), list(flags.into_iter().map(|flag| name(flag).into())))
            });
        });
        html! {
            <CheckBox
                key={name(flag)}
                value={name(flag)}
                label={words::flag(flag)}
                checked={has}
                {on_change}
            />
        }
    };
    // A piece with a reply is in no group, so only those that are replies already can be chosen.
    let mut replies = vec![(String::new(), words::NO_REPLY.to_string())];
    for other in rules.questions.iter().flat_map(|question| &question.options) {
        replies.extend(other.reply.clone().map(|id| (id.clone(), piece_text(content, &id))));
    }
    let flags = Flag::ALL.into_iter().filter(|flag| *flag != Flag::MixedSignals);
    let pieces = |part: &str, label: &str, ids: &[String]| {
        html! {
            <PieceList
                field={field(part)}
                label={label.to_string()}
                ids={ids.to_vec()}
                content={content.clone()}
                may_be_absent=true
                {locked}
            />
        }
    };
    html! {
        <>
            <ChoiceBox
                field={field("answer")}
                label={words::ANSWER}
                choices={scale(words::answer)}
                chosen={number(choice.answer)}
                numbers=true
                {locked}
            />
            <ChoiceBox
                field={field("step")}
                label={words::STEP}
                choices={scale(words::step)}
                chosen={number(choice.step)}
                numbers=true
                {locked}
            />
            <div ref={of_sign} tabindex="-1" data-field={field("sign").to_string()}>
                <SignBox
                    label={words::SIGN}
                    sign={choice.sign}
                    only_reasons=false
                    {locked}
                    on_change={on_sign}
                />
                for found in store.reading.at(&field("sign")) {
                    <p class="problem">{ &found.text }</p>
                }
            </div>
            <div ref={of_against} tabindex="-1" data-field={field("against").to_string()}>{ for against }</div>
            if choice.sign.is_some() || choice.reply.is_some() {
                <ChoiceBox
                    field={field("reply")}
                    label={words::REPLY}
                    choices={replies}
                    chosen={choice.reply.clone().unwrap_or_default()}
                    {locked}
                />
            }
            if question.kind == Kind::Many {
                <RuleCheck field={field("alone")} label={words::ALONE} checked={choice.alone} />
            }
            { pieces("tried", words::TRIED, &choice.tried) }
            { pieces("fits", words::FITS, &choice.fits) }
            <fieldset data-field={field("flags").to_string()}>
                <legend>{ words::FLAGS }</legend>
                { for flags.map(flag) }
            </fieldset>
        </>
    }
}
