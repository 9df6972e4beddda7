//! What an edit changed: the outcomes of two contents, compared.

use partner_quiz::author::sheets::{Looks, Sheets};
use partner_quiz::quiz::content::{Level, Rules};
use partner_quiz::quiz::judgement::judge;

use crate::proof::{Outcome, Share};

/// One thing that an edit changed. Shares are of all answer sheets, from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Sheets have another level than before.
    Moved {
        /// The level before.
        from: Level,
        /// The level now.
        to: Level,
        /// How many of all sheets.
        share: f64,
    },
    /// A level, a route or a reason comes out more or less often.
    Share {
        /// Its id.
        id: String,
        /// How often before.
        before: f64,
        /// How often now.
        after: f64,
    },
    /// A piece was on some result, and is on none now.
    NeverShown(String),
    /// A piece was on no result, and is on some now.
    ShownAgain(String),
    /// The longest result of a level has more or fewer open words.
    Words {
        /// The tag of the language.
        lang: String,
        /// The id of the level.
        level: String,
        /// Whether it is one of those that must be shorter.
        brief: bool,
        /// The words before.
        before: usize,
        /// The words now.
        after: usize,
    },
}

/// Shares that are closer than this are the same: less than one of the 10^11 sheets.
const SAME: f64 = 1e-12;

/// How the sheets move between levels, from the largest share on. Both rules judge the same sheets; `None` if they don't
/// ask the same questions with the same options.
#[must_use]
pub fn moves(before: &Rules, after: &Rules) -> Option<Vec<Change>> {
    let mut total = 0_u64;
    let mut moved: Vec<((Level, Level), u64)> = Vec::new();
    Sheets::of_both(after, before, Looks::Level)?.each(&mut |answers, count| {
        total += count;
        let levels = (judge(before, answers).level, judge(after, answers).level);
        if levels.0 != levels.1 {
            match moved.iter_mut().find(|(known, _)| *known == levels) {
                Some((_, sheets)) => *sheets += count,
                None => moved.push((levels, count)),
            }
        }
    });
    moved.sort_by_key(|(_, sheets)| std::cmp::Reverse(*sheets));
    let change = |((from, to), sheets): ((Level, Level), u64)| Change::Moved {
        from,
        to,
        share: sheets as f64 / total as f64,
    };
    Some(moved.into_iter().map(change).collect())
}

/// What else differs between two proofs of the same languages. The shares of levels are left out if `levels` is false,
/// since [`moves`] says more about them.
#[must_use]
pub fn outcomes(before: &[Outcome], after: &[Outcome], levels: bool) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    for now in after {
        let Some(old) = before.iter().find(|old| old.lang == now.lang) else { continue };
        let mut found = Vec::new();
        if levels {
            found.extend(shares(&old.levels, &now.levels));
        }
        found.extend(shares(&old.routes, &now.routes));
        found.extend(shares(&old.reasons, &now.reasons));
        let gone = now.never_shown.iter().filter(|id| !old.never_shown.contains(id));
        found.extend(gone.cloned().map(Change::NeverShown));
        let back = old.never_shown.iter().filter(|id| !now.never_shown.contains(id));
        found.extend(back.cloned().map(Change::ShownAgain));
        for longest in &now.longest {
            let same = |old: &&crate::proof::Longest| {
                old.level == longest.level && old.brief == longest.brief
            };
            if let Some(old) = old.longest.iter().find(same)
                && old.words != longest.words
            {
                found.push(Change::Words {
                    lang: now.lang.clone(),
                    level: longest.level.clone(),
                    brief: longest.brief,
                    before: old.words,
                    after: longest.words,
                });
            }
        }
        // All languages share the rules, so most changes are the same in each.
        for change in found {
            if !changes.contains(&change) {
                changes.push(change);
            }
        }
    }
    changes
}

fn shares(before: &[Share], after: &[Share]) -> Vec<Change> {
    let of = |shares: &[Share], id: &str| {
        shares.iter().find(|share| share.id == id).map_or(0.0, |share| share.share)
    };
    let gone = before.iter().filter(|old| !after.iter().any(|now| now.id == old.id));
    let mut changes = Vec::new();
    for share in after.iter().chain(gone) {
        let (old, now) = (of(before, &share.id), of(after, &share.id));
        if (old - now).abs() > SAME {
            changes.push(Change::Share { id: share.id.clone(), before: old, after: now });
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;
    use crate::reading::Reading;

    fn rules() -> Rules {
        Reading::of(&Project::shipped()).contents["en"].rules.clone()
    }

    /// The shares of the levels by one rule alone.
    fn level_share(rules: &Rules, level: Level) -> f64 {
        let (mut all, mut these) = (0, 0);
        Sheets::new(rules, Looks::Level).each(&mut |answers, count| {
            all += count;
            if judge(rules, answers).level == level {
                these += count;
            }
        });
        these as f64 / all as f64
    }

    #[test]
    fn nothing_moves_if_nothing_changes_and_questions_that_differ_have_no_joint_count() {
        let rules = rules();
        assert_eq!(moves(&rules, &rules), Some(Vec::new()));
        let mut fewer = rules.clone();
        fewer.questions[0].options.pop();
        assert_eq!(moves(&rules, &fewer), None);
    }

    #[test]
    fn the_moves_account_for_what_each_level_gains_and_loses_even_if_options_become_alike() {
        let before = rules();
        let mut after = before.clone();
        // Every step means the same now, so the new rules alone can't tell these options apart.
        for choice in after.questions.iter_mut().flat_map(|question| &mut question.options) {
            choice.step = choice.step.map(|_| 2);
        }
        let moves = moves(&before, &after).unwrap();
        assert!(!moves.is_empty());
        for level in Level::ALL {
            let net: f64 = moves
                .iter()
                .map(|change| match change {
                    Change::Moved { to, share, .. } if *to == level => *share,
                    Change::Moved { from, share, .. } if *from == level => -*share,
                    _ => 0.0,
                })
                .sum();
            let gained = level_share(&after, level) - level_share(&before, level);
            assert!((net - gained).abs() < 1e-9, "{level:?}: {net} is not {gained}");
        }
    }

    #[test]
    fn two_proofs_differ_in_shares_pieces_and_words_and_each_change_comes_once() {
        let outcome = |lang: &str, never: &[&str], share: f64, words: usize| Outcome {
            lang: lang.into(),
            sheets: 100,
            levels: vec![Share { id: "unsure".into(), share }],
            routes: vec![Share { id: "stop".into(), share: 0.5 }],
            reasons: Vec::new(),
            longest: vec![crate::proof::Longest {
                level: "unsure".into(),
                brief: false,
                words,
                sheet: String::new(),
            }],
            never_shown: never.iter().map(ToString::to_string).collect(),
            only_folded: Vec::new(),
            hardest: Vec::new(),
            found: Vec::new(),
        };
        let before = [outcome("en", &["old"], 0.2, 300), outcome("es", &["old"], 0.2, 310)];
        let after = [outcome("en", &["new"], 0.3, 300), outcome("es", &["new"], 0.3, 320)];
        let rest = vec![
            Change::NeverShown("new".into()),
            Change::ShownAgain("old".into()),
            Change::Words {
                lang: "es".into(),
                level: "unsure".into(),
                brief: false,
                before: 310,
                after: 320,
            },
        ];
        assert_eq!(outcomes(&before, &after, false), rest);
        let share = Change::Share { id: "unsure".into(), before: 0.2, after: 0.3 };
        assert_eq!(outcomes(&before, &after, true)[0], share);
        assert_eq!(outcomes(&before, &before, true), Vec::new());
    }
}
