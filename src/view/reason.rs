//! The reasons: what stands out, because of which answers, and what nothing pointed to.

use yew::{Html, html};

use super::Scene;
use super::parts::{heading, text};
use crate::quiz::content::{Level, Reason};
use crate::quiz::judgement::Judgement;
use crate::quiz::placeholder::fill;
use crate::quiz::reasons::{Finding, Lead, Strength};

pub(super) fn reasons(scene: &Scene, judgement: &Judgement) -> Html {
    let words = &scene.content.words.interface;
    let title = if judgement.level == Level::NotAsked {
        &words.reasons_title_early
    } else {
        &words.reasons_title
    };
    let how_they_stand = match judgement.reasons.lead {
        Lead::Unnamed => Some(&words.lead_none),
        Lead::One => None,
        Lead::Two => Some(&words.lead_two),
        Lead::Several => Some(&words.lead_several),
        Lead::Flat => Some(&words.lead_flat),
    };
    let less_likely: Vec<_> = judgement.reasons.less_likely().collect();
    let without: Vec<_> =
        judgement.reasons.without_a_sign().map(|finding| title_of(scene, finding.reason)).collect();
    html! {
        <section class="reasons">
            { heading(scene, 1, "chapter", title) }
            <p class="note">{ text(&words.guess) }</p>
            if let Some(words) = how_they_stand {
                <p>{ text(words) }</p>
            }
            for finding in judgement.reasons.told() {
                { told(scene, judgement, finding) }
            }
            if !less_likely.is_empty() {
                { heading(scene, 2, "small", &words.less_likely) }
                <ul class="others">
                    for finding in less_likely {
                        { in_brief(scene, judgement, finding) }
                    }
                </ul>
            }
            if !without.is_empty() && judgement.reasons.lead != Lead::Unnamed {
                <p class="note">
                    { [words.nothing_pointed.as_str(), ": ", &without.join("; "), "."].concat() }
                </p>
            }
        </section>
    }
}

/// A reason in full: a short chapter.
fn told(scene: &Scene, judgement: &Judgement, finding: &Finding) -> Html {
    let words = &scene.content.words;
    let id = finding.reason.id();
    let told = words.pieces.get(id).map_or("", |piece| piece.text.as_str());
    html! {
        <section class="reason" part="reason" data-id={id}>
            { heading(scene, 2, "reason-title", title_of(scene, finding.reason)) }
            <p class="strength">{ text(strength(scene, judgement, finding.strength)) }</p>
            <p>{ text(told) }</p>
            { because(scene, &words.interface.because, &finding.because) }
            { because(scene, &words.interface.against, &finding.against) }
            <p class="note points">{ points(scene, finding) }</p>
        </section>
    }
}

/// A reason that isn't told in full: its name and its evidence on one line.
fn in_brief(scene: &Scene, judgement: &Judgement, finding: &Finding) -> Html {
    let words = &scene.content.words.interface;
    let (title, strength) =
        (title_of(scene, finding.reason), strength(scene, judgement, finding.strength));
    html! {
        <li data-id={finding.reason.id()}>
            { [title, ". ", strength].concat() }
            { said(scene, &words.because, &finding.because) }
            { said(scene, &words.against, &finding.against) }
        </li>
    }
}

/// What the visitor chose, on one line.
fn said(scene: &Scene, label: &str, options: &[String]) -> Html {
    if options.is_empty() {
        return Html::default();
    }
    let texts = options.iter().filter_map(|id| scene.content.words.options.get(id));
    let texts: Vec<&str> = texts.map(String::as_str).collect();
    html! {
        <span class="brief">
            { [" ", label, ": "].concat() }
            <span class="said">{ texts.join("; ") }</span>
            { "." }
        </span>
    }
}

fn title_of<'a>(scene: &'a Scene, reason: Reason) -> &'a str {
    scene.content.words.pieces.get(reason.id()).map_or("", |piece| piece.title.as_str())
}

fn strength<'a>(scene: &'a Scene, judgement: &Judgement, strength: Strength) -> &'a str {
    let words = &scene.content.words.interface;
    match judgement.spoken(strength) {
        Strength::Strong => &words.strength_strong,
        Strength::Some => &words.strength_some,
        Strength::One => &words.strength_one,
        Strength::None => "",
    }
}

/// "2 of 4 questions point here."
fn points(scene: &Scene, finding: &Finding) -> String {
    let words = &scene.content.words.interface;
    let text = if finding.signs == 1 { &words.points_here_one } else { &words.points_here };
    fill(text, &[("signs", &finding.signs.to_string()), ("chances", &finding.chances.to_string())])
}

/// What the visitor chose, in the words of the options.
pub(super) fn because(scene: &Scene, label: &str, options: &[String]) -> Html {
    if options.is_empty() {
        return Html::default();
    }
    html! {
        <div class="because" part="because">
            <p class="label">{ text(label) }</p>
            <ul>
                for id in options {
                    <li>{ quoted(scene, id) }</li>
                }
            </ul>
        </div>
    }
}

/// An option as evidence: in its own words, with what was asked where they don't stand alone.
fn quoted(scene: &Scene, id: &str) -> String {
    let words = &scene.content.words;
    let text = words.options.get(id).map_or("", String::as_str);
    let mut options = scene.content.rules.questions.iter().flat_map(|question| &question.options);
    if options.any(|choice| choice.id == id && choice.step.is_some()) {
        fill(&words.interface.because_step, &[("step", text)])
    } else {
        text.to_string()
    }
}
