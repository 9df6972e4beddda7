//! The result, read like a letter: the level, the reasons with their evidence, the steps in their
//! order, and everything else folded.

use yew::Html;

use super::Scene;
use super::caution::caution;
use super::paper::paper;
use super::parts::{button, el, focusable, heading, level as heading_level, line, screen_heading};
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
    let words = &scene.content.words;
    let judgement = judge(&scene.content.rules, &scene.state.answers);
    let plan = plan(&scene.content.rules, &judgement);
    let Some(level) = words.levels.get(&judgement.level) else { return Html::default() };
    let held_back = judgement.route == Route::Caution && !scene.state.feels_safe;
    let shown = |part: &&Section| !(part.behind && held_back);
    let chapter = |title: &str, parts: &[Section]| {
        let mut children = vec![heading(scene, 1, "chapter", title)];
        children.extend(parts.iter().filter(shown).map(|part| folded(scene, 2, part)));
        el("section", "later", children)
    };

    let mut letter = vec![screen_heading(scene, &level.title)];
    if judgement.route == Route::Caution {
        letter.push(caution(scene));
    }
    letter.push(line("p", "lead", &level.text));
    letter.push(because(scene, &words.interface.because, &judgement.level_because));
    notes(scene, &judgement, &mut letter);
    letter.push(reasons(scene, &judgement));
    let mut steps = vec![focusable(heading_level(scene, 1), "chapter", "opened", &level.steps)];
    steps.extend(plan.steps.iter().filter(shown).map(|part| section(scene, 2, part)));
    letter.push(el("section", "steps", steps));
    if !held_back {
        letter.push(talk(scene, &plan));
    }
    if plan.later.iter().any(|part| shown(&part)) {
        letter.push(chapter(&level.later, &plan.later));
    }
    if !plan.therapy.is_empty() {
        letter.push(chapter(&words.interface.therapy_title, &plan.therapy));
    }
    let (practice, closing): (Vec<_>, Vec<_>) =
        plan.closing.iter().partition(|part| part.group == PRACTICE);
    letter.extend(closing.into_iter().filter(shown).map(|part| section(scene, 1, part)));
    let ask = vec![
        heading(scene, 1, "chapter", &words.interface.ask_them),
        quote("say", "", &words.interface.ask_them_say),
    ];
    letter.push(el("section", "ask", ask));
    letter.extend(practice.into_iter().map(|part| practice_card(scene, part)));
    let mut more = vec![
        heading(scene, 1, "chapter", &words.interface.more_title),
        line("p", "", &words.interface.more_text),
    ];
    more.extend(plan.more.iter().filter(shown).map(|part| folded(scene, 2, part)));
    letter.push(el("section", "more", more));
    if !held_back {
        letter.push(paper(scene));
    }
    letter.push(line("p", "note", &words.interface.disclaimer));
    let actions = vec![
        button("restart", "secondary", &words.interface.restart, scene.on(Event::Restart)),
        button("back", "secondary", &words.interface.back, scene.on(Event::Back)),
    ];
    letter.push(el("div", "actions", actions));
    el("article", if scene.state.print_answers { "letter with-answers" } else { "letter" }, letter)
}

/// A sentence for each flag that has one.
fn notes(scene: &Scene, judgement: &Judgement, letter: &mut Vec<Html>) {
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
    letter.extend(judgement.flags.iter().filter_map(|flag| {
        let class = if flag.is_private() { "flag private" } else { "flag" };
        Some(line("p", class, text(flag)?))
    }));
}
