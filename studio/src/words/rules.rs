//! The sentences of the tabs "Rules" and "Text".

use partner_quiz::quiz::content::{Cause, Flag, Kind, Level, TalkRule};

/// The switch.
pub const SHOW: &str = "Show the rules";
/// Who should use it.
pub const WHO: &str = "The rules decide what each answer means and what people read after it. Change them only together \
     with a clinician, and look at the proof afterwards.";
/// Said while the file can't be read.
pub const BROKEN: &str =
    "rules.toml has a mistake, so the rules can't be shown as forms. Fix it in its text.";
/// The name of the list of sections.
pub const SECTIONS: &str = "Which rules";
/// The label of the list of questions.
pub const QUESTION: &str = "Question";
/// The label of the kind.
pub const KIND: &str = "How many answers";
/// The label of what skips a question.
pub const SKIP: &str = "Skipped after the answer";
/// Nothing skips it.
pub const NEVER: &str = "never skipped";
/// The heading of the options.
pub const OPTIONS: &str = "Answers, in the order shown";
/// Said at the question about safety.
pub const LOCKED: &str =
    "This question decides the safety routes. It can be read here, but not changed.";
/// Moves something up.
pub const UP: &str = "Up";
/// Moves something down.
pub const DOWN: &str = "Down";
/// Takes something away.
pub const REMOVE: &str = "Remove";
/// Adds something.
pub const ADD: &str = "Add";
/// The label of a new answer's id.
pub const NEW_ID: &str = "Id of a new answer";
/// What an id is.
pub const NEW_ID_HINT: &str = "A short name that visitors never see, such as asked-once. Its words get a place in every language, marked until you write them.";
/// An id has letters that it can't have.
pub const ID_FORM: &str =
    "Use small letters from a to z, digits and hyphens, and begin with a letter.";
/// An id is taken.
pub const ID_TAKEN: &str = "Another question or answer has this id. Choose another one.";
/// An answer can't be taken away.
pub const NEEDED_FOR_SAFETY: &str = "It can't be removed: the safety rules name it.";
/// An answer can't be taken away.
pub const NEEDED_BY_QUESTION: &str = "It can't be removed: another question depends on it.";
/// An answer can't be taken away.
pub const NEEDED_AS_SECOND: &str = "It can't be removed: a question needs two answers.";
/// The option says nothing about this.
pub const NOTHING: &str = "says nothing about it";
/// The label of the partner's answer.
pub const ANSWER: &str = "How closed the partner's answer was";
/// The label of the step.
pub const STEP: &str = "How big a step they would take";
/// The label of the sign.
pub const SIGN: &str = "A sign of";
/// The label of the weight.
pub const WEIGHT: &str = "Weight";
/// The label of signs against.
pub const AGAINST: &str = "Counts against";
/// The label of facts.
pub const FLAGS: &str = "Also says that";
/// The label of advice that fits.
pub const FITS: &str = "Advice that fits";
/// The label of advice on what was tried.
pub const TRIED: &str = "They have tried this already: advice that answers it";
/// The label of the reply.
pub const REPLY: &str = "How to reply to these words";
/// No reply.
pub const NO_REPLY: &str = "no reply";
/// The label of what clears the rest.
pub const ALONE: &str = "Choosing it clears the other answers";
/// The label of what is told with a cause.
pub const WITH: &str = "Told with it";
/// The label of pieces that stand open.
pub const OPEN: &str = "Stands open below the talk plan";
/// The label of pieces for the visitor.
pub const YOU: &str = "Comes first under \u{201c}For you\u{201d}";
/// The label of the practice's pieces.
pub const PRACTICE: &str = "Stands with the practice's phone";
/// The label of the talk plan.
pub const TALK: &str = "The talk plan";
/// The label of the things to notice.
pub const NOTICE: &str = "Tonight also has the things to notice";
/// The label of the pieces of a group.
pub const PIECES: &str = "In this order";
/// The label of the introduction.
pub const INTRO: &str = "How many of the first are an introduction";
/// The label of moving a piece to another group.
pub const REGROUP: &str = "Move to another group";
/// The first entry of a list to add from.
pub const CHOOSE: &str = "Choose one to add";
/// Said of an empty list.
pub const EMPTY: &str = "None";
/// What safety rules are.
pub const SAFETY: &str = "These rules keep people safe. docs/safety.md explains each of them. They can be read here, but \
     not changed.";
/// The heading of answers with a route.
pub const ROUTES: &str = "Answers that change the way";
/// The heading of what is shown on a route.
pub const ONLY_STOP: &str = "All that the safety stop may show besides help lines";
/// The heading of what is shown on the caution route.
pub const ONLY_CAUTION: &str =
    "All that is shown with caution until the visitor says that they feel safe";
/// The heading of groups with a note.
pub const NOTED: &str = "Shown with a note that it can raise a risk";
/// The heading of causes that aren't told.
pub const UNTOLD: &str =
    "Reasons that aren't told, because telling them would excuse what was done";
/// The route that stops.
pub const ROUTE_STOP: &str = "the quiz stops and shows help lines";
/// The route with caution.
pub const ROUTE_CAUTION: &str = "the quiz goes on with caution";

/// The label of the list of files.
pub const FILE: &str = "File";
/// What the tab "Text" is for.
pub const TEXT_INTRO: &str =
    "The files as they are saved, with their comments. What you change here shows everywhere.";
/// The label of the box.
pub const TEXT: &str = "The text of the file";
/// Nothing is wrong with the file.
pub const TEXT_FINE: &str = "No problem in this file.";

/// The words of a new answer.
#[must_use]
pub fn to_write(id: &str) -> String {
    format!("{TO_WRITE} {id}")
}

/// What words begin with that must still be written.
pub const TO_WRITE: &str = "To be written:";
/// Said of such words.
pub const STILL_TO_WRITE: &str = "must still be written; visitors would read it as it is";

/// A kind of question.
#[must_use]
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::One => "one",
        Kind::Many => "several",
    }
}

/// A value of the partner's answer.
#[must_use]
pub fn answer(value: u8) -> &'static str {
    match value {
        0 => "0, they agreed",
        1 => "1, a maybe",
        2 => "2, they dodged",
        3 => "3, a no",
        _ => "4, a flat no",
    }
}

/// A value of the step.
#[must_use]
pub fn step(value: u8) -> &'static str {
    match value {
        0 => "0, book a session",
        1 => "1, a call",
        2 => "2, read or talk about it",
        3 => "3, hardly any",
        _ => "4, none",
    }
}

/// How the talk plan stands on the page.
#[must_use]
pub fn talk(rule: TalkRule) -> &'static str {
    match rule {
        TalkRule::Open => "open",
        TalkRule::Folded => "folded",
        TalkRule::Book => "replaced by how to book together",
    }
}

/// A fact.
#[must_use]
pub fn flag(flag: Flag) -> &'static str {
    match flag {
        Flag::NotAsked => "the visitor hasn't asked",
        Flag::AskedOften => "they have asked three times or more",
        Flag::MixedSignals => "words and deeds differ",
        Flag::AskedCalmly => "they asked at a calm time",
        Flag::TalksItThrough => "the partner talks things through",
        Flag::WantsIt => "the partner wants the relationship to work",
        Flag::Hinted => "they have only hinted",
        Flag::Apart => "the couple lives apart",
        Flag::Tired => "the visitor is tired, but hopeful",
        Flag::WornOut => "the visitor is worn out",
        Flag::Leaving => "the visitor thinks about leaving",
        Flag::Hopeless => "the visitor feels hopeless",
        Flag::IHurt => "the visitor has scared or hurt the partner",
    }
}

/// A reason or a circumstance.
#[must_use]
pub fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::Failure => "Needing help feels like failing",
        Cause::Sides => "They fear two against one",
        Cause::Unknown => "They don't know what happens there",
        Cause::Exposed => "They fear being exposed or judged",
        Cause::Doubt => "They doubt that it helps",
        Cause::Change => "Change feels less safe",
        Cause::Leaving => "One of the two may leave",
        Cause::NoProblem => "They may not see a problem",
        Cause::Custom => "People like them don't do that",
        Cause::Practical => "Cost or time",
    }
}

/// The title of a result that has no words of its own.
#[must_use]
pub fn outline(key: &str) -> &'static str {
    if key == "untried" {
        "A no, but a good ask is still untried"
    } else {
        "They have left, or live apart"
    }
}

/// Names a button by what it is about.
#[must_use]
pub fn about(action: &str, thing: &str) -> String {
    format!("{action}: {thing}")
}

/// The line of a problem.
#[must_use]
pub fn line(line: usize) -> String {
    format!("Line {line}")
}

/// The id of a level's outline.
#[must_use]
pub fn level(level: Level) -> String {
    format!("levels.{}", level.id())
}

/// The name of a part of the rules.
#[must_use]
pub fn section(id: &str) -> &'static str {
    match id {
        "questions" => "Questions",
        "causes" => "Reasons",
        "levels" => "Results",
        "groups" => "Groups",
        _ => "Safety",
    }
}
