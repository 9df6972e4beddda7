//! Which advice fits what: reasons, results, and the groups of pieces.

use std::rc::Rc;

use partner_quiz::quiz::content::{Cause, Content, Level, Outline, Rules, TalkRule};
use toml_edit::Value;
use yew::{Callback, Event, Html, Properties, component, html};

use super::choice_box::ChoiceBox;
use super::piece_list::{PieceList, group_title};
use super::{events, use_store};
use crate::rules_edit::{name, place};
use crate::store::Action;
use crate::words::rules as words;

/// What the forms are about.
#[derive(PartialEq, Properties)]
pub(crate) struct MatchProps {
    /// The rules as they stand.
    pub(crate) rules: Rc<Rules>,
    /// The texts.
    pub(crate) content: Rc<Content>,
}

/// The advice for each reason and circumstance.
#[component]
pub(crate) fn CauseRules(props: &MatchProps) -> Html {
    let MatchProps { rules, content } = props;
    let one = |cause: Cause| {
        let rule = rules.causes.get(&cause)?;
        let key = format!("causes.{}", name(cause));
        Some(html! {
            <Fold key={key.clone()} of={key.clone()} title={words::cause(cause)}>
                <PieceList
                    field={place(&format!("{key}.fits"))}
                    label={words::FITS}
                    ids={rule.fits.clone()}
                    content={content.clone()}
                />
                <PieceList
                    field={place(&format!("{key}.with"))}
                    label={words::WITH}
                    ids={rule.with.clone()}
                    content={content.clone()}
                    may_be_absent=true
                />
            </Fold>
        })
    };
    html! { <>{ for Cause::ALL.into_iter().filter_map(one) }</> }
}

/// What the result of each level opens with.
#[component]
pub(crate) fn LevelRules(props: &MatchProps) -> Html {
    let MatchProps { rules, content } = props;
    let mut outlines: Vec<(String, String, Outline)> = Vec::new();
    for level in Level::ALL {
        let title = content.words.levels.get(&level).map(|level| level.title.clone());
        if let Some(outline) = rules.levels.get(&level) {
            outlines.push((words::level(level), title.unwrap_or_default(), outline.clone()));
        }
    }
    for (key, outline) in [("untried", &rules.untried), ("apart", &rules.apart)] {
        outlines.push((key.into(), words::outline(key).into(), outline.clone()));
    }
    html! {
        for (key, title, outline) in outlines {
            <Fold key={key.clone()} of={key.clone()} {title}>
                <OutlineRules of={key.clone()} {outline} content={content.clone()} />
            </Fold>
        }
    }
}

#[derive(PartialEq, Properties)]
struct OutlineProps {
    /// Its key in the rules.
    of: String,
    outline: Outline,
    content: Rc<Content>,
}

/// What a result opens with.
#[component]
fn OutlineRules(props: &OutlineProps) -> Html {
    let store = use_store();
    let OutlineProps { of, outline, content } = props;
    let field = |part: &str| place(&format!("{of}.{part}"));
    let talks = TalkRule::ALL.map(|rule| (name(rule), words::talk(rule).to_string())).to_vec();
    let notice = {
        let (store, field) = (store.clone(), field("notice"));
        Callback::from(move |event: Event| {
            store.dispatch(if events::checked(&event) {
                Action::Set(field.clone(), Value::from(true))
            } else {
                Action::Remove(field.clone())
            });
        })
    };
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
            <ChoiceBox
                field={field("talk")}
                label={words::TALK}
                choices={talks}
                chosen={name(outline.talk)}
            />
            <label class="check">
                <input
                    type="checkbox"
                    data-field={field("notice").to_string()}
                    checked={outline.notice}
                    onchange={notice}
                />
                <span>{ words::NOTICE }</span>
            </label>
            { pieces("open", words::OPEN, &outline.open, true) }
            { pieces("you", words::YOU, &outline.you, true) }
            { pieces("practice", words::PRACTICE, &outline.practice, false) }
        </>
    }
}

/// The groups with their pieces.
#[component]
pub(crate) fn GroupRules(props: &MatchProps) -> Html {
    let MatchProps { rules, content } = props;
    html! {
        for group in &rules.groups {
            <Fold
                key={group.id.clone()}
                of={format!("groups.{}", group.id)}
                title={group_title(content, &group.id)}
            >
                <ChoiceBox
                    field={place(&format!("groups.{}.intro", group.id))}
                    label={words::INTRO}
                    choices={
                        (0..=group.pieces.len())
                            .map(|count| (count.to_string(), count.to_string()))
                            .collect::<Vec<_>>()
                    }
                    chosen={group.intro.to_string()}
                    numbers=true
                />
                <PieceList
                    field={place(&format!("groups.{}.pieces", group.id))}
                    label={words::PIECES}
                    ids={group.pieces.clone()}
                    content={content.clone()}
                    group={Some(group.id.clone())}
                />
            </Fold>
        }
    }
}

#[derive(PartialEq, Properties)]
struct FoldProps {
    /// The key of what is folded. A problem in it opens it.
    of: String,
    #[prop_or_default]
    title: yew::AttrValue,
    children: yew::Children,
}

/// Something that is folded until it is needed. What is in it is only made then.
#[component]
fn Fold(props: &FoldProps) -> Html {
    let store = use_store();
    let opened = yew::use_state(|| None::<bool>);
    let chosen = store.field.as_ref().is_some_and(|field| field.key.starts_with(&props.of));
    let open = opened.unwrap_or(chosen);
    let toggle = {
        let opened = opened.clone();
        Callback::from(move |_: yew::MouseEvent| opened.set(Some(!open)))
    };
    html! {
        <div class="option" data-key={props.of.clone()}>
            <button
                type="button"
                class="fold"
                data-action="fold"
                aria-expanded={open.to_string()}
                onclick={toggle}
            >
                <span>{ &props.title }</span>
                <code>{ &props.of }</code>
            </button>
            if open {
                { props.children.clone() }
            }
        </div>
    }
}
