//! Whether a translation has the same texts as the English original.

use super::check::PIECE_PLACEHOLDERS;
use super::{Files, Problem};
use crate::quiz::content::Words;

/// Adds every problem of a translation (`words`) to `problems`. It must have the same texts as its original, with
/// the same placeholders, the same marks for review, and the same help lines in the same order.
pub(super) fn compare(files: &Files, words: &Words, original: &Words, problems: &mut Vec<Problem>) {
    let mut add = |key: String, text: String| {
        problems.push(Problem { file: files.words.clone(), key, text });
    };
    for (id, piece) in words.pieces.iter() {
        let Some(model) = original.pieces.get(id) else { continue };
        let fields = [
            ("title", &piece.title, &model.title),
            ("text", &piece.text, &model.text),
            ("say", &piece.say, &model.say),
            ("instead_of", &piece.instead_of, &model.instead_of),
        ];
        for (field, text, model) in fields {
            let key = || format!("pieces.{id}.{field}");
            match (text.is_empty(), model.is_empty()) {
                (true, false) => add(key(), "is missing, but the English has it".into()),
                (false, true) => {
                    add(key(), "must be left out, because the English doesn't have it".into())
                }
                _ => {}
            }
            for placeholder in PIECE_PLACEHOLDERS {
                if model.contains(placeholder) && !text.is_empty() && !text.contains(placeholder) {
                    add(key(), format!("the placeholder {placeholder} is missing"));
                }
            }
        }
        if piece.review != model.review {
            add(
                format!("pieces.{id}.review"),
                format!("must be {}, as in the English", model.review),
            );
        }
    }
    let ids =
        |words: &Words| words.help_lines.iter().map(|line| line.id.clone()).collect::<Vec<_>>();
    if ids(words) != ids(original) {
        add(
            "help_lines".into(),
            format!("must be {}, in this order, as in the English", ids(original).join(", ")),
        );
    }
}
