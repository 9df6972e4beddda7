//! Why a result says what it says: which answers led to it, and what they weigh.

use partner_quiz::quiz::answers::Answers;
use partner_quiz::quiz::causes::Finding;
use partner_quiz::quiz::content::{Cause, Choice, Content, Flag, Level, Route};
use partner_quiz::quiz::judgement::judge;

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
}
