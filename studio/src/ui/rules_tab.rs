//! The tab "Rules", behind a switch: what each answer means, and which advice fits what.

use std::rc::Rc;

use yew::{Callback, Event, Html, component, html, use_effect_with, use_memo, use_state};

use super::entry::Entry;
use super::match_rules::{CauseRules, GroupRules, LevelRules};
use super::question_rules::QuestionRules;
use super::safety_rules::SafetyRules;
use super::{events, use_store};
use crate::field::Field;
use crate::project::RULES;
use crate::rules_edit::{place, rules};
use crate::store::Action;
use crate::words::rules as words;

/// A part of the rules.
#[derive(Clone, Copy, PartialEq)]
enum Section {
    /// The questions.
    Questions,
    /// Reasons and circumstances.
    Causes,
    /// Results.
    Levels,
    /// Groups of pieces.
    Groups,
    /// Safety.
    Safety,
}

impl Section {
    const ALL: [Self; 5] =
        [Self::Questions, Self::Causes, Self::Levels, Self::Groups, Self::Safety];

    /// The part that a place belongs to.
    fn of(field: &Field) -> Option<Self> {
        (field.file == RULES).then_some(())?;
        match field.key.split('.').next()? {
            "questions" => Some(Self::Questions),
            "causes" => Some(Self::Causes),
            "levels" | "untried" | "apart" => Some(Self::Levels),
            "groups" => Some(Self::Groups),
            "routes" => Some(Self::Safety),
            _ => None,
        }
    }

    /// The name for `data-section`.
    fn id(self) -> &'static str {
        match self {
            Self::Questions => "questions",
            Self::Causes => "causes",
            Self::Levels => "levels",
            Self::Groups => "groups",
            Self::Safety => "safety",
        }
    }
}

/// The tab.
#[component]
pub(crate) fn RulesTab() -> Html {
    let store = use_store();
    let section = use_state(|| Section::Questions);
    let question = use_state(String::new);
    let read = use_memo(store.project.text(RULES), |_| rules(&store.project).map(Rc::new));
    // A problem leads to its place.
    {
        let (section, question) = (section.clone(), question.clone());
        use_effect_with(store.field.clone(), move |field| {
            let Some(field) = field else { return };
            if let Some(its) = Section::of(field) {
                section.set(its);
            }
            if let Some(id) = field.key.strip_prefix("questions.") {
                question.set(id.split('.').next().unwrap_or_default().into());
            }
        });
    }
    let Some(content) = store.content().cloned() else { return Html::default() };
    let switch = {
        let store = store.clone();
        Callback::from(move |event: Event| store.dispatch(Action::Dare(events::checked(&event))))
    };
    let switched = html! {
        <>
            <p class="hint">{ words::WHO }</p>
            <label class="check">
                <input
                    type="checkbox"
                    role="switch"
                    data-action="show-rules"
                    checked={store.dares}
                    onchange={switch}
                />
                <span>{ words::SHOW }</span>
            </label>
        </>
    };
    if !store.dares {
        return switched;
    }
    let rules = match &*read {
        Ok(rules) => rules.clone(),
        Err(error) => {
            let to_text = {
                let store = store.clone();
                move |_| store.dispatch(Action::Select(place("")))
            };
            return html! {
                <>
                    { switched }
                    <p class="problem" role="status">{ words::BROKEN }</p>
                    <pre class="error">{ error }</pre>
                    <button type="button" data-action="to-text" onclick={to_text}>
                        { crate::words::brand::TO_TEXT }
                    </button>
                </>
            };
        }
    };
    let button = |one: Section| {
        let section = section.clone();
        html! {
            <button
                type="button"
                data-action="section"
                data-section={one.id()}
                aria-pressed={(*section == one).to_string()}
                onclick={move |_| section.set(one)}
            >
                { words::section(one.id()) }
            </button>
        }
    };
    let choose = {
        let question = question.clone();
        Callback::from(move |event: Event| question.set(events::value(&event)))
    };
    let chosen = rules.questions.iter().find(|one| one.id == *question);
    let chosen = chosen.or_else(|| rules.questions.first()).cloned();
    html! {
        <>
            { switched }
            <div class="sections" role="group" aria-label={words::SECTIONS}>
                { for Section::ALL.map(button) }
            </div>
            {
                match *section {
                    Section::Questions => html! {
                        <>
                            <label class="box">
                                <span>{ words::QUESTION }</span>
                                <select data-action="question" onchange={choose}>
                                    for one in &rules.questions {
                                        <Entry
                                            value={one.id.clone()}
                                            chosen={chosen.as_ref().is_some_and(|chosen| chosen.id == one.id)}
                                        >
                                            {
                                                content
                                                    .words
                                                    .questions
                                                    .get(&one.id)
                                                    .map_or(&one.id, |words| &words.text)
                                            }
                                        </Entry>
                                    }
                                </select>
                            </label>
                            if let Some(question) = chosen {
                                <QuestionRules
                                    key={question.id.clone()}
                                    rules={rules.clone()}
                                    content={content.clone()}
                                    question={question.clone()}
                                />
                            }
                        </>
                    },
                    Section::Causes => html! { <CauseRules {rules} {content} /> },
                    Section::Levels => html! { <LevelRules {rules} {content} /> },
                    Section::Groups => html! { <GroupRules {rules} {content} /> },
                    Section::Safety => html! { <SafetyRules {rules} {content} /> },
                }
            }
        </>
    }
}
