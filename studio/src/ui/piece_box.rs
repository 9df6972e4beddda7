//! One piece of advice to choose, with its text: those that are in no list, such as the pieces for tonight.

use std::rc::Rc;

use partner_quiz::quiz::content::Content;
use yew::{Callback, Html, Properties, component, html, use_state};

use super::choice_box::ChoiceBox;
use super::piece_list::piece_text;
use super::use_store;
use crate::field::Field;
use crate::rules_edit::{rules, single_pieces, stands, swapped};
use crate::store::Action;
use crate::words::rules as words;

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

/// What became of the piece that was there.
#[derive(Clone, PartialEq)]
struct Gone {
    id: String,
    /// Whether it changed places with the new one.
    swapped: bool,
}

/// The box.
#[component]
pub fn PieceBox(props: &PieceBoxProps) -> Html {
    let store = use_store();
    let gone = use_state(|| None::<Gone>);
    let PieceBoxProps { field, label, id, content, without } = props;
    let on_choose = {
        let (store, gone, field, old) = (store.clone(), gone.clone(), field.clone(), id.clone());
        Callback::from(move |new: String| {
            let rules = rules(&store.project).ok();
            let swap = rules.and_then(|rules| swapped(&rules, &field, &new));
            gone.set(Some(Gone { id: old.clone(), swapped: swap.is_some() }));
            store.dispatch(match swap {
                Some(swap) => swap,
                None if new.is_empty() => Action::Remove(field.clone()),
                None => Action::Set(field.clone(), new.into()),
            });
        })
    };
    let note = (*gone).as_ref().filter(|gone| !gone.id.is_empty() && gone.id != *id);
    let note = note.and_then(|gone| {
        let text = piece_text(content, &gone.id);
        if gone.swapped {
            return Some(words::swapped(&text));
        }
        let left = rules(&store.project).is_ok_and(|rules| !stands(&rules, &gone.id));
        left.then(|| words::left_over(&text))
    });
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
                {on_choose}
            />
            <p class="warning" role="status">{ note.unwrap_or_default() }</p>
            if let Some(piece) = piece {
                <p class="hint">
                    { [piece.text.as_str(), piece.say.as_str()].join(" ") }{ " " }<code>{ id }</code>
                </p>
            }
        </div>
    }
}
