//! The judgements together.

use alloc::string::String;
use alloc::vec::Vec;

use super::answers::Answers;
use super::causes::{Causes, causes};
use super::content::{Cause, Flag, Level, Route, Rules};
use super::openness::{not_asked, openness};
use super::{flags, safety};

/// The judgement of one answer sheet. It holds ids and values, but no texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Where the answer to the safety question leads.
    pub route: Route,
    /// How open the partner seems.
    pub level: Level,
    /// The ids of the options that decided the level. There are at most two.
    pub level_because: Vec<String>,
    /// What may be behind it.
    pub causes: Causes,
    /// The flags that apply, in the order of [`Flag::ALL`].
    pub flags: Vec<Flag>,
    /// The ids of the pieces that respond to what the visitor has tried, each once.
    pub tried: Vec<String>,
    /// The ids of other pieces that fit an answer, each once.
    pub fits: Vec<String>,
    /// The ids of the options that count for a cause, each with the cause, in the order of the questions.
    pub signs: Vec<(Cause, String)>,
    /// The ids of the options that count against a cause, each with the cause, in the order of the questions.
    pub counter_signs: Vec<(Cause, String)>,
    /// The ids of the pieces with replies to what the partner said, each with its cause.
    pub replies: Vec<(Cause, String)>,
}

impl Judgement {
    /// Whether this flag applies.
    #[must_use]
    pub fn has(&self, flag: Flag) -> bool {
        self.flags.contains(&flag)
    }

    /// The leading causes, most likely first.
    pub fn leading(&self) -> impl Iterator<Item = Cause> {
        self.causes.leading().map(|finding| finding.cause)
    }

    /// The ids of the options that count for a cause, in the order of the questions.
    #[must_use]
    pub fn because(&self, cause: Cause) -> Vec<&str> {
        of_cause(&self.signs, cause)
    }

    /// The ids of the options that count against a cause, in the order of the questions.
    #[must_use]
    pub fn against(&self, cause: Cause) -> Vec<&str> {
        of_cause(&self.counter_signs, cause)
    }

    /// The ids of the pieces with replies to what the partner said about a cause.
    #[must_use]
    pub fn replies(&self, cause: Cause) -> Vec<&str> {
        of_cause(&self.replies, cause)
    }

    /// Whether the partner said no, but a good ask is still untried: the visitor has asked once or twice or only
    /// hinted, and not gently at a calm time.
    #[must_use]
    pub fn is_untried(&self) -> bool {
        self.level == Level::Refusing && !self.has(Flag::AskedOften) && !self.has(Flag::AskedCalmly)
    }
}

/// Judges one answer sheet. Every sheet has a judgement, even an empty one.
///
/// ```
/// use std::path::Path;
///
/// use partner_quiz::author::{Files, read};
/// use partner_quiz::quiz::answers::Answers;
/// use partner_quiz::quiz::content::{Level, Route};
/// use partner_quiz::quiz::judgement::judge;
///
/// let content = read(&Files::beside(Path::new("content/en.toml"))).expect("no mistakes");
/// let judgement = judge(&content.rules, &Answers::none(&content.rules));
/// assert_eq!(judgement.level, Level::CannotTell);
/// assert_eq!(judgement.route, Route::Normal);
/// ```
#[must_use]
pub fn judge(rules: &Rules, answers: &Answers) -> Judgement {
    let openness = openness(rules, answers);
    let route = safety::route(rules, answers);
    let (mut signs, mut counter_signs, mut replies) = (Vec::new(), Vec::new(), Vec::new());
    for (_, choice) in answers.choices(rules) {
        if let Some(sign) = choice.sign {
            signs.push((sign.cause, choice.id.clone()));
            replies.extend(choice.reply.clone().map(|reply| (sign.cause, reply)));
        }
        counter_signs.extend(choice.against.iter().map(|sign| (sign.cause, choice.id.clone())));
    }
    let level_because = answers
        .choices(rules)
        .filter(|(_, choice)| choice.answer.is_some() || choice.step.is_some())
        .map(|(_, choice)| choice.id.clone())
        .collect();
    Judgement {
        route,
        level: openness.level(not_asked(rules, answers)),
        level_because,
        causes: causes_on(rules, answers, route),
        flags: flags::flags(rules, answers, openness),
        tried: flags::tried(rules, answers),
        fits: flags::fits(rules, answers),
        signs,
        counter_signs,
        replies,
    }
}

/// What may be behind it, as this route tells it.
pub(crate) fn causes_on(rules: &Rules, answers: &Answers, route: Route) -> Causes {
    let of_route = rules.routes.get(&route).map(|rule| rule.untold.as_slice()).unwrap_or_default();
    let untold = |cause| {
        let mut of_cause = of_route.iter().filter(|untold| untold.cause == cause);
        of_cause.any(|untold| untold.after.iter().any(|id| answers.has_id(rules, id)))
    };
    causes(rules, answers, untold)
}

fn of_cause(all: &[(Cause, String)], cause: Cause) -> Vec<&str> {
    all.iter().filter(|(of, _)| *of == cause).map(|(_, id)| id.as_str()).collect()
}
