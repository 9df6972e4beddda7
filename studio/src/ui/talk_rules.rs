//! The lines that each part of the talk plan is chosen from.

use partner_quiz::quiz::content::Part;
use yew::{Html, component, html};

use super::fold::Fold;
use super::piece_list::PieceList;
use super::rules_part::PartProps;
use crate::field::Field;
use crate::rules_edit::{name, place};
use crate::words::rules as words;

/// The form.
#[component]
pub(crate) fn TalkRules(props: &PartProps) -> Html {
    let PartProps { rules, content } = props;
    let key = |part: Part| format!("talk.{}", name(part));
    let title = |part: Part| {
        let words = content.words.talk.get(&part);
        words.map_or_else(|| name(part), |words| words.title.clone())
    };
    let homes: Vec<(Field, String)> =
        rules.talk.iter().map(|(part, _)| (place(&key(*part)), title(*part))).collect();
    html! {
        <>
            <p class="hint">{ words::TALK_LINES }</p>
            for (part, lines) in rules.talk.iter() {
                <Fold key={key(*part)} of={key(*part)} title={title(*part)}>
                    <PieceList
                        field={place(&key(*part))}
                        label={words::PIECES}
                        ids={lines.clone()}
                        content={content.clone()}
                        homes={homes.clone()}
                    />
                </Fold>
            }
        </>
    }
}
