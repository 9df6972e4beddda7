//! The result, read like a letter: the level, the reasons with their evidence, the steps in their
//! order, and everything else folded.

use yew::{Html, classes, html};

use super::Scene;
use super::caution::caution;
use super::paper::paper;
use super::parts::{button, heading, screen_heading, tag};
use super::practice_card::practice_card;
use super::reason::{because, reasons};
use super::section::{folded, section};
use super::talk::talk;
use crate::quiz::content::{Flag, Route};
use crate::quiz::flow::Event;
use crate::quiz::judgement::{Judgement, judge};
use crate::quiz::plan::plan;

/// The value of `data-level`.
pub(super) fn level(scene: &Scene) -> &'static str {
    judge(&scene.content.rules, &scene.state.answers).level.id()
}

pub(super) fn result(scene: &Scene) -> Html {
    let words = &scene.content.words;
    let judgement = judge(&scene.content.rules, &scene.state.answers);
    let plan = plan(&scene.content.rules, &judgement);
    let Some(level) = words.levels.get(&judgement.level) else { return Html::default() };
    let held_back = judgement.route == Route::Caution && !scene.state.feels_safe;
    let shown = |part: &&crate::quiz::plan::Section| !(part.behind && held_back);

    let steps: Vec<_> = plan.steps.iter().filter(shown).collect();
    let later: Vec<_> = plan.later.iter().filter(shown).collect();
    html! {
        <article class={classes!("letter", scene.state.print_answers.then_some("with-answers"))}>
            { screen_heading(scene, &level.title) }
            if judgement.route == Route::Caution {
                { caution(scene) }
            }
            <p class="lead">{ &level.text }</p>
            { because(scene, &words.interface.because, &judgement.level_because) }
            { notes(scene, &judgement) }
            { reasons(scene, &judgement) }
            <section class="steps">
                <@{tag(scene, 1)} class="chapter" tabindex="-1" data-focus="opened">{ &level.steps }</@>
                { for steps.iter().map(|part| section(scene, 2, part)) }
            </section>
            if !held_back {
                { talk(scene, &plan) }
            }
            if !later.is_empty() {
                <section class="later">
                    { heading(scene, 1, "chapter", html! { &level.later }) }
                    { for later.iter().map(|part| folded(scene, 2, part)) }
                </section>
            }
            if !plan.therapy.is_empty() {
                <section class="later">
                    { heading(scene, 1, "chapter", html! { &words.interface.therapy_title }) }
                    { for plan.therapy.iter().filter(shown).map(|part| folded(scene, 2, part)) }
                </section>
            }
            { for plan.closing.iter().filter(shown).filter(|part| part.group != "svc").map(|part| section(scene, 1, part)) }
            <section class="ask">
                { heading(scene, 1, "chapter", html! { &words.interface.ask_them }) }
                <p class="say"><q>{ &words.interface.ask_them_say }</q></p>
            </section>
            { for plan.closing.iter().filter(|part| part.group == "svc").map(|part| practice_card(scene, part)) }
            <section class="more">
                { heading(scene, 1, "chapter", html! { &words.interface.more_title }) }
                <p>{ &words.interface.more_text }</p>
                { for plan.more.iter().filter(shown).map(|part| folded(scene, 2, part)) }
            </section>
            if !held_back {
                { paper(scene) }
            }
            <p class="note">{ &words.interface.disclaimer }</p>
            <div class="actions">
                { button("restart", "secondary", &words.interface.restart, scene.on(Event::Restart)) }
                { button("back", "secondary", &words.interface.back, scene.on(Event::Back)) }
            </div>
        </article>
    }
}

/// A sentence for each flag that has one.
fn notes(scene: &Scene, judgement: &Judgement) -> Html {
    let words = &scene.content.words.interface;
    let text = |flag: &Flag| match flag {
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
        <>
            { for judgement.flags.iter().filter_map(|flag| {
                let class = classes!("flag", flag.is_private().then_some("private"));
                Some(html! { <p {class}>{ text(flag)? }</p> })
            }) }
        </>
    }
}
