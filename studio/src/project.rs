//! The content that is being written: TOML files with their comments.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::rc::Rc;

use toml_edit::{DocumentMut, Item, TableLike, Value};

use crate::field::Field;
use crate::snippet::Snippet;
use crate::words;

/// The files of the quiz that this studio was built with.
const SHIPPED: [(&str, &str); 4] = [
    ("rules", include_str!("../../content/rules.toml")),
    ("practice", include_str!("../../content/practice.toml")),
    ("en", include_str!("../../content/en.toml")),
    ("es", include_str!("../../content/es.toml")),
];

/// The file with the rules.
pub const RULES: &str = "rules";
/// The file with the practice's details.
pub const PRACTICE: &str = "practice";
/// What a place in the settings of the page is named after. They aren't a file of the quiz.
pub const PAGE: &str = "page";
/// The language that all others are translations of.
pub const ENGLISH: &str = "en";

/// The largest file that is taken, in bytes. The shipped ones have less than a tenth of it.
pub const MOST_BYTES: usize = 1024 * 1024;

/// All files of a quiz, as texts, and the settings of the page that it is for. A changed project shares the files that
/// didn't change with the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    files: BTreeMap<String, Rc<str>>,
    page: Snippet,
}

/// Why a change can't be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The file isn't TOML at the moment. It can be changed as text only.
    Broken(String),
    /// The file has no such place.
    NoPlace(Field),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken(file) => f.write_str(&words::broken_file(file)),
            Self::NoPlace(field) => f.write_str(&words::no_place(field)),
        }
    }
}

impl Project {
    /// The quiz that this studio was built with.
    #[must_use]
    pub fn shipped() -> Self {
        Self {
            files: SHIPPED.map(|(name, text)| (name.into(), text.into())).into(),
            page: Snippet::default(),
        }
    }

    /// A project of these files, by their names without the ending. The rules and the practice are the shipped ones
    /// where they are left out.
    #[must_use]
    pub fn of(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut project = Self { files: BTreeMap::new(), page: Snippet::default() };
        for (name, text) in SHIPPED.into_iter().take(2) {
            project.files.insert(name.into(), text.into());
        }
        project.files.extend(files.into_iter().map(|(name, text)| (name, text.into())));
        project
    }

    /// The names of all files without their ending, and their texts.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Rc<str>)> {
        self.files.iter().map(|(name, text)| (name.as_str(), text))
    }

    /// The settings of the page that the quiz is for.
    #[must_use]
    pub fn page(&self) -> Snippet {
        self.page
    }

    /// The same project with other settings of the page.
    #[must_use]
    pub fn with_page(&self, page: Snippet) -> Self {
        Self { page, ..self.clone() }
    }

    /// Whether the files of both projects are the same. What comes out of a quiz doesn't depend on its page.
    #[must_use]
    pub fn has_files_of(&self, other: &Self) -> bool {
        self.files == other.files
    }

    /// The tags of the languages, English first.
    #[must_use]
    pub fn languages(&self) -> Vec<String> {
        let words = |name: &&String| ![RULES, PRACTICE].contains(&name.as_str());
        let mut tags: Vec<String> = self.files.keys().filter(words).cloned().collect();
        tags.sort_by_key(|tag| (tag != ENGLISH, tag.clone()));
        tags
    }

    /// The text of a file, or an empty one.
    #[must_use]
    pub fn text(&self, file: &str) -> Rc<str> {
        self.files.get(file).cloned().unwrap_or_default()
    }

    /// The same project with another text in a file.
    #[must_use]
    pub fn with_text(&self, file: &str, text: &str) -> Self {
        let mut next = self.clone();
        next.files.insert(file.into(), text.into());
        next
    }

    /// What stands at a place.
    #[must_use]
    pub fn get(&self, field: &Field) -> Option<Item> {
        let document: DocumentMut = self.files.get(&field.file)?.parse().ok()?;
        enter(document.as_item(), &field.key).cloned()
    }

    /// The text that stands at a place.
    #[must_use]
    pub fn get_text(&self, field: &Field) -> Option<String> {
        self.get(field)?.as_str().map(String::from)
    }

    /// The same project with another value at a place. Comments and spaces around it stay. A key that a table doesn't
    /// have yet is added to it.
    ///
    /// # Errors
    /// When the file can't be read as TOML, or there is no such place.
    pub fn set(&self, field: &Field, value: impl Into<Value>) -> Result<Self, Refusal> {
        self.change(field, |table, key| {
            let mut value = value.into();
            match table.get_mut(key).and_then(Item::as_value_mut) {
                Some(old) => {
                    *value.decor_mut() = old.decor().clone();
                    *old = value;
                }
                None => drop(table.insert(key, Item::Value(value))),
            }
        })
    }

    /// The same project without what stands at a place.
    ///
    /// # Errors
    /// As for [`Project::set`].
    pub fn remove(&self, field: &Field) -> Result<Self, Refusal> {
        self.change(field, |table, key| drop(table.remove(key)))
    }

    fn change(
        &self,
        field: &Field,
        change: impl FnOnce(&mut dyn TableLike, &str),
    ) -> Result<Self, Refusal> {
        let nowhere = || Refusal::NoPlace(field.clone());
        let text = self.files.get(&field.file).ok_or_else(nowhere)?;
        let mut document: DocumentMut =
            text.parse().map_err(|_| Refusal::Broken(field.file.clone()))?;
        let (way, key) = field.key.rsplit_once('.').unwrap_or(("", &field.key));
        let table = enter_mut(document.as_item_mut(), way).ok_or_else(nowhere)?;
        change(table, key);
        Ok(self.with_text(&field.file, &document.to_string()))
    }
}

/// A place at which two projects differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The place.
    pub field: Field,
    /// What each of the two has there, for people to read: a text without its quotes, or another value as it is written. It is
    /// empty if there is nothing.
    pub texts: [String; 2],
}

/// The places at which two projects differ, and those that only one of them has. A file that isn't TOML is one place.
#[must_use]
pub fn differences(one: &Project, other: &Project) -> Vec<Difference> {
    let names: BTreeSet<&String> = one.files.keys().chain(other.files.keys()).collect();
    let files = names.into_iter().map(|name| (name.as_str(), [one.text(name), other.text(name)]));
    let page = [one, other].map(|project| {
        let settings = toml_edit::ser::to_string(&project.page);
        Rc::from(settings.unwrap_or_default())
    });
    let mut found = Vec::new();
    for (name, texts) in files.chain([(PAGE, page)]) {
        let [one, other] = &texts;
        if one == other {
            continue;
        }
        let documents = [one, other].map(|text| text.parse::<DocumentMut>().ok());
        let [Some(one), Some(other)] = documents else {
            let texts = texts.map(|text| text.to_string());
            found.push(Difference { field: Field::new(name, ""), texts });
            continue;
        };
        let [one, other] = [&one, &other].map(|document| {
            let mut values = BTreeMap::new();
            flatten(document.as_table(), "", &mut values);
            values
        });
        let keys: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
        let nothing = &Item::None;
        for key in keys {
            let items = [one.get(key), other.get(key)].map(|item| item.copied().unwrap_or(nothing));
            let [here, there] = items.map(written);
            if here != there {
                let read = |item: &Item| item.as_str().map_or_else(|| written(item), String::from);
                found.push(Difference { field: Field::new(name, key), texts: items.map(read) });
            }
        }
    }
    found
}

/// A value as it is written, without the space around it.
fn written(item: &Item) -> String {
    item.to_string().trim().to_string()
}

/// All values of a table, by their keys.
fn flatten<'a>(table: &'a dyn TableLike, key: &str, values: &mut BTreeMap<String, &'a Item>) {
    for (name, item) in table.iter() {
        let key = if key.is_empty() { name.to_string() } else { format!("{key}.{name}") };
        if let Some(list) = item.as_array_of_tables() {
            for table in list {
                let id = table.get("id").and_then(Item::as_str).unwrap_or_default();
                flatten(table, &format!("{key}.{id}"), values);
            }
        } else if let Some(inner) = item.as_table_like() {
            flatten(inner, &key, values);
        } else {
            values.insert(key, item);
        }
    }
}

/// The parts of a key.
fn parts(key: &str) -> impl Iterator<Item = &str> {
    key.split('.').filter(|part| !part.is_empty())
}

/// Whether a table of a list is the one with this id.
fn has_id(table: &dyn TableLike, id: &str) -> bool {
    table.get("id").and_then(Item::as_str) == Some(id)
}

fn enter<'a>(item: &'a Item, key: &str) -> Option<&'a Item> {
    // An inline table in a list is a value and not an item, so it can't be handed out, only what is in it.
    let mut item = item;
    let mut parts = parts(key).peekable();
    while let Some(part) = parts.next() {
        item = if let Some(list) = item.as_array_of_tables() {
            let table = list.iter().find(|table| has_id(*table, part))?;
            table.get(parts.next()?)?
        } else if let Some(list) = item.as_array() {
            let tables = list.iter().filter_map(Value::as_inline_table);
            let table = tables.into_iter().find(|table| has_id(*table, part))?;
            TableLike::get(table, parts.next()?)?
        } else {
            item.as_table_like()?.get(part)?
        };
    }
    Some(item)
}

fn enter_mut<'a>(item: &'a mut Item, key: &str) -> Option<&'a mut dyn TableLike> {
    let mut parts = parts(key);
    let Some(part) = parts.next() else { return item.as_table_like_mut() };
    let rest: Vec<&str> = parts.collect();
    let rest = rest.join(".");
    if item.is_array_of_tables() {
        let list = item.as_array_of_tables_mut()?;
        let table = list.iter_mut().find(|table| has_id(*table, part))?;
        return enter_table_mut(table, &rest);
    }
    if item.is_array() {
        let list = item.as_array_mut()?;
        let mut tables = list.iter_mut().filter_map(Value::as_inline_table_mut);
        let table = tables.find(|table| has_id(*table, part))?;
        return enter_table_mut(table, &rest);
    }
    enter_mut(item.as_table_like_mut()?.get_mut(part)?, &rest)
}

fn enter_table_mut<'a>(table: &'a mut dyn TableLike, key: &str) -> Option<&'a mut dyn TableLike> {
    match key.split_once('.').unwrap_or((key, "")) {
        ("", _) => Some(table),
        (part, rest) => enter_mut(table.get_mut(part)?, rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(text: &str) -> Field {
        text.parse().unwrap()
    }

    #[test]
    fn a_text_is_read_and_written_at_its_place_and_nothing_else_changes() {
        let project = Project::shipped();
        for (place, old) in [
            ("en:interface.start", "Start"),
            ("en:questions.q-safe.text", ""),
            ("en:help_lines.hotline.name", "National Domestic Violence Hotline"),
            ("practice:phone", "720-772-8432"),
            ("rules:questions.q-said.kind", "many"),
        ] {
            let field = field(place);
            let before = project.get_text(&field).unwrap();
            assert!(old.is_empty() || before == old, "{place}: {before}");
            let after = project.set(&field, "Other \"words\"").unwrap();
            assert_eq!(after.get_text(&field).unwrap(), "Other \"words\"", "{place}");
            let changed = |file: &str| {
                let (one, other) = (project.text(file), after.text(file));
                one.lines().zip(other.lines()).filter(|(one, other)| one != other).count()
            };
            assert_eq!(changed(&field.file), 1, "{place}: one line is another one");
            assert_eq!(after.set(&field, before.as_str()).unwrap(), project, "{place}");
        }
    }

    #[test]
    fn an_option_of_a_question_is_entered_by_its_id() {
        let place = field("rules:questions.q-answer.options.flat.answer");
        let project = Project::shipped();
        assert_eq!(project.get(&place).and_then(|item| item.as_integer()), Some(4));
        let changed = project.set(&place, 3).unwrap();
        assert_eq!(changed.get(&place).and_then(|item| item.as_integer()), Some(3));
        assert_eq!(changed.remove(&place).unwrap().get(&place).map(|_| ()), None);
    }

    #[test]
    fn a_place_that_isnt_there_and_a_broken_file_are_refused_by_name() {
        let project = Project::shipped();
        let refused = |project: &Project, place: &str| {
            project.set(&field(place), "x").unwrap_err().to_string()
        };
        assert_eq!(refused(&project, "en:nothing.here.x"), "en.toml has no nothing.here.x");
        assert_eq!(refused(&project, "fr:interface.start"), "fr.toml has no interface.start");
        let broken = project.with_text("en", "title = ");
        assert!(refused(&broken, "en:interface.start").contains("en.toml has a mistake"));
    }

    #[test]
    fn two_projects_differ_at_the_places_that_were_changed() {
        let project = Project::shipped();
        assert_eq!(differences(&project, &project), []);
        let changed = project
            .set(&field("en:help_lines.hotline.name"), "Other")
            .and_then(|project| project.set(&field("rules:questions.q-said.kind"), "one"))
            .unwrap()
            .with_text("es", "[[")
            .with_page(Snippet { heading_level: 3, ..Snippet::default() });
        let found = differences(&project, &changed);
        let said = |found: &Difference| {
            let [one, other] = &found.texts;
            format!("{}: {} / {other}", found.field, one.lines().next().unwrap())
        };
        let spanish = project.text("es");
        let expected = [
            "en:help_lines.hotline.name: National Domestic Violence Hotline / Other".to_string(),
            format!("es:: {} / [[", spanish.lines().next().unwrap()),
            "rules:questions.q-said.kind: many / one".into(),
            "page:heading_level: 2 / 3".into(),
        ];
        assert_eq!(found.iter().map(said).collect::<Vec<_>>(), expected);
        let gone = project.remove(&field("rules:library.first.groups")).unwrap();
        assert_eq!(differences(&gone, &project)[0].texts, ["", "[\"expect\"]"]);
        assert!(!project.has_files_of(&changed));
        assert!(project.has_files_of(&project.with_page(changed.page())));
    }

    #[test]
    fn languages_are_the_files_of_words_with_english_first() {
        assert_eq!(Project::shipped().languages(), ["en", "es"]);
    }
}
