//! The content, and answer sheets made from the ids of options.

use std::path::Path;
use std::sync::LazyLock;

use partner_quiz::author::{Files, read};
use partner_quiz::quiz::answers::Answers;
use partner_quiz::quiz::content::{Content, Rules};
use partner_quiz::quiz::judgement::{Judgement, judge};
use partner_quiz::quiz::plan::{Plan, plan};

/// The English content.
pub(crate) static CONTENT: LazyLock<Content> = LazyLock::new(|| {
    read(&Files::beside(Path::new("content/en.toml"))).expect("content that reads")
});

/// The rules of all languages.
pub(crate) fn rules() -> &'static Rules {
    &CONTENT.rules
}

/// The places of an option: of its question, and of the option in it.
pub(crate) fn place(id: &str) -> (usize, usize) {
    let places = rules().questions.iter().enumerate().flat_map(|(at, question)| {
        question.options.iter().enumerate().map(move |(place, choice)| (at, place, &choice.id))
    });
    let found = places.into_iter().find(|(_, _, other)| *other == id);
    let (at, place, _) = found.unwrap_or_else(|| panic!("there is no option {id}"));
    (at, place)
}

/// A sheet with these options chosen, in this order.
pub(crate) fn sheet(options: &[&str]) -> Answers {
    let mut answers = Answers::none(rules());
    for (at, option) in options.iter().map(|id| place(id)) {
        answers.choose(rules(), at, option, true);
    }
    answers
}

/// The judgement of a sheet with these options.
pub(crate) fn judged(options: &[&str]) -> Judgement {
    judge(rules(), &sheet(options))
}

/// The plan for a sheet with these options. On the caution route, the visitor has said that they feel safe.
pub(crate) fn planned(options: &[&str]) -> Plan {
    plan(rules(), &judged(options), true)
}

/// The ids of all options of a question.
pub(crate) fn options(question: &str) -> Vec<&'static str> {
    let question = rules().questions.iter().find(|other| other.id == question).expect("a question");
    question.options.iter().map(|choice| choice.id.as_str()).collect()
}
