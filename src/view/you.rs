//! For you: what fits how the visitor is holding up.

use yew::{Html, html};

use super::Scene;
use super::parts::{heading, text};
use super::piece::piece;
use crate::quiz::judgement::Judgement;
use crate::quiz::plan::Plan;

pub(super) fn you(scene: &Scene, judgement: &Judgement, plan: &Plan) -> Html {
    let words = &scene.content.words.interface;
    html! {
        if !plan.you.is_empty() {
            <section class="you private" part="you" data-part="you">
                { heading(scene, 1, "chapter", &words.you_title) }
                if plan.you_noted {
                    <p class="note">{ text(&words.caution_note) }</p>
                }
                <ul class="pieces">
                    for id in &plan.you {
                        { piece(scene, judgement, id) }
                    }
                </ul>
            </section>
        }
    }
}
