//! Random answers that are the same in every run.

use partner_quiz::quiz::answers::Answers;
use partner_quiz::quiz::content::{Kind, Rules};

/// The generator SplitMix64 (Steele, Lea and Flood, 2014), with its seed.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// Any number.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number below a limit.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap()
    }

    /// Whether something with this probability happens.
    pub(crate) fn chance(&mut self, chance: f64) -> bool {
        // An f64 has 53 bits of precision.
        let share = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        share < chance
    }

    /// The sheet of somebody who clicks at random: the options of a question are equally likely, and every checkbox is
    /// checked or not.
    pub(crate) fn sheet(&mut self, rules: &Rules) -> Answers {
        let mut answers = Answers::none(rules);
        for (at, question) in rules.questions.iter().enumerate() {
            if answers.skips(rules, question) {
                continue;
            }
            match question.kind {
                Kind::One => answers.choose(rules, at, self.below(question.options.len()), true),
                Kind::Many => {
                    for (place, choice) in question.options.iter().enumerate() {
                        if !choice.alone && self.chance(0.5) {
                            answers.choose(rules, at, place, true);
                        }
                    }
                    if !answers.answered(at) {
                        let none = question.options.iter().position(|choice| choice.alone).unwrap();
                        answers.choose(rules, at, none, true);
                    }
                }
            }
        }
        answers
    }
}
