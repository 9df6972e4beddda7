//! The result, which reads like a letter: the level, the reasons with their evidence, the steps in order, and
//! everything else folded.

use yew::{Html, html};

use super::Scene;
use super::caution::caution;
use super::paper::paper;
use super::parts::{button, element, focusable, heading, screen_heading, text};
use super::piece::quote;
use super::practice_card::practice_card;
use super::reason::{because, reasons};
use super::section::{folded, section};
use super::talk::talk;
use crate::quiz::content::{Flag, Route};
use crate::quiz::flow::Event;
use crate::quiz::judgement::{Judgement, judge};
use crate::quiz::plan::{Section, plan};

/// The group that is shown as the practice's card.
const PRACTICE: &str = "svc";

/// The value of `data-level`.
pub(super) fn level(scene: &Scene) -> &'static str {
    judge(&scene.content.rules, &scene.state.answers).level.id()
}

pub(super) fn result(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let judgement = judge(&scene.content.rules, &scene.state.answers);
    let plan = plan(&scene.content.rules, &judgement);
    let Some(level) = scene.content.words.levels.get(&judgement.level) else {
        return Html::default();
    };
    let held_back = judgement.route == Route::Caution && !scene.state.feels_safe;
    let shown = |part: &&Section| !(part.behind && held_back);
    let (practice, closing): (Vec<_>, Vec<_>) =
        plan.closing.iter().partition(|part| part.group == PRACTICE);
    let letter = html! {
        <>
            { screen_heading(scene, &level.title) }
            if judgement.route == Route::Caution {
                { caution(scene) }
            }
            <p class="lead">{ text(&level.text) }</p>
            { because(scene, &words.because, &judgement.level_because) }
            { notes(scene, &judgement) }
            { reasons(scene, &judgement) }
            <section class="steps">
                { focusable(scene, 1, "chapter", "opened", &level.steps) }
                for part in plan.steps.iter().filter(shown) {
                    { section(scene, 2, part) }
                }
            </section>
            if !held_back {
                { talk(scene, &plan) }
            }
            if plan.later.iter().any(|part| shown(&part)) {
                <section class="later">
                    { heading(scene, 1, "chapter", &level.later) }
                    for part in plan.later.iter().filter(shown) {
                        { folded(scene, 2, part) }
                    }
                </section>
            }
            if !plan.therapy.is_empty() {
                <section class="later">
                    { heading(scene, 1, "chapter", &words.therapy_title) }
                    for part in plan.therapy.iter().filter(shown) {
                        { folded(scene, 2, part) }
                    }
                </section>
            }
            for part in closing.into_iter().filter(shown) {
                { section(scene, 1, part) }
            }
            <section class="ask">
                { heading(scene, 1, "chapter", &words.ask_them) }
                <p class="say">{ quote("", &words.ask_them_say) }</p>
            </section>
            for part in practice {
                { practice_card(scene, part) }
            }
            <section class="more">
                { heading(scene, 1, "chapter", &words.more_title) }
                <p>{ text(&words.more_text) }</p>
                for part in plan.more.iter().filter(shown) {
                    { folded(scene, 2, part) }
                }
            </section>
            if !held_back {
                { paper(scene) }
            }
            <p class="note">{ text(&words.disclaimer) }</p>
            <div class="actions">
                { button("restart", "secondary", &words.restart, scene.on(Event::Restart)) }
                { button("back", "secondary", &words.back, scene.on(Event::Back)) }
            </div>
        </>
    };
    let class = if scene.state.print_answers { "letter with-answers" } else { "letter" };
    element("article", &["class"], &[Some(class)], letter).into()
}

/// A sentence for each flag that has one.
fn notes(scene: &Scene, judgement: &Judgement) -> Html {
    let words = &scene.content.words.interface;
    let note = |flag: &Flag| match flag {
        Flag::Hinted => Some(&words.hinted),
        Flag::TalksItThrough => Some(&words.talks_it_through),
        Flag::WantsIt => Some(&words.wants_it),
        Flag::AskedCalmly => Some(&words.asked_calmly),
        Flag::MixedSignals => Some(&words.mixed_signals),
        Flag::NoProblem => Some(&words.no_problem),
        Flag::LeaningOut => Some(&words.leaning_out),
        Flag::WornOut => Some(&words.worn_out),
        Flag::NotAsked | Flag::Practical | Flag::Tired | Flag::Leaving => None,
    };
    html! {
        for flag in &judgement.flags {
            if let Some(note) = note(flag) {
                if flag.is_private() {
                    <p class="flag private">{ text(note) }</p>
                } else {
                    <p class="flag">{ text(note) }</p>
                }
            }
        }
    }
}
