//! The reasons: what stands out, because of which answers, and what nothing pointed to.

use yew::Html;

use super::Scene;
use super::parts::{el, heading, line, marked, text};
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
    let without: Vec<_> = judgement.reasons.without_a_sign().collect();
    let mut children = vec![heading(scene, 1, "chapter", title), line("p", "note", &words.guess)];
    children.extend(how_they_stand.map(|text| line("p", "", text)));
    children.extend(judgement.reasons.told().iter().map(|finding| told(scene, judgement, finding)));
    if !less_likely.is_empty() {
        children.push(heading(scene, 2, "small", &words.less_likely));
        let brief = less_likely.into_iter().map(|finding| in_brief(scene, judgement, finding));
        children.push(el("ul", "others", brief.collect()));
    }
    if !without.is_empty() && judgement.reasons.lead != Lead::Unnamed {
        let titles: Vec<_> =
            without.iter().map(|finding| title_of(scene, finding.reason)).collect();
        let text = [words.nothing_pointed.as_str(), ": ", &titles.join("; "), "."].concat();
        children.push(line("p", "note", &text));
    }
    el("section", "reasons", children)
}

/// A reason in full: a short chapter.
fn told(scene: &Scene, judgement: &Judgement, finding: &Finding) -> Html {
    let words = &scene.content.words;
    let text = words.pieces.get(finding.reason.id()).map_or("", |piece| piece.text.as_str());
    let children = vec![
        heading(scene, 2, "reason-title", title_of(scene, finding.reason)),
        line("p", "strength", strength(scene, judgement, finding.strength)),
        line("p", "", text),
        because(scene, &words.interface.because, &finding.because),
        because(scene, &words.interface.against, &finding.against),
        line("p", "note points", &points(scene, finding)),
    ];
    marked("section", "reason", "reason", finding.reason.id(), children)
}

/// A reason that isn't told in full: its name and its evidence on one line.
fn in_brief(scene: &Scene, judgement: &Judgement, finding: &Finding) -> Html {
    let words = &scene.content.words.interface;
    let strength = strength(scene, judgement, finding.strength);
    let children = vec![
        text(&[title_of(scene, finding.reason), ". ", strength].concat()),
        said(scene, &words.because, &finding.because),
        said(scene, &words.against, &finding.against),
    ];
    marked("li", "", "", finding.reason.id(), children)
}

/// What the visitor chose, on one line.
fn said(scene: &Scene, label: &str, options: &[String]) -> Html {
    if options.is_empty() {
        return Html::default();
    }
    let texts = options.iter().filter_map(|id| scene.content.words.options.get(id));
    let texts: Vec<&str> = texts.map(String::as_str).collect();
    let children = vec![
        text(&[" ", label, ": "].concat()),
        line("span", "said", &texts.join("; ")),
        text("."),
    ];
    el("span", "brief", children)
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
    let quotes = options.iter().map(|id| line("li", "", &quoted(scene, id)));
    let children = vec![line("p", "label", label), el("ul", "", quotes.collect())];
    marked("div", "because", "because", "", children)
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
