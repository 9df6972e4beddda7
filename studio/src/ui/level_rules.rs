//! What the result of each level opens with.

use partner_quiz::quiz::content::{Level, Outline};
use yew::{Html, component, html};

use super::fold::Fold;
use super::outline_rules::OutlineRules;
use super::piece_box::PieceBox;
use super::rules_part::PartProps;
use crate::rules_edit::place;
use crate::words::rules as words;

/// The form.
#[component]
pub(crate) fn LevelRules(props: &PartProps) -> Html {
    let PartProps { rules, content } = props;
    let mut outlines: Vec<(String, String, Outline)> = Vec::new();
    for level in Level::ALL {
        let title = content.words.levels.get(&level).map(|level| level.title.clone());
        if let Some(outline) = rules.levels.get(&level) {
            outlines.push((words::level(level), title.unwrap_or_default(), outline.clone()));
        }
    }
    for (key, outline) in [("untried", &rules.untried), ("apart", &rules.apart)] {
        outlines.push((key.into(), words::outline(key).into(), outline.clone()));
    }
    html! {
        <>
            <PieceBox
                field={place("validation")}
                label={words::VALIDATION}
                id={rules.validation.clone()}
                content={content.clone()}
            />
            for (key, title, outline) in outlines {
                <Fold key={key.clone()} of={key.clone()} {title}>
                    <OutlineRules of={key.clone()} {outline} content={content.clone()} />
                </Fold>
            }
        </>
    }
}
