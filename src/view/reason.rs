//! What may be behind it: the causes that stand out, because of which answers, and the reasons that don't.

use yew::{Html, html};

use super::Scene;
use super::fold::fold;
use super::parts::{element, heading, text};
use super::piece::{paragraph, quote, said};
use crate::quiz::causes::{Finding, Lead, Strength};
use crate::quiz::content::{Cause, Interface, Level};
use crate::quiz::judgement::Judgement;
use crate::quiz::placeholder::fill;
use crate::quiz::plan::Plan;

pub(super) fn reasons(scene: &Scene, judgement: &Judgement, plan: &Plan) -> Html {
    let words = &scene.content.words.interface;
    let title = if judgement.level == Level::NotAsked {
        &words.reasons_title_early
    } else {
        &words.reasons_title
    };
    // The first is open, unless the result is to be short.
    let told = &judgement.causes.told;
    let (first, rest) = told.split_at_checked(usize::from(!plan.brief)).unwrap_or_default();
    html! {
        <section class="reasons" data-part="reasons">
            { heading(scene, 1, "chapter", title) }
            <p class="note">{ text(&words.guess) }</p>
            if let Some(words) = how_they_stand(words, judgement, plan) {
                <p>{ text(words) }</p>
            }
            for finding in first {
                { open(scene, judgement, plan, finding) }
            }
            for finding in rest {
                { folded(scene, judgement, plan, finding) }
            }
            { others(scene, judgement) }
        </section>
    }
}

/// A sentence on how the reasons stand to each other. If a circumstance leads, it explains enough.
fn how_they_stand<'a>(words: &'a Interface, judgement: &Judgement, plan: &Plan) -> Option<&'a str> {
    let told = &judgement.causes.told;
    let reason_leads = !plan.brief && told.first().is_some_and(|first| first.cause.is_reason());
    match judgement.causes.lead {
        Lead::Flat => Some(&words.lead_flat),
        Lead::Unnamed if told.is_empty() && judgement.level != Level::NotResisting => {
            Some(&words.lead_none)
        }
        Lead::Two if reason_leads => Some(&words.lead_two),
        Lead::Several if reason_leads => Some(&words.lead_several),
        _ => None,
    }
}

/// The first cause: a short chapter.
fn open(scene: &Scene, judgement: &Judgement, plan: &Plan, finding: &Finding) -> Html {
    let inside = html! {
        <>
            { heading(scene, 2, "reason-title", title(scene, finding.cause)) }
            <p class="strength">{ text(strength(scene, judgement, finding)) }</p>
            { chapter(scene, judgement, plan, finding) }
        </>
    };
    let class = if is_private(scene, judgement, finding) { "reason private" } else { "reason" };
    let keys = &["class", "part", "data-id"];
    let values = &[Some(class), Some("reason"), Some(finding.cause.id())];
    element("section", keys, values, inside).into()
}

/// Another cause: its name, its strength and one answer, with the chapter folded.
fn folded(scene: &Scene, judgement: &Judgement, plan: &Plan, finding: &Finding) -> Html {
    let summary = html! {
        <>
            { heading(scene, 2, "reason-title", title(scene, finding.cause)) }
            <span class="strength">{ text(strength(scene, judgement, finding)) }</span>
            for option in judgement.because(finding.cause).first() {
                { said(scene, option) }
            }
        </>
    };
    let class = if is_private(scene, judgement, finding) {
        "reason section private"
    } else {
        "reason section"
    };
    let inside = || {
        html! {
            <div data-id={finding.cause.id()}>{ chapter(scene, judgement, plan, finding) }</div>
        }
    };
    fold(scene, class, "reason", summary, &inside)
}

/// What a cause means, because of which other answers, and what could be said to it. The first answer stands above: in
/// the card for tonight, or in the summary of the fold. So does the reply that the card has.
fn chapter(scene: &Scene, judgement: &Judgement, plan: &Plan, finding: &Finding) -> Html {
    let words = &scene.content.words;
    let told = words.pieces.get(finding.cause.id()).map_or("", |piece| piece.text.as_str());
    let with =
        scene.content.rules.causes.get(&finding.cause).into_iter().flat_map(|rule| &rule.with);
    let because_of = judgement.because(finding.cause);
    let tonight = plan.tonight.as_ref().map(|tonight| tonight.piece.as_str());
    html! {
        <>
            <p>{ text(told) }</p>
            { because(scene, &words.interface.because_also, because_of.get(1..).unwrap_or_default()) }
            { because(scene, &words.interface.against, &judgement.against(finding.cause)) }
            for id in judgement.replies(finding.cause) {
                if tonight != Some(id) {
                    { reply(scene, id) }
                }
            }
            for id in with {
                { more(scene, id) }
            }
        </>
    }
}

/// A piece that is told with a cause, folded under its title.
fn more(scene: &Scene, id: &str) -> Html {
    let title = scene.content.words.pieces.get(id).map_or("", |piece| piece.title.as_str());
    fold(scene, "section", "section", text(title), &|| paragraph(scene, id))
}

/// What the visitor could say to what the partner said.
fn reply(scene: &Scene, id: &str) -> Html {
    let words = &scene.content.words;
    let Some(piece) = words.pieces.get(id) else { return Html::default() };
    html! {
        <p class="say reply" data-id={id.to_string()}>{ quote(&words.interface.reply, &piece.say) }</p>
    }
}

/// The reasons that aren't told, folded: those with a sign first.
fn others(scene: &Scene, judgement: &Judgement) -> Html {
    let words = &scene.content.words.interface;
    let others = |has_sign: bool| {
        judgement.causes.others().filter(move |finding| (finding.score > 0) == has_sign)
    };
    let list = |label: &str, has_sign: bool| {
        html! {
            if others(has_sign).next().is_some() {
                <p class="label">{ text(label) }</p>
                <ul class="pieces">
                    for finding in others(has_sign) {
                        { in_brief(scene, judgement, finding) }
                    }
                </ul>
            }
        }
    };
    if judgement.causes.others().next().is_none() {
        return Html::default();
    }
    let summary = heading(scene, 2, "fold-title", &words.others_title);
    let of_level: Vec<&str> = judgement.level_because.iter().map(String::as_str).collect();
    fold(scene, "section", "section", summary, &|| {
        html! {
            <>
                { list(&words.less_likely, true) }
                { list(&words.nothing_pointed, false) }
                { because(scene, &words.because, &of_level) }
            </>
        }
    })
}

/// A reason that isn't told: its name, what it means, and its evidence.
fn in_brief(scene: &Scene, judgement: &Judgement, finding: &Finding) -> Html {
    let words = &scene.content.words;
    let told = words.pieces.get(finding.cause.id()).map_or("", |piece| piece.text.as_str());
    html! {
        <li data-id={finding.cause.id()}>
            <strong class="piece-title">{ text(title(scene, finding.cause)) }</strong>
            <p>{ text(told) }</p>
            { because(scene, &words.interface.because, &judgement.because(finding.cause)) }
            { because(scene, &words.interface.against, &judgement.against(finding.cause)) }
            for id in judgement.replies(finding.cause) {
                { reply(scene, id) }
            }
        </li>
    }
}

fn title<'a>(scene: &'a Scene, cause: Cause) -> &'a str {
    scene.content.words.pieces.get(cause.id()).map_or("", |piece| piece.title.as_str())
}

fn strength<'a>(scene: &'a Scene, judgement: &Judgement, finding: &Finding) -> &'a str {
    let words = &scene.content.words.interface;
    match finding.strength.spoken(judgement.level) {
        Strength::Strong => &words.strength_strong,
        Strength::Some => &words.strength_some,
        Strength::One => &words.strength_one,
        Strength::None => "",
    }
}

/// Whether nothing of a cause is printed, because only answers about safety, the couple or the visitor point to it.
pub(super) fn is_private(scene: &Scene, judgement: &Judgement, finding: &Finding) -> bool {
    judgement.because(finding.cause).into_iter().all(|option| scene.is_private(option))
}

/// What the visitor chose, in the words of the options.
fn because(scene: &Scene, label: &str, options: &[&str]) -> Html {
    if options.is_empty() {
        return Html::default();
    }
    html! {
        <div class="because" part="because">
            <p class="label">{ text(label) }</p>
            <ul>
                for id in options {
                    <li>{ evidence(scene, id) }</li>
                }
            </ul>
        </div>
    }
}

/// An option as evidence: in its own words, with what was asked where they don't stand alone.
fn evidence(scene: &Scene, id: &str) -> Html {
    let words = &scene.content.words;
    let mut options = scene.content.rules.questions.iter().flat_map(|question| &question.options);
    if options.any(|choice| choice.id == id && choice.step.is_some()) {
        let step = words.options.get(id).map_or("", String::as_str);
        html! { { fill(&words.interface.because_step, &[("step", step)]) } }
    } else {
        said(scene, id)
    }
}
