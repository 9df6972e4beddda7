//! Changes of the rules that take more than one value: the order of lists, and answers with their words.

use std::collections::BTreeSet;

use partner_quiz::quiz::content::{Cause, Choice, Content, Question, Rules, Sign};
use serde::Serialize;
use serde::de::IntoDeserializer;
use toml_edit::ser::ValueSerializer;
use toml_edit::{Array, InlineTable, Value};

use crate::field::Field;
use crate::project::{Project, RULES};
use crate::store::Action;
use crate::words::rules as words;

/// The rules as they stand, also if they have mistakes.
///
/// # Errors
/// What keeps the file from being read, with its line.
pub fn rules(project: &Project) -> Result<Rules, String> {
    toml_edit::de::from_str(&project.text(RULES)).map_err(|error| error.to_string())
}

/// A place in the rules.
#[must_use]
pub fn place(key: &str) -> Field {
    Field::new(RULES, key)
}

/// The name of a cause, a flag or another such value in the rules.
#[must_use]
pub fn name(variant: impl Serialize) -> String {
    let value = variant.serialize(ValueSerializer::new()).ok();
    value.as_ref().and_then(Value::as_str).unwrap_or_default().into()
}

/// The cause, the flag or another such value of this name.
#[must_use]
pub fn named<T: serde::de::DeserializeOwned>(name: &str) -> Option<T> {
    let text: serde::de::value::StrDeserializer<'_, serde::de::value::Error> =
        name.into_deserializer();
    T::deserialize(text).ok()
}

/// A sign as it is written.
#[must_use]
pub fn sign(sign: Sign) -> Value {
    let mut table = InlineTable::new();
    table.insert("cause", name(sign.cause).into());
    table.insert("weight", i64::from(sign.weight).into());
    Value::InlineTable(table)
}

/// A list of ids or signs as it is written.
#[must_use]
pub fn list(values: impl IntoIterator<Item = Value>) -> Value {
    Value::Array(values.into_iter().collect())
}

/// The list that stands at a place.
fn array(project: &Project, field: &Field) -> Array {
    let item = project.get(field);
    item.as_ref().and_then(toml_edit::Item::as_array).cloned().unwrap_or_default()
}

/// Moves an entry of a list by one place, up or down. Line breaks and comments stay where they are.
#[must_use]
pub fn moved(project: &Project, field: &Field, at: usize, down: bool) -> Option<Action> {
    let mut list = array(project, field);
    let other = if down { at.checked_add(1)? } else { at.checked_sub(1)? };
    let (mut one, mut two) = (list.get(at)?.clone(), list.get(other)?.clone());
    std::mem::swap(one.decor_mut(), two.decor_mut());
    list.replace_formatted(at, two);
    list.replace_formatted(other, one);
    Some(Action::Set(field.clone(), Value::Array(list)))
}

/// Takes an entry out of a list. An empty list is left out if it may be.
#[must_use]
pub fn without(project: &Project, field: &Field, at: usize, may_be_absent: bool) -> Option<Action> {
    let mut list = array(project, field);
    list.get(at)?;
    let gone = list.remove(at);
    if list.is_empty() && may_be_absent {
        return Some(Action::Remove(field.clone()));
    }
    // The first entry stands where the list begins.
    if at == 0
        && let Some(first) = list.get_mut(0)
    {
        *first.decor_mut() = gone.decor().clone();
    }
    Some(Action::Set(field.clone(), Value::Array(list)))
}

/// Adds an id at the end of a list.
#[must_use]
pub fn with(project: &Project, field: &Field, id: &str) -> Action {
    let mut list = array(project, field);
    push(&mut list, id.into());
    Action::Set(field.clone(), Value::Array(list))
}

/// Adds an entry that is set off as the last one is.
fn push(list: &mut Array, mut value: Value) {
    match list.iter().last() {
        Some(last) => {
            // What follows the last entry of all, such as a line break, stays at the end.
            let prefix = last.decor().prefix().cloned();
            match prefix.filter(|_| list.len() > 1) {
                Some(prefix) => value.decor_mut().set_prefix(prefix),
                None => value.decor_mut().set_prefix(" "),
            }
            list.push_formatted(value);
        }
        None => list.push(value),
    }
}

/// Why an id can't be that of a new answer.
#[must_use]
pub fn wrong_id(rules: &Rules, id: &str) -> Option<&'static str> {
    let plain =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if !id.starts_with(|letter: char| letter.is_ascii_lowercase()) || !id.chars().all(plain) {
        return Some(words::ID_FORM);
    }
    let taken = rules
        .questions
        .iter()
        .any(|question| question.id == id || question.options.iter().any(|choice| choice.id == id));
    taken.then_some(words::ID_TAKEN)
}

/// Adds an answer to a question, with words in each language that must still be written.
#[must_use]
pub fn with_option(project: &Project, question: &str, id: &str) -> Action {
    let field = place(&format!("questions.{question}.options"));
    let mut list = array(project, &field);
    let mut table = InlineTable::new();
    table.insert("id", id.into());
    push(&mut list, Value::InlineTable(table));
    let mut actions = vec![Action::Set(field, Value::Array(list))];
    for tag in project.languages() {
        let text = words::to_write(id);
        actions.push(Action::Set(Field::new(&tag, &format!("options.{id}")), text.into()));
    }
    Action::Many(actions)
}

/// Takes an answer away, with its words in each language.
#[must_use]
pub fn without_option(project: &Project, question: &str, at: usize, id: &str) -> Option<Action> {
    let field = place(&format!("questions.{question}.options"));
    let mut actions = vec![without(project, &field, at, false)?];
    for tag in project.languages() {
        actions.push(Action::Remove(Field::new(&tag, &format!("options.{id}"))));
    }
    Some(Action::Many(actions))
}

/// Moves an entry of a list to the end of another one, such as a piece to another group.
#[must_use]
pub fn rehomed(project: &Project, from: &Field, at: usize, to: &Field, id: &str) -> Option<Action> {
    let gone = without(project, from, at, false)?;
    Some(Action::Many(vec![gone, with(project, to, id)]))
}

/// Asks a question in other words after an answer, which gets a place in every language, marked until they are written. An
/// empty answer takes the other words away.
#[must_use]
pub fn reworded(project: &Project, question: &str, after: &str) -> Action {
    let when = place(&format!("questions.{question}.reword_when"));
    let never = after.is_empty();
    let mut actions =
        vec![if never { Action::Remove(when) } else { Action::Set(when, after.into()) }];
    for tag in project.languages() {
        let other = Field::new(&tag, &format!("questions.{question}.reworded"));
        if never {
            actions.push(Action::Remove(other));
        } else if project.get_text(&other).is_none_or(|text| text.trim().is_empty()) {
            actions.push(Action::Set(other, words::to_write(question).into()));
        }
    }
    Action::Many(actions)
}

/// The pieces that have no list as their place, such as those for tonight. Each stands where the rules name it.
#[must_use]
pub fn single_pieces(content: &Content) -> Vec<&str> {
    let rules = &content.rules;
    let groups = rules.groups.iter().flat_map(|group| &group.pieces);
    let talk = rules.talk.iter().flat_map(|(_, lines)| lines);
    let options = rules.questions.iter().flat_map(|question| &question.options);
    let replies = options.filter_map(|choice| choice.reply.as_ref());
    let elsewhere: BTreeSet<&str> = groups
        .chain(talk)
        .chain(replies)
        .map(String::as_str)
        .chain(Cause::ALL.map(Cause::id))
        .collect();
    let all = content.words.pieces.keys().map(String::as_str);
    all.filter(|id| !elsewhere.contains(id)).collect()
}

/// The places for one piece each, such as those for tonight, with the ids of the pieces that stand there.
fn single_places(rules: &Rules) -> Vec<(String, &str)> {
    let mut places = vec![
        ("unnamed".to_string(), rules.unnamed.as_str()),
        ("validation".to_string(), &rules.validation),
        ("you.tonight".to_string(), &rules.you.tonight),
        ("untried.tonight".to_string(), &rules.untried.tonight),
        ("apart.tonight".to_string(), &rules.apart.tonight),
    ];
    let mut tonight = |table: &str, row: String, id| {
        places.push((format!("{table}.{row}.tonight"), id));
    };
    for (cause, rule) in rules.causes.iter() {
        tonight("causes", name(*cause), rule.tonight.as_str());
    }
    for (level, outline) in rules.levels.iter() {
        tonight("levels", level.id().into(), outline.tonight.as_str());
    }
    for (flag, rule) in rules.flags.iter() {
        tonight("flags", name(*flag), rule.tonight.as_str());
    }
    places
}

/// Whether a piece stands at any place for one piece.
#[must_use]
pub fn stands(rules: &Rules, id: &str) -> bool {
    single_places(rules).iter().any(|(_, other)| *other == id)
}

/// Where the piece at a place for one piece goes when another one takes its place. Every piece must stand somewhere, so if
/// it would stand nowhere, and the other one has just one place, the two change places.
#[must_use]
pub fn swapped(rules: &Rules, field: &Field, id: &str) -> Option<Action> {
    let places = single_places(rules);
    let (_, old) = places.iter().find(|(key, old)| *key == field.key && !old.is_empty())?;
    let mut others = places.iter().filter(|(key, _)| *key != field.key);
    if others.clone().any(|(_, other)| other == old) {
        return None;
    }
    let (other, _) = others.find(|(_, other)| *other == id)?;
    let only = others.all(|(_, other)| *other != id);
    only.then(|| {
        let set = |field: Field, id: &str| Action::Set(field, id.into());
        Action::Many(vec![set(field.clone(), id), set(place(other), old)])
    })
}

/// Whether a question decides the safety routes, so that it can't be changed here.
#[must_use]
pub fn is_safety(question: &Question) -> bool {
    question.options.iter().any(|choice| choice.route.is_some())
}

/// Why an answer can't be taken away.
#[must_use]
pub fn needed(rules: &Rules, question: &Question, choice: &Choice) -> Option<&'static str> {
    let id = Some(&choice.id);
    let mut untold = rules.routes.iter().flat_map(|(_, rule)| &rule.untold);
    if untold.any(|untold| untold.after.contains(&choice.id)) {
        return Some(words::NEEDED_FOR_SAFETY);
    }
    if rules
        .questions
        .iter()
        .any(|other| other.skip_when.as_ref() == id || other.reword_when.as_ref() == id)
    {
        return Some(words::NEEDED_BY_QUESTION);
    }
    (question.options.len() <= 2).then_some(words::NEEDED_AS_SECOND)
}

#[cfg(test)]
mod tests {
    use partner_quiz::quiz::content::Flag;

    use super::*;
    use crate::store::Studio;

    fn after(project: &Project, action: Action) -> Project {
        let studio = Studio::new(project.clone()).unwrap();
        let next = studio.after(action);
        if next.project != *project {
            assert_eq!(next.after(Action::Undo).project, *project, "it is one change");
        }
        next.project
    }

    fn ids(project: &Project, question: &str) -> Vec<String> {
        let rules = rules(project).unwrap();
        let question = rules.questions.into_iter().find(|one| one.id == question).unwrap();
        question.options.into_iter().map(|choice| choice.id).collect()
    }

    #[test]
    fn names_of_the_rules_are_read_and_written() {
        assert_eq!(name(Cause::NoProblem), "no-problem");
        assert_eq!(named::<Cause>("no-problem"), Some(Cause::NoProblem));
        assert_eq!(named::<Flag>("worn-out"), Some(Flag::WornOut));
        assert_eq!(named::<Flag>("worn"), None);
        let written = sign(Sign { cause: Cause::Doubt, weight: 2 });
        assert_eq!(written.to_string(), r#"{ cause = "doubt", weight = 2 }"#);
    }

    #[test]
    fn an_answer_moves_and_only_two_lines_of_the_file_change_places() {
        let project = Project::shipped();
        let field = place("questions.q-asked.options");
        let down = after(&project, moved(&project, &field, 2, true).unwrap());
        assert_eq!(ids(&down, "q-asked"), ["never", "hinted", "many", "few"]);
        let (old, new) = (project.text(RULES), down.text(RULES));
        let changed = old.lines().zip(new.lines()).filter(|(old, new)| old != new).count();
        assert_eq!((changed, old.len()), (2, new.len()));
        let back = after(&down, moved(&down, &field, 3, false).unwrap());
        assert_eq!(back, project);
        assert!(moved(&project, &field, 0, false).is_none());
        assert!(moved(&project, &field, 3, true).is_none());
    }

    #[test]
    fn a_new_answer_has_words_in_every_language_and_a_warning_until_they_are_written() {
        let project = Project::shipped();
        let next = after(&project, with_option(&project, "q-asked", "once"));
        assert_eq!(ids(&next, "q-asked"), ["never", "hinted", "few", "many", "once"]);
        let reading = crate::reading::Reading::of(&next);
        assert_eq!(reading.errors(), 0, "{:?}", reading.found);
        let places: Vec<String> =
            reading.found.iter().map(|found| found.field.to_string()).collect();
        assert_eq!(places, ["en:options.once", "es:options.once"]);
        let lines = |project: &Project| project.text(RULES).lines().count();
        assert_eq!(lines(&next), lines(&project) + 1, "an answer is one line");

        let gone = after(&next, without_option(&next, "q-asked", 4, "once").unwrap());
        assert_eq!(rules(&gone), rules(&project));
        assert_eq!(crate::reading::Reading::of(&gone).found, []);
    }

    #[test]
    fn an_id_must_be_plain_and_new() {
        let rules = rules(&Project::shipped()).unwrap();
        assert_eq!(wrong_id(&rules, "once"), None);
        for id in ["", "Once", "two words", "ein\u{e4}", "-x", "1st", "a.b"] {
            assert_eq!(wrong_id(&rules, id), Some(words::ID_FORM), "{id}");
        }
        assert_eq!(wrong_id(&rules, "few"), Some(words::ID_TAKEN));
        assert_eq!(wrong_id(&rules, "q-safe"), Some(words::ID_TAKEN));
    }

    #[test]
    fn what_safety_and_other_questions_need_cant_be_taken_away() {
        let rules = rules(&Project::shipped()).unwrap();
        let needed = |id: &str| {
            rules.questions.iter().find_map(|question| {
                let choice = question.options.iter().find(|choice| choice.id == id)?;
                Some(super::needed(&rules, question, choice))
            })
        };
        assert_eq!(needed("turned"), Some(Some(words::NEEDED_FOR_SAFETY)));
        assert_eq!(needed("never"), Some(Some(words::NEEDED_BY_QUESTION)));
        assert_eq!(needed("few"), Some(None));
        let locked: Vec<&str> = rules
            .questions
            .iter()
            .filter(|question| is_safety(question))
            .map(|question| question.id.as_str())
            .collect();
        assert_eq!(locked, ["q-safe"]);
    }

    #[test]
    fn the_lists_of_matches_keep_their_line_breaks() {
        let project = Project::shipped();
        let field = place("causes.failure.fits");
        let first =
            |project: &Project| rules(project).unwrap().causes[&Cause::Failure].fits.clone();
        let old = first(&project);
        let shorter = after(&project, without(&project, &field, 0, false).unwrap());
        assert_eq!(first(&shorter), old[1..]);
        let longer = after(&shorter, with(&shorter, &field, &old[0]));
        assert_eq!(first(&longer).last(), old.first());
        let lines = |project: &Project| project.text(RULES).lines().count();
        assert_eq!(lines(&longer), lines(&project));

        let one = place("causes.unknown.with");
        let none = after(&project, without(&project, &one, 0, true).unwrap());
        assert!(none.get(&one).is_none());
        let again = after(&none, with(&none, &one, "expect-session"));
        assert_eq!(rules(&again), rules(&project));
    }

    #[test]
    fn two_pieces_for_tonight_change_places_so_that_each_stands_somewhere() {
        let project = Project::shipped();
        let old = rules(&project).unwrap();
        let refusing = place("levels.refusing.tonight");
        let next = after(&project, swapped(&old, &refusing, "tonight-sides").unwrap());
        let tonight = |key: &str| next.get_text(&place(key)).unwrap();
        assert_eq!(tonight("levels.refusing.tonight"), "tonight-sides");
        assert_eq!(tonight("causes.sides.tonight"), "tonight-rest");
        assert_eq!(crate::reading::Reading::of(&next).found, []);
        let back = swapped(&rules(&next).unwrap(), &refusing, "tonight-rest").unwrap();
        assert_eq!(after(&next, back), project);

        // An empty place has nothing to give, and a piece with two places needs neither.
        let hesitant = place("levels.hesitant.tonight");
        assert!(swapped(&old, &hesitant, "tonight-sides").is_none());
        let both = after(&project, Action::Set(hesitant.clone(), "tonight-sides".into()));
        let both = rules(&both).unwrap();
        assert!(swapped(&both, &hesitant, "tonight-rest").is_none());
        assert!(swapped(&both, &refusing, "tonight-sides").is_none());
        assert!(swapped(&old, &refusing, "").is_none());
    }

    #[test]
    fn a_piece_goes_to_another_group_in_one_change() {
        let project = Project::shipped();
        let next = after(&project, {
            let [from, to] = ["end", "dpw"].map(|id| place(&format!("groups.{id}.pieces")));
            rehomed(&project, &from, 0, &to, "end-two-ways").unwrap()
        });
        let rules = rules(&next).unwrap();
        let has = |id: &str| {
            let group = rules.groups.iter().find(|group| group.id == id).unwrap();
            group.pieces.iter().any(|piece| piece == "end-two-ways")
        };
        assert!(!has("end") && has("dpw"));
        assert_eq!(crate::reading::Reading::of(&next).errors(), 0);
    }
}
