//! What the answers say beside the level and the reasons.

use alloc::vec::Vec;

use super::answers::Answers;
use super::content::{Flag, Rules};
use super::openness::Openness;

/// Every flag that is up, in the order of [`Flag::ALL`].
#[must_use]
pub fn flags(rules: &Rules, answers: &Answers, openness: Openness) -> Vec<Flag> {
    Flag::ALL
        .into_iter()
        .filter(|flag| match flag {
            Flag::MixedSignals => openness.is_mixed(),
            carried => answers.choices(rules).any(|(_, choice)| choice.flags.contains(carried)),
        })
        .collect()
}

/// The pieces that answer what the visitor has tried, in the order of the options, each once.
#[must_use]
pub fn tried<'a>(rules: &'a Rules, answers: &'a Answers) -> Vec<&'a str> {
    let mut pieces: Vec<&str> = Vec::new();
    for (_, choice) in answers.choices(rules) {
        for piece in &choice.tried {
            if !pieces.contains(&piece.as_str()) {
                pieces.push(piece);
            }
        }
    }
    pieces
}
