//! The tab "Rules", behind a switch: what each answer means, and which advice fits what.

use std::rc::Rc;

use partner_quiz::quiz::content::Content;
use yew::{Callback, Event, Html, component, html, use_effect_with, use_memo, use_state};

use super::cause_rules::CauseRules;
use super::dare_switch::DareSwitch;
use super::entry::Entry;
use super::focus::use_focus;
use super::group_rules::GroupRules;
use super::level_rules::LevelRules;
use super::library_rules::LibraryRules;
use super::question_rules::QuestionRules;
use super::safety_rules::SafetyRules;
use super::talk_rules::TalkRules;
use super::you_rules::YouRules;
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
    /// The talk plan.
    Talk,
    /// What is for the visitors themselves.
    You,
    /// Groups of pieces.
    Groups,
    /// The folds with the groups.
    Library,
    /// Safety.
    Safety,
}

impl Section {
    const ALL: [Self; 8] = [
        Self::Questions,
        Self::Causes,
        Self::Levels,
        Self::Talk,
        Self::You,
        Self::Groups,
        Self::Library,
        Self::Safety,
    ];

    /// The part that a place belongs to.
    fn of(field: &Field) -> Option<Self> {
        (field.file == RULES).then_some(())?;
        match field.key.split('.').next()? {
            "questions" => Some(Self::Questions),
            "causes" | "unnamed" => Some(Self::Causes),
            "levels" | "untried" | "apart" | "validation" => Some(Self::Levels),
            "talk" => Some(Self::Talk),
            "you" | "flags" => Some(Self::You),
            "groups" => Some(Self::Groups),
            "library" => Some(Self::Library),
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
            Self::Talk => "talk",
            Self::You => "you",
            Self::Groups => "groups",
            Self::Library => "library",
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
    let of_question = use_focus(&place(&format!("questions.{}", *question)));
    // A problem leads to its place.
    {
        let (section, question) = (section.clone(), question.clone());
        use_effect_with((store.field.clone(), store.led), move |(field, _)| {
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
    if !store.dares {
        return html! { <DareSwitch /> };
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
                    <DareSwitch />
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
            <DareSwitch />
            <div class="sections" role="group" aria-label={words::SECTIONS}>
                { for Section::ALL.map(button) }
            </div>
            {
                match *section {
                    Section::Questions => html! {
                        <>
                            <label class="box">
                                <span>{ words::QUESTION }</span>
                                <select ref={of_question} data-action="question" onchange={choose}>
                                    for (at, one) in rules.questions.iter().enumerate() {
                                        <Entry
                                            value={one.id.clone()}
                                            chosen={chosen.as_ref().is_some_and(|chosen| chosen.id == one.id)}
                                        >
                                            { at + 1 }{ ". " }{ question_text(&content, &one.id) }
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
                    Section::Talk => html! { <TalkRules {rules} {content} /> },
                    Section::You => html! { <YouRules {rules} {content} /> },
                    Section::Groups => html! { <GroupRules {rules} {content} /> },
                    Section::Library => html! { <LibraryRules {rules} {content} /> },
                    Section::Safety => html! { <SafetyRules {rules} {content} /> },
                }
            }
        </>
    }
}

/// What a question asks.
pub(crate) fn question_text(content: &Content, id: &str) -> String {
    let words = content.words.questions.get(id);
    words.map_or_else(|| id.to_string(), |words| words.text.clone())
}
