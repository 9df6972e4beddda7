//! The library: everything that isn't open, in folds whose names say what is inside.

use yew::{Html, html};

use super::Scene;
use super::fold::fold;
use super::parts::{fill_practice, heading, link, text};
use super::section::{body, section};
use crate::quiz::judgement::Judgement;
use crate::quiz::plan::{Fold, Plan};

pub(super) fn library(scene: &Scene, judgement: &Judgement, plan: &Plan) -> Html {
    let words = &scene.content.words.interface;
    html! {
        if !plan.library.is_empty() {
            <section class="library" data-part="library">
                { heading(scene, 1, "chapter", &words.library_title) }
                for part in &plan.library {
                    { shelf(scene, judgement, part) }
                }
            </section>
        }
    }
}

fn shelf(scene: &Scene, judgement: &Judgement, part: &Fold) -> Html {
    let name = scene.content.words.folds.get(&part.id).map_or("", String::as_str);
    let summary = heading(scene, 2, "fold-title", name);
    fold(scene, "section", "section", summary, &|| match part.sections.as_slice() {
        // The name of the fold is the heading of its only section.
        [only] => body(scene, judgement, only),
        sections => html! {
            <>
                for part in sections {
                    { section(scene, judgement, 3, part) }
                }
                if part.id == PRACTICE {
                    <p>{ visit(scene) }</p>
                }
            </>
        },
    })
}

/// The fold about the practice.
const PRACTICE: &str = "practice";

/// The link to the practice's site.
fn visit(scene: &Scene) -> Html {
    let label = fill_practice(&scene.content.words.interface.visit, scene.practice);
    link(None, &scene.practice.website, &label)
}

/// The group "if", beside the talk plan.
pub(super) fn answers(scene: &Scene, judgement: &Judgement, plan: &Plan) -> Html {
    let Some(part) = &plan.answers else { return Html::default() };
    let summary = text(super::section::title(scene, part));
    fold(scene, "section", "section", summary, &|| body(scene, judgement, part))
}
