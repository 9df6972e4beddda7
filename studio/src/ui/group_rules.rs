//! The groups with their pieces.

use yew::{Html, component, html};

use super::choice_box::ChoiceBox;
use super::fold::Fold;
use super::piece_list::{PieceList, group_title};
use super::rules_part::PartProps;
use crate::field::Field;
use crate::rules_edit::place;
use crate::words::rules as words;

/// The form.
#[component]
pub(crate) fn GroupRules(props: &PartProps) -> Html {
    let PartProps { rules, content } = props;
    let pieces = |id: &str| place(&format!("groups.{id}.pieces"));
    let homes: Vec<(Field, String)> = rules
        .groups
        .iter()
        .map(|group| (pieces(&group.id), group_title(content, &group.id)))
        .collect();
    html! {
        for group in &rules.groups {
            <Fold
                key={group.id.clone()}
                of={format!("groups.{}", group.id)}
                title={group_title(content, &group.id)}
            >
                <ChoiceBox
                    field={place(&format!("groups.{}.intro", group.id))}
                    label={words::INTRO}
                    choices={
                        (0..=group.pieces.len())
                            .map(|count| (count.to_string(), count.to_string()))
                            .collect::<Vec<_>>()
                    }
                    chosen={group.intro.to_string()}
                    numbers=true
                />
                <PieceList
                    field={pieces(&group.id)}
                    label={words::PIECES}
                    ids={group.pieces.clone()}
                    content={content.clone()}
                    homes={homes.clone()}
                />
            </Fold>
        }
    }
}
