//! Why a result says what it says: which answers led to it, and what they weigh.

use partner_quiz::author::page::page;
use partner_quiz::quiz::answers::Answers;
use partner_quiz::quiz::causes::Finding;
use partner_quiz::quiz::content::{Cause, CauseRule, Choice, Content, Flag, Level, Route};
use partner_quiz::quiz::judgement::judge;
use partner_quiz::quiz::plan::outline;

use crate::rules_edit::name;

/// An answer, by the id of its option, and what it means here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    /// The id of the option.
    pub option: String,
    /// What it weighs.
    pub weight: Weight,
}

/// What an answer weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// How closed the partner's answer was, from 0 to 4.
    Answer(u8),
    /// How small the biggest step is that they would take, from 0 to 4.
    Step(u8),
    /// The visitor hasn't asked, which alone decides the level.
    NotAsked,
    /// Points for a cause.
    For(u8),
    /// Points against a cause.
    Against(u8),
    /// It decides the route.
    Route,
    /// It brings a piece onto the result, or to the top of its list.
    Brings,
}

/// One statement of the result, and the answers that led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// How open the partner seems.
    Level(Level, Vec<Because>),
    /// A cause, with its score, and whether it is among those that lead. The most likely one comes first.
    Cause(Cause, u8, bool, Vec<Because>),
    /// Where the quiz leads.
    Route(Route, Vec<Because>),
    /// Answers that this very text answers.
    Answers(Vec<Because>),
}

/// Why these answers have this result: the level, each cause that an answer speaks for or against, and the route.
#[must_use]
pub fn why(content: &Content, answers: &Answers) -> Vec<Why> {
    let rules = &content.rules;
    let judgement = judge(rules, answers);
    let collect = |weigh: &dyn Fn(&Choice) -> Vec<Weight>| -> Vec<Because> {
        let because = |choice: &Choice| {
            let option = choice.id.clone();
            weigh(choice).into_iter().map(move |weight| Because { option: option.clone(), weight })
        };
        answers.choices(rules).flat_map(|(_, choice)| because(choice)).collect()
    };

    // If the visitor hasn't asked, the two answers about the partner don't count.
    let of_level = if judgement.level == Level::NotAsked {
        collect(&|choice| {
            choice.flags.contains(&Flag::NotAsked).then_some(Weight::NotAsked).into_iter().collect()
        })
    } else {
        collect(&|choice| {
            let answer = choice.answer.map(Weight::Answer);
            answer.into_iter().chain(choice.step.map(Weight::Step)).collect()
        })
    };
    let mut lines = vec![Why::Level(judgement.level, of_level)];

    let leading: Vec<Cause> = judgement.leading().collect();
    let causes = &judgement.causes;
    let told = causes.told.iter().chain(causes.others());
    let matters = |finding: &&Finding| {
        let mut signs = judgement.signs.iter().chain(&judgement.counter_signs);
        signs.any(|(cause, _)| *cause == finding.cause)
    };
    for finding in told.filter(matters) {
        let cause = finding.cause;
        let because = collect(&|choice| {
            let sign = choice.sign.filter(|sign| sign.cause == cause);
            let against = choice.against.iter().filter(|sign| sign.cause == cause);
            let points = sign.map(|sign| Weight::For(sign.weight));
            points.into_iter().chain(against.map(|sign| Weight::Against(sign.weight))).collect()
        });
        lines.push(Why::Cause(cause, finding.score, leading.contains(&cause), because));
    }

    let of_route = collect(&|choice| {
        (choice.route == Some(judgement.route)).then_some(Weight::Route).into_iter().collect()
    });
    lines.push(Why::Route(judgement.route, of_route));
    lines
}

/// Why one text stands on the result of these answers, by its key, such as `pieces.tonight-rest.text`: those of
/// [`why`] that it follows from, and the answers that bring it. It is empty if the text stands on every result, and
/// `None` if it doesn't stand on this one.
#[must_use]
pub fn why_text(content: &Content, answers: &Answers, key: &str) -> Option<Vec<Why>> {
    let rules = &content.rules;
    let judgement = judge(rules, answers);
    let mut parts = key.split('.');
    let (kind, id) = (parts.next()?, parts.next()?);
    let stands = match kind {
        "levels" => judgement.level.id() == id,
        "options" => answers.has_id(rules, id),
        "pieces" => {
            let text = &content.words.pieces.get(id)?.text;
            page(content, answers, true).iter().any(|line| line.id == id || line.text == *text)
        }
        _ => true,
    };
    if !stands {
        return None;
    }
    let has = |ids: &[String]| ids.iter().any(|other| other == id);

    let outline = outline(rules, &judgement);
    let of_outline = [&outline.open, &outline.you, &outline.practice];
    let of_level = match kind {
        "levels" => true,
        "pieces" => outline.tonight == id || of_outline.into_iter().any(|ids| has(ids)),
        _ => false,
    };
    let leading: Vec<Cause> = judgement.leading().collect();
    let of_cause = |cause: Cause, because: &[Because]| match kind {
        "options" => because.iter().any(|because| because.option == id),
        "causes" => name(cause) == id,
        "interface" => {
            let stands = id.starts_with("strength_") || id.starts_with("lead_");
            stands && leading.contains(&cause)
        }
        "pieces" => {
            let fits = |rule: &CauseRule| leading.contains(&cause) && has(&rule.fits);
            let brings = |rule: &CauseRule| rule.tonight == id || has(&rule.with) || fits(rule);
            cause.id() == id || rules.causes.get(&cause).is_some_and(brings)
        }
        _ => false,
    };
    let only = match kind {
        "pieces" => rules.routes.get(&judgement.route).is_some_and(|rule| has(&rule.only)),
        "interface" => id.starts_with("caution_"),
        _ => false,
    };
    let mut lines: Vec<Why> = why(content, answers)
        .into_iter()
        .filter(|line| match line {
            Why::Level(..) => of_level,
            Why::Cause(cause, _, _, because) => of_cause(*cause, because),
            Why::Route(..) => only,
            Why::Answers(_) => false,
        })
        .collect();

    let brings = |choice: &Choice| match kind {
        "options" => choice.id == id && choice.sign.is_none(),
        "pieces" => {
            let mut of_flags = choice.flags.iter().filter_map(|flag| rules.flags.get(flag));
            choice.reply.as_deref() == Some(id)
                || has(&choice.tried)
                || has(&choice.fits)
                || of_flags.any(|rule| rule.tonight == id || has(&rule.you))
        }
        _ => false,
    };
    let brought: Vec<Because> = answers
        .choices(rules)
        .filter(|(_, choice)| brings(choice))
        .map(|(_, choice)| Because { option: choice.id.clone(), weight: Weight::Brings })
        .collect();
    if !brought.is_empty() {
        lines.push(Why::Answers(brought));
    }
    Some(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;
    use crate::reading::Reading;
    use crate::replay::{Target, fill, play, reach};

    fn content() -> Content {
        Content::clone(&Reading::of(&Project::shipped()).contents["en"])
    }

    #[test]
    fn the_points_of_each_cause_add_up_to_its_score() {
        let content = content();
        let begun = play(&content.rules, &["few".into(), "no".into()]);
        let mut causes = 0;
        for seed in 0..200 {
            for line in why(&content, &fill(&content.rules, &begun, seed).answers) {
                let Why::Cause(cause, score, _, because) = line else { continue };
                let points: i32 = because
                    .iter()
                    .map(|because| match because.weight {
                        Weight::For(points) => i32::from(points),
                        Weight::Against(points) => -i32::from(points),
                        other => panic!("{other:?} is no weight of a cause"),
                    })
                    .sum();
                assert_eq!(points.max(0), i32::from(score), "{cause:?} with seed {seed}");
                causes += 1;
            }
        }
        assert!(causes > 200, "{causes}");
    }

    #[test]
    fn each_level_and_route_names_the_answers_that_decide_it() {
        let content = content();
        for level in Level::ALL {
            let state = reach(&content.rules, &Target::Level(level)).unwrap();
            let lines = why(&content, &state.answers);
            let Some(Why::Level(told, because)) = lines.first() else { panic!("{lines:?}") };
            assert_eq!(*told, level);
            assert_eq!(because.is_empty(), level == Level::CannotTell, "{level:?}: {because:?}");
            let not_asked = because.iter().any(|because| because.weight == Weight::NotAsked);
            assert_eq!(not_asked, level == Level::NotAsked);
        }
        let state = reach(&content.rules, &Target::Caution).unwrap();
        let lines = why(&content, &state.answers);
        let Some(Why::Route(route, because)) = lines.last() else { panic!("{lines:?}") };
        assert_eq!((*route, because.len()), (Route::Caution, 1));
    }

    #[test]
    fn a_text_of_the_result_names_what_brought_it_there() {
        let content = content();
        let ids =
            ["few", "no", "safe", "said-sides", "src-blamed", "step-none", "try-calm", "you-tired"];
        let sheet = partner_quiz::author::page::sheet(&content.rules, &ids.join(",")).unwrap();
        let told = |key: &str| -> Vec<&'static str> {
            why_text(&content, &sheet, key)
                .unwrap_or_else(|| panic!("{key} isn't on the result"))
                .iter()
                .map(|line| match line {
                    Why::Level(..) => "level",
                    Why::Cause(cause, ..) => cause.id(),
                    Why::Route(..) => "route",
                    Why::Answers(_) => "answers",
                })
                .collect()
        };
        assert_eq!(told("levels.refusing.title"), ["level"]);
        assert_eq!(told("pieces.tonight-rest.text"), ["level"]);
        assert_eq!(told("pieces.reason-sides.text"), ["reason-sides"]);
        assert_eq!(told("options.src-blamed"), ["reason-sides"]);
        assert_eq!(told("pieces.reply-sides.say"), ["answers"]);
        assert_eq!(told("interface.strength_strong"), ["reason-sides"]);
        assert_eq!(told("interface.tonight_title"), [""; 0]);
        for key in ["levels.unsure.title", "pieces.tonight-agreed.text", "options.src-screen"] {
            assert_eq!(why_text(&content, &sheet, key), None, "{key}");
        }
    }
}
