//! The result: one page that helps tonight. The parts stand here in the order in which they stand on the page; what
//! each of them says is in the file of its name.
//!
//! On a slow phone, drawing all of it takes a fifth of a second. So what stands first on the page comes first, and the
//! rest right after the browser has painted that.

use yew::{Html, html};

use super::Scene;
use super::caution::{caution, crisis};
use super::library::library;
use super::paper::paper;
use super::parts::{button, element, screen_heading, text};
use super::piece::paragraph;
use super::practice_card::practice_card;
use super::reason::reasons;
use super::section::section;
use super::talk::talk;
use super::tonight::tonight;
use super::you::you;
use crate::quiz::content::{Flag, Route};
use crate::quiz::flow::Event;
use crate::quiz::judgement::{Judgement, judge};
use crate::quiz::plan::{Plan, plan};

/// The value of `data-level`.
pub(super) fn level(scene: &Scene) -> &'static str {
    judge(&scene.content.rules, &scene.state.answers).level.id()
}

pub(super) fn result(scene: &Scene) -> Html {
    let content = scene.content;
    let words = &content.words.interface;
    let judgement = judge(&content.rules, &scene.state.answers);
    let plan = plan(&content.rules, &judgement, scene.state.feels_safe);
    let title = content.words.levels.get(&judgement.level).map_or("", |level| &level.title);
    let letter = html! {
        <>
            if plan.held_back {
                { screen_heading(scene, &words.caution_title) }
                { caution(scene) }
            } else {
                { screen_heading(scene, title) }
            }
            if plan.crisis {
                { crisis(scene) }
            }
            if !plan.held_back {
                { paragraph(scene, &content.rules.validation) }
                if let Some(flag) = plan.note {
                    { note(scene, flag) }
                }
                if judgement.route == Route::Caution {
                    <p class="note private">{ text(&words.caution_note) }</p>
                }
            }
            if let Some(plan) = &plan.tonight {
                { tonight(scene, &judgement, plan) }
            }
            if !plan.held_back {
                { reasons(scene, &judgement, &plan) }
            }
            if scene.whole {
                { rest(scene, &judgement, &plan) }
            }
        </>
    };
    let class = if scene.state.print_answers { "letter with-answers" } else { "letter" };
    element("article", &["class"], &[Some(class)], letter).into()
}

/// What stands further down.
fn rest(scene: &Scene, judgement: &Judgement, plan: &Plan) -> Html {
    let words = &scene.content.words.interface;
    html! {
        <>
            if let Some(place) = &plan.talk {
                { talk(scene, judgement, plan, place) }
            }
            for part in &plan.open {
                { section(scene, judgement, 1, part) }
            }
            { you(scene, judgement, plan) }
            { practice_card(scene, plan) }
            { library(scene, judgement, plan) }
            if !plan.held_back {
                { paper(scene) }
            }
            <div class="actions">
                { button("restart", "secondary", &words.restart, scene.on(Event::Restart)) }
                { button("back", "secondary", &words.back, scene.on(Event::Back)) }
            </div>
            <p class="note">{ text(&words.disclaimer) }</p>
        </>
    }
}

/// The sentence of a flag. One about the couple isn't printed.
fn note(scene: &Scene, flag: Flag) -> Html {
    let words = &scene.content.words.interface;
    match flag {
        Flag::WantsIt => html! { <p class="flag private">{ text(&words.wants_it) }</p> },
        Flag::Hinted => html! { <p class="flag">{ text(&words.hinted) }</p> },
        Flag::TalksItThrough => html! { <p class="flag">{ text(&words.talks_it_through) }</p> },
        Flag::AskedCalmly => html! { <p class="flag">{ text(&words.asked_calmly) }</p> },
        Flag::MixedSignals => html! { <p class="flag">{ text(&words.mixed_signals) }</p> },
        _ => Html::default(),
    }
}
