//! Tonight: what may be behind it, one line to say (or to say nothing), one thing for the visitor, and two buttons.

use yew::{Html, html};

use super::Scene;
use super::parts::{button, focusable, text};
use super::piece::{piece, quote, said};
use super::practice_card::reach;
use super::reason::is_private;
use crate::quiz::content::Flag;
use crate::quiz::flow::Event;
use crate::quiz::judgement::Judgement;
use crate::quiz::plan::Tonight;

pub(super) fn tonight(scene: &Scene, judgement: &Judgement, plan: &Tonight) -> Html {
    let words = &scene.content.words;
    let found = |id: &str| words.pieces.get(id);
    html! {
        <section class="tonight" part="tonight" data-part="tonight">
            { focusable(scene, 1, "chapter", "opened", &words.interface.tonight_title) }
            if let Some(cause) = plan.cause.as_deref().and_then(found) {
                { behind(scene, judgement, &cause.text) }
            }
            if let Some(advice) = found(&plan.piece) {
                // The text of a cause's own piece stands above.
                if plan.cause.as_ref() != Some(&plan.piece) && !advice.text.is_empty() {
                    { what_to_do(judgement, &plan.piece, &advice.text) }
                }
                if !advice.say.is_empty() {
                    <p class="say">{ quote(&words.interface.say, &advice.say) }</p>
                }
            }
            if !plan.notice.is_empty() {
                <ul class="pieces">
                    for id in &plan.notice {
                        { piece(scene, judgement, id) }
                    }
                </ul>
            }
            if let Some(yourself) = found(&plan.yourself) {
                <p class="yourself private" data-id={plan.yourself.clone()}>{ text(&yourself.text) }</p>
            }
            <div class="actions">
                if plan.shows_talk {
                    { button("plan", "primary", &words.interface.tonight_plan, scene.on(Event::ShowTalk)) }
                }
                { reach(scene, !plan.shows_talk) }
            </div>
        </section>
    }
}

/// What to do. If the couple lives apart, it says so, and isn't printed.
fn what_to_do(judgement: &Judgement, id: &str, advice: &str) -> Html {
    if judgement.has(Flag::Apart) {
        html! { <p class="private" data-id={id.to_string()}>{ text(advice) }</p> }
    } else {
        html! { <p data-id={id.to_string()}>{ text(advice) }</p> }
    }
}

/// What may be behind it, and the answer that says so.
fn behind(scene: &Scene, judgement: &Judgement, cause: &str) -> Html {
    let Some(first) = judgement.causes.told.first() else { return Html::default() };
    let label = &scene.content.words.interface.tonight_said;
    let line = html! {
        <>
            <p class="behind">{ text(cause) }</p>
            if let Some(because) = judgement.because(first.cause).first() {
                <p class="because">
                    <span class="label">{ text(label) }</span>{ " " }{ said(scene, because) }
                </p>
            }
        </>
    };
    if is_private(scene, judgement, first) {
        html! { <div class="private">{ line }</div> }
    } else {
        line
    }
}
