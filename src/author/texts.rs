//! All texts of a language, each with its key in the content file.

use super::check::name;
use crate::quiz::content::Words;

/// One text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text<'a> {
    /// The key, such as `pieces.dont-blame.text`.
    pub key: String,
    /// The text, which is never empty.
    pub text: &'a str,
    /// Whether it must be easier to read than other texts: questions, options, help lines and sentences to say.
    pub short: bool,
}

/// All texts that aren't empty: the interface, then questions, options, levels, help lines, groups, folds, causes, the talk plan and pieces.
#[must_use]
pub fn texts(words: &Words) -> Vec<Text<'_>> {
    let mut texts = Vec::new();
    let mut add = |key: String, text, short| texts.push(Text { key, text, short });
    for (name, text) in words.interface.all() {
        add(format!("interface.{name}"), text, false);
    }
    for (id, question) in words.questions.iter() {
        add(format!("questions.{id}.text"), question.text.as_str(), true);
        add(format!("questions.{id}.reworded"), &question.reworded, true);
        add(format!("questions.{id}.hint"), &question.hint, true);
    }
    for (id, text) in words.options.iter() {
        add(format!("options.{id}"), text, true);
    }
    for (level, of_level) in words.levels.iter() {
        let key = |field| format!("levels.{}.{field}", level.id());
        add(key("title"), &of_level.title, false);
        add(key("talk"), &of_level.talk, false);
    }
    for line in &words.help_lines {
        add(format!("help_lines.{}.text", line.id), &line.text, true);
    }
    for (id, group) in words.groups.iter() {
        add(format!("groups.{id}.title"), &group.title, false);
    }
    for (id, name) in words.folds.iter() {
        add(format!("folds.{id}"), name, false);
    }
    for (cause, of_cause) in words.causes.iter() {
        add(format!("causes.{}.why", name(cause)), &of_cause.why, false);
    }
    for (part, of_part) in words.talk.iter() {
        add(format!("talk.{}.title", name(part)), &of_part.title, false);
        add(format!("talk.{}.why", name(part)), &of_part.why, false);
    }
    for (id, piece) in words.pieces.iter() {
        let key = |field| format!("pieces.{id}.{field}");
        add(key("title"), &piece.title, false);
        add(key("text"), &piece.text, false);
        add(key("say"), &piece.say, true);
        add(key("instead_of"), &piece.instead_of, true);
    }
    texts.retain(|text| !text.text.trim().is_empty());
    texts
}
