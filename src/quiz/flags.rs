//! What the answers say besides the level and the reasons.

use alloc::string::String;
use alloc::vec::Vec;

use super::answers::Answers;
use super::content::{Choice, Flag, Rules};
use super::openness::Openness;

/// The flags that apply, in the order of [`Flag::ALL`].
#[must_use]
pub fn flags(rules: &Rules, answers: &Answers, openness: Openness) -> Vec<Flag> {
    let mut carried = 0_u32;
    for flag in answers.choices(rules).flat_map(|(_, choice)| &choice.flags) {
        carried |= bit(*flag);
    }
    Flag::ALL
        .into_iter()
        .filter(|flag| match flag {
            Flag::MixedSignals => openness.is_mixed(),
            flag => carried & bit(*flag) != 0,
        })
        .collect()
}

/// The bit of a flag in a set of flags.
fn bit(flag: Flag) -> u32 {
    1_u32.wrapping_shl(flag as u32)
}

/// The ids of the pieces that respond to what the visitor has tried, in the order of the options, each once.
#[must_use]
pub fn tried(rules: &Rules, answers: &Answers) -> Vec<String> {
    pieces(rules, answers, |choice| &choice.tried)
}

/// The ids of other pieces that fit an answer, in the order of the options, each once.
#[must_use]
pub fn fits(rules: &Rules, answers: &Answers) -> Vec<String> {
    pieces(rules, answers, |choice| &choice.fits)
}

fn pieces(rules: &Rules, answers: &Answers, of: fn(&Choice) -> &Vec<String>) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for id in answers.choices(rules).flat_map(|(_, choice)| of(choice)) {
        if !pieces.contains(id) {
            pieces.push(id.clone());
        }
    }
    pieces
}
