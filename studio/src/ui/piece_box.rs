//! One piece of advice to choose, with its text: those that are in no list, such as the pieces for tonight.

use std::rc::Rc;

use partner_quiz::quiz::content::Content;
use yew::{Html, Properties, component, html};

use super::choice_box::ChoiceBox;
use super::piece_list::piece_text;
use crate::field::Field;
use crate::rules_edit::single_pieces;

/// What the box is about.
#[derive(PartialEq, Properties)]
pub struct PieceBoxProps {
    /// The place.
    pub field: Field,
    /// The label.
    pub label: &'static str,
    /// The id of the piece that stands there, or an empty text.
    pub id: String,
    /// The texts.
    pub content: Rc<Content>,
    /// What happens if no piece stands there. Without it, one must.
    #[prop_or_default]
    pub without: Option<&'static str>,
}

/// The box.
#[component]
pub fn PieceBox(props: &PieceBoxProps) -> Html {
    let PieceBoxProps { field, label, id, content, without } = props;
    let pieces = single_pieces(content);
    let pieces = pieces.into_iter().map(|id| (id.to_string(), piece_text(content, id)));
    let without = without.map(|without| (String::new(), without.to_string()));
    let piece = content.words.pieces.get(id);
    html! {
        <div class="piece">
            <ChoiceBox
                field={field.clone()}
                label={*label}
                choices={without.into_iter().chain(pieces).collect::<Vec<_>>()}
                chosen={id.clone()}
            />
            if let Some(piece) = piece {
                <p class="hint">
                    { [piece.text.as_str(), piece.say.as_str()].join(" ") }{ " " }<code>{ id }</code>
                </p>
            }
        </div>
    }
}
