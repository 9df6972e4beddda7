//! What one result opens with.

use std::rc::Rc;

use partner_quiz::quiz::content::{Content, Outline, TalkRule};
use yew::{Html, Properties, component, html};

use super::choice_box::ChoiceBox;
use super::piece_box::PieceBox;
use super::piece_list::PieceList;
use super::rule_check::RuleCheck;
use crate::rules_edit::{name, place};
use crate::words::rules as words;

/// Which result it is.
#[derive(PartialEq, Properties)]
pub(crate) struct OutlineRulesProps {
    /// Its key in the rules.
    pub(crate) of: String,
    /// What it opens with.
    pub(crate) outline: Outline,
    /// The texts.
    pub(crate) content: Rc<Content>,
}

/// The form.
#[component]
pub(crate) fn OutlineRules(props: &OutlineRulesProps) -> Html {
    let OutlineRulesProps { of, outline, content } = props;
    let field = |part: &str| place(&format!("{of}.{part}"));
    let talks = TalkRule::ALL.map(|rule| (name(rule), words::talk(rule).to_string())).to_vec();
    let pieces = |part: &str, label: &str, ids: &[String], may_be_absent: bool| {
        html! {
            <PieceList
                field={field(part)}
                label={label.to_string()}
                ids={ids.to_vec()}
                content={content.clone()}
                {may_be_absent}
            />
        }
    };
    html! {
        <>
            <PieceBox
                field={field("tonight")}
                label={words::TONIGHT}
                id={outline.tonight.clone()}
                content={content.clone()}
                without={words::TONIGHT_OF_CAUSE}
            />
            <ChoiceBox
                field={field("talk")}
                label={words::TALK}
                choices={talks}
                chosen={name(outline.talk)}
            />
            <RuleCheck field={field("notice")} label={words::NOTICE} checked={outline.notice} />
            { pieces("open", words::OPEN, &outline.open, true) }
            { pieces("you", words::YOU, &outline.you, true) }
            { pieces("practice", words::PRACTICE, &outline.practice, false) }
        </>
    }
}
