//! What is for the visitors themselves, and how answers change it.

use partner_quiz::quiz::content::{Flag, FlagRule};
use yew::{Callback, Event, Html, component, html};

use super::fold::Fold;
use super::piece_box::PieceBox;
use super::piece_list::PieceList;
use super::rule_check::RuleCheck;
use super::rules_part::PartProps;
use super::{events, use_store};
use crate::rules_edit::{name, named, place};
use crate::rules_order::with_flag;
use crate::store::Action;
use crate::words::rules as words;

/// The form.
#[component]
pub fn YouRules(props: &PartProps) -> Html {
    let store = use_store();
    let PartProps { rules, content } = props;
    let list = |key: String, label: &'static str, ids: &[String], may_be_absent: bool| {
        html! {
            <PieceList
                field={place(&key)}
                {label}
                ids={ids.to_vec()}
                content={content.clone()}
                {may_be_absent}
            />
        }
    };
    let flag = |(flag, rule): (&Flag, &FlagRule)| {
        let key = format!("flags.{}", name(*flag));
        let field = |part: &str| format!("{key}.{part}");
        html! {
            <Fold key={key.clone()} of={key.clone()} title={words::flag(*flag)}>
                <PieceBox
                    field={place(&field("tonight"))}
                    label={words::YOU_TONIGHT}
                    id={rule.tonight.clone()}
                    content={content.clone()}
                    without={words::UNCHANGED}
                />
                { list(field("you"), words::YOU_PIECES, &rule.you, true) }
                { list(field("without"), words::WITHOUT, &rule.without, true) }
                <RuleCheck field={place(&field("brief"))} label={words::BRIEF} checked={rule.brief} />
            </Fold>
        }
    };
    let add = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let Some(flag) = named(&events::value(&event)) else { return };
            if let Some(action) = with_flag(&store.project, flag) {
                store.dispatch(action);
                store.dispatch(Action::Select(place(&format!("flags.{}", name(flag)))));
            }
        })
    };
    let others: Vec<Flag> =
        Flag::ALL.into_iter().filter(|flag| rules.flags.get(flag).is_none()).collect();
    html! {
        <>
            <Fold of="you" title={words::YOU_USUALLY}>
                <PieceBox
                    field={place("you.tonight")}
                    label={words::YOU_TONIGHT}
                    id={rules.you.tonight.clone()}
                    content={content.clone()}
                />
                { list("you.pieces".into(), words::YOU_PIECES, &rules.you.pieces, false) }
            </Fold>
            <p class="hint">{ words::IF_AN_ANSWER_SAYS }</p>
            // In a list where everything has a key, a fold that is open stays open when one is added.
            <div>{ for rules.flags.iter().map(flag) }</div>
            if !others.is_empty() {
                <label class="box">
                    <span>{ words::NEW_FLAG }</span>
                    <select data-action="add-flag" onchange={add}>
                        <option value="" selected=true>{ words::CHOOSE }</option>
                        for flag in others {
                            <option key={name(flag)} value={name(flag)}>{ words::flag(flag) }</option>
                        }
                    </select>
                </label>
            }
        </>
    }
}
